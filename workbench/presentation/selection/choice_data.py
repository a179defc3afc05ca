"""What fits money, hours and rules, in the form of ``recommendation_selection.json``."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from workbench.analysis.portfolio.infeasibility import Infeasible
from workbench.analysis.portfolio.programme import Budget, MoneyShare, Staff
from workbench.presentation.selection import results

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.analysis.portfolio.exact import Portfolio
    from workbench.analysis.portfolio.programme import Rule
    from workbench.analysis.selection.analysis import Choice
    from workbench.analysis.selection.robust import OwnChoice

__all__ = ["choice_data", "money_data", "points"]

_CENTS = 100
_HUNDREDTHS = 100
_THOUSANDTHS = 1000
_PLACES = 3


def choice_data(choice: Choice) -> results.ChoiceData:
    """Return a choice as the documented data.

    Parameters
    ----------
    choice : Choice
        What fits.

    Returns
    -------
    results.ChoiceData
    """
    outcome, robustness = choice.outcome, choice.robustness
    infeasible = outcome if isinstance(outcome, Infeasible) else None
    prices = {price.rule: points(price.value) for price in choice.prices}
    return results.ChoiceData(
        feasible=infeasible is None,
        limited=choice.limited,
        portfolio=_portfolio(choice.portfolio) if choice.portfolio else None,
        equals=tuple(one.codes for one in choice.equals.others) if choice.equals else (),
        greedy=_portfolio(choice.greedy.portfolio),
        rules=tuple(
            results.RuleData(key=rule.key, price=prices.get(rule))
            for rule in choice.programme.rules
        ),
        missing=tuple(_limit(s.rule, s.missing) for s in infeasible.shortfalls)
        if infeasible
        else (),
        unlimited=choice.unlimited,
        frontier=tuple(
            results.FrontierData(eur=_eur(one.money), value=points(one.value), codes=one.codes)
            for one in choice.frontier.points
        ),
        own=_own(robustness.own) if robustness and robustness.own else None,
        draws=sum(one.count for one in robustness.sampled.portfolios) if robustness else None,
    )


def money_data(entries: Iterable[tuple[int, str, int]]) -> tuple[results.MoneyData, ...]:
    """Return money by year and fund as the documented data.

    Parameters
    ----------
    entries : iterable of (int, str, int)
        Year, fund and cents.

    Returns
    -------
    tuple of results.MoneyData
    """
    return tuple(
        results.MoneyData(year=year, fund=fund, eur=_eur(cents)) for year, fund, cents in entries
    )


def points(thousandths: int) -> float:
    """Return points from whole thousandths of one.

    Parameters
    ----------
    thousandths : int

    Returns
    -------
    float
    """
    return thousandths / _THOUSANDTHS


def _eur(cents: int) -> Decimal:
    return Decimal(cents) / _CENTS


def _portfolio(portfolio: Portfolio) -> results.PortfolioData:
    return results.PortfolioData(
        codes=portfolio.codes,
        value=points(portfolio.value),
        eur=_eur(portfolio.money),
        money=money_data(portfolio.spent),
        unknown_cost=portfolio.unpriced,
        proved=portfolio.proved,
    )


def _limit(rule: Rule, missing: int) -> results.LimitData:
    """Return what a rule lacks, in the unit of the rule."""
    if isinstance(rule, Budget | MoneyShare):
        return results.LimitData(key=rule.key, missing=_eur(missing), unit="eur")
    if isinstance(rule, Staff):
        hours = Decimal(missing) / _HUNDREDTHS
        return results.LimitData(key=rule.key, missing=hours, unit="hours")
    return results.LimitData(key=rule.key, missing=Decimal(missing), unit="number")


def _own(own: OwnChoice) -> results.OwnChoiceData:
    return results.OwnChoiceData(
        codes=own.codes,
        value=points(own.value),
        broken=tuple(_limit(rule, missing) for rule, missing in own.broken),
        largest_regret=round(own.regret.largest, _PLACES),
        mean_regret=round(own.regret.mean, _PLACES),
    )
