"""How surveys were made and what they count, in the form of ``needs_analysis.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.needs.releasing import shown_count
from workbench.analysis.needs.survey_tables import table_kind
from workbench.presentation.language import translate
from workbench.presentation.needs import survey_results as results

if TYPE_CHECKING:
    from workbench.analysis.disclosure.release import ReleaseLog
    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.order import Order
    from workbench.analysis.needs.shares import Share
    from workbench.analysis.needs.survey_results import Composition
    from workbench.analysis.needs.weighting import Weighting
    from workbench.model.base import Language
    from workbench.model.survey import Survey

__all__ = [
    "SCORE_DIGITS",
    "order_data",
    "rank_data",
    "released_data",
    "rounded",
    "share_data",
    "survey_data",
]

_SHARE_DIGITS = 3
SCORE_DIGITS = 2
"""Decimals of means and scores."""


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
        deff=rounded(raked.deff, SCORE_DIGITS) if raked else None,
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
