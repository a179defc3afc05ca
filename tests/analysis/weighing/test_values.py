import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from pymcdm.methods import WSM
from scipy.stats import spearmanr

from workbench.analysis.weighing.scores import Scores, exact_scores
from workbench.analysis.weighing.values import (
    Dominance,
    dominances,
    double_counting,
    option_values,
)

points = arrays(np.float64, (5, 3), elements=st.integers(0, 10).map(float))


def test_a_value_is_the_sum_of_its_contributions():
    """0.5 * 80 + 0.3 * 50 + 0.2 * 10 = 57, with the ends of the intervals beside it."""
    scores = Scores(
        np.array([[70.0, 40, 0]]), np.array([[80.0, 50, 10]]), np.array([[90.0, 60, 50]])
    )
    (value,) = option_values(scores, (0.5, 0.3, 0.2))

    assert pytest.approx((40, 15, 2)) == value.contributions
    assert pytest.approx((57, 47, 73)) == (value.value, value.low, value.high)


def _as_it_is(column, cost):
    assert not cost
    return column


@given(points)
@pytest.mark.filterwarnings("ignore:Alternatives with indices:UserWarning")
@pytest.mark.filterwarnings("ignore:Criteria with indices:UserWarning")
def test_values_are_those_of_another_library(table):
    """A weighted sum without normalising is pymcdm's."""
    weights = np.array([0.5, 0.3, 0.2])
    oracle = WSM(normalization_function=_as_it_is)(table, weights, np.ones(3))
    found = [option.value for option in option_values(exact_scores(table), weights)]

    assert pytest.approx(oracle) == found


def test_an_unknown_score_counts_as_the_middle_and_widens_the_value():
    """Unknown is not zero."""
    scores = Scores(np.array([[0.0]]), np.array([[np.nan]]), np.array([[100.0]]))
    (value,) = option_values(scores, (1.0,))

    assert (50, 0, 100) == (value.value, value.low, value.high)


def test_weights_belong_to_criteria():
    """Another number of weights is a slip of the caller."""
    with pytest.raises(ValueError, match="2 weights for 1 criteria"):
        option_values(exact_scores(np.ones((1, 1))), (0.5, 0.5))


def test_dominance_at_the_modes_and_for_certain():
    """The first beats the third whatever holds, the second only if the modes do."""
    lows = np.array([[60.0, 61], [40, 40], [10, 10]])
    modes = np.array([[70.0, 70], [50, 50], [30, 30]])
    highs = np.array([[80.0, 80], [60, 60], [50, 50]])

    assert (
        Dominance(0, 1, certain=True),
        Dominance(0, 2, certain=True),
        Dominance(1, 2, certain=False),
    ) == dominances(Scores(lows, modes, highs))


def test_touching_intervals_dominate_only_if_something_is_better():
    """Equal options do not dominate each other."""
    assert () == dominances(exact_scores(np.array([[5.0, 5], [5, 5]])))
    assert (Dominance(1, 0, certain=True),) == dominances(
        exact_scores(np.array([[5.0, 5], [5, 6]]))
    )


@given(points)
def test_what_dominates_is_never_worth_less(table):
    """Whatever the weights, an option is not worth more than one that dominates it."""
    scores = exact_scores(table)
    for weights in np.random.default_rng(0).dirichlet(np.ones(3), 5):
        values = [option.value for option in option_values(scores, weights)]

        assert all(values[d.better] >= values[d.worse] - 1e-9 for d in dominances(scores))


def test_criteria_that_rank_alike_are_suspicious():
    """The same order in two criteria, or the opposite one, may be one thing counted twice."""
    table = np.array([[1.0, 2, 9, 5], [2, 4, 8, 1], [3, 9, 5, 4], [4, 10, 2, 2], [5, 30, 1, 3]])
    found = {(o.first, o.second): o for o in double_counting(table)}

    assert pytest.approx((1, -1)) == (found[0, 1].correlation, found[0, 2].correlation)
    assert found[0, 1].suspicious
    assert found[0, 2].suspicious
    assert not found[0, 3].suspicious
    assert pytest.approx(spearmanr(table[:, 0], table[:, 3]).statistic) == found[0, 3].correlation


def test_nine_tenths_are_not_yet_suspicious():
    """A correlation of exactly 0.9 is at the bound, not beyond."""
    table = np.column_stack(([1.0, 2, 3, 4, 5], [2.0, 1, 3, 4, 5]))
    (found,) = double_counting(table)

    assert pytest.approx(0.9) == found.correlation
    assert not found.suspicious


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ([[1, 1], [2, 2], [3, 3], [4, np.nan], [np.nan, 5]], "both scores known: 3, at least 5"),
        ([[1, 7], [2, 7], [3, 7], [4, 7], [5, 7]], "does not tell the options apart"),
    ],
)
def test_what_cannot_be_said_has_a_reason(table, reason):
    """Few known options, and criteria by which all are alike, give no correlation."""
    (found,) = double_counting(np.array(table, dtype=float))

    assert found.correlation is None
    assert not found.suspicious
    assert reason in str(found.reason)
