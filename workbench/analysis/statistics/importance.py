"""Importance–performance analysis: what matters, beside how well it is done.

Each item is a point: its mean importance and its mean performance, each with a t interval.  Two
lines, the crosshair, cut the plane into four quadrants.  They stand at the middle of the scale, or
at the means of the items; with means something always looks bad, so the middle is the default.
Where the box of the two intervals touches a line the quadrant is undecided.  The means of the
crosshair are taken as they are, without an interval of their own.

The diagonal is where performance equals importance; an item lies above it where importance exceeds
performance by more than the paired interval of their difference, over those who rated both.
Source: J. A. Martilla and J. C. James, Importance-Performance Analysis (1977).
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from workbench.analysis.statistics.answers import is_answered
from workbench.analysis.statistics.means import PLAIN, estimate

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from workbench.analysis.statistics.means import Estimate, Sample

    Answers = npt.NDArray[np.int16]

__all__ = [
    "FEWEST_ANSWERS",
    "Crosshair",
    "ImportancePerformance",
    "Placed",
    "Quadrant",
    "place",
]

Crosshair = Literal["midpoint", "means"]
Quadrant = Literal[
    "concentrate", "keep_up", "low_priority", "possible_overkill", "undecided", "too_few"
]

FEWEST_ANSWERS = 10
"""Answers below which a sample's item is not placed."""
_QUADRANTS: dict[tuple[bool, bool], Quadrant] = {
    (True, False): "concentrate",
    (True, True): "keep_up",
    (False, False): "low_priority",
    (False, True): "possible_overkill",
}
"""By whether importance and performance are high."""


class _Point(NamedTuple):
    """The means of one item."""

    importance: Estimate
    performance: Estimate
    gap: Estimate


@dataclass(frozen=True, slots=True)
class Placed:
    """Where one item lies.

    Parameters
    ----------
    importance, performance : Estimate
        Means over all who rated the one or the other.
    gap : Estimate
        Mean of importance - performance over those who rated both.
    quadrant : Quadrant
        ``undecided`` where the box of the intervals touches a line, ``too_few`` where fewer than
        ten rated one of the two and more could have.
    above_diagonal : bool or None
        Whether importance exceeds performance for certain; None where too few rated both.
    """

    importance: Estimate
    performance: Estimate
    gap: Estimate
    quadrant: Quadrant
    above_diagonal: bool | None


@dataclass(frozen=True, slots=True)
class ImportancePerformance:
    """Items in the plane of importance and performance.

    Parameters
    ----------
    crosshair : Crosshair
        What the lines stand at: the middle of the scale, or the means of the items.
    importance, performance : float or None
        The lines; None where they stand at means and no item has enough answers.
    items : tuple of Placed, one per item
    """

    crosshair: Crosshair
    importance: float | None
    performance: float | None
    items: tuple[Placed, ...]


def place(
    importance: Answers,
    performance: Answers,
    *,
    crosshair: Crosshair = "midpoint",
    low: int = 1,
    high: int = 5,
    sample: Sample = PLAIN,
) -> ImportancePerformance:
    """Return where each item lies between importance and performance.

    Parameters
    ----------
    importance, performance : array of int, respondents x items
        Ratings on the same scale; -1 where not answered.
    crosshair : Crosshair
        Whether the lines stand at the middle of the scale or at the means of the items; items with
        too few answers do not move them.
    low, high : int
        Ends of the scale.
    sample : Sample
        Weights, population and level of the intervals.  Where the whole population rated an item
        it is placed by its point, however few they are.

    Returns
    -------
    ImportancePerformance

    Raises
    ------
    ValueError
        If the two have different shapes, a rating lies outside the scale, or the sample does not
        belong to the respondents.
    """
    if importance.shape != performance.shape:
        msg = f"Importance is {importance.shape} in shape and performance {performance.shape}."
        raise ValueError(msg)
    _check_scale(importance, low, high)
    _check_scale(performance, low, high)
    pairs = zip(importance.T, performance.T, strict=True)
    points = [_point(rated, done, (low, high), sample) for rated, done in pairs]
    middle = (low + high) / 2
    lines = _means(points) if crosshair == "means" else (middle, middle)
    items = tuple(_placed(point, lines) for point in points)
    return ImportancePerformance(crosshair, *lines, items)


def _check_scale(ratings: Answers, low: int, high: int) -> None:
    """Refuse ratings from outside the scale."""
    given = ratings[is_answered(ratings)]
    if given.size and (given.min() < low or given.max() > high):
        msg = f"Ratings from {given.min()} to {given.max()} leave the scale from {low} to {high}."
        raise ValueError(msg)


def _point(
    importance: Answers, performance: Answers, scale: tuple[int, int], sample: Sample
) -> _Point:
    """Return the means of one item: importance, performance, and their gap."""
    low, high = scale
    rated, done = is_answered(importance), is_answered(performance)
    gap = importance.astype(np.float64) - performance
    return _Point(
        estimate(importance.astype(np.float64), rated, sample).within(low, high),
        estimate(performance.astype(np.float64), done, sample).within(low, high),
        estimate(gap, rated & done, sample).within(low - high, high - low),
    )


def _means(points: Sequence[_Point]) -> tuple[float | None, float | None]:
    """Return the means of the items' means, of those with enough answers."""
    known = [p for p in points if _enough(p.importance) and _enough(p.performance)]
    importance = [p.importance.value for p in known if p.importance.value is not None]
    performance = [p.performance.value for p in known if p.performance.value is not None]
    return (fmean(importance), fmean(performance)) if known else (None, None)


def _placed(point: _Point, lines: tuple[float | None, float | None]) -> Placed:
    """Return one item with its quadrant."""
    above = _side(point.gap, 0) is True if _enough(point.gap) else None
    return Placed(point.importance, point.performance, point.gap, _quadrant(point, lines), above)


def _quadrant(point: _Point, lines: tuple[float | None, float | None]) -> Quadrant:
    """Return the quadrant of one item, as far as it is certain."""
    across, up = lines
    enough = _enough(point.importance) and _enough(point.performance)
    if not enough or across is None or up is None:
        return "too_few"
    important, well = _side(point.importance, across), _side(point.performance, up)
    if important is None or well is None:
        return "undecided"
    return _QUADRANTS[important, well]


def _enough(mean: Estimate) -> bool:
    """Return whether a mean rests on enough answers, or on all there are."""
    return mean.census or mean.n >= FEWEST_ANSWERS


def _side(mean: Estimate, line: float) -> bool | None:
    """Return whether a mean lies above a line, or None where that is not certain."""
    ends = (mean.value, mean.value) if mean.census else (mean.low, mean.high)
    low, high = ends
    if low is None or high is None or low <= line <= high:
        return None
    return low > line
