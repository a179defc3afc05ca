"""Need and supply of every area, as a whole and by dimension, with the gap between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.analysis.statistics.proportions import Base
from workbench.model.evidence import DIMENSIONS
from workbench.presentation.charts.area_grid import AreaGrid, Box, GridRow
from workbench.presentation.charts.drawing import Canvas, draw_twice
from workbench.presentation.charts.legend import Key
from workbench.presentation.charts.marks import GREY, SHADES, VEIL, hatch
from workbench.presentation.display import absent
from workbench.presentation.figure import Figure
from workbench.presentation.formats import format_number
from workbench.presentation.language import translate
from workbench.presentation.markup import joined, wording
from workbench.presentation.needs_labels import (
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
    from workbench.analysis.needs.matrix import AreaNeeds, Cell, Gap
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.presentation.markup import Html
    from workbench.text import Text

__all__ = ["fig_need_matrix"]

_UNKNOWN = "?"
_SINGLE, _ROUGH = "~", "*"
_STEPS = (0.25, 0.5, 0.75)
_NOTHING = text(
    "Neither need nor supply is known in any area. Evidence or a survey would show needs, rating "
    "the dimensions would show supply."
)
_SCALE = text(
    "Need before the stroke, supply after it, both from 0 (none) to 1 (the greatest); on a "
    "telephone need stands above. Gap = need × (1 − supply). A question mark: not known."
)
_FROM_FINDINGS = text(
    "Needs are the mean strength of single findings, not shares of people: there is no survey "
    "to count them."
)
_MIXED = text(
    "Needs are shares of those who answered the survey; with ~ they are the mean strength of "
    "single findings instead, and the two must not be compared; with * few answered, so the "
    "number is indicative."
)


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
    rows = [(judged, tuple(_pairs(judged))) for judged in needs.areas]
    if not any(pair.told for _, pairs in rows for pair in pairs):
        return absent(_NOTHING, language)
    hidden = any(pair.hidden for _, pairs in rows for pair in pairs)
    surveyed = any(pair.counted for _, pairs in rows for pair in pairs)
    words = _Words(language, hidden_sign(needs.policy, language), mixed=surveyed)
    grid = AreaGrid(
        heads=tuple(translate(title, language) for title in _titles()),
        rows=tuple(_drawn(judged, pairs, words) for judged, pairs in rows),
        nothing=translate(None, language),
        keys=_keys(words, hidden=hidden),
        lines=2,
    )
    wide, narrow = draw_twice(grid.draw, grid.height)
    source = _source(needs, language, surveyed=surveyed or hidden)
    notes = [_SCALE, _MIXED if surveyed or hidden else _FROM_FINDINGS]
    return Figure(
        caption=translate(text("Need, supply and the gap between them by area"), language),
        description=say_need_matrix(needs, language),
        source=source,
        wide=wide,
        narrow=narrow,
        data=_data(rows, words, source),
        notes=(
            " ".join(translate(item, language) for item in notes),
            *((hidden_note(needs.policy, language),) if hidden else ()),
        ),
        name="fig-matrix",
    ).shown(language)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Need and supply of an area or of one dimension, and how the need is known."""

    need: float | None
    supply: float | None
    gap: Gap
    hidden: bool
    counted: bool
    rough: bool

    @property
    def told(self) -> bool:
        """Tell whether there is anything to say."""
        return self.hidden or self.need is not None or self.supply is not None


@dataclass(frozen=True, slots=True)
class _Words:
    """How need and supply are written."""

    language: Language
    hidden: str
    mixed: bool

    def need(self, pair: _Pair) -> str:
        """Write a need with the sign of what it rests on."""
        if pair.hidden or pair.need is None:
            return self.hidden if pair.hidden else _UNKNOWN
        number = format_number(pair.need, self.language, digits=2)
        if not pair.counted:
            return f"{_SINGLE}{number}" if self.mixed else number
        return f"{number}{_ROUGH}" if pair.rough else number

    def part(self, value: float | None) -> str:
        """Write a supply or a gap."""
        return _UNKNOWN if value is None else format_number(value, self.language, digits=2)


