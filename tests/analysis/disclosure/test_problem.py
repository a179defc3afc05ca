from __future__ import annotations

import numpy as np
import pytest

from workbench.analysis.disclosure.problem import Problem, Witnesses


def a_problem(least=0.0):
    """Return two hidden cells of a line of 23, one of them 3."""
    return Problem(
        numbers=(4, 7),
        sums=np.eye(2),
        known=np.zeros(2),
        equations=np.ones((1, 2)),
        right=np.array([23.0]),
        true=np.array([3, 20]),
        least=np.full(2, least),
        threshold=5,
    )


def test_extremes_of_a_line():
    """What one of two cells loses, the other gains."""
    assert [0, 23] == pytest.approx(a_problem().extreme(0, -1))
    assert [23, 0] == pytest.approx(a_problem().extreme(0, +1))


def test_what_is_at_least_one_stays_so():
    """Where hidden numbers are no zeros, the ends move by one."""
    assert [1, 22] == pytest.approx(a_problem(least=1.0).extreme(0, -1))


def test_a_small_number_bounds_the_others():
    """If the first is at most 5, the second is at least 18; both cannot be small."""
    assert [5, 18] == pytest.approx(a_problem().extreme(1, -1, small=0))
    short = Problem(
        (1,), np.eye(1), np.zeros(1), np.eye(1), np.array([9.0]), *([np.ones(1)] * 2), 5
    )
    assert short.extreme(0, 1, small=0) is None


def test_as_many_as_possible_reach_their_levels():
    """Both cells of a line of 23 can reach 8 and 9 at once."""
    point = a_problem().fullest_point(np.ones(2), np.array([8.0, 9.0]))

    assert point[0] >= 8 - 1e-9
    assert point[1] >= 9 - 1e-9


def test_nothing_bounds_a_number_in_no_equation():
    """A number whose margins are all hidden can be anything."""
    free = Problem(
        (0,), np.eye(1), np.zeros(1), np.zeros((0, 1)), np.zeros(0), *([np.ones(1)] * 2), 5
    )

    assert np.inf == free.extreme(0, +1)[0]


def test_witnesses_span_intervals():
    """Points widen the intervals; the reader who knows the rule takes those with a small one."""
    witnesses, problem = Witnesses(8), a_problem()
    assert witnesses.width(4) == -np.inf
    witnesses.add(problem, np.array([10.0, 13.0]))
    witnesses.add(problem, None)
    assert (0, -np.inf) == (witnesses.width(4), witnesses.width(4, knows_rule=True))
    witnesses.add(problem, np.array([3.0, 20.0]))
    assert (7, 0) == (witnesses.width(4), witnesses.width(4, knows_rule=True))
    witnesses.add_everywhere(np.full(8, 25.0))
    assert (22, 0) == (witnesses.width(4), witnesses.width(4, knows_rule=True))
