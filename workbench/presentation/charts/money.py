"""Where the money of a plan goes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import (
    ACCENT,
    NARROW,
    WIDE,
    Canvas,
    draw_twice,
    wrapped,
)
from workbench.presentation.figure import Figure
from workbench.presentation.formats import format_percent
from workbench.presentation.language import translate
from workbench.presentation.plan_parts import ask_instead, plan_source
from workbench.presentation.sentences.figures import say_money_bars
from workbench.presentation.tables.money import money_table, sum_of
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.evaluation import PlanEvaluation
    from workbench.analysis.money import Money, MoneyShare
    from workbench.model.base import Language
    from workbench.presentation.display import Shown

__all__ = ["fig_money_by_objective"]

_LINE = 18
_BAR = 16
_GAP = 18
_TAIL = 6


def fig_money_by_objective(evaluation: PlanEvaluation, language: Language) -> Shown:
    """Return bars of the money of each objective, with its measures funded and unfunded.

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
    money, case = evaluation.money, evaluation.case
    if money is None:
        asked = text("Which objectives will the money go to, and how much to each?")
        return ask_instead(asked, language)
    bars = _Bars(money, language)
    wide, narrow = draw_twice(bars.draw, bars.height)
    caption = text("Money by objective, and measures with and without money")
    return Figure(
        caption=translate(caption, language),
        description=say_money_bars(money, language),
        source=plan_source(case, language),
        wide=wide,
        narrow=narrow,
        data=money_table(money, case, language).renamed(text("Data: money by objective"), language),
        name="fig-money",
    ).shown(language)


@dataclass(frozen=True, slots=True)
class _Bars:
    """The drawing: for each objective its name, its bar and its sum."""

    money: Money
    language: Language

    def height(self, narrow: bool) -> float:  # noqa: FBT001 - asked by the drawing
        """Return the height of all bars with their names."""
        width = NARROW if narrow else WIDE
        return sum(self._block(part, width) for part in self.money.by_objective) or _LINE

    def draw(self, canvas: Canvas) -> None:
        """Draw every objective."""
        top = 0.0
        most = max((part.eur for part in self.money.by_objective), default=Decimal(0))
        for part in self.money.by_objective:
            self._draw_one(canvas, part, top, most)
            top += self._block(part, canvas.width)

    def _draw_one(self, canvas: Canvas, part: MoneyShare, top: float, most: Decimal) -> None:
        """Draw one objective."""
        lines = self._lines(part, canvas.width)
        for line in lines:
            canvas.write(0, top + _LINE / 2, line)
            top += _LINE
        width = float(part.eur / most) * canvas.width if most else 0
        canvas.box(0, top + 2, canvas.width, _BAR, fill="#7f8c9633")
        if part.eur:
            canvas.box(0, top + 2, max(width, 2), _BAR, fill=ACCENT)
        canvas.write(0, top + 2 + _BAR + _LINE / 2 + 1, self._sum(part), bold=True)
        counted = translate(_counted(part), self.language)
        if canvas.narrow:
            canvas.write(0, top + 3 + _BAR + _LINE * 1.5, counted)
        else:
            canvas.write(canvas.width, top + 3 + _BAR + _LINE / 2, counted, align="right")

    def _block(self, part: MoneyShare, width: int) -> float:
        """Return the height of one objective."""
        below = _LINE * (2 if width == NARROW else 1)
        return len(self._lines(part, width)) * _LINE + _BAR + _TAIL + below + _GAP

    def _lines(self, part: MoneyShare, width: int) -> list[str]:
        """Return number and title in lines."""
        return wrapped(f"{part.key} {part.label}", width)

    def _sum(self, part: MoneyShare) -> str:
        """Return the sum and its share."""
        eur = sum_of(part, self.language)
        return f"{eur} · {format_percent(part.share, self.language)}" if part.share else eur


def _counted(part: MoneyShare) -> object:
    """Say how many measures have money."""
    return text(
        "with money: {funded} of {measures} measures",
        funded=part.funded_measures,
        measures=part.measures,
    )
