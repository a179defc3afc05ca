"""A cell of amounts on its way from text to euros: its readings, the choice, a person's answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from workbench.model.plan import Amount, Funding, ResolvedBy
from workbench.store.documents.amount_grammar import euros

if TYPE_CHECKING:
    from workbench.store.documents.amount_cells import AmountCell, AmountPart
    from workbench.store.documents.columns import Column
    from workbench.store.documents.plan_row import PlanCell

__all__ = ["OpenCell"]


@dataclass(slots=True)
class OpenCell:
    """A cell of amounts that may still be in doubt.

    Parameters
    ----------
    key : str
        How questions and answers name it.
    row : int
        Its measure, counted from 0.
    column : Column
        Its column.
    cell : PlanCell
        Its text.
    source : str or None
        Funding source of its row or column.
    reading : AmountCell
        What its text says by itself.
    answer : tuple of Amount, or None
        What a person read in it.
    state : Funding or None
        What the answer makes of it.
    chosen : dict of int to int
        For parts in doubt, the reading the total chose.
    """

    key: str
    row: int
    column: Column
    cell: PlanCell
    source: str | None
    reading: AmountCell
    answer: tuple[Amount, ...] | None = None
    state: Funding | None = None
    chosen: dict[int, int] = field(default_factory=dict)

    @property
    def needs_person(self) -> bool:
        """Tell whether the text itself has no reading, and nobody gave one."""
        unread = self.reading.problem not in {"", "ambiguous_amounts", "amount_in_words"}
        return unread and self.answer is None

    @property
    def is_doubtful(self) -> bool:
        """Tell whether a person may say how it is read."""
        several = any(len(part.piece.options) > 1 for part in self.reading.parts)
        return bool(self.reading.problem) or several

    @property
    def is_unsettled(self) -> bool:
        """Tell whether its sums have several readings and nothing decided between them."""
        if self.answer is not None or self.reading.problem != "ambiguous_amounts":
            return False
        return any(
            not part.piece.certain and index not in self.chosen
            for index, part in enumerate(self.reading.parts)
        )

    @property
    def is_open(self) -> bool:
        """Tell whether only a person can read it."""
        return self.needs_person or self.is_unsettled

    def is_cut(self, part: int) -> bool:
        """Tell whether the total decided how a part is read."""
        doubtful = not self.reading.parts[part].piece.certain
        return part in self.chosen and (self.chosen[part] > 0 or doubtful)

    def readings_of(self, part: int) -> list[Decimal]:
        """Return what each reading of a part adds up to, in euros."""
        piece = self.reading.parts[part].piece
        factor = 1 if piece.in_euros else self.column.multiplier
        return [sum(option, Decimal(0)) * factor for option in piece.options]

    def amounts(self) -> tuple[Amount, ...]:
        """Return its amounts as they are now read; none while it is open."""
        if self.answer is not None:
            return self.answer
        if self.is_open:
            return ()
        return tuple(
            amount
            for index, part in enumerate(self.reading.parts)
            for amount in self._part_amounts(index, part)
        )

    def _part_amounts(self, index: int, part: AmountPart) -> list[Amount]:
        """Return the amounts of one part."""
        factor = 1 if part.piece.in_euros else self.column.multiplier
        resolved = ResolvedBy.YEAR_LABEL if part.labelled else ResolvedBy.TYPED
        if self.is_cut(index):
            resolved = ResolvedBy.SUM_CHECK
        return [
            Amount(
                eur=euros(number, factor),
                year=part.year or (None if self.cell.spans else self.column.year),
                source=part.source or self.source,
                resolved_by=resolved,
            )
            for number in part.piece.options[self.chosen.get(index, 0)]
        ]
