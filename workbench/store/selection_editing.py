"""What people say and decide about recommendations, written into a parameter file.

Whoever gives the hash of the file as he read it (``seen``) never overwrites unseen what another
has saved meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.model.selection import (
    Budget,
    Decision,
    Estimate,
    GateAnswer,
    LocalScale,
    Rule,
    Score,
    StaffLimit,
    Stakeholders,
    WorkEstimate,
)
from workbench.store.entry_saving import Place, remove_entry, save_entry

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Statement", "remove_from_selection", "set_in_selection"]

Statement = (
    LocalScale
    | Stakeholders
    | Score
    | GateAnswer
    | Estimate
    | WorkEstimate
    | Budget
    | StaffLimit
    | Rule
    | Decision
)
"""What a person can say: who weighs what, points, answers, money, hours, rules, decisions."""

_PLACES: dict[type, tuple[str, tuple[str, ...]]] = {
    LocalScale: ("scales", ("criterion",)),
    Stakeholders: ("stakeholders", ("key",)),
    Score: ("scores", ("recommendation", "criterion")),
    GateAnswer: ("gate", ("recommendation", "aspect")),
    Estimate: ("estimates", ("recommendation", "year", "fund")),
    WorkEstimate: ("work", ("recommendation", "year", "unit")),
    Budget: ("budgets", ("year", "fund")),
    StaffLimit: ("staff", ("year", "unit")),
    Rule: ("rules", ("key",)),
    Decision: ("decisions", ("recommendation",)),
}
"""The list each stands in, and the keys by which two are about the same."""


def set_in_selection(
    code: str, statement: Statement, *, root: Path, seen: str | None = None
) -> str:
    """Enter a statement; an earlier one about the same is replaced.

    Parameters
    ----------
    code : str
        Short name of the municipality.
    statement : Statement
        What is said or decided, by whom and when.
    root : Path
        The workbench folder.
    seen : str, optional
        SHA-256 of the file as the caller read it; left out: whatever is there is changed.

    Returns
    -------
    str
        SHA-256 of the file as it is now, to be given as ``seen`` next time.

    Raises
    ------
    InputError
        If the file is faulty, was saved by somebody else since it was seen, cannot be written
        back as it is, or would become faulty; it stays as it was.
    OutputError
        If it cannot be written; it stays as it was.
    """
    return save_entry(_place(code, statement, root, seen), statement)


def remove_from_selection(
    code: str, statement: Statement, *, root: Path, seen: str | None = None
) -> str | None:
    """Take back a statement about the same.

    Parameters
    ----------
    code : str
        Short name of the municipality.
    statement : Statement
        Its keys tell which.
    root, seen
        As in :func:`set_in_selection`.

    Returns
    -------
    str or None
        SHA-256 of the file as it is now, to be given as ``seen`` next time; None where there was
        none, and nothing was written.

    Raises
    ------
    InputError, OutputError
        As :func:`set_in_selection`.
    """
    return remove_entry(_place(code, statement, root, seen), statement)


def _place(code: str, statement: Statement, root: Path, seen: str | None) -> Place:
    part, same = _PLACES[type(statement)]
    return Place(root, code, ("selection", part), same, seen)
