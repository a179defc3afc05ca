"""What is chosen becomes what the parameter file says: an entry for each setting, with a reason."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from workbench.errors import InputError, WorkbenchError
from workbench.model.municipality import Setting
from workbench.presentation.explorer.choices import differing, with_value
from workbench.presentation.explorer.words import NAMES, value_words
from workbench.presentation.language import translate
from workbench.store.editing import set_setting
from workbench.store.root import parameter_file, shown_path
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workbench.model.base import Language
    from workbench.model.case import Case
    from workbench.presentation.explorer.choices import Choice, Offer
    from workbench.text import Text

__all__ = ["Answer", "Entry", "Place", "State", "place_of", "save", "seen_of", "told"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where settings are kept.

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


@dataclass(frozen=True, slots=True)
class State:
    """Where the explorer stands.

    Parameters
    ----------
    choice : Choice
        What is looked at.
    filed : Choice
        What the parameter file says.
    seen : str
        SHA-256 of the file that says so.
    answer : Answer or None
        What came of the last attempt to save; None after anything else.
    """

    choice: Choice
    filed: Choice
    seen: str
    answer: Answer | None = None

    def chosen(self, name: str, value: str) -> State:
        """Return the state after something else was chosen.

        Parameters
        ----------
        name : str
            ``area`` or a setting.
        value : str
            The new value.

        Returns
        -------
        State
        """
        return replace(self, choice=with_value(self.choice, name, value), answer=None)


def place_of(case: Case, root: Path) -> Place:
    """Return where the settings of a case are kept.

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


def save(state: State, entry: Entry, place: Place, offer: Offer, language: Language) -> State:
    """Write the settings that are chosen otherwise than the file has them.

    Parameters
    ----------
    state : State
        Where the explorer stands.
    entry : Entry
        Reason and role.
    place : Place
        Where settings are kept.
    offer : Offer
        With the names of questions.
    language : str
        ``lt`` or ``en``, of the names in the answer.

    Returns
    -------
    State
        With the answer; what was written counts as filed, and the next save knows the file.
    """
    changed = differing(state.choice, state.filed)
    lacking = tuple(_lacking(entry)) if changed else (_nothing(),)
    if lacking:
        return replace(state, answer=Answer("missing", lacking))
    told: list[Text] = []
    for name, value in changed.items():
        setting = Setting(
            name=name,
            value=value,
            reason=entry.reason.strip(),
            by=entry.by.strip(),
            date=place.date,
        )
        try:
            seen = set_setting(place.code, setting, root=place.root, seen=state.seen)
        except WorkbenchError as error:
            return replace(state, answer=Answer("refused", (*told, *_refused(error))))
        state = replace(state, filed=with_value(state.filed, name, value), seen=seen)
        chosen = value_words(name, value, offer, language)
        told.append(text("Saved: {name} – {value}.", name=NAMES[name], value=chosen))
    return replace(state, answer=Answer("saved", (*told, _what_now())))


def _lacking(entry: Entry) -> Iterator[Text]:
    """Yield what the form still needs."""
    if not entry.reason.strip():
        yield text("Not saved: write the reason first. It stays in the file beside the setting.")
    if not entry.by.strip():
        yield text("Not saved: write your role first (a role, not a name).")


def _nothing() -> Text:
    return text("Nothing to save: all settings are as in the parameter file.")


def _what_now() -> Text:
    return text("Load the municipality and run the notebook again, and all of it follows.")


def _refused(error: WorkbenchError) -> Iterator[Text]:
    """Yield what keeps the file from being written; what was typed stays where it is."""
    yield text("Not saved. What you have chosen and written stays here.")
    if not isinstance(error, InputError):
        yield error.message
        return
    for fault in error.faults:
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
