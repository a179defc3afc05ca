"""Goals, objectives and measures put together from the rows of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.model.plan import Goal, ImportIssue, Measure, Objective, RawRow
from workbench.store.documents.columns import ColumnRole
from workbench.store.documents.criteria_cells import criteria_of
from workbench.store.documents.criterion_values import with_values
from workbench.store.documents.implementer_cells import implementers_of
from workbench.store.documents.import_issues import say_place
from workbench.store.documents.masthead import names_person
from workbench.store.documents.origin_cells import origin_of
from workbench.store.documents.plan_row import Level
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.plan import Criterion, Implementer
    from workbench.store.documents.plan_money import MeasureMoney
    from workbench.store.documents.plan_row import PlanRow
    from workbench.text import Text

__all__ = ["build_goals", "build_measure", "misplaced_rows", "row_issues"]

_OWN_FIELDS = frozenset(
    (ColumnRole.NUMBER, ColumnRole.TITLE, ColumnRole.AMOUNTS, ColumnRole.CRITERIA,
     ColumnRole.IMPLEMENTERS)
)  # fmt: skip
_FORKS = frozenset((ColumnRole.CRITERIA, ColumnRole.IMPLEMENTERS))


def misplaced_rows(rows: Sequence[PlanRow], file: str) -> InputError | None:
    """Return the error for rows that have no place in the plan, all of them at once.

    Parameters
    ----------
    rows : sequence of PlanRow
        Goals, objectives and measures.
    file : str
        Name of the file.

    Returns
    -------
    InputError or None
        None where each has its place.
    """
    has_goals = any(row.level is Level.GOAL for row in rows)
    goal = not has_goals
    objective = False
    faults: list[Fault] = []
    for row in rows:
        if not row.heading.title:
            faults.append(_nameless(row, file))
        elif row.level is Level.GOAL:
            goal, objective = True, False
        elif row.level is Level.OBJECTIVE:
            if not goal:
                faults.append(_without(row, file, text("an objective before any goal")))
            objective = True
        elif not objective:
            faults.append(_without(row, file, text("a measure before any objective")))
    if not any(row.level is Level.MEASURE for row in rows):
        faults.append(_no_measures(file))
    return InputError(faults) if faults else None


def _at(row: PlanRow) -> Text | str:
    """Return where a row stands."""
    return say_place(row.place)


def _nameless(row: PlanRow, file: str) -> Fault:
    """Return the fault of a row with a number and no name."""
    return Fault(
        text("a row without a name: {number} ({place})", number=row.number, place=_at(row)),
        text("a name beside every number"),
        text("Write the name into the row, or delete the row."),
        file=file,
        line=row.table.line(row.first),
        path=row.number,
    )


def _without(row: PlanRow, file: str, what: object) -> Fault:
    """Return the fault of a row whose goal or objective is missing."""
    return Fault(
        text(
            "{what}: {number} “{title}” ({place})",
            what=what,
            number=row.number,
            title=row.heading.title,
            place=_at(row),
        ),
        text("goal, objective and measures one under the other, numbered 1, 1.1, 1.1.1"),
        text("Put the missing row above it, or correct its number."),
        file=file,
        line=row.table.line(row.first),
        path=row.number,
    )


def _no_measures(file: str) -> Fault:
    """Return the fault of a table without a single measure."""
    return Fault(
        text("the table of the plan holds no measure"),
        text("rows numbered like 1.1.1, or named “Priemonė”"),
        text("Check that the table is complete and the measures are numbered."),
        file=file,
    )


def build_goals(
    rows: Sequence[PlanRow], money: Sequence[MeasureMoney], plan_title: str
) -> tuple[Goal, ...]:
    """Return the goals with everything below them.

    Parameters
    ----------
    rows : sequence of PlanRow
        Goals, objectives and measures, each with its place (see :func:`misplaced_rows`).
    money : sequence of MeasureMoney
        Money of the measures, in their order.
    plan_title : str
        Stands for the goal of a plan that names none.

    Returns
    -------
    tuple of Goal
    """
    goals: list[tuple[PlanRow | None, list[tuple[PlanRow, list[Measure]]]]] = []
    remaining = iter(money)
    for row in rows:
        if row.level is Level.GOAL or not goals:
            goals.append((row if row.level is Level.GOAL else None, []))
        if row.level is Level.OBJECTIVE:
            goals[-1][1].append((row, []))
        elif row.level is Level.MEASURE:
            goals[-1][1][-1][1].append(build_measure(row, next(remaining)))
    return tuple(
        Goal(
            number=row.number if row else "",
            title=row.heading.title if row else plan_title,
            indicators=_criteria(row) if row else (),
            objectives=tuple(_objective(*pair) for pair in objectives),
        )
        for row, objectives in goals
    )


def _objective(row: PlanRow, measures: list[Measure]) -> Objective:
    """Return an objective with its measures."""
    return Objective(
        number=row.number,
        title=row.heading.title,
        indicators=_criteria(row),
        measures=tuple(measures),
    )


def build_measure(row: PlanRow, money: MeasureMoney) -> Measure:
    """Return a measure from its row.

    Parameters
    ----------
    row : PlanRow
        Its row.
    money : MeasureMoney
        What was read of its money.

    Returns
    -------
    Measure
    """
    origin = origin_of([line for _, cell in row.of(ColumnRole.ORIGIN) for line in cell.lines])
    return Measure(
        number=row.number,
        number_origin=row.origin,
        label_present=row.heading.depth is not None,
        title=row.heading.title,
        period_text=_joined(row, ColumnRole.PERIOD, " – "),
        target_groups=_groups(row),
        funding=money.funding,
        amounts=money.amounts,
        criteria=_criteria(row),
        implementers=_implementers(row),
        recommendation=origin.recommendation,
        needs=origin.needs,
        note=origin.note,
        raw=_raw(row),
    )


def _criteria(row: PlanRow) -> tuple[Criterion, ...]:
    """Return the criteria of a row from all columns that hold some."""
    criteria = tuple(
        criterion
        for _, cell in row.of(ColumnRole.CRITERIA)
        for criterion in criteria_of(cell.lines)
    )
    return with_values(row, criteria)


def _implementers(row: PlanRow) -> tuple[Implementer, ...]:
    """Return the implementers of a row from all columns that hold some."""
    return tuple(
        implementer
        for column, cell in row.of(ColumnRole.IMPLEMENTERS)
        for implementer in implementers_of(cell.lines, column.heading)
    )


def _joined(row: PlanRow, role: ColumnRole, glue: str) -> str | None:
    """Return the texts of the columns of a role as one, None where all are empty."""
    texts = [cell.text for _, cell in row.of(role) if cell.text.strip("-– ")]
    return glue.join(texts) or None


def _groups(row: PlanRow) -> tuple[str, ...]:
    """Return the target groups the row names."""
    groups: list[str] = []
    for _, cell in row.of(ColumnRole.GROUPS):
        for line in cell.lines:
            groups += [part.strip(" .-–•") for part in line.text.replace(";", ",").split(",")]
    return tuple(dict.fromkeys(group for group in groups if group))


def _raw(row: PlanRow) -> RawRow:
    """Return the cells of a row as they were read."""
    amounts = row.of(ColumnRole.AMOUNTS)
    return RawRow(
        number="\n".join(cell.raw for _, cell in row.of(ColumnRole.NUMBER)),
        title="\n".join(cell.raw for _, cell in row.of(ColumnRole.TITLE)),
        amounts=amounts[0][1].raw if len(amounts) == 1 else "\n".join(
            f"{column.heading}: {cell.raw}" for column, cell in amounts if cell.raw
        ),
        criteria="\n".join(cell.raw for _, cell in row.of(ColumnRole.CRITERIA) if cell.raw),
        implementers="\n".join(c.raw for _, c in row.of(ColumnRole.IMPLEMENTERS) if c.raw),
        other=tuple(
            (column.heading, row.cells[column.index].raw)
            for column in row.columns
            if column.role not in _OWN_FIELDS and row.cells[column.index].raw
        ),
        place=row.place,
    )  # fmt: skip


def row_issues(rows: Sequence[PlanRow]) -> list[ImportIssue]:
    """Return what is worth knowing of single rows: merged cells, money beside a heading.

    Parameters
    ----------
    rows : sequence of PlanRow
        Goals, objectives and measures.

    Returns
    -------
    list of ImportIssue
    """
    issues: list[ImportIssue] = []
    for row in rows:
        for column in row.columns:
            cell = row.cells[column.index]
            code = ""
            if row.level is Level.MEASURE and column.role in _FORKS and cell.shared and cell.text:
                code = "cell_shared"
            heading = row.level in {Level.GOAL, Level.OBJECTIVE}
            if heading and column.role is ColumnRole.AMOUNTS and any(map(str.isdigit, cell.text)):
                code = "amount_in_heading"
            if code:
                issues.append(ImportIssue(code=code, severity="note", place=row.key, raw=cell.raw))
            if column.role is ColumnRole.IMPLEMENTERS and names_person(cell.text):
                issues.append(ImportIssue(code="person_named", severity="note", place=row.key))
    return issues
