"""Need and supply of every area, as a whole and by dimension, with the gap between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.needs.modes import Mode
from workbench.model.evidence import DIMENSIONS
from workbench.presentation.charts.area_grid import AreaGrid, GridRow
from workbench.presentation.charts.drawing import draw_twice
from workbench.presentation.charts.legend import Key
from workbench.presentation.charts.marks import SHADES
from workbench.presentation.charts.need_cells import (
    STEPS,
    UNKNOWN,
    CellWords,
    NeedAndSupply,
    NeedCell,
    needs_and_supplies,
)
from workbench.presentation.display import absent
from workbench.presentation.figure import Figure
from workbench.presentation.language import translate
from workbench.presentation.markup import joined, wording
from workbench.presentation.needs.labels import (
    DIMENSION_WORDS,
    WHOLE_AREA,
    evidence_source,
    hidden_note,
    hidden_sign,
    survey_source,
)
from workbench.presentation.sentences.needs_figures import say_need_matrix
from workbench.presentation.table import Kind, Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.matrix import AreaNeeds
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.presentation.markup import Html
    from workbench.text import Text

__all__ = ["fig_need_matrix"]

_NOTHING = text(
    "Neither need nor supply is known in any area. Evidence or a survey would show needs, rating "
    "the dimensions would show supply."
)
_SCALE = text(
    "Before the stroke (on a telephone above) need, after it supply, both from 0 (none) to 1 (the "
    "greatest). Gap = need × (1 − supply). A question mark: not known."
)
_FROM_FINDINGS = text("Needs are the mean strength of single findings, not shares of people.")
_COUNTED = {
    Mode.DESCRIPTIVE: text("Needs are shares of those who answered the survey."),
    Mode.REPRESENTATIVE: text("Needs are shares of the people the survey speaks for."),
}
_SINGLE = text(
    "With ~ a need is the mean strength of single findings instead; it must not be compared with "
    "shares."
)
_FEW_ANSWERED = text("With * only 10 to 29 people answered: the number is indicative.")


def fig_need_matrix(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return areas by dimensions: need and supply in each cell, the gap as its shade.

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
    rows = [(judged, tuple(needs_and_supplies(judged))) for judged in needs.areas]
    if not any(pair.told for _, pairs in rows for pair in pairs):
        return absent(_NOTHING, language)
    every = [pair for _, pairs in rows for pair in pairs]
    hidden = any(pair.hidden for pair in every)
    surveyed = any(pair.counted for pair in every)
    words = CellWords(language, hidden_sign(needs.policy, language), mixed=surveyed)
    grid = AreaGrid(
        heads=tuple(translate(title, language) for title in _titles()),
        rows=tuple(_drawn(judged, pairs, words) for judged, pairs in rows),
        nothing=translate(None, language),
        keys=_keys(every, words),
        lines=2,
    )
    wide, narrow = draw_twice(grid.draw, grid.height)
    source = _source(needs, language, surveyed=surveyed or hidden)
    return Figure(
        caption=translate(text("Need, supply and the gap between them by area"), language),
        description=say_need_matrix(needs, language),
        source=source,
        wide=wide,
        narrow=narrow,
        data=_data(rows, words, source),
        notes=(
            " ".join(translate(item, language) for item in _notes(needs, every)),
            *((hidden_note(needs.policy, language),) if hidden else ()),
        ),
        name="fig-matrix",
    ).shown(language)


def _notes(needs: NeedsAnalysis, pairs: list[NeedAndSupply]) -> Iterator[Text]:
    """Yield what the numbers are."""
    counted = any(pair.counted for pair in pairs)
    yield _SCALE
    yield _COUNTED.get(needs.mode.mode, _FROM_FINDINGS) if counted else _FROM_FINDINGS
    if counted and any(pair.need is not None and not pair.counted for pair in pairs):
        yield _SINGLE
    if any(pair.rough for pair in pairs):
        yield _FEW_ANSWERED


def _drawn(judged: AreaNeeds, pairs: tuple[NeedAndSupply, ...], words: CellWords) -> GridRow:
    """Return an area as a row of the drawing."""
    known = any(pair.told for pair in pairs)
    cells = tuple(NeedCell(pair, words).draw for pair in pairs) if known else ()
    return GridRow(judged.area.name.of(words.language), cells)


def _titles() -> tuple[Text, ...]:
    return (WHOLE_AREA, *(DIMENSION_WORDS[dimension] for dimension in DIMENSIONS))


def _keys(pairs: list[NeedAndSupply], words: CellWords) -> tuple[Key, ...]:
    """Return what shades and signs mean, as far as they occur."""
    low, middle, high = (words.part(step) for step in STEPS)
    first = translate(text("gap {span}", span=f"< {low}"), words.language)
    spans = (first, f"{low}–{middle}", f"{middle}–{high}", f"≥ {high}")
    shades = [Key("box", said, shade) for said, shade in zip(spans, SHADES, strict=True)]
    frame = Key("frame", translate(text("supply not rated"), words.language))
    veil = Key("unknown", translate(text("need not known"), words.language))
    held = Key("hatch", translate(text("number held back"), words.language))
    return (
        *(shades if any(pair.gap.value is not None for pair in pairs) else ()),
        *([frame] if any(p.need is not None and p.supply is None for p in pairs) else ()),
        veil,
        *([held] if any(pair.hidden for pair in pairs) else ()),
    )


def _source(needs: NeedsAnalysis, language: Language, *, surveyed: bool) -> Html:
    """Return survey and register as far as the figure rests on them."""
    keys = [finding.evidence.source for finding in needs.register.needs]
    parts = [survey_source(needs, language)] if surveyed else []
    parts += [evidence_source(needs, keys, language)] if keys else []
    rated = translate(text("supply ratings in the municipality’s file"), language)
    parts += [joined(rated)] if needs.case.file.supply else []
    return joined(*parts, by="; ")


def _data(
    rows: list[tuple[AreaNeeds, tuple[NeedAndSupply, ...]]], words: CellWords, source: str
) -> Table:
    """Return need, supply and gap of whatever is known, a row for each area."""
    titles: list[tuple[Text, Kind]] = [(title, "text") for title in _titles()]
    caption = text("Data: need / supply = gap by area and dimension")
    return Table(
        caption=translate(caption, words.language),
        columns=headers(words.language, (text("Area"), "row"), *titles),
        rows=tuple(
            (
                wording(judged.area.name, words.language),
                *(_written(pair, words) for pair in pairs),
            )
            for judged, pairs in rows
        ),
        source=source,
    )


def _written(pair: NeedAndSupply, words: CellWords) -> str:
    """Write a cell in one line."""
    if not pair.told:
        return UNKNOWN
    return f"{words.need(pair)} / {words.part(pair.supply)} = {words.part(pair.gap.value)}"
