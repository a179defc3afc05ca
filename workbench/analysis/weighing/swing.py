"""Weights of criteria from swings, or from their order where no more is known.

Swing weighting: with every criterion at its worst, the one somebody would lift to its best first
gets 100 points, the others as many in proportion; w_j = s_j / sum of s.  Source: D. von Winterfeldt
and W. Edwards, Decision Analysis and Behavioral Research (1986).

Where only an order is given, the rank order centroid: w_(j) = (1/k) sum of 1/r over r = j to k, the
mean of all weights that agree with the order.  Source: F. H. Barron and B. E. Barrett, Decision
Quality Using Ranked Attribute Weights (1996).
"""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

import numpy as np

from workbench.errors import Fault, InputError
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.text import Text

__all__ = ["HIGHEST_SWING", "roc_weights", "swing_remark", "swing_weights"]

HIGHEST_SWING = 100.0
"""Points of the criterion that would be lifted first."""


def swing_weights(swings: Mapping[str, float | None]) -> dict[str, float]:
    """Return the weight of each criterion from its swing.

    Parameters
    ----------
    swings : mapping of str to float or None
        Points of each criterion, 0 to 100; None where nobody gave any.

    Returns
    -------
    dict of str to float
        Weights that add up to 1, in the order of the criteria.

    Raises
    ------
    InputError
        If points are missing, below 0 or above 100, or none is above 0.
    """
    faults = [fault for code, swing in swings.items() if (fault := _fault(code, swing)) is not None]
    if not faults and not any(swings.values()):
        faults.append(
            Fault(
                text("no criterion with points above 0"),
                text("at least one criterion with points; the one lifted first has 100"),
                text("Give the criterion you would lift first 100 points, then rate the others."),
            )
        )
    if faults:
        raise InputError(faults)
    known = {code: float(swing or 0.0) for code, swing in swings.items()}
    total = sum(known.values())
    return {code: swing / total for code, swing in known.items()}


def swing_remark(swings: Mapping[str, float | None]) -> Text | None:
    """Return what is unusual about swings that can be used all the same.

    Parameters
    ----------
    swings : mapping of str to float or None
        Points of each criterion.

    Returns
    -------
    Text or None
        None where the highest has 100 points, or there are none.
    """
    highest = max((swing for swing in swings.values() if swing is not None), default=None)
    if highest is None or highest == HIGHEST_SWING:
        return None
    return text(
        "The most important criterion has {points} points instead of 100; the weights depend only "
        "on proportions and hold.",
        points=highest,
    )


def roc_weights(places: Sequence[int]) -> tuple[float, ...]:
    """Return the weights of criteria of which only the order is known.

    Parameters
    ----------
    places : sequence of int
        Place of each criterion, the smallest for the most important; equal places are a tie.

    Returns
    -------
    tuple of float
        Weights that add up to 1; tied criteria share the mean of the weights of their places.

    Raises
    ------
    ValueError
        If there are no criteria.
    """
    size = len(places)
    if not size:
        msg = "an order needs at least one criterion"
        raise ValueError(msg)
    centroid = np.cumsum(1 / np.arange(size, 0, -1))[::-1] / size
    given = np.asarray(places)
    order = np.argsort(given, kind="stable")
    weights = np.empty(size)
    weights[order] = centroid
    for place in set(places):
        tied = given == place
        weights[tied] = weights[tied].mean()
    return tuple(weights.tolist())


def _fault(code: str, swing: float | None) -> Fault | None:
    """Return what is wrong with the points of one criterion."""
    if swing is None or not isfinite(swing):
        found = text("no points")
    elif not 0 <= swing <= HIGHEST_SWING:
        found = text("{points} points", points=swing)
    else:
        return None
    return Fault(
        found,
        text("points from 0 to 100"),
        text("Rate the criterion against the one lifted first, which has 100 points."),
        path=code,
    )
