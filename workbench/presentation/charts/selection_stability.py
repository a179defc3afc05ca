"""Within which weights of each criterion the candidate of the highest value stays first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import INK, draw_twice
from workbench.presentation.charts.legend import Key
from workbench.presentation.charts.marks import SHADES
from workbench.presentation.charts.selection_bars import Axis, BarRow, SelectionBars
from workbench.presentation.figure import Figure
from workbench.presentation.formats import format_percent
from workbench.presentation.language import translate
from workbench.presentation.selection.basis import points_source
from workbench.presentation.selection.labels import codes_in_words, criteria_names, percent_range
from workbench.presentation.selection.words import (
    phrase,
    quoted_recommendation,
    recommendation_name,
)
from workbench.presentation.sentences.selection_choices import say_stability
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.robustness.tornado import Stability
    from workbench.analysis.selection.analysis import SelectionAnalysis, Valued
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.presentation.markup import Html

__all__ = ["stability_figure"]


def stability_figure(
    selection: SelectionAnalysis, found: Sequence[Stability], language: Language
) -> Shown:
    """Return within which weights the candidate of the highest value stays first.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection, with candidates.
    found : sequence of Stability
        One for each criterion.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    first = _first(selection)
    drawing = _drawing(selection, found, language)
    wide, narrow = draw_twice(drawing.draw, drawing.height)
    caption = text("Within which weights the first candidate stays first")
    return Figure(
        caption=translate(caption, language),
        description=say_stability(selection, first, found, language),
        source=points_source(selection, language),
        wide=wide,
        narrow=narrow,
        data=_data(selection, found, language),
        notes=_notes(selection, first, language),
        name="fig-stability",
        silent=True,
    ).shown(language)


def _first(selection: SelectionAnalysis) -> Valued:
    """Return the candidate of the highest value, as the analysis takes it."""
    return max(selection.valued, key=lambda one: round(one.value.value, 9))


def _drawing(
    selection: SelectionAnalysis, found: Sequence[Stability], language: Language
) -> SelectionBars:
    criteria = criteria_names(selection, language)
    rows = tuple(
        BarRow(
            name=criteria[one.criterion],
            low=one.low,
            high=one.high,
            words=percent_range(one.low, one.high, language),
            marks=((one.weight, "dot"),),
        )
        for one in found
    )
    keys = (
        Key("dot", translate(text("weight now"), language), INK),
        Key("box", translate(text("the first stays first"), language), SHADES[1]),
    )
    title = translate(text("weight of the criterion"), language)
    axis = Axis(0.0, 1.0, title, lambda share: format_percent(share, language, digits=0))
    return SelectionBars(rows, axis, keys)


def _notes(selection: SelectionAnalysis, first: Valued, language: Language) -> tuple[Html, ...]:
    """Say who is first, and that others share the place where they do."""
    how = text(
        "First by value now: {first}. The other weights keep their proportions; points are the "
        "most likely ones. Who overtakes beyond an end stands in the data of this figure."
    )
    notes = [phrase(how, language, first=quoted_recommendation(selection, first.code, language))]
    equal = [one.code for one in selection.valued if one.rank == first.rank and one is not first]
    if equal:
        said = text(
            "The same value has: {codes}. So the smallest change of a weight may decide between "
            "them."
        )
        notes.append(phrase(said, language, codes=codes_in_words(selection, equal, language)))
    return tuple(notes)


def _data(selection: SelectionAnalysis, found: Sequence[Stability], language: Language) -> Table:
    """Return weights, their ranges and who overtakes beyond them as a table."""
    criteria = criteria_names(selection, language)
    nobody = translate(text("nobody"), language)

    def name(place: int | None) -> str:
        if place is None:
            return nobody
        return recommendation_name(selection, selection.valued[place].code, language)

    return Table(
        caption=translate(text("Data: weights within which the first stays first"), language),
        columns=headers(
            language,
            (text("Criterion"), "row"),
            (text("Weight now"), "number"),
            (text("The first stays first"), "number"),
            (text("Overtakes below"), "text"),
            (text("Overtakes above"), "text"),
        ),
        rows=tuple(
            (
                criteria[one.criterion],
                format_percent(one.weight, language, digits=0),
                percent_range(one.low, one.high, language),
                name(one.below),
                name(one.above),
            )
            for one in found
        ),
        source=points_source(selection, language),
    )
