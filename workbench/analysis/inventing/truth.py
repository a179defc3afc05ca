"""What is true of invented people, so that an analysis of their answers can be held against it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate
from statistics import NormalDist
from typing import TYPE_CHECKING

from workbench.analysis.inventing.filling_in import Habits

if TYPE_CHECKING:
    from collections.abc import Mapping

    Five = tuple[float, float, float, float, float]

__all__ = ["StaffTruth", "Truth"]

_NORMAL = NormalDist()


@dataclass(frozen=True, slots=True)
class Truth:
    """What is true of the migrants of an invented municipality.

    Parameters
    ----------
    people : mapping of str to float
        How many there are, by code of citizenship.
    reached : mapping of str to float
        How many times as easily a group is reached as the others; 1 where it is not named.
    profiles : mapping of str to mapping of str to tuple of float
        By question that tells groups apart and citizenship: shares of its options.
    severity : mapping of str to tuple of float
        By area: shares of severity 1 to 5 where there is no shift; none is zero.
    shifts : mapping of str to mapping of str to float
        By area and citizenship: how far severity lies higher, in standard deviations.
    common : float
        Loading c of the factor that all areas share; severities of two areas have the
        correlation c^2 before they are cut into steps.
    services : mapping of str to tuple of float
        By service: means of importance and performance, 1 to 5.
    voiced : mapping of str to float
        By area: steps of severity by which it is named among the priorities as if it were worse.
    habits : Habits
        How the questionnaire is filled in.
    """

    people: Mapping[str, float]
    profiles: Mapping[str, Mapping[str, tuple[float, ...]]]
    severity: Mapping[str, Five]
    services: Mapping[str, tuple[float, float]]
    reached: Mapping[str, float] = field(default_factory=dict)
    shifts: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    common: float = 0.6
    voiced: Mapping[str, float] = field(default_factory=dict)
    habits: Habits = field(default_factory=Habits)

    def share(self, area: str, step: int, group: str | None = None) -> float:
        """Return the true share of people with a severity of a step or more.

        Parameters
        ----------
        area : str
            Code of the area.
        step : int
            2 to 5; from 3 on it is a gap.
        group : str, optional
            Code of the citizenship; by default all people, groups by their size.

        Returns
        -------
        float
        """
        if group is None:
            total = sum(self.people.values())
            parts = (n * self.share(area, step, code) for code, n in self.people.items())
            return sum(parts) / total
        return 1 - _NORMAL.cdf(self.cuts(area)[step - 2] - self.shift(area, group))

    def cuts(self, area: str) -> tuple[float, ...]:
        """Return where the normal scale is cut so that the steps have their shares.

        Parameters
        ----------
        area : str
            Code of the area.

        Returns
        -------
        tuple of float
            Four, rising.
        """
        return tuple(_NORMAL.inv_cdf(below) for below in accumulate(self.severity[area][:-1]))

    def shift(self, area: str, group: str) -> float:
        """Return how far severity lies higher in a group.

        Parameters
        ----------
        area : str
            Code of the area.
        group : str
            Code of the citizenship.

        Returns
        -------
        float
            In standard deviations of the score.
        """
        return self.shifts.get(area, {}).get(group, 0.0)


@dataclass(frozen=True, slots=True)
class StaffTruth:
    """What is true of the staff of an invented municipality.

    Parameters
    ----------
    profiles : mapping of str to tuple of float
        By question that tells groups apart: shares of its options.
    competences : mapping of str to tuple of float
        By competence: means of importance and ability, 1 to 5.
    habits : Habits
        How the questionnaire is filled in.
    """

    profiles: Mapping[str, tuple[float, ...]]
    competences: Mapping[str, tuple[float, float]]
    habits: Habits = field(default_factory=Habits)
