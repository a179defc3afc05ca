"""A document that arrived, read as a plan: with its raw text, its gaps and the open questions."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from workbench.model.plan import BLANK, Document, ImportIssue, Plan, TextStatus
from workbench.store.documents.act_reading import read_front
from workbench.store.documents.columns import ColumnRole
from workbench.store.documents.masthead import is_signature_table
from workbench.store.documents.plain_text import read_text
from workbench.store.documents.plan_assembly import build_goals, misplaced_rows, row_issues
from workbench.store.documents.plan_money import read_money
from workbench.store.documents.plan_numbers import number_issues
from workbench.store.documents.plan_row import Level
from workbench.store.documents.plan_rows import plan_rows
from workbench.store.documents.plan_table import plan_tables
from workbench.store.documents.plan_total import compare_total, read_total, whole_sum
from workbench.store.documents.sniffing import bytes_of, format_of
from workbench.store.documents.word_document import read_word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from typing import Literal

    from workbench.store.documents.plan_money import MeasureMoney
    from workbench.store.documents.plan_row import PlanRow
    from workbench.store.documents.plan_table import PlanTable
    from workbench.store.documents.raw_table import RawDocument

__all__ = ["ImportedPlan", "import_plan"]

_TOO_LONG = 200
_PLACE = re.compile(f"{BLANK}_*")


@dataclass(frozen=True, slots=True)
class ImportedPlan:
    """A plan read from a document, and what a person still has to say.

    Parameters
    ----------
    plan : Plan
        The plan; its ``issues`` hold everything the import noticed.
    questions : tuple of ImportIssue
        What could not be decided, with candidates; answered by the ``place`` of the question.
    notes : tuple of ImportIssue
        What must be mended in the plan or is only worth knowing.
    """

    plan: Plan
    questions: tuple[ImportIssue, ...]
    notes: tuple[ImportIssue, ...]


def import_plan(path: Path, *, answers: Mapping[str, str] | None = None) -> ImportedPlan:
    """Read a municipality's action plan from a Word document or a text with tabs.

    Parameters
    ----------
    path : Path
        The document as it arrived.
    answers : mapping of str to str, optional
        Sums a person read in doubtful cells, by the number of the measure: ``"1.2.1":
        "23000 133000"``, in the unit of the column; a dash means that no money is planned.

    Returns
    -------
    ImportedPlan

    Raises
    ------
    InputError
        If the file cannot be read, is unsafe, holds no plan or more than one, or has rows
        without a place; all faults of one kind at once.
    """
    data = bytes_of(path)
    form = format_of(data, path.name)
    document = read_word(data, path.name) if form == "zip" else read_text(data, path.name)
    parts = plan_tables(document, path.name)
    origin = Document(
        title=path.name, sha256=hashlib.sha256(data).hexdigest(), format=document.format
    )
    plan = _plan(document, parts, origin, answers or {})
    questions = tuple(issue for issue in plan.issues if issue.severity == "ask")
    notes = tuple(issue for issue in plan.issues if issue.severity != "ask")
    return ImportedPlan(plan, questions, notes)


def _plan(
    document: RawDocument, parts: Sequence[PlanTable], origin: Document, answers: Mapping[str, str]
) -> Plan:
    """Return the plan of a document."""
    file = origin.title or ""
    every, joined = plan_rows(parts)
    rows = [row for row in every if row.level is not Level.TOTAL]
    error = misplaced_rows(rows, file)
    if error is not None:
        raise error
    stated = read_total([row for row in every if row.level is Level.TOTAL])
    measures = [row for row in rows if row.level is Level.MEASURE]
    money = read_money(measures, stated.total.stated, answers)
    computed = sum((a.eur for m in money.measures for a in m.amounts), Decimal(0))
    front = read_front(document, parts, file.rpartition(".")[0] or file)
    issues = [
        *document.issues,
        *_about_the_file(document, parts, file),
        *joined,
        *number_issues(rows),
        *row_issues(rows),
        *_no_goal(rows),
        *money.issues,
        *_row_totals(measures, money.measures),
        *_blanks(rows, front.paragraphs),
        *stated.issues,
        *compare_total(stated.total, computed, complete=money.complete),
    ]
    return Plan(
        title=front.title,
        text_status=TextStatus.VERBATIM,
        period=front.period,
        multiplier=_multiplier(parts),
        act=front.act,
        document=origin,
        funding_source=stated.source,
        paragraphs=front.paragraphs,
        goals=build_goals(rows, money.measures, front.title),
        total=stated.total,
        issues=tuple(issues),
    )


def _multiplier(parts: Sequence[PlanTable]) -> Literal[1, 1000]:
    """Return what the figures of the plan were multiplied with, where all columns agree."""
    return 1000 if _multipliers(parts) == {1000} else 1


def _multipliers(parts: Sequence[PlanTable]) -> set[int]:
    """Return the multipliers of all columns of amounts."""
    return {c.multiplier for part in parts for c in part.columns if c.role is ColumnRole.AMOUNTS}


def _about_the_file(
    document: RawDocument, parts: Sequence[PlanTable], file: str
) -> list[ImportIssue]:
    """Return what is worth knowing of the file as a whole."""
    issues: list[ImportIssue] = []
    if file.lower().endswith(".docx") != (document.format == "docx"):
        issues.append(ImportIssue(code="name_and_content_differ", severity="note", raw=file))
    if _multipliers(parts) - {1, 1000} or len(_multipliers(parts)) > 1:
        headings = dict.fromkeys(
            c.heading for part in parts for c in part.columns if c.role is ColumnRole.AMOUNTS
        )
        issues.append(ImportIssue(code="mixed_units", severity="note", raw=" | ".join(headings)))
    used = {id(part.table) for part in parts}
    for table in document.tables:
        if id(table) in used or table.width <= 2 or is_signature_table(table):  # noqa: PLR2004 - names and values
            continue
        words = " | ".join(cell.text for row in table.rows for cell in row.cells if cell.own_text)
        place = table.place(table.rows[0].place, table.rows[-1].place)
        issues.append(
            ImportIssue(code="table_not_read", severity="note", place=place, raw=words[:_TOO_LONG])
        )
    return issues


def _no_goal(rows: Sequence[PlanRow]) -> list[ImportIssue]:
    """Return the note on a plan without a goal."""
    if any(row.level is Level.GOAL for row in rows):
        return []
    return [ImportIssue(code="goal_missing", severity="note")]


def _blanks(rows: Sequence[PlanRow], paragraphs: Sequence[str]) -> list[ImportIssue]:
    """Return the note on places that are still to be filled in."""
    cells = [cell.text for row in rows for cell in row.cells.values() if not cell.shared]
    count = sum(len(_PLACE.findall(words)) for words in (*cells, *paragraphs))
    return [ImportIssue(code="blanks_left", severity="note", raw=str(count))] if count else []


def _row_totals(rows: Sequence[PlanRow], money: Sequence[MeasureMoney]) -> list[ImportIssue]:
    """Return the rows whose own total differs from their sums."""
    issues: list[ImportIssue] = []
    for row, own in zip(rows, money, strict=True):
        computed = sum((amount.eur for amount in own.amounts), Decimal(0))
        for column, cell in row.of(ColumnRole.ROW_TOTAL):
            stated = None if cell.shared else whole_sum(cell.text, column.multiplier)
            if stated is not None and own.amounts and stated != computed:
                issues.append(
                    ImportIssue(
                        code="row_total_differs",
                        severity="error",
                        place=row.key,
                        raw=cell.raw,
                        candidates=(f"{computed:f}",),
                    )
                )
    return issues