@dataclass(frozen=True, slots=True)
class _Painter:
    """Draws one cell."""

    pair: _Pair
    words: _Words

    def draw(self, canvas: Canvas, box: Box) -> None:
        """Draw the shade of the gap with need and supply on it."""
        self._ground(canvas, box)
        if not self.pair.told:
            return
        x, y, width, height = box
        middle = x + width / 2
        need, supply = self.words.need(self.pair), self.words.part(self.pair.supply)
        if canvas.narrow:
            canvas.write(middle, y + height * 0.28, need, align="center")
            canvas.write(middle, y + height * 0.74, supply, align="center")
        else:
            canvas.write(middle, y + height / 2, f"{need} / {supply}", align="center")

    def _ground(self, canvas: Canvas, box: Box) -> None:
        """Draw what is known of the gap."""
        gap = self.pair.gap.value
        if self.pair.hidden:
            hatch(canvas, *box)
        elif gap is not None:
            canvas.box(*box, fill=SHADES[sum(gap >= step for step in _STEPS)])
        elif self.pair.need is not None:
            canvas.box(*box, line=GREY)
        else:
            canvas.box(*box, fill=VEIL)


def _pairs(judged: AreaNeeds) -> Iterator[_Pair]:
    """Yield need and supply of the area as a whole and of its dimensions."""
    for part in (judged, *judged.cells):
        share = part.measured.share
        yield _Pair(
            need=part.need,
            supply=_supply(part),
            gap=part.gap,
            hidden=share.hidden,
            counted=share.known,
            rough=share.base is Base.INDICATIVE,
        )


def _supply(part: AreaNeeds | Cell) -> float | None:
    """Return the supply, 0 to 1."""
    if part.supply is None or isinstance(part.supply, float):
        return part.supply
    return part.supply.level


def _drawn(judged: AreaNeeds, pairs: tuple[_Pair, ...], words: _Words) -> GridRow:
    """Return an area as a row of the drawing."""
    known = any(pair.told for pair in pairs)
    cells = tuple(_Painter(pair, words).draw for pair in pairs) if known else ()
    return GridRow(judged.area.name.of(words.language), cells)


def _titles() -> tuple[Text, ...]:
    return (WHOLE_AREA, *(DIMENSION_WORDS[dimension] for dimension in DIMENSIONS))


def _keys(words: _Words, *, hidden: bool) -> tuple[Key, ...]:
    """Return what shades and signs mean."""
    low, middle, high = (words.part(step) for step in _STEPS)
    spans = (f"< {low}", f"{low}–{middle}", f"{middle}–{high}", f"≥ {high}")
    first = translate(text("gap {span}", span=spans[0]), words.language)
    shades = (first, *spans[1:])
    return (
        *(Key("box", said, shade) for said, shade in zip(shades, SHADES, strict=True)),
        Key("frame", translate(text("supply not rated"), words.language)),
        Key("unknown", translate(text("need not known"), words.language)),
        *((Key("hatch", translate(text("number held back"), words.language)),) if hidden else ()),
    )


def _source(needs: NeedsAnalysis, language: Language, *, surveyed: bool) -> Html:
    """Return survey and register as far as the figure rests on them."""
    keys = [finding.evidence.source for finding in needs.register.needs]
    parts = [survey_source(needs, language)] if surveyed else []
    parts += [evidence_source(needs, keys, language)] if keys else []
    rated = translate(text("supply ratings in the municipality’s file"), language)
    parts += [joined(rated)] if needs.case.file.supply else []
    return joined(*parts, by="; ")


def _data(rows: list[tuple[AreaNeeds, tuple[_Pair, ...]]], words: _Words, source: str) -> Table:
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


def _written(pair: _Pair, words: _Words) -> str:
    """Write a cell in one line."""
    if not pair.told:
        return _UNKNOWN
    return f"{words.need(pair)} / {words.part(pair.supply)} = {words.part(pair.gap.value)}"
