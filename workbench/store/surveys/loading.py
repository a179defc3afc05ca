"""The surveys of a case, read from their coded tables."""

from __future__ import annotations

import hashlib
from types import MappingProxyType
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.model.survey import Survey
from workbench.store.root import find_root, shown_path
from workbench.store.surveys.codebook_file import read_codebook
from workbench.store.surveys.survey_places import codebook_place, table_place
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workbench.model.case import Case, InputFile
    from workbench.model.survey import SurveyCard

__all__ = ["load_survey", "load_surveys"]


def load_surveys(case: Case, *, root: Path | None = None) -> tuple[Survey, ...]:
    """Return the surveys of a case, in the order of its parameter file.

    Parameters
    ----------
    case : Case
        Its inputs tell which files are meant.
    root : Path, optional
        The workbench folder; by default the one around the current folder.

    Returns
    -------
    tuple of Survey
        Arrays are not to be written to.

    Raises
    ------
    InputError
        With every fault of the codebooks and tables, or if a file changed since the case was
        loaded.
    """
    if not case.file.surveys:
        return ()
    root = root or find_root()
    code = case.municipality.code
    surveys: list[Survey] = []
    faults: list[Fault] = []
    for card in case.file.surveys:
        try:
            surveys.append(load_survey(card, code, root))
        except InputError as error:
            faults += error.faults
        else:
            faults += _changed(card, code, root, case.inputs)
    if faults:
        raise InputError(faults)
    return tuple(surveys)


def load_survey(card: SurveyCard, code: str, root: Path) -> Survey:
    """Return a survey from its codebook and its coded table.

    Parameters
    ----------
    card : SurveyCard
        What the parameter file says of it.
    code : str
        Short name of the municipality.
    root : Path
        The workbench folder.

    Returns
    -------
    Survey

    Raises
    ------
    InputError
        With every fault of the codebook, or else of the table.
    """
    from workbench.store.surveys.table_reading import read_table  # noqa: PLC0415 - needs numpy

    book, table = codebook_place(root, code, card.key), table_place(root, code, card.key)
    codebook = read_codebook(book, shown_path(book, root)).codebook
    rows, answers = read_table(_bytes_of(table, root), codebook, shown_path(table, root))
    return Survey(card, codebook, rows, MappingProxyType(answers))


def _bytes_of(path: Path, root: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        fault = Fault(
            text("the file cannot be read: {reason}", reason=error.strerror or str(error)),
            text("the coded table of the survey"),
            text("import the survey again, or undo what was changed by hand"),
            shown_path(path, root),
        )
        raise InputError([fault]) from error


def _changed(
    card: SurveyCard, code: str, root: Path, inputs: tuple[InputFile, ...]
) -> Iterator[Fault]:
    """Yield a fault for each file that is not the one the case was made from."""
    known = {entry.path: entry.sha256 for entry in inputs}
    for path in (codebook_place(root, code, card.key), table_place(root, code, card.key)):
        shown = shown_path(path, root)
        if known.get(shown, "") not in {"", hashlib.sha256(path.read_bytes()).hexdigest()}:
            yield Fault(
                text("a file that changed since the case was loaded"),
                text("the file the case was made from"),
                text("load the case again"),
                shown,
            )
