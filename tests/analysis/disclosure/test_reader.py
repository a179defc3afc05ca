from __future__ import annotations

import numpy as np
from disclosure_attacks import a_table

from workbench.analysis.disclosure.linked import build_system
from workbench.analysis.disclosure.policy import WORKING, Policy
from workbench.analysis.disclosure.reader import Reader, lower_bounds
from workbench.analysis.disclosure.world import LinkedTable


def problems_of(counts, cells):
    """Return the system, and what a reader is left with when these cells are hidden."""
    table = a_table(counts)
    system = build_system([LinkedTable(table, "g", "a")], table.total, WORKING)
    hidden = np.zeros(len(system.values), dtype=bool)
    hidden[[system.tables[0].cells[cell] for cell in cells]] = True
    return Reader(system, hidden, WORKING).problems()


def test_a_single_hidden_cell_is_worked_out():
    """A cell hidden alone in its row leaves nothing unknown."""
    (problem,) = problems_of([[3, 20], [30, 40]], [(0, 0)])

    assert 0 == problem.sums.shape[1]
    assert [3] == problem.known.tolist()


def test_a_chain_of_single_unknowns_is_worked_out():
    """What is worked out works out the next: three hidden cells in a staircase."""
    found = problems_of([[3, 20, 9], [8, 40, 7], [9, 9, 9]], [(0, 0), (1, 0), (1, 1)])

    assert {0} == {problem.sums.shape[1] for problem in found}
    assert [3, 8, 40] == sorted(float(problem.known[0]) for problem in found)


def test_zeros_beside_a_whole_group_are_worked_out():
    """Where a row's shown cell is its total, the hidden cells are zeros."""
    (first, second) = problems_of([[9, 0, 0], [9, 9, 9]], [(0, 1), (0, 2)])

    assert [0, 0] == [first.known[0], second.known[0]]


def test_independent_blocks_are_parted():
    """Two blocks that share no line are two problems."""
    counts = np.full((4, 4), 9)
    cells = [(0, 0), (0, 1), (1, 0), (1, 1), (2, 2), (2, 3), (3, 2), (3, 3)]
    found = problems_of(counts.tolist(), cells)

    assert [4, 4] == [len(problem.numbers) for problem in found]
    assert [4, 4] == [problem.sums.shape[1] for problem in found]


def test_nothing_hidden_is_no_problem():
    """Without hidden numbers there is nothing to solve."""
    assert [] == problems_of([[9, 9], [9, 9]], [])


def test_lower_bounds_follow_the_rule_on_zeros():
    """Hidden numbers are at least 1 where zeros are shown, but for zeros hidden as a class."""
    table = a_table([[0, 9], [9, 9]])
    system = build_system([LinkedTable(table, "g", "a")], 27, WORKING)
    shown = Policy(threshold=5, zeros_disclosive=False)

    assert {0} == set(lower_bounds(system, WORKING))
    assert [float(value > 0) for value in system.values] == lower_bounds(system, shown).tolist()
