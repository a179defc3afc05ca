"""What a value or a lead depends on most, one weight or score changed at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from workbench.analysis.weighing.scores import Scores

    Floats = npt.NDArray[np.float64]

__all__ = ["Bar", "Stability", "of_lead", "of_option", "tornado", "weight_stability"]

_ROUNDING = 1e-12


@dataclass(frozen=True, slots=True)
class Bar:
    """What one weight or one score does.

    Parameters
    ----------
    criterion : int
        Which, from 0.
    option : int or None
        Whose score, from 0; None where the weight of the criterion changes.
    at_low, at_high : float
        The value or lead with the lowest and with the highest weight or score, in points.
    """

    criterion: int
    option: int | None
    at_low: float
    at_high: float

    @property
    def width(self) -> float:
        """Return how far apart the ends are."""
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True, slots=True)
class Stability:
    """Within which weights of a criterion the most valuable option stays so.

    Parameters
    ----------
    criterion : int
        Which, from 0.
    weight : float
        What it weighs.
    low, high : float
        Ends of the weights.
    below, above : int or None
        The option that overtakes beyond each end, from 0; None where none does.
    """

    criterion: int
    weight: float
    low: float
    high: float
    below: int | None
    above: int | None


def of_option(option: int, options: int) -> tuple[float, ...]:
    """Return the parts that make the value of one option.

    Parameters
    ----------
    option : int
        Which, from 0.
    options : int
        How many there are.

    Returns
    -------
    tuple of float
        1 for the option, 0 for the others.
    """
    return tuple(float(other == option) for other in range(options))


def of_lead(chosen: frozenset[int], rival: frozenset[int], options: int) -> tuple[float, ...]:
    """Return the parts that make the lead of one portfolio over another.

    Parameters
    ----------
    chosen, rival : frozenset of int
        What the two contain, from 0.
    options : int
        How many options there are.

    Returns
    -------
    tuple of float
        1 for what only the chosen one contains, -1 for what only its rival does, else 0.
    """
    return tuple(float(i in chosen) - float(i in rival) for i in range(options))


def tornado(
    scores: Scores,
    weights: Sequence[float],
    bounds: Sequence[tuple[float, float]],
    parts: Sequence[float],
) -> tuple[Bar, ...]:
    """Return what each weight and each score does to a value or a lead, the most first.

    Parameters
    ----------
    scores : Scores
        Options by criteria.
    weights : sequence of float
        One per criterion, adding up to 1.
    bounds : sequence of (float, float)
        Lowest and highest weight of each criterion; the others keep their proportions, and share
        equally where this one had all the weight.
    parts : sequence of float
        How often each option's value counts, as ``of_option`` and ``of_lead`` give it.

    Returns
    -------
    tuple of Bar

    Raises
    ------
    ValueError
        If weights, bounds, parts and scores do not belong together.
    """
    options, criteria = scores.shape
    by, counted = np.asarray(weights, dtype=np.float64), np.asarray(parts, dtype=np.float64)
    if (len(by), len(bounds), len(counted)) != (criteria, criteria, options):
        msg = "every criterion has a weight and its bounds, and every option its part"
        raise ValueError(msg)
    if not all(0 <= low <= high <= 1 for low, high in bounds):
        msg = "weights lie between 0 and 1, the lowest below the highest"
        raise ValueError(msg)
    points = scores.points
    sums = counted @ points
    bars = [
        Bar(j, None, *(float(sums @ _moved(by, j, weight)) for weight in bounds[j]))
        for j in range(criteria)
    ]
    base = float(sums @ by)
    for i, j in zip(*np.nonzero(counted[:, None] * by * (scores.highs - scores.lows)), strict=True):
        step = counted[i] * by[j]
        ends = (table[i, j] - points[i, j] for table in (scores.lows, scores.highs))
        bars.append(Bar(int(j), int(i), *(float(base + step * end) for end in ends)))
    return tuple(sorted(bars, key=lambda bar: -round(bar.width, 9)))


def weight_stability(scores: Scores, weights: Sequence[float], criterion: int) -> Stability:
    """Return within which weights of one criterion the most valuable option stays so.

    The others keep their proportions, so every value is a straight line in the weight, and the
    ends are where two lines cross.

    Parameters
    ----------
    scores : Scores
        Options by criteria, taken at their modes.
    weights : sequence of float
        One per criterion, adding up to 1.
    criterion : int
        Which weight changes, from 0.

    Returns
    -------
    Stability
    """
    by = np.asarray(weights, dtype=np.float64)
    points = scores.points
    start = points @ _moved(by, criterion, 0.0)
    slope = points @ _moved(by, criterion, 1.0) - start
    now = float(by[criterion])
    values = start + slope * now
    top = int(np.argmax(np.round(values, 9)))
    ends: dict[bool, tuple[float, int | None]] = {False: (0.0, None), True: (1.0, None)}
    for other in range(len(points)):
        # The lead over another option: ahead now, lost where the line comes to zero.
        lead, falls = float(values[top] - values[other]), float(slope[other] - slope[top])
        if abs(falls) <= _ROUNDING:
            continue
        crossing, rises = now + max(lead, 0.0) / falls, falls > 0
        if crossing < ends[True][0] if rises else crossing > ends[False][0]:
            ends[rises] = (crossing, other)
    (low, below), (high, above) = ends[False], ends[True]
    return Stability(criterion, now, low, high, below, above)


def _moved(weights: Floats, criterion: int, weight: float) -> Floats:
    """Return the weights with one of them changed and the others in their old proportions."""
    moved = weights.copy()
    moved[criterion] = 0.0
    rest = moved.sum()
    if rest > _ROUNDING:
        moved *= (1 - weight) / rest
    else:
        moved[:] = (1 - weight) / max(len(weights) - 1, 1)
    moved[criterion] = weight
    return moved
