"""Bars of people by number of areas, and by which areas come together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from workbench.presentation.charts.drawing import ACCENT, NARROW, WIDE, Canvas, wrapped
from workbench.presentation.charts.marks import VEIL, dot, hatch, letters, stroke

__all__ = ["CountBar", "OverlapBars", "SetColumn"]

_LINE = 16
_TITLE = 26
_BAR_ROW = 24
_BAR = 14
_STUB = 16
"""Length of the bar of a number held back: it says nothing of how many."""
_GAP = 22
_NAMES = 225
_TALLEST = 110
_COUNT = 20
_AIR = 10
_FOOT = 6
_DOT = 5
_MOST_LINES = 2
_WIDEST_COLUMN = 44


@dataclass(frozen=True, slots=True)
class CountBar:
    """A bar.

    Parameters
    ----------
    name : str
        What is counted.
    count : int or None
        How many; None where hidden.
    words : str
        The number as it is written, or the sign that it is held back.
    """

    name: str
    count: int | None
    words: str


@dataclass(frozen=True, slots=True)
class SetColumn:
    """A set of rows with its people.

    Parameters
    ----------
    members : tuple of int
        Places of its rows.
    count : int or None
        How many people; None where hidden.
    words : str
        The number as it is written.
    """

    members: tuple[int, ...]
    count: int | None
    words: str


@dataclass(frozen=True, slots=True)
class OverlapBars:
    """The drawing: on a page sets are columns of dots, on a telephone bars with names.

    Parameters
    ----------
    numbers_title, sets_title : str
        What stands above the two parts.
    numbers : tuple of CountBar
        People by number of areas.
    rows : tuple of str
        What sets are made of.
    sets : tuple of SetColumn
        The sets, in their order.
    """

    numbers_title: str
    numbers: tuple[CountBar, ...]
    sets_title: str
    rows: tuple[str, ...]
    sets: tuple[SetColumn, ...]

    def height(self, narrow: bool) -> float:  # noqa: FBT001 - asked by the drawing
        """Return the height of both parts."""
        numbers = 2 * _TITLE + len(self.numbers) * _BAR_ROW + _GAP + _FOOT
        if narrow:
            return numbers + sum(self._block(bar) for bar in self._named())
        return numbers + _TALLEST + _COUNT + sum(map(_row_height, self.rows))

    def draw(self, canvas: Canvas) -> None:
        """Draw both parts."""
        canvas.write(0, _TITLE / 2, self.numbers_title, bold=True)
        self._numbers(canvas, _TITLE)
        top = _TITLE + len(self.numbers) * _BAR_ROW + _GAP
        canvas.write(0, top + _TITLE / 2, self.sets_title, bold=True)
        if canvas.narrow:
            self._list(canvas, top + _TITLE)
        else:
            self._matrix(canvas, top + _TITLE)

    def _numbers(self, canvas: Canvas, top: float) -> None:
        """Draw a bar for each number of areas, all names beside them."""
        names = max(letters(bar.name, narrow=canvas.narrow) for bar in self.numbers)
        for row, bar in enumerate(self.numbers):
            y = top + (row + 0.5) * _BAR_ROW
            canvas.write(0, y, bar.name)
            _bar(canvas, bar, (names + 4, y), _most(self.numbers))

    def _list(self, canvas: Canvas, top: float) -> None:
        """Draw the sets as bars under their names."""
        for bar in self._named():
            lines = wrapped(bar.name, NARROW, _MOST_LINES + 2)
            for number, line in enumerate(lines):
                canvas.write(0, top + (number + 0.5) * _LINE, line)
            _bar(canvas, bar, (0, top + len(lines) * _LINE + _BAR / 2 + 3), _most(self.sets))
            top += self._block(bar)

    def _matrix(self, canvas: Canvas, top: float) -> None:
        """Draw the sets as bars above columns of dots."""
        base = top + _COUNT + _TALLEST
        heights = [_row_height(row) for row in self.rows]
        middles = [
            start + height / 2
            for start, height in zip(accumulate(heights, initial=base), heights, strict=False)
        ]
        for name, middle in zip(self.rows, middles, strict=True):
            lines = wrapped(name, _NAMES, _MOST_LINES)
            for number, line in enumerate(lines):
                y = middle + (number - (len(lines) - 1) / 2) * _LINE
                canvas.write(0, y, line)
        step = min(_WIDEST_COLUMN, (WIDE - _NAMES) / max(len(self.sets), 1))
        for number, each in enumerate(self.sets):
            x = _NAMES + (number + 0.5) * step
            self._column(canvas, each, x, base)
            self._dots(canvas, each, x, middles)

    def _column(self, canvas: Canvas, each: SetColumn, x: float, base: float) -> None:
        """Draw the bar of a set with its number above it."""
        left = x - _BAR / 2
        if each.count is None:
            tall = float(_STUB)
            hatch(canvas, left, base - tall, _BAR, tall)
        else:
            tall = _TALLEST * each.count / _most(self.sets)
            canvas.box(left, base - tall, _BAR, tall, fill=ACCENT)
        canvas.write(x, base - tall - 10, each.words, align="center")

    def _dots(self, canvas: Canvas, each: SetColumn, x: float, middles: list[float]) -> None:
        """Draw which rows a set is made of, joined by a line."""
        for place, y in enumerate(middles):
            if place not in each.members:
                dot(canvas, x, y, _DOT - 1, fill=VEIL)
        ends = [middles[place] for place in each.members]
        if len(ends) > 1:
            stroke(canvas, [(x, min(ends), x, max(ends))], color=ACCENT, width=2)
        for y in ends:
            dot(canvas, x, y, _DOT)

    def _named(self) -> tuple[CountBar, ...]:
        """Return the sets as bars with the names of all their rows."""
        return tuple(
            CountBar(" + ".join(self.rows[i] for i in each.members), each.count, each.words)
            for each in self.sets
        )

    def _block(self, bar: CountBar) -> float:
        """Return the height of a set on a telephone."""
        return len(wrapped(bar.name, NARROW, _MOST_LINES + 2)) * _LINE + _BAR + _AIR + 4


def _bar(canvas: Canvas, bar: CountBar, place: tuple[float, float], most: int) -> None:
    """Draw a bar with its number behind it; a place is its left end and its middle."""
    left, y = place
    room = canvas.width - left - 52
    if bar.count is None:
        length = float(_STUB)
        hatch(canvas, left, y - _BAR / 2, length, _BAR)
    else:
        length = room * bar.count / most
        canvas.box(left, y - _BAR / 2, max(length, 1), _BAR, fill=ACCENT)
    canvas.write(left + max(length, 1) + 6, y, bar.words)


def _most(bars: tuple[CountBar, ...] | tuple[SetColumn, ...]) -> int:
    """Return the highest number, at least one."""
    return max((bar.count or 0 for bar in bars), default=0) or 1


def _row_height(name: str) -> float:
    """Return the height of a row of dots."""
    return len(wrapped(name, _NAMES, _MOST_LINES)) * _LINE + _AIR
