"""Priorities that people state beside those that are measured.

The two differ for a reason: people name what hurts now, a questionnaire finds only what it asks
for.  So the ranks stand side by side, and neither corrects the other.
Source of the coefficient: M. G. Kendall, The Treatment of Ties in Ranking Problems (1945).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    Counts = npt.NDArray[np.int64]
    Flags = npt.NDArray[np.bool_]
    Floats = npt.NDArray[np.float64]

__all__ = ["FAR_APART", "ComparedArea", "ComparedPriorities", "compare_priorities"]

FAR_APART = 3
"""Ranks that differ by as much are worth a look."""
FEWEST_AREAS = 3
"""Areas below which a coefficient of agreement says nothing."""
NOT_OFFERED = -1
"""Stands for the count of an area that could not be named."""


@dataclass(frozen=True, slots=True)
class ComparedArea:
    """One area, stated and measured.

    Parameters
    ----------
    stated : float or None
        Share of persons, 0 to 1, who named it; None where it could not be named.
    measured : float or None
        Score; None where unknown.
    stated_rank, measured_rank : float or None
        1 is the first; ties share the mean of their ranks.  None where one of the two is unknown.
    difference : float or None
        Stated less measured rank: above 0 where the need is measured higher than it is stated.
    differs : bool or None
        Whether the ranks differ by three or more.
    """

    stated: float | None
    measured: float | None
    stated_rank: float | None = None
    measured_rank: float | None = None
    difference: float | None = None
    differs: bool | None = None


@dataclass(frozen=True, slots=True)
class ComparedPriorities:
    """Stated and measured priorities.

    Parameters
    ----------
    areas : tuple of ComparedArea
    compared : int
        Areas known both ways, among which the ranks run.
    tau : float or None
        Kendall's tau-b of these; None for fewer than three, or where one side has no order.
    """

    areas: tuple[ComparedArea, ...]
    compared: int
    tau: float | None


def compare_priorities(stated: Counts, persons: int, measured: Floats) -> ComparedPriorities:
    """Return the priorities people state beside those that are measured.

    Parameters
    ----------
    stated : array of int, one per area
        How many persons named the area; -1 where it could not be named.
    persons : int
        How many persons were asked and named any; with none nothing is stated.
    measured : array of float, one per area
        Scores, greater for a greater need; not a number where unknown.

    Returns
    -------
    ComparedPriorities
        Ranks run among the areas known both ways: only so can the two be compared.

    Raises
    ------
    ValueError
        If the two have different numbers of areas, or more persons named an area than named any.
    """
    _check(stated, persons, measured)
    shares = np.where((stated == NOT_OFFERED) | (persons == 0), np.nan, stated / max(persons, 1))
    both = ~np.isnan(shares) & ~np.isnan(measured)
    areas = tuple(_areas(shares, measured, both))
    return ComparedPriorities(areas, int(both.sum()), _tau(shares[both], measured[both]))


def _check(stated: Counts, persons: int, measured: Floats) -> None:
    """Refuse what cannot be counts of these persons."""
    if stated.shape != measured.shape:
        msg = f"There are {len(stated)} stated areas and {len(measured)} measured ones."
        raise ValueError(msg)
    if stated.size and (stated.min() < NOT_OFFERED or stated.max() > persons):
        msg = f"Counts from {stated.min()} to {stated.max()} cannot come from {persons} persons."
        raise ValueError(msg)


def _areas(shares: Floats, measured: Floats, both: Flags) -> Iterator[ComparedArea]:
    """Give each area, with ranks where it is known both ways."""
    from scipy.stats import rankdata  # noqa: PLC0415 - takes most of a second to import

    ranks = zip(rankdata(-shares[both]).tolist(), rankdata(-measured[both]).tolist(), strict=True)
    for share, score, known in zip(shares.tolist(), measured.tolist(), both.tolist(), strict=True):
        area = ComparedArea(_or_none(share), _or_none(score))
        yield _with_ranks(area, *next(ranks)) if known else area


def _with_ranks(area: ComparedArea, stated: float, measured: float) -> ComparedArea:
    """Return an area with its ranks and how far they are apart."""
    gap = stated - measured
    return ComparedArea(area.stated, area.measured, stated, measured, gap, abs(gap) >= FAR_APART)


def _or_none(number: float) -> float | None:
    """Return a number, or None for what is none."""
    return None if np.isnan(number) else number


def _tau(stated: Floats, measured: Floats) -> float | None:
    """Return Kendall's tau-b, or None where there is nothing to agree on."""
    from scipy.stats import kendalltau  # noqa: PLC0415 - as above

    if len(stated) < FEWEST_AREAS:
        return None
    return _or_none(float(kendalltau(stated, measured).statistic))
