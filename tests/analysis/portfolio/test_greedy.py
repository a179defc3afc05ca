from __future__ import annotations

import pytest
from hypothesis import given, settings
from portfolio_programmes import programmes, town_programme

from workbench.analysis.portfolio.exact import Portfolio, broken
from workbench.analysis.portfolio.greedy import choose_greedily, value_for_money
from workbench.analysis.portfolio.programme import (
    AtLeast,
    Budget,
    MoneyShare,
    Must,
    Option,
    Programme,
    Requires,
    Synergy,
    Variants,
)
from workbench.analysis.portfolio.solving import choose


def paid(code, value, euros):
    """Return an option the state pays in one year."""
    return Option(code, value, ((2025, "state", euros * 100),))


def test_the_order_of_value_for_money():
    """First what takes no money, by value; then per Eur; unknown costs last; equals by code."""
    options = (
        Option("R1", 99, priced=False),
        paid("R10", 10, 5),
        paid("R2", 10, 5),
        paid("R3", 30, 10),
        Option("R4", 1),
        Option("R5", 2),
    )
    found = value_for_money(Programme(options))

    assert ["R5", "R4", "R3", "R2", "R10", "R1"] == [ranked.code for ranked in found]
    assert [None, None, 3.0, 2.0, 2.0, None] == [ranked.per_euro for ranked in found]
    assert (0, None) == (found[0].money, found[-1].money)


def test_the_gap_to_the_optimum():
    """Known answer: 10 for 60 first leaves no room for two of 6 for 50: 2 of 12 are lost."""
    options = (paid("R1", 10, 60), paid("R2", 6, 50), paid("R3", 6, 50))
    programme = Programme(options, (Budget(2025, "state", 100_00),))
    found = choose_greedily(programme)

    assert ("R1",) == found.portfolio.codes
    assert pytest.approx(100 * 2 / 12) == found.gap(choose(programme))


def test_an_option_brings_what_it_needs():
    """If both fit together; else neither is taken."""
    options = (paid("R1", 50, 10), paid("R2", 1, 80), paid("R3", 5, 30))
    rules = (Requires("R1", "R2"), Budget(2025, "state", 100_00))
    tight = (rules[0], Budget(2025, "state", 89_00))

    assert ("R1", "R2") == choose_greedily(Programme(options, rules)).portfolio.codes
    assert ("R3",) == choose_greedily(Programme(options, tight)).portfolio.codes


def test_demands_come_first():
    """What is obligatory, then least numbers, then the rest."""
    options = (paid("R1", 50, 40), paid("R2", 1, 40), paid("R3", 2, 30), paid("R4", 3, 30))
    rules = (Must("R2"), AtLeast("x", ("R3", "R4"), 1), Budget(2025, "state", 90_00))

    assert ("R2", "R4") == choose_greedily(Programme(options, rules)).portfolio.codes


def test_a_share_that_fails_early_is_tried_again():
    """A tenth of the money at most: the option waits until the others are in."""
    options = (paid("R1", 50, 10), paid("R2", 9, 90), Option("R3", 4))
    found = choose_greedily(Programme(options, (MoneyShare("x", ("R1",), None, 100),)))

    assert ("R1", "R2", "R3") == found.portfolio.codes


def test_what_makes_the_whole_worse_is_left():
    """A pair that costs more than the second option brings."""
    programme = Programme((Option("R1", 5), Option("R2", 4)), (), (Synergy("R1", "R2", -5),))

    assert ("R1",) == choose_greedily(programme).portfolio.codes


def test_a_dead_end_is_admitted():
    """Two are demanded, but the list takes the one that shuts out the others."""
    options = (Option("R1", 9), Option("R2", 1), Option("R3", 1))
    rules = (AtLeast("x", ("R1", "R2", "R3"), 2), Variants(("R1", "R2")), Variants(("R1", "R3")))
    programme = Programme(options, rules)
    found = choose_greedily(programme)

    assert rules[:1] == found.broken
    assert found.gap(choose(programme)) is None


@settings(max_examples=30)
@given(programmes())
def test_it_is_never_better_than_the_optimum(programme):
    """It keeps the rules and loses something or nothing; or says which rules it broke."""
    found, best = choose_greedily(programme), choose(programme)

    assert found.broken == broken(programme, found.portfolio.codes)
    if not found.broken:
        assert isinstance(best, Portfolio)
        assert found.portfolio.value <= best.value
        gap = found.gap(best)
        assert gap is None or 0 <= gap <= 100


def test_in_a_town_it_is_close():
    """Sixty options: all rules kept, and nine tenths of the optimum and more."""
    programme = town_programme(60, 1, staff=False)

    assert 0 < choose_greedily(programme).gap(choose(programme)) < 10
