"""The doubtful cells of a plan settled by its total, where the total leaves just one reading."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from workbench.model.plan import ImportIssue
from workbench.store.documents.amount_grammar import shown_sum
from workbench.store.documents.sum_check import Outcome, settle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.store.documents.open_amounts import OpenCell

__all__ = ["settle_by_total"]


def settle_by_total(cells: Sequence[OpenCell], total: Decimal | None) -> list[ImportIssue]:
    """Cut the ambiguous cells the one way that makes the total right, if there is just one.

    First only the cells in doubt are searched.  If no reading of them fits, cells such as
    ``500 300`` are searched too, which by typography are one number and may still be two.

    Parameters
    ----------
    cells : sequence of OpenCell
        Every cell of amounts; their choices are set.
    total : Decimal or None
        The stated total in euros.

    Returns
    -------
    list of ImportIssue
        A note on each cell that was cut.
    """
    if total is None or any(cell.needs_person for cell in cells):
        return []
    for every in (False, True):
        places = _places(cells, every=every)
        searched = {(id(cell), part) for cell, part in places}
        rest = total - _sum_of_others(cells, searched)
        settled = settle([cell.readings_of(part) for cell, part in places], rest)
        if settled.outcome is Outcome.UNIQUE:
            for (cell, part), choice in zip(places, settled.choice, strict=True):
                cell.chosen[part] = choice
            return [_note(cell) for cell in cells if any(map(cell.is_cut, cell.chosen))]
        if settled.outcome is not Outcome.NONE:
            return []
    return []


def _places(cells: Sequence[OpenCell], *, every: bool) -> list[tuple[OpenCell, int]]:
    """Return the parts of cells with several readings: those in doubt, or all."""
    return [
        (cell, index)
        for cell in cells
        if cell.answer is None
        for index, part in enumerate(cell.reading.parts)
        if len(part.piece.options) > 1 and (every or not part.piece.certain)
    ]


def _sum_of_others(cells: Sequence[OpenCell], searched: set[tuple[int, int]]) -> Decimal:
    """Return the sum of everything the search does not touch."""
    total = Decimal(0)
    for cell in cells:
        if cell.answer is not None:
            total += sum((amount.eur for amount in cell.answer), Decimal(0))
            continue
        for part in range(len(cell.reading.parts)):
            if (id(cell), part) not in searched:
                total += cell.readings_of(part)[0]
    return total


def _note(cell: OpenCell) -> ImportIssue:
    """Return the note on a cell that the total cut."""
    sums = " ".join(shown_sum(amount.eur) for amount in cell.amounts())
    return ImportIssue(
        code="amounts_cut_by_total",
        severity="note",
        place=cell.key,
        raw=cell.cell.raw,
        candidates=(sums,),
    )
