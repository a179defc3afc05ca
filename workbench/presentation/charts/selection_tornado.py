"""What moves the lead of the best portfolio, and within which weights the first stays first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import INK, draw_twice
from workbench.presentation.charts.legend import Key
from workbench.presentation.charts.selection_bars import Axis, BarRow, SelectionBars
from workbench.presentation.charts.selection_stability import stability_figure
from workbench.presentation.display import absent
from workbench.presentation.figure import Figure
from workbench.presentation.language import translate
from workbench.presentation.selection.basis import NO_CANDIDATES, no_portfolio, points_source
from workbench.presentation.selection.labels import criteria_names, lead_words, title_of
from workbench.presentation.selection.numbers import whole
from workbench.presentation.selection.words import phrase, recommendation_names
from workbench.presentation.sentences.selection_choices import say_lead
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.portfolio.exact import Portfolio
    from workbench.analysis.robustness.tornado import Bar
    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.analysis.selection.robust import Robustness
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.presentation.markup import Html

__all__ = ["fig_tornado"]

_MOST = 10
_NO_RIVAL = text(
    "There is no runner-up: only one portfolio keeps all the rules, whatever the weights and "
    "points."
)


def fig_tornado(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return what moves the lead of the best portfolio, then how firm the first candidate is.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
        Two figures; a box in place of the first where there is no runner-up.
    """
    choice = selection.choice
    if choice is None:
        return absent(NO_CANDIDATES, language, lacking="candidates")
    if choice.robustness is None or choice.portfolio is None:
        return no_portfolio(language)
    firm = stability_figure(selection, choice.robustness.stability, language)
    if choice.robustness.rival is None:
        return absent(_NO_RIVAL, language) + firm
    return _lead(selection, choice.portfolio, choice.robustness, language) + firm


def _lead(
    selection: SelectionAnalysis, best: Portfolio, robust: Robustness, language: Language
) -> Shown:
    """Return the figure of what moves the lead."""
    bars = robust.bars[:_MOST]
    drawing = _drawing(selection, bars, language)
    wide, narrow = draw_twice(drawing.draw, drawing.height)
    caption = text("What moves the lead of the best portfolio over the runner-up most")
    how = text(
        "Each bar changes one thing and keeps all others: a weight from half of what it is to half "
        "as much again, points from the lowest to the highest. Left of the line at 0 the runner-up "
        "would be better."
    )
    return Figure(
        caption=translate(caption, language),
        description=say_lead(selection, best, robust, language),
        source=points_source(selection, language),
        wide=wide,
        narrow=narrow,
        data=_data(selection, bars, language),
        notes=(translate(how, language), *_differences(selection, best, robust.rival, language)),
        name="fig-tornado",
    ).shown(language)


def _drawing(
    selection: SelectionAnalysis, bars: Sequence[Bar], language: Language
) -> SelectionBars:
    names = _names(selection, bars, language)
    rows = tuple(
        BarRow(
            name=name,
            low=min(bar.at_low, bar.at_high),
            high=max(bar.at_low, bar.at_high),
            words=_span(bar, language),
            marks=((bar.at_low, "ring"), (bar.at_high, "dot")),
        )
        for name, bar in zip(names, bars, strict=True)
    )
    axis = Axis(
        low=min(0.0, *(row.low for row in rows)),
        high=max(0.0, *(row.high for row in rows)),
        title=translate(text("lead, points"), language),
        write=lambda value: whole(value, language),
        lines=(0.0,),
    )
    keys = (
        Key("ring", translate(text("at the lowest"), language), INK),
        Key("dot", translate(text("at the highest"), language), INK),
    )
    return SelectionBars(rows, axis, keys)


def _names(
    selection: SelectionAnalysis, bars: Sequence[Bar], language: Language
) -> tuple[str, ...]:
    """Name the weight, or the criterion and the candidate whose points on it are changed."""
    criteria = criteria_names(selection, language)
    return tuple(
        translate(text("Weight of the criterion: {name}", name=criteria[bar.criterion]), language)
        if bar.option is None
        else f"{criteria[bar.criterion]}: "
        f"{title_of(selection, selection.valued[bar.option].code, language)}"
        for bar in bars
    )


def _span(bar: Bar, language: Language) -> str:
    """Write the lead at both ends, the smaller first."""
    low, high = sorted((bar.at_low, bar.at_high))
    said = text("{low} to {high}", low=lead_words(low, language), high=lead_words(high, language))
    return translate(said, language)


def _differences(
    selection: SelectionAnalysis, best: Portfolio, rival: Portfolio | None, language: Language
) -> tuple[Html, ...]:
    """Say in what the two portfolios differ."""
    if rival is None:
        return ()
    own = [code for code in best.codes if code not in rival.codes]
    other = [code for code in rival.codes if code not in best.codes]
    nothing = translate(text("nothing"), language)
    return (
        phrase(
            text("Only in the best portfolio: {own}. Only in the runner-up: {other}."),
            language,
            own=recommendation_names(selection, own, language) or nothing,
            other=recommendation_names(selection, other, language) or nothing,
        ),
    )


def _data(selection: SelectionAnalysis, bars: Sequence[Bar], language: Language) -> Table:
    """Return the lead at both ends as a table."""
    names = _names(selection, bars, language)
    return Table(
        caption=translate(text("Data: lead of the best portfolio over the runner-up"), language),
        columns=headers(
            language,
            (text("What is changed"), "row"),
            (text("Lead at the lowest, points"), "number"),
            (text("Lead at the highest, points"), "number"),
        ),
        rows=tuple(
            (name, lead_words(bar.at_low, language), lead_words(bar.at_high, language))
            for name, bar in zip(names, bars, strict=True)
        ),
        source=points_source(selection, language),
    )
