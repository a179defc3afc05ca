"""The corners of sets of weights: what holds at all of them holds for all weights between."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

__all__ = ["all_weights", "given_weights", "ordered_weights"]

_ROUNDING = 1e-6


def all_weights(criteria: int) -> Floats:
    """Return the corners of all weights: one criterion has all the weight.

    Parameters
    ----------
    criteria : int
        How many.

    Returns
    -------
    array of float, corners x criteria
    """
    return np.eye(criteria)


def ordered_weights(places: Sequence[int]) -> Floats:
    """Return the corners of the weights that agree with an order.

    Such weights are mixtures of equal weights on the most important criteria; within a tie nobody
    said which come first, so every choice among the tied ones is a corner, and in a tie at the very
    top only each alone, for equal weights on several of them lie between.

    Parameters
    ----------
    places : sequence of int
        Place of each criterion, the smallest for the most important; equal places are a tie.

    Returns
    -------
    array of float, corners x criteria
    """
    given = np.asarray(places)
    corners: list[Floats] = []
    ahead: list[int] = []
    for place in sorted(set(places)):
        tied = np.flatnonzero(given == place).tolist()
        for size in range(1, len(tied) + 1 if ahead else 2):
            for chosen in combinations(tied, size):
                corner = np.zeros(len(given))
                corner[[*ahead, *chosen]] = 1 / (len(ahead) + size)
                corners.append(corner)
        ahead += tied
    return np.array(corners)


def given_weights(weights: Sequence[Sequence[float]]) -> Floats:
    """Return given weights, for example those of each group, as the corners of all between them.

    Parameters
    ----------
    weights : sequence of sequence of float
        At least one, each adding up to 1.

    Returns
    -------
    array of float, corners x criteria

    Raises
    ------
    ValueError
        If there are none, or some are below zero or do not add up to 1.
    """
    corners = np.array(weights, dtype=np.float64)
    right = corners.ndim == 2 and len(corners)  # noqa: PLR2004 - rows and columns
    if not right or not (corners >= 0).all() or (abs(corners.sum(axis=1) - 1) > _ROUNDING).any():
        msg = "weights are not below zero and add up to 1"
        raise ValueError(msg)
    return corners
