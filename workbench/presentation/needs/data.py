"""The results of a needs analysis put into the documented form of ``needs_analysis.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbench.analysis.needs.releasing import may_quote, people_behind
from workbench.presentation.data import sources_data
from workbench.presentation.language import translate
from workbench.presentation.needs import results
from workbench.presentation.needs.answers_data import (
    competences_data,
    groups_data,
    overlap_data,
    services_data,
    stated_data,
    years_data,
)
from workbench.presentation.needs.survey_data import (
    order_data,
    rank_data,
    released_data,
    rounded,
    share_data,
    survey_data,
)

if TYPE_CHECKING:
    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.concluded import ConcludedNeed, Testimony
    from workbench.analysis.needs.matrix import AreaNeeds, Cell, Gap
    from workbench.analysis.needs.register import Finding
    from workbench.analysis.needs.supply import AreaSupply
    from workbench.analysis.needs.unknowns import Unknown
    from workbench.model.base import Language
    from workbench.model.municipality import SettingName

__all__ = ["needs_document", "needs_schema"]

_BY_CHANCE = {"census", "probability"}
_SETTINGS: tuple[SettingName, ...] = ("disclosure", "weighting", "crosshair", "group")


def needs_document(needs: NeedsAnalysis, language: Language) -> results.NeedsAnalysisDocument:
    """Return a needs analysis as the documented data.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    language : str
        ``lt`` or ``en``; the language of names and sentences.

    Returns
    -------
    results.NeedsAnalysisDocument
    """
    case, results_of_survey = needs.case, needs.survey
    return results.NeedsAnalysisDocument(
        municipality=case.municipality.code,
        name=case.municipality.name.of(language),
        synthetic=case.municipality.synthetic,
        as_of=case.as_of,
        language="en" if language == "en" else "lt",
        status=case.file.status,
        mode=_mode(needs, language),
        disclosure=_disclosure(needs),
        settings=_settings(needs),
        evidence=tuple(_evidence(needs, item, language) for item in needs.register.findings),
        needs=tuple(_need(need, language) for need in needs.needs),
        areas=tuple(_area(needs, area, language) for area in needs.areas),
        survey=survey_data(needs, needs.mode.survey, language) if needs.mode.survey else None,
        order=order_data(needs.order, language),
        groups=groups_data(results_of_survey.groups if results_of_survey else None, language),
        overlap=overlap_data(results_of_survey.overlap if results_of_survey else None),
        stated=stated_data(needs.stated),
        services=services_data(needs.services, needs.policy, language),
        competences=competences_data(needs, needs.competences, language),
        years=years_data(needs.years),
        unknowns=tuple(_unknown(item, language) for item in needs.unknowns),
        sources=sources_data(case, case.file.sources_of("needs_analysis"), language),
    )


def needs_schema() -> dict[str, Any]:
    """Return the JSON schema of the document.

    Returns
    -------
    dict
        Draft 2020-12; every field is described.
    """
    schema = results.NeedsAnalysisDocument.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _mode(needs: NeedsAnalysis, language: Language) -> results.ModeData:
    survey = needs.mode.survey
    return results.ModeData(
        mode=needs.mode.mode.value,
        reasons=tuple(translate(reason, language) for reason in needs.mode.reasons),
        by_chance=survey.card.selection in _BY_CHANCE if survey else None,
    )


def _disclosure(needs: NeedsAnalysis) -> results.DisclosureData:
    return results.DisclosureData(
        threshold=needs.policy.threshold,
        rounding=needs.policy.rounding,
        released=released_data(needs.survey.log if needs.survey else None),
    )


def _settings(needs: NeedsAnalysis) -> tuple[results.SettingData, ...]:
    """Return how the analysis was made; the reasons where a person chose it so."""
    chosen = {item.name: item for item in needs.case.file.settings}
    found = []
    for name in _SETTINGS:
        value, entered = getattr(needs.settings, name), chosen.get(name)
        who = entered if entered is not None and entered.value == value else None
        found.append(
            results.SettingData(
                name=name,
                value=value,
                reason=who.reason if who else None,
                by=who.by if who else None,
                date=who.date if who else None,
            )
        )
    return tuple(found)


def _evidence(needs: NeedsAnalysis, finding: Finding, language: Language) -> results.EvidenceData:
    """Return one piece of evidence; numbers of few people and their quotes stay inside."""
    item = finding.evidence
    quote = item.quote if may_quote(item, needs.policy) else None
    people = people_behind(item, needs.policy)
    return results.EvidenceData(
        key=item.key,
        area=item.area,
        dimension=item.dimension,
        group=item.group,
        about=item.about,
        kind=item.kind.value,
        voice=item.voice.value,
        finding=item.finding.of(language),
        quote=quote.of(language) if quote else None,
        quote_hidden=item.quote is not None and quote is None,
        strength=item.strength,
        people=people,
        hidden=item.people is not None and people is None,
        source=item.source,
        date=item.date,
        freshness=finding.freshness,
        territory=item.territory.of(language) if item.territory else None,
        note=item.note.of(language) if item.note else None,
    )


def _need(concluded: ConcludedNeed, language: Language) -> results.NeedData:
    need, confidence = concluded.need, concluded.confidence
    return results.NeedData(
        code=need.code,
        area=need.area,
        dimension=need.dimension,
        group=need.group,
        statement=need.statement.of(language),
        evidence=need.evidence,
        confidence=confidence.level.value,
        components=tuple(
            results.ComponentData(
                name=part.name,
                concern=part.concern.value,
                reason=translate(part.reason, language),
            )
            for part in confidence.components
        ),
        proposed=confidence.proposed,
        rated_by=confidence.by,
        rated=confidence.date,
        by=need.by,
        date=need.date,
    )


def _area(needs: NeedsAnalysis, area: AreaNeeds, language: Language) -> results.AreaNeedsData:
    low, high = area.bounds
    asked = needs.survey is not None and area.area.code in needs.survey.measured
    return results.AreaNeedsData(
        code=area.area.code,
        name=area.area.name.of(language),
        need=rounded(area.need),
        low=rounded(low),
        high=rounded(high),
        hidden=area.hidden,
        basis=area.basis,
        measured=share_data(area.measured.share) if asked else None,
        phase=area.measured.phase,
        testimony=_testimony(area.testimony),
        supply=_supply(area.supply),
        gap=_gap(area.gap),
        confidence=area.confidence.value if area.confidence else None,
        rank=rank_data(needs.order, area.area.code),
        dimensions=tuple(map(_cell, area.cells)),
    )


def _cell(cell: Cell) -> results.CellData:
    share = cell.measured.share
    basis = None if cell.need is None else "survey" if share.known else "evidence"
    return results.CellData(
        dimension=cell.dimension,
        need=rounded(cell.need),
        hidden=share.hidden,
        basis=basis,
        testimony=_testimony(cell.testimony),
        supply=rounded(cell.supply),
        gap=_gap(cell.gap),
    )


def _testimony(testimony: Testimony) -> results.TestimonyData:
    return results.TestimonyData(
        findings=testimony.findings,
        value=rounded(testimony.value),
        weakest=rounded(testimony.low),
        strongest=rounded(testimony.high),
    )


def _supply(supply: AreaSupply) -> results.SupplyData:
    low, high = supply.bounds
    return results.SupplyData(
        level=rounded(supply.level),
        low=low,
        high=high,
        scores=tuple(
            results.SupplyScore(
                dimension=rating.dimension,
                score=rating.score,
                reason=rating.reason,
                evidence=rating.evidence,
                by=rating.by,
                date=rating.date,
            )
            for rating in supply.ratings
        ),
    )


def _gap(gap: Gap) -> results.GapData:
    return results.GapData(value=rounded(gap.value), low=rounded(gap.low), high=rounded(gap.high))


def _unknown(item: Unknown, language: Language) -> results.UnknownData:
    return results.UnknownData(
        kind=item.kind,
        areas=tuple(area.code for area in item.areas),
        what=translate(item.what, language),
        how=translate(item.how, language),
    )
