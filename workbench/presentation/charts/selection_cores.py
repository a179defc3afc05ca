"""How often each candidate is in the best portfolio while weights and points vary."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import ACCENT, draw_twice
from workbench.presentation.charts.legend import Key
from workbench.presentation.charts.marks import SHADES
from workbench.presentation.charts.selection_bars import Axis, BarRow, SelectionBars
from workbench.presentation.display import absent, paragraphs, together
from workbench.presentation.figure import Figure
from workbench.presentation.formats import format_percent
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.markup import joined
from workbench.presentation.selection.basis import NO_CANDIDATES, no_portfolio, points_source
from workbench.presentation.selection.labels import (
    chance,
    codes_in_words,
    decision_on,
    error_points,
    title_of,
)
from workbench.presentation.selection.words import CHOICES, recommendation_name
from workbench.presentation.sentences.selection_choices import say_cores
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.robustness.cores import CoreIndex, Cores
    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.presentation.markup import Html
    from workbench.text import Text

__all__ = ["fig_cores", "sheets"]

_SHEET = 20
"""So many rows fit a printed sheet."""
_KINDS: dict[str, Text] = {
    "core": text("core: always in the best portfolio"),
    "exterior": text("exterior: never in it"),
}
_HOW_TO_READ = text(
    "Bar: in what share of draws of weights and points the candidate is in the best portfolio. The "
    "word beside it, where there is one, is what the municipality decided. Candidates on the "
    "borderline are worth talking about: with other weights or points the best portfolio does "
    "without them, or takes them."
)


def fig_cores(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return in what share of draws each borderline candidate is in the best portfolio.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
        Core and exterior candidates as lists of codes below.
    """
    choice = selection.choice
    if choice is None:
        return absent(NO_CANDIDATES, language, lacking="candidates")
    if choice.robustness is None:
        return no_portfolio(language)
    cores = choice.robustness.sampled
    between = _between(cores)
    listed = (*_lists(selection, cores, language), _draws(cores, language))
    if not between:
        said = text("No candidate is on the borderline: each is always or never the best choice.")
        return paragraphs((translate(said, language), *listed), kind="note")
    notes = (translate(_HOW_TO_READ, language), *listed)
    return together(
        *(
            _figure(selection, cores, part, notes if part.stop == len(between) else (), language)
            for part in sheets(len(between))
        )
    )


def sheets(rows: int) -> tuple[slice, ...]:
    """Return rows in parts that each fit a printed sheet, about as many in each.

    Parameters
    ----------
    rows : int
        How many there are, at least one.

    Returns
    -------
    tuple of slice
    """
    parts = -(-rows // _SHEET)
    ends = [rows * part // parts for part in range(parts + 1)]
    return tuple(slice(*pair) for pair in pairwise(ends))


def _figure(
    selection: SelectionAnalysis,
    cores: Cores,
    part: slice,
    notes: tuple[str, ...],
    language: Language,
) -> Shown:
    """Return the figure of some of the candidates on the borderline."""
    between = _between(cores)
    shown = between[part]
    drawing = _drawing(selection, shown, language)
    wide, narrow = draw_twice(drawing.draw, drawing.height)
    caption = text("Borderline candidates: how often each is in the best portfolio")
    if len(shown) < len(between):
        caption = text(
            "Borderline candidates: how often each is in the best portfolio, {first}–{last} of "
            "{all}",
            first=part.start + 1,
            last=part.stop,
            all=len(between),
        )
    return Figure(
        caption=translate(caption, language),
        description=say_cores(selection, cores, shown, language),
        source=points_source(selection, language),
        wide=wide,
        narrow=narrow,
        data=_data(selection, shown, translate(caption, language), language),
        notes=notes,
        name=f"fig-cores-{part.start}" if part.start else "fig-cores",
    ).shown(language)


def _between(cores: Cores) -> tuple[CoreIndex, ...]:
    """Return the candidates on the borderline, the most frequent first."""
    found = (one for one in cores.options if one.kind == "borderline")
    return tuple(sorted(found, key=lambda one: -one.index))


def _drawing(
    selection: SelectionAnalysis, between: Sequence[CoreIndex], language: Language
) -> SelectionBars:
    portfolio = selection.choice.portfolio if selection.choice else None
    proposed = portfolio.codes if portfolio else ()
    rows = tuple(
        BarRow(
            name=title_of(selection, one.option, language),
            low=0.0,
            high=one.index,
            words=chance(one.index, language),
            aside=_decision(selection, one.option, language),
            full=one.option in proposed,
        )
        for one in between
    )
    said = {True: text("in the proposed portfolio"), False: text("not in it")}
    keys = tuple(
        Key("box", translate(words, language), ACCENT if full else SHADES[1])
        for full, words in said.items()
        if any(row.full == full for row in rows)
    )
    title = translate(text("share of draws"), language)
    axis = Axis(0.0, 1.0, title, lambda share: format_percent(share, language, digits=0))
    return SelectionBars(rows, axis, keys)


def _decision(selection: SelectionAnalysis, code: str, language: Language) -> str:
    """Write what was decided; nothing where nothing was."""
    choice = decision_on(selection, code)
    return "" if choice is None else translate(CHOICES[choice], language)


def _lists(selection: SelectionAnalysis, cores: Cores, language: Language) -> list[Html]:
    """Name the codes of the core and of the exterior, each with its decision if there is one."""
    lists = []
    for kind in ("core", "exterior"):
        codes = [one.option for one in cores.options if one.kind == kind]
        if codes:
            label = f"{capital(translate(_KINDS[kind], language))} ({len(codes)}): "
            named = codes_in_words(selection, codes, language, decided=True)
            lists.append(joined(label, named, "."))
    return lists


def _draws(cores: Cores, language: Language) -> str:
    """Say how often weights and points were drawn."""
    said = text(
        "Weights and points were drawn {draws} times, and the best portfolio looked for each time; "
        "a share is off by {error} percentage points at most, 19 times of 20.",
        draws=cores.draws,
        error=error_points(cores.error, language),
    )
    return translate(said, language)


def _data(
    selection: SelectionAnalysis, between: Sequence[CoreIndex], caption: str, language: Language
) -> Table:
    """Return shares and decisions as a table."""
    undecided = translate(text("not decided yet"), language)
    return Table(
        caption=translate(text("Data: {caption}", caption=caption), language),
        columns=headers(
            language,
            (text("Recommendation"), "row"),
            (text("Share of draws"), "number"),
            (text("Decision of the municipality"), "text"),
        ),
        rows=tuple(
            (
                recommendation_name(selection, one.option, language),
                chance(one.index, language),
                _decision(selection, one.option, language) or undecided,
            )
            for one in between
        ),
        source=points_source(selection, language),
    )
