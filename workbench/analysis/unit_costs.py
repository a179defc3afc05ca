"""What a measure costs per person, where the plan ties one sum to one number of persons."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from workbench.analysis.money import sum_eur
from workbench.analysis.words import first_match
from workbench.analysis.years import period_of
from workbench.model.plan import Operator, Per

if TYPE_CHECKING:
    from decimal import Decimal

    from workbench.analysis.reading import MeasureReading, Reading
    from workbench.model.plan import Target

__all__ = ["UnitCost", "median_cost", "unit_costs"]


@dataclass(frozen=True, slots=True)
class UnitCost:
    """Cost per person of one measure.

    Parameters
    ----------
    number : str
        Number of the measure.
    quote : str
        The criteria that count persons.
    total : Decimal
        Money of the measure, in euros.
    persons : Decimal
        Persons promised for that money.
    """

    number: str
    quote: str
    total: Decimal
    persons: Decimal

    @property
    def eur(self) -> Decimal:
        """Return euros per person, unrounded."""
        return self.total / self.persons


def unit_costs(reading: Reading) -> tuple[UnitCost, ...]:
    """Return the cost per person of every measure where it can be told.

    It can be told where the money is one sum or one sum for each year, and the persons are one
    number, or one number for each year.  A number per year counts once for each year the money is
    for: the years of the sums, else those of the plan.  Ranges are left out.

    Parameters
    ----------
    reading : Reading
        The plan as read.

    Returns
    -------
    tuple of UnitCost
        In the order of the plan.
    """
    costs = (_unit_cost(item, reading) for item in reading.measures)
    return tuple(cost for cost in costs if cost is not None)


def median_cost(costs: tuple[UnitCost, ...]) -> Decimal:
    """Return the median cost per person.

    Parameters
    ----------
    costs : tuple of UnitCost
        At least one.

    Returns
    -------
    Decimal
        Euros per person.
    """
    return median(cost.eur for cost in costs)


def _unit_cost(item: MeasureReading, reading: Reading) -> UnitCost | None:
    """Return the cost per person of a measure; None where it cannot be told."""
    years = [amount.year for amount in item.measure.amounts]
    if not years or len(set(years)) < len(years):
        return None
    counting = [
        (criterion.text, target)
        for criterion in item.criteria
        for target in criterion.targets
        if target.unit and first_match(reading.lexicon.per_person_units, target.unit)
    ]
    persons = _persons([target for _, target in counting], _years_paid(years, reading))
    if not persons:
        return None
    quote = " ".join(dict.fromkeys(text for text, _ in counting))
    return UnitCost(item.number, quote, sum_eur([item.measure]), persons)


def _years_paid(years: list[int | None], reading: Reading) -> int | None:
    """Return how many years the money is for: those of the sums, else those of the plan."""
    if None not in years:
        return len(years)
    period = period_of(reading.plan)
    return len(period.years) if period else None


def _persons(targets: list[Target], years: int | None) -> Decimal | None:
    """Return the persons that targets promise; None where they cannot be added up."""
    if not targets or any(target.operator is Operator.RANGE for target in targets):
        return None
    if len(targets) == 1 and targets[0].per is Per.YEAR and targets[0].year is None:
        return targets[0].value * years if years else None
    dated = [target.year for target in targets]
    one_each = len(targets) == 1 or (None not in dated and len(set(dated)) == len(dated))
    if not one_each or any(target.per in {Per.MONTH, Per.QUARTER} for target in targets):
        return None
    return sum((target.value for target in targets[1:]), targets[0].value)
