from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.statistics.priorities import ComparedArea, compare_priorities

areas = st.lists(
    st.tuples(st.integers(-1, 9), st.one_of(st.just(math.nan), st.integers(0, 8))),
    min_size=0,
    max_size=16,
)


def compared(stated, persons, measured):
    """Compare lists as arrays."""
    return compare_priorities(
        np.array(stated, dtype=np.int64), persons, np.array(measured, dtype=np.float64)
    )


def test_four_areas_by_hand():
    """Stated 8 6 4 2 of 10 against measured 1 3 2 4: first comes last, and last comes first."""
    found = compared([8, 6, 4, 2], 10, [1, 3, 2, 4])

    assert [0.8, 0.6, 0.4, 0.2] == [area.stated for area in found.areas]
    assert [1, 2, 3, 4] == [area.stated_rank for area in found.areas]
    assert [4, 2, 3, 1] == [area.measured_rank for area in found.areas]
    assert [-3, 0, 0, 3] == [area.difference for area in found.areas]
    assert [True, False, False, True] == [area.differs for area in found.areas]
    # Of six pairs only the second and third areas stand the same way round: (1 - 5) / 6.
    assert pytest.approx(-4 / 6) == found.tau
    assert 4 == found.compared


def test_ties_by_hand():
    """Stated 5 5 1 against measured 3 2 1: two concordant pairs, one tied: 2 / sqrt(2 * 3)."""
    found = compared([5, 5, 1], 5, [3, 2, 1])

    assert [1.5, 1.5, 3] == [area.stated_rank for area in found.areas]
    assert pytest.approx(2 / math.sqrt(6)) == found.tau


def test_ranks_run_among_the_areas_known_both_ways():
    """What is only stated, or only measured, keeps its figure but has no rank."""
    found = compared([9, 7, -1, 3], 10, [math.nan, 2, 8, 5])

    assert ComparedArea(0.9, None) == found.areas[0]
    assert ComparedArea(0.7, 2, 1, 2, -1, differs=False) == found.areas[1]
    assert ComparedArea(None, 8) == found.areas[2]
    assert ComparedArea(0.3, 5, 2, 1, 1, differs=False) == found.areas[3]
    assert (2, None) == (found.compared, found.tau)


def test_two_areas_have_no_coefficient():
    """Two areas stand the same way round or not, and there is nothing between."""
    assert None is compared([2, 1], 3, [2, 1]).tau
    assert 1 == compared([3, 2, 1], 3, [3, 2, 1]).tau


def test_a_side_without_order_has_no_coefficient():
    """If all areas are named alike, nothing can agree or disagree with that."""
    found = compared([2, 2, 2], 4, [3, 2, 1])

    assert (None, 3) == (found.tau, found.compared)
    assert [2, 2, 2] == [area.stated_rank for area in found.areas]


def test_nobody_named_anything():
    """With no persons nothing is stated, which is not the same as stated by none."""
    found = compared([0, 0, 0], 0, [1, 2, 3])

    assert [None, None, None] == [area.stated for area in found.areas]
    assert (0, None) == (found.compared, found.tau)
    assert [0, 0, 0] == [area.stated for area in compared([0, 0, 0], 4, [1, 2, 3]).areas]


def test_no_areas():
    """Nothing to compare is no fault."""
    found = compared([], 5, [])

    assert ((), 0, None) == (found.areas, found.compared, found.tau)


@pytest.mark.parametrize(
    ("stated", "measured", "message"),
    [
        ([1, 2], [1], "2 stated areas and 1 measured"),
        ([1, 6], [1, 2], "Counts from 1 to 6 cannot come from 5 persons"),
        ([-2, 5], [1, 2], "Counts from -2 to 5 cannot come from 5 persons"),
    ],
)
def test_counts_that_cannot_be_are_refused(stated, measured, message):
    """Nobody names an area twice, and every area has both places."""
    with pytest.raises(ValueError, match=message):
        compared(stated, 5, measured)


@given(areas)
def test_tau_by_counting_pairs(pairs):
    """Concordant less discordant pairs, over the root of the untied pairs of each side."""
    found = compared([s for s, _m in pairs], 9, [m for _s, m in pairs])
    known = [(s, m) for s, m in pairs if s != -1 and not math.isnan(m)]
    signs = [
        (np.sign(a[0] - b[0]), np.sign(a[1] - b[1])) for i, a in enumerate(known) for b in known[:i]
    ]
    untied = [sum(bool(pair[side]) for pair in signs) for side in (0, 1)]

    assert len(known) == found.compared
    if len(known) < 3 or 0 in untied:
        assert None is found.tau
    else:
        balance = sum(int(s * m) for s, m in signs)
        assert pytest.approx(balance / math.sqrt(math.prod(untied))) == found.tau


@given(areas)
def test_ranks_share_out_the_places(pairs):
    """The ranks of either side add up to 1 + 2 + ... + n, so the differences add up to 0."""
    found = compared([s for s, _m in pairs], 9, [m for _s, m in pairs])
    ranked = [area for area in found.areas if area.difference is not None]
    places = found.compared * (found.compared + 1) / 2

    assert found.compared == len(ranked)
    assert places == sum(area.stated_rank for area in ranked)
    assert places == sum(area.measured_rank for area in ranked)
    assert 0 == sum(area.difference for area in ranked)
