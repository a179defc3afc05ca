"""Family T: when things are to happen, and whether that is still possible."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.analysis.checks.framework import Hit, NotComputed, Place, check
from workbench.analysis.words import first_match
from workbench.analysis.years import last_lost_year, period_of
from workbench.model.catalogue import Severity
from workbench.model.plan import Per
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.reading import MeasureReading, Reading
    from workbench.model.plan import Period

__all__ = [
    "basis_too_short",
    "measure_without_period",
    "no_period",
    "retroactive_target",
    "year_without_target",
]

_YEARS = re.compile(r"(?<!\d)(20\d\d)(?:\s*[-–—]\s*(20\d\d))?\s*(?:m\.|met)")
_REACH = 60  # letters after the year within which the act it belongs to is named


@check("T01")
def no_period(reading: Reading) -> Iterator[Hit]:
    """Look for the period of the plan; years in the title alone are only half of it."""
    plan, period = reading.plan, period_of(reading.plan)
    if plan.period is not None:
        return
    if period is None:
        yield Hit(Place("plan"), plan.title)
    else:
        values = {"start": period.start, "end": period.end}
        yield Hit(Place("plan"), plan.title, "title_only", values, Severity.WARNING)


@check("T02")
def measure_without_period(reading: Reading) -> Iterator[Hit]:
    """Find measures without a period of their own; one hit for the plan where none has one."""
    untimed = [item for item in reading.measures if not item.measure.period_text]
    if len(untimed) == len(reading.measures) > 1:
        values = {"count": len(untimed), "tied": sum(map(_names_a_year, untimed))}
        yield Hit(Place("plan"), variant="all", values=values)
        return
    for item in untimed:
        yield Hit(Place("measure", item.number), item.measure.title)


@check("T03")
def year_without_target(reading: Reading) -> Iterator[Hit]:
    """Find years of the plan that no target falls into, for the plan and for single measures.

    Years that were over, or more than half over, when the plan was approved are left out, for a
    target there would be retroactive.  A measure strikes only if all its targets are tied to years
    and years of the plan follow the first of them without a target.
    """
    period = _needed_period(reading)
    lost = last_lost_year(reading.plan) or 0
    open_years = [year for year in period.years if year > lost]
    targets = [t for item in reading.measures for c in item.criteria for t in c.targets]
    recurring = any(target.per is not Per.TOTAL for target in targets)
    named = {target.year for target in targets}
    bare = tuple(year for year in open_years if year not in named)
    if bare and not recurring and len(period.years) > 1:
        yield Hit(Place("plan"), values={"years": bare})
        return
    for item in reading.measures:
        years = _target_years(item)
        missing = tuple(year for year in open_years if years and min(years) < year not in years)
        if missing and not item.measure.period_text:
            quote = " ".join(criterion.text for criterion in item.criteria if criterion.targets)
            yield Hit(Place("measure", item.number), quote, "measure", {"years": missing})


@check("T04")
def retroactive_target(reading: Reading) -> Iterator[Hit]:
    """Find targets for years that were over, or more than half over, at approval."""
    lost = last_lost_year(reading.plan)
    if lost is None:
        raise NotComputed(
            text("The act has no date, so it cannot be told which years were over; give its date.")
        )
    date = reading.plan.act.date or ""
    for item in reading.measures:
        for index, criterion in enumerate(item.criteria, start=1):
            years = [t.year for t in criterion.targets if t.year is not None and t.year <= lost]
            if years:
                place = Place("criterion", item.number, index)
                variant = "late" if date.startswith(str(max(years))) else "default"
                yield Hit(place, criterion.text, variant, {"year": max(years), "date": date})


@check("T05")
def basis_too_short(reading: Reading) -> Iterator[Hit]:
    """Find measures resting on an act that ends before the plan does."""
    period = _needed_period(reading)
    for item in reading.measures:
        for passage in (item.measure.title, *(criterion.text for criterion in item.criteria)):
            ends = [end for end in _basis_ends(passage, reading) if end < period.end]
            if ends:
                values = {"basis_end": max(ends), "plan_end": period.end}
                yield Hit(Place("measure", item.number), passage, values=values)
                break


def _needed_period(reading: Reading) -> Period:
    """Return the period of the plan; without one the check cannot be computed."""
    period = period_of(reading.plan)
    if period is None:
        raise NotComputed(text("The plan states no period; enter its first and last year."))
    return period


def _names_a_year(item: MeasureReading) -> bool:
    """Tell whether an amount or a target of a measure is tied to a year."""
    targets = [target for criterion in item.criteria for target in criterion.targets]
    years = [amount.year for amount in item.measure.amounts] + [target.year for target in targets]
    return any(year is not None for year in years)


def _target_years(item: MeasureReading) -> set[int]:
    """Return the years of a measure's targets; none unless every target is tied to one."""
    years = [target.year for criterion in item.criteria for target in criterion.targets]
    return set() if None in years else {year for year in years if year is not None}


def _basis_ends(passage: str, reading: Reading) -> Iterator[int]:
    """Yield the last year of each act that a passage names with its years."""
    for found in _YEARS.finditer(passage):
        following = passage[found.end() : found.end() + _REACH]
        if first_match(reading.lexicon.basis_acts, following):
            yield int(found[2] or found[1])
