from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.weightstats import DescrStatsW

from workbench.analysis.statistics.means import Estimate, Sample, estimate

samples = (
    st.lists(st.integers(1, 5), min_size=2, max_size=30)
    .filter(lambda values: len(set(values)) > 1)
    .map(lambda values: np.array(values, dtype=np.float64))
)


def mean_of(values, **sample):
    """Return the estimate of values that are all known."""
    values = np.array(values, dtype=np.float64)
    return estimate(values, np.ones(len(values), dtype=bool), Sample(**sample))


def ends(found):
    """Return the ends of an interval."""
    return found.low, found.high


def test_three_values_by_hand():
    """2, 4, 6: mean 4, s = 2, and t(2) at 97.5 % is 4.302653, so 4 -+ 4.302653 * 2 / sqrt(3)."""
    found = mean_of([2, 4, 6])

    assert (3, 3, 4, False) == (found.n, found.n_effective, found.value, found.census)
    assert pytest.approx((4 - 4.968275, 4 + 4.968275), abs=1e-5) == ends(found)


@given(samples)
def test_without_weights_it_is_the_t_interval(values):
    """SciPy gives the same interval."""
    expected = stats.ttest_1samp(values, 0).confidence_interval(0.9)

    assert pytest.approx(tuple(expected)) == ends(mean_of(values, level=0.9))


@given(samples, st.floats(0.01, 100))
def test_equal_weights_are_no_weights(values, weight):
    """Only differences between weights matter."""
    plain, weighted = mean_of(values), mean_of(values, weights=np.full(len(values), weight))

    assert pytest.approx(plain.n_effective) == weighted.n_effective
    assert pytest.approx((plain.value, *ends(plain))) == (weighted.value, *ends(weighted))


def test_rounding_does_not_cost_an_interval():
    """Two equal weights are two answers, though their squares may come to a little less."""
    weights = np.full(2, 0.8634284175502345)

    assert weights.sum() ** 2 / (weights**2).sum() < 2
    assert pytest.approx(ends(mean_of([1, 3]))) == ends(mean_of([1, 3], weights=weights))


def test_weights_by_hand():
    """Values 1, 3 with weights 3, 1: mean 6 / 4, effective size 16 / 10, too few for a spread."""
    found = mean_of([1, 3], weights=np.array([3.0, 1.0]))

    assert (1.5, 1.6, None, None) == (found.value, found.n_effective, *ends(found))


def test_weighted_interval_against_another_library():
    """With weights summing to the effective size statsmodels gives the same interval."""
    values, weights = np.array([1, 2, 2, 4, 5.0]), np.array([1, 2, 1, 3, 1.0])
    size = weights.sum() ** 2 / (weights**2).sum()
    expected = DescrStatsW(values, weights * size / weights.sum()).tconfint_mean()

    assert pytest.approx(expected) == ends(mean_of(values, weights=weights))


def test_a_small_population_narrows_the_interval():
    """Of 7 institutions 5 answered: the half-width shrinks by sqrt((7 - 5) / (7 - 1))."""
    large, small = mean_of([1, 2, 3, 4, 5]), mean_of([1, 2, 3, 4, 5], population=7)

    assert pytest.approx((large.high - 3) * math.sqrt(2 / 6)) == small.high - 3


def test_a_census_has_no_interval():
    """Where everybody answered there is nothing to estimate."""
    assert Estimate(3, 3, 2, None, None, census=True) == mean_of([1, 2, 3], population=3)


def test_unknown_values_are_left_out_with_their_weights():
    """What is not known changes nothing, whatever stands in its place."""
    known = np.array([True, False, True, True])
    weights = np.array([1, 50, 2, 1.0])
    found = estimate(np.array([1, -1, 3, 5.0]), known, Sample(weights))

    assert found == mean_of([1, 3, 5], weights=weights[known])


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], Estimate(0, 0, None, None, None, census=False)),
        ([4], Estimate(1, 1, 4, None, None, census=False)),
        ([4, 4], Estimate(2, 2, 4, 4, 4, census=False)),
    ],
)
def test_few_or_equal_values(values, expected):
    """No value has no mean, one has no interval, equal ones have a point for an interval."""
    assert expected == mean_of(values)


def test_an_interval_ends_where_the_scale_does():
    """A mean of answers up to 5 is not above 5; without an interval nothing is cut."""
    assert Estimate(3, 3, 4.7, 3.2, 5, census=False) == Estimate(
        3, 3, 4.7, 3.2, 6.1, census=False
    ).within(1, 5)
    assert mean_of([4]) == mean_of([4]).within(1, 5)


@pytest.mark.parametrize(
    ("sample", "message"),
    [
        ({"weights": np.array([1, 0.0])}, "weight must be a number above 0"),
        ({"weights": np.array([1, math.nan])}, "weight must be a number above 0"),
        ({"weights": np.array([1, math.inf])}, "weight must be a number above 0"),
        ({"weights": np.ones(3)}, "3 weights for 2 respondents"),
        ({"level": 95}, "between 0 and 1, not at 95"),
        ({"population": 0}, "at least one member, not 0"),
        ({"population": 1}, "2 respondents cannot come from a population of 1"),
    ],
)
def test_a_sample_that_cannot_be_is_refused(sample, message):
    """Weights, level and population are checked before anything is computed from them."""
    with pytest.raises(ValueError, match=message):
        mean_of([1, 2], **sample)
