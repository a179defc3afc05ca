"""What a person enters in JupyterLab and the parameter file: where, what for, what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.errors import InputError
from workbench.presentation.language import translate
from workbench.store.root import parameter_file, shown_path
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from workbench.errors import Fault, WorkbenchError
    from workbench.model.base import Language
    from workbench.model.case import Case
    from workbench.text import Text

__all__ = [
    "Answer",
    "Entry",
    "Place",
    "lacking",
    "place_of",
    "refused",
    "seen_of",
    "told",
    "told_faults",
    "what_now",
]


@dataclass(frozen=True, slots=True)
class Place:
    """Where entries are kept.

    Parameters
    ----------
    root : Path
        The workbench folder.
    code : str
        Short name of the municipality.
    date : str
        The date the case is looked at; entries of later dates would not count for it.
    """

    root: Path
    code: str
    date: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of an attempt to save.

    Parameters
    ----------
    kind : str
        ``saved``, ``refused`` by the file, or ``missing`` something in the form.
    lines : tuple of Text
        What to tell.
    """

    kind: Literal["saved", "refused", "missing"]
    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a person wrote into the form.

    Parameters
    ----------
    reason : str
        Why it is to be so.
    by : str
        Who says so, as a role.
    """

    reason: str = ""
    by: str = ""


def place_of(case: Case, root: Path) -> Place:
    """Return where the entries of a case are kept.

    Parameters
    ----------
    case : Case
        The municipality.
    root : Path
        The workbench folder.

    Returns
    -------
    Place
    """
    return Place(root, case.municipality.code, case.as_of.isoformat())


def seen_of(case: Case, root: Path) -> str:
    """Return the hash of the parameter file as the case was loaded from it.

    Parameters
    ----------
    case : Case
        The municipality.
    root : Path
        The workbench folder.

    Returns
    -------
    str
        Empty where the case came from no file of this folder; then nothing can be saved to it.
    """
    path = shown_path(parameter_file(root, case.municipality.code), root)
    return next((entry.sha256 for entry in case.inputs if entry.path == path), "")


def lacking(entry: Entry) -> tuple[Text, ...]:
    """Return what the form still needs.

    Parameters
    ----------
    entry : Entry
        Reason and role.

    Returns
    -------
    tuple of Text
        One sentence each; empty where nothing is missing.
    """
    missing = []
    if not entry.reason.strip():
        missing.append(
            text("Not saved: write the reason first. It stays in the file beside what you save.")
        )
    if not entry.by.strip():
        missing.append(text("Not saved: write your role first (a role, not a name)."))
    return tuple(missing)


def what_now() -> Text:
    """Return what to do after saving.

    Returns
    -------
    Text
    """
    return text("Load the municipality and run the notebook again, and all of it follows.")


def refused(error: WorkbenchError) -> Iterator[Text]:
    """Yield what keeps the file from being written; what was typed stays where it is.

    Parameters
    ----------
    error : WorkbenchError
        What the store says.

    Yields
    ------
    Text
    """
    yield text("Not saved. What you have chosen and written stays here.")
    if not isinstance(error, InputError):
        yield error.message
        return
    yield from told_faults(error.faults)


def told_faults(faults: Iterable[Fault]) -> Iterator[Text]:
    """Yield faults as sentences.

    Parameters
    ----------
    faults : iterable of Fault
        What is wrong.

    Yields
    ------
    Text
    """
    for fault in faults:
        yield text("Found: {found}.", found=fault.found)
        yield text("Expected: {expected}.", expected=fault.expected)
        yield text("To do: {remedy}.", remedy=fault.remedy)


def told(answer: Answer, language: Language) -> tuple[str, ...]:
    """Return an answer in words.

    Parameters
    ----------
    answer : Answer
        What came of an attempt to save.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    tuple of str
        One sentence each.
    """
    return tuple(translate(line, language) for line in answer.lines)
