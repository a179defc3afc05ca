"""A plan as a Word document that an administration can edit and that can be read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.model.plan import ActKind
from workbench.store.documents.plan_cells import COLUMNS, written_rows
from workbench.store.documents.word_form import new_document
from workbench.store.documents.word_writing import (
    add_heading,
    add_paragraph,
    add_table,
    saved,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from docx.document import Document as WordDocument

    from workbench.model.drafting import DraftSection
    from workbench.model.plan import Plan

__all__ = ["plan_document"]

_DRAFT = "Projektas"
_TITLE, _SECTION = 1, 2


def plan_document(
    plan: Plan, day: date, sections: Sequence[DraftSection] = (), *, notice: str = ""
) -> bytes:
    """Return a plan as a Word document, in Lithuanian.

    Parameters
    ----------
    plan : Plan
        The plan.
    day : date
        The day the document is said to be made.
    sections : sequence of DraftSection
        Headings of the plan's paragraphs; without them the paragraphs stand above the table.
    notice : str
        What stands at the head of every page; empty where nothing does.

    Returns
    -------
    bytes
        A ``.docx`` file, the same for the same plan; its table can be imported again.
    """
    document = new_document(plan.title, notice, day)
    if plan.act.kind is ActKind.DRAFT:
        add_paragraph(document, _DRAFT)
    add_heading(document, plan.title, _TITLE)
    if not sections:
        _add_all(document, plan.paragraphs)
    _add_sections(document, (section for section in sections if section.above))
    add_table(document, COLUMNS, tuple(written_rows(plan)), plan.title)
    _add_sections(document, (section for section in sections if not section.above))
    return saved(document, day)


def _add_sections(document: WordDocument, sections: Iterable[DraftSection]) -> None:
    """Add headings with their paragraphs."""
    for section in sections:
        add_heading(document, section.heading, _SECTION)
        _add_all(document, section.paragraphs)


def _add_all(document: WordDocument, paragraphs: Iterable[str]) -> None:
    for words in paragraphs:
        add_paragraph(document, words)
