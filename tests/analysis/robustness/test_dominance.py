from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from workbench.analysis.robustness.dominance import not_dominated
from workbench.analysis.robustness.extremes import all_weights, ordered_weights
from workbench.analysis.weighing.scores import Scores, exact_scores

tables = arrays(np.float64, (4, 2), elements=st.integers(0, 8).map(float))


def _pairs(size: int = 4) -> np.ndarray:
    """Return all portfolios of at most two options."""
    every = np.array(list(product([False, True], repeat=size)))
    return every[every.sum(axis=1) <= 2]


def test_what_both_contain_cancels():
    """Two portfolios that share an uncertain option differ only in the certain ones."""
    lows, highs = np.array([[0.0], [5], [4]]), np.array([[100.0], [5], [4]])
    scores = Scores(lows, (lows + highs) / 2, highs)
    portfolios = np.array([[True, True, False], [True, False, True]])

    assert [True, False] == not_dominated(portfolios, scores, all_weights(1)).tolist()


def test_an_option_that_may_be_worth_something_beats_leaving_it():
    """Scores from 0 to 10 are never worse than nothing, and better for some."""
    scores = Scores(np.array([[0.0]]), np.array([[5.0]]), np.array([[10.0]]))

    assert [False, True] == not_dominated(
        np.array([[False], [True]]), scores, np.ones((1, 1))
    ).tolist()


def test_equal_portfolios_are_all_good():
    """Neither of two that are always worth the same dominates the other."""
    scores = exact_scores(np.array([[5.0, 1], [5, 1]]))

    assert [True, True] == not_dominated(np.eye(2, dtype=bool), scores, all_weights(2)).tolist()


def _dominated_by_definition(p, q, scores, corners):
    """Return whether q dominates p, by all corners of weights and of the scores of both."""
    boxes = [np.stack([scores.lows[i], scores.highs[i]]) for i in range(len(p))]
    gaps = []
    for w in corners:
        for ends in product((0, 1), repeat=len(p)):
            worth = [boxes[i][end] @ w for i, end in enumerate(ends)]
            gaps.append(
                sum(v for v, has in zip(worth, q, strict=True) if has)
                - sum(v for v, has in zip(worth, p, strict=True) if has)
            )
    return min(gaps) >= -1e-9 and max(gaps) > 1e-9


@given(tables, arrays(np.float64, (4, 2), elements=st.integers(0, 3).map(float)))
@settings(max_examples=15, deadline=None)
def test_dominance_is_that_of_the_definition(table, widths):
    """Looking at every corner of weights and scores finds the same good portfolios."""
    scores, portfolios = Scores(table, table, table + widths), _pairs()
    corners = ordered_weights((1, 2))
    expected = [
        not any(_dominated_by_definition(p, q, scores, corners) for q in portfolios)
        for p in portfolios
    ]

    assert expected == not_dominated(portfolios, scores, corners).tolist()


@given(tables, st.integers(0, 1000))
@settings(max_examples=25, deadline=None)
def test_what_is_best_in_a_draw_is_worth_as_much_as_a_good_portfolio(table, seed):
    """For certain scores the best portfolio for any weights is among the good ones, or as good."""
    portfolios = _pairs()
    good = portfolios[not_dominated(portfolios, exact_scores(table), all_weights(2))]
    weights = np.random.default_rng(seed).dirichlet((1, 1))
    worth = table @ weights

    assert pytest.approx((portfolios @ worth).max()) == (good @ worth).max()


def test_many_portfolios_are_gone_through_in_blocks():
    """A thousand portfolios give the same as each against all."""
    rng = np.random.default_rng(2)
    low = rng.uniform(0, 50, (10, 3))
    scores = Scores(low, low, low + rng.uniform(0, 15, (10, 3)))
    every = np.array(list(product([False, True], repeat=10)))
    costs = rng.integers(1, 9, 10)
    portfolios = every[every @ costs <= costs.sum() // 2]
    corners, member = all_weights(3), portfolios.astype(float)
    lows, highs = scores.lows @ corners.T, scores.highs @ corners.T
    own = member[:, None, :] * (1 - member[None, :, :])  # what each has that the other has not
    least = own @ lows - np.swapaxes(own, 0, 1) @ highs
    most = own @ highs - np.swapaxes(own, 0, 1) @ lows
    dominates = (least >= -1e-9).all(axis=2) & (most > 1e-9).any(axis=2)

    assert len(portfolios) > 400
    assert (~dominates.any(axis=0)).tolist() == not_dominated(portfolios, scores, corners).tolist()
