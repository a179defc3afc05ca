from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.needs.shares import share
from workbench.analysis.statistics.proportions import Base


def test_a_share_has_wilsons_interval():
    """The published golden value: 7 of 20 lie between 0.181 and 0.567."""
    found = share(7, 20)

    assert 0.35 == found.value
    assert (0.181, 0.567) == pytest.approx((found.low, found.high), abs=5e-4)
    assert Base.INDICATIVE is found.base


@pytest.mark.parametrize(("count", "answered"), [(None, 30), (6, None), (None, None)])
def test_a_hidden_number_hides_the_share(count, answered):
    """Neither a share nor an interval may tell what a count may not."""
    found = share(count, answered)

    assert found.hidden
    assert (None, None, None) == (found.value, found.low, found.high)
    assert not found.known


def test_below_ten_answers_there_are_counts_but_no_share():
    """Seven of nine is what it is; 78 % would sound like more."""
    found = share(7, 9)

    assert (7, 9, None) == (found.count, found.answered, found.value)
    assert Base.NONE is found.base
    assert not found.hidden


def test_weights_change_the_share_and_not_the_counts():
    """Counts stay those of people; the share and its interval are those of the weights."""
    found = share(30, 60, weighted=(0.4, 45.0))

    assert (30, 60) == (found.count, found.answered)
    assert (0.4, 45.0) == (found.value, found.effective)
    assert found.low < 0.4 < found.high


def test_a_whole_population_needs_no_interval():
    """Where everybody answered nothing is left to chance."""
    found = share(10, 40, population=40)

    assert (0.25, None, None) == (found.value, found.low, found.high)


def test_a_small_population_narrows_the_interval():
    """Most of a small population says more than as many of a large one."""
    wide, narrow = share(10, 40), share(10, 40, population=50)

    assert narrow.high - narrow.low < wide.high - wide.low


@given(st.integers(10, 400), st.data())
def test_the_interval_holds_the_share(answered, data):
    """The share lies within its own interval, which lies within what a share can be."""
    count = data.draw(st.integers(0, answered))
    found = share(count, answered)

    assert 0 <= found.low <= found.value <= found.high <= 1
