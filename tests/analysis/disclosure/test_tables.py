from __future__ import annotations

from dataclasses import replace

import pytest
from disclosure_attacks import a_table

from workbench.analysis.disclosure.policy import WORKING, Policy
from workbench.analysis.disclosure.release import protect
from workbench.analysis.disclosure.tables import CountTable, State


def test_margins_are_implied():
    """A table is given by its cells; its total is their sum."""
    assert 10 == a_table([[1, 2], [3, 4]]).total


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"counts": [[1, 2]]}, "different shapes"),
        ({"counts": [[1], [2]]}, "different shapes"),
        ({"counts": [], "rows": ()}, "there are none"),
        ({"counts": [[1, -2], [3, 4]]}, "negative"),
        ({"counts": [[1, 2.5], [3, 4]]}, "no whole number"),
        ({"rows": ("a", "a")}, "label comes twice"),
        ({"structural_zeros": [[True, False], [False, False]]}, "structural zero is not zero"),
    ],
)
def test_a_table_that_cannot_be_is_refused(wrong, reason):
    """Shapes, labels and counts must fit before anything is computed from them."""
    with pytest.raises(ValueError, match=reason):
        replace(CountTable("t", ("a", "b"), ("x", "y"), [[1, 2], [3, 4]]), **wrong)


def test_a_structural_zero_is_shown_as_one():
    """What nobody can be is no secret."""
    released = protect(a_table([[0, 30], [20, 40]], [[True, False], [False, False]]), WORKING)

    assert State.STRUCTURAL is released.cells[0][0].state
    assert 0 == released.hidden


def test_shares_come_from_the_numbers_shown():
    """A share of a rounded table is a share of rounded numbers, and none of a hidden one."""
    rounded = protect(a_table([[12, 13], [22, 31]]), Policy(threshold=5, rounding=5))
    partly = protect(a_table([[3, 30], [40, 50], [7, 60]]), WORKING)

    assert (10 / 25, 15 / 25) == rounded.row_shares()[0]
    assert (None, None) == partly.row_shares()[0]
    assert (40 / 90, 50 / 90) == partly.row_shares()[1]
