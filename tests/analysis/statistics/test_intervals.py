import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from workbench.analysis.statistics.intervals import Interval, effective_sizes, mean_interval


def test_the_interval_of_a_mean_is_scipys():
    """Without a finite population it is Student's interval as scipy gives it."""
    sample = np.array([3.0, 4.0, 4.0, 5.0, 1.0])
    expected = stats.ttest_1samp(sample, 0).confidence_interval(0.9)
    found = mean_interval(sample.mean(), sample.var(ddof=1), len(sample), level=0.9)

    assert pytest.approx((expected.low, expected.high)) == (found.low, found.high)


def test_a_finite_population_narrows_the_interval_of_a_mean():
    """Nine of 36 asked: the half-width shrinks by sqrt((36 - 9) / (36 - 1))."""
    endless, finite = mean_interval(2, 4, 9), mean_interval(2, 4, 9, population=36)

    assert pytest.approx((27 / 35) ** 0.5) == (finite.high - 2) / (endless.high - 2)


def test_a_census_and_a_lone_answer_have_no_interval_of_a_mean():
    """Where everybody answered nothing is estimated, and one answer does not vary."""
    assert (None, None) == (mean_interval(2, 1, 7, population=7), mean_interval(2, 0, 1))


def test_answers_that_do_not_vary_have_an_interval_of_no_width():
    """With a variance of zero both ends are the mean."""
    assert Interval(2.0, 2.0) == mean_interval(2.0, 0.0, 9)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"variance": -1}, "a variance cannot be -1"),
        ({"level": 1.0}, "between 0 and 1"),
        ({"population": 8}, "more answers than there are people"),
        ({"n": float("nan")}, "finite numbers"),
    ],
)
def test_what_cannot_be_is_refused(arguments, message):
    """A negative variance, certainty, or more answers than people are slips of the caller."""
    with pytest.raises(ValueError, match=message):
        mean_interval(**{"mean": 2, "variance": 1, "n": 9, **arguments})


def test_the_size_that_is_as_sure_by_hand():
    """30 of 100 are as sure as 30 * 99 / 70 of an endless population; nobody and all have none."""
    found = effective_sizes([30, 0, 100], 100)

    assert pytest.approx(30 * 99 / 70) == found[0]
    assert np.isnan(found[1])
    assert np.isposinf(found[2])


@given(st.floats(0.01, 0.99), st.integers(2, 10_000))
def test_a_known_population_never_makes_less_sure(part, population):
    """The corrected size is never below the size itself."""
    n = part * population

    assert effective_sizes(n, population) >= n
