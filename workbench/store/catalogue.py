"""Reading the catalogue: areas, rubric, checks, remarks, lexicon, needs, project, surveys."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from workbench.errors import Fault, InputError
from workbench.model.catalogue import (
    Area,
    Catalogue,
    CheckCard,
    Lexicon,
    NeedsCatalogue,
    RemarkCard,
    RubricRowCard,
)
from workbench.model.codebook import Codebook
from workbench.model.project import Project
from workbench.store.consistency import source_faults
from workbench.store.questionnaire_faults import questionnaire_faults
from workbench.store.root import shown_path
from workbench.store.validation import fault_at, validated
from workbench.store.yaml_faults import unreadable_fault
from workbench.store.yaml_reading import parse_yaml
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from workbench.model.codebook import Population
    from workbench.store.yaml_reading import YamlFile

__all__ = [
    "FAMILIES",
    "catalogue_files",
    "load_catalogue",
    "load_questionnaires",
    "questionnaire_files",
]

FAMILIES = (
    "structure",
    "goals",
    "measures",
    "criteria",
    "implementers",
    "timing",
    "budget",
    "coverage",
    "monitoring",
    "language",
)
"""Families of checks in the order in which reports show them, one file each."""

_ORDER = "SGMKRTBCNL"
_ROWS = 7
_KINDS: dict[str, Any] = {
    "areas": tuple[Area, ...],
    "rubric": Annotated[tuple[RubricRowCard, ...], Field(min_length=_ROWS, max_length=_ROWS)],
    "remarks": tuple[RemarkCard, ...],
    "lexicon": Lexicon,
    "needs": NeedsCatalogue,
    "project": Project,
}
_CHECKS: Any = tuple[CheckCard, ...]
_QUESTIONNAIRES: tuple[Population, ...] = ("migrants", "staff")
_LISTED: dict[str, Any] = {**_KINDS, **dict.fromkeys(_QUESTIONNAIRES, Codebook)}


@dataclass(frozen=True, slots=True)
class _Part:
    """One file of the catalogue: its text and what it holds, as far as it could be read."""

    name: str
    file: YamlFile | None
    value: Any
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class _Whole:
    """The catalogue and the questionnaires that lie with it."""

    catalogue: Catalogue
    questionnaires: Mapping[Population, Codebook]


def catalogue_files(root: Path) -> tuple[Path, ...]:
    """Return every file the catalogue is read from.

    Parameters
    ----------
    root : Path
        The workbench folder.

    Returns
    -------
    tuple of Path
    """
    folder = root / "parameters" / "catalogue"
    parts = [folder / f"{part}.yaml" for part in _KINDS]
    checks = [folder / "checks" / f"{family}.yaml" for family in FAMILIES]
    return (*parts, *checks, *questionnaire_files(root).values())


def questionnaire_files(root: Path) -> dict[Population, Path]:
    """Return where the standard questionnaires lie; no report is made from them.

    Parameters
    ----------
    root : Path
        The workbench folder.

    Returns
    -------
    dict of str to Path
        By whom they ask.
    """
    folder = root / "parameters" / "catalogue" / "surveys"
    return {name: folder / f"{name}.yaml" for name in _QUESTIONNAIRES}


def load_catalogue(root: Path) -> Catalogue:
    """Read the whole catalogue.

    Parameters
    ----------
    root : Path
        The workbench folder.

    Returns
    -------
    Catalogue
        Read once for as long as its files stay the same.

    Raises
    ------
    InputError
        With the faults of all its files.
    """
    return _read(root).catalogue


def load_questionnaires(root: Path) -> dict[Population, Codebook]:
    """Read the standard questionnaires, by whom they ask.

    Parameters
    ----------
    root : Path
        The workbench folder.

    Returns
    -------
    dict of str to Codebook
        ``migrants`` and ``staff``.

    Raises
    ------
    InputError
        With the faults of all files of the catalogue.
    """
    return dict(_read(root).questionnaires)


def _read(root: Path) -> _Whole:
    """Read all files, or tell what is wrong with any of them."""
    contents: list[tuple[str, bytes]] = []
    faults: list[Fault] = []
    for path in catalogue_files(root):
        try:
            contents.append((shown_path(path, root), path.read_bytes()))
        except OSError as error:
            faults.append(unreadable_fault(shown_path(path, root), error))
    if faults:
        for name, raw in contents:
            faults.extend(_part(name, raw).faults)
        raise InputError(faults)
    return _put_together(tuple(contents))


@lru_cache(maxsize=4)
def _put_together(contents: tuple[tuple[str, bytes], ...]) -> _Whole:
    """Put the catalogue together from the content of its files."""
    parts = {_stem(name): _part(name, raw) for name, raw in contents}
    faults = [fault for part in parts.values() for fault in part.faults]
    faults.extend(_dangling(parts))
    if faults:
        raise InputError(faults)
    cards = [card for family in FAMILIES for card in parts[family].value]
    checks = sorted(cards, key=lambda card: (_ORDER.find(card.id[0]), card.id))
    catalogue = Catalogue(checks=tuple(checks), **{name: parts[name].value for name in _KINDS})
    return _Whole(catalogue, {name: parts[name].value for name in _QUESTIONNAIRES})


def _stem(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".yaml")


def _part(name: str, raw: bytes) -> _Part:
    """Read one file."""
    try:
        file = parse_yaml(raw, name)
    except InputError as error:
        return _Part(name, None, None, error.faults)
    value, faults = validated(_LISTED.get(_stem(name), _CHECKS), file)
    return _Part(name, file, value, (*faults, *_twice(file)))


def _twice(file: YamlFile) -> Iterator[Fault]:
    """Yield a fault for each entry whose identifier stands in the file twice."""
    seen: dict[object, int] = {}
    for index, entry in enumerate(file.data if isinstance(file.data, list) else []):
        if not isinstance(entry, dict):
            continue
        key = next((key for key in ("id", "code", "row") if key in entry), None)
        name = str(entry.get(key)) if key else None
        if key and name in seen:
            yield fault_at(
                file,
                (index, key),
                text("{name} a second time", name=name),
                text("each entry once; the first is in line {line}", line=str(seen[name])),
                text("join the two, or delete one"),
            )
        seen.setdefault(name, file.line((index,)))


def _dangling(parts: dict[str, _Part]) -> Iterator[Fault]:
    """Yield a fault for each name that refers to nothing: checks, sources of facts, areas."""
    if parts["project"].file is not None:
        yield from source_faults(parts["project"].file)
    areas = tuple(area.code for area in parts["areas"].value or ())
    for population in _QUESTIONNAIRES:
        questionnaire = parts[population].file
        if questionnaire is not None:
            yield from questionnaire_faults(questionnaire, population, areas)
    known = {card.id for family in FAMILIES for card in parts[family].value or ()}
    remarks = parts["remarks"]
    all_read = all(parts[family].value is not None for family in FAMILIES)
    for index, remark in enumerate(remarks.value or ()):
        for place, check in enumerate(remark.checks):
            if check not in known and all_read and remarks.file:
                yield fault_at(
                    remarks.file,
                    (index, "checks", place),
                    text("an unknown check {code}", code=check),
                    text("a check of parameters/catalogue/checks"),
                    text("correct the identifier, or delete it"),
                )
