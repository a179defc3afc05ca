"""Intervals of shares, and how many answers a share needs to be shown at all.

Finite populations count as :mod:`workbench.analysis.statistics.intervals` says.

Sources: E. B. Wilson (1927) and C. Clopper and E. Pearson (1934) for one share, A. Agresti and
B. Coull (1998), L. Goodman (1965) for several, R. Newcombe (1998, method 10) for a difference.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

import numpy as np

from workbench.analysis.statistics.intervals import (
    Interval,
    effective_sizes,
    refuse_impossible,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

__all__ = [
    "Base",
    "Simultaneous",
    "SimultaneousMethod",
    "agresti_coull",
    "base_of",
    "clopper_pearson",
    "multinomial",
    "share_difference",
    "wilson",
    "wilson_many",
]

_FEWEST_SHOWN = 10
_FEWEST_NORMAL = 30
_FEWEST_GOODMAN = 5

_Method = Literal["wilson", "beta", "agresti_coull"]


class Base(StrEnum):
    """What so many answers allow to be shown."""

    NONE = "none"
    """No share, only counts."""
    INDICATIVE = "indicative"
    """A share, marked as a rough one."""
    NORMAL = "normal"
    """A share."""


class SimultaneousMethod(StrEnum):
    """Where simultaneous intervals come from."""

    GOODMAN = "goodman"
    BONFERRONI = "bonferroni"


@dataclass(frozen=True, slots=True)
class Simultaneous:
    """Intervals that hold all true shares at once, one per category, and their method."""

    method: SimultaneousMethod
    intervals: tuple[Interval, ...]


def base_of(n: float) -> Base:
    """Return what so many answers allow to be shown.

    Parameters
    ----------
    n : float
        Answers, or effective answers where they carry weights.

    Returns
    -------
    Base
        Below 10 no share, from 10 to below 30 an indicative one, from 30 a normal one.
    """
    if n < _FEWEST_SHOWN:
        return Base.NONE
    return Base.INDICATIVE if n < _FEWEST_NORMAL else Base.NORMAL


def wilson(
    count: float, n: float, *, level: float = 0.95, population: float | None = None
) -> Interval | None:
    """Return Wilson's score interval of a share; its coverage is near the level for any share.

    Parameters
    ----------
    count, n : float
        How many of how many; may be effective numbers, the share times the effective base.
    level : float
        Confidence, between 0 and 1.
    population : float or None
        Size of the finite population the sample came from.

    Returns
    -------
    Interval or None
        None where nobody answered, or everybody of the population did.

    Raises
    ------
    ValueError
        If the count is not within the base, the base not within the population, or the level no
        confidence.
    """
    return _one("wilson", count, n, level, population)


def clopper_pearson(
    count: float, n: float, *, level: float = 0.95, population: float | None = None
) -> Interval | None:
    """Return the exact interval of a share; never covering less than the level.

    So much holds for an endless population; a finite one is accounted for as with the others.

    Parameters, result and errors are those of :func:`wilson`.
    """
    return _one("beta", count, n, level, population)


def agresti_coull(
    count: float, n: float, *, level: float = 0.95, population: float | None = None
) -> Interval | None:
    """Return Agresti and Coull's interval of a share, cut to what a share can be.

    Parameters, result and errors are those of :func:`wilson`.
    """
    return _one("agresti_coull", count, n, level, population)


def wilson_many(
    counts: npt.ArrayLike,
    sizes: npt.ArrayLike,
    *,
    level: float = 0.95,
    population: npt.ArrayLike | None = None,
) -> tuple[Floats, Floats]:
    """Return Wilson's intervals of many shares at once.

    Parameters
    ----------
    counts, sizes : arrays of float of one shape
        How many of how many.
    level : float
        Confidence, between 0 and 1.
    population : array of float, one number or None
        Size of the finite population.

    Returns
    -------
    low, high : array of float of the same shape
        Not a number where :func:`wilson` has no interval.

    Raises
    ------
    ValueError
        As :func:`wilson`.
    """
    return _many("wilson", counts, sizes, level, population)


def multinomial(
    counts: Sequence[float], *, level: float = 0.95, population: float | None = None
) -> Simultaneous | None:
    """Return intervals of the shares of all categories that hold together.

    With at least five in every category they are Goodman's.  Else each is Clopper and Pearson's
    with the error divided among the categories (Bonferroni): such intervals hold for any counts,
    zero included, and are hardly wider.  Sison and Glaz's, meant for seven categories or more, are
    narrower but not to be trusted just where counts are small: with 20 answers in eight equally
    frequent categories they hold all shares in 80 % of samples where 95 % are promised.

    Parameters
    ----------
    counts : sequence of float
        How many in each category.
    level : float
        Confidence that all intervals hold, between 0 and 1.
    population : float or None
        Size of the finite population the sample came from.

    Returns
    -------
    Simultaneous or None
        None where nobody answered, or everybody of the population did.

    Raises
    ------
    ValueError
        As :func:`wilson`.
    """
    from statsmodels.stats.proportion import (  # noqa: PLC0415 - slow to import
        multinomial_proportions_confint,
    )

    found = np.asarray(counts, dtype=np.float64)
    total = found.sum()
    refuse_impossible(found, total, level, population)
    raised = float(effective_sizes(total, population))
    if not np.isfinite(raised):
        return None
    if found.min() >= _FEWEST_GOODMAN:
        ends = multinomial_proportions_confint(found * (raised / total), 1 - level, "goodman")
        return Simultaneous(
            SimultaneousMethod.GOODMAN, tuple(Interval(*map(float, e)) for e in ends)
        )
    each = 1 - (1 - level) / len(found)
    ends = np.transpose(_many("beta", found, np.full(len(found), total), each, population))
    return Simultaneous(
        SimultaneousMethod.BONFERRONI, tuple(Interval(*map(float, e)) for e in ends)
    )


def share_difference(
    count_1: float, n_1: float, count_2: float, n_2: float, *, level: float = 0.95
) -> Interval | None:
    """Return Newcombe's hybrid score interval of the first share less the second.

    Parameters
    ----------
    count_1, n_1, count_2, n_2 : float
        How many of how many in two independent samples.
    level : float
        Confidence, between 0 and 1.

    Returns
    -------
    Interval or None
        None where nobody answered in one of the samples.

    Raises
    ------
    ValueError
        As :func:`wilson`.
    """
    first, second = wilson(count_1, n_1, level=level), wilson(count_2, n_2, level=level)
    if first is None or second is None:
        return None
    share_1, share_2 = count_1 / n_1, count_2 / n_2
    below = np.hypot(share_1 - first.low, second.high - share_2)
    above = np.hypot(first.high - share_1, share_2 - second.low)
    return Interval(float(share_1 - share_2 - below), float(share_1 - share_2 + above))


def _one(
    method: _Method, count: float, n: float, level: float, population: float | None
) -> Interval | None:
    """Return the interval of one share, or None."""
    low, high = _many(method, count, n, level, population)
    return None if np.isnan(low) else Interval(float(low), float(high))


def _many(
    method: _Method,
    counts: npt.ArrayLike,
    sizes: npt.ArrayLike,
    level: float,
    population: npt.ArrayLike | None,
) -> tuple[Floats, Floats]:
    """Return the ends of the intervals of many shares; not a number where there is none."""
    from statsmodels.stats.proportion import proportion_confint  # noqa: PLC0415 - slow to import

    found, n = np.asarray(counts, dtype=np.float64), np.asarray(sizes, dtype=np.float64)
    refuse_impossible(found, n, level, population)
    raised = effective_sizes(n, population)
    open_ = np.isfinite(raised)
    share = np.divide(found, n, where=open_, out=np.zeros_like(raised)).clip(0, 1)
    base = np.where(open_, raised, 1.0)
    low, high = proportion_confint(share * base, base, alpha=1 - level, method=method)
    # Arithmetic leaves an end a hair from where it belongs.
    low = np.where(share == 0, 0.0, np.minimum(low, share))
    high = np.where(share == 1, 1.0, np.maximum(high, share))
    return np.where(open_, low, np.nan), np.where(open_, high, np.nan)
