"""Which portfolios no other one is always at least as good as, whatever weights and scores are.

Source: J. Liesiö, P. Mild and A. Salo, Preference Programming for Robust Portfolio Modeling and
Project Selection (2007).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from workbench.analysis.weighing.scores import Scores

    Floats = npt.NDArray[np.float64]
    Flags = npt.NDArray[np.bool_]

__all__ = ["not_dominated"]

_ROUNDING = 1e-9
_BLOCK = 256  # portfolios set against the good ones at a time


def not_dominated(portfolios: Flags, scores: Scores, corners: Floats) -> Flags:
    """Return whether each portfolio is dominated by no other.

    One portfolio dominates another if it is worth at least as much for all weights and scores, and
    more for some.  What both contain cancels, so the worst case has the lowest scores for what the
    one has alone and the highest for what the other has alone.

    A portfolio that dominates another is worth more in the middle of weights and scores, so with
    the most valuable first none is dominated by a later one, and only the good ones need be kept.

    Parameters
    ----------
    portfolios : array of bool, portfolios x options
        All feasible ones.
    scores : Scores
        Intervals, options by criteria.
    corners : array of float, corners x criteria
        Extreme points of the weights.

    Returns
    -------
    array of bool, one per portfolio
    """
    lows, highs = scores.lows @ corners.T, scores.highs @ corners.T
    member = np.asarray(portfolios, dtype=np.float64)
    order = np.argsort(-(member @ (lows + highs).mean(axis=1)), kind="stable")
    kept: list[int] = []
    for start in range(0, len(order), _BLOCK):
        block = order[start : start + _BLOCK]
        if kept:
            block = block[~_dominates(member[kept], member[block], lows, highs).any(axis=0)]
        within = _dominates(member[block], member[block], lows, highs).any(axis=0)
        kept.extend(block[~within].tolist())
    good = np.zeros(len(member), dtype=np.bool_)
    good[kept] = True
    return good


def _dominates(ones: Floats, others: Floats, lows: Floats, highs: Floats) -> Flags:
    """Return whether each of the ones dominates each of the others, ones x others."""
    tolerance = _ROUNDING * max(float(np.abs(highs).sum()), 1.0)
    never_worse = np.ones((len(ones), len(others)), dtype=np.bool_)
    better = np.zeros_like(never_worse)
    for low, high in zip(lows.T, highs.T, strict=True):
        spread = (ones * (high - low)) @ others.T
        never_worse &= (ones @ low)[:, None] - others @ high + spread >= -tolerance
        better |= (ones @ high)[:, None] - others @ low - spread > tolerance
    return never_worse & better
