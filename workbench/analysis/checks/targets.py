"""Family K, second part: the numbers of the criteria themselves."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from workbench.analysis.checks.framework import Hit, check
from workbench.analysis.checks.places import criteria_of
from workbench.analysis.targets import read_sums
from workbench.analysis.units import PERCENT
from workbench.analysis.words import first_match
from workbench.analysis.years import period_of
from workbench.model.plan import Operator, Per
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.reading import MeasureReading, Reading
    from workbench.analysis.targets import StatedSum
    from workbench.model.plan import Target

__all__ = ["arithmetic", "per_year_or_total", "range_for_target", "trivially_low"]

_NO_UNIT = text("unit not named")
_TRIVIAL = Decimal(1)
_WHOLE_PERIOD = (
    r"iš viso\b",
    r"per (?:visą )?(?:plano |įgyvendinimo )?laikotarp",
    r"per (?:plano|visą|trejus|dvejus|\d+ met)",
    r"iki (?:laikotarpio|plano) pabaig",
    r"20\d\d\s?[-–]\s?20\d\d",
)
_ONE_YEAR = re.compile(r"20\d\d")
_EACH = re.compile(r"\bpo\s\d")
_TIME_OR_MONEY = re.compile(r"(?:val|dien|savai|mėn|eur|€|proc)")
_PLACE_WORD = re.compile(r"(?:uose|ose|yse|ėse)$")


@check("K03")
def range_for_target(reading: Reading) -> Iterator[Hit]:
    """Report ranges: nobody can say which end is the target."""
    for _, criterion, place in criteria_of(reading):
        for target in criterion.targets:
            if target.operator is Operator.RANGE and target.upper is not None:
                unit = target.unit or _NO_UNIT
                values = {"low": target.value, "high": target.upper, "unit": unit}
                yield Hit(place, criterion.text, values=values)


@check("K09")
def per_year_or_total(reading: Reading) -> Iterator[Hit]:
    """Report numbers in a plan of several years that belong to no year and to no period."""
    period = period_of(reading.plan)
    if period is not None and period.start == period.end:
        return
    for measure, criterion, place in criteria_of(reading):
        if _told_elsewhere(measure) or first_match(_WHOLE_PERIOD, criterion.text):
            continue
        for target in criterion.targets:
            if target.per is Per.TOTAL and target.year is None and target.unit != PERCENT:
                values = {"value": target.value, "unit": target.unit or _NO_UNIT}
                yield Hit(place, criterion.text, values=values)
                break


def _told_elsewhere(measure: MeasureReading) -> bool:
    """Tell whether the row's own period is a single year, so that its numbers are of that year."""
    return len(set(_ONE_YEAR.findall(measure.measure.period_text or ""))) == 1


@check("K10")
def trivially_low(reading: Reading) -> Iterator[Hit]:
    """Report targets of one, a year or in all; products to be made once are left out."""
    for _, criterion, place in criteria_of(reading):
        if first_match(reading.lexicon.one_off_results, criterion.text):
            continue
        for target in criterion.targets:
            if _is_trivial(target):
                variant = "year" if target.per is Per.YEAR else "default"
                values = {"value": target.value, "unit": target.unit or _NO_UNIT}
                yield Hit(place, criterion.text, variant, values)
                break


def _is_trivial(target: Target) -> bool:
    """Tell whether a target is a single one, in all or in a year."""
    return (
        target.value == _TRIVIAL
        and target.operator in {Operator.EQUAL, Operator.AT_LEAST}
        and target.per in {Per.YEAR, Per.TOTAL}
        and target.unit != PERCENT
    )


@check("K11")
def arithmetic(reading: Reading) -> Iterator[Hit]:
    """Report numbers that differ from the sum of the parts the criterion itself gives."""
    persons = reading.lexicon.per_person_units
    for _, criterion, place in criteria_of(reading):
        for stated in read_sums(criterion.text):
            total = sum((part.value for part in stated.parts), Decimal(0))
            if total != stated.total.value and _are_parts(stated, persons):
                values = {
                    "total": stated.total.value,
                    "sum": total,
                    "parts": " + ".join(f"{part.value.normalize():f}" for part in stated.parts),
                }
                yield Hit(place, stated.words, values=values)


def _are_parts(stated: StatedSum, persons: tuple[str, ...]) -> bool:
    """Tell whether numbers in brackets count the same as the number before them."""
    if _EACH.search(stated.words.lower()):
        return False
    units = [part.unit.lower() for part in stated.parts if part.unit]
    if any(_TIME_OR_MONEY.match(unit) or _PLACE_WORD.search(unit) for unit in units):
        return False
    if any(part.operator is Operator.RANGE for part in (stated.total, *stated.parts)):
        return False
    are_persons = {first_match(persons, unit) is not None for unit in units}
    own = stated.total.unit
    return not own or are_persons <= {first_match(persons, own) is not None}
