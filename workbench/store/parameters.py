"""The one door in: a municipality's files become a case, or one message with all their faults."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.model.case import Case, InputFile
from workbench.store.as_of import catalogue_as_of, file_as_of
from workbench.store.catalogue import catalogue_files, load_catalogue, questionnaire_files
from workbench.store.municipality_files import load_plan, read_files, unknown_municipality
from workbench.store.outputs import sha256_of
from workbench.store.root import find_root, municipality_codes, plan_file, shown_path
from workbench.store.surveys.codebook_file import template_faults
from workbench.store.surveys.survey_files import table_faults
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from workbench.model.catalogue import Catalogue
    from workbench.model.municipality import MunicipalityFile

__all__ = [
    "check_files",
    "load_case",
    "load_cases",
    "load_file",
    "load_plan",
    "plan_file",
    "real_codes",
    "unknown_municipality",
]


def load_case(code: str, *, as_of: date | str, root: Path | None = None) -> Case:
    """Return everything about a municipality as it stood at a date.

    Parameters
    ----------
    code : str
        Short name, as ``vilnius``.
    as_of : date or str
        The day, as ``2026-01-20``; facts that hold only for later dates are left out.
    root : Path, optional
        The workbench folder; by default the one around the current folder.

    Returns
    -------
    Case

    Raises
    ------
    InputError
        With every fault of the municipality's files and of the catalogue.
    """
    day = _day(as_of)
    root = root or find_root()
    catalogue, faults = _catalogue(root)
    files = read_files(code, root, catalogue)
    if faults or files.faults or files.file is None or catalogue is None:
        raise InputError([*faults, *files.faults])
    return Case(
        file=file_as_of(files.file, day),
        plan=files.plan,
        catalogue=catalogue_as_of(catalogue, day),
        as_of=day,
        inputs=(*files.inputs, *_catalogue_inputs(root)),
    )


def load_cases(as_of: date | str, *, root: Path | None = None) -> tuple[Case, ...]:
    """Return the cases of all real municipalities, the six of the project first.

    Parameters
    ----------
    as_of : date or str
        The day, as ``2026-01-20``.
    root : Path, optional
        The workbench folder; by default the one around the current folder.

    Returns
    -------
    tuple of Case

    Raises
    ------
    InputError
        With the faults of all files, of the catalogue once.
    """
    root = root or find_root()
    cases: list[Case] = []
    faults: dict[Fault, None] = {}
    for code in municipality_codes(root):
        try:
            cases.append(load_case(code, as_of=as_of, root=root))
        except InputError as error:
            faults.update(dict.fromkeys(error.faults))
    if faults:
        raise InputError(faults)
    return tuple(cases)


def load_file(code: str, *, root: Path | None = None) -> MunicipalityFile:
    """Return all that is known and decided for a municipality, of whatever date.

    Parameters
    ----------
    code : str
        Short name, as ``vilnius``.
    root : Path, optional
        The workbench folder; by default the one around the current folder.

    Returns
    -------
    MunicipalityFile

    Raises
    ------
    InputError
        With every fault of the municipality's files and of the catalogue.
    """
    root = root or find_root()
    catalogue, faults = _catalogue(root)
    files = read_files(code, root, catalogue)
    if faults or files.faults or files.file is None:
        raise InputError([*faults, *files.faults])
    return files.file


def check_files(codes: Iterable[str], root: Path) -> dict[str, tuple[Fault, ...]]:
    """Read the catalogue and the files of several municipalities, and collect what is wrong.

    Parameters
    ----------
    codes : iterable of str
        Which.
    root : Path
        The workbench folder.

    Returns
    -------
    dict of str to tuple of Fault
        By code in the order asked for, after the catalogue under ``catalogue``; an empty tuple
        where all is well.
    """
    catalogue, faults = _catalogue(root)
    areas = None if catalogue is None else tuple(area.code for area in catalogue.areas)
    found = {"catalogue": (*faults, *template_faults(root, areas))}
    return found | {code: _all_faults(code, root, catalogue) for code in codes}


def real_codes(root: Path) -> tuple[str, ...]:
    """Return the short names of the municipalities that are not invented.

    Parameters
    ----------
    root : Path
        The workbench folder.

    Returns
    -------
    tuple of str
        The six of the project first.
    """
    return municipality_codes(root)


def _all_faults(code: str, root: Path, catalogue: Catalogue | None) -> tuple[Fault, ...]:
    """Return the faults of a municipality's files, those of every answer to a survey included."""
    files = read_files(code, root, catalogue)
    tables = () if files.file is None else table_faults(code, files.file, root)
    return (*files.faults, *tables)


def _catalogue(root: Path) -> tuple[Catalogue | None, tuple[Fault, ...]]:
    try:
        return load_catalogue(root), ()
    except InputError as error:
        return None, error.faults


def _catalogue_inputs(root: Path) -> tuple[InputFile, ...]:
    """Return the files of the catalogue that a case holds; questionnaires serve imports alone."""
    elsewhere = set(questionnaire_files(root).values())
    return tuple(
        InputFile(path=shown_path(path, root), sha256=sha256_of(path))
        for path in catalogue_files(root)
        if path not in elsewhere
    )


def _day(as_of: date | str) -> date:
    """Return the day, or say what is wrong with it."""
    try:
        return date.fromisoformat(str(as_of))
    except ValueError as error:
        fault = Fault(
            text("the text “{value}”", value=str(as_of)),
            text("a day, as 2026-01-20"),
            text("correct as_of"),
            path="as_of",
        )
        raise InputError([fault]) from error
