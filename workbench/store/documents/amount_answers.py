"""What a person answers to a question about a cell of amounts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.model.plan import Amount, Funding, ResolvedBy
from workbench.store.documents.amount_grammar import euros, plain_sums
from workbench.store.documents.normal_text import ANY_DASH, normal

if TYPE_CHECKING:
    from workbench.store.documents.columns import Column

__all__ = ["answer_of"]

_DASH = re.compile(rf"^[{ANY_DASH}]$")
_LABEL = re.compile(rf"^(20\d\d)\s*(?:m\.)?\s*[{ANY_DASH}:]\s*(.+)$")


def answer_of(
    answer: str, column: Column, source: str | None
) -> tuple[Funding, tuple[Amount, ...]] | None:
    """Return the amounts a person read in a cell.

    Parameters
    ----------
    answer : str
        ``23000 133000``, ``2024 m. – 2000; 2025 m. – 4000``, or a dash for no money planned; in
        the unit of the column.
    column : Column
        The column of the cell.
    source : str or None
        Funding source of the row.

    Returns
    -------
    tuple of (Funding, tuple of Amount), or None
        None where it is no answer.
    """
    words = normal(answer)
    if _DASH.match(words):
        return Funding.NONE_PLANNED, ()
    amounts: list[Amount] = []
    segments = words.split(";") if ";" in words else [words]
    for segment in segments:
        label = _LABEL.match(segment.strip())
        sums = plain_sums(label[2] if label else segment)
        if sums is None:
            return None
        year = int(label[1]) if label else column.year
        amounts += [
            Amount(
                eur=euros(number, column.multiplier),
                year=year,
                source=source,
                resolved_by=ResolvedBy.PERSON,
            )
            for number in sums
        ]
    return Funding.STATED, tuple(amounts)
