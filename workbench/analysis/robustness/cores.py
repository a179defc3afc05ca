"""Which options are in every good portfolio, in some, or in none.

The core index of an option is the share of good portfolios that contain it: 1 is core, 0 exterior,
anything between borderline.  Source: J. Liesiö, P. Mild and A. Salo, Preference Programming for
Robust Portfolio Modeling and Project Selection (2007).

Two variants: over draws, the share of them whose best portfolio contains it, which sees no good
portfolio that is never best; and exactly, over all portfolios that no other one dominates.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Literal

import numpy as np

from workbench.analysis.agreement import SEED
from workbench.analysis.robustness.dominance import not_dominated

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    from workbench.analysis.robustness.smaa import Drawable
    from workbench.analysis.weighing.beliefs import Belief
    from workbench.analysis.weighing.scores import Scores

    Floats = npt.NDArray[np.float64]
    Flags = npt.NDArray[np.bool_]
    Integers = npt.NDArray[np.int64]

__all__ = [
    "DRAWS",
    "THOUSANDTHS",
    "CoreIndex",
    "Cores",
    "Portfolio",
    "best_sets",
    "core_indices",
    "cores_of",
    "draw_values",
    "exact_cores",
]

DRAWS = 300
"""How often weights and scores are drawn where the caller does not say."""
THOUSANDTHS = 1000
_NORMAL = 1.96


@dataclass(frozen=True, slots=True)
class CoreIndex:
    """How many good portfolios contain one option.

    Parameters
    ----------
    option : str
        Which.
    index : float
        Their share, 0 to 1.
    kind : str
        ``core``, ``borderline`` or ``exterior``.
    """

    option: str
    index: float
    kind: Literal["core", "borderline", "exterior"]


@dataclass(frozen=True, slots=True)
class Portfolio:
    """One good portfolio.

    Parameters
    ----------
    options : tuple of str
        What it contains, in the order of the options.
    count : int
        In how many draws it was best; 1 where nothing was drawn.
    """

    options: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Cores:
    """How many good portfolios contain each option.

    Parameters
    ----------
    options : tuple of CoreIndex
        In their order.
    portfolios : tuple of Portfolio
        The different good ones, the most frequent first.
    sampled : bool
        Whether they are those best in draws; else all that no other one dominates.
    """

    options: tuple[CoreIndex, ...]
    portfolios: tuple[Portfolio, ...]
    sampled: bool

    @property
    def draws(self) -> int:
        """Return how many draws the shares are of, or portfolios where nothing was drawn."""
        return sum(one.count for one in self.portfolios)

    @property
    def error(self) -> float:
        """Return how far a share of draws may be off, with a confidence of at least 95 %."""
        return _NORMAL * sqrt(0.25 / self.draws) if self.sampled else 0.0


def draw_values(
    scores: Drawable, belief: Belief, *, draws: int = DRAWS, seed: int = SEED
) -> Integers:
    """Return what options are worth in draws of weights and scores.

    Parameters
    ----------
    scores : Drawable
        Options by criteria, usually ``Scores``.
    belief : Belief
        What is believed of the weights.
    draws, seed : int
        How often, and from which seed.

    Returns
    -------
    array of int, draws x options
        In thousandths of a point.
    """
    rng = np.random.default_rng(seed)
    weights = belief.draw(rng, draws)
    values = (scores.draw(rng, draws) @ weights[:, :, None])[:, :, 0]
    return np.rint(values * THOUSANDTHS).astype(np.int64)


def best_sets(
    optimum: Callable[[tuple[int, ...]], frozenset[str]], drawn_values: Integers
) -> tuple[frozenset[str], ...]:
    """Return the best portfolio of each draw.

    Parameters
    ----------
    optimum : callable
        Returns the best portfolio for values of the options in thousandths of a point.
    drawn_values : array of int, draws x options
        Such values; equal draws are solved once.

    Returns
    -------
    tuple of frozenset of str
    """
    known: dict[tuple[int, ...], frozenset[str]] = {}
    sets = []
    for row in map(tuple, drawn_values.tolist()):
        if row not in known:
            known[row] = optimum(row)
        sets.append(known[row])
    return tuple(sets)


def cores_of(
    sets: Sequence[frozenset[str]], options: Sequence[str], *, sampled: bool = True
) -> Cores:
    """Return which options are in every good portfolio, in some, or in none.

    Parameters
    ----------
    sets : sequence of frozenset of str
        Good portfolios, one per draw, or all there are.
    options : sequence of str
        All options.
    sampled : bool
        Whether the portfolios come from draws.

    Returns
    -------
    Cores

    Raises
    ------
    ValueError
        If there are no portfolios, or one contains what is no option.
    """
    if not sets or not frozenset().union(*sets) <= set(options):
        msg = "there is at least one portfolio, and all contain nothing but the options"
        raise ValueError(msg)
    counts = Counter(option for one in sets for option in one)
    found = Counter(tuple(option for option in options if option in one) for one in sets)
    ordered = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return Cores(
        tuple(_index(option, counts[option], len(sets)) for option in options),
        tuple(Portfolio(content, count) for content, count in ordered),
        sampled,
    )


def core_indices(
    optimum: Callable[[tuple[int, ...]], frozenset[str]],
    drawn_values: Integers,
    options: Sequence[str],
) -> Cores:
    """Return in how many draws the best portfolio contains each option.

    Parameters
    ----------
    optimum : callable
        Returns the best portfolio for values of the options in thousandths of a point.
    drawn_values : array of int, draws x options
        Such values.
    options : sequence of str
        All options.

    Returns
    -------
    Cores
    """
    return cores_of(best_sets(optimum, drawn_values), options)


def exact_cores(
    portfolios: Flags, scores: Scores, corners: Floats, options: Sequence[str]
) -> Cores:
    """Return which options are in every portfolio that no other one dominates, in some or in none.

    Parameters
    ----------
    portfolios : array of bool, portfolios x options
        All feasible ones.
    scores : Scores
        Intervals, options by criteria.
    corners : array of float, corners x criteria
        Extreme points of the weights.
    options : sequence of str
        All options.

    Returns
    -------
    Cores
    """
    good = np.unique(portfolios[not_dominated(portfolios, scores, corners)], axis=0)
    sets = [frozenset(options[i] for i in np.flatnonzero(row).tolist()) for row in good]
    return cores_of(sets, options, sampled=False)


def _index(option: str, count: int, total: int) -> CoreIndex:
    """Return the core index of one option."""
    if count == total:
        return CoreIndex(option, 1.0, "core")
    return CoreIndex(option, count / total, "borderline" if count else "exterior")
