"""The tables of counts a survey of migrants gives, before disclosure control has seen them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.disclosure.release import LinkedTable
from workbench.analysis.disclosure.tables import CountTable
from workbench.analysis.needs.answers import asked_areas, grouping_items, priority_counts
from workbench.analysis.statistics.severity import overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from workbench.analysis.disclosure.policy import Policy
    from workbench.analysis.needs.answers import AskedArea
    from workbench.model.codebook import Item
    from workbench.model.survey import Survey

    Codes = npt.NDArray[np.int16]

__all__ = [
    "IN_NEED",
    "MOST_SETS",
    "NOT_IN_NEED",
    "OTHER_SETS",
    "OVERLAP",
    "SETS",
    "SurveyTables",
    "area_name",
    "area_table",
    "composition_name",
    "count_survey",
    "priority_name",
]

IN_NEED, NOT_IN_NEED = "in_need", "not_in_need"
NAMED, NOT_NAMED = "named", "not_named"
OTHER_SETS = "other"
OVERLAP, SETS = "areas in need", "sets of areas"
MOST_SETS = 12
"""How many sets of areas are told apart; the rest is counted together."""
_MOST_AREAS_APART = 4
"""From so many areas on, people are counted together."""
_EVERYBODY = "all"


@dataclass(frozen=True, slots=True, eq=False)
class SurveyTables:
    """Everything that is counted in a survey, as tables that are protected together.

    Parameters
    ----------
    group : Item or None
        The question whose groups are compared.
    areas : tuple of AskedArea
        Areas asked about.
    sets : tuple of tuple of str
        The sets of areas told apart, the most frequent first; the empty one is nobody's need.
    tables : tuple of LinkedTable
        Composition, areas by group, number of areas in need, their sets, stated priorities.
    """

    group: Item | None
    areas: tuple[AskedArea, ...]
    sets: tuple[tuple[str, ...], ...]
    tables: tuple[LinkedTable, ...]


def count_survey(survey: Survey, group: Item | None, policy: Policy) -> SurveyTables:
    """Count a survey of migrants.

    Parameters
    ----------
    survey : Survey
        The survey.
    group : Item or None
        The question whose groups are compared.
    policy : Policy
        Sets of areas that too few people have are counted together.

    Returns
    -------
    SurveyTables
    """
    areas = asked_areas(survey)
    sets, overlaps = _overlaps(areas, policy)
    tables = (
        *(_composition(survey, item) for item in grouping_items(survey)),
        *(area_table(survey, area, None) for area in areas),
        *(area_table(survey, area, group) for area in areas if group is not None),
        *overlaps,
        *_priorities(survey),
    )
    return SurveyTables(group, areas, sets, tables)


def area_table(survey: Survey, area: AskedArea, group: Item | None) -> LinkedTable:
    """Count who is in need in one area, by group.

    Parameters
    ----------
    survey : Survey
        The survey.
    area : AskedArea
        The area.
    group : Item or None
        The question whose groups are compared; None: everybody together.

    Returns
    -------
    LinkedTable
    """
    flags = area.gaps
    if group is None:
        counts = [[int((flags == 1).sum()), int((flags == 0).sum())]]
        rows: tuple[str, ...] = (_EVERYBODY,)
    else:
        rows = tuple(option.code for option in group.options)
        codes = survey.of(group)
        known = (codes >= 0) & (flags >= 0)
        cross = np.bincount(codes[known] * 2 + flags[known], minlength=2 * len(rows))
        counts = cross.reshape(-1, 2)[:, ::-1].tolist()
    name = area_name(area.area, group)
    table = CountTable(name, rows, (IN_NEED, NOT_IN_NEED), counts)
    return LinkedTable(table, group.code if group else "", f"need_{area.area}")


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


def _composition(survey: Survey, item: Item) -> LinkedTable:
    """Count the groups of one question."""
    codes = survey.of(item)
    counts = np.bincount(codes[codes >= 0], minlength=len(item.options))
    rows = tuple(option.code for option in item.options)
    table = CountTable(composition_name(item), rows, (_EVERYBODY,), counts[:, None].tolist())
    return LinkedTable(table, item.code, "")


def _overlaps(
    areas: Sequence[AskedArea], policy: Policy
) -> tuple[tuple[tuple[str, ...], ...], tuple[LinkedTable, ...]]:
    """Count in how many areas, and in which together, people are in need."""
    if not areas:
        return (), ()
    found = overlap(np.column_stack([area.gaps for area in areas]))
    if found.complete == 0:
        return (), ()
    apart = min(_MOST_AREAS_APART, len(areas))
    numbers = [*found.counts[:apart], sum(found.counts[apart:])]
    labels = (*map(str, range(apart)), f"{apart}+")
    by_number = CountTable(OVERLAP, labels, (_EVERYBODY,), [[n] for n in numbers])
    large = [each for each in found.intersections if each.count > policy.threshold]
    shown = large[:MOST_SETS]
    rest = found.intersections[len(shown) :]
    sets = tuple(tuple(areas[index].area for index in each.areas) for each in shown)
    names = (*("+".join(each) or "-" for each in sets), *((OTHER_SETS,) if rest else ()))
    sizes = [*(each.count for each in shown), *([sum(e.count for e in rest)] if rest else [])]
    by_set = CountTable(SETS, names, (_EVERYBODY,), [[n] for n in sizes])
    return sets, (
        LinkedTable(by_number, "areas_in_need" if len(labels) > 1 else "", ""),
        LinkedTable(by_set, "set_of_areas" if len(names) > 1 else "", ""),
    )


def _priorities(survey: Survey) -> tuple[LinkedTable, ...]:
    """Count who put each area among the first."""
    counts, answered = priority_counts(survey)
    return tuple(
        LinkedTable(
            CountTable(priority_name(area), (_EVERYBODY,), (NAMED, NOT_NAMED), [[n, answered - n]]),
            "",
            f"first_{area}",
        )
        for area, n in counts.items()
        if answered
    )
