"""The seven rows of the evaluation table as a strip, for one plan and for all side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import Canvas, draw_twice, wrapped
from workbench.presentation.figure import Figure
from workbench.presentation.labels import MARK_WORDS
from workbench.presentation.language import translate
from workbench.presentation.markup import joined
from workbench.presentation.sentences.figures import say_marks
from workbench.presentation.table import Kind, Table, headers
from workbench.presentation.tables.overview import overview_rubric, overview_source
from workbench.presentation.tables.rubric import rubric_source
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.evaluation import PlanEvaluation
    from workbench.analysis.overview import Overview
    from workbench.analysis.rubric import RubricRowResult
    from workbench.model.base import Language, Words
    from workbench.model.municipality import Mark
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["fig_overview_strip", "fig_rubric_strip"]

_ROW = 40
_TALL_ROW = 54
_HEAD = 40
_LINE = 16
_RADIUS = 8
_SIGN = 16
_FILLED = {0: "", 1: "half", 2: "full"}
_COLUMNS = (text("suggested"), text("raters"), text("earlier report"))
_DISAGREE = text("they differ")


def fig_rubric_strip(evaluation: PlanEvaluation, language: Language) -> Shown:
    """Return the seven rows with what is suggested, what was rated and what was imported.

    Parameters
    ----------
    evaluation : PlanEvaluation
        The evaluation; without a plan nothing is suggested.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    rows = evaluation.rubric.rows
    cells = tuple(tuple(_cell(mark) for mark in _marks(row)) for row in rows)
    cells = tuple(
        (first, _Cell(None, _DISAGREE) if _differ(row) else second, third)
        for row, (first, second, third) in zip(rows, cells, strict=True)
    )
    grid = _Grid(tuple(row.card.short for row in rows), _COLUMNS, cells, language)
    wide, narrow = draw_twice(grid.draw, grid.height)
    source = rubric_source(evaluation.case, language)
    return Figure(
        caption=translate(text("The seven rows at a glance"), language),
        description=say_marks(grid.by_column(), language),
        source=source,
        wide=wide,
        narrow=narrow,
        data=grid.table(text("Data: the seven rows"), source),
        name="fig-rubric",
    ).shown(language)


