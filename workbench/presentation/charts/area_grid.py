"""Areas as rows and something else as columns: the frame of the maps of evidence and of needs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import NARROW, WIDE, Canvas, wrapped
from workbench.presentation.charts.legend import Key, draw_keys, height_of_keys
from workbench.presentation.charts.marks import FAINT, VEIL, letters, placed_on_levels, stroke

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["AreaGrid", "Box", "GridRow"]

_NAMES = 0.28
"""Part of the width that names take on a page; on a telephone they stand above their row."""
_LINE = 16
_ROW = 34
_CELLS_BELOW = {1: 28, 2: 40}
"""Height of cells under a name, by the lines in them."""
_AIR = 8
_MOST_LINES = 3
_EDGE = 1.5

Box = tuple[float, float, float, float]
"""Left, top, width and height."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """One area.

    Parameters
    ----------
    name : str
        Its name.
    cells : tuple of callable
        Draw each cell into its box; none where nothing is known of the whole row.
    """

    name: str
    cells: tuple[Callable[[Canvas, Box], None], ...]


@dataclass(frozen=True, slots=True)
class AreaGrid:
    """The drawing.

    Parameters
    ----------
    heads : tuple of str
        Titles of the columns, short enough for one line.
    rows : tuple of GridRow
        The areas.
    nothing : str
        What stands in a row of which nothing is known.
    keys : tuple of Key
        What shades and signs mean.
    lines : int
        Lines in a cell on a telephone.
    """

    heads: tuple[str, ...]
    rows: tuple[GridRow, ...]
    nothing: str
    keys: tuple[Key, ...]
    lines: int = 1

    def height(self, narrow: bool) -> float:  # noqa: FBT001 - asked by the drawing
        """Return the height of heads, rows and keys."""
        width = NARROW if narrow else WIDE
        rows = sum(self._row_height(row, width) for row in self.rows)
        return self._head(width) + rows + height_of_keys(self.keys, width)

    def draw(self, canvas: Canvas) -> None:
        """Draw heads, rows and keys."""
        top = self._head(canvas.width)
        self._titles(canvas, top)
        heights = [self._row_height(row, canvas.width) for row in self.rows]
        tops = accumulate(heights, initial=top)
        for row, height, start in zip(self.rows, heights, tops, strict=False):
            self._row(canvas, row, start, height)
        draw_keys(canvas, self.keys, top + sum(heights))

    def _titles(self, canvas: Canvas, top: float) -> None:
        """Write the titles, and lead those that stand high down to their columns."""
        middles = self._middles(canvas.width)
        titles = placed_on_levels(self.heads, middles, canvas.width)
        spans = [
            (at - letters(title, narrow=canvas.narrow) / 2, at, level)
            for title, (at, level) in zip(self.heads, titles, strict=True)
        ]
        leads = []
        for title, middle, (_, at, level) in zip(self.heads, middles, spans, strict=True):
            canvas.write(at, top - 10 - level * _LINE, title, align="center")
            below = ((start, 2 * mid - start) for start, mid, low in spans if low < level)
            if level and not any(start < middle < end for start, end in below):
                leads.append((middle, top - 2 - level * _LINE, middle, top - 2))
        stroke(canvas, leads, color=FAINT)

    def _row(self, canvas: Canvas, row: GridRow, top: float, height: float) -> None:
        """Draw one area: its name, and its cells beside or below it."""
        lines = _name(row.name, canvas.width)
        left = _left(canvas.width)
        first = top + (_LINE / 2 + 4 if canvas.narrow else (height - (len(lines) - 1) * _LINE) / 2)
        for number, line in enumerate(lines):
            canvas.write(0, first + number * _LINE, line)
        above = len(lines) * _LINE + 4 if canvas.narrow else 0
        place = (left, top + above, canvas.width - left, height - above)
        self._cells(canvas, row, place)

    def _cells(self, canvas: Canvas, row: GridRow, place: Box) -> None:
        """Draw the cells of one area, or the one thing to say of all of them."""
        if not row.cells:
            x, y, width, height = _inside(place)
            canvas.box(x, y, width, height, fill=VEIL)
            canvas.write(x + width / 2, y + height / 2, self.nothing, align="center")
            return
        left, top, width, height = place
        step = width / len(self.heads)
        for number, cell in enumerate(row.cells):
            cell(canvas, _inside((left + number * step, top, step, height)))

    def _head(self, width: int) -> float:
        """Return the height of the titles."""
        titles = placed_on_levels(self.heads, self._middles(width), width)
        return 20 + _LINE * max((level for _, level in titles), default=0)

    def _middles(self, width: int) -> Sequence[float]:
        """Return the middle of each column."""
        step = (width - _left(width)) / len(self.heads)
        return [_left(width) + (number + 0.5) * step for number in range(len(self.heads))]

    def _row_height(self, row: GridRow, width: int) -> float:
        """Return the height of one area."""
        lines = len(_name(row.name, width)) * _LINE
        if width == NARROW:
            return lines + _CELLS_BELOW[self.lines if row.cells else 1] + 4
        return max(_ROW, lines + _AIR)


def _left(width: int) -> float:
    return 0 if width == NARROW else width * _NAMES


def _name(name: str, width: int) -> list[str]:
    """Return the name of an area in the lines it takes."""
    return wrapped(name, width if width == NARROW else width * _NAMES, _MOST_LINES)


def _inside(place: Box) -> Box:
    """Return a box without its edge, so that neighbours do not touch."""
    x, y, width, height = place
    return x + _EDGE, y + _EDGE, width - 2 * _EDGE, height - 2 * _EDGE
