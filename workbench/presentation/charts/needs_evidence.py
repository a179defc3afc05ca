"""Who spoke of needs in which area, and where nobody was heard."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.model.evidence import Voice
from workbench.presentation.charts.area_grid import AreaGrid, Box, GridRow
from workbench.presentation.charts.drawing import Canvas, draw_twice
from workbench.presentation.charts.legend import Key
from workbench.presentation.charts.marks import SHADES, VEIL, hatch
from workbench.presentation.display import absent
from workbench.presentation.figure import Figure
from workbench.presentation.formats import format_number
from workbench.presentation.language import translate
from workbench.presentation.markup import wording
from workbench.presentation.needs.labels import VOICE_WORDS, evidence_source
from workbench.presentation.sentences.needs_figures import say_evidence_map
from workbench.presentation.table import Kind, Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.model.base import Language, Words
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["fig_evidence_map"]

_FLAG = "*"
_NOTHING_AT_ALL = text(
    "Nobody has been heard on needs yet: the register holds no evidence of them. Interviews, focus "
    "groups, a survey or documents would fill it."
)


def fig_evidence_map(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return the areas against whose word it is, with the number of findings about needs.

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
    rows = _rows(needs)
    if not any(row.counts for row in rows):
        return absent(_NOTHING_AT_ALL, language)
    grid = AreaGrid(
        heads=tuple(translate(VOICE_WORDS[voice], language) for voice in Voice),
        rows=tuple(_drawn(row, language) for row in rows),
        nothing=translate(text("nothing heard"), language),
        keys=_keys(rows, language),
    )
    wide, narrow = draw_twice(grid.draw, grid.height)
    sources = (finding.evidence.source for finding in needs.register.needs)
    source = evidence_source(needs, sources, language)
    return Figure(
        caption=translate(text("Whose word on needs was heard in which area"), language),
        description=say_evidence_map(needs, language),
        source=source,
        wide=wide,
        narrow=narrow,
        data=_data(rows, source, language),
        name="fig-evidence",
    ).shown(language)


@dataclass(frozen=True, slots=True)
class _Row:
    """An area with its findings about needs: all of them, and those old or undated, by voice."""

    name: Words
    counts: Counter[Voice]
    flagged: Counter[Voice]


def _rows(needs: NeedsAnalysis) -> tuple[_Row, ...]:
    """Count the findings of every area by voice."""
    found = []
    for area in (judged.area for judged in needs.areas):
        own = [f for f in needs.register.needs if f.evidence.area == area.code]
        counts = Counter(f.evidence.voice for f in own)
        flagged = Counter(f.evidence.voice for f in own if f.flagged)
        found.append(_Row(area.name, counts, flagged))
    return tuple(found)


def _drawn(row: _Row, language: Language) -> GridRow:
    """Return an area as a row of the drawing."""
    cells = tuple(_Count(row.counts[v], row.flagged[v], language).draw for v in Voice)
    return GridRow(row.name.of(language), cells if row.counts else ())


@dataclass(frozen=True, slots=True)
class _Count:
    """How many findings of one voice about one area."""

    count: int
    flagged: int
    language: Language

    def draw(self, canvas: Canvas, box: Box) -> None:
        """Draw the number: darker for more, hatched where all of it is old or undated."""
        if not self.count:
            canvas.box(*box, fill=VEIL)
            return
        if self.flagged == self.count:
            hatch(canvas, *box)
        else:
            canvas.box(*box, fill=SHADES[min(self.count, len(SHADES)) - 1])
        x, y, width, height = box
        canvas.write(x + width / 2, y + height / 2, self.words(), align="center")

    def words(self) -> str:
        """Return the number, those old or undated after a plus, with their sign."""
        fresh = format_number(self.count - self.flagged, self.language)
        old = f"{format_number(self.flagged, self.language)}{_FLAG}"
        if not self.flagged:
            return fresh
        return old if self.flagged == self.count else f"{fresh} + {old}"


def _keys(rows: tuple[_Row, ...], language: Language) -> tuple[Key, ...]:
    """Return what the signs mean, as far as they occur."""
    cells = [(row.counts[v], row.flagged[v]) for row in rows for v in row.counts]
    number = Key("box", translate(text("number of findings"), language), SHADES[1])
    old = Key("hatch", translate(text("all old or undated"), language))
    flag = Key("words", translate(text("older than 12 months or undated"), language), _FLAG)
    return (
        Key("unknown", translate(text("nothing heard"), language)),
        *([number] if any(count > flagged for count, flagged in cells) else ()),
        *([old] if any(count == flagged for count, flagged in cells) else ()),
        *([flag] if any(flagged for _, flagged in cells) else ()),
    )


def _data(rows: tuple[_Row, ...], source: str, language: Language) -> Table:
    """Return the counts as a table; what was not heard is a dash, no nought."""
    titles: list[tuple[Text, Kind]] = [(VOICE_WORDS[voice], "number") for voice in Voice]
    return Table(
        caption=translate(text("Data: findings about needs by area and voice"), language),
        columns=headers(language, (text("Area"), "row"), *titles),
        rows=tuple(
            (
                wording(row.name, language),
                *(
                    _Count(row.counts[v], row.flagged[v], language).words()
                    if row.counts[v]
                    else "–"
                    for v in Voice
                ),
            )
            for row in rows
        ),
        source=source,
    )
