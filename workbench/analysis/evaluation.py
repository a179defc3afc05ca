"""The whole evaluation of a plan, put together from its parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.analysis import checks  # noqa: F401 - importing it registers every check
from workbench.analysis.agreement import SEED
from workbench.analysis.checks.framework import run_check
from workbench.analysis.coverage import cover_areas
from workbench.analysis.indicators import list_indicators
from workbench.analysis.money import count_money
from workbench.analysis.reading import read_plan
from workbench.analysis.remarks import answer_remarks
from workbench.analysis.remedies import order_remedies
from workbench.analysis.rubric import rate

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

__all__ = ["PlanEvaluation", "evaluate_plan"]


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


def evaluate_plan(case: Case, *, seed: int = SEED) -> PlanEvaluation:
    """Return the whole evaluation of a case's plan; without a plan, what is known all the same.

    Parameters
    ----------
    case : Case
        Everything about one municipality at one date.
    seed : int
        Seed of the interval of the raters' agreement, the only thing left to chance.

    Returns
    -------
    PlanEvaluation
    """
    if case.plan is None:
        return PlanEvaluation(case, None, rate(case, None, seed=seed), (), None, None, (), (), ())
    catalogue, dismissals = case.catalogue, case.file.dismissals
    reading = read_plan(case.plan, catalogue, case.as_of)
    outcomes = tuple(run_check(card, reading, dismissals) for card in catalogue.checks)
    return PlanEvaluation(
        case=case,
        reading=reading,
        rubric=rate(case, reading, seed=seed),
        outcomes=outcomes,
        money=count_money(case.plan, reading),
        indicators=list_indicators(reading),
        areas=cover_areas(reading),
        remarks=answer_remarks(catalogue, outcomes),
        remedies=order_remedies(outcomes),
    )
