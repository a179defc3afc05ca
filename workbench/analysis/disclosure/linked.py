"""All the tables of a release over the same respondents, as one system of sums.

A number of a table is an event: some categories of some variables.  Equal events of different
tables are one number, shown or hidden everywhere.  If a filter lets a table count a part of what
another one counts (the men, and all), their difference is known as well: the differences that need
protection join the system as secret numbers.  So do, if the policy asks for it, those between a
group and its members who answered a question.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain, combinations
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.disclosure.system import Places, System, incidence
from workbench.analysis.disclosure.world import World

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from workbench.analysis.disclosure.policy import Policy
    from workbench.analysis.disclosure.system import Integers
    from workbench.analysis.disclosure.world import Event, LinkedTable

__all__ = ["build_system"]

_CELL, _MARGIN, _TOTAL, _ALL = 1.0, 3.0, 9.0, 27.0
"""How much dearer it is to hide a margin than a cell."""


@dataclass(slots=True)
class _Numbers:
    """The numbers met so far, each once, by the atoms they sum."""

    world: World
    atoms: list[Integers] = field(default_factory=list)
    values: list[int] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)
    secret: list[bool] = field(default_factory=list)
    by_event: dict[Event, int] = field(default_factory=dict)
    by_atoms: dict[bytes, int] = field(default_factory=dict)

    def add(self, event: Event, value: int, cost: float, name: str) -> int:
        """Return the place of a number; -1 for one that sums structural zeros only."""
        event = self.world.plain(event)
        place = self.by_event.get(event)
        if place is None:
            place = self.by_event[event] = self.add_atoms(self.world.atoms(event), value, cost)
        if place >= 0 and self.values[place] != value:
            msg = (
                f"the table {name!r} contradicts another table of the same respondents: "
                f"{value} instead of {self.values[place]}"
            )
            raise ValueError(msg)
        return place

    def add_atoms(self, atoms: Integers, value: int, cost: float, *, secret: bool = False) -> int:
        """Return the place of a number given by its atoms."""
        if not len(atoms):
            return -1
        key = atoms.tobytes()
        if key not in self.by_atoms:
            self.by_atoms[key] = len(self.values)
            self.atoms.append(atoms)
            self.values.append(value)
            self.costs.append(cost * (1 + float(np.log2(1 + value))))
            self.secret.append(secret)
        return self.by_atoms[key]


def build_system(
    tables: Sequence[LinkedTable],
    respondents: int,
    policy: Policy,
    unanswered: Collection[str] = (),
) -> System:
    """Return the numbers of all tables as sums over atoms, with what every reader knows.

    Parameters
    ----------
    tables : sequence of LinkedTable
        Tables over the same respondents.
    respondents : int
        All of them, those included whom no table counts.
    policy : Policy
    unanswered : collection of str
        Variables of which some respondents have no category that a table shows.

    Returns
    -------
    System

    Raises
    ------
    ValueError
        If two tables contradict each other, or a table does not count whom it should.
    """
    _check(tables, respondents, unanswered)
    world = World(tables, respondents, unanswered)
    numbers = _Numbers(world)
    places = tuple(_places(linked, numbers) for linked in tables)
    all_of_them = numbers.add(frozenset(), respondents, _ALL, "all respondents")
    lines = list(chain.from_iterable(place.lines() for place in places))
    for linked in tables:
        lines += _differences(linked, numbers, policy)
    rows, signs = world.links()
    return System(
        incidence(numbers.atoms, world.size),
        np.array(numbers.values, dtype=np.int64),
        incidence(rows, world.size, signs),
        np.array(numbers.secret, dtype=bool),
        np.array(numbers.costs),
        tuple(dict.fromkeys(line for line in lines if len(set(line)) > 1)),
        places,
        all_of_them,
    )


def _check(tables: Sequence[LinkedTable], respondents: int, unanswered: Collection[str]) -> None:
    """Refuse tables whose variables or numbers cannot be right."""
    for linked in tables:
        table = linked.table
        both = ((linked.row_variable, table.rows), (linked.column_variable, table.columns))
        names = [name for name, _ in (*linked.sides, *linked.filter)]
        if len(set(names)) < len(names) or any(not name and len(side) > 1 for name, side in both):
            msg = f"the table {table.name!r} needs a different variable for each of its sides"
            raise ValueError(msg)
        everybody = not linked.filter and not set(names) & set(unanswered)
        if table.total > respondents or (everybody and table.total < respondents):
            msg = (
                f"the table {table.name!r} counts {table.total} of {respondents} respondents; "
                "a variable not everybody has a category of must be named as unanswered"
            )
            raise ValueError(msg)


def _places(linked: LinkedTable, numbers: _Numbers) -> Places:
    """Return where the numbers of a table are, adding those that are new."""
    table = linked.table
    counts = np.array(table.counts, dtype=np.int64)
    rows, columns = range(len(table.rows)), range(len(table.columns))

    def place(row: int | None, column: int | None, value: int, cost: float) -> int:
        return numbers.add(linked.event(row, column), int(value), cost, table.name)

    def cell(row: int, column: int) -> int:
        if table.is_structural(row, column):
            return -1
        return place(row, column, counts[row, column], _CELL)

    return Places(
        np.array([[cell(row, column) for column in columns] for row in rows]),
        np.array([place(row, None, counts[row].sum(), _MARGIN) for row in rows]),
        np.array([place(None, column, counts[:, column].sum(), _MARGIN) for column in columns]),
        place(None, None, table.total, _TOTAL),
    )


def _differences(
    linked: LinkedTable, numbers: _Numbers, policy: Policy
) -> Iterator[tuple[int, ...]]:
    """Add the differences to tables with fewer filters that need protection, and give the lines."""
    table = linked.table
    for row in (None, *range(len(table.rows))):
        for column in (None, *range(len(table.columns))):
            part = numbers.world.plain(linked.event(row, column))
            for taken in _removable(linked, part, policy):
                whole = part - taken
                if numbers.by_event.get(whole, -1) < 0:
                    continue
                parts = [part, *_siblings(whole, taken, part, numbers)]
                for some in ([part], parts) if len(parts) > 1 else ([part],):
                    line = _difference(whole, some, numbers, policy)
                    if line:
                        yield line


def _removable(linked: LinkedTable, part: Event, policy: Policy) -> Iterator[Event]:
    """Return the sets of conditions that set a number apart from one of a wider population."""
    filters = {(name, frozenset((label,))) for name, label in linked.filter} & part
    answered = {(name, frozenset(labels)) for name, labels in linked.sides} & part
    conditions = sorted(filters | answered, key=lambda condition: condition[0])
    for size in range(1, len(conditions) + 1):
        for taken in map(frozenset, combinations(conditions, size)):
            if policy.nonresponse_disclosive or taken & filters:
                yield taken


def _siblings(whole: Event, taken: Event, part: Event, numbers: _Numbers) -> list[Event]:
    """Return the numbers beside this one that differ in the category of a single filter only."""
    name, own = next(iter(taken))
    if len(taken) > 1 or len(own) > 1:
        return []
    others = (frozenset((label,)) for label in numbers.world.domains[name])
    events = (whole | {(name, labels)} for labels in others if labels != own)
    return [event for event in events if event != part and numbers.by_event.get(event, -1) >= 0]


def _difference(
    whole: Event, parts: Sequence[Event], numbers: _Numbers, policy: Policy
) -> tuple[int, ...] | None:
    """Add what remains of a number without some others, if it needs protection."""
    counted = [numbers.by_event[event] for event in parts]
    total = numbers.by_event[whole]
    value = numbers.values[total] - sum(numbers.values[place] for place in counted)
    cluster = numbers.world.cluster(name for event in parts for name, _ in event)
    rest = numbers.world.atoms(whole, cluster)
    for event in parts:
        rest = np.setdiff1d(rest, numbers.world.atoms(event, cluster))
    if value < 0:
        msg = "the tables contradict each other: a part counts more than the whole"
        raise ValueError(msg)
    if not len(rest) or not policy.lowest <= value <= policy.threshold:
        return None
    place = numbers.add_atoms(rest, value, _CELL, secret=True)
    return (*counted, place, total)
