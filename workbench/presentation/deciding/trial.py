"""What somebody tries out: weights, money, hours and rules otherwise than the file has them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from workbench.analysis.selection.programming import stated_rules
from workbench.analysis.selection.views import read_views
from workbench.model.recommendations import CRITERIA

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.analysis.selection.candidates import Candidate
    from workbench.model.selection import Selection

__all__ = [
    "COMMON",
    "HIGHEST",
    "MODES",
    "WHOLE",
    "Limits",
    "Mode",
    "Spot",
    "Trial",
    "filed_limits",
    "filed_mode",
    "filed_points",
    "with_limit",
    "with_mode",
    "with_points",
]

COMMON = ""
"""The view of all groups together."""
HIGHEST = 100
"""Points of the criterion that would be lifted first."""
WHOLE = 100
"""Money or hours as they are, in per cent."""

Mode = Literal["free", "must", "blocked"]
"""Whether a recommendation may be taken, is taken in any case, or in no case."""
MODES: tuple[Mode, ...] = ("free", "must", "blocked")
Spot = tuple[int, str]
"""A year, and a fund or a unit."""
Limits = Literal["money", "hours"]
"""What there is a limit of: money in cents, hours in hundredths."""

_HUNDREDTHS = 100


@dataclass(frozen=True, slots=True)
class Trial:
    """What is tried out; nothing, where it is as the file has it.

    Parameters
    ----------
    view : str
        Whose view the order and the portfolio follow: a key of stakeholders, or ``COMMON``.
    points : mapping of str to tuple of int
        Points of the six criteria, by view.
    money, hours : mapping of (int, str) to int or None
        Cents by year and fund, hundredths of an hour by year and unit; None: no limit.
    money_percent, hours_percent : int
        All money and all hours as a part of that.
    modes : mapping of str to str
        Recommendations that are taken in any case, in no case, or freely.
    """

    view: str = COMMON
    points: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    money: Mapping[Spot, int | None] = field(default_factory=dict)
    hours: Mapping[Spot, int | None] = field(default_factory=dict)
    money_percent: int = WHOLE
    hours_percent: int = WHOLE
    modes: Mapping[str, Mode] = field(default_factory=dict)


def filed_points(selection: Selection, view: str) -> tuple[int, ...]:
    """Return the points the file gives a view, those of the highest weight being 100.

    Parameters
    ----------
    selection : Selection
        What the file says.
    view : str
        A key of stakeholders, or ``COMMON``.

    Returns
    -------
    tuple of int
        One per criterion; where a group was asked otherwise, the points its weights come to.
    """
    group = next((one for one in selection.stakeholders if one.key == view), None)
    if group is not None and group.swing:
        return tuple(round(group.swing[criterion]) for criterion in CRITERIA)
    weights = read_views(selection, view or None).weights
    return tuple(round(HIGHEST * weight / max(weights)) for weight in weights)


def filed_limits(selection: Selection, kind: Limits) -> dict[Spot, int]:
    """Return the limits the file names.

    Parameters
    ----------
    selection : Selection
        What the file says.
    kind : str
        ``money`` or ``hours``.

    Returns
    -------
    dict of (int, str) to int
        Cents by year and fund, or hundredths of an hour by year and unit.
    """
    if kind == "money":
        return {(b.year, b.fund): int(b.eur * _HUNDREDTHS) for b in selection.budgets}
    return {(s.year, s.unit): round(s.hours * _HUNDREDTHS) for s in selection.staff}


def filed_mode(selection: Selection, candidates: Sequence[Candidate], code: str) -> Mode:
    """Return what the rules of the file say of a recommendation.

    Parameters
    ----------
    selection : Selection
        What the file says.
    candidates : sequence of Candidate
        What may be taken.
    code : str
        The recommendation.

    Returns
    -------
    str
    """
    for mode in ("must", "blocked"):
        for rule in selection.rules:
            named = (getattr(found, "code", "") for found in stated_rules(rule, candidates))
            if rule.kind == mode and code in named:
                return mode
    return "free"


def with_points(trial: Trial, selection: Selection, view: str, points: tuple[int, ...]) -> Trial:
    """Return a trial in which a view gives other points.

    Parameters
    ----------
    trial : Trial
        What is tried.
    selection : Selection
        What the file says; points as there are nothing tried.
    view : str
        Whose.
    points : tuple of int
        One per criterion.

    Returns
    -------
    Trial
    """
    others = {key: known for key, known in trial.points.items() if key != view}
    if points != filed_points(selection, view):
        others[view] = points
    return replace(trial, points=others)


def with_limit(
    trial: Trial, selection: Selection, kind: Limits, spot: Spot, number: int | None
) -> Trial:
    """Return a trial with another limit.

    Parameters
    ----------
    trial : Trial
        What is tried.
    selection : Selection
        What the file says; a limit as there is nothing tried.
    kind : str
        ``money`` or ``hours``.
    spot : tuple of (int, str)
        Year, and fund or unit.
    number : int or None
        Cents or hundredths of an hour; None: no limit.

    Returns
    -------
    Trial
    """
    known: Mapping[Spot, int | None] = getattr(trial, kind)
    others = {key: limit for key, limit in known.items() if key != spot}
    if number != filed_limits(selection, kind).get(spot):
        others[spot] = number
    return replace(trial, money=others) if kind == "money" else replace(trial, hours=others)


def with_mode(
    trial: Trial,
    selection: Selection,
    candidates: Sequence[Candidate],
    code: str,
    mode: Mode,
) -> Trial:
    """Return a trial in which another rule holds for a recommendation.

    Parameters
    ----------
    trial : Trial
        What is tried.
    selection : Selection
        What the file says; a rule as there is nothing tried.
    candidates : sequence of Candidate
        What may be taken.
    code : str
        The recommendation.
    mode : str
        ``free``, ``must`` or ``blocked``.

    Returns
    -------
    Trial
    """
    others = {key: known for key, known in trial.modes.items() if key != code}
    if mode != filed_mode(selection, candidates, code):
        others[code] = mode
    return replace(trial, modes=others)
