from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from workbench.analysis.statistics.discrepancy import Discrepancy, discrepancies
from workbench.analysis.statistics.means import Sample, estimate

_ = -1


def table(*rows):
    """Return rows of answers as an array."""
    return np.array(rows, dtype=np.int16)


@st.composite
def ratings(draw):
    """Draw importance and ability of the same shape, from 1 to 5, with gaps."""
    shape = draw(st.tuples(st.integers(0, 12), st.integers(1, 5)))
    elements = st.one_of(st.just(-1), st.integers(1, 5))
    one = arrays.arrays(np.int16, shape, elements=elements)
    return draw(one), draw(one)


def test_four_persons_by_hand():
    """Importance 5 4 5 2 and ability 2 3 5 3: gaps 3 1 0 -1 with the mean 3 / 4, times 16 / 4."""
    # Weighted discrepancies: (3 + 1 + 0 - 1) * 4 = 12, over four persons 3.  Two of four are less
    # able than the item is important, one is abler, one is even: RDS = 100 * (1 - 2) / 4 = -25.
    (item,) = discrepancies(table([5], [4], [5], [2]), table([2], [3], [5], [3]))

    assert (4, 4, 3.25, 3) == (item.n, item.importance, item.ability, item.mwds)
    assert (0.5, 0.25, 0.25, -25) == (item.below, item.above, item.equal, item.rds)
    assert (1, 1, False) == (item.mwds_rank, item.rds_rank, item.differs)


def test_the_interval_by_hand():
    """Importance 4 2, ability 2 2: gaps 2 0, so MWDS is 1 * 3, moved by 7 and by -1."""
    # Moves: 2 * 3 + (4 - 3) * 1 = 7 and 0 * 3 + (2 - 3) * 1 = -1, their mean 3, s = 8 / sqrt(2),
    # s / sqrt(2) = 4, t(1) at 97.5 % = 12.706205.
    (item,) = discrepancies(table([4], [2]), table([2], [2]))

    assert pytest.approx((3 - 4 * 12.706205, 3, 3 + 4 * 12.706205)) == (
        item.low,
        item.mwds,
        item.high,
    )


def test_the_mean_importance_is_that_of_those_who_rated_both():
    """A third person who rates the importance only does not move the item."""
    (pair,) = discrepancies(table([5], [3]), table([3], [3]))
    (more,) = discrepancies(table([5], [3], [1], [_]), table([3], [3], [_], [1]))

    assert (2, 4, 4) == (pair.n, pair.importance, pair.mwds)
    assert pair == more


def test_items_whose_two_ranks_are_far_apart():
    """One person with a great gap leads by weight and comes last by count; ties share a rank."""
    # Item 1: gaps 4 0 0 0, MWDS = 1 * 5, RDS = -25.  Items 2 to 4: gaps 1 1 1 0 with importance
    # 2 2 2 1, MWDS = 0.75 * 1.75 = 1.3125, RDS = -75.
    importance = table([5, 2, 2, 2], [5, 2, 2, 2], [5, 2, 2, 2], [5, 1, 1, 1])
    ability = table([1, 1, 1, 1], [5, 1, 1, 1], [5, 1, 1, 1], [5, 1, 1, 1])
    items = discrepancies(importance, ability)

    assert [5, 1.3125, 1.3125, 1.3125] == [item.mwds for item in items]
    assert [1, 3, 3, 3] == [item.mwds_rank for item in items]
    assert [4, 2, 2, 2] == [item.rds_rank for item in items]
    assert [True, False, False, False] == [item.differs for item in items]


def test_an_item_nobody_rated_has_no_rank():
    """Unknown is not zero: all is None, and the ranks run among the other items."""
    items = discrepancies(table([5, 3, 5], [5, _, 5]), table([1, _, 5], [1, 3, 4]))

    assert Discrepancy(0) == items[1]
    assert {None} == {getattr(items[1], name) for name in Discrepancy.__slots__ if name != "n"}
    assert [1, 2] == [items[0].mwds_rank, items[2].mwds_rank]


@pytest.mark.parametrize("shape", [(0, 2), (0, 0), (3, 0)])
def test_without_persons_or_items(shape):
    """No person leaves every item unknown, no item leaves nothing."""
    empty = np.empty(shape, dtype=np.int16)

    assert (Discrepancy(0),) * shape[1] == discrepancies(empty, empty)


