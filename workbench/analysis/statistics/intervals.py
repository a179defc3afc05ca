"""What an interval is, and how a finite population narrows it.

A finite population makes an estimate surer than its sample alone: its variance shrinks by
(N - n) / (N - 1).  For a share that is the same as a larger sample with the same share,
n (N - 1) / (N - n), and so it is done here for every interval.  Where everybody answered there is
nothing left to estimate, and where nobody did there is nothing to estimate it from; both have no
interval.  The correction is one of large numbers: where hardly anybody of a small population is
left out, an interval may miss what these few could still change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

__all__ = ["Interval", "effective_sizes", "refuse_impossible"]

_ROUNDING = 1e-9  # a share times its base may miss the base by so much


@dataclass(frozen=True, slots=True)
class Interval:
    """Both ends of an interval, within which the true value lies with the confidence asked for."""

    low: float
    high: float


def effective_sizes(sizes: npt.ArrayLike, population: npt.ArrayLike | None) -> Floats:
    """Return the sizes of samples from endless populations that would be as sure.

    Parameters
    ----------
    sizes : array of float
        Answers, or effective answers where they carry weights.
    population : array of float or None
        Size of the finite population.

    Returns
    -------
    array of float
        Endless where everybody answered, not a number where nobody did.
    """
    n = np.asarray(sizes, dtype=np.float64)
    answered = np.where(n > 0, n, np.nan)
    if population is None:
        return answered
    size = np.asarray(population, dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        # An effective size below one, as a lone answer of a small weight has, gains nothing.
        factor = np.where(n < size, np.maximum((size - 1) / (size - n), 1.0), np.inf)
    raised: Floats = answered * factor
    return raised


def refuse_impossible(
    counts: Floats, sizes: npt.ArrayLike, level: float, population: npt.ArrayLike | None
) -> None:
    """Refuse numbers that cannot belong together.

    Parameters
    ----------
    counts, sizes : array of float
        How many of how many.
    level : float
        Confidence.
    population : array of float or None
        Size of the finite population.

    Raises
    ------
    ValueError
        If a count is not within its base, a base not within its population, or the level no
        confidence.
    """
    n = np.asarray(sizes, dtype=np.float64)
    if not 0 < level < 1:
        msg = f"a confidence lies between 0 and 1, not at {level}"
        raise ValueError(msg)
    if not (np.isfinite(n).all() and np.isfinite(counts).all()):
        msg = "counts and their bases are finite numbers"
        raise ValueError(msg)
    if (counts < 0).any() or (counts > n * (1 + _ROUNDING)).any():
        msg = "a count lies between zero and its base"
        raise ValueError(msg)
    if population is not None and (np.asarray(population) < n * (1 - _ROUNDING)).any():
        msg = "more answers than there are people in the population"
        raise ValueError(msg)
