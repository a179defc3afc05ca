from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from cpsat_portfolios import solve_apart
from hypothesis import given, settings
from hypothesis import strategies as st
from portfolio_programmes import keeps_all, programmes, scaled, small_programme, town_programme

from workbench.analysis.portfolio.enumeration import enumerate_portfolios
from workbench.analysis.portfolio.exact import Portfolio, value_of
from workbench.analysis.portfolio.infeasibility import Infeasible
from workbench.analysis.portfolio.programme import (
    AtLeast,
    Budget,
    Must,
    Option,
    Programme,
    Requires,
    Variants,
)
from workbench.analysis.portfolio.search import first, prepare
from workbench.analysis.portfolio.solving import choose


def bought(code, value, cents, **other):
    """Return an option paid by the municipality in one year."""
    return Option(code, value, ((2025, "municipal", cents),), **other)


def worth(chosen):
    """Return the value of what was chosen; below all values where nothing could be."""
    return chosen.value if isinstance(chosen, Portfolio) else -(10**9)


def test_the_best_is_not_always_the_best_for_its_money():
    """Known answer: two of value 6 for 50 fill a budget of 100, one of value 10 for 60 does not."""
    options = (bought("R1", 10, 60), bought("R2", 6, 50), bought("R3", 6, 50))
    chosen = choose(Programme(options, (Budget(2025, "municipal", 100),)))

    assert (("R2", "R3"), 12, 100) == (chosen.codes, chosen.value, chosen.money)
    assert chosen.proved
    assert chosen.settled


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((bought("R1", 5, 9), bought("R2", 5, 8)), ("R2",)),
        ((Option("R1", 5, priced=False), bought("R2", 5, 8)), ("R2",)),
        ((bought("R10", 5, 8), bought("R2", 5, 8)), ("R2",)),
    ],
)
def test_of_equals_the_one_first_in_order_is_chosen(options, expected):
    """Less money, then known cost before unknown, then the earlier code, R2 before R10."""
    one = AtLeast("any", tuple(o.code for o in options), 1)
    budget = Budget(2025, "municipal", 9)
    chosen = choose(Programme(options, (one, budget, Variants(one.codes))))

    assert expected == chosen.codes


def test_what_is_worth_nothing_is_not_taken():
    """Of portfolios with equal value and money the one with fewer options comes first."""
    assert ("R2",) == choose(Programme((Option("R1", 0), Option("R2", 3)))).codes


def test_unknown_cost_is_not_zero_cost():
    """It is in no sum of money, and named."""
    chosen = choose(
        Programme(
            (Option("R1", 5, priced=False), bought("R2", 9, 1)), (Budget(2025, "municipal", 0),)
        )
    )

    assert (("R1",), 0, ("R1",)) == (chosen.codes, chosen.money, chosen.unpriced)


def test_without_money_what_costs_nothing_remains():
    """A budget of 0 is a budget."""
    options = (bought("R1", 50, 1), bought("R2", 1, 0), Option("R3", 2))

    assert ("R2", "R3") == choose(Programme(options, (Budget(2025, "municipal", 0),))).codes


def test_without_options_nothing_is_chosen():
    """The empty portfolio keeps every rule that is no demand."""
    chosen = choose(Programme((), (Budget(2025, "municipal", 0),)))

    assert ((), 0, True) == (chosen.codes, chosen.value, chosen.settled)


def test_a_cent_too_much_is_too_much():
    """Large amounts: a budget one cent short of two options takes one."""
    options = (bought("R1", 70_001, 99_999_999), bought("R2", 70_000, 99_999_998))

    assert ("R1",) == choose(Programme(options, (Budget(2025, "municipal", 199_999_996),))).codes
    assert 2 == len(choose(Programme(options, (Budget(2025, "municipal", 199_999_997),))).codes)


def test_a_thousandth_of_a_point_decides():
    """Values that differ by one in ninety thousand are told apart."""
    options = (bought("R1", 90_000, 10_000_000), bought("R2", 90_001, 10_000_000))

    assert ("R2",) == choose(Programme(options, (Budget(2025, "municipal", 10_000_000),))).codes


