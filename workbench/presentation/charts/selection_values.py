"""Candidates by their value in points, with what it could be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import INK, draw_twice
from workbench.presentation.charts.legend import Key
from workbench.presentation.charts.marks import SHADES
from workbench.presentation.charts.selection_bars import Axis, BarRow, SelectionBars
from workbench.presentation.display import absent
from workbench.presentation.figure import Figure
from workbench.presentation.language import translate
from workbench.presentation.selection.basis import NO_CANDIDATES, points_source
from workbench.presentation.selection.labels import best_first, criteria_names, title_of
from workbench.presentation.selection.numbers import whole, whole_range
from workbench.presentation.selection.words import recommendation_name
from workbench.presentation.sentences.selection_figures import say_values
from workbench.presentation.table import Column, Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.selection.analysis import SelectionAnalysis, Valued
    from workbench.model.base import Language
    from workbench.presentation.display import Shown

__all__ = ["fig_values"]

_MOST = 20
_SCALE = (0.0, 100.0)
_HOW_TO_READ = text(
    "Sign – value with the common weights; bar – what it could be at the lowest and the highest "
    "points. Where bars overlap much, the order is not certain."
)


def fig_values(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return the candidates of the highest value with what it could be.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
        At most 20; how many there are is said.
    """
    if not selection.valued:
        return absent(NO_CANDIDATES, language, lacking="candidates")
    first = best_first(selection)[:_MOST]
    drawing = _drawing(selection, first, language)
    wide, narrow = draw_twice(drawing.draw, drawing.height)
    caption = text("Value of the candidates, with what it could be")
    if len(selection.valued) > len(first):
        caption = text(
            "Value of the candidates, with what it could be: the first {shown} of {all}",
            shown=len(first),
            all=len(selection.valued),
        )
    return Figure(
        caption=translate(caption, language),
        description=say_values(selection, first, language),
        source=points_source(selection, language),
        wide=wide,
        narrow=narrow,
        data=_data(selection, first, language),
        notes=(translate(_HOW_TO_READ, language),),
        name="fig-values",
    ).shown(language)


def _drawing(
    selection: SelectionAnalysis, first: Sequence[Valued], language: Language
) -> SelectionBars:
    rows = tuple(
        BarRow(
            name=title_of(selection, one.code, language),
            low=one.value.low,
            high=one.value.high,
            words=_value(one, language),
            marks=((one.value.value, "dot" if _judged(one) else "ring"),),
        )
        for one in first
    )
    keys = [Key("box", translate(text("from–to"), language), SHADES[1])]
    if any(_judged(one) for one in first):
        keys.append(Key("dot", translate(text("value; people gave some points"), language), INK))
    if not all(_judged(one) for one in first):
        keys.append(Key("ring", translate(text("value; no points given by people"), language), INK))
    title = translate(text("value, points of 100"), language)
    return SelectionBars(
        rows, Axis(*_SCALE, title, lambda value: whole(value, language)), tuple(keys)
    )


def _judged(one: Valued) -> bool:
    """Tell whether a person gave any of its points."""
    return any(cell.origin == "person" for cell in one.cells)


def _value(one: Valued, language: Language) -> str:
    """Write a value with its interval."""
    span = whole_range(one.value.low, one.value.high, language)
    return f"{whole(one.value.value, language)} ({span})"


def _data(selection: SelectionAnalysis, first: Sequence[Valued], language: Language) -> Table:
    """Return values, intervals and the part of each criterion as a table."""
    parts = tuple(Column(name, "number") for name in criteria_names(selection, language))
    return Table(
        caption=translate(
            text("Data: value of candidates and the part of each criterion"), language
        ),
        columns=(
            *headers(
                language,
                (text("Recommendation"), "row"),
                (text("Value, points (from–to)"), "number"),
                (text("Criteria scored by people"), "number"),
                (text("Criteria unknown"), "number"),
            ),
            *parts,
        ),
        rows=tuple(
            (
                recommendation_name(selection, one.code, language),
                _value(one, language),
                *(str(_counted(one, origin)) for origin in ("person", "unknown")),
                *(whole(part, language) for part in one.value.contributions),
            )
            for one in first
        ),
        source=points_source(selection, language),
    )


def _counted(one: Valued, origin: str) -> int:
    return sum(cell.origin == origin for cell in one.cells)
