import numpy as np
import pytest
from scipy.stats import kstest, triang, uniform

from workbench.analysis.weighing.scores import Scores, exact_scores


def _one(low: float, mode: float, high: float) -> Scores:
    return Scores(np.array([[low]]), np.array([[mode]]), np.array([[high]]))


@pytest.mark.parametrize("mode", [10.0, 25.0, 60.0, 90.0])
def test_draws_are_triangular(mode):
    """Draws follow the triangular distribution of another library, modes at the ends included."""
    drawn = _one(10, mode, 90).draw(np.random.default_rng(3), 20_000).ravel()

    assert kstest(drawn, triang(c=(mode - 10) / 80, loc=10, scale=80).cdf).pvalue > 0.01


def test_draws_without_a_mode_are_even():
    """An unknown score is anything between 0 and 100, with the middle for its point."""
    unknown = _one(0, np.nan, 100)
    drawn = unknown.draw(np.random.default_rng(4), 20_000).ravel()

    assert kstest(drawn, uniform(0, 100).cdf).pvalue > 0.01
    assert [[50.0]] == unknown.points.tolist()


def test_known_scores_do_not_vary():
    """A score whose low and high are equal is always that."""
    scores = exact_scores(np.array([[0.0, 37.5], [100.0, 1 / 3]]))
    drawn = scores.draw(np.random.default_rng(5), 50)

    assert (drawn == scores.points).all()
    assert (2, 2) == scores.shape


def test_scores_do_not_change_with_what_they_came_from():
    """A table changed afterwards changes no scores."""
    table = np.ones((1, 1))
    scores = exact_scores(table)
    table[0, 0] = 5

    assert [[1.0]] == scores.points.tolist()


@pytest.mark.parametrize(
    ("tables", "message"),
    [
        ((np.ones((1, 2)), np.ones((1, 1)), np.ones((1, 1))), "one shape"),
        ((np.ones(2), np.ones(2), np.ones(2)), "options by criteria"),
        ((np.ones((1, 1)), np.zeros((1, 1)), np.ones((1, 1))), "between them"),
        ((np.ones((1, 1)), np.full((1, 1), np.nan), np.zeros((1, 1))), "between them"),
        ((np.full((1, 1), np.nan), np.ones((1, 1)), np.ones((1, 1))), "a low and a high"),
        ((np.ones((0, 2)), np.ones((0, 2)), np.ones((0, 2))), "at least one option"),
    ],
)
def test_intervals_that_cannot_be_are_refused(tables, message):
    """Tables that do not fit together are slips of the caller."""
    with pytest.raises(ValueError, match=message):
        Scores(*tables)
