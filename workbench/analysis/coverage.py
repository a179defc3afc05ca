"""Which of the 16 areas a plan covers, with the words that say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.analysis.money import sum_eur

if TYPE_CHECKING:
    from decimal import Decimal

    from workbench.analysis.reading import MeasureReading, Reading
    from workbench.model.catalogue import Area

__all__ = ["AreaCoverage", "AreaEvidence", "cover_areas"]


@dataclass(frozen=True, slots=True)
class AreaEvidence:
    """A measure that belongs to an area, and why.

    Parameters
    ----------
    measure : str
        Number.
    main : bool
        Whether it is the measure's main area.
    words : tuple of str
        Words of the text that say so; empty where a person set the area.
    by_person : bool
        Whether a person set it.
    """

    measure: str
    main: bool
    words: tuple[str, ...]
    by_person: bool


@dataclass(frozen=True, slots=True)
class AreaCoverage:
    """How a plan covers one area.

    Parameters
    ----------
    area : Area
        The area.
    evidence : tuple of AreaEvidence
        Its measures, in the order of the plan.
    main_measures : int
        Measures with this as their main area.
    funded : int
        Measures of the area, main or further, with an amount.
    eur : Decimal
        Money of the measures with this as their main area, in euros.
    """

    area: Area
    evidence: tuple[AreaEvidence, ...]
    main_measures: int
    funded: int
    eur: Decimal

    @property
    def measures(self) -> int:
        """Return how many measures touch the area."""
        return len(self.evidence)


def cover_areas(reading: Reading) -> tuple[AreaCoverage, ...]:
    """Return how a plan covers each area of the catalogue.

    Parameters
    ----------
    reading : Reading
        The plan as read.

    Returns
    -------
    tuple of AreaCoverage
        In the order of the catalogue; an area without a measure is there too, empty.
    """
    touching: dict[str, list[MeasureReading]] = {}
    for item in reading.measures:
        for match in item.areas:
            touching.setdefault(match.code, []).append(item)
    return tuple(_cover(area, touching.get(area.code, [])) for area in reading.catalogue.areas)


def _cover(area: Area, items: list[MeasureReading]) -> AreaCoverage:
    """Return how the measures that touch an area cover it."""
    evidence = tuple(
        AreaEvidence(item.number, position == 0, match.words, match.by_person)
        for item in items
        for position, match in enumerate(item.areas)
        if match.code == area.code
    )
    main = [item.measure for item in items if item.areas[0].code == area.code]
    return AreaCoverage(
        area=area,
        evidence=evidence,
        main_measures=len(main),
        funded=sum(1 for item in items if item.measure.amounts),
        eur=sum_eur(main),
    )
