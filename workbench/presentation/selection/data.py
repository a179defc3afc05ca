"""A selection of recommendations put into the form of ``recommendation_selection.json``."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from workbench.model.recommendations import CRITERIA
from workbench.presentation.data import sources_data
from workbench.presentation.selection import results
from workbench.presentation.selection.choice_data import choice_data, money_data, points

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.robustness.smaa import OptionRanks
    from workbench.analysis.selection.analysis import SelectionAnalysis, Valued
    from workbench.analysis.selection.candidates import Candidate
    from workbench.analysis.selection.costs import Costing
    from workbench.analysis.selection.decided import Decided
    from workbench.model.base import Language
    from workbench.model.recommendations import Criterion

__all__ = ["selection_document", "selection_schema"]

_HUNDREDTHS = 100
_PLACES = 4


def selection_document(
    selection: SelectionAnalysis, language: Language
) -> results.SelectionDocument:
    """Return a selection as the documented data.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    language : str
        ``lt`` or ``en``; the language of names.

    Returns
    -------
    results.SelectionDocument
    """
    case = selection.case
    return results.SelectionDocument(
        municipality=case.municipality.code,
        name=case.municipality.name.of(language),
        synthetic=case.municipality.synthetic,
        as_of=case.as_of,
        language="en" if language == "en" else "lt",
        status=case.file.status,
        years=selection.years,
        candidates=_candidates(selection, language),
        uncalled=tuple(item.code for item in selection.candidates.uncalled),
        weights=_weights(selection, language),
        choice=choice_data(selection.choice) if selection.choice else None,
        decisions=tuple(_decision(one, language) for one in selection.decided),
        answers=tuple(
            results.AnswerData(
                need=one.need.need.code, answer=one.answer, by=one.by, candidates=one.candidates
            )
            for one in selection.answers
        ),
        unanswered=tuple(a.need.need.code for a in selection.answers if a.answer != "taken"),
        payments=money_data((one.year, one.fund, one.cents) for one in selection.payments),
        scenarios=tuple(
            results.ScenarioData(
                key=one.scenario.key,
                name=one.scenario.name.of(language),
                feasible=one.portfolio is not None,
                value=None if one.value is None else points(one.value),
                added=one.added,
                dropped=one.dropped,
            )
            for one in selection.scenarios
        ),
        sources=sources_data(case, case.file.sources_of("recommendation_selection"), language),
    )


def selection_schema() -> dict[str, Any]:
    """Return the JSON schema of the document.

    Returns
    -------
    dict
        Draft 2020-12.
    """
    schema = results.SelectionDocument.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _candidates(
    selection: SelectionAnalysis, language: Language
) -> tuple[results.CandidateData, ...]:
    ranks = selection.ranks.options if selection.ranks else ()
    placed = {one.code: rank for one, rank in zip(selection.valued, ranks, strict=True)}
    robustness = selection.choice.robustness if selection.choice else None
    cores = {one.option: one.index for one in robustness.sampled.options} if robustness else {}
    found = []
    for candidate, costing in zip(selection.candidates.listed, selection.costings, strict=True):
        valued = selection.get(candidate.code)
        found.append(
            results.CandidateData(
                **_plain(candidate, language),
                **_taken(costing),
                scores=_scores(valued) if valued else None,
                value=_interval(valued) if valued else None,
                rank=valued.rank if valued else None,
                ranks=_ranks(placed[candidate.code]) if candidate.code in placed else None,
                core_index=cores.get(candidate.code),
            )
        )
    return tuple(found)


def _plain(candidate: Candidate, language: Language) -> dict[str, Any]:
    item = candidate.recommendation
    return {
        "code": item.code,
        "title": item.title.of(language),
        "area": item.area,
        "own": candidate.own,
        "call": candidate.call,
        "needs": candidate.needs,
        "open": candidate.open,
        "gate": tuple(
            results.GateData(
                aspect=a.aspect, passes=a.passes, reason=a.reason, by=a.by, date=a.date
            )
            for a in candidate.gate
        ),
    }


def _taken(costing: Costing) -> dict[str, Any]:
    return {
        "cost_known": costing.known,
        "money": money_data(costing.money),
        "money_basis": costing.money_basis,
        "hours": Decimal(costing.hundredths) / _HUNDREDTHS,
        "hours_basis": costing.hours_basis,
    }


def _scores(valued: Valued) -> tuple[results.ScoreData, ...]:
    return tuple(
        results.ScoreData(
            criterion=cell.criterion,
            low=_rounded(cell.low),
            points=_rounded(cell.points),
            high=_rounded(cell.high),
            origin=cell.origin,
        )
        for cell in valued.cells
    )


def _interval(valued: Valued) -> results.IntervalData:
    value = valued.value
    return results.IntervalData(
        low=_rounded(value.low), points=_rounded(value.value), high=_rounded(value.high)
    )


def _ranks(ranks: OptionRanks) -> results.RankData:
    central = ranks.central_weights
    return results.RankData(
        acceptability=_all_rounded(ranks.acceptability),
        expected=_rounded(ranks.expected_rank),
        central_weights=None if central is None else _all_rounded(central),
        confidence=None if ranks.confidence is None else _rounded(ranks.confidence),
    )


def _weights(selection: SelectionAnalysis, language: Language) -> results.WeightsData:
    views, agreement = selection.views, selection.agreement
    keys = [view.group.key for view in views.groups]
    return results.WeightsData(
        asked=views.asked,
        common=_by_criterion(views.weights),
        groups=tuple(
            results.GroupWeightsData(
                key=view.group.key,
                name=view.group.name.of(language),
                share=_rounded(view.share),
                people=view.group.people,
                way=view.way,
                weights=_by_criterion(view.weights),
                consistency_ratio=_rounded(view.pairwise.ratio) if view.pairwise else None,
            )
            for view in views.groups
        ),
        concordance=(
            _rounded(agreement.concordance)
            if agreement and agreement.concordance is not None
            else None
        ),
        conflicts=tuple(
            results.ConflictData(
                code=selection.valued[one.option].code,
                higher=keys[one.higher],
                lower=keys[one.lower],
                higher_rank=one.higher_rank,
                lower_rank=one.lower_rank,
            )
            for one in (agreement.conflicts if agreement else ())
        ),
    )


def _decision(one: Decided, language: Language) -> results.DecisionData:
    decision = one.decision
    return results.DecisionData(
        code=decision.recommendation,
        choice=decision.choice,
        change=decision.change.of(language) if decision.change else None,
        reason=decision.reason,
        by=decision.by,
        date=decision.date,
        needs=one.needs,
        against_gate=bool(one.against),
    )


def _by_criterion(weights: Sequence[float]) -> dict[Criterion, float]:
    return dict(zip(CRITERIA, _all_rounded(weights), strict=True))


def _all_rounded(numbers: Sequence[float]) -> tuple[float, ...]:
    return tuple(_rounded(number) for number in numbers)


def _rounded(number: float) -> float:
    """Return a number without the digits in which machines differ."""
    return round(number, _PLACES) + 0.0
