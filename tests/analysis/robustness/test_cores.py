from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from workbench.analysis.robustness.cores import (
    CoreIndex,
    Portfolio,
    best_sets,
    core_indices,
    cores_of,
    draw_values,
    exact_cores,
)
from workbench.analysis.robustness.extremes import all_weights, ordered_weights
from workbench.analysis.weighing.beliefs import Uniform
from workbench.analysis.weighing.scores import exact_scores

CODES = ("a", "b", "c", "d")
tables = arrays(np.float64, (4, 2), elements=st.integers(0, 8).map(float))


def best_two(values: tuple[int, ...]) -> frozenset[str]:
    """Return the two most valuable options."""
    return frozenset(sorted(CODES, key=lambda code: -values[CODES.index(code)])[:2])


def _pairs(size: int = 4) -> np.ndarray:
    """Return all portfolios of at most two options."""
    every = np.array(list(product([False, True], repeat=size)))
    return every[every.sum(axis=1) <= 2]


def test_cores_over_draws():
    """In every draw, in some and in none: core, borderline and exterior."""
    drawn = np.array([[9, 5, 4, 1], [9, 4, 5, 1], [9, 6, 2, 1], [9, 5, 4, 1]])
    found = core_indices(best_two, drawn, CODES)

    assert (
        CoreIndex("a", 1.0, "core"),
        CoreIndex("b", 0.75, "borderline"),
        CoreIndex("c", 0.25, "borderline"),
        CoreIndex("d", 0.0, "exterior"),
    ) == found.options
    assert (Portfolio(("a", "b"), 3), Portfolio(("a", "c"), 1)) == found.portfolios
    assert found.sampled


def test_equal_draws_are_solved_once():
    """Solving is slow, and the same values have the same best portfolio."""
    asked = []

    def optimum(values):
        asked.append(values)
        return best_two(values)

    sets = best_sets(optimum, np.array([[3, 2, 1, 0], [0, 1, 2, 3], [3, 2, 1, 0]]))

    assert (frozenset("ab"), frozenset("cd"), frozenset("ab")) == sets
    assert [(3, 2, 1, 0), (0, 1, 2, 3)] == asked


def test_values_are_drawn_in_thousandths():
    """Certain scores that are equal by all criteria are worth the same in every draw."""
    table = np.array([[12.3456, 12.3456], [50, 50]])
    drawn = draw_values(exact_scores(table), Uniform(2))

    assert (300, 2) == drawn.shape
    assert {(12346, 50000)} == set(map(tuple, drawn.tolist()))
    assert np.int64 == drawn.dtype


def test_drawn_values_come_from_the_seed():
    """The same seed draws the same."""
    scores = exact_scores(np.array([[0.0, 100], [70, 20]]))
    one, other = (draw_values(scores, Uniform(2), seed=seed) for seed in (1, 2))

    assert (one == draw_values(scores, Uniform(2), seed=1)).all()
    assert (one != other).any()


@pytest.mark.parametrize("sets", [[], [frozenset("az")]])
def test_portfolios_of_other_things_are_refused(sets):
    """No portfolios, or unknown options in them, are slips of the caller."""
    with pytest.raises(ValueError, match="nothing but the options"):
        cores_of(sets, CODES)


def test_exact_cores_by_hand():
    """One of (10, 0), (0, 10), (6, 6) and (1, 1): three are good for some weights, one for none."""
    scores = exact_scores(np.array([[10.0, 0], [0, 10], [6, 6], [1, 1]]))
    found = exact_cores(np.eye(4, dtype=bool), scores, all_weights(2), CODES)

    assert pytest.approx([1 / 3, 1 / 3, 1 / 3, 0]) == [option.index for option in found.options]
    assert "exterior" == found.options[3].kind
    assert not found.sampled
    ordered = exact_cores(np.eye(4, dtype=bool), scores, ordered_weights((1, 2)), CODES)
    assert [("a",), ("c",)] == [portfolio.options for portfolio in ordered.portfolios]


@given(tables)
@settings(max_examples=25, deadline=None)
def test_what_is_dominated_is_never_core(table):
    """Of single options, one below another by every criterion is exterior."""
    scores = exact_scores(np.vstack((table, table[:1] - 1)))
    found = exact_cores(np.eye(5, dtype=bool), scores, all_weights(2), (*CODES, "e"))

    assert CoreIndex("e", 0.0, "exterior") == found.options[4]


@given(tables, st.permutations(range(4)))
@settings(max_examples=25, deadline=None)
def test_the_order_of_the_options_does_not_matter(table, order):
    """Options in another order have the same core index."""
    one = exact_cores(_pairs(), exact_scores(table), all_weights(2), CODES)
    moved = exact_cores(
        _pairs()[:, order], exact_scores(table[order]), all_weights(2), [CODES[i] for i in order]
    )

    assert set(one.options) == set(moved.options)


def test_shares_tell_how_far_they_may_be_off():
    """A hundred draws are off by a tenth at most, all portfolios by nothing."""
    sets = [frozenset({"a"})] * 75 + [frozenset({"b"})] * 25
    found = cores_of(sets, CODES)
    assert found.draws == 100
    assert found.error == pytest.approx(0.098)
    assert cores_of(sets, CODES, sampled=False).error == 0
