from __future__ import annotations

import numpy as np
import pytest

from workbench.analysis.disclosure import world as worlds
from workbench.analysis.disclosure.tables import CountTable
from workbench.analysis.disclosure.world import LinkedTable, World


def crossed(row, column, counts, only=()):
    """Return a table of two variables whose categories are named after them."""
    rows = tuple(f"{row}{n}" for n in range(len(counts)))
    columns = tuple(f"{column}{n}" for n in range(len(counts[0])))
    return LinkedTable(CountTable(f"{row}{column}", rows, columns, counts), row, column, only)


def test_events_of_cells_and_margins():
    """A cell is one category of each variable, a margin all of one; filters come on top."""
    linked = crossed("g", "a", [[1, 2], [3, 4]], (("s", "men"),))

    assert {("g", frozenset({"g1"})), ("a", frozenset({"a0"})), ("s", frozenset({"men"}))} == (
        linked.event(1, 0)
    )
    assert ("a", frozenset({"a0", "a1"})) in linked.event(1, None)
    assert ("g", "a", "s") == linked.variables


def test_a_variable_with_unanswered_has_a_rest():
    """Where somebody has no category, a rest stands for them; where all have one, none does."""
    table = crossed("g", "a", [[1, 2], [3, 4]])

    assert (2, 2) == World([table], 10, ()).shapes[0]
    assert (2, 3) == tuple(World([table], 12, ("a",)).shapes[0][n] for n in (1, 0))
    # A table that counts all respondents shows that nobody is missing.
    assert (2, 2) == World([table], 10, ("a",)).shapes[0]


def test_a_filter_alone_leaves_others():
    """If only men are ever named, the others are a rest."""
    world = World([crossed("g", "a", [[1, 2], [3, 4]], (("s", "men"),))], 50, ())

    assert ("men", "") == world.domains["s"]


def test_tables_that_hang_together_are_one_cluster(monkeypatch):
    """Few combinations are worked with as a whole, many as the largest sets of variables."""
    tables = [crossed("g", "a", [[1, 2], [3, 4]]), crossed("g", "b", [[1, 2], [3, 4]])]
    tables += [crossed("x", "y", [[5, 5]])]

    assert [("x", "y"), ("a", "b", "g")] == sorted(World(tables, 10, ()).clusters, key=len)
    monkeypatch.setattr(worlds, "JOINT_CELLS", 0)
    assert {("a", "g"), ("b", "g"), ("x", "y")} == set(World(tables, 10, ()).clusters)


def test_clusters_agree_on_what_they_share(monkeypatch):
    """Real respondents, counted in every cluster, satisfy all the links between clusters."""
    monkeypatch.setattr(worlds, "JOINT_CELLS", 0)
    chance = np.random.default_rng(7)
    people = {name: chance.integers(0, 2, 40) for name in "gab"}

    def count(row, column):
        return [
            [int(((people[row] == r) & (people[column] == c)).sum()) for c in (0, 1)]
            for r in (0, 1)
        ]

    tables = [crossed(*pair, count(*pair)) for pair in ("ga", "gb", "ab")]
    world = World(tables, 40, ())
    atoms = np.concatenate([np.ravel(count(*names)) for names in world.clusters])
    rows, signs = world.links()
    ends = np.cumsum([len(row) for row in rows])[:-1]

    assert len(rows) >= 6
    for row, sign in zip(rows, np.split(np.array(signs), ends), strict=True):
        assert 0 == atoms[row] @ sign


def test_what_cannot_be_has_no_atom():
    """A structural zero takes its atoms out of the world."""
    table = CountTable("t", ("g0", "g1"), ("a0", "a1"), [[0, 2], [3, 4]], [[1, 0], [0, 0]])
    linked = LinkedTable(table, "g", "a")
    world = World([linked], 9, ())

    assert [] == world.atoms(linked.event(0, 0)).tolist()
    assert 3 == len(world.atoms(frozenset()))


@pytest.mark.parametrize("only", [(), (("s", "men"),)])
def test_plain_events_drop_what_lets_everybody_through(only):
    """All categories of a variable are no condition."""
    linked = crossed("g", "a", [[1, 2], [3, 4]], only)
    world = World([linked], 10, ())

    assert len(only) == len(world.plain(linked.event(None, None)))
