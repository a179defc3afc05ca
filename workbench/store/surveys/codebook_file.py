"""Codebooks as files, and what does not agree within one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.errors import InputError
from workbench.model.codebook import Codebook
from workbench.store.fault_wording import nearest
from workbench.store.root import shown_path
from workbench.store.surveys.labels import labels_of, plain
from workbench.store.surveys.survey_places import codebook_place, survey_keys, template_files
from workbench.store.validation import fault_at, validated
from workbench.store.yaml_reading import read_yaml
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from workbench.errors import Fault
    from workbench.model.codebook import Item
    from workbench.store.yaml_reading import Steps, YamlFile

__all__ = ["CodebookFile", "known_codebooks", "read_codebook", "template_faults"]


@dataclass(frozen=True, slots=True)
class CodebookFile:
    """A codebook with the file it stands in.

    Parameters
    ----------
    file : YamlFile
        The file as read.
    codebook : Codebook
        What it holds.
    """

    file: YamlFile
    codebook: Codebook


def read_codebook(path: Path, shown: str, areas: Iterable[str] | None = None) -> CodebookFile:
    """Read a codebook.

    Parameters
    ----------
    path : Path
        The file.
    shown : str
        How messages call it.
    areas : iterable of str, optional
        Codes of all areas there are; left out: areas are not looked at.

    Returns
    -------
    CodebookFile

    Raises
    ------
    InputError
        With every fault of the file.
    """
    file = read_yaml(path, shown)
    codebook, faults = validated(Codebook, file)
    if faults or not isinstance(codebook, Codebook):
        raise InputError(faults)
    known = None if areas is None else tuple(areas)
    found = [*_columns(file, codebook), *_labels(file, codebook), *_areas(file, codebook, known)]
    if found:
        raise InputError(sorted(found, key=lambda fault: fault.line or 0))
    return CodebookFile(file, codebook)


def known_codebooks(root: Path, code: str) -> dict[str, Codebook]:
    """Return the codebooks that a new export can be held against.

    Parameters
    ----------
    root : Path
        The workbench folder.
    code : str
        Short name of the municipality.

    Returns
    -------
    dict of str to Codebook
        By short name: the municipality's own, then the standard questionnaires; a standard one
        that the municipality has under the same name is left out.

    Raises
    ------
    InputError
        With the faults of all of them.
    """
    places = {key: codebook_place(root, code, key) for key in survey_keys(root, code, "yaml")}
    for path in template_files(root):
        places.setdefault(path.stem, path)
    found: dict[str, Codebook] = {}
    faults: list[Fault] = []
    for key, path in places.items():
        try:
            found[key] = read_codebook(path, shown_path(path, root)).codebook
        except InputError as error:
            faults.extend(error.faults)
    if faults:
        raise InputError(faults)
    return found


def template_faults(root: Path, areas: Iterable[str] | None) -> tuple[Fault, ...]:
    """Return what is wrong with the standard questionnaires.

    Parameters
    ----------
    root : Path
        The workbench folder.
    areas : iterable of str or None
        Codes of all areas there are; None: areas are not looked at.

    Returns
    -------
    tuple of Fault
    """
    known = None if areas is None else tuple(areas)
    faults: list[Fault] = []
    for path in template_files(root):
        try:
            read_codebook(path, shown_path(path, root), known)
        except InputError as error:
            faults.extend(error.faults)
    return tuple(faults)


def _columns(file: YamlFile, codebook: Codebook) -> Iterator[Fault]:
    """Yield a fault for each column that is named twice."""
    seen: dict[str, Steps] = {}
    places: list[tuple[Steps, str]] = [
        (("items", i, "columns", c), column)
        for i, item in enumerate(codebook.items)
        for c, column in enumerate(item.columns)
    ]
    places += [(("dropped", i, "column"), d.column) for i, d in enumerate(codebook.dropped)]
    for path, column in places:
        name = plain(column)
        first = seen.setdefault(name, path)
        if first[:2] != path[:2]:
            yield fault_at(
                file,
                path,
                text("the column “{column}” a second time", column=column),
                text(
                    "each column in one place; the first is in line {line}",
                    line=str(file.line(first)),
                ),
                text("decide which question it belongs to, or whether it is dropped"),
            )


def _labels(file: YamlFile, codebook: Codebook) -> Iterator[Fault]:
    """Yield a fault for each label that stands for two answers of one question."""
    for index, item in enumerate(codebook.items):
        known = labels_of(item)
        for place, option in enumerate(item.options):
            names = (option.code, option.name.lt, option.name.en or "", *option.labels)
            twice = next((n for n in names if n and known.get(plain(n), place) != place), None)
            if twice is not None:
                yield fault_at(
                    file,
                    ("items", index, "options", place),
                    text("“{label}”, which is a label of another answer too", label=twice),
                    text("each label of a question for one answer"),
                    text("delete it from one of the two"),
                )


def _areas(file: YamlFile, codebook: Codebook, known: tuple[str, ...] | None) -> Iterator[Fault]:
    """Yield a fault for each area the catalogue does not have."""
    for index, item in enumerate(codebook.items if known is not None else ()):
        for path, area in _named_areas(item):
            if area not in (known or ()):
                alike = nearest(area, known or ())
                yield fault_at(
                    file,
                    ("items", index, *path),
                    text("an unknown area {code}", code=area),
                    text("one of: {names}", names=known),
                    text("write {key} in its place", key=alike)
                    if alike
                    else text("take a code from parameters/catalogue/areas.yaml"),
                )


def _named_areas(item: Item) -> Iterator[tuple[Steps, str]]:
    if item.area is not None:
        yield ("area",), item.area
    if item.use.value == "priorities":
        for place, option in enumerate(item.options):
            yield ("options", place, "code"), option.code
