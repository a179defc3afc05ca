"""One area and one question looked at closely: what of a protected release may stand side by side.

Whoever goes from question to question sees several releases over the same respondents.  They share
the sizes of groups and the numbers of the area as a whole; where one of these is held back, another
release might give it away, so the groups are then held back with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.analysis.needs.shares import share
from workbench.analysis.statistics.raking import weighted_share

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from workbench.analysis.needs.services import Service, Services
    from workbench.analysis.needs.shares import Share
    from workbench.analysis.needs.survey_results import SurveyResults
    from workbench.model.base import Words

    Floats = npt.NDArray[np.float64]

__all__ = ["AreaView", "GroupPart", "look_at"]


@dataclass(frozen=True, slots=True)
class GroupPart:
    """One group in one area.

    Parameters
    ----------
    name : Words
        What the group is called.
    share : Share
        Who of it is in need, unweighted.
    """

    name: Words
    share: Share


@dataclass(frozen=True, slots=True)
class AreaView:
    """What may be seen of one area.

    Parameters
    ----------
    area : str
        Its code.
    overall : Share
        Who is in need of all who answered, weighted where there are weights.
    groups : tuple of GroupPart
        Empty where nothing tells groups apart or they are held back.
    withheld : bool
        Whether there are groups that are held back as a whole.
    services : tuple of Service
        Services of the area, as they were rated.
    """

    area: str
    overall: Share
    groups: tuple[GroupPart, ...]
    withheld: bool
    services: tuple[Service, ...]


def look_at(
    results: SurveyResults, area: str, weights: Floats | None, services: Services | None
) -> AreaView:
    """Return what may be seen of one area.

    Parameters
    ----------
    results : SurveyResults
        The whole survey as one release, its shares unweighted.
    area : str
        Code of an area it asked about.
    weights : array of float or None
        One per respondent, mean 1, for the share of all.
    services : Services or None
        Services as they were rated.

    Returns
    -------
    AreaView
    """
    plain = results.measured[area][None].share
    groups = _groups(results, area)
    withheld = bool(groups) and (plain.hidden or _size_hidden(results))
    rated = services.services if services else ()
    return AreaView(
        area=area,
        overall=plain if weights is None else _weighted(results, area, weights),
        groups=() if withheld else groups,
        withheld=withheld,
        services=tuple(service for service in rated if service.pair.area == area),
    )


def _groups(results: SurveyResults, area: str) -> tuple[GroupPart, ...]:
    """Return every group with its share in the area."""
    compared = results.groups.groups if results.groups else ()
    return tuple(
        GroupPart(group.name, need.share)
        for group in compared
        for need in group.needs
        if need.area == area
    )


def _size_hidden(results: SurveyResults) -> bool:
    """Tell whether the size of a group is held back."""
    return results.groups is not None and any(g.size is None for g in results.groups.groups)


def _weighted(results: SurveyResults, area: str, weights: Floats) -> Share:
    """Return the share of an area with weights, from counts that passed disclosure control."""
    plain = results.measured[area][None].share
    flags = next(asked.gaps for asked in results.areas if asked.area == area)
    known = flags >= 0
    return share(
        plain.count,
        plain.answered,
        weighted=weighted_share(flags[known] == 1, weights[known]),
        population=results.survey.population,
    )
