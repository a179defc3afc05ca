"""Services as migrants see them, and competences as staff see them; means of few are held back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.disclosure.guard import values_releasable
from workbench.analysis.needs.answers import paired_items
from workbench.analysis.statistics.discrepancy import discrepancies
from workbench.analysis.statistics.importance import place
from workbench.analysis.statistics.means import Sample
from workbench.model.codebook import ItemUse

if TYPE_CHECKING:
    import numpy.typing as npt

    from workbench.analysis.disclosure.policy import Policy
    from workbench.analysis.needs.answers import Pair
    from workbench.analysis.statistics.discrepancy import Discrepancy
    from workbench.analysis.statistics.importance import Crosshair, Placed
    from workbench.model.survey import Survey

    Codes = npt.NDArray[np.int16]
    Floats = npt.NDArray[np.float64]

__all__ = ["Competence", "Competences", "Service", "Services", "rate_competences", "rate_services"]


@dataclass(frozen=True, slots=True)
class Service:
    """One service.

    Parameters
    ----------
    pair : Pair
        Its name and area.
    placed : Placed or None
        Importance and performance; None where too few answered to show them.
    """

    pair: Pair
    placed: Placed | None


@dataclass(frozen=True, slots=True)
class Services:
    """Services by importance and performance.

    Parameters
    ----------
    services : tuple of Service
        In the order of the questions.
    crosshair : str
        Where the lines stand: ``midpoint`` of the scale, or ``means``.
    importance, performance : float or None
        The lines.
    low, high : int
        Ends of the scale.
    """

    services: tuple[Service, ...]
    crosshair: Crosshair
    importance: float | None
    performance: float | None
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Competence:
    """One competence of staff.

    Parameters
    ----------
    pair : Pair
        Its name and area.
    discrepancy : Discrepancy or None
        Importance against ability; None where too few answered to show it.
    """

    pair: Pair
    discrepancy: Discrepancy | None


@dataclass(frozen=True, slots=True)
class Competences:
    """Competences of staff with their discrepancies.

    Parameters
    ----------
    survey : Survey
        Of staff.
    competences : tuple of Competence
        The greatest training need first; those held back at the end.
    """

    survey: Survey
    competences: tuple[Competence, ...]


def rate_services(
    survey: Survey, policy: Policy, crosshair: Crosshair, weights: Floats | None
) -> Services | None:
    """Return the services of a survey by importance and performance.

    Parameters
    ----------
    survey : Survey
        Of migrants.
    policy : Policy
        How many must stand behind a mean.
    crosshair : str
        ``midpoint`` or ``means``.
    weights : array of float or None
        One per respondent.

    Returns
    -------
    Services or None
        None where no service was asked about.
    """
    pairs = paired_items(survey, ItemUse.IMPORTANCE, ItemUse.PERFORMANCE)
    scale = pairs[0].importance.scale if pairs else None
    if scale is None:
        return None
    shown = [pair for pair in pairs if _may_show(survey, pair, policy)]
    rated = place(
        _columns(survey, shown, "importance"),
        _columns(survey, shown, "performance"),
        crosshair=crosshair,
        low=scale.low,
        high=scale.high,
        sample=Sample(weights, survey.population),
    )
    placed = dict(zip((pair.subject for pair in shown), rated.items, strict=True))
    return Services(
        services=tuple(Service(pair, placed.get(pair.subject)) for pair in pairs),
        crosshair=rated.crosshair,
        importance=rated.importance,
        performance=rated.performance,
        low=scale.low,
        high=scale.high,
    )


def rate_competences(survey: Survey, policy: Policy) -> Competences | None:
    """Return the competences of staff with their discrepancies.

    Parameters
    ----------
    survey : Survey
        Of staff.
    policy : Policy
        How many must stand behind a mean.

    Returns
    -------
    Competences or None
        None where no competence was asked about.
    """
    pairs = paired_items(survey, ItemUse.COMPETENCE_IMPORTANCE, ItemUse.COMPETENCE_ABILITY)
    if not pairs:
        return None
    shown = [pair for pair in pairs if _may_show(survey, pair, policy)]
    found = discrepancies(
        _columns(survey, shown, "importance"),
        _columns(survey, shown, "performance"),
        population=survey.population,
    )
    held = (_without_few(each, policy) for each in found)
    by_subject = dict(zip((pair.subject for pair in shown), held, strict=True))
    rated = [Competence(pair, by_subject.get(pair.subject)) for pair in pairs]
    return Competences(survey, tuple(sorted(rated, key=_greatest_first)))


def _without_few(found: Discrepancy, policy: Policy) -> Discrepancy:
    """Hold back the ranked score where it tells that only a few answered otherwise than the rest.

    With -94 of 33 two people at most do not find their ability below the importance.
    """
    if found.rds is None or found.n * (1 - abs(found.rds) / 100) > policy.threshold:
        return found
    return replace(found, rds=None, below=None, above=None, equal=None)


def _greatest_first(competence: Competence) -> float:
    found = competence.discrepancy
    return float("inf") if found is None or found.mwds is None else -found.mwds


def _may_show(survey: Survey, pair: Pair, policy: Policy) -> bool:
    """Tell whether the means of a subject may leave: enough answered both, and not all the same."""
    rated, done = survey.of(pair.importance), survey.of(pair.performance)
    both = (rated >= 0) & (done >= 0)
    looked_at = (rated[rated >= 0], done[done >= 0], rated[both], done[both])
    return all(values_releasable(given.tolist(), policy) for given in looked_at)


def _columns(survey: Survey, pairs: list[Pair], side: str) -> Codes:
    """Lay the answers to one side of some pairs side by side."""
    columns = [survey.of(getattr(pair, side)) for pair in pairs]
    if not columns:
        return np.empty((survey.respondents, 0), dtype=np.int16)
    return np.column_stack(columns)
