"""The door out: one table, or all the tables of a report together, protected, with a log.

Tables over the same respondents must be released together: each of them may be safe alone and give
another one away.  What was released earlier belongs into the release again, for readers keep it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.analysis.disclosure.linked import build_system
from workbench.analysis.disclosure.rounding import round_count
from workbench.analysis.disclosure.suppression import Kind, choose_hidden
from workbench.analysis.disclosure.tables import Released, Shown, State
from workbench.analysis.disclosure.world import LinkedTable

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from workbench.analysis.disclosure.audit import Audit
    from workbench.analysis.disclosure.policy import Policy
    from workbench.analysis.disclosure.suppression import Suppression
    from workbench.analysis.disclosure.system import Integers, Places, System
    from workbench.analysis.disclosure.tables import CountTable

__all__ = [
    "HiddenNumbers",
    "LinkedTable",
    "LogEntry",
    "ReleaseLog",
    "ReleasedTables",
    "protect",
    "protect_release",
]

_ROW, _COLUMN = "row", "column"


@dataclass(frozen=True, slots=True)
class HiddenNumbers:
    """How many numbers of a table are hidden, margins included, by reason.

    Parameters
    ----------
    primary : int
        Counts of 1 to T.
    class_ : int
        Zeros that say too much, and groups all of whose members are in one category.
    complementary : int
        Larger counts that would give the others away.
    """

    primary: int
    class_: int
    complementary: int

    @property
    def total(self) -> int:
        """Return how many are hidden for any reason; this number may be published."""
        return self.primary + self.class_ + self.complementary


@dataclass(frozen=True, slots=True)
class LogEntry:
    """What was released as one table.

    Parameters
    ----------
    name, population : str
        As in the table.
    variables : tuple of str
        What it crosses.
    filter : tuple of (str, str)
        Who was counted.
    n : int or None
        Respondents as shown; None where that is hidden.
    cells : int
        Cells that are no structural zeros.
    hidden : HiddenNumbers
        For those who see the data anyway: the reasons are not for publication.
    narrowest : tuple of (float, float) or None
        The narrowest interval that can be computed of a hidden number of the table; infinite where
        nothing bounds it, None where nothing is hidden.
    """

    name: str
    population: str
    variables: tuple[str, ...]
    filter: tuple[tuple[str, str], ...]
    n: int | None
    cells: int
    hidden: HiddenNumbers
    narrowest: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class ReleaseLog:
    """What left, by which policy, and the proof.

    Parameters
    ----------
    policy : Policy
    entries : tuple of LogEntry
        One per table.
    audit : Audit
        Of all tables together, the differences between them included.
    """

    policy: Policy
    entries: tuple[LogEntry, ...]
    audit: Audit


@dataclass(frozen=True, slots=True)
class ReleasedTables:
    """Protected tables, in the order in which they came.

    Parameters
    ----------
    tables : tuple of Released
    respondents : Shown
        All respondents.
    log : ReleaseLog
    """

    tables: tuple[Released, ...]
    respondents: Shown
    log: ReleaseLog


def protect(table: CountTable, policy: Policy) -> Released:
    """Return a table that leaves alone, with everything hidden that would say too much.

    Parameters
    ----------
    table : CountTable
    policy : Policy

    Returns
    -------
    Released
    """
    sides = (_ROW if len(table.rows) > 1 else "", _COLUMN if len(table.columns) > 1 else "")
    return protect_release([LinkedTable(table, *sides)], table.total, policy).tables[0]


def protect_release(
    tables: Sequence[LinkedTable],
    respondents: int,
    policy: Policy,
    unanswered: Collection[str] = (),
) -> ReleasedTables:
    """Return tables over the same respondents that together say no more than they may.

    Parameters
    ----------
    tables : sequence of LinkedTable
        Everything a reader will have, earlier releases included.
    respondents : int
        All unweighted respondents, those included whom no table counts.
    policy : Policy
    unanswered : collection of str
        Variables of which some respondents have no category that a table shows.

    Returns
    -------
    ReleasedTables

    Raises
    ------
    ValueError
        If two tables contradict each other, or a table does not count whom it should.
    ArithmeticError
        If the proof fails; then nothing may leave.
    """
    system = build_system(tables, respondents, policy, unanswered)
    chosen = choose_hidden(system, policy)
    if not chosen.audit.passed:
        msg = "the audit does not pass, nothing may be released"
        raise ArithmeticError(msg)
    released = tuple(
        _released(linked.table, places, system, chosen, policy)
        for linked, places in zip(tables, system.tables, strict=True)
    )
    entries = _entries(tables, released, system, chosen)
    everybody = _shown(system.respondents, system, chosen, policy)
    return ReleasedTables(released, everybody, ReleaseLog(policy, entries, chosen.audit))


def _entries(
    tables: Sequence[LinkedTable], released: Sequence[Released], system: System, chosen: Suppression
) -> tuple[LogEntry, ...]:
    """Return the entries of the log."""
    return tuple(
        LogEntry(
            linked.table.name,
            linked.table.population,
            linked.variables,
            linked.filter,
            table.total.value,
            int((places.cells >= 0).sum()),
            _hidden_numbers(places, chosen),
            narrowest,
        )
        for linked, table, places, narrowest in zip(
            tables, released, system.tables, chosen.audit.by_table, strict=True
        )
    )


def _hidden_numbers(places: Places, chosen: Suppression) -> HiddenNumbers:
    """Count what is hidden in a table, each number once."""
    kinds = [chosen.kinds[number] for number in places.numbers()]
    return HiddenNumbers(*(kinds.count(k) for k in (Kind.PRIMARY, Kind.CLASS, Kind.COMPLEMENTARY)))


def _released(
    table: CountTable, places: Places, system: System, chosen: Suppression, policy: Policy
) -> Released:
    """Return a table as it may be shown."""

    def line(numbers: Integers) -> tuple[Shown, ...]:
        return tuple(_shown(int(number), system, chosen, policy) for number in numbers)

    cells = tuple(line(numbers) for numbers in places.cells)
    columns = tuple(zip(*cells, strict=True))
    everything = [cell for row in cells for cell in row]
    return Released(
        table.name,
        table.population,
        table.rows,
        table.columns,
        cells,
        tuple(map(_total, line(places.rows), cells)),
        tuple(map(_total, line(places.columns), columns)),
        _total(_shown(places.total, system, chosen, policy), everything),
        policy.threshold,
        policy.rounding,
    )


def _shown(number: int, system: System, chosen: Suppression, policy: Policy) -> Shown:
    """Return a number as it may be shown."""
    if number < 0:
        return Shown(State.STRUCTURAL, 0)
    if chosen.kinds[number] is not Kind.SHOWN:
        return Shown(State.HIDDEN)
    value = int(system.values[number])
    if policy.rounding == 1:
        return Shown(State.SHOWN, value)
    return Shown(State.ROUNDED, round_count(value, policy))


def _total(alone: Shown, parts: Sequence[Shown]) -> Shown:
    """Return a total as the sum of what is shown; rounded by itself where a part is hidden."""
    values = [part.value for part in parts if part.value is not None]
    if alone.state is not State.ROUNDED or len(values) < len(parts):
        return alone
    return Shown(State.ROUNDED, sum(values))
