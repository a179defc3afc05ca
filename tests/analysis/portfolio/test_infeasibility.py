from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from portfolio_programmes import programmes, town_programme

from workbench.analysis.portfolio.enumeration import enumerate_portfolios
from workbench.analysis.portfolio.exact import broken, missing
from workbench.analysis.portfolio.infeasibility import PRICES, Prices, explain
from workbench.analysis.portfolio.programme import (
    AtLeast,
    Budget,
    MoneyShare,
    Must,
    Option,
    Programme,
    Staff,
    Variants,
)
from workbench.analysis.portfolio.solver import SolverError

OPTIONS = (
    Option("R1", 5, ((2025, "state", 500_00),), ((2025, "school", 400),)),
    Option("R2", 9, ((2025, "state", 800_00),), ((2025, "school", 100),)),
)
BOTH = AtLeast("health", ("R1", "R2"), 2)


@pytest.mark.parametrize(
    ("rule", "missing_parts"),
    [
        (Budget(2025, "state", 1200_00), 100_00),
        (Staff(2025, "school", 450), 50),
        (Variants(("R1", "R2")), 1),
        (MoneyShare("x", ("R1",), 500), 150_00),
    ],
)
def test_what_is_missing_is_named(rule, missing_parts):
    """Known answers: both are demanded, and one rule stands in the way."""
    found = explain(Programme(OPTIONS, (BOTH, rule)))

    assert rule in found.conflict
    assert missing_parts in [s.missing for s in found.shortfalls]


def test_what_matters_most_is_given_up_last():
    """Dear options make money missing, cheap ones make an option missing."""
    programme = Programme(OPTIONS, (BOTH, Budget(2025, "state", 900_00)))
    money = explain(programme)
    option = explain(programme, Prices(number=1))

    assert [("budget:2025:state", 400_00)] == [(s.rule.key, s.missing) for s in money.shortfalls]
    assert [("at-least:health", 1)] == [(s.rule.key, s.missing) for s in option.shortfalls]
    assert ("R2",) == option.nearest  # the one that is worth more


@settings(max_examples=20)
@given(programmes(most=7))
def test_a_conflict_is_one_and_nothing_in_it_is_idle(programme):
    """No portfolio keeps its rules, but without any one of them some portfolio does."""
    assume(not len(enumerate_portfolios(programme).value))
    rules = explain(programme).conflict

    assert not len(enumerate_portfolios(programme.with_rules(rules)).value)
    for dropped in rules:
        rest = tuple(rule for rule in rules if rule is not dropped)
        assert len(enumerate_portfolios(programme.with_rules(rest)).value)


@settings(max_examples=20)
@given(programmes(most=7))
def test_nothing_misses_less(programme):
    """The shortfall is the smallest of all portfolios, and that of the nearest one."""
    every = enumerate_portfolios(programme.with_rules(()))
    assume(not len(enumerate_portfolios(programme).value))
    found = explain(programme)

    def cost(codes):
        return sum(PRICES.of(rule) * missing(programme, rule, codes) for rule in programme.rules)

    costs = [cost(every.portfolio(number)) for number in range(len(every.value))]
    assert min(costs) == cost(found.nearest)
    assert broken(programme, found.nearest) == tuple(s.rule for s in found.shortfalls)


def test_a_whole_town_is_explained():
    """Rounded money, sixty options, and a demand no budget carries."""
    programme = town_programme(60)
    rules = (*programme.rules, AtLeast("all", tuple(o.code for o in programme.options), 45))
    found = explain(programme.with_rules(rules))

    assert found.shortfalls
    assert rules[-1] in found.conflict


def test_what_can_be_kept_is_not_explained():
    """Somebody who asks why has been told something wrong."""
    with pytest.raises(SolverError, match="there is one"):
        explain(Programme(OPTIONS, (Must("R1"),)))
