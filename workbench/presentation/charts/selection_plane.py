"""The plane of money and value with its steps and the portfolios marked in it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from workbench.presentation.charts.drawing import ACCENT, INK, NARROW, WIDE, Canvas
from workbench.presentation.charts.label_places import label_places
from workbench.presentation.charts.legend import Key, draw_keys, height_of_keys
from workbench.presentation.charts.marks import FAINT, dot, letters, stroke
from workbench.presentation.charts.selection_axis import Scale, round_marks, steps
from workbench.presentation.formats import format_number
from workbench.presentation.language import translate
from workbench.presentation.palette import SERIES
from workbench.presentation.selection.labels import THOUSANDTHS
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.analysis.portfolio.exact import Portfolio
    from workbench.model.base import Language
    from workbench.presentation.charts.marks import Segment

__all__ = ["Mark", "MoneyPlane", "Sign"]

Sign = Literal["square", "ring", "dot"]

_CENTS = 100
_LEFT, _RIGHT = 52.0, 12.0
_ABOVE, _BELOW = 26.0, 48.0
_PLANE = {WIDE: 320.0, NARROW: 240.0}
_DOT = 2.5
_SIGN = 6.0
_AIR = 1.06
_LABEL = 15.0
_ROW = 46.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A portfolio that is marked.

    Parameters
    ----------
    letter : str
        By which it is called.
    sign : str
        ``square``, ``ring`` or ``dot``.
    name, short : str
        What it is, in full and in a word or two.
    portfolio : Portfolio
        Its money and value.
    """

    letter: str
    sign: Sign
    name: str
    short: str
    portfolio: Portfolio


@dataclass(frozen=True, slots=True)
class MoneyPlane:
    """The drawing: money across, value up, both from nothing.

    Parameters
    ----------
    points : tuple of Portfolio
        The best for amounts of money, from least to most; at least one.
    marks : tuple of Mark
        What is marked.
    language : str
        ``lt`` or ``en``.
    """

    points: tuple[Portfolio, ...]
    marks: tuple[Mark, ...]
    language: Language

    def height(self, narrow: bool) -> float:  # noqa: FBT001 - asked by the drawing
        """Return the height of the plane with its axes and keys."""
        width = NARROW if narrow else WIDE
        return _ABOVE + _PLANE[width] + _BELOW + height_of_keys(self._keys(), width)

    def draw(self, canvas: Canvas) -> None:
        """Draw the axes, the steps, the marks and the keys."""
        across, up = self._scales(canvas.width)
        self._axes(canvas, across, up)
        corners = [
            (across.at(x), up.at(y))
            for x, y in steps([_place(one) for one in self.points], across.high)
        ]
        lines = [(*one, *other) for one, other in pairwise(corners)]
        stroke(canvas, lines, color=ACCENT, width=2)
        for one in self.points:
            x, y = _place(one)
            dot(canvas, across.at(x), up.at(y), _DOT)
        self._marks(canvas, (across, up), lines)
        draw_keys(canvas, self._keys(), _ABOVE + _PLANE[canvas.width] + _BELOW)

    def _scales(self, width: int) -> tuple[Scale, Scale]:
        """Return money from left to right and value from below to above."""
        shown = [_place(one) for one in (*self.points, *(mark.portfolio for mark in self.marks))]
        most_money, most_value = (max(ends) for ends in zip(*shown, strict=True))
        bottom = _ABOVE + _PLANE[width]
        return (
            Scale(0.0, (most_money or 1.0) * _AIR, _LEFT, width - _RIGHT),
            Scale(0.0, (most_value or 1.0) * _AIR, bottom, _ABOVE),
        )

    def _axes(self, canvas: Canvas, across: Scale, up: Scale) -> None:
        """Draw round amounts and values with their lines, and say what runs along them."""
        widest = letters(self._number(across.high), narrow=canvas.narrow) + 14
        amounts = round_marks(0.0, across.high, 1 + int((across.end - across.start) / widest))
        values = round_marks(0.0, up.high, int(_PLANE[canvas.width] / _ROW))
        grid: list[Segment] = []
        for amount in amounts:
            x = across.at(amount)
            grid.append((x, up.end, x, up.start))
            canvas.write(x, up.start + 14, self._number(amount), align="center")
        for value in values:
            y = up.at(value)
            grid.append((across.start, y, across.end, y))
            canvas.write(across.start - 8, y, self._number(value), align="right")
        stroke(canvas, grid, color=FAINT)
        canvas.write(0, 10, translate(text("↑ value, points"), self.language))
        title = translate(text("money of all years, EUR →"), self.language)
        canvas.write(across.end, up.start + 36, title, align="right")

    def _marks(self, canvas: Canvas, scales: tuple[Scale, Scale], lines: list[Segment]) -> None:
        """Draw the marked portfolios with their letters beside them."""
        across, up = scales
        spots = [
            (across.at(x), up.at(y)) for x, y in (_place(mark.portfolio) for mark in self.marks)
        ]
        for mark, (x, y) in zip(self.marks, spots, strict=True):
            _sign(canvas, mark.sign, x, y)
        sizes = [(letters(mark.letter, narrow=canvas.narrow) + 3, _LABEL) for mark in self.marks]
        frame = (across.start, up.end, across.end, up.start)
        places = label_places(spots, sizes, frame, list(_boxes(lines)))
        for mark, (x, y) in zip(self.marks, places, strict=True):
            canvas.write(x, y, mark.letter, align="center", bold=True)

    def _number(self, value: float) -> str:
        return format_number(round(value), self.language)

    def _keys(self) -> tuple[Key, ...]:
        """Return what the signs mean."""
        colors = {"square": SERIES[2], "ring": ACCENT, "dot": INK}
        return tuple(
            Key(mark.sign, f"{mark.letter} – {mark.short}", colors[mark.sign])
            for mark in self.marks
        )


def _place(portfolio: Portfolio) -> tuple[float, float]:
    """Return the money of a portfolio in euros and its value in points."""
    return portfolio.money / _CENTS, portfolio.value / THOUSANDTHS


def _boxes(lines: Iterable[Segment]) -> Iterable[Segment]:
    """Return the room lines take, left and upper ends first."""
    for x, y, to_x, to_y in lines:
        yield min(x, to_x) - 1, min(y, to_y) - 1, max(x, to_x) + 1, max(y, to_y) + 1


def _sign(canvas: Canvas, sign: str, x: float, y: float) -> None:
    """Draw the sign of a mark."""
    if sign == "square":
        canvas.box(x - _SIGN, y - _SIGN, 2 * _SIGN, 2 * _SIGN, fill=SERIES[2])
    elif sign == "ring":
        dot(canvas, x, y, _SIGN + 1.5, fill="none", line=ACCENT)
    else:
        dot(canvas, x, y, _SIGN, fill=INK)
