"""What options are worth by weighted scores, which are never better, and what counts twice."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from workbench.analysis.weighing.scores import Scores
    from workbench.text import Text

    Floats = npt.NDArray[np.float64]

__all__ = [
    "FEWEST_COMPARED",
    "HIGHEST_CORRELATION",
    "Dominance",
    "OptionValue",
    "Overlap",
    "dominances",
    "double_counting",
    "option_values",
]

HIGHEST_CORRELATION = 0.9
"""Rank correlation of two criteria beyond which they may count one thing twice."""
FEWEST_COMPARED = 5
"""Options with both scores known that a correlation takes."""


@dataclass(frozen=True, slots=True)
class OptionValue:
    """What one option is worth.

    Parameters
    ----------
    value : float
        V = sum of w_j v_j at the modes, in points.
    low, high : float
        The same at the lowest and at the highest scores.
    contributions : tuple of float
        What each criterion adds to the value, w_j v_j.
    """

    value: float
    low: float
    high: float
    contributions: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Dominance:
    """One option is at least as good as another by every criterion, and better by some.

    Parameters
    ----------
    better, worse : int
        Which, from 0.
    certain : bool
        Whether it holds whatever the scores within their intervals are; else at the modes.
    """

    better: int
    worse: int
    certain: bool


@dataclass(frozen=True, slots=True)
class Overlap:
    """How far two criteria rank the options alike.

    Parameters
    ----------
    first, second : int
        The criteria, from 0.
    options : int
        Options with both scores known.
    correlation : float or None
        Spearman's, -1 to 1; None where it cannot be said.
    reason : Text or None
        Why it cannot be said.
    """

    first: int
    second: int
    options: int
    correlation: float | None
    reason: Text | None = None

    @property
    def suspicious(self) -> bool:
        """Return whether the two may count one thing twice."""
        return self.correlation is not None and abs(self.correlation) > HIGHEST_CORRELATION


def option_values(scores: Scores, weights: Sequence[float]) -> tuple[OptionValue, ...]:
    """Return what each option is worth by weights.

    Parameters
    ----------
    scores : Scores
        Options by criteria.
    weights : sequence of float
        One per criterion, adding up to 1.

    Returns
    -------
    tuple of OptionValue

    Raises
    ------
    ValueError
        If there are more or fewer weights than criteria.
    """
    by = np.asarray(weights, dtype=np.float64)
    if by.shape != (scores.shape[1],):
        msg = f"there are {len(by)} weights for {scores.shape[1]} criteria"
        raise ValueError(msg)
    parts = scores.points * by
    ends = zip((scores.lows @ by).tolist(), (scores.highs @ by).tolist(), strict=True)
    return tuple(
        OptionValue(sum(row), low, high, tuple(row))
        for row, (low, high) in zip(parts.tolist(), ends, strict=True)
    )


def dominances(scores: Scores) -> tuple[Dominance, ...]:
    """Return every pair of options of which one is never worse, whatever the criteria weigh.

    Parameters
    ----------
    scores : Scores
        Options by criteria.

    Returns
    -------
    tuple of Dominance
        Those certain for all scores within their intervals, and those at the modes alone.
    """
    certain = _above(scores.lows, scores.highs)
    likely = _above(scores.points, scores.points) | certain
    return tuple(
        Dominance(int(a), int(b), bool(certain[a, b]))
        for a, b in zip(*likely.nonzero(), strict=True)
    )


def double_counting(known: Floats) -> tuple[Overlap, ...]:
    """Return how far each two criteria rank the options alike.

    Parameters
    ----------
    known : array of float, options x criteria
        Scores; not a number where one is unknown.

    Returns
    -------
    tuple of Overlap
        Every pair of criteria.
    """
    return tuple(_overlap(known, *pair) for pair in combinations(range(known.shape[1]), 2))


def _above(one: Floats, other: Floats) -> npt.NDArray[np.bool_]:
    """Return whether each option's scores are nowhere below another's, and somewhere above."""
    least = one[:, None, :] - other[None, :, :]
    never_below: npt.NDArray[np.bool_] = np.all(least >= 0, axis=2)
    somewhere_above: npt.NDArray[np.bool_] = np.any(least > 0, axis=2)
    return never_below & somewhere_above


def _overlap(known: Floats, first: int, second: int) -> Overlap:
    """Return how far two criteria rank the options alike, or why it cannot be said."""
    from scipy.stats import spearmanr  # noqa: PLC0415 - takes most of a second to import

    both = known[:, [first, second]]
    both = both[~np.isnan(both).any(axis=1)]
    if len(both) < FEWEST_COMPARED:
        reason = text(
            "options with both scores known: {count}, at least {least} are needed",
            count=len(both),
            least=FEWEST_COMPARED,
        )
        return Overlap(first, second, len(both), None, reason)
    if (both == both[0]).all(axis=0).any():
        reason = text("one of the two criteria does not tell the options apart")
        return Overlap(first, second, len(both), None, reason)
    correlation = float(spearmanr(both[:, 0], both[:, 1]).statistic)
    return Overlap(first, second, len(both), correlation)
