"""What is chosen becomes what the parameter file says: an entry for each setting, with a reason."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError
from workbench.model.municipality import Setting
from workbench.presentation.desk.saving import Answer, lacking, refused, what_now
from workbench.presentation.explorer.choices import differing, with_value
from workbench.presentation.explorer.words import NAMES, value_words
from workbench.store.editing import set_setting
from workbench.text import text

if TYPE_CHECKING:
    from workbench.model.base import Language
    from workbench.presentation.desk.saving import Entry, Place
    from workbench.presentation.explorer.choices import Choice, Offer
    from workbench.text import Text

__all__ = ["State", "save"]


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
    missing = lacking(entry) if changed else (_nothing(),)
    if missing:
        return replace(state, answer=Answer("missing", missing))
    said: list[Text] = []
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
            return replace(state, answer=Answer("refused", (*said, *refused(error))))
        state = replace(state, filed=with_value(state.filed, name, value), seen=seen)
        chosen = value_words(name, value, offer, language)
        said.append(text("Saved: {name} – {value}.", name=NAMES[name], value=chosen))
    return replace(state, answer=Answer("saved", (*said, what_now())))


def _nothing() -> Text:
    return text("Nothing to save: all settings are as in the parameter file.")
