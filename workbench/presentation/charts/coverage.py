"""Which areas of integration a plan covers, as a heat map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import ACCENT, Canvas, draw_twice, wrapped
from workbench.presentation.figure import Figure
from workbench.presentation.formats import format_number
from workbench.presentation.language import translate
from workbench.presentation.markup import wording
from workbench.presentation.plan_parts import ask_instead, plan_source
from workbench.presentation.sentences.figures import say_coverage_map
from workbench.presentation.table import Kind, Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.coverage import AreaCoverage
    from workbench.analysis.evaluation import PlanEvaluation
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["fig_coverage"]

_ROW = 36
_TALL_ROW = 42
_HEAD = 46
_LINE = 16
_COLUMNS = (text("main area"), text("further"), text("with money"))
_SHADES = ("2e", "52", "7a", "a6")


def fig_coverage(evaluation: PlanEvaluation, language: Language) -> Shown:
    """Return the 16 areas against their main, further and funded measures.

    Parameters
    ----------
    evaluation : PlanEvaluation
        The evaluation.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    areas = evaluation.areas
    if not areas:
        asked = text("For which groups and areas has the municipality seen a need?")
        return ask_instead(asked, language)
    drawing = _HeatMap(areas, language)
    wide, narrow = draw_twice(drawing.draw, drawing.height)
    source = plan_source(evaluation.case, language)
    return Figure(
        caption=translate(text("Measures in each area of integration"), language),
        description=say_coverage_map(areas, language),
        source=source,
        wide=wide,
        narrow=narrow,
        data=_data(areas, source, language),
        name="fig-coverage",
    ).shown(language)


@dataclass(frozen=True, slots=True)
class _HeatMap:
    """The drawing: a row for each area, a cell for each count, its number in it."""

    areas: tuple[AreaCoverage, ...]
    language: Language

    def height(self, narrow: bool) -> float:  # noqa: FBT001 - asked by the drawing
        """Return the height of all rows."""
        return _HEAD + len(self.areas) * (_TALL_ROW if narrow else _ROW)

    def draw(self, canvas: Canvas) -> None:
        """Draw the heads and every area."""
        left = canvas.width * (0.44 if canvas.narrow else 0.56)
        cell = (canvas.width - left) / len(_COLUMNS)
        for index, title in enumerate(_COLUMNS):
            lines = wrapped(translate(title, self.language), cell)
            for number, line in enumerate(reversed(lines)):
                middle = left + (index + 0.5) * cell
                canvas.write(middle, _HEAD - 12 - number * _LINE, line, align="center")
        step = _TALL_ROW if canvas.narrow else _ROW
        for index, area in enumerate(self.areas):
            self._row(canvas, area, (left, _HEAD + index * step, cell, step))

    def _row(
        self, canvas: Canvas, area: AreaCoverage, place: tuple[float, float, float, float]
    ) -> None:
        """Draw one area."""
        left, top, cell, step = place
        lines = wrapped(area.area.name.of(self.language), left, 2)
        first = top + step / 2 - (len(lines) - 1) * _LINE / 2
        for number, line in enumerate(lines):
            canvas.write(0, first + number * _LINE, line)
        for index, count in enumerate(_counts(area)):
            x = left + index * cell
            self._cell(canvas, count, (x + 1.5, top + 1.5, cell - 3, step - 3))

    def _cell(self, canvas: Canvas, count: int, place: tuple[float, float, float, float]) -> None:
        """Draw one count; none is an empty frame with a nought."""
        x, y, width, height = place
        fill = ACCENT + _SHADES[min(count, len(_SHADES)) - 1] if count else "none"
        canvas.box(x, y, width, height, fill=fill, line="#7f8c96" if not count else "none")
        number = format_number(count, self.language)
        canvas.write(x + width / 2, y + height / 2, number, align="center")


def _counts(area: AreaCoverage) -> tuple[int, int, int]:
    """Return main, further and funded measures."""
    return area.main_measures, area.measures - area.main_measures, area.funded


def _data(areas: tuple[AreaCoverage, ...], source: str, language: Language) -> Table:
    """Return the counts as a table."""
    titles: list[tuple[Text, Kind]] = [(title, "number") for title in _COLUMNS]
    return Table(
        caption=translate(text("Data: measures in each area"), language),
        columns=headers(language, (text("Area"), "row"), *titles),
        rows=tuple(
            (
                wording(area.area.name, language),
                *(format_number(count, language) for count in _counts(area)),
            )
            for area in areas
        ),
        source=source,
    )
