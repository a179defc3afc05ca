"""The money of a whole plan: every cell read, the doubtful ones settled by the total or asked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.model.plan import Funding, ImportIssue
from workbench.store.documents.amount_answers import answer_of
from workbench.store.documents.amount_cells import read_amount_cell
from workbench.store.documents.columns import ColumnRole
from workbench.store.documents.open_amounts import OpenCell
from workbench.store.documents.total_settling import settle_by_total
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from workbench.model.plan import Amount
    from workbench.store.documents.plan_row import PlanRow

__all__ = ["MeasureMoney", "PlanMoney", "read_money"]


@dataclass(frozen=True, slots=True)
class MeasureMoney:
    """The money of one measure.

    Parameters
    ----------
    funding : Funding
        What the plan says of it.
    amounts : tuple of Amount
        Its sums in euros.
    """

    funding: Funding
    amounts: tuple[Amount, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanMoney:
    """The money of all measures.

    Parameters
    ----------
    measures : tuple of MeasureMoney
        In the order of the rows.
    issues : tuple of ImportIssue
        What was asked, cut by the total or noted.
    complete : bool
        Whether every cell was read, so that the sum can be compared with the total.
    """

    measures: tuple[MeasureMoney, ...]
    issues: tuple[ImportIssue, ...]
    complete: bool


def read_money(
    rows: Sequence[PlanRow], total: Decimal | None, answers: Mapping[str, str]
) -> PlanMoney:
    """Return the money of the measures.

    Parameters
    ----------
    rows : sequence of PlanRow
        The measures.
    total : Decimal or None
        The stated total in euros, where there is one.
    answers : mapping of str to str
        What a person said of doubtful cells, by the number of the measure.

    Returns
    -------
    PlanMoney

    Raises
    ------
    InputError
        If an answer names no measure or is no list of sums.
    """
    cells = _cells(rows)
    issues = _take_answers(cells, answers, {row.key for row in rows})
    issues += settle_by_total(cells, total)
    issues += [issue for cell in cells for issue in _asked(cell)]
    by_row: dict[int, list[OpenCell]] = {index: [] for index in range(len(rows))}
    for cell in cells:
        by_row[cell.row].append(cell)
    complete = not any(cell.is_open for cell in cells)
    measures = tuple(_measure(by_row[index]) for index in range(len(rows)))
    return PlanMoney(measures, tuple(issues), complete)


def _cells(rows: Sequence[PlanRow]) -> list[OpenCell]:
    """Return every cell of amounts, read as far as it says by itself."""
    often = Counter(row.key for row in rows)
    cells: list[OpenCell] = []
    for index, row in enumerate(rows):
        columns = row.of(ColumnRole.AMOUNTS)
        key = row.key if often[row.key] == 1 else f"{row.key} ({row.place})"
        sources = [cell.text for _, cell in row.of(ColumnRole.SOURCE) if cell.text]
        for column, cell in columns:
            name = key if len(columns) == 1 else f"{key}/{column.year or column.heading}"
            lines = [] if cell.shared else [line.text for line in cell.lines]
            reading = read_amount_cell(lines, column.multiplier)
            source = column.source or (sources[0] if len(sources) == 1 else None)
            cells.append(OpenCell(name, index, column, cell, source, reading))
    return cells


def _take_answers(
    cells: Sequence[OpenCell], answers: Mapping[str, str], measures: set[str]
) -> list[ImportIssue]:
    """Put the answers into their cells; return those nothing was open for."""
    issues: list[ImportIssue] = []
    faults: list[Fault] = []
    for key, answer in answers.items():
        found = [c for c in cells if c.key == key]
        found = found or [c for c in cells if c.key.startswith(f"{key}/") and c.is_doubtful]
        if not found and key not in measures:
            faults.append(_no_such_measure(key))
            continue
        open_cells = [cell for cell in found if cell.is_doubtful]
        if len(open_cells) != 1:
            code = "answer_unused" if not open_cells else "answer_unclear"
            issues.append(ImportIssue(code=code, severity="note", place=key, raw=answer))
            continue
        read = answer_of(answer, open_cells[0].column, open_cells[0].source)
        if read is None:
            faults.append(_no_answer(key, answer))
        else:
            open_cells[0].state, open_cells[0].answer = read
    if faults:
        raise InputError(faults)
    return issues


def _no_such_measure(key: str) -> Fault:
    """Return the fault of an answer to a question nobody asked."""
    return Fault(
        text("an answer for {place}, which is not in the plan", place=key),
        text("the number of a measure of this plan"),
        text("Correct the number or leave the answer out."),
        path=f"answers.{key}",
    )


def _no_answer(key: str, answer: str) -> Fault:
    """Return the fault of an answer that is no list of sums."""
    return Fault(
        text("the answer “{answer}”", answer=answer),
        text("sums without blanks inside them, a blank between two: 23000 133000; or a dash"),
        text("Write each sum as plain digits, in the unit of the column."),
        path=f"answers.{key}",
    )


def _asked(cell: OpenCell) -> list[ImportIssue]:
    """Return the questions and notes on a cell."""
    reading, issues = cell.reading, []
    if cell.is_open:
        issues.append(
            ImportIssue(
                code=reading.problem,
                severity="ask",
                place=cell.key,
                raw=cell.cell.raw,
                candidates=reading.candidates,
            )
        )
    notes = {
        "amount_in_words": reading.problem == "amount_in_words" and cell.answer is None,
        "amount_shared": cell.cell.shared and bool(cell.cell.text.strip("-–— ")),
        "amount_remark": bool(reading.remark),
    }
    issues += [
        ImportIssue(code=code, severity="note", place=cell.key, raw=cell.cell.raw)
        for code, there in notes.items()
        if there
    ]
    return issues


def _measure(cells: Sequence[OpenCell]) -> MeasureMoney:
    """Return the money of a measure from its cells."""
    amounts = tuple(amount for cell in cells for amount in cell.amounts())
    if amounts:
        return MeasureMoney(Funding.STATED, amounts)
    if any(cell.is_open for cell in cells):
        return MeasureMoney(Funding.MISSING)
    states = {cell.state or cell.reading.state for cell in cells}
    for state in (Funding.NOT_NEEDED, Funding.NONE_PLANNED):
        if state in states:
            return MeasureMoney(state)
    return MeasureMoney(Funding.MISSING)
