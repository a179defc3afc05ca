"""The money of a plan: by objective, by year, by implementer, and what it does not say."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from workbench.model.plan import Funding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from workbench.analysis.reading import Reading
    from workbench.model.plan import Amount, Measure, Plan

__all__ = ["Money", "MoneyShare", "count_money", "funding_of", "source_of", "sum_eur"]

_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class MoneyShare:
    """A part of the plan's money.

    Parameters
    ----------
    key : str
        Number of the objective, year, name of the implementer, number of the measure.
    label : str
        What it is called in the plan.
    eur : Decimal
        Sum in euros.
    share : Decimal or None
        Part of the computed total, 0 to 1, unrounded; None where the total is 0.
    measures, funded_measures : int
        How many measures, and how many of them with an amount.
    """

    key: str
    label: str
    eur: Decimal
    share: Decimal | None
    measures: int
    funded_measures: int


@dataclass(frozen=True, slots=True)
class Money:
    """What a plan says of its money.

    Parameters
    ----------
    stated_total : Decimal or None
        As the document states it, in euros.
    computed_total : Decimal
        Sum of all amounts.
    difference : Decimal or None
        Stated less computed; None where nothing is stated.
    amounts : int
        How many single sums.
    funded, none_planned, not_needed, missing : tuple of str
        Numbers of the measures in each state of funding.
    by_objective : tuple of MoneyShare
        Every objective, in the order of the plan.
    by_year : tuple of MoneyShare
        Years named beside an amount, in order; then one with key ``""`` for money without a year.
    by_implementer : tuple of MoneyShare
        Money of the measures each implementer takes part in; a measure with several implementers
        counts for each, so these parts overlap and do not add up to the total.
    by_source : tuple of MoneyShare
        Funding sources named; then one with key ``""`` for money without a source.
    without_numeric_target : MoneyShare
        Funded measures none of whose criteria is numeric.
    largest : tuple of MoneyShare
        Funded measures by size, largest first.
    top_two_share : Decimal or None
        Part of the total in the two largest measures.
    """

    stated_total: Decimal | None
    computed_total: Decimal
    difference: Decimal | None
    amounts: int
    funded: tuple[str, ...]
    none_planned: tuple[str, ...]
    not_needed: tuple[str, ...]
    missing: tuple[str, ...]
    by_objective: tuple[MoneyShare, ...]
    by_year: tuple[MoneyShare, ...]
    by_implementer: tuple[MoneyShare, ...]
    by_source: tuple[MoneyShare, ...]
    without_numeric_target: MoneyShare
    largest: tuple[MoneyShare, ...]
    top_two_share: Decimal | None


def count_money(plan: Plan, reading: Reading) -> Money:
    """Return what a plan says of its money, in exact cents.

    Parameters
    ----------
    plan : Plan
        The plan.
    reading : Reading
        The same plan as read; tells which criteria are numeric.

    Returns
    -------
    Money
    """
    measures, total = plan.measures, plan.computed_total
    funded = [measure for measure in measures if measure.amounts]
    untargeted = [
        item.measure
        for item in reading.measures
        if all(criterion.kind != "numeric" for criterion in item.criteria)
    ]
    # sorted() keeps the order of the plan among equal sums.
    by_size = sorted(funded, key=lambda measure: -(measure.eur or _NOTHING))
    largest = tuple(_share(m.number, m.title, (m,), total) for m in by_size)
    return Money(
        stated_total=plan.total.stated,
        computed_total=total,
        difference=None if plan.total.stated is None else plan.total.stated - total,
        amounts=sum(len(measure.amounts) for measure in measures),
        funded=_numbers(measures, Funding.STATED),
        none_planned=_numbers(measures, Funding.NONE_PLANNED),
        not_needed=_numbers(measures, Funding.NOT_NEEDED),
        missing=_numbers(measures, Funding.MISSING),
        by_objective=tuple(_share(o.number, o.title, o.measures, total) for o in plan.objectives),
        by_year=_by_label(plan, lambda amount: str(amount.year or "")),
        by_implementer=_by_implementer(plan),
        by_source=_by_label(plan, lambda amount: source_of(plan, amount) or ""),
        without_numeric_target=_share("", "", untargeted, total),
        largest=largest,
        top_two_share=_part(sum_eur(by_size[:2]), total),
    )


def funding_of(measure: Measure) -> Funding:
    """Return a measure's state of funding; sums that stand there count more than the mark.

    Parameters
    ----------
    measure : Measure
        The measure.

    Returns
    -------
    Funding
        ``STATED`` exactly where there is an amount.
    """
    if measure.amounts:
        return Funding.STATED
    return Funding.MISSING if measure.funding is Funding.STATED else measure.funding


def source_of(plan: Plan, amount: Amount) -> str | None:
    """Return the funding source of an amount: its own, or the one named for the whole plan.

    Parameters
    ----------
    plan : Plan
        The plan.
    amount : Amount
        One of its amounts.

    Returns
    -------
    str or None
        None where neither is named.
    """
    return amount.source or plan.funding_source


def sum_eur(measures: Iterable[Measure]) -> Decimal:
    """Return the money of some measures, in euros; measures without an amount add nothing.

    Parameters
    ----------
    measures : iterable of Measure
        The measures.

    Returns
    -------
    Decimal
    """
    return sum((measure.eur for measure in measures if measure.eur is not None), _NOTHING)


def _numbers(measures: tuple[Measure, ...], state: Funding) -> tuple[str, ...]:
    """Return the numbers of the measures in one state of funding."""
    return tuple(measure.number for measure in measures if funding_of(measure) is state)


def _part(eur: Decimal, total: Decimal) -> Decimal | None:
    """Return a sum as part of the total; None where there is no money at all."""
    return eur / total if total else None


def _share(
    key: str, label: str, measures: Iterable[Measure], total: Decimal, eur: Decimal | None = None
) -> MoneyShare:
    """Return the part of the money that some measures have, or that is given."""
    measures = tuple(measures)
    eur = sum_eur(measures) if eur is None else eur
    funded = sum(1 for measure in measures if measure.amounts)
    return MoneyShare(key, label, eur, _part(eur, total), len(measures), funded)


def _by_label(plan: Plan, label: Callable[[Amount], str]) -> tuple[MoneyShare, ...]:
    """Return the money by a label of its amounts, in order; unlabelled money, if any, last."""
    groups: dict[str, dict[int, Measure]] = {}
    sums: dict[str, Decimal] = {}
    for position, measure in enumerate(plan.measures):
        for amount in measure.amounts:
            key = label(amount)
            groups.setdefault(key, {})[position] = measure
            sums[key] = sums.get(key, _NOTHING) + amount.eur
    total = plan.computed_total
    return tuple(
        _share(key, key, groups[key].values(), total, sums[key])
        for key in sorted(groups, key=lambda key: (key == "", key))
    )


def _by_implementer(plan: Plan) -> tuple[MoneyShare, ...]:
    """Return the money of the measures each implementer takes part in, largest first."""
    groups: dict[str, dict[int, Measure]] = {}
    for position, measure in enumerate(plan.measures):
        for implementer in measure.implementers:
            groups.setdefault(implementer.name, {})[position] = measure
    total = plan.computed_total
    shares = (_share(name, name, group.values(), total) for name, group in groups.items())
    return tuple(sorted(shares, key=lambda share: (-share.eur, share.key)))
