"""The tables of counts a survey of migrants gives, before disclosure control has seen them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from workbench.analysis.disclosure.release import LinkedTable
from workbench.analysis.disclosure.tables import CountTable
from workbench.analysis.needs.answers import asked_areas, grouping_items, priority_counts
from workbench.analysis.needs.grouping import group_by
from workbench.analysis.statistics.severity import overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.disclosure.policy import Policy
    from workbench.analysis.needs.answers import AskedArea
    from workbench.analysis.needs.grouping import Grouping
    from workbench.analysis.statistics.severity import Overlap
    from workbench.model.codebook import Item
    from workbench.model.survey import Survey

__all__ = [
    "AREAS_IN_SETS",
    "IN_NEED",
    "MOST_SETS",
    "NOT_IN_NEED",
    "OTHER_SETS",
    "OVERLAP",
    "SETS",
    "SetsOfAreas",
    "SurveyTables",
    "TableKind",
    "area_name",
    "area_table",
    "composition_name",
    "count_survey",
    "priority_name",
    "table_kind",
]

TableKind = Literal["composition", "area", "group", "overlap", "sets", "priority"]
"""What a table counts, whatever its area or question."""

IN_NEED, NOT_IN_NEED = "in_need", "not_in_need"
NAMED, NOT_NAMED = "named", "not_named"
OTHER_SETS = "other"
OVERLAP, SETS = "areas in need", "sets of areas"
MOST_SETS = 12
"""How many sets of areas are told apart; the rest is counted together."""
AREAS_IN_SETS = 5
"""Of how many areas sets are looked at."""
_MOST_AREAS_APART = 4
"""From so many areas on, people are counted together."""
EVERYBODY = "all"
"""The one row or column of a table that tells nobody apart."""


@dataclass(frozen=True, slots=True)
class SetsOfAreas:
    """Which of the areas most often in need come together.

    Parameters
    ----------
    areas : tuple of str
        Codes of the areas looked at, those most often in need first.
    sets : tuple of tuple of str
        The sets told apart, the most frequent first; the empty one is of people without a need.
    table : LinkedTable
        Their counts, all other sets together at the end.
    """

    areas: tuple[str, ...]
    sets: tuple[tuple[str, ...], ...]
    table: LinkedTable


@dataclass(frozen=True, slots=True, eq=False)
class SurveyTables:
    """Everything that is counted in a survey, as tables that are protected together.

    Parameters
    ----------
    groupings : tuple of Grouping
        Groups of every question that tells them apart; the first are those compared.
    areas : tuple of AskedArea
        Areas asked about.
    sets : SetsOfAreas or None
        Which areas come together; None where nobody is known in all of them.
    tables : tuple of LinkedTable
        Composition, areas by group, number of areas in need, their sets, stated priorities.
    unanswered : tuple of str
        Variables of the tables that not everybody has an answer to.
    """

    groupings: tuple[Grouping, ...]
    areas: tuple[AskedArea, ...]
    sets: SetsOfAreas | None
    tables: tuple[LinkedTable, ...]
    unanswered: tuple[str, ...]


def count_survey(survey: Survey, compared: Item | None, policy: Policy) -> SurveyTables:
    """Count a survey of migrants.

    Parameters
    ----------
    survey : Survey
        The survey.
    compared : Item or None
        The question whose groups are compared; None: no groups at all.
    policy : Policy
        Groups and sets of areas that too few people have are counted together.

    Returns
    -------
    SurveyTables
    """
    areas = asked_areas(survey)
    sets = _sets_of_areas(areas, policy)
    items = [] if compared is None else grouping_items(survey)
    items = sorted(items, key=lambda item: item != compared)
    groupings = tuple(group_by(survey, item, policy) for item in items)
    tables = (
        *map(_composition, groupings),
        *(area_table(area, None) for area in areas),
        *(area_table(area, grouping) for area in areas for grouping in groupings[:1]),
        *_number_of_areas(areas),
        *((sets.table,) if sets else ()),
        *_priorities(survey),
    )
    unanswered = _unanswered(tables, survey.respondents)
    return SurveyTables(groupings, areas, sets, tables, unanswered)


def _unanswered(tables: Sequence[LinkedTable], respondents: int) -> tuple[str, ...]:
    """Return the variables not everybody answered; each has a table of its own that tells."""
    alone = (linked for linked in tables if len(linked.variables) == 1)
    return tuple(linked.variables[0] for linked in alone if linked.table.total < respondents)


def area_table(area: AskedArea, grouping: Grouping | None) -> LinkedTable:
    """Count who is in need in one area, by group.

    Parameters
    ----------
    area : AskedArea
        The area.
    grouping : Grouping or None
        The groups; None: everybody together.

    Returns
    -------
    LinkedTable
    """
    flags = area.gaps
    rows: tuple[str, ...] = (EVERYBODY,)
    members = np.zeros(len(flags), dtype=np.int64)
    if grouping is not None:
        rows, members = tuple(group.code for group in grouping.groups), grouping.members
    known = (members >= 0) & (flags >= 0)
    cross = np.bincount(members[known] * 2 + flags[known], minlength=2 * len(rows))
    counts = cross.reshape(-1, 2)[:, ::-1].tolist()
    item = grouping.item if grouping else None
    table = CountTable(area_name(area.area, item), rows, (IN_NEED, NOT_IN_NEED), counts)
    return LinkedTable(table, item.code if item else "", f"need_{area.area}")


def area_name(area: str, group: Item | None) -> str:
    """Return what the table of an area is called.

    Parameters
    ----------
    area : str
        Code of the area.
    group : Item or None
        The question whose groups it tells apart.

    Returns
    -------
    str
    """
    return f"area {area} by {group.code}" if group else f"area {area}"


def composition_name(item: Item) -> str:
    """Return what the table of the groups of a question is called.

    Parameters
    ----------
    item : Item
        The question.

    Returns
    -------
    str
    """
    return f"composition {item.code}"


def priority_name(area: str) -> str:
    """Return what the table of a stated priority is called.

    Parameters
    ----------
    area : str
        Code of the area.

    Returns
    -------
    str
    """
    return f"priority {area}"


def table_kind(name: str) -> TableKind:
    """Return what a table counts.

    Parameters
    ----------
    name : str
        As the functions above name it.

    Returns
    -------
    str
    """
    if name in {OVERLAP, SETS}:
        return "overlap" if name == OVERLAP else "sets"
    first = name.partition(" ")[0]
    if first == "area":
        return "group" if " by " in name else "area"
    return "composition" if first == "composition" else "priority"


def _composition(grouping: Grouping) -> LinkedTable:
    """Count the groups of one question."""
    rows = tuple(group.code for group in grouping.groups)
    counts = [[size] for size in grouping.sizes()]
    table = CountTable(composition_name(grouping.item), rows, (EVERYBODY,), counts)
    return LinkedTable(table, grouping.item.code, "")


def _number_of_areas(areas: Sequence[AskedArea]) -> tuple[LinkedTable, ...]:
    """Count in how many areas people are in need, those known in all of them."""
    found = _overlap_of(areas)
    if found is None:
        return ()
    apart = min(_MOST_AREAS_APART, len(areas))
    numbers = [*found.counts[:apart], sum(found.counts[apart:])]
    labels = (*map(str, range(apart)), f"{apart}+")
    table = CountTable(OVERLAP, labels, (EVERYBODY,), [[n] for n in numbers])
    return (LinkedTable(table, "areas_in_need", ""),)


def _sets_of_areas(areas: Sequence[AskedArea], policy: Policy) -> SetsOfAreas | None:
    """Count which of the areas most often in need come together.

    With all areas nearly everybody would have a set of their own, and nothing could be shown.
    """
    often = sorted(areas, key=lambda area: -_share_in_need(area))[:AREAS_IN_SETS]
    found = _overlap_of(often)
    if found is None:
        return None
    large = [each for each in found.intersections if each.count > policy.threshold]
    shown = large[:MOST_SETS]
    rest = sum(each.count for each in found.intersections) - sum(each.count for each in shown)
    sets = tuple(tuple(often[index].area for index in each.areas) for each in shown)
    names = (*("+".join(each) or "-" for each in sets), *((OTHER_SETS,) if rest else ()))
    sizes = [*(each.count for each in shown), *((rest,) if rest else ())]
    table = CountTable(SETS, names, (EVERYBODY,), [[n] for n in sizes])
    linked = LinkedTable(table, "set_of_areas", "")
    return SetsOfAreas(tuple(area.area for area in often), sets, linked)


def _overlap_of(areas: Sequence[AskedArea]) -> Overlap | None:
    """Return who is in need in which areas together; None where nobody is known in all."""
    if not areas:
        return None
    found = overlap(np.column_stack([area.gaps for area in areas]))
    return found if found.complete else None


def _share_in_need(area: AskedArea) -> float:
    known = area.gaps >= 0
    return float((area.gaps[known] == 1).mean()) if known.any() else 0.0


def _priorities(survey: Survey) -> tuple[LinkedTable, ...]:
    """Count who put each area among the first."""
    counts, answered = priority_counts(survey)
    return tuple(
        LinkedTable(
            CountTable(priority_name(area), (EVERYBODY,), (NAMED, NOT_NAMED), [[n, answered - n]]),
            "",
            f"first_{area}",
        )
        for area, n in counts.items()
        if answered
    )
