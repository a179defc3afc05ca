from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from portfolio_programmes import programmes

from workbench.analysis.portfolio.alternatives import best_portfolios, equal_portfolios
from workbench.analysis.portfolio.enumeration import enumerate_portfolios
from workbench.analysis.portfolio.programme import AtLeast, Option, Programme, Variants

THREE = Programme(tuple(Option(f"R{n}", 5) for n in (1, 2, 3)), (Variants(("R1", "R2", "R3")),))


def test_equals_are_listed_and_further_ones_announced():
    """Known answer: one of three, all worth the same."""
    assert [("R2",), ("R3",)] == [p.codes for p in equal_portfolios(THREE).others]
    assert not equal_portfolios(THREE, 2).more
    assert ([("R2",)], True) == (
        [p.codes for p in equal_portfolios(THREE, 1).others],
        equal_portfolios(THREE, 1).more,
    )


@settings(max_examples=20)
@given(programmes(most=6), st.integers(1, 6))
def test_the_best_come_in_the_order_of_choice(programme, number):
    """As many as asked for, or all there are."""
    every = enumerate_portfolios(programme)
    expected = [every.portfolio(n) for n in range(min(number, len(every.value)))]

    assert expected == [p.codes for p in best_portfolios(programme, number)]


@settings(max_examples=20)
@given(programmes(most=6), st.integers(1, 5))
def test_equals_are_all_equals(programme, most):
    """No more and no fewer than counting out gives."""
    every = enumerate_portfolios(programme)
    equals = int((every.value == every.value[:1]).sum()) if len(every.value) else 1
    found = equal_portfolios(programme, most)

    assert (min(most, equals - 1), equals - 1 > most) == (len(found.others), found.more)


def test_where_nothing_can_be_chosen_nothing_is_equal():
    """No rule-keeping portfolio, no alternatives."""
    programme = Programme(THREE.options, (*THREE.rules, AtLeast("any", ("R1", "R2"), 2)))

    assert () == equal_portfolios(programme).others


@pytest.mark.parametrize("call", [equal_portfolios, best_portfolios])
def test_none_is_no_number_of_portfolios(call):
    """At least one is asked for."""
    with pytest.raises(ValueError, match="0 portfolios cannot be listed"):
        call(THREE, 0)
