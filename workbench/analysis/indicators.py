"""The indicators of a plan: numeric, checkable once or vague, and what else they say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.analysis.reading import CriterionReading

__all__ = ["IndicatorRow", "Indicators"]


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
