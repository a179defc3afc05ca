"""What of this computer and of its surveys must not show."""

from __future__ import annotations

import getpass
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.store.root import municipality_codes
from workbench.store.survey_rows import read_tables
from workbench.store.surveys.coded_rows import coded_tables
from workbench.store.written_words import words_in_parameters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.store.survey_rows import SurveyTable
    from workbench.store.surveys.coded_rows import CodedRows

__all__ = ["Private", "private_things", "telling_names"]

_SHORTEST = 3
_SHARED = (
    "admin administrator administratorius ansible app build builder buildkite centos ci circleci "
    "codespace conda container data debian default demo desktop dev developer docker fedora gitpod "
    "guest home host integracija jenkins jovyan jupyter konsultantas kompiuteris laptop lietuva "
    "local main mobaxterm naudotojas nobody node office owner pc public python root runner "
    "savivaldybe svecias system test tester ubuntu user users vagrant vartotojas vscode work "
    "worker workbench workspace www"
)
_ANYBODY = frozenset(_SHARED.split())
"""Names that tell nothing about a person."""


@dataclass(frozen=True, slots=True)
class Private:
    """What must not show, beside what is private whoever looks.

    Parameters
    ----------
    places : tuple of str
        Folders of this computer.
    names : tuple of str
        Names under which somebody works on it.
    tables : tuple of SurveyTable
        Answers of respondents as they arrived.
    coded : tuple of CodedRows
        Answers of respondents as codes.
    """

    places: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    tables: tuple[SurveyTable, ...] = ()
    coded: tuple[CodedRows, ...] = ()


def private_things(root: Path, municipality: str | None) -> Private:
    """Return what must not show in the reports of a municipality made on this computer.

    A word that a person wrote into the parameters is no secret of the computer, even if the
    computer's user is called the same; so whoever signs a commentary may be called like that.

    Parameters
    ----------
    root : Path
        The workbench folder.
    municipality : str or None
        Whose survey tables to look at; None: those of all.

    Returns
    -------
    Private

    Raises
    ------
    InputError
        If a survey table cannot be read, so that nobody can tell whether it shows.
    """
    codes = (municipality,) if municipality else municipality_codes(root, synthetic=True)
    home = _home()
    names = telling_names([_login(), Path(home).name])
    known = words_in_parameters(root, names) if names else frozenset()
    return Private(
        places=_spellings((str(root), sys.prefix, home)),
        names=tuple(name for name in names if name not in known),
        tables=tuple(table for code in codes for table in read_tables(root, code)),
        coded=tuple(table for code in codes for table in coded_tables(root, code)),
    )


def telling_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names that tell who somebody is.

    Parameters
    ----------
    names : iterable of str
        Of users and of their folders.

    Returns
    -------
    tuple of str
        Each once; without short ones and those that many computers share.
    """
    return tuple(
        name
        for name in dict.fromkeys(names)
        if sum(map(str.isalpha, name)) >= _SHORTEST and name.casefold() not in _ANYBODY
    )


def _spellings(places: Iterable[str]) -> tuple[str, ...]:
    """Return folders in the ways programs write them, without a disk's topmost one."""
    telling = [place for place in places if len(Path(place).parts) > 1]
    ways = ((place, place.replace("\\", "/"), place.replace("\\", "\\\\")) for place in telling)
    return tuple(dict.fromkeys(way for several in ways for way in several))


def _home() -> str:
    try:
        return str(Path.home())
    except RuntimeError:  # an account without a folder
        return ""


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        return ""
