"""Rows that a page or a merged number cell cut apart, put together again."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.model.plan import ImportIssue
from workbench.store.documents.columns import ColumnRole
from workbench.store.documents.normal_text import folded, starts_new_line
from workbench.store.documents.numbering import plain_number
from workbench.store.documents.plan_row import Level

if TYPE_CHECKING:
    from workbench.store.documents.plan_row import PlanCell, PlanRow
    from workbench.store.documents.raw_table import TableRow

__all__ = ["take_row"]

_TOTAL_WORDS = r"(?:is viso|viso|bendra suma|visa suma)"
_TOTAL = re.compile(rf"^{_TOTAL_WORDS}\b|\b{_TOTAL_WORDS}\W*(?:[\d\s.,]+(?:eur\w*|€)?)?\W*$")
_UNFINISHED = re.compile(r"[,(–-]$")
_CONTENT = frozenset((ColumnRole.AMOUNTS, ColumnRole.CRITERIA, ColumnRole.IMPLEMENTERS))
_SHOWN = 80


def take_row(
    new: PlanRow, raw: TableRow, rows: list[PlanRow], issues: list[ImportIssue], *, numbered: bool
) -> None:
    """Add a row to the plan, or join it to the row it goes on with.

    Parameters
    ----------
    new : PlanRow
        The row as it stands alone.
    raw : TableRow
        The same row as the reader saw it.
    rows : list of PlanRow
        The plan so far; changed.
    issues : list of ImportIssue
        What was noticed so far; changed.
    numbered : bool
        Whether the rows of this plan have numbers at all.
    """
    before = rows[-1] if rows else None
    nameless = not new.number and new.heading.depth is None
    if _is_total(new, raw):
        new.level = Level.TOTAL
        rows.append(new)
    elif before is not None and before.level is Level.TOTAL and nameless:
        issues.append(_note("subtotal", new.place, _seen(raw)))
    elif before is not None and _is_merged_below(new, before):
        _append(before, new, cut=False)
    elif before is not None and _goes_on(new, before, numbered=numbered):
        _append(before, new, cut=True)
        seen = _seen(raw)
        shown = seen if len(seen) <= _SHOWN else f"{seen[:_SHOWN]}…"
        issues.append(_note("row_joined", before.key, shown))
    else:
        if numbered and not new.number:
            issues.append(_note("number_missing", new.place, new.heading.title))
        rows.append(new)


def _note(code: str, place: str, raw: str) -> ImportIssue:
    """Return a note on a row."""
    return ImportIssue(code=code, severity="note", place=place, raw=raw)


def _seen(raw: TableRow) -> str:
    """Return a row as a reader sees it."""
    return " | ".join(cell.text for cell in raw.cells if cell.own_text)


def _is_total(row: PlanRow, raw: TableRow) -> bool:
    """Tell whether a row states a total: no number of its own, and the words for it."""
    first = next((cell.own_text for cell in raw.cells if cell.own_text), "")
    typed_number = any(plain_number(cell.text) for _, cell in row.of(ColumnRole.NUMBER))
    return not typed_number and bool(_TOTAL.search(folded(first)))


def _is_merged_below(row: PlanRow, before: PlanRow) -> bool:
    """Tell whether the number cell is merged with that of the row above: one measure, two rows."""
    return any(
        cell.shared and bool(cell.raw or before.number) for _, cell in row.of(ColumnRole.NUMBER)
    )


def _goes_on(row: PlanRow, before: PlanRow, *, numbered: bool) -> bool:
    """Tell whether a row only goes on with the one before, cut by a page."""
    if row.number or row.heading.depth is not None:
        return False
    name = row.heading.title
    if not name:
        return True
    others = [cell for c in row.columns if c.role in _CONTENT for cell in [row.cells[c.index]]]
    complete = any(cell.text and starts_new_line(cell.text) for cell in others)
    opens = starts_new_line(name) and not _UNFINISHED.search(before.heading.title)
    if not numbered:
        return not opens
    return not (opens and complete and before.heading.title.endswith("."))


def _append(before: PlanRow, row: PlanRow, *, cut: bool) -> None:
    """Put the cells of a row behind those of the row before."""
    names = {column.index for column in row.columns if column.role is ColumnRole.TITLE}
    for index, cell in row.cells.items():
        if cell.shared or not cell.lines:
            continue
        target = before.cells[index]
        if cut:
            _join_lines(target, cell, always=index in names)
        else:
            target.lines += cell.lines
    before.last = row.last
    if row.heading.title and not row.name_cell().shared:
        before.heading = replace(
            before.heading, title=f"{before.heading.title} {row.heading.title}"
        )


def _join_lines(target: PlanCell, cell: PlanCell, *, always: bool) -> None:
    """Go on with the last line, unless the page happened to end with it."""
    first, *rest = cell.lines
    last = target.lines[-1] if target.lines else None
    if last is not None and not first.item and (always or not starts_new_line(first.text)):
        target.lines[-1] = replace(last, text=f"{last.text} {first.text}")
        target.lines += rest
    else:
        target.lines += cell.lines
