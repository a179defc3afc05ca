"""Needs for training: how far own ability stays behind importance, weighed and ranked.

For the persons i who rated both importance I and ability C of item k:

* Borich's mean weighted discrepancy score is MWDS = sum_i((I_i - C_i) * mean(I)) / n, that is
  mean(I - C) * mean(I).  The mean importance is that of the same persons, not of all who rated the
  importance: otherwise the gap of the ones would be weighed with the opinion of others, and an item
  could move because of persons who said nothing about their ability.
* the Ranked Discrepancy Model counts instead of averaging, as befits ordered answers: the ranked
  discrepancy score is RDS = 100 * (share with C > I - share with C < I), from -100 to 100.

A need is a positive MWDS and a negative RDS.  On a scale from 1 to 5 MWDS reaches 20, but never
-20: where ability is far above importance the weight is small, and (I - 5) * I is least at -6.25.

The interval of MWDS is a t interval of the values (I_i - C_i) * mean(I) + (I_i - mean(I)) *
mean(I - C), the first order of what each person moves; it knows that the weight is an average of
the same few persons, needs no random numbers, and is wider than a bootstrap where they are few.
Sources: G. D. Borich, A Needs Assessment Model for Conducting Follow-Up Studies (1980);
L. Narine and A. Harder, Comparing the Borich Model with the Ranked Discrepancy Model (2021).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.statistics.answers import is_answered
from workbench.analysis.statistics.means import Sample, estimate

if TYPE_CHECKING:
    import numpy.typing as npt

    Answers = npt.NDArray[np.int16]

__all__ = ["FAR_APART", "Discrepancy", "discrepancies"]

FAR_APART = 3
"""Ranks that differ by as much are worth a look."""


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """How far ability stays behind importance in one item; all but ``n`` is None where n is 0.

    Parameters
    ----------
    n : int
        Persons who rated both.
    importance, ability : float or None
        Their means.
    mwds : float or None
        Mean weighted discrepancy score; positive is a need.
    low, high : float or None
        Ends of its interval; None for fewer than two persons, and where everybody answered.
    mwds_rank : float or None
        1 is the greatest need; ties share the mean of their ranks.
    rds : float or None
        Ranked discrepancy score, -100 to 100; negative is a need.
    rds_rank : float or None
        1 is the greatest need; ties share the mean of their ranks.
    below, above, equal : float or None
        Share of persons, 0 to 1, whose ability is below (NR), above (PR) or at (TR) importance.
    differs : bool or None
        Whether the two ranks differ by three or more.
    """

    n: int
    importance: float | None = None
    ability: float | None = None
    mwds: float | None = None
    low: float | None = None
    high: float | None = None
    mwds_rank: float | None = None
    rds: float | None = None
    rds_rank: float | None = None
    below: float | None = None
    above: float | None = None
    equal: float | None = None
    differs: bool | None = None


def discrepancies(
    importance: Answers, ability: Answers, *, population: int | None = None, level: float = 0.95
) -> tuple[Discrepancy, ...]:
    """Return how far ability stays behind importance, item by item.

    Parameters
    ----------
    importance, ability : array of int, respondents x items
        Ratings on the same scale; -1 where not answered.
    population : int or None
        How many persons there are in all, which narrows the intervals; None where not known.
    level : float
        Confidence level of the intervals.

    Returns
    -------
    tuple of Discrepancy, one per item
        Ranks are those among the items that somebody rated.

    Raises
    ------
    ValueError
        If the two have different shapes, or more persons answered than there are.
    """
    if importance.shape != ability.shape:
        msg = f"Importance is {importance.shape} in shape and ability {ability.shape}."
        raise ValueError(msg)
    sample = Sample(population=population, level=level)
    pairs = zip(importance.T, ability.T, strict=True)
    return _ranked([_scores(rated, able, sample) for rated, able in pairs])


def _scores(importance: Answers, ability: Answers, sample: Sample) -> Discrepancy:
    """Return the scores of one item, without ranks."""
    both = is_answered(importance) & is_answered(ability)
    n = int(both.sum())
    if n == 0:
        return Discrepancy(0)
    rated = importance[both].astype(np.int64)
    gaps = rated - ability[both]
    mean, gap = float(rated.mean()), float(gaps.mean())
    moved = gaps * mean + (rated - mean) * gap
    interval = estimate(moved, np.ones(n, dtype=np.bool_), sample)
    below, above = int((gaps > 0).sum()), int((gaps < 0).sum())
    return Discrepancy(
        n,
        importance=mean,
        ability=float(ability[both].mean()),
        # From sums of whole numbers, so that equal scores come out equal and share their rank.
        mwds=int(gaps.sum()) * int(rated.sum()) / n**2,
        low=interval.low,
        high=interval.high,
        rds=100 * (above - below) / n,
        below=below / n,
        above=above / n,
        equal=(n - below - above) / n,
    )


def _ranked(items: list[Discrepancy]) -> tuple[Discrepancy, ...]:
    """Return the items with their ranks among those that somebody rated."""
    from scipy.stats import rankdata  # noqa: PLC0415 - takes most of a second to import

    rated = [item for item in items if item.mwds is not None and item.rds is not None]
    by_mwds = iter(rankdata([-item.mwds for item in rated if item.mwds is not None]))
    by_rds = iter(rankdata([item.rds for item in rated if item.rds is not None]))
    return tuple(
        _with_ranks(item, float(next(by_mwds)), float(next(by_rds))) if item.n else item
        for item in items
    )


def _with_ranks(item: Discrepancy, mwds: float, rds: float) -> Discrepancy:
    """Return an item with its two ranks."""
    return replace(item, mwds_rank=mwds, rds_rank=rds, differs=abs(mwds - rds) >= FAR_APART)
