"""The files of a municipality's surveys held against its parameter file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.errors import InputError
from workbench.model.case import InputFile
from workbench.store.outputs import sha256_of
from workbench.store.root import shown_path
from workbench.store.surveys.codebook_file import read_codebook
from workbench.store.surveys.loading import load_survey
from workbench.store.surveys.survey_places import codebook_place, survey_keys, table_place
from workbench.store.validation import fault_at
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from workbench.errors import Fault
    from workbench.model.codebook import Codebook
    from workbench.model.municipality import MunicipalityFile
    from workbench.model.survey import Margin, SurveyCard
    from workbench.store.yaml_reading import YamlFile

__all__ = ["survey_faults", "survey_inputs", "table_faults"]


def survey_inputs(code: str, root: Path, surveys: Iterable[SurveyCard]) -> tuple[InputFile, ...]:
    """Return the files of surveys with their hashes.

    Parameters
    ----------
    code : str
        Short name of the municipality.
    root : Path
        The workbench folder.
    surveys : iterable of SurveyCard
        What the parameter file says of them.

    Returns
    -------
    tuple of InputFile
        Those that are there.
    """
    return tuple(
        InputFile(path=shown_path(path, root), sha256=sha256_of(path))
        for card in surveys
        for path in (codebook_place(root, code, card.key), table_place(root, code, card.key))
        if path.is_file()
    )


def survey_faults(
    code: str, read: YamlFile, file: MunicipalityFile, root: Path, areas: Iterable[str] | None
) -> tuple[Fault, ...]:
    """Return what does not agree between a parameter file and the surveys beside it.

    The answers themselves are not looked at, so that it is quick.

    Parameters
    ----------
    code : str
        Short name of the municipality.
    read : YamlFile
        The parameter file as read.
    file : MunicipalityFile
        What it holds.
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
    seen: set[str] = set()
    for index, card in enumerate(file.surveys):
        if card.key in seen:
            continue  # told with the other entries that stand there twice
        seen.add(card.key)
        faults += _missing_files(read, index, card.key, code, root)
        book = codebook_place(root, code, card.key)
        if book.is_file():
            try:
                codebook = read_codebook(book, shown_path(book, root), known).codebook
            except InputError as error:
                faults += error.faults
            else:
                faults += _margins(read, index, card, codebook)
    for key in survey_keys(root, code, "csv"):
        if key not in seen:
            faults.append(_no_entry(read, table_place(root, code, key), root, key))
    return tuple(faults)


def table_faults(code: str, file: MunicipalityFile, root: Path) -> tuple[Fault, ...]:
    """Return what is wrong with the coded tables of a municipality whose codebooks are right.

    Parameters
    ----------
    code : str
        Short name of the municipality.
    file : MunicipalityFile
        What its parameter file holds.
    root : Path
        The workbench folder.

    Returns
    -------
    tuple of Fault
    """
    faults: list[Fault] = []
    for card in file.surveys:
        if not table_place(root, code, card.key).is_file() or not _is_right(card, code, root):
            continue
        try:
            load_survey(card, code, root)
        except InputError as error:
            faults += error.faults
    return tuple(faults)


def _is_right(card: SurveyCard, code: str, root: Path) -> bool:
    """Tell whether a codebook has no faults; those are told elsewhere."""
    book = codebook_place(root, code, card.key)
    try:
        read_codebook(book, shown_path(book, root))
    except InputError:
        return False
    return True


def _missing_files(read: YamlFile, index: int, key: str, code: str, root: Path) -> Iterator[Fault]:
    """Yield a fault for each file of a survey that is not there."""
    for path in (codebook_place(root, code, key), table_place(root, code, key)):
        if not path.is_file():
            yield fault_at(
                read,
                ("surveys", index, "key"),
                text("a survey {key} without its file {file}", key=key, file=path.name),
                text("codebook and coded table beside the parameter file"),
                text(
                    "import it: workbench import survey FILE {code} --key {key}", code=code, key=key
                ),
            )


def _no_entry(read: YamlFile, table: Path, root: Path, key: str) -> Fault:
    return fault_at(
        read,
        ("surveys",),
        text("the table {file}, of which nothing stands under “surveys:”", file=table.name),
        text("an entry with the key {key} for each survey", key=key),
        text("import the survey again, or move {file} away", file=shown_path(table, root)),
    )


def _margins(read: YamlFile, index: int, card: SurveyCard, codebook: Codebook) -> Iterator[Fault]:
    """Yield a fault for each margin that does not fit its question."""
    items = {item.code: item for item in codebook.items}
    for place, margin in enumerate(card.margins):
        here = ("surveys", index, "margins", place)
        item = items.get(margin.item)
        if item is None or not item.options:
            yield fault_at(
                read,
                (*here, "item"),
                text("a margin of {code}", code=margin.item),
                text("a question of the codebook with options"),
                text("take the code of a question from {file}", file=f"survey_{card.key}.yaml"),
            )
        elif set(margin.shares) != {option.code for option in item.options}:
            yield _shares(read, here, margin, tuple(option.code for option in item.options))


def _shares(
    read: YamlFile, here: tuple[str | int, ...], margin: Margin, options: tuple[str, ...]
) -> Fault:
    return fault_at(
        read,
        (*here, "shares"),
        text("shares of: {names}", names=tuple(margin.shares)),
        text("a share for each option: {names}", names=options),
        text("complete the shares, or join options in the codebook"),
    )
