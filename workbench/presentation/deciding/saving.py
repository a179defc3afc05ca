"""What was tried and what was decided become entries of the parameter file, each with a reason."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError
from workbench.model.base import Words
from workbench.model.selection import Decision
from workbench.presentation.deciding.changes import Signature, changes_of, exact
from workbench.presentation.deciding.trial import COMMON, Trial
from workbench.presentation.deciding.words import change_name
from workbench.presentation.desk.saving import (
    Answer,
    Entry,
    lacking,
    refused,
    told_faults,
    what_now,
)
from workbench.presentation.selection.words import CHOICES
from workbench.store.parameters import load_case
from workbench.store.selection_editing import remove_from_selection, set_in_selection
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.model.base import Language
    from workbench.model.case import Case
    from workbench.model.selection import Choice, Selection
    from workbench.presentation.deciding.changes import Change
    from workbench.presentation.desk.saving import Place
    from workbench.text import Text

__all__ = ["Desk", "Ruling", "State", "save_decision", "save_trial"]


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """What a working session works with.

    Parameters
    ----------
    analysis : SelectionAnalysis
        The finished analysis.
    place : Place
        Where entries are kept.
    language : str
        ``lt`` or ``en``.
    """

    analysis: SelectionAnalysis
    place: Place
    language: Language


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person decides on a recommendation.

    Parameters
    ----------
    code : str
        Which.
    choice : str
        ``adopt``, ``adapt``, ``reject`` or ``later``.
    change : str
        How it is adapted.
    """

    code: str
    choice: Choice
    change: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """Where a working session stands.

    Parameters
    ----------
    trial : Trial
        What is tried.
    case : Case
        What the parameter file says.
    seen : str
        SHA-256 of the file that says so.
    kept : Answer or None
        What came of the last attempt to save what was tried; None after anything else.
    decided : Answer or None
        The same of a decision.
    """

    trial: Trial
    case: Case
    seen: str
    kept: Answer | None = None
    decided: Answer | None = None

    @property
    def selection(self) -> Selection:
        """Return what the file says of the selection."""
        return self.case.file.selection

    def tried(self, trial: Trial) -> State:
        """Return the state after something else was tried.

        Parameters
        ----------
        trial : Trial
            What is tried now.

        Returns
        -------
        State
        """
        return replace(self, trial=trial, kept=None, decided=None)


def save_trial(state: State, entry: Entry, desk: Desk) -> State:
    """Write points of groups, money, hours and rules that are tried otherwise than the file has.

    Parameters
    ----------
    state : State
        Where the session stands.
    entry : Entry
        Reason and role.
    desk : Desk
        Analysis, place and language.

    Returns
    -------
    State
        With the answer; what was written counts as filed, and the next save knows the file.
    """
    candidates = desk.analysis.candidates.open
    signed = Signature(entry.reason.strip(), entry.by.strip(), desk.place.date)
    placeholder = Signature(signed.reason or "–", signed.by or "–", signed.date)
    state = replace(state, trial=exact(state.trial, state.selection), decided=None)
    changes = changes_of(state.trial, state.selection, candidates, placeholder)
    missing = lacking(entry) if changes else (_nothing(state.trial),)
    if missing:
        return replace(state, kept=Answer("missing", missing))
    said: list[Text] = []
    for change in changes:
        try:
            state = replace(state, seen=_written(change, state.seen, desk.place))
        except WorkbenchError as error:
            return _read_again(state, Answer("refused", (*said, *refused(error))), desk)
        said.append(_told(change, desk))
    kept = Trial(view=state.trial.view, points=_common(state.trial))
    answer = Answer("saved", (*said, what_now()))
    return _read_again(replace(state, trial=kept), answer, desk)


def save_decision(state: State, ruling: Ruling, entry: Entry, desk: Desk) -> State:
    """Write what a person decided on a recommendation.

    Parameters
    ----------
    state : State
        Where the session stands.
    ruling : Ruling
        On what, and how.
    entry : Entry
        Reason and role.
    desk : Desk
        Analysis, place and language.

    Returns
    -------
    State
        With the answer; what else is known of an earlier decision, needs and measure, stays.
    """
    state = replace(state, kept=None)
    missing = (*_no_change(ruling), *lacking(entry))
    if missing:
        return replace(state, decided=Answer("missing", missing))
    decision = _decision(state, ruling, entry, desk.place.date)
    try:
        seen = set_in_selection(desk.place.code, decision, root=desk.place.root, seen=state.seen)
    except WorkbenchError as error:
        return replace(state, decided=Answer("refused", tuple(refused(error))))
    saved = text("Saved: {code} – {choice}.", code=ruling.code, choice=CHOICES[ruling.choice])
    answer = Answer("saved", (saved, what_now()))
    return _read_again(replace(state, seen=seen), answer, desk, decision=True)


def _decision(state: State, ruling: Ruling, entry: Entry, date: str) -> Decision:
    known = {one.recommendation: one for one in state.selection.decisions}.get(ruling.code)
    change = Words(lt=ruling.change.strip()) if ruling.choice == "adapt" else None
    if known and known.change and change and known.change.lt == change.lt:
        change = known.change  # with its English wording
    return Decision(
        recommendation=ruling.code,
        choice=ruling.choice,
        needs=known.needs if known else (),
        change=change,
        measure=known.measure if known else None,
        reason=entry.reason.strip(),
        by=entry.by.strip(),
        date=date,
    )


def _written(change: Change, seen: str, place: Place) -> str:
    """Write one change and return the file's new hash."""
    write: Callable[..., str | None] = remove_from_selection if change.out else set_in_selection
    return write(place.code, change.entry, root=place.root, seen=seen) or seen


def _told(change: Change, desk: Desk) -> Text:
    name = change_name(change, desk.analysis, desk.language)
    if change.out:
        return text("Taken out: {name}. The file keeps no reason for it.", name=name)
    return text("Saved: {name}.", name=name)


def _common(trial: Trial) -> dict[str, tuple[int, ...]]:
    """Return the points of the common view, which belong to nobody and stay what they are."""
    return {view: points for view, points in trial.points.items() if view == COMMON}


def _read_again(state: State, answer: Answer, desk: Desk, *, decision: bool = False) -> State:
    """Return the state with what the file says now; a reader that fails tells why beside it."""
    place = desk.place
    try:
        case = load_case(place.code, as_of=place.date, root=place.root)
    except WorkbenchError as error:
        faults = tuple(told_faults(getattr(error, "faults", ())))
        answer = replace(answer, lines=(*answer.lines, *(faults or (error.message,))))
        case = state.case
    if decision:
        return replace(state, case=case, decided=answer)
    return replace(state, case=case, kept=answer)


def _nothing(trial: Trial) -> Text:
    if COMMON in trial.points:
        return text(
            "Nothing to save: the points of all groups together follow from those of the groups. "
            "Choose a group and move its points."
        )
    return text("Nothing to save: everything is as in the parameter file.")


def _no_change(ruling: Ruling) -> tuple[Text, ...]:
    if ruling.choice == "adapt" and not ruling.change.strip():
        return (text("Not saved: write first how the recommendation is changed."),)
    return ()
