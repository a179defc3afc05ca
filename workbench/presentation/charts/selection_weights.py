"""What the criteria weigh with each group of stakeholders, and with all together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import NARROW, WIDE, Canvas, draw_twice
from workbench.presentation.charts.legend import Key, draw_keys, height_of_keys
from workbench.presentation.charts.marks import FAINT, GREY, dot, stroke
from workbench.presentation.charts.selection_axis import (
    LINE,
    Scale,
    names_end,
    round_marks,
    row_places,
    swarm,
)
from workbench.presentation.charts.selection_bars import axis_ends
from workbench.presentation.display import absent
from workbench.presentation.figure import Figure
from workbench.presentation.formats import format_date, format_number, format_percent
from workbench.presentation.language import translate
from workbench.presentation.palette import SERIES
from workbench.presentation.selection.labels import criteria_names
from workbench.presentation.sentences.selection_figures import say_weights
from workbench.presentation.table import Column, Table, headers
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.analysis.selection.views import View
    from workbench.model.base import Language
    from workbench.presentation.charts.selection_axis import RowPlace
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["fig_weights"]

_HEAD = 46
_FOOT = 6
_RADIUS = 8.5
_DOT = 18.0
_NOTCH = 11.0
"""Height of the mark of the common weight, below the circles."""
_WAYS: dict[str, Text] = {
    "swing": text("points for lifting each criterion from its worst to its best"),
    "order": text("order of the criteria"),
    "comparisons": text("criteria compared in pairs"),
}
_NOBODY = text(
    "What matters to whom is not known: no group of stakeholders was asked. So all six criteria "
    "weigh the same, which is an assumption. A conversation with each group, noted in the "
    "municipality’s file, would fill this place."
)
_HOW_TO_READ = text(
    "A circle with a number – the weight with that group; the thick mark below and the number on "
    "the right – the common weight. The weights of one group make 100% together. Circles that "
    "would lie on each other stand above each other."
)


def fig_weights(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return the weights of the six criteria by group, with the common ones.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    views = selection.views
    if not views.asked:
        return absent(_NOBODY, language, lacking="stakeholders")
    drawing = _Lines(
        names=criteria_names(selection, language),
        groups=views.groups,
        common=views.weights,
        language=language,
    )
    wide, narrow = draw_twice(drawing.draw, drawing.height)
    caption = text("What the criteria weigh with each group and with all together")
    return Figure(
        caption=translate(caption, language),
        description=say_weights(selection, language),
        source=_source(selection, language),
        wide=wide,
        narrow=narrow,
        data=_data(selection, language),
        notes=(translate(_HOW_TO_READ, language), *_remarks(views.groups, language)),
        name="fig-weights",
        silent=True,
    ).shown(language)


@dataclass(frozen=True, slots=True)
class _Lines:
    """The drawing: a line for each criterion, a numbered circle on it for each group."""

    names: tuple[str, ...]
    groups: tuple[View, ...]
    common: tuple[float, ...]
    language: Language

    def height(self, narrow: bool) -> float:  # noqa: FBT001 - asked by the drawing
        """Return the height of all lines with the names of the groups."""
        width = NARROW if narrow else WIDE
        return self._bottom(width) + _FOOT + height_of_keys(self._keys(), width)

    def draw(self, canvas: Canvas) -> None:
        """Draw the axis, the criteria and the names of the groups."""
        places, scale = self._places(canvas.width), self._scale(canvas.width)
        self._axis(canvas, scale, places)
        for number, place in enumerate(places):
            for row, line in enumerate(place.lines):
                canvas.write(0, place.first + row * LINE, line)
            self._criterion(canvas, scale, place, number)
        draw_keys(canvas, self._keys(), self._bottom(canvas.width) + _FOOT)

    def _scale(self, width: int) -> Scale:
        """Return the axis; it ends a little beyond the greatest weight."""
        most = max(*self.common, *(weight for view in self.groups for weight in view.weights))
        left, right, _ = axis_ends(names_end(self.names, width), [self._percent(most)], [], width)
        return Scale(0.0, min(1.0, -(-most // 0.1) / 10), left, right - _RADIUS)

    def _levels(self, width: int) -> list[tuple[int, ...]]:
        """Return on which level each group's circle lies, criterion by criterion."""
        scale = self._scale(width)
        return [
            swarm([scale.at(view.weights[number]) for view in self.groups], _DOT)
            for number in range(len(self.names))
        ]

    def _places(self, width: int) -> tuple[RowPlace, ...]:
        """Return where the criteria lie, each with room for its highest circle."""
        rooms = [(1 + max(levels)) * _DOT + _NOTCH + 8 for levels in self._levels(width)]
        return row_places(self.names, rooms, width, _HEAD)

    def _bottom(self, width: int) -> float:
        return self._places(width)[-1].bottom

    def _axis(self, canvas: Canvas, scale: Scale, places: tuple[RowPlace, ...]) -> None:
        """Write the percentages and draw a line for each."""
        marks = round_marks(0.0, scale.high, 5 if canvas.narrow else 6)
        for value in marks:
            canvas.write(scale.at(value), _HEAD - 16, self._percent(value), align="center")
        title = translate(text("weight of the criterion"), self.language)
        canvas.write(canvas.width, 10, title, align="right")
        spans = [self._span(canvas, place) for place in places]
        lines = [(scale.at(v), top, scale.at(v), end) for v in marks for top, end in spans]
        stroke(canvas, lines, color=FAINT)

    def _span(self, canvas: Canvas, place: RowPlace) -> tuple[float, float]:
        """Return the room of the circles of a criterion, from above to below."""
        names = len(place.lines) * LINE if canvas.narrow else 0
        return place.top + names + 2, place.bottom - 7

    def _criterion(self, canvas: Canvas, scale: Scale, place: RowPlace, number: int) -> None:
        """Draw the line of a criterion with its circles and its common weight."""
        _, bottom = self._span(canvas, place)
        base = bottom - _NOTCH - _DOT / 2
        stroke(canvas, [(scale.start, bottom, scale.end, bottom)], color=GREY)
        common = scale.at(self.common[number])
        stroke(canvas, [(common, bottom - _NOTCH, common, bottom)], color=SERIES[2], width=6)
        words = self._percent(self.common[number])
        canvas.write(canvas.width, base, words, align="right", bold=True)
        levels = self._levels(canvas.width)[number]
        for group, (view, level) in enumerate(zip(self.groups, levels, strict=True), start=1):
            x, y = scale.at(view.weights[number]), base - level * _DOT
            dot(canvas, x, y, _RADIUS, fill="none", line=SERIES[0])
            canvas.write(x, y, format_number(group, self.language), align="center")

    def _percent(self, share: float) -> str:
        return format_percent(share, self.language, digits=0)

    def _keys(self) -> tuple[Key, ...]:
        """Name the groups by their numbers."""
        return (
            *(
                Key("words", translate(view.group.name, self.language), str(number))
                for number, view in enumerate(self.groups, start=1)
            ),
            Key("square", translate(text("common weight"), self.language), SERIES[2]),
        )


