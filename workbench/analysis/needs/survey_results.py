"""What a survey of migrants says, as far as disclosure control lets it leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.analysis.disclosure.release import protect_release
from workbench.analysis.needs import survey_tables as tables
from workbench.analysis.needs.answers import asked_areas
from workbench.analysis.needs.groups import GroupNeed, GroupShares, compare_groups
from workbench.analysis.needs.matrix import Measured
from workbench.analysis.needs.shares import share
from workbench.analysis.statistics.proportions import Base
from workbench.analysis.statistics.raking import weighted_share
from workbench.analysis.statistics.severity import phase
from workbench.model.codebook import ItemUse
from workbench.model.evidence import DIMENSIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    import numpy.typing as npt

    from workbench.analysis.disclosure.policy import Policy
    from workbench.analysis.disclosure.release import ReleaseLog
    from workbench.analysis.disclosure.tables import Released, Shown
    from workbench.analysis.needs.answers import AskedArea
    from workbench.analysis.needs.grouping import Grouping
    from workbench.analysis.needs.groups import GroupComparison
    from workbench.analysis.needs.shares import Share
    from workbench.model.base import Words
    from workbench.model.codebook import Item
    from workbench.model.evidence import Dimension
    from workbench.model.survey import Survey

    Floats = npt.NDArray[np.float64]

__all__ = ["Composition", "NeedsOverlap", "SetOfAreas", "SurveyResults", "read_survey"]


@dataclass(frozen=True, slots=True)
class Composition:
    """Who answered, by one question.

    Parameters
    ----------
    item : Item
        The question.
    groups : tuple of (Words, int or None)
        Each answer with its respondents; None where hidden.
    """

    item: Item
    groups: tuple[tuple[Words, int | None], ...]


@dataclass(frozen=True, slots=True)
class SetOfAreas:
    """People in need in exactly these areas.

    Parameters
    ----------
    areas : tuple of str
        Codes of the areas, none for people without a need; None: all other sets together.
    count : int or None
        How many people; None where hidden.
    """

    areas: tuple[str, ...] | None
    count: int | None


@dataclass(frozen=True, slots=True)
class NeedsOverlap:
    """In how many areas, and in which together, the same people are in need.

    Parameters
    ----------
    answered : int or None
        People known in all areas, the only ones counted here; None where hidden.
    numbers : tuple of (str, int or None)
        Number of areas (the last is „so many or more“) and people.
    areas : tuple of str
        Codes of the areas most often in need, whose sets are looked at.
    areas_answered : int or None
        People known in all of these; None where hidden.
    sets : tuple of SetOfAreas
        The most frequent first, all others together at the end.
    """

    answered: int | None
    numbers: tuple[tuple[str, int | None], ...]
    areas: tuple[str, ...]
    areas_answered: int | None
    sets: tuple[SetOfAreas, ...]


@dataclass(frozen=True, slots=True, eq=False)
class SurveyResults:
    """What a survey of migrants says.

    Parameters
    ----------
    survey : Survey
        The survey.
    respondents : int or None
        How many answered, as it may be shown; None where hidden.
    areas : tuple of AskedArea
        The answers on each area; they stay inside, only shares leave.
    composition : tuple of Composition
        Who answered.
    measured : mapping of str to mapping of (str or None) to Measured
        By code of the area: need as a whole (None) and by dimension.
    groups : GroupComparison or None
        What differs by group; None where no question tells groups apart.
    overlap : NeedsOverlap or None
        None where nobody is known in all areas.
    priorities : mapping of str to Share
        How many put each area among the first; empty where it was not asked.
    log : ReleaseLog
        What disclosure control did.
    """

    survey: Survey
    respondents: int | None
    areas: tuple[AskedArea, ...]
    composition: tuple[Composition, ...]
    measured: Mapping[str, Mapping[Dimension | None, Measured]]
    groups: GroupComparison | None
    overlap: NeedsOverlap | None
    priorities: Mapping[str, Share]
    log: ReleaseLog


def read_survey(
    survey: Survey, *, policy: Policy, weights: Floats | None, compared: Item | None
) -> SurveyResults:
    """Return what a survey of migrants says, protected as one release.

    Parameters
    ----------
    survey : Survey
        The survey.
    policy : Policy
        The rules of disclosure control.
    weights : array of float or None
        One per respondent, mean 1.
    compared : Item or None
        The question whose groups are compared; None: no groups at all.

    Returns
    -------
    SurveyResults
    """
    counted = tables.count_survey(survey, compared, policy)
    released = protect_release(counted.tables, survey.respondents, policy, counted.unanswered)
    by_name = {table.name: table for table in released.tables}
    return SurveyResults(
        survey=survey,
        respondents=released.respondents.value,
        areas=counted.areas,
        composition=tuple(_composition(each, by_name) for each in counted.groupings),
        measured={area.area: _measured(area, by_name, survey, weights) for area in counted.areas},
        groups=_groups(counted, by_name),
        overlap=_overlap(counted, by_name),
        priorities=_priorities(by_name, survey),
        log=released.log,
    )


def _composition(grouping: Grouping, released: Mapping[str, Released]) -> Composition:
    table = released[tables.composition_name(grouping.item)]
    counts = (row[0].value for row in table.cells)
    names = (group.name for group in grouping.groups)
    return Composition(grouping.item, tuple(zip(names, counts, strict=True)))


def _measured(
    area: AskedArea, released: Mapping[str, Released], survey: Survey, weights: Floats | None
) -> dict[Dimension | None, Measured]:
    """Return the need in an area; it is a dimension's too, where no other was asked about."""
    table = released[tables.area_name(area.area, None)]
    found = share(
        table.cells[0][0].value,
        table.total.value,
        weighted=_weighted(area, weights),
        population=survey.population,
    )
    step = (
        None if found.hidden or found.base is Base.NONE else phase(area.severity, weights=weights)
    )
    whole = Measured(found, step)
    only = _only_dimension(survey, area.area)
    return {None: whole} if only is None else {None: whole, only: whole}


