"""Which areas stand above which beyond chance, and which cannot be told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Flags = npt.NDArray[np.bool_]

__all__ = ["FEWEST_ORDERED", "SET_LEVEL", "significantly_above", "tie_groups"]

SET_LEVEL = 0.95
"""Confidence that all rank sets hold at once."""
FEWEST_ORDERED = 10
"""Fewest answers, effective ones, with which an area is set above or below another."""
_FEW = 100  # answers below which the bootstrap alone is too sure
_NOTHING = 1e-12  # a spread that is nothing but rounding, beside the largest score


def significantly_above(scores: Floats, drawn: Floats, sizes: Floats) -> Flags:
    """Return which area is above which, all pairs judged together.

    A difference counts where it is larger than its bootstrap standard error times a critical
    value: the 95 % point of the largest standardised difference from the observed one over all
    pairs of a draw.  That alone would be far too sure of small samples: of ten respondents who find
    nine areas equally needed it would order some in over 40 % of samples.  So the error grows by
    sqrt(n / (n - 1)), the critical value becomes that of Student's distribution with the same tail,
    n being the smaller of the pair's answers, and below 100 answers the tail is no larger than
    5 % divided among all pairs (Bonferroni), as the errors of the pairs are then themselves
    guesses.  Pairs with fewer than ten answers are not judged.

    Parameters
    ----------
    scores : array of float, one per area
    drawn : array of float, draws x areas
    sizes : array of float, one per area
        Effective answers.

    Returns
    -------
    array of bool, areas x areas
        Whether the area of the row is above that of the column.
    """
    from scipy.special import ndtr, stdtrit  # noqa: PLC0415 - slow to import

    first, second = np.triu_indices(len(scores), 1)
    n = np.minimum(sizes[first], sizes[second])
    judged = n >= FEWEST_ORDERED
    first, second, n = first[judged], second[judged], n[judged]
    above = np.zeros((len(scores), len(scores)), dtype=bool)
    if len(first) == 0:
        return above
    difference = scores[first] - scores[second]
    moved = drawn[:, first] - drawn[:, second] - difference
    spread = np.sqrt((moved**2).mean(axis=0))
    # A difference that no draw changes is as sure as the sample can make it.
    varies = spread > _NOTHING * max(float(np.abs(scores).max()), float(np.abs(drawn).max()))
    largest = np.zeros(len(drawn))
    if varies.any():
        largest = (np.abs(moved[:, varies]) / spread[varies]).max(axis=1)
    normal = np.quantile(largest, SET_LEVEL)
    tail = np.full(len(n), ndtr(-normal))
    tail[n < _FEW] = min(tail[0], (1 - SET_LEVEL) / 2 / len(n))
    critical = -stdtrit(n - 1, tail)
    needed = np.where(varies, critical * spread * np.sqrt(n / (n - 1)), 0.0)
    above[first, second] = difference > needed
    above[second, first] = -difference > needed
    return above


def tie_groups(scores: Floats, above: Flags, answers: npt.NDArray[np.int64]) -> list[int]:
    """Return the group of each area, from 1: those not significantly below its highest one.

    The highest area not yet in a group begins one, and takes in all that are left and not
    significantly below it.  Of equally high ones that begins which is above more, then that which
    more answered.

    Parameters
    ----------
    scores : array of float, one per area
    above : array of bool, areas x areas
        Whether the area of the row is significantly above that of the column.
    answers : array of int, one per area

    Returns
    -------
    list of int
    """
    order = np.lexsort((-answers, -above.sum(axis=1), -scores))
    groups = np.zeros(len(scores), dtype=np.int64)
    for area in order:
        if groups[area] == 0:
            groups[(groups == 0) & ~above[area]] = groups.max() + 1
    return [int(group) for group in groups]
