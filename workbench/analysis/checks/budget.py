"""Family B: the money of the plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.analysis.checks.framework import Hit, NotComputed, Place, check
from workbench.analysis.money import funding_of, sum_eur
from workbench.analysis.unit_costs import median_cost, unit_costs
from workbench.analysis.words import first_match, matched_words
from workbench.analysis.years import period_of
from workbench.model.catalogue import Severity
from workbench.model.plan import Funding
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from workbench.analysis.reading import MeasureReading, Reading
    from workbench.model.plan import Measure

__all__ = [
    "concentrated_money",
    "high_unit_cost",
    "mixed_number_format",
    "money_for_more_than_integration",
    "no_amount",
    "no_funding_source",
    "no_yearly_split",
    "objective_without_money",
    "total_differs",
    "untied_amounts",
]

_FEWEST_FOR_TOP_TWO = 5
_FEWEST_OBJECTIVES = 3
_FEWEST_UNIT_COSTS = 3
_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?!\d)")
_UNGROUPED = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{4,}(?!\d)")


@check("B01")
def total_differs(reading: Reading) -> Iterator[Hit]:
    """Compare the total the document states with the sum of its amounts."""
    plan = reading.plan
    computed, stated, place = plan.computed_total, plan.total.stated, Place("total")
    if stated is None:
        variant = "unreadable" if plan.total.raw.strip() else "not_stated"
        values: dict[str, object] = {"computed_eur": computed}
        yield Hit(place, plan.total.raw, variant, values, Severity.WARNING)
    elif stated != computed:
        values = {
            "stated_eur": stated,
            "computed_eur": computed,
            "difference_eur": abs(stated - computed),
        }
        yield Hit(place, plan.total.raw, values=values)


@check("B02")
def no_amount(reading: Reading) -> Iterator[Hit]:
    """Find measures without an amount; never an error, for the guidance allows such measures.

    A dash is a note, and a warning where the measure cannot be had without spending; an empty cell
    is a warning, for it says nothing; a measure said to need no money is sound unless it costs.
    """
    for item in reading.measures:
        state, place = funding_of(item.measure), Place("measure", item.number)
        quote, words = _costly(item, reading)
        if state is Funding.MISSING:
            yield Hit(place, _money_cell(item.measure), "missing", {}, Severity.WARNING)
        elif state is not Funding.STATED and words:
            variant = "costly" if state is Funding.NONE_PLANNED else "declared_costly"
            yield Hit(place, quote, variant, {"words": words}, Severity.WARNING)
        elif state is Funding.NONE_PLANNED:
            yield Hit(place, _money_cell(item.measure) or "-", severity=Severity.NOTE)


@check("B03")
def objective_without_money(reading: Reading) -> Iterator[Hit]:
    """Find objectives whose measures have no money and do not say that they need none."""
    for objective in reading.plan.objectives:
        states = [funding_of(measure) for measure in objective.measures]
        declared = all(state is Funding.NOT_NEEDED for state in states)
        if states and Funding.STATED not in states and not declared:
            place = Place("objective", objective.number)
            yield Hit(place, objective.title, values={"count": len(states)})


@check("B04")
def no_funding_source(reading: Reading) -> Iterator[Hit]:
    """Find amounts without a funding source; one named for the whole plan is half of it."""
    plan = reading.plan
    funded = _funded(reading)
    bare = [m for m in funded if any(amount.source is None for amount in m.amounts)]
    whole = plan.funding_source or first_match(reading.lexicon.funding_sources, plan.total.label)
    if bare and whole:
        values = {"name": whole, "count": len(bare)}
        yield Hit(Place("total"), plan.total.label or whole, "plan_only", values, Severity.NOTE)
    elif len(bare) == len(funded) > 1:
        yield Hit(Place("plan"), variant="all", values={"count": len(bare)})
    else:
        for measure in bare:
            yield Hit(Place("measure", measure.number), _money_cell(measure))


@check("B05")
def no_yearly_split(reading: Reading) -> Iterator[Hit]:
    """Add up the money that is not tied to a year, in a plan of several years."""
    funded, period = _funded(reading), period_of(reading.plan)
    if period is not None and period.start == period.end:
        return
    bare = [m for m in funded if any(amount.year is None for amount in m.amounts)]
    eur = sum(a.eur for m in bare for a in m.amounts if a.year is None)
    if bare:
        values = {
            "count": len(bare),
            "total": len(funded),
            "eur": eur,
            "share": _part(eur, reading.plan.computed_total),
        }
        yield Hit(Place("plan"), values=values)


@check("B06")
def untied_amounts(reading: Reading) -> Iterator[Hit]:
    """Find measures with several sums that nothing tells apart: neither year nor source."""
    for measure in reading.plan.measures:
        labels = [(amount.year, amount.source) for amount in measure.amounts]
        if len(set(labels)) < len(labels):
            values = {"count": len(labels), "criteria": len(measure.criteria)}
            yield Hit(Place("measure", measure.number), _money_cell(measure), values=values)


@check("B07")
def concentrated_money(reading: Reading) -> Iterator[Hit]:
    """Find money heaped up: over half in two of five or more measures, over 60 % in one of three
    or more objectives; among fewer a large part says nothing.
    """  # noqa: D205 - one sentence on two lines
    plan, total = reading.plan, reading.plan.computed_total
    funded = sorted(_funded(reading), key=lambda measure: (-sum_eur([measure]), measure.number))
    if len(funded) < _FEWEST_FOR_TOP_TWO and len(plan.objectives) < _FEWEST_OBJECTIVES:
        raise NotComputed(
            text("There are too few funded measures and objectives to speak of concentration.")
        )
    if len(funded) >= _FEWEST_FOR_TOP_TWO and 2 * sum_eur(funded[:2]) > total:
        numbers, eur = tuple(measure.number for measure in funded[:2]), sum_eur(funded[:2])
        values = {"numbers": numbers, "eur": eur, "share": _part(eur, total)}
        yield Hit(Place("plan"), "; ".join(m.title for m in funded[:2]), values=values)
    for objective in plan.objectives if len(plan.objectives) >= _FEWEST_OBJECTIVES else ():
        eur = sum_eur(objective.measures)
        if 10 * eur > 6 * total:
            values = {"eur": eur, "share": _part(eur, total)}
            yield Hit(Place("objective", objective.number), objective.title, "objective", values)


@check("B08")
def high_unit_cost(reading: Reading) -> Iterator[Hit]:
    """Find measures that spend more than twice the median per person."""
    costs = unit_costs(reading)
    if len(costs) < _FEWEST_UNIT_COSTS:
        raise NotComputed(
            text(
                "Measures whose cost per person can be told: {count}; at least {needed} are "
                "needed. It takes one sum, or sums by year, and one number of persons.",
                count=len(costs),
                needed=_FEWEST_UNIT_COSTS,
            )
        )
    median = median_cost(costs)
    for cost in costs:
        if cost.eur > 2 * median:
            values = {
                "cost_eur": cost.eur,
                "median_eur": median,
                "total_eur": cost.total,
                "persons": cost.persons,
            }
            yield Hit(Place("measure", cost.number), cost.quote, values=values)


@check("B09")
def money_for_more_than_integration(reading: Reading) -> Iterator[Hit]:
    """Find funded measures whose words say that they serve more than integration."""
    for item in reading.measures:
        if not item.measure.amounts:
            continue
        for passage in (item.measure.title, *(criterion.text for criterion in item.criteria)):
            words = matched_words(reading.lexicon.wider_scope, passage)
            if words:
                values = {"words": words, "eur": sum_eur([item.measure])}
                yield Hit(Place("measure", item.number), passage, values=values)
                break


@check("B10")
def mixed_number_format(reading: Reading) -> Iterator[Hit]:
    """Find thousands written both with and without a gap."""
    plan = reading.plan
    noticed = [issue for issue in plan.issues if issue.code == "number_format"]
    cells = [measure.raw.amounts for measure in plan.measures if measure.raw]
    if not noticed and not any(cells):
        raise NotComputed(
            text("How numbers are written can be seen in the document only; import its file.")
        )
    grouped = sorted({m[0] for cell in cells for m in _GROUPED.finditer(cell)}, key=len)
    ungrouped = sorted({m[0] for cell in cells for m in _UNGROUPED.finditer(cell)}, key=len)
    if grouped and ungrouped:
        values = {"ungrouped": ungrouped[0], "grouped": grouped[0]}
        yield Hit(Place("plan"), f"{ungrouped[0]}; {grouped[0]}", values=values)
    elif noticed:
        yield Hit(Place("plan"), noticed[0].raw, "noticed")


def _funded(reading: Reading) -> list[Measure]:
    """Return the measures with an amount; without any the check cannot be computed."""
    funded = [measure for measure in reading.plan.measures if measure.amounts]
    if not funded:
        raise NotComputed(text("No measure of the plan has an amount; enter the sums planned."))
    return funded


def _costly(item: MeasureReading, reading: Reading) -> tuple[str, tuple[str, ...]]:
    """Return the passage of a measure that cannot be had without spending, and its words."""
    for passage in (*(criterion.text for criterion in item.criteria), item.measure.title):
        words = matched_words(reading.lexicon.cost_implied, passage)
        if words:
            return passage, words
    return "", ()


def _money_cell(measure: Measure) -> str:
    """Return the cell of money as typed; the sums themselves where it is not at hand."""
    lines = measure.raw.amounts.split("\n") if measure.raw else []
    cell = "; ".join(line.strip() for line in lines if line.strip())
    return cell or "; ".join(f"{amount.eur:f}" for amount in measure.amounts)


def _part(eur: Decimal | int, total: Decimal) -> Decimal | None:
    """Return a sum as part of the total; None where all sums are zero."""
    return eur / total if total else None
