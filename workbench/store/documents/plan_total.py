"""The total a plan states itself, wherever in its row it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from workbench.model.plan import ImportIssue, PlanTotal
from workbench.store.documents.amount_grammar import euros, pieces_of
from workbench.store.documents.columns import ColumnRole
from workbench.store.documents.normal_text import ANY_DASH, folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.store.documents.columns import Column
    from workbench.store.documents.plan_row import PlanCell, PlanRow

__all__ = ["StatedTotal", "compare_total", "read_total", "whole_sum"]

_SOURCE_END = re.compile(
    r"\s*[,–-]?\s*(?:iš\s+viso|viso|bendra suma|visa suma)\s*:?\s*$", re.IGNORECASE
)
_SOURCE_WORD = re.compile(r"biudžet|lėš|fond", re.IGNORECASE)
_GENITIVE = re.compile(r"lėšų$")
_DASH = re.compile(rf"^[{ANY_DASH}\s]*$")


@dataclass(frozen=True, slots=True)
class StatedTotal:
    """The total as a plan states it.

    Parameters
    ----------
    total : PlanTotal
        Value, text, label and place.
    source : str or None
        The funding source its label names.
    issues : tuple of ImportIssue
        Total missing or in words, and subtotals.
    """

    total: PlanTotal
    source: str | None
    issues: tuple[ImportIssue, ...]


def whole_sum(words: str, multiplier: int) -> Decimal | None:
    """Return a cell that holds one sum and nothing else, in euros.

    Parameters
    ----------
    words : str
        Text of the cell.
    multiplier : int
        What figures of its column are multiplied with.

    Returns
    -------
    Decimal or None
    """
    pieces = pieces_of(words, multiplier)
    if pieces is None or len(pieces) != 1 or len(pieces[0].options[0]) != 1:
        return None
    return euros(pieces[0].options[0][0], 1 if pieces[0].in_euros else multiplier)


def read_total(rows: Sequence[PlanRow]) -> StatedTotal:
    """Return the total of a plan: the last row that states one.

    Parameters
    ----------
    rows : sequence of PlanRow
        Rows of totals; those before the last are subtotals.

    Returns
    -------
    StatedTotal
    """
    if not rows:
        missing = ImportIssue(code="total_missing", severity="error")
        return StatedTotal(PlanTotal(), None, (missing,))
    notes = tuple(
        ImportIssue(code="subtotal", severity="note", place=row.place, raw=_as_read(row))
        for row in rows[:-1]
    )
    row = rows[-1]
    label_cell = next(cell for cell in row.cells.values() if cell.text)
    multiplier = max((c.multiplier for c, _ in row.of(ColumnRole.AMOUNTS)), default=1)
    numeric = [
        (column, cell, whole_sum(cell.text, multiplier))
        for column in row.columns
        for cell in [row.cells[column.index]]
        if cell is not label_cell
        and not cell.shared
        and whole_sum(cell.text, multiplier) is not None
    ]
    total = _total(row, label_cell, numeric)
    if total.stated is None:
        broken = ImportIssue(code="total_is_text", severity="error", place=row.place, raw=total.raw)
        notes = (*notes, broken)
    return StatedTotal(total, _source(label_cell.text), notes)


def _total(
    row: PlanRow, label_cell: PlanCell, numeric: Sequence[tuple[Column, PlanCell, Decimal | None]]
) -> PlanTotal:
    """Return the total of a row from its cells with numbers."""
    whole = [entry for entry in numeric if entry[0].role is ColumnRole.ROW_TOTAL]
    yearly = [entry for entry in numeric if entry[0].role is ColumnRole.AMOUNTS]
    chosen = whole if len(whole) == 1 else yearly if len(yearly) > 1 else numeric
    misplaced = len(chosen) == 1 and chosen[0][0].role is not ColumnRole.AMOUNTS
    if not chosen or (len(chosen) > 1 and chosen is not yearly):
        return _from_label(row, label_cell)
    return PlanTotal(
        stated=sum((value for _, _, value in chosen if value is not None), Decimal(0)),
        raw=" | ".join(cell.raw for _, cell, _ in chosen),
        label=label_cell.text,
        place=f"{row.place}, {chosen[0][0].heading}" if misplaced else row.place,
    )


def _from_label(row: PlanRow, label_cell: PlanCell) -> PlanTotal:
    """Return the total of a row whose label and sum stand in one cell, or that has no sum."""
    label, _, words = label_cell.text.rpartition(":")
    multiplier = max((c.multiplier for c, _ in row.of(ColumnRole.AMOUNTS)), default=1)
    value = whole_sum(words.strip(), multiplier) if label else None
    raw = words.strip() if value is not None else _rest(row, label_cell)
    shown = f"{label}:" if value is not None else label_cell.text
    return PlanTotal(stated=value, raw=raw, label=shown, place=row.place)


def _rest(row: PlanRow, label_cell: PlanCell) -> str:
    """Return everything in a row but its label."""
    cells = (c for c in row.cells.values() if c is not label_cell and not c.shared and c.text)
    return " | ".join(cell.raw for cell in cells)


def _as_read(row: PlanRow) -> str:
    """Return a row as a reader sees it."""
    return " | ".join(cell.text for cell in row.cells.values() if cell.text)


def _source(label: str) -> str | None:
    """Return the funding source in the label of a total, in the nominative."""
    if "is viso" not in folded(label) and "viso" not in folded(label):
        return None
    before = _SOURCE_END.sub("", label).strip(" :")
    if not before or not _SOURCE_WORD.search(before):
        return None
    return _GENITIVE.sub("lėšos", before)


def compare_total(
    total: PlanTotal, computed: Decimal, *, complete: bool
) -> tuple[ImportIssue, ...]:
    """Return what the stated total says of the sums that were read.

    Parameters
    ----------
    total : PlanTotal
        As stated.
    computed : Decimal
        Sum of all amounts, in euros.
    complete : bool
        Whether every cell was read.

    Returns
    -------
    tuple of ImportIssue
    """
    if total.stated is None or (complete and total.stated == computed):
        return ()
    if not complete:
        return (ImportIssue(code="total_not_checked", severity="note", raw=total.raw),)
    return (
        ImportIssue(
            code="total_differs",
            severity="error",
            place=total.place,
            raw=total.raw,
            candidates=(f"{computed:f}",),
        ),
    )