def test_many_equals_are_put_in_order_step_by_step():
    """Ten out of thirty equal options: the first ten."""
    options = tuple(bought(f"R{n}", 7_000, 5_000_000) for n in range(30, 0, -1))
    chosen = choose(Programme(options, (Budget(2025, "municipal", 54_999_999),)))

    assert tuple(f"R{n}" for n in range(1, 11)) == chosen.codes
    assert chosen.settled


@settings(max_examples=40)
@given(programmes())
def test_counting_out_all_portfolios_gives_the_same(programme):
    """The same portfolio, equals included, or the same that there is none."""
    every, chosen = enumerate_portfolios(programme), choose(programme)

    if len(every.value):
        assert (every.portfolio(0), int(every.value[0])) == (chosen.codes, chosen.value)
        assert chosen.settled
        assert keeps_all(programme, chosen.codes)
    else:
        assert isinstance(chosen, Infeasible)


@settings(max_examples=4)
@given(st.integers(0, 1000), st.integers(13, 15))
def test_so_does_counting_out_larger_ones(seed, size):
    """With thirty thousand portfolios as well."""
    programme = small_programme(np.random.default_rng(seed), size)
    every, chosen = enumerate_portfolios(programme), choose(programme)

    assert (every.portfolio(0) if len(every.value) else None) == getattr(chosen, "codes", None)


def test_another_solver_finds_the_same_values():
    """CP-SAT agrees on two hundred programmes, in a process of its own."""
    rng = np.random.default_rng(20220223)
    every = [small_programme(rng, int(rng.integers(3, 13))) for _ in range(196)]
    every += [town_programme(24, seed) for seed in range(4)]
    expected = [value for value, _ in solve_apart(every)]

    found = [first(prepare(programme)) for programme in every]

    assert expected == [choice and choice.value for choice in found]


@settings(max_examples=15)
@given(programmes(), st.integers(1, 5))
def test_more_budget_never_lowers_the_value(programme, more):
    """What could be bought can still be bought."""
    rules = tuple(
        replace(r, cents=r.cents + more) if isinstance(r, Budget) else r for r in programme.rules
    )

    assert worth(choose(programme)) <= worth(choose(programme.with_rules(rules)))


@settings(max_examples=15)
@given(programmes(), st.integers(2, 5000))
def test_the_scale_of_values_does_not_matter(programme, factor):
    """Points, thousandths or anything else: the choice is the same."""
    first, second = choose(programme), choose(scaled(programme, factor))

    assert getattr(first, "codes", None) == getattr(second, "codes", None)


@settings(max_examples=15)
@given(programmes(), st.data())
def test_one_rule_less_never_lowers_the_value(programme, data):
    """And one more never raises it."""
    if programme.rules:
        dropped = data.draw(st.integers(0, len(programme.rules) - 1))
        rules = tuple(r for number, r in enumerate(programme.rules) if number != dropped)

        assert worth(choose(programme)) <= worth(choose(programme.with_rules(rules)))


@settings(max_examples=15)
@given(programmes(), st.randoms(use_true_random=False))
def test_the_order_of_options_and_rules_does_not_matter(programme, chance):
    """Equals are told apart by their codes, not by where they stand."""
    options, rules = list(programme.options), list(programme.rules)
    chance.shuffle(options)
    chance.shuffle(rules)
    other = choose(Programme(tuple(options), tuple(rules), programme.synergies))

    assert getattr(choose(programme), "codes", None) == getattr(other, "codes", None)


def test_a_search_that_is_stopped_says_so():
    """With a single subproblem there is a portfolio and what none exceeds, but no proof."""
    programme = town_programme(60, 3)
    chosen = choose(programme, nodes=1)

    assert keeps_all(programme, chosen.codes)
    assert chosen.value == value_of(programme, chosen.codes) <= chosen.bound
    assert (chosen.bound <= chosen.value) == chosen.proved
    assert not chosen.settled


def test_what_cannot_be_is_explained():
    """An obligatory option without money for what it needs."""
    rules = (Must("R1"), Requires("R1", "R2"), Budget(2025, "municipal", 30))
    refused = choose(Programme((Option("R1", 5), bought("R2", 5, 100)), rules))

    assert [(rules[2], 70)] == [(s.rule, s.missing) for s in refused.shortfalls]
    assert rules == refused.conflict
