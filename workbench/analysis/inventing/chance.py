"""Draws by chance that can be repeated with any version of numpy.

Only ``Generator.random`` is asked: its stream has stayed the same since there are generators, and
everything else follows from it by plain arithmetic.  What was drawn once from a seed, and kept in
a file, can so be drawn again years later.
"""

from __future__ import annotations

from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Codes = npt.NDArray[np.int16]
    Numbers = npt.NDArray[np.int64]

__all__ = ["gumbels", "normals", "places", "steps", "whole_numbers"]

_INVERSE = NormalDist().inv_cdf
_ABOVE_ZERO = 2.0**-54
"""Put for a zero, which has no logarithm; the next number drawn would be twice that."""


def places(shares: Sequence[float], n: int, rng: np.random.Generator) -> Codes:
    """Return places drawn by their shares.

    Parameters
    ----------
    shares : sequence of float
        Not negative; they need not add up to 1.
    n : int
        How many.
    rng : Generator
        Where chance comes from.

    Returns
    -------
    array of int16, shape (n,)
    """
    bounds = np.cumsum(shares)
    found = np.searchsorted(bounds[:-1], rng.random(n) * bounds[-1], side="right")
    return np.asarray(found, dtype=np.int16)


def whole_numbers(low: int, high: int, n: int, rng: np.random.Generator) -> Numbers:
    """Return whole numbers, each as likely as the others.

    Parameters
    ----------
    low, high : int
        The smallest and the largest.
    n : int
        How many.
    rng : Generator
        Where chance comes from.

    Returns
    -------
    array of int64, shape (n,)
    """
    return low + np.floor(rng.random(n) * (high - low + 1)).astype(np.int64)


def steps(mean: float, high: int, n: int, rng: np.random.Generator) -> Codes:
    """Return answers on a scale from 1 that have a mean: 1 + Binomial(high - 1, p).

    Parameters
    ----------
    mean : float
        Between 1 and the last step.
    high : int
        The last step.
    n : int
        How many.
    rng : Generator
        Where chance comes from.

    Returns
    -------
    array of int16, shape (n,)
    """
    up = high - 1
    ups = (rng.random((n, up)) < (mean - 1) / up).sum(axis=1)
    return np.asarray(1 + ups, dtype=np.int16)


def normals(n: int, rng: np.random.Generator) -> Floats:
    """Return normal deviates with mean 0 and variance 1.

    Parameters
    ----------
    n : int
        How many.
    rng : Generator
        Where chance comes from.

    Returns
    -------
    array of float, shape (n,)
    """
    return np.array([_INVERSE(float(u)) for u in np.maximum(rng.random(n), _ABOVE_ZERO)])


def gumbels(shape: tuple[int, int], rng: np.random.Generator) -> Floats:
    """Return Gumbel deviates: with them, the largest of several scores is a logit choice.

    Parameters
    ----------
    shape : tuple of int
        Rows and columns.
    rng : Generator
        Where chance comes from.

    Returns
    -------
    array of float
    """
    found: Floats = -np.log(-np.log(np.maximum(rng.random(shape), _ABOVE_ZERO)))
    return found
