"""Ranks of areas as dots on the bars of their intervals."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import NARROW, WIDE, Canvas, wrapped
from workbench.presentation.charts.marks import FAINT, SHADES, dot, stroke
from workbench.presentation.formats import format_number
from workbench.presentation.language import translate
from workbench.presentation.needs.labels import chance_words
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.statistics.ranks import AreaRank
    from workbench.model.base import Language

__all__ = ["RankBars", "RankRow"]

_LINE = 16
_ROW = 32
_BAR = 10
_AIR = 10
_HEAD = 46
_FOOT = 8
_TICK = 9
_STEP = 26.0
"""Room for a rank on the axis."""
_EVERY = (1, 2, 3, 5, 10)
_PLACES = {WIDE: (230.0, 520.0, 572.0, 640.0), NARROW: (14.0, 176.0, 214.0, 268.0)}
"""The first and the last rank, the tie group, the chance of being among the first three."""


@dataclass(frozen=True, slots=True)
class RankRow:
    """An area with its rank.

    Parameters
    ----------
    name : str
        Its name.
    rank : AreaRank
        Its rank and how sure that is.
    """

    name: str
    rank: AreaRank


@dataclass(frozen=True, slots=True)
class RankBars:
    """The drawing: a row for each area, ranks from left to right.

    Parameters
    ----------
    rows : tuple of RankRow
        The areas in their order.
    language : str
        ``lt`` or ``en``.
    """

    rows: tuple[RankRow, ...]
    language: Language

    def height(self, narrow: bool) -> float:  # noqa: FBT001 - asked by the drawing
        """Return the height of all rows."""
        width = NARROW if narrow else WIDE
        return _HEAD + sum(self._row_height(row, width) for row in self.rows) + _FOOT

    def draw(self, canvas: Canvas) -> None:
        """Draw the axis and every area."""
        heights = [self._row_height(row, canvas.width) for row in self.rows]
        ranks = self._ranks(canvas)
        self._axis(canvas, ranks)
        bottom = _HEAD + sum(heights)
        if not canvas.narrow:
            self._grid(canvas, ranks, (_HEAD, bottom))
        tops = accumulate(heights, initial=float(_HEAD))
        for row, height, top in zip(self.rows, heights, tops, strict=False):
            y = self._name(canvas, row, (top, height))
            if canvas.narrow:
                self._grid(canvas, ranks, (y - _TICK, y + _TICK))
            self._bar(canvas, row.rank, y)

    def _ranks(self, canvas: Canvas) -> range:
        """Return the ranks that have room on the axis."""
        first, last, *_ = _PLACES[canvas.width]
        room = (last - first) / max(len(self.rows) - 1, 1)
        every = next((step for step in _EVERY if step * room >= _STEP), len(self.rows))
        return range(1, len(self.rows) + 1, every)

    def _axis(self, canvas: Canvas, ranks: range) -> None:
        """Write the ranks and the titles of the columns."""
        first, _, group, chance = _PLACES[canvas.width]
        for rank in ranks:
            number = format_number(rank, self.language)
            canvas.write(self._x(canvas, rank), _HEAD - 10, number, align="center")
        canvas.write(first - 4, _HEAD - 30, translate(text("rank"), self.language))
        for x, title in ((group, text("group")), (chance, text("chance"))):
            canvas.write(x, _HEAD - 10, translate(title, self.language), align="center")

    def _grid(self, canvas: Canvas, ranks: range, span: tuple[float, float]) -> None:
        """Draw a line for each rank of the axis."""
        places = (self._x(canvas, rank) for rank in ranks)
        stroke(canvas, [(x, span[0], x, span[1]) for x in places], color=FAINT)

    def _name(self, canvas: Canvas, row: RankRow, place: tuple[float, float]) -> float:
        """Write the name of an area and return the middle of its bar."""
        top, height = place
        lines = _name(row.name, canvas.width)
        block = len(lines) * _LINE
        first = top + _LINE / 2 + (4 if canvas.narrow else (height - block) / 2)
        for number, line in enumerate(lines):
            canvas.write(0, first + number * _LINE, line)
        return top + block + 14 if canvas.narrow else top + height / 2

    def _bar(self, canvas: Canvas, rank: AreaRank, y: float) -> None:
        """Draw the interval with the dot of the rank, the group and the chance."""
        if rank.rank is None or rank.low is None or rank.high is None:
            canvas.write(_PLACES[canvas.width][0], y, translate(None, self.language))
            return
        left, right = self._x(canvas, rank.low) - 6, self._x(canvas, rank.high) + 6
        canvas.box(left, y - _BAR / 2, right - left, _BAR, fill=SHADES[1])
        dot(canvas, self._x(canvas, rank.rank), y, 4.5)
        for x, words in zip(_PLACES[canvas.width][2:], self._told(rank), strict=True):
            canvas.write(x, y, words, align="center")

    def _told(self, rank: AreaRank) -> tuple[str, str]:
        """Return the group and the chance to be among the first three."""
        group = "–" if rank.tie_group is None else format_number(rank.tie_group, self.language)
        if rank.top_three is None:
            return group, "–"
        return group, chance_words(rank.top_three, self.language)

    def _x(self, canvas: Canvas, rank: int) -> float:
        """Return where a rank stands."""
        first, last, *_ = _PLACES[canvas.width]
        return first + (rank - 1) / max(len(self.rows) - 1, 1) * (last - first)

    def _row_height(self, row: RankRow, width: int) -> float:
        """Return the height of one area."""
        lines = len(_name(row.name, width)) * _LINE
        return lines + _ROW if width == NARROW else max(_ROW, lines + _AIR)


def _name(name: str, width: int) -> list[str]:
    """Return the name of an area in the lines it takes."""
    return wrapped(name, width if width == NARROW else _PLACES[WIDE][0] - 16)