def test_one_person_has_scores_without_an_interval():
    """One person has a gap, but no spread."""
    (item,) = discrepancies(table([4]), table([1]))

    assert (1, 12, None, None, -100) == (item.n, item.mwds, item.low, item.high, item.rds)


def test_a_census_has_no_interval():
    """Where all seven departments answered there is nothing to estimate."""
    rated = table(*[[k % 5 + 1] for k in range(7)])
    (all_seven,) = discrepancies(rated, rated[::-1], population=7)
    (of_many,) = discrepancies(rated, rated[::-1])

    assert (None, None, of_many.mwds) == (all_seven.low, all_seven.high, all_seven.mwds)
    assert of_many.low < of_many.mwds < of_many.high


def test_the_level_sets_the_width():
    """Where 95 % is asked for the interval holds that of 80 %."""
    rated, able = table([5], [4], [2]), table([2], [3], [2])
    (wide,), (narrow,) = discrepancies(rated, able), discrepancies(rated, able, level=0.8)

    assert wide.low < narrow.low < narrow.high < wide.high


def test_different_shapes_are_refused():
    """Importance and ability belong to the same persons and items."""
    with pytest.raises(ValueError, match=r"Importance is \(1, 2\) in shape and ability \(2, 1\)"):
        discrepancies(table([1, 2]), table([1], [2]))


@given(arrays.arrays(np.int16, (6, 3), elements=st.integers(1, 5)))
def test_ability_at_importance_is_no_need(rated):
    """Where ability equals importance throughout, both scores are 0."""
    for item in discrepancies(rated, rated):
        assert (0, 0, 1, 0, 0) == (item.mwds, item.rds, item.equal, item.below, item.above)


@given(ratings())
def test_swapping_importance_and_ability_flips_the_counts(pair):
    """RDS and its shares see importance and ability alike."""
    importance, ability = pair
    swapped = discrepancies(ability, importance)

    for item, other in zip(discrepancies(importance, ability), swapped, strict=True):
        assert item.n == other.n
        assert (item.below, item.equal) == (other.above, other.equal)
        assert item.n == 0 or item.rds == -other.rds


@given(ratings())
def test_scores_stay_in_their_range(pair):
    """On a scale from 1 to 5 MWDS runs from -6.25 to 20 and RDS from -100 to 100."""
    for item in discrepancies(*pair):
        if item.n:
            assert -6.25 <= item.mwds <= 20
            assert -100 <= item.rds <= 100
            assert pytest.approx(1) == item.below + item.above + item.equal
            assert item.low is None or item.low <= item.mwds + 1e-9 <= item.high + 2e-9


@given(ratings())
def test_scores_by_their_definitions(pair):
    """Person by person, as the formulas are printed, the same scores come out."""
    for item, rated, able in zip(discrepancies(*pair), pair[0].T, pair[1].T, strict=True):
        both = [(int(i), int(c)) for i, c in zip(rated, able, strict=True) if min(i, c) > 0]
        assert len(both) == item.n
        if both:
            mean = sum(i for i, _c in both) / len(both)
            assert pytest.approx(sum((i - c) * mean for i, c in both) / len(both)) == item.mwds
            assert pytest.approx(sum((c > i) - (c < i) for i, c in both) / len(both) * 100) == (
                item.rds
            )


def test_the_best_and_the_worst_there_is():
    """All important and unable is 20 and -100; most able at middling importance is least."""
    worst, best = discrepancies(table([5, 2], [5, 3]), table([1, 5], [1, 5]))

    assert (20, -100) == (worst.mwds, worst.rds)
    assert (-6.25, 100) == (best.mwds, best.rds)


def test_with_constant_importance_the_interval_is_that_of_the_gaps():
    """If all find the item equally important, only the gaps vary, times that importance."""
    able = table([1], [2], [4], [4], [5])
    (item,) = discrepancies(np.full_like(able, 4), able)
    gaps = estimate(4.0 - able[:, 0], np.ones(5, dtype=bool), Sample())

    assert pytest.approx((4 * gaps.low, 4 * gaps.high)) == (item.low, item.high)
