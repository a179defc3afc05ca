"""Where the files of surveys lie, and which there are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "codebook_place",
    "suggested_place",
    "survey_folder",
    "survey_keys",
    "table_place",
    "template_files",
]

_FILE = re.compile(r"survey_([a-z][a-z0-9_]*)\.(csv|yaml)")


def survey_folder(root: Path, code: str) -> Path:
    """Return the folder of a municipality's files.

    Parameters
    ----------
    root : Path
        The workbench folder.
    code : str
        Short name of the municipality.

    Returns
    -------
    Path
    """
    return root / "parameters" / code


def table_place(root: Path, code: str, key: str) -> Path:
    """Return where the coded table of a survey lies, whether or not there is one.

    Parameters
    ----------
    root : Path
        The workbench folder.
    code, key : str
        Short names of the municipality and of the survey.

    Returns
    -------
    Path
    """
    return survey_folder(root, code) / f"survey_{key}.csv"


def codebook_place(root: Path, code: str, key: str) -> Path:
    """Return where the codebook of a survey lies, whether or not there is one.

    Parameters
    ----------
    root : Path
        The workbench folder.
    code, key : str
        Short names of the municipality and of the survey.

    Returns
    -------
    Path
    """
    return survey_folder(root, code) / f"survey_{key}.yaml"


def suggested_place(root: Path, code: str, key: str) -> Path:
    """Return where a suggested codebook is written for a person to look through.

    Parameters
    ----------
    root : Path
        The workbench folder.
    code, key : str
        Short names of the municipality and of the survey.

    Returns
    -------
    Path
    """
    return survey_folder(root, code) / f"survey_{key}.suggested.yaml"


def survey_keys(root: Path, code: str, ending: str) -> tuple[str, ...]:
    """Return the short names of the surveys that have a file of a kind.

    Parameters
    ----------
    root : Path
        The workbench folder.
    code : str
        Short name of the municipality.
    ending : str
        ``csv`` for coded tables, ``yaml`` for codebooks; files kept from earlier do not count.

    Returns
    -------
    tuple of str
        In the order of the alphabet.
    """
    files = survey_folder(root, code).glob(f"survey_*.{ending}")
    found = (_FILE.fullmatch(path.name) for path in files)
    return tuple(sorted(match[1] for match in found if match))


def template_files(root: Path) -> tuple[Path, ...]:
    """Return the standard questionnaires.

    Parameters
    ----------
    root : Path
        The workbench folder.

    Returns
    -------
    tuple of Path
        In the order of their names.
    """
    folder = root / "parameters" / "catalogue" / "surveys"
    return tuple(sorted(folder.glob("[!.]*.yaml")))
