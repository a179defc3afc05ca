"""The whole analysis of needs of a municipality: one call, one result, nothing personal in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.analysis.disclosure.policy import preset
from workbench.analysis.needs.answers import grouping_items, latest
from workbench.analysis.needs.concluded import conclude, weigh_testimony
from workbench.analysis.needs.matrix import judge_area
from workbench.analysis.needs.modes import choose_mode
from workbench.analysis.needs.order import order_areas, stated_order
from workbench.analysis.needs.register import read_register
from workbench.analysis.needs.services import rate_competences, rate_services
from workbench.analysis.needs.settings import settings_of
from workbench.analysis.needs.supply import supply_of
from workbench.analysis.needs.survey_results import read_survey
from workbench.analysis.needs.unknowns import find_unknowns
from workbench.analysis.needs.weighting import weigh
from workbench.analysis.needs.years import compare_years
from workbench.model.evidence import DIMENSIONS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.analysis.disclosure.policy import Policy
    from workbench.analysis.needs.concluded import ConcludedNeed
    from workbench.analysis.needs.matrix import AreaNeeds, Measured
    from workbench.analysis.needs.modes import ModeChoice
    from workbench.analysis.needs.order import Order, StatedOrder
    from workbench.analysis.needs.register import Register
    from workbench.analysis.needs.services import Competences, Services
    from workbench.analysis.needs.settings import NeedsSettings
    from workbench.analysis.needs.shares import Share
    from workbench.analysis.needs.survey_results import SurveyResults
    from workbench.analysis.needs.unknowns import Unknown
    from workbench.analysis.needs.years import YearComparison
    from workbench.model.case import Case
    from workbench.model.catalogue import Area
    from workbench.model.codebook import Item
    from workbench.model.evidence import Dimension
    from workbench.model.survey import Survey

__all__ = ["NeedsAnalysis", "analyse_needs"]


@dataclass(frozen=True, slots=True, eq=False)
class NeedsAnalysis:
    """Everything known of the needs of a municipality, and what is not.

    Parameters
    ----------
    case : Case
        What it was made from.
    settings : NeedsSettings
        How it was made.
    policy : Policy
        The rules of disclosure control.
    mode : ModeChoice
        What the material allows to say, and why.
    register : Register
        The evidence.
    needs : tuple of ConcludedNeed
        What an analyst concluded.
    areas : tuple of AreaNeeds
        All areas of the catalogue in its order.
    survey : SurveyResults or None
        The latest survey of migrants, where enough answered for shares.
    order : Order or None
        Areas ranked by need; None without such a survey.
    stated : StatedOrder or None
        What people put first themselves.
    services : Services or None
        Importance and performance of services.
    competences : Competences or None
        What staff need to learn.
    years : YearComparison or None
        The latest two surveys, where there are two years.
    unknowns : tuple of Unknown
        What is not known, and how it could be found out.
    """

    case: Case
    settings: NeedsSettings
    policy: Policy
    mode: ModeChoice
    register: Register
    needs: tuple[ConcludedNeed, ...]
    areas: tuple[AreaNeeds, ...]
    survey: SurveyResults | None
    order: Order | None
    stated: StatedOrder | None
    services: Services | None
    competences: Competences | None
    years: YearComparison | None
    unknowns: tuple[Unknown, ...]

    def area(self, code: str) -> Area:
        """Return an area of the catalogue.

        Parameters
        ----------
        code : str
            Its code.

        Returns
        -------
        Area

        Raises
        ------
        KeyError
            If there is none.
        """
        for area in self.areas:
            if area.area.code == code:
                return area.area
        raise KeyError(code)


def analyse_needs(
    case: Case, surveys: Sequence[Survey] = (), settings: NeedsSettings | None = None
) -> NeedsAnalysis:
    """Return the analysis of the needs of a municipality.

    Parameters
    ----------
    case : Case
        The municipality.
    surveys : sequence of Survey
        Its surveys, of whatever population and year.
    settings : NeedsSettings, optional
        How to make it; by default as the parameter file says.

    Returns
    -------
    NeedsAnalysis
        Counts in it have passed disclosure control.
    """
    settings = settings or settings_of(case.file)
    policy = preset(settings.disclosure)
    mode = choose_mode(surveys, settings)
    survey = _migrants(mode, policy, settings)
    register = read_register(case)
    needs = conclude(case, register)
    areas = _areas(case, register, needs, survey.measured if survey else {})
    staff = next(iter(latest(surveys, "staff")), None)
    return NeedsAnalysis(
        case=case,
        settings=settings,
        policy=policy,
        mode=mode,
        register=register,
        needs=needs,
        areas=areas,
        survey=survey,
        order=order_areas(survey, mode.weighting, settings) if survey else None,
        stated=stated_order(survey) if survey else None,
        services=_services(survey, mode, policy, settings),
        competences=rate_competences(staff, policy) if staff else None,
        years=_years(survey, surveys, policy, settings),
        unknowns=find_unknowns(areas, register, mode),
    )


def _migrants(mode: ModeChoice, policy: Policy, settings: NeedsSettings) -> SurveyResults | None:
    """Read the latest survey of migrants, where enough answered."""
    if mode.survey is None or not mode.counted:
        return None
    weights = mode.weighting.weights if mode.weighting else None
    return read_survey(
        mode.survey, policy=policy, weights=weights, compared=_compared(mode.survey, settings)
    )


def _compared(survey: Survey, settings: NeedsSettings) -> Item | None:
    """Return the question whose groups are compared: the one asked for, or the first."""
    items = grouping_items(survey)
    asked = (item for item in items if item.code == settings.group)
    return next(asked, next(iter(items), None))


def _areas(
    case: Case,
    register: Register,
    needs: tuple[ConcludedNeed, ...],
    measured: Mapping[str, Mapping[Dimension | None, Measured]],
) -> tuple[AreaNeeds, ...]:
    """Judge every area of the catalogue."""
    parts: tuple[Dimension | None, ...] = (None, *DIMENSIONS)
    return tuple(
        judge_area(
            area,
            needs,
            {part: weigh_testimony(register, needs, area.code, part) for part in parts},
            measured.get(area.code, {}),
            supply_of(area.code, case.file.supply),
        )
        for area in case.catalogue.areas
    )


def _services(
    survey: SurveyResults | None, mode: ModeChoice, policy: Policy, settings: NeedsSettings
) -> Services | None:
    if survey is None:
        return None
    weights = mode.weighting.weights if mode.weighting else None
    return rate_services(survey.survey, policy, settings.crosshair, weights)


def _years(
    survey: SurveyResults | None,
    surveys: Sequence[Survey],
    policy: Policy,
    settings: NeedsSettings,
) -> YearComparison | None:
    """Compare the latest survey with the latest of an earlier year, each weighted for itself."""
    if survey is None:
        return None
    later = survey.survey
    earlier = next((s for s in latest(surveys, "migrants") if s.year < later.year), None)
    if earlier is None:
        return None
    weights = weigh(earlier, settings).weights
    before = read_survey(earlier, policy=policy, weights=weights, compared=None)
    compared = compare_years((earlier.year, _whole(before)), (later.year, _whole(survey)))
    return replace(compared, sources=(earlier.card.source, later.card.source))


def _whole(results: SurveyResults) -> dict[str, Share]:
    return {area: parts[None].share for area, parts in results.measured.items()}
