"""The years a plan is for, and how far they had run when the plan was approved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.model.plan import Period

if TYPE_CHECKING:
    from workbench.model.plan import Plan

__all__ = ["last_lost_year", "period_of"]

_SPAN = re.compile(r"(?<!\d)(20\d\d)\s*[-–—]\s*(20\d\d)(?!\d)")
_SECOND_HALF = 7  # July


def period_of(plan: Plan) -> Period | None:
    """Return the years a plan is for: as entered, or as its title names them.

    Parameters
    ----------
    plan : Plan
        The plan.

    Returns
    -------
    Period or None
    """
    if plan.period is not None:
        return plan.period
    span = _SPAN.search(plan.title)
    if span is None or int(span[1]) > int(span[2]):
        return None
    return Period(start=int(span[1]), end=int(span[2]))


def last_lost_year(plan: Plan) -> int | None:
    """Return the last year for which the approval came too late to act in.

    A year is lost where the act is later than its first half, that is, dated July or after; of an
    act with a bare year only the years before it are counted as lost.

    Parameters
    ----------
    plan : Plan
        The plan.

    Returns
    -------
    int or None
        None where the act has no date.
    """
    if plan.act.date is None:
        return None
    year, *rest = (int(part) for part in plan.act.date.split("-"))
    return year if rest and rest[0] >= _SECOND_HALF else year - 1
