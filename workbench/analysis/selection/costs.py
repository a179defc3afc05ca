"""What candidates take in money and hours by year: a person's estimate, else an assumption."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.model.selection import ADMINISTRATION

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from workbench.analysis.selection.candidates import Candidate
    from workbench.model.case import Case
    from workbench.model.recommendations import Recommendation
    from workbench.model.selection import Selection

__all__ = ["Costing", "cost_candidates", "selection_years"]

Basis = Literal["person", "assumption", "unknown"]
"""Who says so: a person of the municipality, the catalogue's assumption, nobody."""

_CENTS = 100
_HUNDREDTHS = 100
_PLANNED = 3


@dataclass(frozen=True, slots=True)
class Costing:
    """What one candidate takes.

    Parameters
    ----------
    code : str
        The candidate.
    money : tuple of (int, str, int)
        Year, fund and cents; empty where the cost is unknown.
    money_basis : str
        Who says so.
    low, high : int or None
        Ends of the assumption over all years, in cents; None where a person estimated or nobody
        knows.
    hours : tuple of (int, str, int)
        Year, unit and hundredths of an hour.
    hours_basis : str
        Who says so.
    """

    code: str
    money: tuple[tuple[int, str, int], ...]
    money_basis: Basis
    low: int | None
    high: int | None
    hours: tuple[tuple[int, str, int], ...]
    hours_basis: Basis

    @property
    def known(self) -> bool:
        """Tell whether the cost is known, be it nothing."""
        return self.money_basis != "unknown"

    @property
    def cents(self) -> int | None:
        """Return the cents over all years; None where the cost is unknown."""
        return sum(cents for _, _, cents in self.money) if self.known else None

    @property
    def hundredths(self) -> int:
        """Return the hundredths of an hour over all years."""
        return sum(hours for _, _, hours in self.hours)


def selection_years(case: Case) -> tuple[int, ...]:
    """Return the years a selection is for: those given, else the three after the case's year.

    Parameters
    ----------
    case : Case

    Returns
    -------
    tuple of int
    """
    given = case.file.selection.years
    if given is not None:
        return given.all
    first = case.as_of.year + 1
    return tuple(range(first, first + _PLANNED))


def cost_candidates(case: Case, candidates: Sequence[Candidate]) -> tuple[Costing, ...]:
    """Return what candidates take in money and hours.

    A person's estimates replace the whole assumption for a recommendation.  Of an assumed range
    the middle counts; what is paid once falls into the first year, and the first of the funds that
    are possible pays.

    Parameters
    ----------
    case : Case
        Estimates and years.
    candidates : sequence of Candidate
        The candidates.

    Returns
    -------
    tuple of Costing
        In the order of the candidates.
    """
    years = selection_years(case)
    return tuple(_costing(one.recommendation, case.file.selection, years) for one in candidates)


def _costing(item: Recommendation, selection: Selection, years: tuple[int, ...]) -> Costing:
    estimates = [e for e in selection.estimates if e.recommendation == item.code]
    work = [w for w in selection.work if w.recommendation == item.code]
    low = high = None
    if estimates:
        money = _nonzero((e.year, e.fund, _cents(e.eur)) for e in estimates)
        basis: Basis = "person"
    elif item.cost is None:
        money, basis = (), "unknown"
    else:
        paid = years[:1] if item.cost.per == "once" else years
        ends = _cents(item.cost.low), _cents(item.cost.high)
        low, high = (end * len(paid) for end in ends)
        money = _nonzero((year, item.funding[0], sum(ends) // 2) for year in paid)
        basis = "assumption"
    if work:
        hours = _nonzero((w.year, w.unit, round(w.hours * _HUNDREDTHS)) for w in work)
    else:
        worked = years[:1] if item.hours.per == "once" else years
        middle = (item.hours.low + item.hours.high) * _HUNDREDTHS // 2
        hours = _nonzero((year, ADMINISTRATION, middle) for year in worked)
    return Costing(item.code, money, basis, low, high, hours, "person" if work else "assumption")


def _cents(eur: Decimal) -> int:
    """Return an amount in cents; the model allows no smaller parts."""
    return int(eur * _CENTS)


def _nonzero(entries: Iterable[tuple[int, str, int]]) -> tuple[tuple[int, str, int], ...]:
    return tuple(entry for entry in entries if entry[2])
