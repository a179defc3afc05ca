from __future__ import annotations

from hypothesis import given, settings
from numpy.random import default_rng
from portfolio_programmes import programmes, small_programme

from workbench.analysis.portfolio import search as searching
from workbench.analysis.portfolio.enumeration import enumerate_portfolios
from workbench.analysis.portfolio.matrix import excluding
from workbench.analysis.portfolio.search import cheapest, first, prepare


@settings(max_examples=25)
@given(programmes())
def test_the_second_choice_follows_when_the_first_is_left_out(programme):
    """Leaving a portfolio out leaves out nothing else."""
    every, search = enumerate_portfolios(programme), prepare(programme)
    bits = [tuple(row) for row in every.taken.astype(int).tolist()[:2]]
    if bits:
        second = first(search.with_lines(excluding(bits[0])))

        assert (bits[1] if len(bits) > 1 else None) == (second and second.bits)


@settings(max_examples=25)
@given(programmes())
def test_value_and_money_as_one_number_give_the_same(programme):
    """The highest value and the least money for it, among those of fewest unknown costs or not."""
    every, found = enumerate_portfolios(programme), cheapest(prepare(programme))
    if len(every.value):
        best = every.value == every.value[0]

        assert int(every.value[0]) == found.value
        assert every.money[best].min() == _money(prepare(programme), found.bits)
        assert found.settled
    else:
        assert found is None


def test_numbers_too_large_for_one_are_searched_step_by_step(monkeypatch):
    """With no room for packing, each step is a search of its own, to the same end."""
    every = [prepare(small_programme(default_rng(seed), 7)) for seed in range(12)]
    expected = [first(search) for search in every]
    money = [_cheapest(search) for search in every]
    monkeypatch.setattr(searching, "_PRECISE", 0)
    monkeypatch.setattr(searching, "_FEW", 0)

    assert expected == [first(search) for search in every]
    assert money == [_cheapest(search) for search in every]


def _cheapest(search):
    found = cheapest(search)
    return None if found is None else (found.value, _money(search, found.bits))


def _money(search, bits):
    return sum(cost for cost, bit in zip(search.model.money, bits, strict=True) if bit)
