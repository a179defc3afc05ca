"""Groups of stakeholders: their common weights, their agreement and where they do not agree.

Kendall's W with correction for ties: M. G. Kendall, Rank Correlation Methods (1948).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.statistics.rank_chances import steady
from workbench.errors import Fault, InputError
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

__all__ = ["Conflict", "Group", "combine", "conflicts", "kendall_w", "rank_table", "top_lists"]

_FEWEST = 2
_PART_OF_RANKS = 3


@dataclass(frozen=True, slots=True)
class Group:
    """One group of stakeholders.

    Parameters
    ----------
    code : str
        Which.
    share : float
        How much it counts against the others; only proportions matter.
    weights : tuple of float
        What the criteria weigh to it, adding up to 1.
    """

    code: str
    share: float
    weights: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """An option that stands high with one group and low with another.

    Parameters
    ----------
    option : int
        Which, from 0.
    higher, lower : int
        The two groups that differ most, from 0: that which ranks it higher, and lower.
    higher_rank, lower_rank : float
        Its ranks with them; options of equal value share the mean of their ranks.
    """

    option: int
    higher: int
    lower: int
    higher_rank: float
    lower_rank: float


def combine(groups: Sequence[Group]) -> tuple[float, ...]:
    """Return the common weights of groups, each counting by its share.

    Parameters
    ----------
    groups : sequence of Group
        At least one, all with weights of the same criteria.

    Returns
    -------
    tuple of float

    Raises
    ------
    InputError
        If a share is below zero or unknown, or none is above zero.
    ValueError
        If there are no groups, or they weigh different numbers of criteria.
    """
    if len({len(group.weights) for group in groups}) != 1:
        msg = "there is at least one group, and all weigh the same criteria"
        raise ValueError(msg)
    expected = text("a share of 0 or more, above 0 for at least one group")
    remedy = text("Say how much each group counts, for example 1 for every group.")
    faults = [
        Fault(text("a share of {share}", share=group.share), expected, remedy, path=group.code)
        for group in groups
        if not (isfinite(group.share) and group.share >= 0)
    ]
    if not faults and not any(group.share for group in groups):
        faults.append(Fault(text("no group with a share above 0"), expected, remedy))
    if faults:
        raise InputError(faults)
    shares = np.array([group.share for group in groups])
    weights = np.array([group.weights for group in groups])
    return tuple((shares / shares.sum() @ weights).tolist())


def rank_table(values: Floats) -> Floats:
    """Return the rank of each option with each group, 1 for the highest value.

    Parameters
    ----------
    values : array of float, groups x options
        Values of the options by the weights of each group.

    Returns
    -------
    array of float, groups x options
        Options of equal value share the mean of the ranks they take.
    """
    from scipy.stats import rankdata  # noqa: PLC0415 - takes most of a second to import

    ranks: Floats = rankdata(-steady(np.asarray(values, dtype=np.float64)), axis=1)
    return ranks


def kendall_w(ranks: Floats) -> float | None:
    """Return Kendall's coefficient of concordance, corrected for ties.

    Parameters
    ----------
    ranks : array of float, groups x options
        Ranks, ties sharing the mean of theirs.

    Returns
    -------
    float or None
        1 where all groups rank alike, 0 where there is no agreement; None with fewer than two
        groups or options, or where no group tells any two options apart.
    """
    raters, options = ranks.shape
    if min(raters, options) < _FEWEST:
        return None
    totals = ranks.sum(axis=0)
    spread = float(((totals - totals.mean()) ** 2).sum())
    ties = sum(
        int((counts**3 - counts).sum())
        for row in ranks
        for counts in [np.unique(row, return_counts=True)[1]]
    )
    most = raters**2 * (options**3 - options) - raters * ties
    return 12 * spread / most if most else None


def top_lists(values: Floats, count: int) -> tuple[tuple[int, ...], ...]:
    """Return the options each group values most.

    Parameters
    ----------
    values : array of float, groups x options
        Values of the options by the weights of each group.
    count : int
        How many; more where others have the value of the last one.

    Returns
    -------
    tuple of tuple of int
        For each group the options, from 0, the highest value first.
    """
    lists = []
    for row in steady(np.asarray(values, dtype=np.float64)):
        order = np.argsort(-row, kind="stable")
        ahead = (row[None, :] > row[:, None]).sum(axis=1)
        lists.append(tuple(int(option) for option in order if ahead[option] < count))
    return tuple(lists)


def conflicts(values: Floats) -> tuple[Conflict, ...]:
    """Return options whose rank differs between groups by more than a third of all ranks.

    Parameters
    ----------
    values : array of float, groups x options
        Values of the options by the weights of each group.

    Returns
    -------
    tuple of Conflict
        The greatest difference first.
    """
    ranks = rank_table(values)
    options = ranks.shape[1]
    high, low = ranks.argmin(axis=0), ranks.argmax(axis=0)
    found = [
        Conflict(i, int(high[i]), int(low[i]), float(ranks[high[i], i]), float(ranks[low[i], i]))
        for i in range(options)
        if _PART_OF_RANKS * (ranks[low[i], i] - ranks[high[i], i]) > options
    ]
    return tuple(sorted(found, key=lambda c: (c.higher_rank - c.lower_rank, c.option)))
