"""The people of a municipality: by age, and over time within one series of figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import ACCENT, NARROW, WIDE, Canvas, draw_twice, wrapped
from workbench.presentation.charts.marks import letters
from workbench.presentation.display import absent
from workbench.presentation.facts_in_words import source_names
from workbench.presentation.figure import Figure
from workbench.presentation.language import translate
from workbench.presentation.people import PeopleBars, known_people
from workbench.presentation.sentences.needs_figures import say_people
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from workbench.model.base import Language
    from workbench.model.case import Case
    from workbench.presentation.display import Shown

__all__ = ["fig_population"]

_LINE = 17
_ROW = 22
_BAR = 14
_GAP = 20
_FOOT = 8
_NOTHING = text(
    "Neither the ages of the residents nor figures of one series for two dates are known. The "
    "official statistics portal of the State Data Agency has both."
)
_ONE_SERIES = text(
    "Each part has a scale of its own; figures of different series are not compared."
)


def fig_population(case: Case, language: Language) -> Shown:
    """Return the residents by age, and figures of one series over time.

    Parameters
    ----------
    case : Case
        The case.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    parts = known_people(case, language)
    if not parts:
        return absent(_NOTHING, language)
    drawing = _Bars(parts)
    wide, narrow = draw_twice(drawing.draw, drawing.height)
    source = source_names(
        case.file.sources, tuple(k for part in parts for k in part.sources), language
    )
    remarks = dict.fromkeys(note for part in parts for note in part.notes)
    several = (translate(_ONE_SERIES, language),) if len(parts) > 1 else ()
    return Figure(
        caption=translate(text("Residents of the municipality"), language),
        description=say_people(parts),
        source=source,
        wide=wide,
        narrow=narrow,
        data=_data(parts, source, language),
        notes=(*several, *remarks),
        name="fig-population",
    ).shown(language)


@dataclass(frozen=True, slots=True)
class _Bars:
    """The drawing: for each part its title, and a bar for each age or date."""

    parts: tuple[PeopleBars, ...]

    def height(self, narrow: bool) -> float:  # noqa: FBT001 - asked by the drawing
        """Return the height of all parts."""
        width = NARROW if narrow else WIDE
        return sum(_height(part, width) for part in self.parts) - _GAP + _FOOT

    def draw(self, canvas: Canvas) -> None:
        """Draw every part."""
        top = 0.0
        for part in self.parts:
            _draw_part(canvas, part, top)
            top += _height(part, canvas.width)


def _draw_part(canvas: Canvas, part: PeopleBars, top: float) -> None:
    """Draw one part on its own scale."""
    for line in wrapped(part.title, canvas.width):
        canvas.write(0, top + _LINE / 2, line, bold=True)
        top += _LINE
    names = max(letters(bar.name, narrow=canvas.narrow) for bar in part.bars) + 4
    said = max(letters(bar.words, narrow=canvas.narrow) for bar in part.bars) + 8
    room = max(canvas.width - names - said, 24)
    most = max(bar.number for bar in part.bars) or 1
    for row, bar in enumerate(part.bars):
        y = top + 6 + (row + 0.5) * _ROW
        length = max(float(bar.number / most) * room, 1)
        canvas.write(0, y, bar.name)
        canvas.box(names, y - _BAR / 2, length, _BAR, fill=ACCENT)
        canvas.write(names + length + 6, y, bar.words)


def _height(part: PeopleBars, width: int) -> float:
    """Return the height of one part."""
    return len(wrapped(part.title, width)) * _LINE + 6 + len(part.bars) * _ROW + _GAP


def _data(parts: tuple[PeopleBars, ...], source: str, language: Language) -> Table:
    """Return every bar as a row."""
    return Table(
        caption=translate(text("Data: residents of the municipality"), language),
        columns=headers(
            language,
            (text("Figure"), "row"),
            (text("Age or date"), "text"),
            (text("Residents"), "number"),
        ),
        rows=tuple((part.title, bar.name, bar.words) for part in parts for bar in part.bars),
        source=source,
    )
