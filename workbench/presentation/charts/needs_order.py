"""In which order the areas stand by need, and how sure that order is."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import NARROW, WIDE, Canvas, draw_twice, wrapped
from workbench.presentation.charts.marks import FAINT, SHADES, dot, stroke
from workbench.presentation.display import absent
from workbench.presentation.figure import Figure
from workbench.presentation.formats import format_number
from workbench.presentation.language import translate
from workbench.presentation.markup import wording
from workbench.presentation.needs_labels import interval_note, survey_source
from workbench.presentation.sentences.needs_survey_figures import say_rank_intervals
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.order import Order, RankedArea
    from workbench.analysis.statistics.ranks import AreaRank
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["fig_order"]

_LINE = 16
_ROW = 32
_BAR = 10
_AIR = 10
_HEAD = 58
_STEP = 26.0
"""Room for a rank on the axis."""
_PLACES = {WIDE: (230.0, 520.0, 572.0, 640.0), NARROW: (14.0, 176.0, 214.0, 268.0)}
"""The first and the last rank, the tie group, the chance of being among the first three."""
_NO_SURVEY = text(
    "Areas have no order: no survey of at least 30 people counts needs. Single findings can be "
    "heard, but not ranked."
)
_HOW_TO_READ = text(
    "Dot – rank; bar – its 90 % interval. Areas of one group cannot be told apart. Chance – how "
    "likely the area is to be among the first three, from 0 to 1."
)


def fig_order(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return the rank of every area with its interval, or that there is no order.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    order = needs.order
    if order is None:
        return absent(_NO_SURVEY, language)
    if not order.orderable:
        return absent(_no_order(order), language)
    rows = tuple(_Row(needs.area(item.area).name.of(language), item.rank) for item in order.areas)
    drawing = _Ranks(rows, language)
    wide, narrow = draw_twice(drawing.draw, drawing.height)
    source = survey_source(needs, language)
    return Figure(
        caption=translate(text("Areas by need, with the intervals of their ranks"), language),
        description=say_rank_intervals(needs, order, language),
        source=source,
        wide=wide,
        narrow=narrow,
        data=_data(needs, order.areas, source, language),
        notes=(translate(_HOW_TO_READ, language), *interval_note(needs, language)),
        name="fig-order",
    ).shown(language)


def _no_order(order: Order) -> Text:
    """Say that there is no order, why, and what could bring one."""
    if order.reason is None:
        return text("No order of the areas can be told; more answers could tell them apart.")
    return text("{reason} More answers could tell the areas apart.", reason=order.reason)


@dataclass(frozen=True, slots=True)
class _Row:
    """An area with its rank."""

    name: str
    rank: AreaRank


@dataclass(frozen=True, slots=True)
class _Ranks:
    """The drawing: a row for each area, ranks from left to right."""

    rows: tuple[_Row, ...]
    language: Language

    def height(self, narrow: bool) -> float:  # noqa: FBT001 - asked by the drawing
        """Return the height of all rows."""
        width = NARROW if narrow else WIDE
        return _HEAD + sum(self._row_height(row, width) for row in self.rows)

    def draw(self, canvas: Canvas) -> None:
        """Draw the axis and every area."""
        heights = [self._row_height(row, canvas.width) for row in self.rows]
        self._axis(canvas, _HEAD + sum(heights))
        tops = accumulate(heights, initial=float(_HEAD))
        for row, height, top in zip(self.rows, heights, tops, strict=False):
            self._row(canvas, row, (top, height))

    def _axis(self, canvas: Canvas, bottom: float) -> None:
        """Draw a line for each rank that has room, and the titles of the columns."""
        first, last, group, chance = _PLACES[canvas.width]
        room = (last - first) / max(len(self.rows) - 1, 1)
        every = next(step for step in (1, 2, 3, 5, 10, 20) if step * room >= _STEP or step == 20)
        ranks = [1, *range(1 + every, len(self.rows) + 1, every)]
        for rank in ranks:
            x = self._x(canvas, rank)
            canvas.write(x, _HEAD - 10, format_number(rank, self.language), align="center")
        lines = [(self._x(canvas, rank), _HEAD, self._x(canvas, rank), bottom) for rank in ranks]
        stroke(canvas, lines, color=FAINT)
        canvas.write(first - 4, _HEAD - 42, translate(text("rank"), self.language))
        for x, title in ((group, text("group")), (chance, text("chance"))):
            canvas.write(x, _HEAD - 10, translate(title, self.language), align="center")

    def _row(self, canvas: Canvas, row: _Row, place: tuple[float, float]) -> None:
        """Draw one area: its name, its bar with the dot, its group and its chance."""
        top, height = place
        lines = _name(row.name, canvas.width)
        block = len(lines) * _LINE
        first = top + _LINE / 2 + (4 if canvas.narrow else (height - block) / 2)
        for number, line in enumerate(lines):
            canvas.write(0, first + number * _LINE, line)
        y = top + block + 14 if canvas.narrow else top + height / 2
        rank = row.rank
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
        return group, format_number(rank.top_three, self.language, digits=2)

    def _x(self, canvas: Canvas, rank: int) -> float:
        """Return where a rank stands."""
        first, last, *_ = _PLACES[canvas.width]
        return first + (rank - 1) / max(len(self.rows) - 1, 1) * (last - first)

    def _row_height(self, row: _Row, width: int) -> float:
        """Return the height of one area."""
        lines = len(_name(row.name, width)) * _LINE
        return lines + _ROW if width == NARROW else max(_ROW, lines + _AIR)


def _name(name: str, width: int) -> list[str]:
    """Return the name of an area in the lines it takes."""
    return wrapped(name, width if width == NARROW else _PLACES[WIDE][0] - 16)


def _data(
    needs: NeedsAnalysis, areas: Sequence[RankedArea], source: str, language: Language
) -> Table:
    """Return ranks, intervals, groups and chances as a table."""
    return Table(
        caption=translate(text("Data: ranks of areas by need"), language),
        columns=headers(
            language,
            (text("Area"), "row"),
            (text("Rank"), "number"),
            (text("90 % interval"), "number"),
            (text("Group"), "number"),
            (text("Chance of the first three"), "number"),
        ),
        rows=tuple(
            (wording(needs.area(item.area).name, language), *_cells(item.rank, language))
            for item in areas
        ),
        source=source,
    )


def _cells(rank: AreaRank, language: Language) -> tuple[str, ...]:
    """Write one rank; what is not known says so."""
    missing = translate(None, language)
    if rank.rank is None or rank.low is None or rank.high is None:
        return (missing,) * 4
    chance = None if rank.top_three is None else format_number(rank.top_three, language, digits=2)
    group = None if rank.tie_group is None else str(rank.tie_group)
    return str(rank.rank), f"{rank.low}–{rank.high}", group or missing, chance or missing
