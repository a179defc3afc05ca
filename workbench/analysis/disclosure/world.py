"""The world behind the tables of a release: its variables, their categories, and unknown cells.

The unknown atoms are the cells of cross-classifications, one for each *cluster* of variables that
stand together in a table.  Where clusters share variables, their margins are the same.  If all the
variables of tables that hang together have at most ``JOINT_CELLS`` combinations, they are one
cluster, and nothing a reader could use is left out.  Otherwise each largest set of variables is a
cluster; that loses nothing as long as the sets form no ring (two groupings, each crossed with the
same two questions, are a ring), for then any cells that agree on their shared margins belong to
respondents that could exist.

Respondents without a category of a variable (no answer, not asked) form a rest of their own, where
the caller says that there are such; and so do the other categories of a variable that only filters.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, pairwise
from math import prod
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from workbench.analysis.disclosure.system import Integers
    from workbench.analysis.disclosure.tables import CountTable

__all__ = ["JOINT_CELLS", "Event", "LinkedTable", "World"]

JOINT_CELLS = 600
"""So many combinations of categories are still worked with as a whole."""
_REST = ""

Event = frozenset[tuple[str, frozenset[str]]]
"""What a number counts: some categories of some variables."""


@dataclass(frozen=True, slots=True)
class LinkedTable:
    """A table of counts with the variables it crosses, so that tables can be seen together.

    Parameters
    ----------
    table : CountTable
        Its labels are the categories of the variables.  The same variable has the same categories
        wherever it comes; a coarser grouping of it is another variable to the audit.
    row_variable, column_variable : str
        What the rows and the columns tell apart; empty for the side of a one-dimensional table that
        has a single label.
    filter : tuple of (str, str)
        Variables with the one category that is let through.
    """

    table: CountTable
    row_variable: str
    column_variable: str
    filter: tuple[tuple[str, str], ...] = ()

    @property
    def sides(self) -> list[tuple[str, tuple[str, ...]]]:
        """Return the variables the table crosses, one or two, with their categories."""
        both = ((self.row_variable, self.table.rows), (self.column_variable, self.table.columns))
        return [(name, labels) for name, labels in both if name]

    @property
    def variables(self) -> tuple[str, ...]:
        """Return all variables the table needs, those of the filter at the end."""
        own = (self.row_variable, self.column_variable, *(name for name, _ in self.filter))
        return tuple(dict.fromkeys(name for name in own if name))

    def event(self, row: int | None, column: int | None) -> Event:
        """Return what a cell counts, or a margin where a place is None.

        Parameters
        ----------
        row, column : int or None
            Places, from 0; None for all of them.

        Returns
        -------
        frozenset of (variable, categories)
        """
        parts = [(name, frozenset((category,))) for name, category in self.filter]
        for name, labels, place in (
            (self.row_variable, self.table.rows, row),
            (self.column_variable, self.table.columns, column),
        ):
            if name:
                parts.append((name, frozenset(labels if place is None else (labels[place],))))
        return frozenset(parts)


class World:
    """The variables of a release with their categories, clusters and atoms."""

    def __init__(
        self, tables: Sequence[LinkedTable], respondents: int, unanswered: Collection[str]
    ) -> None:
        self.domains = _domains(tables, respondents, unanswered)
        self.clusters = _clusters(tables, self.domains)
        self.shapes = [tuple(len(self.domains[v]) for v in names) for names in self.clusters]
        sizes = [prod(shape) for shape in self.shapes]
        self.starts = [int(end) for end in np.cumsum([0, *sizes])]
        self.possible = np.ones(self.size, dtype=bool)
        for linked in tables:
            self._rule_out(linked)

    @property
    def size(self) -> int:
        """Return how many atoms there are."""
        return self.starts[-1]

    def _rule_out(self, linked: LinkedTable) -> None:
        """Note where nobody can be, in every cluster, for what cannot be cannot be anywhere."""
        able = [n for n, names in enumerate(self.clusters) if set(linked.variables) <= set(names)]
        for row in range(len(linked.table.rows)):
            for column in range(len(linked.table.columns)):
                if linked.table.is_structural(row, column):
                    for place in able:
                        self.possible[self.atoms(linked.event(row, column), place)] = False

    def plain(self, event: Event) -> Event:
        """Return an event without the variables of which every category is let through."""
        return frozenset(
            (name, labels) for name, labels in event if len(labels) < len(self.domains[name])
        )

    def cluster(self, names: Iterable[str]) -> int:
        """Return the first cluster that has all the variables."""
        needed = set(names)
        return next(n for n, cluster in enumerate(self.clusters) if needed <= set(cluster))

    def atoms(self, event: Event, cluster: int | None = None) -> Integers:
        """Return the possible atoms of an event, in order."""
        parts = dict(event)
        place = self.cluster(parts) if cluster is None else cluster
        axes = [
            [n for n, label in enumerate(self.domains[name]) if label in parts.get(name, (label,))]
            for name in self.clusters[place]
        ]
        grid = np.ravel_multi_index(np.ix_(*axes), self.shapes[place]) if axes else np.zeros(1, int)
        found = (np.asarray(grid).ravel() + self.starts[place]).astype(np.int64)
        kept: Integers = found[self.possible[found]]
        return kept

    def links(self) -> tuple[list[Integers], list[int]]:
        """Return the equations between clusters: their atoms, and the signs of these."""
        sharing: dict[frozenset[str], set[int]] = {}
        for one, two in combinations(range(len(self.clusters)), 2):
            shared = frozenset(self.clusters[one]) & frozenset(self.clusters[two])
            sharing.setdefault(shared, set()).update((one, two))
        rows: list[Integers] = []
        signs: list[int] = []
        for shared, members in sharing.items():
            for one, two in pairwise(sorted(members)):
                for event in self._cells(sorted(shared)):
                    left, right = self.atoms(event, one), self.atoms(event, two)
                    rows.append(np.concatenate([left, right]))
                    signs += [1] * len(left) + [-1] * len(right)
        return rows, signs

    def _cells(self, names: Sequence[str]) -> list[Event]:
        """Return every combination of categories of some variables."""
        events: list[Event] = [frozenset()]
        for name in names:
            labels = self.domains[name]
            events = [event | {(name, frozenset((label,)))} for event in events for label in labels]
        return events


def _domains(
    tables: Sequence[LinkedTable], respondents: int, unanswered: Collection[str]
) -> dict[str, tuple[str, ...]]:
    """Return the categories of every variable, with a rest where somebody may have none of them."""
    labels: dict[str, dict[str, None]] = {}
    complete: set[str] = set()
    for linked in tables:
        for name, found in linked.sides:
            labels.setdefault(name, {}).update(dict.fromkeys(found))
            counts_all = not linked.filter and linked.table.total == respondents
            if name not in unanswered or counts_all:
                complete.add(name)
        for name, label in linked.filter:
            labels.setdefault(name, {}).setdefault(label)
    return {
        name: tuple(found) if name in complete else (*found, _REST)
        for name, found in labels.items()
    }


def _clusters(
    tables: Sequence[LinkedTable], domains: Mapping[str, Sequence[str]]
) -> list[tuple[str, ...]]:
    """Return sets of variables such that every table lies in one of them."""
    wanted = sorted(
        {frozenset(linked.variables) for linked in tables}, key=lambda s: (-len(s), sorted(s))
    )
    largest = [names for names in wanted if not any(names < other for other in wanted)]
    groups: list[tuple[frozenset[str], list[frozenset[str]]]] = []
    for names in largest:
        touching = [group for group in groups if group[0] & names]
        groups = [group for group in groups if not group[0] & names]
        union = names.union(*(group[0] for group in touching))
        groups.append((union, [*(one for group in touching for one in group[1]), names]))
    found: list[frozenset[str]] = []
    for union, members in groups:
        small = prod(len(domains[name]) for name in union) <= JOINT_CELLS
        found += [union] if small else members
    return [tuple(sorted(names)) for names in found]
