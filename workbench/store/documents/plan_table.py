"""Finding the plan among the tables of a document, and its rows among the rows of the table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.store.documents.columns import ColumnRole, columns_of
from workbench.store.documents.document_faults import refuse
from workbench.store.documents.import_issues import say_place
from workbench.store.documents.normal_text import folded
from workbench.store.documents.numbering import heading_of, number_parts, plain_number
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.store.documents.columns import Column
    from workbench.store.documents.raw_table import RawDocument, RawTable, TableRow

__all__ = ["PlanTable", "plan_tables"]

_SEARCHED_ROWS = 60
_MOST_HEADER_ROWS = 4
_TELLING = frozenset((ColumnRole.AMOUNTS, ColumnRole.CRITERIA, ColumnRole.IMPLEMENTERS,
                      ColumnRole.PERIOD))  # fmt: skip
_LEAST_TELLING = 2
_COLUMN_LETTERS = re.compile(r"^\d{1,2}\.?$")
_SAME_HEADER = 0.7
_LONGEST_SUBHEADING = 60
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class PlanTable:
    """A table, or one part of it, that holds the plan.

    Parameters
    ----------
    table : RawTable
        The table.
    columns : tuple of Column
        What its columns hold.
    rows : tuple of TableRow
        Its rows without the header, however often that is repeated.
    captions : tuple of str
        What stands in the table above its header.
    """

    table: RawTable
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    captions: tuple[str, ...] = ()

    def numbers(self) -> set[str]:
        """Return the numbers of its rows."""
        place = next((c.index for c in self.columns if c.role is ColumnRole.NUMBER), None)
        title = next((c.index for c in self.columns if c.role is ColumnRole.TITLE), None)
        found = {_number_in(row, place, title) for row in self.rows}
        return found - {""}


@dataclass(frozen=True, slots=True)
class _Header:
    """A header that was found: its rows and what the columns hold."""

    first: int
    last: int
    headings: tuple[str, ...]
    columns: tuple[Column, ...]


def plan_tables(document: RawDocument, file: str) -> tuple[PlanTable, ...]:
    """Return the table of the plan, in its parts where it is cut.

    Parameters
    ----------
    document : RawDocument
        What the reader saw.
    file : str
        Name of the file, for messages.

    Returns
    -------
    tuple of PlanTable
        One, or more where the table goes on in the next one.

    Raises
    ------
    InputError
        If there is no plan table, or more than one plan.
    """
    parts: list[PlanTable] = []
    for table in document.tables:
        header = _header(table)
        if header is not None:
            parts.append(_with_header(table, header))
        elif parts and _goes_on(parts[-1], table):
            parts.append(PlanTable(table, parts[-1].columns, _kept(table.rows)))
    if not parts:
        raise _no_plan(document, file)
    _refuse_second_plan(parts, file)
    return tuple(parts)


def _number_in(row: TableRow, place: int | None, title: int | None) -> str:
    """Return the number of a row, wherever it stands."""
    if place is not None and (typed := plain_number(_numeral(row, place))):
        return typed
    return heading_of(row.cells[title].text).number if title is not None else ""


def _numeral(row: TableRow, place: int) -> str:
    """Return what stands in a number cell, typed or made by a list."""
    return row.cells[place].raw if not row.cells[place].continues else ""


def _header(table: RawTable) -> _Header | None:
    """Return the best header among the first rows of a table."""
    best: _Header | None = None
    best_score = 0
    for first in range(min(len(table.rows), _SEARCHED_ROWS)):
        if plain_number(next((c.text for c in table.rows[first].cells if c.text), "")):
            continue
        header = _header_at(table, first)
        score = _score(header.columns)
        if score > best_score:
            best, best_score = header, score
    return best


def _score(columns: Sequence[Column]) -> int:
    """Return how many different roles a header names, 0 if it is no header of a plan."""
    roles = {column.role for column in columns} - {ColumnRole.OTHER}
    if ColumnRole.TITLE not in roles or len(roles & _TELLING) < _LEAST_TELLING:
        return 0
    return len(roles)


def _header_at(table: RawTable, first: int) -> _Header:
    """Return the header that would begin with a row."""
    last = first
    while last + 1 < len(table.rows) and last - first < _MOST_HEADER_ROWS:
        if not _belongs_to_header(table.rows, first, last + 1):
            break
        last += 1
    rows = table.rows[first : last + 1]
    headings = tuple(_heading(rows, column) for column in range(table.width))
    return _Header(first, last, headings, columns_of(headings))


def _belongs_to_header(rows: Sequence[TableRow], first: int, place: int) -> bool:
    """Tell whether a row goes on with a header: short headings below, or column numbers."""
    row = rows[place]
    if _counts_columns(row):
        return True
    head = rows[first].cells
    if all(cell.own_text == "" for cell in row.cells):
        return any(cell.continues for cell in row.cells)
    named = {column.index for column in columns_of([cell.text for cell in head])
             if column.role in {ColumnRole.NUMBER, ColumnRole.TITLE}}  # fmt: skip
    below = [i for i, cell in enumerate(row.cells) if cell.own_text]
    return not named & set(below) and all(_may_stand_below(row.cells[i].own_text) for i in below)


def _may_stand_below(words: str) -> bool:
    """Tell whether a text may be the second line of a heading."""
    if len(words) > _LONGEST_SUBHEADING or heading_of(words).depth:
        return False
    return bool(_YEAR.search(words)) or columns_of([words])[0].role is not ColumnRole.OTHER


def _counts_columns(row: TableRow) -> bool:
    """Tell whether a row only numbers the columns: 1, 2, 3."""
    marks = [cell.own_text for cell in row.cells if cell.own_text]
    if len(marks) < 3 or not all(_COLUMN_LETTERS.match(mark) for mark in marks):  # noqa: PLR2004 - fewer may be data
        return False
    return [int(mark.rstrip(".")) for mark in marks] == list(range(1, len(marks) + 1))


def _heading(rows: Sequence[TableRow], column: int) -> str:
    """Return a heading, all its rows together; a heading over several columns counts for each."""
    parts: list[str] = []
    for depth, row in enumerate(rows):
        cell = row.cells[column]
        words = cell.text
        if not words and not cell.continues and _spans(rows, depth, column):
            words = _nearest_left(row, column)
        if words and words not in parts and not _counts_columns(row):
            parts.append(words)
    return " ".join(parts)


def _spans(rows: Sequence[TableRow], depth: int, column: int) -> bool:
    """Tell whether a heading on the left reaches over this column too."""
    if rows[depth].cells[column].covered:
        return True
    return any(row.cells[column].own_text for row in rows[depth + 1 :])


def _nearest_left(row: TableRow, column: int) -> str:
    """Return the nearest text on the left."""
    texts = [cell.text for cell in row.cells[:column] if cell.text]
    return texts[-1] if texts else ""


def _with_header(table: RawTable, header: _Header) -> PlanTable:
    """Return a table with its header and every repetition of it taken out."""
    head = [tuple(folded(cell.text) for cell in row.cells)
            for row in table.rows[header.first : header.last + 1]]  # fmt: skip
    captions = tuple(
        cell.own_text for row in table.rows[: header.first] for cell in row.cells if cell.own_text
    )
    rows = tuple(row for row in _kept(table.rows[header.last + 1 :]) if not _repeats(row, head))
    return PlanTable(table, header.columns, rows, captions)


def _kept(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """Return rows without empty ones and those that only number the columns."""
    return tuple(row for row in rows if not row.is_empty and not _counts_columns(row))


def _repeats(row: TableRow, head: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether a row is a header row typed again, whole or in part."""
    cells = [folded(cell.text) for cell in row.cells]
    filled = [i for i, words in enumerate(cells) if words]
    for line in head:
        same = sum(1 for i in filled if cells[i] == line[i])
        if filled and same / len(filled) >= _SAME_HEADER and any(line[i] for i in filled):
            return True
    return False


