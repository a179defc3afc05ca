from __future__ import annotations

import numpy as np
import pytest
from disclosure_attacks import a_table
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.analysis.disclosure.linked import build_system
from workbench.analysis.disclosure.policy import WORKING, Policy
from workbench.analysis.disclosure.suppression import Kind, choose_hidden, primary_kinds
from workbench.analysis.disclosure.world import LinkedTable

ZEROS_SHOWN = Policy(threshold=5, zeros_disclosive=False, class_disclosure=False)
P, C, X, S = Kind.PRIMARY, Kind.CLASS, Kind.COMPLEMENTARY, Kind.SHOWN

grids = st.integers(2, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(0, 14), min_size=width, max_size=width), min_size=1, max_size=5
    )
)


def system_of(counts, policy=WORKING, structural=None):
    """Return the system of one table."""
    table = a_table(counts, structural)
    sides = ("g" if len(counts) > 1 else "", "a" if len(counts[0]) > 1 else "")
    return build_system([LinkedTable(table, *sides)], table.total, policy)


def kinds_of_cells(system, kinds):
    """Return the kinds of the cells of the only table."""
    return [[kinds[number] for number in row] for row in system.tables[0].cells]


@pytest.mark.parametrize(
    ("counts", "policy", "expected"),
    [
        ([[1, 5], [6, 20]], WORKING, [[P, P], [S, S]]),
        ([[0, 7, 9], [8, 9, 6], [9, 8, 7]], WORKING, [[C, S, S], [S, S, S], [S, S, S]]),
        ([[0, 7, 9], [8, 9, 6]], ZEROS_SHOWN, [[S, S, S], [S, S, S]]),
        ([[0, 30], [20, 40], [30, 40]], WORKING, [[C, C], [S, S], [S, S]]),
        ([[10, 30]], Policy(threshold=10), [[P, S]]),
    ],
)
def test_what_needs_protection_itself(counts, policy, expected):
    """Counts of 1 to T, zeros, and groups all of whose members are in one category."""
    system = system_of(counts, policy)

    assert expected == kinds_of_cells(system, primary_kinds(system, policy))


def test_a_group_in_one_category_counts_where_zeros_are_shown_too():
    """That everybody of a group has a need says something of each of them."""
    policy = Policy(threshold=5, zeros_disclosive=False)
    system = system_of([[0, 30], [20, 40], [30, 40]], policy)

    assert [[C, C], [S, S], [S, S]] == kinds_of_cells(system, primary_kinds(system, policy))


def test_an_empty_group_tells_nothing_of_a_class():
    """Where zeros are shown, those of a group without members are, and hide nothing else."""
    policy = Policy(threshold=5, zeros_disclosive=False)
    system = system_of([[0, 0], [20, 40]], policy)

    assert {S} == set(primary_kinds(system, policy))


def test_margins_are_counts_too():
    """A group of 4 is hidden as a whole, its size included."""
    system = system_of([[2, 2], [20, 30], [25, 40]])
    kinds = primary_kinds(system, WORKING)

    assert P is kinds[system.tables[0].rows[0]]
    assert S is kinds[system.tables[0].rows[1]]


def test_structural_zeros_need_no_protection():
    """A group that can only be in one category is no discovery."""
    system = system_of([[0, 30], [20, 40]], structural=[[True, False], [False, False]])

    assert {S} == set(primary_kinds(system, WORKING))


def test_a_table_in_which_nobody_can_be_is_left_alone():
    """Where every cell is a structural zero, there is nothing to hide and nothing to fail at."""
    chosen = choose_hidden(system_of([[0, 0]], structural=[[True, True]]), WORKING)

    assert ((), True) == (chosen.kinds, chosen.audit.passed)


def test_the_smallest_cells_follow_and_no_more_than_needed():
    """Two small cells in a corner each take the two cells that complete their ring."""
    system = system_of([[3, 12, 20], [14, 2, 30], [25, 40, 50]])
    chosen = choose_hidden(system, WORKING)

    assert [[P, X, S], [X, P, S], [S, S, S]] == kinds_of_cells(system, chosen.kinds)
    assert all(chosen.kinds[n] is S for n in (*system.tables[0].rows, *system.tables[0].columns))


def test_in_a_line_the_smallest_other_one_follows():
    """A hidden cell of a one-dimensional table takes the smallest other cell with it."""
    system = system_of([[3, 40, 20]])

    assert [[P, S, X]] == kinds_of_cells(system, choose_hidden(system, WORKING).kinds)


def test_a_partner_too_small_is_not_enough():
    """2 and 1 hidden in a line of 3 leave an interval of 3; something larger must go too."""
    system = system_of([[2, 1, 20, 40]])
    chosen = choose_hidden(system, WORKING)

    assert [[P, P, X, S]] == kinds_of_cells(system, chosen.kinds)
    assert 23 == chosen.audit.narrowest[1]


def test_in_the_worst_case_nothing_is_left():
    """Of four persons nothing can be said, not even how many they are."""
    system = system_of([[1, 1], [2, 0]])
    chosen = choose_hidden(system, WORKING)

    assert S not in chosen.kinds
    assert chosen.audit.passed


def test_shown_zeros_stay_shown():
    """Where zeros say nothing, none is hidden for the sake of another number."""
    system = system_of([[3, 0, 0], [0, 8, 9], [12, 0, 20]], ZEROS_SHOWN)
    chosen = choose_hidden(system, ZEROS_SHOWN)
    zeros = np.flatnonzero(system.values == 0)

    assert {S} == {chosen.kinds[number] for number in zeros}
    assert chosen.audit.passed


@settings(max_examples=15)
@given(grids, st.sampled_from([WORKING, Policy(threshold=3), ZEROS_SHOWN]))
def test_the_audit_passes_and_what_needs_protection_has_it(counts, policy):
    """It ends for every table, with a proof, and hides at least what is small."""
    system = system_of(counts, policy)
    chosen = choose_hidden(system, policy)
    needed = primary_kinds(system, policy)

    assert chosen.audit.passed
    assert all(kind is S or kind is chosen.kinds[n] for n, kind in enumerate(needed))


@settings(max_examples=8)
@given(grids)
def test_the_same_table_is_protected_the_same_way(counts):
    """No chance is involved."""
    first, second = (choose_hidden(system_of(counts), WORKING) for _ in range(2))

    assert (first.kinds, first.audit) == (second.kinds, second.audit)


@given(grids, st.data())
def test_merging_categories_never_raises_the_risk(counts, data):
    """Two columns made one: no more small counts and zeros than before, among cells and margins."""
    width = len(counts[0])
    one, two = data.draw(st.permutations(range(width)))[:2]
    kept = [n for n in range(width) if n not in (one, two)]
    merged = [[row[one] + row[two], *(row[n] for n in kept)] for row in counts]
    policy = Policy(threshold=5, class_disclosure=False)

    def small(table):
        system = system_of(table, policy)
        kinds = primary_kinds(system, policy)
        places = system.tables[0]
        every = [*places.cells.ravel(), *places.rows, *places.columns, places.total]
        return sum(kinds[number] is not S for number in every)

    assert small(merged) <= small(counts)
