from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from portfolio_programmes import keeps_all, programmes

from workbench.analysis.portfolio.enumeration import enumerate_portfolios
from workbench.analysis.portfolio.exact import account
from workbench.analysis.portfolio.programme import Option, Programme, code_order


@settings(max_examples=30)
@given(programmes(most=7))
def test_every_portfolio_that_keeps_the_rules_is_there_in_order(programme):
    """The same as asking each subset by itself, and sorting."""
    codes = sorted((option.code for option in programme.options), key=code_order)
    every = [
        tuple(code for code, bit in zip(codes, bits, strict=True) if bit)
        for bits in product((1, 0), repeat=len(codes))
    ]
    kept = [account(programme, taken) for taken in every if keeps_all(programme, taken)]
    kept.sort(key=lambda p: (-p.value, len(p.unpriced), p.money, len(p.codes)))
    found = enumerate_portfolios(programme)

    assert [p.codes for p in kept] == [found.portfolio(n) for n in range(len(found.value))]
    assert [p.value for p in kept] == found.value.tolist()
    assert [p.money for p in kept] == found.money.tolist()


def test_too_many_options_are_refused():
    """Two million portfolios are not counted out."""
    with pytest.raises(ValueError, match="21 options are too many"):
        enumerate_portfolios(Programme(tuple(Option(f"R{n}", 1) for n in range(21))))


def test_nothing_is_one_portfolio():
    """Without options there is the empty one."""
    assert ([0], ()) == (
        enumerate_portfolios(Programme(())).value.tolist(),
        enumerate_portfolios(Programme(())).portfolio(0),
    )