def _goes_on(before: PlanTable, table: RawTable) -> bool:
    """Tell whether a table without a header goes on with the plan before it."""
    if table.width != before.table.width:
        return False
    numbers = PlanTable(table, before.columns, table.rows).numbers()
    return bool(numbers) and not numbers & before.numbers()


def _refuse_second_plan(parts: Sequence[PlanTable], file: str) -> None:
    """Refuse a document with two plans: their numbers begin anew."""
    seen: set[str] = set()
    for part in parts:
        numbers = part.numbers()
        first = min((number_parts(number) for number in numbers), default=())
        last = max((number_parts(number) for number in seen), default=())
        if seen and (not numbers or numbers & seen or first < last):
            raise _two_plans(parts, file)
        seen |= numbers


def _two_plans(parts: Sequence[PlanTable], file: str) -> InputError:
    """Return the error for a document with more than one plan, naming every table."""
    return InputError(
        Fault(
            text("one of {count} plans: {place}", count=len(parts), place=say_place(_name(part))),
            text("one plan in a document"),
            text("Save the plan you mean as a document of its own and import that one."),
            file=file,
            line=part.table.line(part.rows[0].place) if part.rows else None,
        )
        for part in parts
    )


def _name(part: PlanTable) -> str:
    """Return which rows of which table it takes."""
    if not part.rows:
        return part.table.place(1)
    return part.table.place(part.rows[0].place, part.rows[-1].place)


def _no_plan(document: RawDocument, file: str) -> InputError:
    """Return the error for a document without the table of a plan."""
    count = len(document.tables)
    found = text("none of the {count} tables has the headings of a plan", count=count)
    if not count:
        found = text("a document without a table")
    return refuse(
        found,
        text("Give the table a header row with such headings, or choose the right document."),
        file=file,
        expected=text(
            "a table with headings such as {title}, {amounts}, {criteria}, {implementers}",
            title="„Priemonės pavadinimas“",
            amounts="„Asignavimai (Eur)“",
            criteria="„Vertinimo kriterijai“",
            implementers="„Vykdytojai“",
        ),
    )
