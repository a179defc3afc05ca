import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep, multinomial_proportions_confint

from workbench.analysis.statistics.intervals import Interval
from workbench.analysis.statistics.proportions import (
    Base,
    SimultaneousMethod,
    agresti_coull,
    base_of,
    clopper_pearson,
    multinomial,
    share_difference,
    wilson,
    wilson_many,
)

METHODS = (wilson, clopper_pearson, agresti_coull)
counts = st.integers(1, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


def _rounded(interval: Interval) -> tuple[float, float]:
    return round(interval.low, 3), round(interval.high, 3)


def _coverage(method, n: int, shares: np.ndarray) -> np.ndarray:
    """Return how likely the interval of n answers holds each share, all outcomes counted."""
    found = [method(count, n) for count in range(n + 1)]
    low, high = np.array([(i.low, i.high) for i in found]).T
    chances = stats.binom.pmf(np.arange(n + 1)[:, None], n, shares)
    return (chances * ((low[:, None] <= shares) & (shares <= high[:, None]))).sum(axis=0)


@pytest.mark.parametrize(
    ("method", "count", "n", "expected"),
    [
        (wilson, 3, 8, (0.137, 0.694)),
        (clopper_pearson, 3, 8, (0.085, 0.755)),
        (agresti_coull, 3, 8, (0.135, 0.696)),
        (wilson, 0, 8, (0, 0.324)),
        (clopper_pearson, 0, 8, (0, 0.369)),
        (wilson, 7, 20, (0.181, 0.567)),
        (wilson, 20, 20, (0.839, 1)),
    ],
)
def test_golden_intervals(method, count, n, expected):
    """The intervals written down in the method of the project."""
    assert expected == _rounded(method(count, n))


def test_wilson_by_its_formula():
    """Three of eight: centre and half-width as Wilson's formula gives them by hand."""
    z, p, n = 1.959963984540054, 3 / 8, 8
    centre = (p + z**2 / (2 * n)) / (1 + z**2 / n)
    half = z / (1 + z**2 / n) * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5
    found = wilson(3, 8)

    assert pytest.approx((centre - half, centre + half)) == (found.low, found.high)


@given(counts, st.floats(0.5, 0.99))
def test_scipy_gives_the_same(case, level):
    """Wilson and Clopper-Pearson are those of scipy."""
    test = stats.binomtest(*case)
    for method, name in ((wilson, "wilson"), (clopper_pearson, "exact")):
        expected, found = test.proportion_ci(level, name), method(*case, level=level)

        assert pytest.approx((expected.low, expected.high), abs=1e-9) == (found.low, found.high)


@given(counts, st.sampled_from(METHODS))
def test_an_interval_holds_its_share_and_mirrors(case, method):
    """It holds the share found, keeps within 0 and 1, and that of the others is its mirror."""
    count, n = case
    found, others = method(count, n), method(n - count, n)

    assert 0 <= found.low <= count / n <= found.high <= 1
    assert pytest.approx((found.low, found.high)) == (1 - others.high, 1 - others.low)


@given(counts, st.integers(1, 1000), st.sampled_from(METHODS))
def test_a_finite_population_narrows(case, left_out, method):
    """Whoever is known of a finite population, the interval is inside that of an endless one."""
    count, n = case
    endless, finite = method(count, n), method(count, n, population=n + left_out)

    assert endless.low - 1e-12 <= finite.low <= finite.high <= endless.high + 1e-12


def test_a_finite_population_is_a_larger_sample_with_the_same_share():
    """Twelve of 30 out of 100 people is Wilson's interval of 30 * 99 / 70 answers."""
    n = 30 * 99 / 70

    assert wilson(0.4 * n, n) == wilson(12, 30, population=100)


@pytest.mark.parametrize("method", METHODS)
def test_a_census_and_an_empty_sample_have_no_interval(method):
    """Seven departments of seven leave nothing to estimate; nobody leaves nothing to go by."""
    assert (None, None) == (method(3, 7, population=7), method(0, 0))


def test_clopper_pearson_never_covers_less():
    """Whatever the share, the exact interval holds it at least as often as it says."""
    shares = np.linspace(0.001, 0.999, 500)

    assert min(_coverage(clopper_pearson, n, shares).min() for n in (5, 8, 20, 60)) >= 0.95


def test_wilson_covers_near_the_level():
    """On the average over all shares Wilson's interval holds as often as it says."""
    shares = np.linspace(0.001, 0.999, 500)
    covered = [_coverage(wilson, n, shares) for n in (8, 20, 60)]

    assert pytest.approx([0.95] * 3, abs=0.01) == [c.mean() for c in covered]
    assert min(c.min() for c in covered) > 0.82


def test_many_are_as_one_by_one():
    """The intervals of a table are those of its entries, and none where there is none."""
    found, sizes, people = (
        [[3, 0, 2], [0, 7, 20]],
        [[8, 8, 2], [0, 20, 20]],
        [[9, 9, 2], [4, 90, 90]],
    )
    low, high = wilson_many(found, sizes, population=people)
    for place in np.ndindex(2, 3):
        count, n, size = (np.array(table)[place] for table in (found, sizes, people))
        expected = wilson(count, n, population=size)

        assert (expected is None) == np.isnan(low[place]) == np.isnan(high[place])
        assert expected is None or (expected.low, expected.high) == (low[place], high[place])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"count": 9}, "between zero and its base"),
        ({"count": -1}, "between zero and its base"),
        ({"level": 0.0}, "between 0 and 1"),
        ({"population": 7}, "more answers than there are people"),
    ],
)
def test_what_cannot_be_is_refused(arguments, message):
    """A count beyond its base, a base beyond the population or no confidence is a slip."""
    with pytest.raises(ValueError, match=message):
        wilson(**{"count": 3, "n": 8, **arguments})


