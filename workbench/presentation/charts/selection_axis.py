"""Where rows and values of the figures of a selection lie: numbers in, pixels out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from math import ceil, floor, log10
from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import NARROW, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "LINE",
    "NAMES",
    "RowPlace",
    "Scale",
    "names_end",
    "round_marks",
    "row_places",
    "steps",
    "swarm",
]

LINE = 16
"""Height of a line of words."""
NAMES = 330.0
"""The most room for names beside what is drawn, on a page."""
_AIR = 9
_GAP = 12
_LETTER = 7.5
"""Width of a usual letter in the usual fonts; names keep a gap to what is drawn beside them."""
_MOST_LINES = 4
_ROUND = (1.0, 2.0, 5.0, 10.0)
_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from left to right, or from below to above.

    Parameters
    ----------
    low, high : float
        The values at the ends.
    start, end : float
        The pixels there.
    """

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return where a value lies; one beyond an end lies at that end.

        Parameters
        ----------
        value : float

        Returns
        -------
        float
            Pixels.
        """
        span = self.high - self.low
        part = (value - self.low) / span if span else 0.0
        return self.start + min(max(part, 0.0), 1.0) * (self.end - self.start)


@dataclass(frozen=True, slots=True)
class RowPlace:
    """Where a row lies.

    Parameters
    ----------
    lines : tuple of str
        Its name, as it is written.
    first : float
        Middle of the first line of the name.
    middle : float
        Middle of what is drawn for it.
    top, bottom : float
        Its ends.
    """

    lines: tuple[str, ...]
    first: float
    middle: float
    top: float
    bottom: float


def row_places(
    names: Sequence[str], bars: Sequence[float], width: int, top: float
) -> tuple[RowPlace, ...]:
    """Return where rows lie: names beside what is drawn on a page, above it on a telephone.

    Parameters
    ----------
    names : sequence of str
        Names of the rows.
    bars : sequence of float
        Room for what is drawn of each row.
    width : int
        Width of the drawing.
    top : float
        Where the first row begins.

    Returns
    -------
    tuple of RowPlace
    """
    narrow = width == NARROW
    lines = [_lines(name, width) for name in names]
    blocks = [len(each) * LINE for each in lines]
    heights = [
        block + bar if narrow else max(block, bar) for block, bar in zip(blocks, bars, strict=True)
    ]
    tops = accumulate((height + _AIR for height in heights), initial=top)
    return tuple(
        RowPlace(
            lines=each,
            first=start + LINE / 2 + (0 if narrow else (height - block) / 2),
            middle=start + block + bar / 2 if narrow else start + height / 2,
            top=start,
            bottom=start + height + _AIR,
        )
        for each, block, bar, height, start in zip(lines, blocks, bars, heights, tops, strict=False)
    )


def names_end(names: Sequence[str], width: int) -> float:
    """Return where names end and what is drawn beside them may begin.

    Parameters
    ----------
    names : sequence of str
        Names of the rows.
    width : int
        Width of the drawing.

    Returns
    -------
    float
        Pixels; nothing on a telephone, where names stand above.
    """
    if width == NARROW:
        return 0.0
    longest = max((len(line) for name in names for line in _lines(name, width)), default=0)
    return min(NAMES, longest * _LETTER + _GAP)


def round_marks(low: float, high: float, most: int) -> tuple[float, ...]:
    """Return round values between two ends, at equal distances.

    Parameters
    ----------
    low, high : float
        The ends.
    most : int
        How many there may be, at least two.

    Returns
    -------
    tuple of float
        From low to high; the one end alone where both are the same.
    """
    if high <= low:
        return (low,)
    least = (high - low) / max(most - 1, 1)
    power = 10.0 ** floor(log10(least))
    # The ends need not be round, so a finer step may fit and a coarser one be needed.
    for step in (factor * power for factor in (*_ROUND, 20.0)):
        first, last = ceil(low / step - _TINY), floor(high / step + _TINY)
        if last - first < most:
            break
    return tuple(round(number * step, 9) for number in range(first, last + 1))


def steps(points: Sequence[tuple[float, float]], end: float) -> tuple[tuple[float, float], ...]:
    """Return the corners of stairs: a value holds until the next one is reached.

    Parameters
    ----------
    points : sequence of (float, float)
        Where each step begins, from left to right, and how high it is.
    end : float
        Where the last one ends.

    Returns
    -------
    tuple of (float, float)
        From the first point to the end; empty for no points.
    """
    corners: list[tuple[float, float]] = []
    for x, y in points:
        if corners:
            corners.append((x, corners[-1][1]))
        corners.append((x, y))
    if corners and end > corners[-1][0]:
        corners.append((end, corners[-1][1]))
    return tuple(corners)


def swarm(places: Sequence[float], size: float) -> tuple[int, ...]:
    """Return levels on which dots of one line do not touch: each as low as it can be.

    Parameters
    ----------
    places : sequence of float
        Middles of the dots along the line.
    size : float
        Width of a dot.

    Returns
    -------
    tuple of int
        In the order of the places; 0 is the line itself.
    """
    levels = [0] * len(places)
    ends: list[float] = []
    for number in sorted(range(len(places)), key=lambda number: places[number]):
        left = places[number] - size / 2
        level = next((i for i, end in enumerate(ends) if left >= end), len(ends))
        ends[level : level + 1] = [left + size]
        levels[number] = level
    return tuple(levels)


def _lines(name: str, width: int) -> tuple[str, ...]:
    """Return a name in the lines it takes."""
    room = width if width == NARROW else NAMES - _GAP
    return tuple(wrapped(name, room, _MOST_LINES))
