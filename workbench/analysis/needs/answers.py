"""The answers of a survey laid out for the analysis: areas, groups, and questions that pair up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.statistics.severity import gaps, person_severity
from workbench.model.codebook import ItemUse

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from workbench.model.base import Words
    from workbench.model.codebook import Item, Population
    from workbench.model.evidence import Dimension
    from workbench.model.survey import Survey

    Codes = npt.NDArray[np.int16]
    Flags = npt.NDArray[np.int8]

__all__ = [
    "AskedArea",
    "Pair",
    "asked_areas",
    "grouping_items",
    "latest",
    "paired_items",
    "priority_counts",
]


@dataclass(frozen=True, slots=True, eq=False)
class AskedArea:
    """What respondents answered on one area, or on one dimension of it.

    Parameters
    ----------
    area : str
        Its code.
    severity : array of int16, one per respondent
        The highest severity named; MISSING where none was.
    gaps : array of int8, one per respondent
        1 where it is 3 or more, 0 where less, MISSING where unknown.
    """

    area: str
    severity: Codes
    gaps: Flags


@dataclass(frozen=True, slots=True)
class Pair:
    """Two questions about one subject: how important it is, and how it is done or mastered.

    Parameters
    ----------
    subject : str
        Short name.
    name : Words
        The subject in a few words.
    area : str or None
        Code of the area it belongs to.
    importance, performance : Item
        The two questions.
    """

    subject: str
    name: Words
    area: str | None
    importance: Item
    performance: Item


def latest(surveys: Sequence[Survey], population: Population) -> tuple[Survey, ...]:
    """Return the surveys of a population, the latest first.

    Parameters
    ----------
    surveys : sequence of Survey
        All surveys of a municipality.
    population : str
        ``migrants`` or ``staff``.

    Returns
    -------
    tuple of Survey
    """
    own = [survey for survey in surveys if survey.codebook.population == population]
    return tuple(sorted(own, key=lambda survey: survey.card.end, reverse=True))


def asked_areas(survey: Survey, dimension: Dimension | None = None) -> tuple[AskedArea, ...]:
    """Return the areas whose severity was asked for, in the order of the questions.

    Parameters
    ----------
    survey : Survey
        A survey of migrants.
    dimension : str, optional
        Only questions about this dimension.

    Returns
    -------
    tuple of AskedArea
    """
    items: dict[str, list[Item]] = {}
    for item in survey.codebook.used_for(ItemUse.SEVERITY):
        if item.area is not None and dimension in {None, item.dimension}:
            items.setdefault(item.area, []).append(item)
    return tuple(_asked(survey, area, own) for area, own in items.items())


def grouping_items(survey: Survey) -> tuple[Item, ...]:
    """Return the questions that tell groups apart, in their order.

    Parameters
    ----------
    survey : Survey
        The survey.

    Returns
    -------
    tuple of Item
    """
    return survey.codebook.used_for(ItemUse.GROUP)


def paired_items(survey: Survey, importance: ItemUse, performance: ItemUse) -> tuple[Pair, ...]:
    """Return the subjects that have both questions, in the order of the first.

    Parameters
    ----------
    survey : Survey
        The survey.
    importance, performance : ItemUse
        The uses that pair up.

    Returns
    -------
    tuple of Pair
    """
    others = {item.subject: item for item in survey.codebook.used_for(performance)}
    return tuple(
        Pair(item.subject, item.name, item.area, item, others[item.subject])
        for item in survey.codebook.used_for(importance)
        if item.subject is not None and item.subject in others
    )


def priority_counts(survey: Survey) -> tuple[dict[str, int], int]:
    """Return how many respondents put each area among their first, and how many answered.

    Parameters
    ----------
    survey : Survey
        A survey of migrants.

    Returns
    -------
    (dict of str to int, int)
        By code of the area, every option offered; empty where it was not asked.
    """
    items = survey.codebook.used_for(ItemUse.PRIORITIES)
    if not items:
        return {}, 0
    item = items[0]
    chosen = survey.of(item)
    answered = (chosen >= 0).all(axis=1)
    counts = (chosen[answered] > 0).sum(axis=0)
    codes = (option.code for option in item.options)
    return dict(zip(codes, map(int, counts), strict=True)), int(answered.sum())


def _asked(survey: Survey, area: str, items: list[Item]) -> AskedArea:
    severity = person_severity(np.column_stack([survey.of(item) for item in items]))
    return AskedArea(area, severity, gaps(severity))
