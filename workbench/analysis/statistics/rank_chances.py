"""How likely each area is to have each rank, from draws of the areas' scores.

Equal scores share the ranks they take together in equal parts, as if a coin decided among them, so
that no table of chances depends on the order in which the areas are written down.
"""

from __future__ import annotations

from itertools import combinations_with_replacement
from math import factorial
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

__all__ = ["exact_ranks", "rank_bounds", "rank_chances", "steady"]

MOST_ENUMERATED = 6
"""Up to how many respondents every resample is looked at."""
_DIGITS = 12
_ROUNDING = 1e-9


def steady(scores: Floats) -> Floats:
    """Return scores without the last digits, which arithmetic leaves to chance.

    Parameters
    ----------
    scores : array of float

    Returns
    -------
    array of float
        Scores that are equal but for rounding are equal.
    """
    scale = float(np.nanmax(np.abs(scores), initial=0.0)) or 1.0
    rounded: Floats = np.round(scores / scale, _DIGITS) * scale
    return rounded


def rank_chances(scores: Floats, chances: Floats | None = None) -> Floats:
    """Return how likely each area is to have each rank, the highest score having the first.

    Parameters
    ----------
    scores : array of float, draws x areas
    chances : array of float or None
        How likely each draw is; all alike where not given.

    Returns
    -------
    array of float, areas x ranks
        Rows and columns add up to 1.
    """
    draws, areas = scores.shape
    weights = np.full(draws, 1 / draws) if chances is None else chances
    ranks = np.arange(1, areas + 1)
    table = np.zeros((areas, areas))
    for area in range(areas):
        own = scores[:, area : area + 1]
        first = 1 + (scores > own).sum(axis=1)
        equal = (scores == own).sum(axis=1)
        within = (first[:, None] <= ranks) & (ranks < (first + equal)[:, None])
        table[area] = (weights / equal) @ within
    return table


def rank_bounds(chances: Floats, level: float) -> tuple[int, int]:
    """Return the ranks between which an area lies with some confidence, as much cut off each end.

    Parameters
    ----------
    chances : array of float, one per rank
    level : float
        Confidence, between 0 and 1.

    Returns
    -------
    low, high : int
    """
    reached = chances.cumsum()
    tail = (1 - level) / 2
    low = int((reached < tail - _ROUNDING).sum()) + 1
    high = int((reached < 1 - tail - _ROUNDING).sum()) + 1
    return low, high


def exact_ranks(values: Floats, weights: Floats | None = None) -> Floats:
    """Return how likely each area is to have each rank over all resamples of a few respondents.

    Parameters
    ----------
    values : array of float, respondents x areas
        Answers of up to six respondents, none missing.
    weights : array of float or None
        One per respondent, above zero.

    Returns
    -------
    array of float, areas x ranks

    Raises
    ------
    ValueError
        If there are no respondents, more than six, or an answer is missing.
    """
    n = len(values)
    if not 1 <= n <= MOST_ENUMERATED or not np.isfinite(values).all():
        msg = f"all resamples are looked at for 1 to {MOST_ENUMERATED} respondents with all answers"
        raise ValueError(msg)
    resamples = [
        np.bincount(drawn, minlength=n) for drawn in combinations_with_replacement(range(n), n)
    ]
    counts = np.array(resamples)
    orders = [factorial(n) / np.prod([factorial(c) for c in row]) for row in counts.tolist()]
    weighted = counts * (np.ones(n) if weights is None else weights)
    means = weighted @ values / weighted.sum(axis=1, keepdims=True)
    return rank_chances(steady(means), np.array(orders) / n**n)
