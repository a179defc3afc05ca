"""How often each option takes each rank while weights and scores vary: SMAA-2.

Rank acceptability b_i^r is the share of draws in which option i has rank r; the central weights
are the mean of those that rank it first, its confidence factor the share of draws that rank it
first under them while the scores vary; the holistic acceptability sums b_i^r times weights of the
ranks, here the rank centroid with 1 for the first.  Sources: R. Lahdelma and P. Salminen, SMAA-2:
Stochastic Multicriteria Acceptability Analysis for Group Decision Making (2001); T. Tervonen and
R. Lahdelma, Implementing Stochastic Multicriteria Acceptability Analysis (2007).

Options of equal value share the ranks they take in equal parts, as if a coin decided: no result
depends on the order in which options are written down, and no chance is needed for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Protocol

import numpy as np

from workbench.analysis.agreement import SEED
from workbench.analysis.statistics.rank_chances import rank_chances, steady
from workbench.analysis.weighing.swing import roc_weights

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from workbench.analysis.weighing.beliefs import Belief

    Floats = npt.NDArray[np.float64]
    Integers = npt.NDArray[np.int64]

__all__ = ["DRAWS", "Drawable", "OptionRanks", "SmaaResult", "acceptability"]

DRAWS = 10_000
"""How often weights and scores are drawn where the caller does not say."""
_BLOCK = 250_000  # numbers worked on at a time: they stay in the processor's cache
_NORMAL = 1.96


class Drawable(Protocol):
    """Scores that can be drawn."""

    @property
    def shape(self) -> tuple[int, int]:
        """Return the number of options and of criteria."""

    def draw(self, rng: np.random.Generator, size: int) -> Floats:
        """Return scores, draws x options x criteria."""


@dataclass(frozen=True, slots=True)
class OptionRanks:
    """How one option fares.

    Parameters
    ----------
    acceptability : tuple of float
        How likely each rank is, from the first on.
    holistic : float
        Acceptability of all ranks, 0 to 1: 1 where it is always first.
    expected_rank : float
        Mean rank.
    central_weights : tuple of float or None
        Mean of the weights that rank it first; None where none do.
    confidence : float or None
        How likely it is first under these weights; None where there are none.
    wins : tuple of float
        How likely it is better than each option; one half against itself and its equals.
    """

    acceptability: tuple[float, ...]
    holistic: float
    expected_rank: float
    central_weights: tuple[float, ...] | None
    confidence: float | None
    wins: tuple[float, ...]

    def between(self, first: int, last: int) -> float:
        """Return how likely a rank from one to another is.

        Parameters
        ----------
        first, last : int
            The ranks, from 1, both counted.

        Returns
        -------
        float
        """
        return sum(self.acceptability[first - 1 : last])


@dataclass(frozen=True, slots=True)
class SmaaResult:
    """How all options fare.

    Parameters
    ----------
    options : tuple of OptionRanks
        In the order of the scores.
    draws, seed : int
        How often weights and scores were drawn, and from which seed.
    """

    options: tuple[OptionRanks, ...]
    draws: int
    seed: int

    @property
    def error(self) -> float:
        """Return how far a share may be off, with a confidence of at least 95 %."""
        return _NORMAL * sqrt(0.25 / self.draws)


def acceptability(
    scores: Drawable, belief: Belief, *, draws: int = DRAWS, seed: int = SEED
) -> SmaaResult:
    """Return how often each option takes each rank while weights and scores vary.

    Parameters
    ----------
    scores : Drawable
        Options by criteria, usually ``Scores``.
    belief : Belief
        What is believed of the weights.
    draws : int
        How often weights and scores are drawn.
    seed : int
        Seed of the random numbers.

    Returns
    -------
    SmaaResult

    Raises
    ------
    ValueError
        If scores and weights are of different criteria, or nothing is to be drawn.
    """
    options, criteria = scores.shape
    if draws < 1 or len(belief.centre()) != criteria:
        msg = "there is at least one draw, and every criterion has a weight"
        raise ValueError(msg)
    rng = np.random.default_rng(seed)
    weights = belief.draw(rng, draws)
    values = np.empty((draws, options))
    for rows in _blocks(draws, options * criteria):
        drawn = scores.draw(rng, rows.stop - rows.start)
        values[rows] = (drawn @ weights[rows, :, None])[:, :, 0]
    values = steady(values)
    table, first = _ranked(values)
    central = first.T @ weights
    shares = first.sum(axis=0)
    central[shares > 0] /= shares[shares > 0, None]
    confidence = _confidence(scores, central, shares > 0, (draws, rng))
    meta = np.array(roc_weights(range(options)))
    holistic, expected = table @ (meta / meta[0]), table @ np.arange(1, options + 1)
    wins = _wins(values).tolist()
    results = tuple(
        OptionRanks(
            acceptability=tuple(table[option].tolist()),
            holistic=float(holistic[option]),
            expected_rank=float(expected[option]),
            central_weights=tuple(central[option].tolist()) if shares[option] else None,
            confidence=confidence[option],
            wins=tuple(wins[option]),
        )
        for option in range(options)
    )
    return SmaaResult(results, draws, seed)


def _blocks(draws: int, width: int) -> Iterator[slice]:
    """Return the draws in parts that are small enough to be quick."""
    step = max(1, _BLOCK // width)
    return (slice(start, min(start + step, draws)) for start in range(0, draws, step))


def _ranked(values: Floats) -> tuple[Floats, Floats]:
    """Return how likely each rank is, options x ranks, and who is first, draws x options.

    Where several are first in a draw each is so in part.
    """
    draws, options = values.shape
    order = np.argsort(-values, axis=1)
    falling = np.take_along_axis(values, order, axis=1)
    tied = (falling[:, 1:] == falling[:, :-1]).any(axis=1)
    plain = order[~tied] * options + np.arange(options)
    counts = np.bincount(plain.ravel(), minlength=options**2).reshape(options, options)
    table = counts.astype(np.float64)
    if tied.any():
        table += rank_chances(values[tied]) * tied.sum()
    first = (values == falling[:, :1]).astype(np.float64)
    first /= first.sum(axis=1, keepdims=True)
    return table / draws, first


def _wins(values: Floats) -> Floats:
    """Return how likely each option is better than each other, half of the equal draws counted."""
    columns = np.ascontiguousarray(values.T)
    draws, options = values.shape
    wins = np.full((options, options), 0.5)
    for one in range(options):
        for other in range(one + 1, options):
            better = np.count_nonzero(columns[one] > columns[other])
            worse = np.count_nonzero(columns[one] < columns[other])
            wins[one, other] = (better + (draws - better - worse) / 2) / draws
            wins[other, one] = 1 - wins[one, other]
    return wins


def _confidence(
    scores: Drawable,
    central: Floats,
    known: npt.NDArray[np.bool_],
    chance: tuple[int, np.random.Generator],
) -> list[float | None]:
    """Return how likely each option is first under its own central weights.

    The scores are drawn anew: those that made the weights would speak in their own favour.
    """
    draws, rng = chance
    own = np.flatnonzero(known)
    options = len(central)
    firsts = np.zeros(len(own))
    for rows in _blocks(draws, options * max(len(own), central.shape[1])):
        size = rows.stop - rows.start
        # One small product per draw: large ones start threads, which wait on a busy machine.
        values = scores.draw(rng, size) @ central[own].T
        best = values.max(axis=1)
        # Equal but for rounding is equal; the few candidates alone are looked at for others.
        near = best - 1e-12 * np.abs(best).max()
        place, which = (values[:, own, range(len(own))] >= near).nonzero()
        shared = (values[place, :, which] >= near[place, which, None]).sum(axis=1)
        firsts += np.bincount(which, weights=1 / shared, minlength=len(own))
    found: list[float | None] = [None] * options
    for option, count in zip(own.tolist(), firsts.tolist(), strict=True):
        found[option] = count / draws
    return found