def _weighted(area: AskedArea, weights: Floats | None) -> tuple[float, float] | None:
    """Return the weighted share in need among those who answered, and their effective number."""
    if weights is None:
        return None
    known = area.gaps >= 0
    return weighted_share(area.gaps[known] == 1, weights[known])


def _only_dimension(survey: Survey, area: str) -> Dimension | None:
    """Return the one dimension an area was asked about, if it was one."""
    asked = [d for d in DIMENSIONS if any(a.area == area for a in asked_areas(survey, d))]
    return asked[0] if len(asked) == 1 else None


def _groups(
    counted: tables.SurveyTables, released: Mapping[str, Released]
) -> GroupComparison | None:
    """Compare the groups of the first question in every area; one group has no other."""
    grouping = next(iter(counted.groupings), None)
    if grouping is None or len(grouping.groups) == 1:
        return None
    sizes = released[tables.composition_name(grouping.item)].cells
    shown = [
        GroupShares(
            group.code,
            group.name,
            sizes[place][0].value,
            tuple(_against_others(area, grouping.item, place, released) for area in counted.areas),
        )
        for place, group in enumerate(grouping.groups)
    ]
    return compare_groups(grouping.item, shown)


def _against_others(
    area: AskedArea, item: Item, place: int, released: Mapping[str, Released]
) -> GroupNeed:
    """Return the share of a group in one area beside that of everybody else, not judged yet."""
    table = released[tables.area_name(area.area, item)]
    own = _share_of(table.cells[place][0], table.row_totals[place])
    return GroupNeed(area.area, own, _rest(table, place))


def _share_of(part: Shown, whole: Shown) -> Share:
    return share(part.value, whole.value)


def _rest(table: Released, place: int) -> Share:
    """Return the share of everybody but one group, where what is shown tells it."""
    part, whole = table.column_totals[0].value, table.total.value
    own, group = table.cells[place][0].value, table.row_totals[place].value
    if part is None or whole is None or own is None or group is None:
        return share(None, None)
    answered = whole - group
    # rounded numbers may differ by more than there are
    return share(min(max(part - own, 0), answered), answered)


def _overlap(counted: tables.SurveyTables, released: Mapping[str, Released]) -> NeedsOverlap | None:
    """Return in how many areas people are in need, and in which together."""
    numbers, sets = released.get(tables.OVERLAP), released.get(tables.SETS)
    if numbers is None or sets is None or counted.sets is None:
        return None
    named: list[tuple[str, ...] | None] = [*counted.sets.sets]
    named += [None] * (len(sets.rows) - len(named))
    counts = (row[0].value for row in sets.cells)
    return NeedsOverlap(
        answered=numbers.total.value,
        numbers=tuple(
            (label, row[0].value) for label, row in zip(numbers.rows, numbers.cells, strict=True)
        ),
        areas=counted.sets.areas,
        areas_answered=sets.total.value,
        sets=tuple(SetOfAreas(*pair) for pair in zip(named, counts, strict=True)),
    )


def _priorities(released: Mapping[str, Released], survey: Survey) -> dict[str, Share]:
    """Return how many named each area among the first."""
    items = survey.codebook.used_for(ItemUse.PRIORITIES)
    codes = [option.code for option in items[0].options] if items else []
    found = ((code, released.get(tables.priority_name(code))) for code in codes)
    return {
        code: share(table.cells[0][0].value, table.total.value)
        for code, table in found
        if table is not None
    }
