"""A row of the plan: its level, its name taken apart, its cells and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Literal

from workbench.store.documents.columns import ColumnRole

if TYPE_CHECKING:
    from workbench.store.documents.columns import Column
    from workbench.store.documents.numbering import Heading
    from workbench.store.documents.raw_table import Line, RawTable

__all__ = ["Level", "NumberOrigin", "PlanCell", "PlanRow"]

NumberOrigin = Literal["typed", "list", "none"]


class Level(IntEnum):
    """What a row is."""

    GOAL = 1
    OBJECTIVE = 2
    MEASURE = 3
    TOTAL = 4


@dataclass(slots=True)
class PlanCell:
    """What stands in one column of a row of the plan.

    Parameters
    ----------
    lines : list of Line
        Its lines.
    shared : bool
        Whether it belongs to a cell of the row above.
    spans : bool
        Whether it reaches over the next column too.
    """

    lines: list[Line] = field(default_factory=list)
    shared: bool = False
    spans: bool = False

    @property
    def text(self) -> str:
        """Return the cell as one line."""
        return " ".join(line.text for line in self.lines if line.text)

    @property
    def raw(self) -> str:
        """Return the cell as a reader sees it."""
        return "\n".join(line.shown for line in self.lines if line.shown)


@dataclass(slots=True)
class PlanRow:
    """A row of the plan, joined where the page cut it.

    Parameters
    ----------
    level : Level
        Goal, objective, measure or total.
    heading : Heading
        Its name, taken apart.
    number : str
        Its number without the closing full stop; empty where there is none.
    origin : str
        ``typed``, ``list`` or ``none``.
    cells : dict of int to PlanCell
        By column.
    columns : tuple of Column
        What the columns hold.
    table : RawTable
        Where it stands, with ``first`` and ``last`` as its rows.
    """

    level: Level
    heading: Heading
    number: str
    origin: NumberOrigin
    cells: dict[int, PlanCell]
    columns: tuple[Column, ...]
    table: RawTable
    first: int
    last: int

    @property
    def place(self) -> str:
        """Return where the row stands."""
        return self.table.place(self.first, self.last)

    @property
    def key(self) -> str:
        """Return how messages and answers name the row: its number, or its place without one."""
        return self.number or self.place

    def of(self, role: ColumnRole) -> list[tuple[Column, PlanCell]]:
        """Return the columns of a role with their cells."""
        return [
            (column, self.cells[column.index]) for column in self.columns if column.role is role
        ]

    def name_cell(self) -> PlanCell:
        """Return the cell with the name."""
        named = self.of(ColumnRole.TITLE)
        return named[0][1] if named else PlanCell()