def fig_overview_strip(overview: Overview, language: Language) -> Shown:
    """Return the seven rows of all municipalities: the raters' mark, else what is suggested.

    Parameters
    ----------
    overview : Overview
        The municipalities.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    names = tuple(row.municipality.name for row in overview.rows)
    cards = [result.card for result in overview.rows[0].rubric] if overview.rows else []
    cells = tuple(tuple(_cell(_one_mark(result)) for result in row.rubric) for row in overview.rows)
    grid = _Grid(names, tuple(card.short for card in cards), cells, language, signs_only=True)
    wide, narrow = draw_twice(grid.draw, grid.height)
    table = overview_rubric(overview, language)
    return Figure(
        caption=translate(text("The seven rows of all municipalities"), language),
        description=say_marks(grid.by_row(), language),
        source=overview_source(language),
        wide=wide,
        narrow=narrow,
        data=table.renamed(text("Data: the seven rows of all municipalities"), language),
        notes=(translate(_WHICH_MARK, language), grid.legend()),
        name="fig-rubric",
    ).shown(language)


_WHICH_MARK = text(
    "Shown is the raters’ mark where both agree or only one has rated, else the mark suggested "
    "from the text of the plan, else that of the earlier report."
)
"""Which of several marks the strip shows."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """A mark, and the word to it."""

    mark: Mark | None
    word: Text


@dataclass(frozen=True, slots=True)
class _Grid:
    """The drawing: rows against columns, a sign and a word in each cell."""

    rows: tuple[Words, ...]
    columns: tuple[Text | Words, ...]
    cells: tuple[tuple[_Cell, ...], ...]
    language: Language
    signs_only: bool = False

    def height(self, narrow: bool) -> float:  # noqa: FBT001 - asked by the drawing
        """Return the height of all rows."""
        return self._head(narrow) + len(self.rows) * (_TALL_ROW if narrow else _ROW)

    def draw(self, canvas: Canvas) -> None:
        """Draw the heads and every row."""
        left = canvas.width * (0.42 if canvas.narrow and self.signs_only else 0.28)
        cell = (canvas.width - left) / max(1, len(self.columns))
        head = self._head(canvas.narrow)
        step = _TALL_ROW if canvas.narrow else _ROW
        for index in range(len(self.columns)):
            self._title(canvas, index, (left + index * cell, head - 12, cell))
        for index, (name, cells) in enumerate(zip(self.rows, self.cells, strict=True)):
            top = head + index * step
            canvas.box(0, top, canvas.width, 1, fill="#7f8c9666")
            self._name(canvas, name, (left, top + step / 2))
            for column, item in enumerate(cells):
                self._sign(canvas, item, (left + column * cell, top, cell, step))

    def legend(self) -> str:
        """Say what the numbers mean that stand for the titles."""
        titles = (translate(title, self.language) for title in self.columns)
        return "; ".join(f"{number} – {title}" for number, title in enumerate(titles, start=1))

    def by_row(self) -> list[tuple[Text | Words, list[tuple[Text | Words, Text]]]]:
        """Return the words of each row, with their columns."""
        return [
            (name, [(title, cell.word) for title, cell in zip(self.columns, cells, strict=True)])
            for name, cells in zip(self.rows, self.cells, strict=True)
        ]

    def by_column(self) -> list[tuple[Text | Words, list[tuple[Text | Words, Text]]]]:
        """Return the words of each column, with their rows."""
        rows = list(zip(self.rows, self.cells, strict=True))
        return [
            (title, [(name, cells[i].word) for name, cells in rows])
            for i, title in enumerate(self.columns)
        ]

    def table(self, caption: Text, source: str) -> Table:
        """Return the same as a table."""
        heads: list[tuple[Text | Words, Kind]] = [(column, "text") for column in self.columns]
        return Table(
            caption=translate(caption, self.language),
            columns=headers(self.language, (text("Row"), "row"), *heads),
            rows=tuple(
                (
                    translate(name, self.language),
                    *(translate(cell.word, self.language) for cell in cells),
                )
                for name, cells in zip(self.rows, self.cells, strict=True)
            ),
            source=joined(source),
        )

    def _head(self, narrow: bool) -> float:  # noqa: FBT001 - private
        """Return the height of the heads."""
        return _HEAD + (_LINE if narrow and not self.signs_only else 0)

    def _title(self, canvas: Canvas, index: int, place: tuple[float, float, float]) -> None:
        """Write the title of a column; seven of them have room for their numbers only."""
        x, y, width = place
        title = str(index + 1)
        if not self.signs_only:
            title = translate(self.columns[index], self.language)
        centered = canvas.narrow or self.signs_only
        for number, line in enumerate(reversed(wrapped(title, width - 4))):
            at = x + width / 2 if centered else x + _SIGN - _RADIUS
            align = "center" if centered else "left"
            canvas.write(at, y - number * _LINE, line, align=align)

    def _name(self, canvas: Canvas, name: Words, place: tuple[float, float]) -> None:
        """Write the name of a row."""
        room, middle = place
        lines = wrapped(translate(name, self.language), room)
        first = middle - (len(lines) - 1) * _LINE / 2
        for number, line in enumerate(lines):
            canvas.write(0, first + number * _LINE, line)

    def _sign(self, canvas: Canvas, item: _Cell, place: tuple[float, float, float, float]) -> None:
        """Draw a sign with its word: under it on a telephone, beside it on a page."""
        x, top, width, height = place
        word = translate(item.word, self.language)
        if canvas.narrow or self.signs_only:
            _draw_mark(canvas, item, x + width / 2, top + height / 2)
            return
        _draw_mark(canvas, item, x + _SIGN, top + height / 2)
        canvas.write(x + 2 * _SIGN, top + height / 2, word)


def _draw_mark(canvas: Canvas, item: _Cell, x: float, y: float) -> None:
    """Draw a mark: a circle as full as it is, a question mark, or a dash for none.

    Raters who differ get a sign of their own, for on a telephone no word stands beside it.
    """
    mark = item.mark
    if mark is None:
        canvas.write(x, y, "≠" if item.word is _DISAGREE else "–", align="center")
    elif mark == "unknown":
        canvas.write(x, y, "?", align="center", bold=True)
    else:
        canvas.ring(x, y, _RADIUS, filled=_FILLED[mark])


def _cell(mark: Mark | None) -> _Cell:
    """Return a mark with its word."""
    return _Cell(mark, MARK_WORDS[mark])


def _marks(row: RubricRowResult) -> tuple[Mark | None, Mark | None, Mark | None]:
    """Return what is suggested, rated and imported."""
    imported = row.imported.mark if row.imported else None
    return row.suggested, row.rated, imported  # type: ignore[return-value] # 0, 1 or 2


def _differ(row: RubricRowResult) -> bool:
    """Tell whether two raters gave different marks."""
    return bool(row.first and row.second and row.first.mark != row.second.mark)


def _one_mark(row: RubricRowResult) -> Mark | None:
    """Return the one mark to show."""
    return next((mark for mark in (row.rated, *_marks(row)) if mark is not None), None)
