"""Rows with a bar from one value to another and marks on it: the form most figures here have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.presentation.charts.drawing import ACCENT, INK, NARROW, WIDE, Canvas
from workbench.presentation.charts.legend import draw_keys, height_of_keys
from workbench.presentation.charts.marks import FAINT, SHADES, dot, letters, stroke
from workbench.presentation.charts.selection_axis import (
    LINE,
    Scale,
    names_end,
    round_marks,
    row_places,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.presentation.charts.legend import Key
    from workbench.presentation.charts.selection_axis import RowPlace

__all__ = ["Axis", "BarRow", "SelectionBars", "axis_ends"]

Sign = Literal["dot", "ring", "limit"]

_HEAD = 46
_FOOT = 6
_THICK = 12
_RADIUS = 4.5
_BAR = 24.0
_GAP = 12.0
_MARK = 9.0
"""How far a mark on a telephone reaches above and below the middle of its row."""


@dataclass(frozen=True, slots=True)
class BarRow:
    """A row.

    Parameters
    ----------
    name : str
        What it is about.
    low, high : float
        Ends of its bar.
    words : str
        What the bar says, in figures.
    marks : tuple of (float, str)
        Values on it and their signs: ``dot``, ``ring``, ``limit``.
    aside : str
        What else is to be said of it; empty for nothing.
    full : bool
        Whether its bar is filled strongly.
    """

    name: str
    low: float
    high: float
    words: str
    marks: tuple[tuple[float, Sign], ...] = ()
    aside: str = ""
    full: bool = False


@dataclass(frozen=True, slots=True)
class Axis:
    """What runs from left to right.

    Parameters
    ----------
    low, high : float
        Its ends.
    title : str
        What it measures, with its unit.
    write : callable
        Returns a value as it is written on it.
    lines : tuple of float
        Values that are marked by a line through all rows.
    """

    low: float
    high: float
    title: str
    write: Callable[[float], str]
    lines: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class SelectionBars:
    """The drawing.

    Parameters
    ----------
    rows : tuple of BarRow
        From above to below.
    axis : Axis
        What is measured.
    keys : tuple of Key
        What the signs mean.
    below : bool
        Whether what is said aside stands below the bar on a page too.
    """

    rows: tuple[BarRow, ...]
    axis: Axis
    keys: tuple[Key, ...] = ()
    below: bool = False

    def height(self, narrow: bool) -> float:  # noqa: FBT001 - asked by the drawing
        """Return the height of all rows with their axis and keys."""
        width = NARROW if narrow else WIDE
        return self._bottom(width) + _FOOT + height_of_keys(self.keys, width)

    def draw(self, canvas: Canvas) -> None:
        """Draw the axis, the rows and the keys."""
        places = self._places(canvas.width)
        scale = self._scale(canvas.width)
        self._axis(canvas, scale, places)
        for row, place in zip(self.rows, places, strict=True):
            for number, line in enumerate(place.lines):
                canvas.write(0, place.first + number * LINE, line)
            self._row(canvas, row, scale, place)
        draw_keys(canvas, self.keys, self._bottom(canvas.width) + _FOOT)

    def _places(self, width: int) -> tuple[RowPlace, ...]:
        """Return where the rows lie; below its bar what is said aside has a line of its own."""
        below = width == NARROW or self.below
        bars = [_BAR + (LINE if below and row.aside else 0) for row in self.rows]
        return row_places([row.name for row in self.rows], bars, width, _HEAD)

    def _bottom(self, width: int) -> float:
        places = self._places(width)
        return places[-1].bottom if places else float(_HEAD)

    def _scale(self, width: int) -> Scale:
        """Return the axis between the names and the figures."""
        left, right, _ = self._ends(width)
        return Scale(self.axis.low, self.axis.high, left, right)

    def _ends(self, width: int) -> tuple[float, float, float]:
        """Return the ends of the axis, and where what is said aside begins."""
        below = width == NARROW or self.below
        return axis_ends(
            names_end([row.name for row in self.rows], width),
            [row.words for row in self.rows],
            [] if below else [row.aside for row in self.rows],
            width,
        )

    def _axis(self, canvas: Canvas, scale: Scale, places: tuple[RowPlace, ...]) -> None:
        """Write the values of the axis and draw their lines, through each row on a telephone."""
        widest = max(
            letters(self.axis.write(end), narrow=canvas.narrow)
            for end in (self.axis.low, self.axis.high)
        )
        most = 1 + int((scale.end - scale.start) / (widest + _GAP))
        marks = round_marks(self.axis.low, self.axis.high, most)
        for value in marks:
            x = scale.at(value)
            canvas.write(x, _HEAD - 16, self.axis.write(value), align="center")
        canvas.write(canvas.width, 10, self.axis.title, align="right")
        spans = [(place.top, place.bottom) for place in places]
        if canvas.narrow:
            middles = map(self._middle, self.rows, places, [True] * len(places))
            spans = [(y - _MARK, y + _MARK) for y in middles]
        for values, color in ((marks, FAINT), (self.axis.lines, INK)):
            lines = [(scale.at(v), top, scale.at(v), end) for v in values for top, end in spans]
            stroke(canvas, lines, color=color)

    def _middle(self, row: BarRow, place: RowPlace, narrow: bool) -> float:  # noqa: FBT001 - private
        """Return where the bar of a row lies: above what is said aside, if that stands below."""
        return place.middle - (LINE / 2 if row.aside and (narrow or self.below) else 0.0)

    def _row(self, canvas: Canvas, row: BarRow, scale: Scale, place: RowPlace) -> None:
        """Draw the bar with its marks and write its figures."""
        y = self._middle(row, place, canvas.narrow)
        left, right = sorted((scale.at(row.low), scale.at(row.high)))
        fill = ACCENT if row.full else SHADES[1]
        canvas.box(left, y - _THICK / 2, max(right - left, 2), _THICK, fill=fill)
        for value, sign in row.marks:
            _mark(canvas, scale.at(value), y, sign)
        canvas.write(scale.end + _GAP, y, row.words)
        if row.aside and (canvas.narrow or self.below):
            canvas.write(scale.start, y + LINE + 2, row.aside)
        elif row.aside:
            canvas.write(self._ends(canvas.width)[2], y, row.aside)


def axis_ends(
    names: float, words: Sequence[str], asides: Sequence[str], width: int
) -> tuple[float, float, float]:
    """Return where the axis begins and ends, and where what is said aside begins.

    Parameters
    ----------
    names : float
        Where the names end.
    words : sequence of str
        What is written behind the bars.
    asides : sequence of str
        What is written behind that; none where it stands below.
    width : int
        Width of the drawing.

    Returns
    -------
    tuple of (float, float, float)
        Pixels.
    """
    narrow = width == NARROW
    behind, after = (
        max((letters(one, narrow=narrow) for one in each), default=0.0) for each in (words, asides)
    )
    aside = width - after
    return names + _GAP, aside - behind - _GAP - (_GAP if after else 0.0), aside


def _mark(canvas: Canvas, x: float, y: float, sign: Sign) -> None:
    """Draw a sign at a value."""
    if sign == "dot":
        dot(canvas, x, y, _RADIUS, fill=INK)
    elif sign == "ring":
        dot(canvas, x, y, _RADIUS, fill="none", line=INK)
    else:
        stroke(canvas, [(x, y - _MARK, x, y + _MARK)], color=INK, width=2.5)
