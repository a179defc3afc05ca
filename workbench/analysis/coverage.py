"""Which of the 16 areas a plan covers, with the words that say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from workbench.model.catalogue import Area

__all__ = ["AreaCoverage", "AreaEvidence"]


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