def test_newcombes_published_difference():
    """Newcombe (1998), table II: 56 of 70 against 48 of 80 gives 0.0524 to 0.3339."""
    found = share_difference(56, 70, 48, 80)

    assert (0.0524, 0.3339) == (round(found.low, 4), round(found.high, 4))


@given(counts, counts)
def test_statsmodels_gives_the_same_difference(first, second):
    """The difference of two shares is statsmodels' Newcombe interval."""
    expected = confint_proportions_2indep(*first, *second, method="newcomb")
    found = share_difference(*first, *second)

    assert pytest.approx(expected, abs=1e-9) == (found.low, found.high)


def test_no_difference_from_nobody():
    """Without answers in one sample there is nothing to compare."""
    assert share_difference(0, 0, 3, 8) is None


def test_goodman_where_every_category_has_five():
    """With at least five in each category the intervals are Goodman's."""
    found = multinomial((5, 16, 9))
    expected = multinomial_proportions_confint((5, 16, 9), method="goodman")

    assert SimultaneousMethod.GOODMAN == found.method
    assert pytest.approx(expected) == np.array([(i.low, i.high) for i in found.intervals])


def test_exact_intervals_where_a_category_is_small():
    """With four in a category each interval is exact, at 1 - 0.05 / 3."""
    found = multinomial((4, 16, 0))

    assert SimultaneousMethod.BONFERRONI == found.method
    assert tuple(clopper_pearson(c, 20, level=1 - 0.05 / 3) for c in (4, 16, 0)) == found.intervals


def test_small_categories_are_covered_together():
    """Of 20 answers in eight equal categories all intervals hold in 95 % of samples and more."""
    rng, true = np.random.default_rng(3), 1 / 8
    samples = rng.multinomial(20, [true] * 8, size=200)
    exact = [all(i.low <= true <= i.high for i in multinomial(s).intervals) for s in samples]
    narrow = [multinomial_proportions_confint(s, method="sison-glaz").T for s in samples[:60]]
    held = [((low <= true) & (true <= high)).all() for low, high in narrow]

    assert np.mean(exact) >= 0.95
    assert np.mean(held) < 0.9  # why Sison and Glaz's intervals are not used


def test_a_finite_population_narrows_all_categories():
    """Half of the population asked: as sure as nearly twice as many; a census has none."""
    raised = multinomial_proportions_confint(np.array([10, 20]) * 59 / 30, method="goodman")
    found = multinomial((10, 20), population=60)

    assert pytest.approx(raised) == np.array([(i.low, i.high) for i in found.intervals])
    assert (None, None) == (multinomial((10, 20), population=30), multinomial((0, 0)))


@pytest.mark.parametrize(
    ("n", "base"),
    [
        (0, Base.NONE),
        (9.99, Base.NONE),
        (10, Base.INDICATIVE),
        (29, Base.INDICATIVE),
        (30, Base.NORMAL),
    ],
)
def test_how_many_answers_allow_what(n, base):
    """No share below ten answers, an indicative one below thirty."""
    assert base is base_of(n)
