"""What the numbers of a plan tell: gaps and doubles are reported, never mended."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from workbench.errors import Fault
from workbench.model.plan import ImportIssue
from workbench.store.documents.import_issues import say_place
from workbench.store.documents.numbering import number_parts
from workbench.store.documents.plan_row import Level
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.plan import Plan
    from workbench.store.documents.plan_row import PlanRow

__all__ = ["number_issues", "repeated_numbers"]

_LONGEST_GAP = 20


def number_issues(rows: Sequence[PlanRow]) -> list[ImportIssue]:
    """Return gaps, doubles and missing labels among the numbers of a plan.

    Parameters
    ----------
    rows : sequence of PlanRow
        Goals, objectives and measures in the order of the document.

    Returns
    -------
    list of ImportIssue
    """
    return [*_doubles(rows), *_gaps(rows), *_strays(rows), *_unlabelled(rows)]


def repeated_numbers(plan: Plan, file: str) -> tuple[Fault, ...]:
    """Return a fault for each measure with the number of an earlier one, by rows of the document.

    Parameters
    ----------
    plan : Plan
        As imported.
    file : str
        Name of the document.

    Returns
    -------
    tuple of Fault
        Empty where every number is there once.
    """
    first: dict[str, str] = {}
    faults: list[Fault] = []
    for measure in plan.measures:
        place = measure.raw.place if measure.raw else ""
        if measure.number not in first:
            first[measure.number] = place
            continue
        faults.append(
            Fault(
                text(
                    "number {number} a second time: “{title}” ({place})",
                    number=measure.number,
                    title=measure.title,
                    place=say_place(place),
                ),
                text(
                    "each number once; the first stands in {place}",
                    place=say_place(first[measure.number]),
                ),
                text(
                    "Correct the number in the document, or ask the sender which of the two "
                    "is right."
                ),
                file=file,
                path=measure.number,
            )
        )
    return tuple(faults)


def _doubles(rows: Sequence[PlanRow]) -> list[ImportIssue]:
    """Return the numbers that stand more than once."""
    seen: set[tuple[int, ...]] = set()
    issues: list[ImportIssue] = []
    for row in rows:
        parts = number_parts(row.number)
        if parts and parts in seen:
            issues.append(
                ImportIssue(
                    code="number_duplicate",
                    severity="error",
                    place=row.number,
                    raw=row.heading.title,
                )
            )
        seen.add(parts)
    return issues


def _gaps(rows: Sequence[PlanRow]) -> list[ImportIssue]:
    """Return the numbers that are missing between the first and the last of a series."""
    series: dict[tuple[int, ...], tuple[str, set[int]]] = {}
    for row in rows:
        parts = number_parts(row.number)
        if parts:
            stem = row.number.rpartition(".")[0]
            series.setdefault(parts[:-1], (stem, set()))[1].add(parts[-1])
    issues: list[ImportIssue] = []
    for stem, found in series.values():
        missing = [n for n in range(1, max(found)) if n not in found]
        if len(missing) > _LONGEST_GAP:
            missing = []
        issues += [
            ImportIssue(code="number_gap", severity="note", place=f"{stem}.{n}".strip("."))
            for n in missing
        ]
    return issues


def _strays(rows: Sequence[PlanRow]) -> list[ImportIssue]:
    """Return the measures whose number belongs to another objective than the one above them."""
    issues: list[ImportIssue] = []
    objective = ""
    for row in rows:
        if row.level is Level.OBJECTIVE:
            objective = row.number
        own = number_parts(row.number)
        above = number_parts(objective)
        inside = own[: len(above)] == above or len(own) <= len(above)
        if row.level is Level.MEASURE and own and above and not inside:
            issues.append(
                ImportIssue(
                    code="number_elsewhere", severity="note", place=row.number, raw=objective
                )
            )
    return issues


def _unlabelled(rows: Sequence[PlanRow]) -> list[ImportIssue]:
    """Return the measures without the label, in a plan where most have it."""
    measures = [row for row in rows if row.level is Level.MEASURE]
    labelled = Counter(row.heading.depth is not None for row in measures)
    if labelled[True] <= labelled[False]:
        return []
    return [
        ImportIssue(code="label_missing", severity="note", place=row.key, raw=row.heading.title)
        for row in measures
        if row.heading.depth is None
    ]
