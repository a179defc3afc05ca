"""The money of a plan: by objective, by year, by implementer, and what it does not say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

__all__ = ["Money", "MoneyShare"]


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
