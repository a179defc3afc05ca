"""The whole evaluation of a plan, put together from its parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.analysis.checks.framework import Outcome
    from workbench.analysis.coverage import AreaCoverage
    from workbench.analysis.indicators import Indicators
    from workbench.analysis.money import Money
    from workbench.analysis.reading import Reading
    from workbench.analysis.remarks import RemarkAnswer
    from workbench.analysis.remedies import Remedy
    from workbench.analysis.rubric import Rubric
    from workbench.model.case import Case

__all__ = ["PlanEvaluation"]


@dataclass(frozen=True, slots=True)
class PlanEvaluation:
    """Everything the evaluation of a plan found.

    Parameters
    ----------
    case : Case
        The case it was made for.
    reading : Reading or None
        The plan as read; None, like the other parts but the rubric, where there is no plan.
    rubric : Rubric
        The seven rows.
    outcomes : tuple of Outcome
        Every check, in the order of the catalogue; empty without a plan.
    money, indicators : Money or None, Indicators or None
        Their tables.
    areas : tuple of AreaCoverage
        All 16 areas; empty without a plan.
    remarks : tuple of RemarkAnswer
        The remarks to Jonava, asked of this plan; empty without one.
    remedies : tuple of Remedy
        What to mend first; empty without a plan.
    """

    case: Case
    reading: Reading | None
    rubric: Rubric
    outcomes: tuple[Outcome, ...]
    money: Money | None
    indicators: Indicators | None
    areas: tuple[AreaCoverage, ...]
    remarks: tuple[RemarkAnswer, ...]
    remedies: tuple[Remedy, ...]
