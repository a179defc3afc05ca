"""Targets that stand in columns of their own, beside the criteria they belong to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.model.plan import Operator, Target
from workbench.store.documents.amount_grammar import cuttings
from workbench.store.documents.columns import ColumnRole
from workbench.store.documents.normal_text import ANY_DASH, folded

if TYPE_CHECKING:
    from decimal import Decimal

    from workbench.model.plan import Criterion
    from workbench.store.documents.plan_row import PlanRow

__all__ = ["with_values"]

_VALUE = re.compile(
    r"^(?P<least>ne maziau(?: kaip| nei)? |>=? ?|≥ ?)?(?P<most>iki |<=? ?|≤ ?)?"
    rf"(?P<number>\d[\d ]*(?:[.,]\d+)?)(?: ?[{ANY_DASH}] ?(?P<upper>\d[\d ]*))?"
    r" ?(?P<unit>%|[a-z][a-z. ]*)?$"
)


def with_values(row: PlanRow, criteria: tuple[Criterion, ...]) -> tuple[Criterion, ...]:
    """Return criteria with the targets of the columns beside them.

    Parameters
    ----------
    row : PlanRow
        The row of the criteria.
    criteria : tuple of Criterion
        As cut from their cell.

    Returns
    -------
    tuple of Criterion
        Unchanged where a column does not hold one value for each criterion.
    """
    units = [line.text for _, cell in row.of(ColumnRole.UNIT) for line in cell.lines if line.text]
    targets: list[list[Target]] = [[] for _ in criteria]
    for column, cell in row.of(ColumnRole.VALUE):
        values = [line.text for line in cell.lines if line.text]
        if len(values) != len(criteria):
            continue
        for place, words in enumerate(values):
            unit = units[place] if len(units) == len(criteria) else None
            target = _target(words, unit, column.year)
            targets[place] += [target] if target else []
    return tuple(
        one.model_copy(update={"targets": tuple(own)}) if own else one
        for one, own in zip(criteria, targets, strict=True)
    )


def _target(words: str, unit: str | None, year: int | None) -> Target | None:
    """Return a value as a target, None where it is no number."""
    match = _VALUE.match(folded(words))
    number = _whole(match["number"]) if match else None
    if match is None or number is None:
        return None
    upper = _whole(match["upper"]) if match["upper"] else None
    operator = Operator.RANGE if upper else Operator.EQUAL
    if match["least"]:
        operator = Operator.AT_LEAST
    elif match["most"]:
        operator = Operator.AT_MOST
    own = words[match.start("unit") :].strip() if match["unit"] else None
    return Target(value=number, upper=upper, unit=own or unit, operator=operator, year=year)


def _whole(run: str) -> Decimal | None:
    """Return a run of digits that is one number."""
    whole = [option for option in cuttings(run.strip()) if len(option) == 1]
    return whole[0][0] if whole else None
