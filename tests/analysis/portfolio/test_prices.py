from __future__ import annotations

from hypothesis import given, settings
from portfolio_programmes import programmes

from workbench.analysis.portfolio.enumeration import enumerate_portfolios
from workbench.analysis.portfolio.exact import Portfolio
from workbench.analysis.portfolio.prices import price_rules
from workbench.analysis.portfolio.programme import Blocked, Budget, Must, Option, Programme
from workbench.analysis.portfolio.solving import choose

OPTIONS = (
    Option("R1", 6, ((2025, "state", 2_000_00),)),
    Option("R2", 4, ((2025, "state", 1_500_00),)),
    Option("R3", 1, ((2025, "state", 500_00),)),
)


def test_what_rules_cost():
    """Known answer: 2 000 Eur buy R1; with 1 000 more R3 comes too; without a budget all do."""
    programme = Programme(OPTIONS, (Budget(2025, "state", 2_000_00), Budget(2026, "state", 0)))
    budget, idle = price_rules(programme, choose(programme))

    assert (5, 5 / 11, 1, True) == (budget.value, budget.share, budget.more, budget.proved)
    assert (0, 0, 0) == (idle.value, idle.share, idle.more)


def test_demands_have_a_price_too():
    """What is obligatory keeps out what is better, what is blocked is missed."""
    programme = Programme(OPTIONS, (Budget(2025, "state", 2_000_00), Must("R2"), Blocked("R3")))
    _, must, blocked = price_rules(programme, choose(programme))

    assert (2, 1, None) == (must.value, blocked.value, must.more)


@settings(max_examples=25)
@given(programmes(most=7))
def test_a_price_is_the_difference_of_two_optima(programme):
    """Counted out, and never below zero."""
    chosen = choose(programme)
    if isinstance(chosen, Portfolio):
        for price in price_rules(programme, chosen):
            rest = tuple(rule for rule in programme.rules if rule is not price.rule)
            best = int(enumerate_portfolios(programme.with_rules(rest)).value[0])

            assert best - chosen.value == price.value >= 0
            assert price.more is None or 0 <= price.more <= price.value
            assert (price.share is None) == (best <= 0)
