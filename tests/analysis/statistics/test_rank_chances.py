from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from workbench.analysis.statistics.rank_chances import (
    exact_ranks,
    rank_bounds,
    rank_chances,
    steady,
)

tables = arrays(
    np.float64, st.tuples(st.integers(1, 8), st.integers(1, 6)), elements=st.integers(0, 3)
)


def test_chances_by_hand():
    """Two draws: in one A is before B and C tied, in the other all are tied."""
    found = rank_chances(np.array([[3.0, 1.0, 1.0], [2.0, 2.0, 2.0]]))

    assert pytest.approx([2 / 3, 1 / 6, 1 / 6]) == found[0]
    assert pytest.approx([1 / 6, 5 / 12, 5 / 12]) == found[1]
    assert found[1].tolist() == found[2].tolist()


@given(tables)
def test_every_area_has_one_rank_and_every_rank_one_area(scores):
    """Chances add up to one by area and by rank."""
    found = rank_chances(scores)

    assert pytest.approx(1) == found.sum(axis=0)
    assert pytest.approx(1) == found.sum(axis=1)


@given(tables, st.randoms())
def test_the_order_of_the_areas_does_not_matter(scores, random):
    """Areas in another order have the same chances."""
    order = list(range(scores.shape[1]))
    random.shuffle(order)

    assert np.array_equal(rank_chances(scores)[order], rank_chances(scores[:, order]))


def test_draws_that_are_not_equally_likely():
    """Each draw counts as often as it is likely."""
    found = rank_chances(np.array([[2.0, 1.0], [1.0, 2.0]]), np.array([0.9, 0.1]))

    assert pytest.approx([0.9, 0.1]) == found[0]


@pytest.mark.parametrize(
    ("chances", "expected"),
    [
        ([1, 0, 0], (1, 1)),
        ([0.05, 0.9, 0.05], (1, 2)),
        ([0.04, 0.92, 0.04], (2, 2)),
        ([0.5, 0, 0.5], (1, 3)),
    ],
)
def test_bounds_cut_a_twentieth_off_each_end(chances, expected):
    """The 90 % interval goes from the 5 % point to the 95 % point of the ranks."""
    assert expected == rank_bounds(np.array(chances, dtype=float), 0.9)


def test_rounding_makes_no_order():
    """0.1 + 0.2 and 0.3 are the same score."""
    found = steady(np.array([0.1 + 0.2, 0.3, np.nan, -1.0]))

    assert found[0] == found[1]
    assert np.isnan(found[2])


@pytest.mark.parametrize("weights", [None, np.array([1.0, 2.0, 0.5, 1.0])])
def test_enumeration_is_that_of_all_ordered_resamples(weights):
    """Counting every of the 4^4 ordered resamples alike gives the same chances."""
    values = np.array([[1, 2, 3], [2, 2, 1], [3, 1, 2], [0, 2, 2]], dtype=float)
    own = np.ones(4) if weights is None else weights
    rows = [np.array(drawn) for drawn in product(range(4), repeat=4)]
    means = np.array([own[drawn] @ values[drawn] / own[drawn].sum() for drawn in rows])

    assert pytest.approx(rank_chances(steady(means))) == exact_ranks(values, weights)


@pytest.mark.parametrize("values", [np.ones((7, 2)), np.ones((0, 2)), np.array([[1.0, np.nan]])])
def test_enumeration_is_for_a_few_complete_respondents(values):
    """Seven respondents are too many, none too few, and answers must not be missing."""
    with pytest.raises(ValueError, match="1 to 6 respondents with all answers"):
        exact_ranks(values)
