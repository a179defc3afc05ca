"""The indicators of a plan: numeric, checkable once or vague, and what else they say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.model.plan import Per

if TYPE_CHECKING:
    from workbench.analysis.reading import CriterionReading, Reading

__all__ = ["IndicatorRow", "Indicators", "list_indicators"]


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One criterion of the plan.

    Parameters
    ----------
    measure : str
        Number of its measure.
    index : int
        Which criterion of the measure, from 1.
    reading : CriterionReading
        Kind, targets and reason.
    has_baseline, has_data_source : bool
        Whether the plan gives a starting value and says where the value will be read.
    """

    measure: str
    index: int
    reading: CriterionReading
    has_baseline: bool
    has_data_source: bool


@dataclass(frozen=True, slots=True)
class Indicators:
    """All criteria with their counts.

    Parameters
    ----------
    rows : tuple of IndicatorRow
        In the order of the plan.
    numeric, deliverable, vague : int
        How many of each kind.
    with_baseline, with_data_source, with_frequency : int
        How many say so; a frequency is a target per year, quarter or month.
    measures_without_criteria : tuple of str
        Numbers of the measures that have none.
    """

    rows: tuple[IndicatorRow, ...]
    numeric: int
    deliverable: int
    vague: int
    with_baseline: int
    with_data_source: int
    with_frequency: int
    measures_without_criteria: tuple[str, ...]


def list_indicators(reading: Reading) -> Indicators:
    """Return every criterion of a plan's measures with what it says and what it leaves out.

    Parameters
    ----------
    reading : Reading
        The plan as read.

    Returns
    -------
    Indicators
    """
    rows = tuple(
        IndicatorRow(
            measure=item.number,
            index=index,
            reading=criterion,
            has_baseline=bool(criterion.criterion.baseline),
            has_data_source=bool(criterion.criterion.data_source),
        )
        for item in reading.measures
        for index, criterion in enumerate(item.criteria, start=1)
    )
    kinds = [row.reading.kind for row in rows]
    return Indicators(
        rows=rows,
        numeric=kinds.count("numeric"),
        deliverable=kinds.count("deliverable"),
        vague=kinds.count("vague"),
        with_baseline=sum(row.has_baseline for row in rows),
        with_data_source=sum(row.has_data_source for row in rows),
        with_frequency=sum(_has_frequency(row.reading) for row in rows),
        measures_without_criteria=tuple(i.number for i in reading.measures if not i.criteria),
    )


def _has_frequency(criterion: CriterionReading) -> bool:
    """Tell whether a criterion counts per year, quarter or month."""
    return any(target.per is not Per.TOTAL for target in criterion.targets)
