"""What an attacker makes of released tables: written apart from the package's own audit.

The attacker gets nothing but what is shown.  Single tables are attacked with whole numbers, tiny
ones by trying every table there could be; linked tables over the full cross-classification of all
variables, whatever the package worked with.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import LinearConstraint, linprog, milp

from workbench.analysis.disclosure.tables import CountTable, Released, State
from workbench.analysis.disclosure.world import LinkedTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.analysis.disclosure.release import ReleasedTables

__all__ = [
    "Respondents",
    "a_table",
    "all_possible",
    "joint_intervals",
    "numbers_of",
    "truth_of",
    "whole_intervals",
]

FAR = 10_000
SMALL = 5
"""The threshold of the working policy, with which linked tables are tried."""


def a_table(counts, structural=None, name="lentelė") -> CountTable:
    """Return a table with labels made up."""
    rows = tuple(f"eilutė {n}" for n in range(len(counts)))
    columns = tuple(f"stulpelis {n}" for n in range(len(counts[0])))
    return CountTable(name, rows, columns, counts, structural)


def numbers_of(released: Released) -> Iterator[tuple[np.ndarray, object]]:
    """Return every number of a table: which cells it sums, and what is shown of it."""
    shape = (len(released.rows), len(released.columns))
    for row, column in np.ndindex(*shape):
        mask = np.zeros(shape)
        mask[row, column] = 1
        yield mask, released.cells[row][column]
    for row in range(shape[0]):
        mask = np.zeros(shape)
        mask[row] = 1
        yield mask, released.row_totals[row]
    for column in range(shape[1]):
        mask = np.zeros(shape)
        mask[:, column] = 1
        yield mask, released.column_totals[column]
    yield np.ones(shape), released.total


def truth_of(table: CountTable) -> list[int]:
    """Return the true numbers of a table in the order of :func:`numbers_of`."""
    counts = np.array(table.counts)
    parts = (counts.ravel(), counts.sum(axis=1), counts.sum(axis=0), [counts.sum()])
    return [int(number) for number in np.concatenate(parts)]


def whole_intervals(released: Released, least=0, at_most=10**9) -> list[tuple[float, float]]:
    """Return how small and how large each hidden number can be, in whole numbers."""
    masks, shown = zip(*numbers_of(released), strict=True)
    matrix = np.array([mask.ravel() for mask in masks])
    low = [least if s.state is State.HIDDEN else s.value for s in shown]
    high = [FAR if s.state is State.HIDDEN else s.value for s in shown]
    constraint = LinearConstraint(matrix, low, high)
    hidden = [n for n, s in enumerate(shown) if s.state is State.HIDDEN]
    found = []
    for number in hidden[:: max(1, len(hidden) // at_most)]:
        ends = [
            milp(sign * matrix[number], constraints=constraint, integrality=np.ones(len(matrix[0])))
            for sign in (1, -1)
        ]
        assert [0, 0] == [end.status for end in ends]
        found.append((ends[0].fun, -ends[1].fun))
    return found


def all_possible(released: Released) -> np.ndarray:
    """Return every table, its margins included, that fits what is shown; the total must be."""
    masks, shown = zip(*numbers_of(released), strict=True)
    matrix = np.array([mask.ravel() for mask in masks])
    cells = [cell for row in released.cells for cell in row]
    ranges = [
        range(released.total.value + 1) if cell.state is State.HIDDEN else (cell.value,)
        for cell in cells
    ]
    tables = np.array(list(product(*ranges))) @ matrix.T
    fits = np.ones(len(tables), dtype=bool)
    for number, seen in enumerate(shown):
        if seen.state is not State.HIDDEN:
            fits &= tables[:, number] == seen.value
    return tables[fits]


class Respondents:
    """Invented respondents with their answers; -1 where somebody gave none.

    Parameters
    ----------
    answers : dict of str to array of int
        Per variable, the category of each respondent.
    """

    def __init__(self, answers: dict[str, np.ndarray]) -> None:
        self.answers = answers
        self.n = len(next(iter(answers.values())))

    def count(
        self, row: str, column: str = "", only: Sequence[tuple[str, int]] = ()
    ) -> LinkedTable:
        """Return a table of them; ``only`` are the filters."""
        let_through = np.ones(self.n, dtype=bool)
        for name, category in only:
            let_through &= self.answers[name] == category
        rows = self._categories(row)
        columns = self._categories(column) if column else (0,)
        counts = [
            [
                int(
                    (
                        let_through
                        & (self.answers[row] == r)
                        & ((self.answers[column] == c) if column else True)
                    ).sum()
                )
                for c in columns
            ]
            for r in rows
        ]
        table = CountTable(
            f"{row} × {column} {only}",
            tuple(map(str, rows)),
            tuple(map(str, columns)),
            counts,
        )
        return LinkedTable(table, row, column, tuple((name, str(label)) for name, label in only))

    def _categories(self, name: str) -> tuple[int, ...]:
        return tuple(int(c) for c in range(self.answers[name].max() + 1)) or (0,)


def joint_intervals(
    people: Respondents, linked: Sequence[LinkedTable], release: ReleasedTables
) -> list[tuple[float, float]]:
    """Return the interval of every hidden number, over all combinations of all variables."""
    names = sorted(people.answers)
    domains = [
        sorted({*people.answers[name].tolist(), *range(people.answers[name].max() + 1)})
        for name in names
    ]
    atoms = np.array(list(product(*domains)))
    known, values, targets = [np.ones(len(atoms))], [people.n], []
    if release.respondents.value is None:
        known, values = [], []
    for entry, table in zip(linked, release.tables, strict=True):
        base = _selects(atoms, names, entry)
        for mask, seen in numbers_of(table):
            row = sum(base[place] * on for place, on in np.ndenumerate(mask))
            if seen.state is State.HIDDEN:
                targets.append(row)
            else:
                known.append(row)
                values.append(seen.value)
    targets += _small_differences(atoms, names, linked)
    return [_interval(target, known, values) for target in targets]


def _small_differences(atoms, names, linked: Sequence[LinkedTable]) -> list[np.ndarray]:
    """Return what a filter takes away from a table, where these are few."""
    found = []
    for whole in linked:
        for part in linked:
            same = whole.sides == part.sides
            if same and set(whole.filter) < set(part.filter):
                difference = np.array(whole.table.counts) - np.array(part.table.counts)
                ours, theirs = _selects(atoms, names, whole), _selects(atoms, names, part)
                found += [
                    ours[place] - theirs[place]
                    for place, value in np.ndenumerate(difference)
                    if value <= SMALL
                ]
    return found


def _selects(atoms, names, entry: LinkedTable) -> dict[tuple[int, int], np.ndarray]:
    """Return which atoms each cell of a table counts."""
    base = np.ones(len(atoms))
    for name, label in entry.filter:
        base = base * (atoms[:, names.index(name)] == int(label))
    found = {}
    for r, row in enumerate(entry.table.rows):
        for c, column in enumerate(entry.table.columns):
            cell = base * (atoms[:, names.index(entry.row_variable)] == int(row))
            if entry.column_variable:
                cell = cell * (atoms[:, names.index(entry.column_variable)] == int(column))
            found[r, c] = cell
    return found


def _interval(target, known, values) -> tuple[float, float]:
    """Return the bounds of a sum of atoms."""
    ends = [
        linprog(
            sign * target,
            A_eq=np.array(known) if known else None,
            b_eq=values if known else None,
            bounds=(0, FAR),
            method="highs",
        )
        for sign in (1, -1)
    ]
    assert [0, 0] == [end.status for end in ends]
    return ends[0].fun, -ends[1].fun
