"""What surveys say put into the documented form of ``needs_analysis.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.needs.releasing import shown_count
from workbench.analysis.needs.survey_tables import table_kind
from workbench.presentation import needs_survey_results as results
from workbench.presentation.language import translate

if TYPE_CHECKING:
    from workbench.analysis.disclosure.policy import Policy
    from workbench.analysis.disclosure.release import ReleaseLog
    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.groups import GroupComparison, GroupNeed
    from workbench.analysis.needs.order import Order, StatedOrder
    from workbench.analysis.needs.services import Competence, Competences, Service, Services
    from workbench.analysis.needs.shares import Share
    from workbench.analysis.needs.survey_results import Composition, NeedsOverlap
    from workbench.analysis.needs.weighting import Weighting
    from workbench.analysis.needs.years import YearComparison
    from workbench.analysis.statistics.means import Estimate
    from workbench.model.base import Language
    from workbench.model.survey import Survey

__all__ = [
    "competences_data",
    "groups_data",
    "order_data",
    "overlap_data",
    "rank_data",
    "released_data",
    "rounded",
    "services_data",
    "share_data",
    "stated_data",
    "survey_data",
    "years_data",
]

_SHARE_DIGITS = 3
_SCORE_DIGITS = 2


def rounded(value: float | None, digits: int = _SHARE_DIGITS) -> float | None:
    """Return a number as exact as it is handed out.

    Parameters
    ----------
    value : float or None
        The number.
    digits : int
        Decimals.

    Returns
    -------
    float or None
    """
    return None if value is None else round(value, digits)


def share_data(share: Share) -> results.ShareData:
    """Return a share.

    Parameters
    ----------
    share : Share
        It has passed disclosure control.

    Returns
    -------
    results.ShareData
    """
    return results.ShareData(
        count=share.count,
        answered=share.answered,
        hidden=share.hidden,
        share=rounded(share.value),
        low=rounded(share.low),
        high=rounded(share.high),
        base=share.base.value,
    )


def survey_data(needs: NeedsAnalysis, survey: Survey, language: Language) -> results.SurveyData:
    """Return how a survey was made and who answered.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    survey : Survey
        One of its surveys.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    results.SurveyData
    """
    card = survey.card
    n = shown_count(survey.respondents, needs.policy)
    of_migrants = survey is needs.mode.survey
    weighting = needs.mode.weighting if of_migrants else None
    counted = needs.survey.composition if of_migrants and needs.survey else ()
    return results.SurveyData(
        key=card.key,
        title=survey.codebook.title.of(language),
        year=survey.year,
        start=card.start,
        end=card.end,
        selection=card.selection,
        invited=card.asked,
        n=n,
        hidden=n is None,
        population=survey.population,
        source=card.source,
        weights=_weights(survey, weighting, language) if weighting else None,
        composition=tuple(_composition(part, language) for part in counted),
    )


def order_data(order: Order | None, language: Language) -> results.OrderData | None:
    """Return how areas were ranked.

    Parameters
    ----------
    order : Order or None
        None where they are not.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    results.OrderData or None
    """
    if order is None:
        return None
    reason = translate(order.reason, language) if order.reason else None
    return results.OrderData(
        orderable=order.orderable, reason=reason, draws=order.draws, seed=order.seed
    )


def rank_data(order: Order | None, area: str) -> results.RankData | None:
    """Return the place of an area.

    Parameters
    ----------
    order : Order or None
        None where areas are not ranked.
    area : str
        Code of the area.

    Returns
    -------
    results.RankData or None
        None where it has no place.
    """
    ranks = (item.rank for item in order.areas if item.area == area) if order else iter(())
    found = next(ranks, None)
    if found is None:
        return None
    return results.RankData(
        rank=found.rank,
        low=found.low,
        high=found.high,
        top_three=rounded(found.top_three),
        tie_group=found.tie_group,
    )


def groups_data(compared: GroupComparison | None, language: Language) -> results.GroupsData | None:
    """Return the groups compared.

    Parameters
    ----------
    compared : GroupComparison or None
        None where no question tells groups apart.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    results.GroupsData or None
    """
    if compared is None:
        return None
    return results.GroupsData(
        question=compared.item.name.of(language),
        comparisons=compared.comparisons,
        groups=tuple(
            results.GroupData(
                name=group.name.of(language),
                size=group.size,
                hidden=group.size is None,
                needs=tuple(map(_group_need, group.needs)),
            )
            for group in compared.groups
        ),
    )


def overlap_data(overlap: NeedsOverlap | None) -> results.OverlapData | None:
    """Return the needs of the same people in several areas.

    Parameters
    ----------
    overlap : NeedsOverlap or None
        None where nobody is known in all areas.

    Returns
    -------
    results.OverlapData or None
    """
    if overlap is None:
        return None
    return results.OverlapData(
        answered=overlap.answered,
        numbers=tuple(
            results.OverlapNumber(areas=label, count=count, hidden=count is None)
            for label, count in overlap.numbers
        ),
        most_frequent=overlap.areas,
        sets_answered=overlap.areas_answered,
        sets=tuple(
            results.OverlapSet(areas=each.areas, count=each.count, hidden=each.count is None)
            for each in overlap.sets
        ),
    )


def stated_data(stated: StatedOrder | None) -> results.StatedData | None:
    """Return what people put first themselves.

    Parameters
    ----------
    stated : StatedOrder or None
        None where they were not asked.

    Returns
    -------
    results.StatedData or None
    """
    if stated is None:
        return None
    return results.StatedData(
        areas=tuple(
            results.StatedArea(
                area=code,
                named=share_data(share),
                place_named=compared.stated_rank,
                place_measured=compared.measured_rank,
                differs=compared.differs,
            )
            for code, share, compared in stated.areas
        ),
        compared=stated.compared,
        tau=rounded(stated.tau),
    )


def services_data(
    services: Services | None, policy: Policy, language: Language
) -> results.ServicesData | None:
    """Return services as foreigners see them.

    Parameters
    ----------
    services : Services or None
        None where they were not asked.
    policy : Policy
        How counts are rounded.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    results.ServicesData or None
    """
    if services is None:
        return None
    return results.ServicesData(
        crosshair=services.crosshair,
        importance=rounded(services.importance, _SCORE_DIGITS),
        performance=rounded(services.performance, _SCORE_DIGITS),
        scale_low=services.low,
        scale_high=services.high,
        services=tuple(_service(service, policy, language) for service in services.services),
    )


def competences_data(
    needs: NeedsAnalysis, competences: Competences | None, language: Language
) -> results.CompetencesData | None:
    """Return what staff need to learn.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    competences : Competences or None
        None where staff were not asked.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    results.CompetencesData or None
    """
    if competences is None:
        return None
    return results.CompetencesData(
        survey=survey_data(needs, competences.survey, language),
        competences=tuple(
            _competence(item, needs.policy, language) for item in competences.competences
        ),
    )


def years_data(years: YearComparison | None) -> results.YearsData | None:
    """Return two surveys of different years.

    Parameters
    ----------
    years : YearComparison or None
        None where there is but one.

    Returns
    -------
    results.YearsData or None
    """
    if years is None:
        return None
    return results.YearsData(
        earlier=years.earlier,
        later=years.later,
        areas=tuple(
            results.ChangeData(
                area=area.area,
                earlier=share_data(area.earlier),
                later=share_data(area.later),
                low=rounded(area.low),
                high=rounded(area.high),
                change=area.change,
            )
            for area in years.areas
        ),
    )


def released_data(log: ReleaseLog | None) -> tuple[results.ReleasedData, ...]:
    """Return what disclosure control did, by sort of table.

    Parameters
    ----------
    log : ReleaseLog or None
        None where nothing was counted.

    Returns
    -------
    tuple of results.ReleasedData
    """
    entries = log.entries if log else ()
    kinds = dict.fromkeys(table_kind(entry.name) for entry in entries)
    return tuple(
        results.ReleasedData(
            kind=kind,
            tables=len(own),
            cells=sum(entry.cells for entry in own),
            held_back=sum(entry.hidden.total for entry in own),
        )
        for kind in kinds
        if (own := [entry for entry in entries if table_kind(entry.name) == kind])
    )


def _weights(survey: Survey, weighting: Weighting, language: Language) -> results.WeightsData:
    raked = weighting.raked
    names = {item.code: item.name.of(language) for item in survey.codebook.items}
    n_eff = raked.n_eff if raked else None
    return results.WeightsData(
        margins=tuple(names[code] for code in weighting.margins),
        n_eff=None if n_eff is None else round(n_eff),
        deff=rounded(raked.deff, _SCORE_DIGITS) if raked else None,
        together=tuple(tuple(name.of(language) for name in group) for group in weighting.together),
        refusal=translate(weighting.refusal, language) if weighting.refusal else None,
    )


def _composition(part: Composition, language: Language) -> results.CompositionData:
    return results.CompositionData(
        question=part.item.name.of(language),
        groups=tuple(
            results.GroupCount(name=name.of(language), count=count, hidden=count is None)
            for name, count in part.groups
        ),
    )


def _group_need(need: GroupNeed) -> results.GroupNeedData:
    return results.GroupNeedData(
        area=need.area,
        own=share_data(need.share),
        others=share_data(need.others),
        low=rounded(need.low),
        high=rounded(need.high),
        verdict=need.verdict,
    )


def _service(service: Service, policy: Policy, language: Language) -> results.ServiceData:
    placed = service.placed
    return results.ServiceData(
        name=service.pair.name.of(language),
        area=service.pair.area,
        hidden=placed is None,
        importance=_mean(placed.importance, policy) if placed else None,
        performance=_mean(placed.performance, policy) if placed else None,
        quadrant=placed.quadrant if placed else None,
    )


def _mean(mean: Estimate, policy: Policy) -> results.MeanData:
    return results.MeanData(
        value=rounded(mean.value, _SCORE_DIGITS),
        low=rounded(mean.low, _SCORE_DIGITS),
        high=rounded(mean.high, _SCORE_DIGITS),
        n=shown_count(mean.n, policy),
    )


def _competence(item: Competence, policy: Policy, language: Language) -> results.CompetenceData:
    found = item.discrepancy
    scores = ("importance", "ability", "mwds", "rds")
    ends = {"mwds_low": "low", "mwds_high": "high"}
    fields = {**{name: name for name in scores}, **ends}
    return results.CompetenceData(
        name=item.pair.name.of(language),
        area=item.pair.area,
        hidden=found is None,
        n=shown_count(found.n, policy) if found else None,
        mwds_rank=found.mwds_rank if found else None,
        rds_rank=found.rds_rank if found else None,
        differs=found.differs if found else None,
        **{
            field: rounded(getattr(found, name), _SCORE_DIGITS) if found else None
            for field, name in fields.items()
        },
    )