def _source(selection: SelectionAnalysis, language: Language) -> str:
    """Say who was asked when, and who noted it."""
    groups = selection.views.groups
    dates = sorted({str(view.group.date) for view in groups})
    first, last = (format_date(date, language) for date in (dates[0], dates[-1]))
    noted = tuple(dict.fromkeys(view.group.by for view in groups))
    said = text(
        "{groups}; noted by: {noted}; {span}",
        groups=plural_text(
            "{count} group of stakeholders asked",
            "{count} groups of stakeholders asked",
            len(groups),
        ),
        noted=noted,
        span=first if first == last else f"{first} – {last}",
    )
    return translate(said, language)


def _remarks(groups: tuple[View, ...], language: Language) -> tuple[str, ...]:
    """Say what does not go together in what a group said, and whose view has no share."""
    remarks = [
        f"{translate(view.group.name, language)}: {translate(view.remark, language)}"
        for view in groups
        if view.remark is not None
    ]
    silent = tuple(view.group.name.of(language) for view in groups if not view.share)
    if silent:
        said = text("Shown, but not counted in the common weight: {groups}.", groups=silent)
        remarks.append(translate(said, language))
    return tuple(remarks)


def _data(selection: SelectionAnalysis, language: Language) -> Table:
    """Return the weights, and how they were asked for, as a table."""
    views = selection.views
    names = (Column(name, "number") for name in criteria_names(selection, language))

    def percent(shares: tuple[float, ...]) -> tuple[str, ...]:
        return tuple(format_percent(share, language, digits=0) for share in shares)

    common = translate(text("All together"), language)
    shares = translate(text("weights of the groups by their shares"), language)
    return Table(
        caption=translate(text("Data: weights of the criteria by group"), language),
        columns=(
            *headers(
                language,
                (text("Group"), "row"),
                (text("Share in the common weights"), "number"),
            ),
            *names,
            *headers(language, (text("How it was asked"), "text")),
        ),
        rows=(
            *(
                (
                    f"{number}. {translate(view.group.name, language)}",
                    *percent((view.share, *view.weights)),
                    translate(_WAYS[view.way], language),
                )
                for number, view in enumerate(views.groups, start=1)
            ),
            (common, *percent((1.0, *views.weights)), shares),
        ),
        source=_source(selection, language),
        total=True,
    )
