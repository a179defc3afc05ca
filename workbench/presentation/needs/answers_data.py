"""What people answered to the other questions, in the form of ``needs_analysis.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.needs.releasing import shown_count
from workbench.presentation.needs import survey_results as results
from workbench.presentation.needs.survey_data import (
    SCORE_DIGITS,
    rounded,
    share_data,
    survey_data,
)

if TYPE_CHECKING:
    from workbench.analysis.disclosure.policy import Policy
    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.groups import GroupComparison, GroupNeed
    from workbench.analysis.needs.order import StatedOrder
    from workbench.analysis.needs.services import Competence, Competences, Service, Services
    from workbench.analysis.needs.survey_results import NeedsOverlap
    from workbench.analysis.needs.years import YearComparison
    from workbench.analysis.statistics.means import Estimate
    from workbench.model.base import Language

__all__ = [
    "competences_data",
    "groups_data",
    "overlap_data",
    "services_data",
    "stated_data",
    "years_data",
]


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
        importance=rounded(services.importance, SCORE_DIGITS),
        performance=rounded(services.performance, SCORE_DIGITS),
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
        value=rounded(mean.value, SCORE_DIGITS),
        low=rounded(mean.low, SCORE_DIGITS),
        high=rounded(mean.high, SCORE_DIGITS),
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
            field: rounded(getattr(found, name), SCORE_DIGITS) if found else None
            for field, name in fields.items()
        },
    )
