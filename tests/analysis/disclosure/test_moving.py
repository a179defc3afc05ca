from __future__ import annotations

import numpy as np
import pytest
from disclosure_attacks import a_table

from workbench.analysis.disclosure.linked import build_system
from workbench.analysis.disclosure.moving import Movement, move
from workbench.analysis.disclosure.policy import WORKING, Policy
from workbench.analysis.disclosure.world import LinkedTable


def set_up(counts, policy=WORKING):
    """Return a system, its cells, and a mask with the first cell hidden."""
    table = a_table(counts)
    system = build_system([LinkedTable(table, "g", "a")], table.total, policy)
    hidden = np.zeros(len(system.values), dtype=bool)
    hidden[system.tables[0].cells[0, 0]] = True
    return system, system.tables[0].cells, hidden


def test_the_smallest_cells_around_have_to_go():
    """To let 3 become 8, the cheapest ring of cells is the one of small ones."""
    system, cells, hidden = set_up([[3, 90, 8], [70, 80, 90], [9, 80, 7]])
    moved = move(system, hidden, Movement(int(cells[0, 0]), 8.0), WORKING)

    assert {cells[0, 2], cells[2, 0], cells[2, 2]} == set(np.flatnonzero(moved.changed))
    assert 8 == pytest.approx(moved.numbers[cells[0, 0]])
    assert moved.cost == pytest.approx(system.costs[moved.changed].sum())


def test_zeros_that_are_always_shown_do_not_move():
    """A zero that must be shown is no help, even if it would be the cheapest."""
    policy = Policy(threshold=5, zeros_disclosive=False, class_disclosure=False)
    system, cells, hidden = set_up([[3, 90, 20], [70, 80, 90], [9, 80, 0]], policy)
    moved = move(system, hidden, Movement(int(cells[0, 0]), 8.0), policy)

    assert not moved.changed[cells[2, 2]]
    assert moved.changed.any()


def test_what_stays_small_stays_small():
    """A number kept small sends the movement another way."""
    system, cells, hidden = set_up([[9, 4, 30], [30, 30, 30], [30, 30, 30]])
    hidden[cells[0, 1]] = True
    movement = Movement(int(cells[0, 0]), 4.0, int(cells[0, 1]))
    moved = move(system, hidden, movement, WORKING)

    assert moved.numbers[cells[0, 1]] <= 5 + 1e-9
    assert moved.numbers[cells[0, 0]] == pytest.approx(4)
