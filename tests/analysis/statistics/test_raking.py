import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import minimize

from workbench.analysis.statistics.proportions import wilson
from workbench.analysis.statistics.raking import (
    effective_size,
    rake,
    weighted_interval,
    weighted_share,
)

weights_lists = st.lists(st.floats(0.01, 100), min_size=1, max_size=30)


def _rows(table: np.ndarray) -> list[np.ndarray]:
    """Return the respondents of a table of counts, one array of categories per dimension."""
    places = np.argwhere(np.ones_like(table, dtype=bool))
    return list(np.repeat(places, table.ravel(), axis=0).T)


def _totals(codes: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return the weight of each category that is known."""
    return np.bincount(codes[codes >= 0], weights[codes >= 0])


@st.composite
def samples(draw):
    """Return a table in which every cell has twenty, and targets near its margins."""
    shape = draw(st.sampled_from([(2, 3), (3, 4), (2, 2, 3)]))
    cells = draw(st.lists(st.integers(20, 60), min_size=int(np.prod(shape)), max_size=40))
    table = np.array(cells[: np.prod(shape)]).reshape(shape)
    targets = []
    for axis in range(table.ndim):
        margin = table.sum(axis=tuple(i for i in range(table.ndim) if i != axis))
        shift = draw(st.lists(st.floats(0.8, 1.25), min_size=len(margin), max_size=len(margin)))
        wanted = margin * np.array(shift)
        targets.append(wanted / wanted.sum())
    return _rows(table), targets


def test_one_margin_by_hand():
    """60 men and 40 women weighted to halves: 5 / 6 and 5 / 4, worth 96 of 100."""
    raked = rake([np.repeat([0, 1], [60, 40])], [np.array([1.0, 1.0])])

    assert pytest.approx([5 / 6] * 60 + [5 / 4] * 40) == raked.weights
    assert pytest.approx((60 * 25 / 36 + 40 * 25 / 16) / 100) == raked.deff
    assert pytest.approx(96) == raked.n_eff
    assert (True, 0, None) == (raked.converged, raked.trimmed, raked.refusal)


def test_two_margins_of_a_table_made_by_hand():
    """A table made by multiplying rows and columns of another one is found again exactly."""
    seed = np.array([[30, 20, 50], [40, 60, 20]])
    true = seed * np.array([[1.2], [0.8]]) * np.array([1.1, 0.7, 1.0])
    raked = rake(_rows(seed), [true.sum(axis=1), true.sum(axis=0)])
    cells = np.bincount(np.ravel_multi_index(_rows(seed), seed.shape), raked.weights)

    assert pytest.approx(true.ravel() / true.sum() * seed.sum(), rel=1e-5) == cells


def test_the_least_informative_weights_are_found():
    """Raking finds the weights that scipy finds to keep sum w log w least under the margins."""
    table = np.array([[40, 25, 35], [30, 45, 25]])
    targets = [np.array([0.55, 0.45]), np.array([0.3, 0.35, 0.35])]
    counts, n = table.ravel(), table.sum()
    place = np.argwhere(np.ones_like(table))
    member = np.array(
        [place[:, axis] == code for axis in (0, 1) for code in range(table.shape[axis])]
    )
    optimum = minimize(
        lambda w: (counts * w * np.log(w)).sum() / n,
        np.ones(6),
        method="SLSQP",
        bounds=[(1e-3, None)] * 6,
        constraints={
            "type": "eq",
            "fun": lambda w: ((member * counts * w).sum(axis=1) / n - np.concatenate(targets))[1:],
        },
        options={"ftol": 1e-14},
    )
    raked = rake(_rows(table), targets, limits=None)

    assert optimum.success
    assert pytest.approx(np.repeat(optimum.x, counts), abs=1e-4) == raked.weights


@given(samples())
def test_the_margins_are_met(case):
    """Weighted to them, the sample has the margins of the population, with weights of mean 1."""
    categories, targets = case
    raked = rake(categories, targets)

    assert raked.converged
    assert pytest.approx(1) == raked.weights.mean()
    for codes, target in zip(categories, targets, strict=True):
        assert pytest.approx(target, rel=1e-5) == _totals(codes, raked.weights) / len(codes)


@given(samples())
def test_right_margins_leave_everybody_alone(case):
    """A sample that has its margins already gets ones, and is worth what it is."""
    categories, _ = case
    raked = rake(categories, [np.bincount(codes).astype(float) for codes in categories])

    assert pytest.approx(1) == raked.weights
    assert pytest.approx((1, len(categories[0]))) == (raked.deff, raked.n_eff)


@given(samples(), st.floats(1.5, 1000))
def test_counts_and_shares_weight_alike(case, size):
    """Whether targets are shares or persons changes nothing."""
    categories, targets = case

    assert (
        pytest.approx(rake(categories, targets).weights)
        == rake(categories, [target * size for target in targets]).weights
    )


def test_extreme_weights_are_trimmed_and_the_margins_met_by_the_others():
    """A cell that needs more than three times the mean is held there, the rest is fitted anew."""
    table = np.array([[10, 90], [190, 110]])
    targets = [np.array([0.4, 0.6]), np.array([0.6, 0.4])]
    free, held = (rake(_rows(table), targets, limits=limits) for limits in (None, (0.3, 1.9)))

    assert free.weights.max() > 1.9
    assert held.weights.max() <= 1.9 + 1e-9
    assert held.trimmed >= 10
    assert held.largest_error < 0.05
    assert held.deff < free.deff


def test_an_unknown_category_keeps_the_weight_of_the_other_margins():
    """Respondents of unknown sex are weighted by age alone, the others' sexes among themselves."""
    sex = np.array([0] * 70 + [1] * 46 + [-1] * 4)
    age = np.array(([0] * 40 + [1] * 20) * 2)
    raked = rake([sex, age], [np.array([0.5, 0.5]), np.array([0.6, 0.4])])
    by_sex = _totals(sex, raked.weights)

    assert raked.converged
    assert pytest.approx(1) == by_sex[0] / by_sex[1]
    assert 1 == len(set(raked.weights[sex == -1].round(9)))


def test_a_sample_that_knows_nothing_of_one_respondent_leaves_them_at_the_mean_of_all():
    """With one margin a respondent of unknown category keeps the weight all began with."""
    raked = rake([np.array([0] * 60 + [1] * 39 + [-1])], [np.array([0.5, 0.5])])

    assert pytest.approx(1) == raked.weights[-1]


@pytest.mark.parametrize(
    ("categories", "targets", "message"),
    [
        ([], [], "0 margins of categories"),
        ([[0, 1]], [], "do not belong to 0 of targets"),
        ([[0, 1], [0]], [[1, 1], [1]], "a category for every respondent"),
        ([[0, -2]], [[1, 1]], "numbered from 0"),
        ([[0, 1]], [[1, -1]], "not below zero"),
        ([[0, 1]], [[0, 0]], "not all zero"),
        ([[0, 1]], [[1, np.nan]], "finite"),
    ],
)
def test_what_cannot_be_is_refused(categories, targets, message):
    """Arrays that do not belong together are a slip of the caller, not of the sample."""
    with pytest.raises(ValueError, match=message):
        rake([np.array(c) for c in categories], [np.array(t, dtype=float) for t in targets])


def test_the_effective_size_by_hand():
    """Weights 1, 1, 2 are worth 16 / 6 equal ones; counts stand for rows."""
    assert pytest.approx(16 / 6) == effective_size(np.array([1.0, 1, 2]))
    assert pytest.approx(16 / 6) == effective_size(np.array([1.0, 2]), np.array([2.0, 1]))


@given(weights_lists, st.floats(1e-3, 1e3))
def test_scaled_weights_change_nothing(weights, factor):
    """Only the proportions of weights count, and the effective size is never above the size."""
    given_ = np.array(weights)
    flags = np.arange(len(given_)) % 2 == 0
    share, size = weighted_share(flags, given_)

    assert pytest.approx((share, size)) == weighted_share(flags, given_ * factor)
    assert 1 - 1e-9 <= size <= len(given_) + 1e-9


def test_a_weighted_share_and_its_interval_by_hand():
    """Weights 2, 1, 1 with the first flagged: half, worth 16 / 6; the interval is Wilson's."""
    flags, weights = np.array([True, False, False]), np.array([2.0, 1.0, 1.0])
    size = 16 / 6
    found, expected = weighted_interval(flags, weights), wilson(size / 2, size)

    assert pytest.approx((0.5, size)) == weighted_share(flags, weights)
    assert pytest.approx((expected.low, expected.high)) == (found.low, found.high)


def test_equal_weights_give_the_plain_interval():
    """Seven of twenty with equal weights is the interval of seven of twenty."""
    flags, plain = np.arange(20) < 7, wilson(7, 20, population=90)
    found = weighted_interval(flags, np.full(20, 0.3), population=90)

    assert pytest.approx((plain.low, plain.high)) == (found.low, found.high)


def test_nobody_has_no_share():
    """Without weight there is neither share nor interval."""
    nobody = np.zeros(0, dtype=bool), np.zeros(0)

    assert (None, None) == (weighted_share(*nobody), weighted_interval(*nobody))


@pytest.mark.parametrize(
    ("weights", "message"),
    [([1.0], "2 flags do not belong to 1"), ([1.0, -1.0], "below zero"), ([1, np.inf], "finite")],
)
def test_weights_that_cannot_be_are_refused(weights, message):
    """Every flag has one finite weight."""
    with pytest.raises(ValueError, match=message):
        weighted_share(np.array([True, False]), np.array(weights))
