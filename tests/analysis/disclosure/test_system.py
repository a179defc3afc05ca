from __future__ import annotations

import numpy as np
from disclosure_attacks import a_table

from workbench.analysis.disclosure.linked import build_system
from workbench.analysis.disclosure.policy import WORKING
from workbench.analysis.disclosure.system import incidence
from workbench.analysis.disclosure.world import LinkedTable


def test_incidence_puts_ones_or_signs():
    """Each row has its entries at its columns, and nothing elsewhere."""
    assert [[1, 0, 1], [0, 1, 0]] == incidence([[0, 2], [1]], 3).toarray().tolist()
    assert [[1, 0, -1]] == incidence([[0, 2]], 3, [1, -1]).toarray().tolist()
    assert (0, 3) == incidence([], 3).shape


def test_lines_add_up():
    """The last number of each line of a table is the sum of the others."""
    linked = LinkedTable(a_table([[1, 2, 3], [4, 5, 6]]), "g", "a")
    system = build_system([linked], 21, WORKING)
    lines = system.tables[0].lines()

    assert 2 + 3 + 2 == len(lines)
    assert all(system.values[list(line[:-1])].sum() == system.values[line[-1]] for line in lines)


def test_structural_zeros_are_no_numbers():
    """Neither the numbers of a table nor its lines count what cannot be."""
    table = a_table([[0, 2], [4, 5]], [[True, False], [False, False]])
    places = build_system([LinkedTable(table, "g", "a")], 11, WORKING).tables[0]

    assert -1 == places.cells[0, 0]
    assert -1 not in places.numbers()
    assert np.unique(places.numbers()).size == len(places.numbers())
