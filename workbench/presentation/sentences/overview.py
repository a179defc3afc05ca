"""What the municipalities side by side say, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.display import paragraphs
from workbench.presentation.language import translate
from workbench.presentation.markup import joined
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.overview import Overview, OverviewRow
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["say_overview"]


def say_overview(overview: Overview, language: Language) -> Shown:
    """Return the message of the overview; invented municipalities are not counted.

    Parameters
    ----------
    overview : Overview
        The municipalities.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    sentences = (joined(translate(item, language)) for item in _sentences(overview))
    return paragraphs(sentences, kind="message")


def _sentences(overview: Overview) -> Iterator[Text]:
    """Yield plans, consultations, marks."""
    rows = overview.real
    plans = sum(row.plan is not None for row in rows)
    yield text(
        "Of {municipalities}, the text of the plan is at hand for {plans}; the others are not "
        "evaluated, which says nothing about their plans.",
        municipalities=plural_text("{count} municipality", "{count} municipalities", len(rows)),
        plans=plans,
    )
    whole = overview.project.consultations_total if overview.project else None
    if whole and whole.held.known and whole.planned.known:
        yield text(
            "Of {planned} consultations planned in the project, {held} were held; for single "
            "municipalities the number is known for {known}.",
            planned=whole.planned.value,
            held=whole.held.value,
            known=sum(_held_is_known(row) for row in rows),
        )
    marks = [result.imported for row in rows for result in row.rubric if result.imported]
    lost = sum(mark.mark == "unknown" for mark in marks)
    if marks:
        yield text(
            "Of {marks} marks in the earlier evaluation table {lost} cannot be told and are not "
            "guessed.",
            marks=len(marks),
            lost=lost,
        )


def _held_is_known(row: OverviewRow) -> bool:
    """Tell whether it is known how many consultations were held."""
    return row.consultations is not None and row.consultations.held.known
