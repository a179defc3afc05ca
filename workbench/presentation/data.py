"""The results of a plan evaluation put into the documented form of ``plan_evaluation.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from workbench.presentation import results
from workbench.presentation.language import fill, translate

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from workbench.analysis.checks.framework import Finding, Outcome
    from workbench.analysis.coverage import AreaCoverage
    from workbench.analysis.evaluation import PlanEvaluation
    from workbench.analysis.money import Money, MoneyShare
    from workbench.analysis.rubric import RubricRowResult
    from workbench.model.base import Language
    from workbench.model.case import Case
    from workbench.model.municipality import Dismissal, Rating

__all__ = ["evaluation_document", "evaluation_schema", "sources_data"]

_SHARE_DIGITS = 6


def evaluation_document(
    evaluation: PlanEvaluation, language: Language
) -> results.PlanEvaluationDocument:
    """Return an evaluation as the documented data.

    Parameters
    ----------
    evaluation : PlanEvaluation
        The evaluation.
    language : str
        ``lt`` or ``en``; the language of names and sentences.

    Returns
    -------
    results.PlanEvaluationDocument
    """
    case, money = evaluation.case, evaluation.money
    missing = case.file.missing_plan
    return results.PlanEvaluationDocument(
        municipality=case.municipality.code,
        name=case.municipality.name.of(language),
        synthetic=case.municipality.synthetic,
        as_of=case.as_of,
        language=_known(language),
        status=case.file.status,
        text_status=case.plan.text_status.value if case.plan else None,
        missing_plan=missing.of(language) if missing and case.plan is None else None,
        plan=_plan(evaluation),
        objectives=tuple(map(_objective, money.by_objective)) if money else (),
        rubric=tuple(_row(row, language) for row in evaluation.rubric.rows),
        findings=_findings(evaluation.outcomes, language),
        checks=tuple(_check(outcome, language) for outcome in evaluation.outcomes),
        areas=tuple(_area(area, language) for area in evaluation.areas),
        remarks=_remarks(evaluation, language),
        money_without_numeric_target=_without_numeric_target(money),
        sources=_sources(case, language),
    )


def evaluation_schema() -> dict[str, Any]:
    """Return the JSON schema of the document.

    Returns
    -------
    dict
        Draft 2020-12; every field is described.
    """
    schema = results.PlanEvaluationDocument.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def sources_data(
    case: Case, keys: Iterable[str], language: Language
) -> tuple[results.SourceData, ...]:
    """Return sources as data.

    Parameters
    ----------
    case : Case
        The case.
    keys : iterable of str
        Which of its sources.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    tuple of results.SourceData
        In the order of their keys.
    """
    wanted = set(keys)
    return tuple(
        results.SourceData(
            key=key, title=source.title.of(language), address=source.address, date=source.date
        )
        for key, source in sorted(case.file.sources.items())
        if key in wanted
    )


def _known(language: str) -> Literal["lt", "en"]:
    return "en" if language == "en" else "lt"


def _share(share: Decimal | None) -> Decimal | None:
    return None if share is None else round(share, _SHARE_DIGITS)


def _plan(evaluation: PlanEvaluation) -> results.PlanCounts | None:
    """Count what the plan consists of."""
    plan, money, indicators = evaluation.case.plan, evaluation.money, evaluation.indicators
    if plan is None or money is None or indicators is None:
        return None
    return results.PlanCounts(
        title=plan.title,
        text_status=plan.text_status.value,
        first_year=plan.period.start if plan.period else None,
        last_year=plan.period.end if plan.period else None,
        goals=len(plan.goals),
        objectives=len(plan.objectives),
        measures=len(plan.measures),
        criteria=len(indicators.rows),
        funded_measures=len(money.funded),
        amounts=money.amounts,
        numeric_criteria=indicators.numeric,
        stated_total_eur=money.stated_total,
        computed_total_eur=money.computed_total,
    )


def _objective(part: MoneyShare) -> results.ObjectiveMoney:
    return results.ObjectiveMoney(
        number=part.key,
        title=part.label,
        eur=part.eur,
        share=_share(part.share),
        measures=part.measures,
        funded_measures=part.funded_measures,
    )


def _row(row: RubricRowResult, language: Language) -> results.RubricRowData:
    return results.RubricRowData(
        row=row.card.row,
        name=row.card.name.of(language),
        suggested=row.suggested,
        why=translate(row.why, language),
        rated=row.rated,
        first=_mark(row.first),
        second=_mark(row.second),
        imported=row.imported.mark if row.imported else None,
        evidence=tuple(
            results.RowEvidence(place=item.place, quote=item.quote) for item in row.evidence
        ),
    )


def _mark(rating: Rating | None) -> results.RaterMark | None:
    if rating is None:
        return None
    return results.RaterMark(mark=rating.mark, reason=rating.reason, by=rating.by, date=rating.date)


def _findings(outcomes: tuple[Outcome, ...], language: Language) -> tuple[results.FindingData, ...]:
    return tuple(
        _finding(outcome, finding, language) for outcome in outcomes for finding in outcome.findings
    )


def _finding(outcome: Outcome, finding: Finding, language: Language) -> results.FindingData:
    place = finding.place
    message = outcome.card.messages[finding.variant].of(language)
    return results.FindingData(
        check=finding.check,
        severity=finding.severity.value,
        place=place.kind,
        number=place.number,
        criterion=place.index,
        measure=place.number if place.kind in {"measure", "criterion"} else None,
        quote=finding.quote,
        message=fill(message, finding.values, language),
        dismissed=finding.dismissed is not None,
        dismissal=_dismissal(finding.dismissed),
    )


def _dismissal(dismissal: Dismissal | None) -> results.DismissalData | None:
    if dismissal is None:
        return None
    return results.DismissalData(reason=dismissal.reason, by=dismissal.by, date=dismissal.date)


def _check(outcome: Outcome, language: Language) -> results.CheckState:
    reason = translate(outcome.reason, language) if outcome.reason else None
    return results.CheckState(id=outcome.card.id, status=outcome.status, reason=reason)


def _area(area: AreaCoverage, language: Language) -> results.AreaData:
    return results.AreaData(
        code=area.area.code,
        name=area.area.name.of(language),
        measures=area.measures,
        main_measures=area.main_measures,
        funded=area.funded,
        eur=area.eur,
    )


def _remarks(evaluation: PlanEvaluation, language: Language) -> tuple[results.RemarkState, ...]:
    return tuple(
        results.RemarkState(
            code=answer.card.code,
            question=answer.card.question.of(language),
            status=answer.status,
            findings=len(answer.findings),
        )
        for answer in evaluation.remarks
    )


def _without_numeric_target(money: Money | None) -> results.PartOfMoney | None:
    if money is None:
        return None
    part = money.without_numeric_target
    return results.PartOfMoney(eur=part.eur, share=_share(part.share))


def _sources(case: Case, language: Language) -> tuple[results.SourceData, ...]:
    used = {key for _, key in case.file.used_sources()}
    apart = used - {*case.file.sources_of("plan_evaluation"), _source_of_plan(case)}
    return sources_data(case, case.file.sources.keys() - apart, language)


def _source_of_plan(case: Case) -> str | None:
    return case.plan.document.source if case.plan else None
