"""The rows of a plan: cut ones joined, each known as goal, objective, measure or total."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from workbench.store.documents.columns import ColumnRole
from workbench.store.documents.numbering import Heading, heading_of, number_parts, plain_number
from workbench.store.documents.plan_row import Level, PlanCell, PlanRow
from workbench.store.documents.row_joining import take_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.plan import ImportIssue
    from workbench.store.documents.columns import Column
    from workbench.store.documents.plan_row import NumberOrigin
    from workbench.store.documents.plan_table import PlanTable
    from workbench.store.documents.raw_table import RawCell, TableRow

__all__ = ["plan_rows"]


def plan_rows(parts: Sequence[PlanTable]) -> tuple[list[PlanRow], list[ImportIssue]]:
    """Return the rows of a plan in the order of the document.

    Parameters
    ----------
    parts : sequence of PlanTable
        The plan's table, in its parts.

    Returns
    -------
    rows : list of PlanRow
        Goals, objectives, measures and totals; cut rows joined.
    issues : list of ImportIssue
        Rows that were joined.
    """
    rows: list[PlanRow] = []
    issues: list[ImportIssue] = []
    numbered = any(part.numbers() for part in parts)
    for part in parts:
        for row in part.rows:
            take_row(_plan_row(part, row), row, rows, issues, numbered=numbered)
    _set_levels(rows)
    return rows, issues


def _plan_row(part: PlanTable, row: TableRow) -> PlanRow:
    """Return a table row as a row of the plan, its level still open."""
    cells = {column.index: _cell(row.cells, column.index) for column in part.columns}
    number, origin = _number(part.columns, cells)
    name = _name(part.columns, cells)
    heading = heading_of(name)
    if number and heading.depth is None:
        heading = Heading(name)
    if not number and heading.number:
        number, origin = heading.number, "typed"
    level = Level(heading.depth or Level.MEASURE)
    return PlanRow(
        level, heading, number, origin, cells, part.columns, part.table, row.place, row.place
    )


def _cell(cells: Sequence[RawCell], index: int) -> PlanCell:
    """Return one cell of a row."""
    cell = cells[index]
    spans = index + 1 < len(cells) and cells[index + 1].covered and not cell.covered
    return PlanCell(list(cell.lines), cell.continues, spans)


def _number(columns: Sequence[Column], cells: dict[int, PlanCell]) -> tuple[str, NumberOrigin]:
    """Return the number of a row: typed, or made by an automatic list."""
    for role in (ColumnRole.NUMBER, ColumnRole.TITLE):
        for column in columns:
            cell = cells[column.index]
            if column.role is not role or not cell.lines:
                continue
            typed = plain_number(cell.text) if role is ColumnRole.NUMBER else ""
            if typed:
                return typed, "typed"
            listed = plain_number(cell.lines[0].number.strip())
            if listed:
                return listed, "list"
    return "", "none"


def _name(columns: Sequence[Column], cells: dict[int, PlanCell]) -> str:
    """Return the name of a row; in a row merged across it stands in the first cell."""
    by_role = {column.role: cells[column.index] for column in columns}
    title = by_role[ColumnRole.TITLE].text
    number = by_role.get(ColumnRole.NUMBER)
    if not title and number is not None and not plain_number(number.text):
        return number.text
    return title


def _set_levels(rows: Sequence[PlanRow]) -> None:
    """Set the levels by the depth of the numbers; labels only say where the counting begins."""
    depths = [(row, len(number_parts(row.number))) for row in rows
              if row.number and row.level is not Level.TOTAL]  # fmt: skip
    offset = _offset([(row.heading.depth, depth) for row, depth in depths])
    for row, depth in depths:
        row.level = Level(min(max(depth + offset, Level.GOAL), Level.MEASURE))


def _offset(pairs: Sequence[tuple[int | None, int]]) -> int:
    """Return what most labels say must be added to the depth of a number to get the level."""
    votes = Counter(label - depth for label, depth in pairs if label is not None and depth <= label)
    if votes:
        return votes.most_common(1)[0][0]
    deepest = max((depth for _, depth in pairs), default=Level.MEASURE)
    return max(Level.MEASURE - deepest, 0)
