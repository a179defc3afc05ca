import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.robustness.extremes import all_weights, given_weights, ordered_weights
from workbench.analysis.weighing.beliefs import Ordered


def _rows(corners: np.ndarray) -> set[tuple[float, ...]]:
    return {tuple(np.round(row, 9).tolist()) for row in corners}


def test_all_weights_have_single_criteria_for_corners():
    """Each criterion alone."""
    assert {(1, 0, 0), (0, 1, 0), (0, 0, 1)} == _rows(all_weights(3))


def test_an_order_has_equal_weights_of_the_first_for_corners():
    """The first alone, the first two alike, all three alike; as published for ranked weights."""
    third = round(1 / 3, 9)

    assert {(0, 1, 0), (0.5, 0.5, 0), (third, third, third)} == _rows(ordered_weights((2, 1, 3)))


def test_a_tie_has_every_choice_for_corners():
    """One first, two tied behind: either of the two may come second."""
    third = round(1 / 3, 9)
    behind = {(1, 0, 0), (0.5, 0.5, 0), (0.5, 0, 0.5), (third, third, third)}

    assert behind == _rows(ordered_weights((1, 2, 2)))
    assert _rows(all_weights(3)) == _rows(ordered_weights((1, 1, 1)))
    assert {(1, 0, 0), (0, 1, 0), (third, third, third)} == _rows(ordered_weights((1, 1, 2)))


@given(st.lists(st.integers(1, 3), min_size=1, max_size=5))
def test_corners_bound_what_agrees_with_the_order(places):
    """Corners agree with the order, and no drawn weights reach beyond them in any direction."""
    corners = ordered_weights(places)
    for a, b in np.argwhere(np.less.outer(places, places)):
        assert (corners[:, a] >= corners[:, b] - 1e-12).all()
    rng = np.random.default_rng(0)
    drawn = Ordered(tuple(places)).draw(rng, 200)
    directions = rng.normal(size=(len(places), 20))

    assert ((drawn @ directions).max(axis=0) <= (corners @ directions).max(axis=0) + 1e-9).all()


@given(st.lists(st.integers(1, 3), min_size=1, max_size=5))
def test_no_corner_lies_between_others(places):
    """Every corner is needed: some direction has it alone at its far end, or it stands alone."""
    corners = ordered_weights(places)
    directions = np.random.default_rng(1).normal(size=(len(places), 4000))

    assert set(range(len(corners))) == set((corners @ directions).argmax(axis=0).tolist())


@pytest.mark.parametrize("weights", [[], [(0.5, 0.6)], [(1.5, -0.5)]])
def test_given_weights_are_weights(weights):
    """None, below zero or not adding up to 1 are slips of the caller."""
    with pytest.raises(ValueError, match="add up to 1"):
        given_weights(weights)


def test_given_weights_are_kept():
    """Those of each group."""
    assert [[0.2, 0.8], [1, 0]] == given_weights([(0.2, 0.8), (1.0, 0.0)]).tolist()
