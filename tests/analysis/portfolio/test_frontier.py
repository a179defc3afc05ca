from __future__ import annotations

import pytest
from hypothesis import given, settings
from portfolio_programmes import programmes, town_programme

from workbench.analysis.portfolio.enumeration import enumerate_portfolios
from workbench.analysis.portfolio.exact import Portfolio
from workbench.analysis.portfolio.frontier import trace_frontier
from workbench.analysis.portfolio.programme import Budget, Must, Option, Programme, Staff
from workbench.analysis.portfolio.solving import choose

OPTIONS = (
    Option("R1", 6, ((2025, "state", 40),)),
    Option("R2", 4, ((2026, "municipal", 50),), ((2026, "school", 9),)),
    Option("R3", 1, priced=False),
)


def points(programme, levels=10):
    """Return money, value and codes of the points of a frontier."""
    found = trace_frontier(programme, levels).points
    return [(p.money, p.value, p.codes) for p in found]


def test_steps_are_recorded_where_something_is_gained():
    """Known answer: nothing but what has no known cost, one option, then both."""
    expected = [(0, 1, ("R3",)), (40, 7, ("R1", "R3")), (90, 11, ("R1", "R2", "R3"))]

    assert expected == points(Programme(OPTIONS))
    assert 90 == trace_frontier(Programme(OPTIONS)).cost


def test_budgets_vary_and_other_rules_stay():
    """A budget of nothing does not matter here, hours and what is obligatory do."""
    rules = (Budget(2025, "state", 0), Staff(2026, "school", 8), Must("R1"))

    assert [(40, 7, ("R1", "R3"))] == points(Programme(OPTIONS, rules))


def test_where_nothing_can_be_chosen_there_is_no_frontier():
    """An obligatory option without hours."""
    assert [] == points(Programme(OPTIONS, (Staff(2026, "school", 8), Must("R2"))))


def test_without_money_there_is_one_point():
    """What costs nothing is taken at once."""
    assert [(0, 5, ("R1",))] == points(Programme((Option("R1", 5),)))


@settings(max_examples=20)
@given(programmes(most=7))
def test_each_point_is_the_best_for_its_money(programme):
    """More money, more value; and counting out finds nothing better, nor as good for less."""
    free = tuple(rule for rule in programme.rules if not isinstance(rule, Budget))
    every = enumerate_portfolios(programme.with_rules(free))
    found = points(programme, 12)

    assert found == sorted(found)
    assert len({value for _, value, _ in found}) == len(found)
    for money, value, _ in found:
        assert value == every.value[every.money <= money].max()
        assert money == every.money[every.value >= value].min()


def test_the_chosen_portfolio_lies_on_the_frontier_or_below():
    """A town's choice under budgets is worth no more than the point with as much money."""
    programme = town_programme(30, 1, staff=False)
    chosen, frontier = choose(programme), trace_frontier(programme, 20)

    assert isinstance(chosen, Portfolio)
    assert all(p.settled for p in frontier.points)
    assert chosen.value <= min(p.value for p in frontier.points if p.money >= chosen.money)


def test_one_level_is_no_frontier():
    """At least nothing and everything are tried."""
    with pytest.raises(ValueError, match="1 levels make no frontier"):
        trace_frontier(Programme(OPTIONS), 1)
