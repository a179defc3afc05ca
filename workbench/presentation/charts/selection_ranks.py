"""How likely candidates are among the first, while weights and points vary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import NARROW, WIDE, Canvas, draw_twice
from workbench.presentation.charts.marks import GREY, SHADES
from workbench.presentation.charts.selection_axis import LINE, RowPlace, names_end, row_places
from workbench.presentation.display import absent
from workbench.presentation.figure import Figure
from workbench.presentation.formats import format_number
from workbench.presentation.language import translate
from workbench.presentation.selection.basis import NO_CANDIDATES, points_source
from workbench.presentation.selection.labels import chance, error_points, title_of
from workbench.presentation.selection.numbers import whole
from workbench.presentation.selection.words import recommendation_name
from workbench.presentation.sentences.selection_figures import say_rank_chances
from workbench.presentation.table import Column, Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.robustness.smaa import OptionRanks, SmaaResult
    from workbench.analysis.selection.analysis import SelectionAnalysis, Valued
    from workbench.model.base import Language
    from workbench.presentation.display import Shown

    Ranked = tuple[Valued, OptionRanks]

__all__ = ["fig_ranks", "rank_groups", "shade_of"]

_MOST = 15
_ENDS = (5, 10, 20)
_HEAD = 46
_FOOT = 6
_CELL = 28.0
_AIR = 6.0


def fig_ranks(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return how likely each of the best candidates is among the first 5, 10 and 20.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
        At most 15 candidates, by their mean rank.
    """
    result = selection.ranks
    if result is None:
        return absent(NO_CANDIDATES, language, lacking="candidates")
    pairs = zip(selection.valued, result.options, strict=True)
    first = tuple(sorted(pairs, key=lambda pair: pair[1].expected_rank)[:_MOST])
    drawing = _Strip(selection, first, rank_groups(len(selection.valued)), language)
    wide, narrow = draw_twice(drawing.draw, drawing.height)
    caption = text(
        "Places of candidates while weights and points vary: the first {shown} of {all}",
        shown=len(first),
        all=len(selection.valued),
    )
    return Figure(
        caption=translate(caption, language),
        description=say_rank_chances(selection, first, language),
        source=points_source(selection, language),
        wide=wide,
        narrow=narrow,
        data=_data(selection, first, drawing.groups, language),
        notes=(_how_to_read(result, language),),
        name="fig-ranks",
    ).shown(language)


def rank_groups(count: int) -> tuple[tuple[int, int], ...]:
    """Return the ranks that are told together: the first five, ten, twenty, the rest.

    Parameters
    ----------
    count : int
        How many ranks there are.

    Returns
    -------
    tuple of (int, int)
        First and last rank of each group, without those there are not.
    """
    ends = (*(end for end in _ENDS if end < count), count)
    starts = (1, *(end + 1 for end in ends[:-1]))
    return tuple(zip(starts, ends, strict=True))


def shade_of(share: float) -> str:
    """Return the shade of a share; next to nothing has none.

    Parameters
    ----------
    share : float
        0 to 1.

    Returns
    -------
    str
        A colour, or ``none``.
    """
    if share < 0.01:  # noqa: PLR2004 - what draws cannot tell from never
        return "none"
    return SHADES[min(int(share * len(SHADES)), len(SHADES) - 1)]


def _how_to_read(result: SmaaResult, language: Language) -> str:
    said = text(
        "In each cell: in what share of {draws} draws of weights and points the candidate had such "
        "a place; a share is off by {error} percentage points at most, 19 times of 20. Shades only "
        "repeat the numbers: the darker, the more often. Ordered by the mean place.",
        draws=result.draws,
        error=error_points(result.error, language),
    )
    return translate(said, language)


@dataclass(frozen=True, slots=True)
class _Strip:
    """The drawing: a row for each candidate, a cell for each group of ranks."""

    selection: SelectionAnalysis
    first: tuple[Ranked, ...]
    groups: tuple[tuple[int, int], ...]
    language: Language

    def height(self, narrow: bool) -> float:  # noqa: FBT001 - asked by the drawing
        """Return the height of all rows."""
        return self._places(NARROW if narrow else WIDE)[-1].bottom + _FOOT

    def draw(self, canvas: Canvas) -> None:
        """Draw the titles and the cells."""
        left = names_end(self._names(), canvas.width)
        step = (canvas.width - left) / len(self.groups)
        middles = [left + (number + 0.5) * step for number in range(len(self.groups))]
        title = translate(text("chance of a place, by value"), self.language)
        canvas.write(canvas.width, 10, title, align="right")
        for x, group in zip(middles, self.groups, strict=True):
            canvas.write(x, 30, _span(group, self.language), align="center", bold=True)
        places = self._places(canvas.width)
        for (_, ranks), place in zip(self.first, places, strict=True):
            for number, line in enumerate(place.lines):
                canvas.write(0, place.first + number * LINE, line)
            for x, group in zip(middles, self.groups, strict=True):
                share = ranks.between(*group)
                top = place.middle - _CELL / 2
                fill = shade_of(share)
                canvas.box(x - step / 2 + 1, top, step - 2, _CELL, fill=fill, line=GREY)
                canvas.write(x, place.middle, chance(share, self.language), align="center")

    def _places(self, width: int) -> tuple[RowPlace, ...]:
        names = self._names()
        return row_places(names, [_CELL + _AIR] * len(names), width, _HEAD)

    def _names(self) -> list[str]:
        return [title_of(self.selection, one.code, self.language) for one, _ in self.first]


def _span(group: tuple[int, int], language: Language) -> str:
    """Write a group of ranks."""
    first, last = (format_number(rank, language) for rank in group)
    return first if first == last else f"{first}–{last}"


def _data(
    selection: SelectionAnalysis,
    first: Sequence[Ranked],
    groups: Sequence[tuple[int, int]],
    language: Language,
) -> Table:
    """Return chances and mean ranks as a table."""
    titles = (
        translate(text("Place {span}", span=_span(group, language)), language) for group in groups
    )
    return Table(
        caption=translate(
            text("Data: places of candidates while weights and points vary"), language
        ),
        columns=(
            *headers(language, (text("Recommendation"), "row")),
            *(Column(title, "number") for title in titles),
            *headers(language, (text("Mean place"), "number"), (text("First place"), "number")),
        ),
        rows=tuple(
            (
                recommendation_name(selection, one.code, language),
                *(chance(ranks.between(*group), language) for group in groups),
                whole(ranks.expected_rank, language),
                chance(ranks.between(1, 1), language),
            )
            for one, ranks in first
        ),
        source=points_source(selection, language),
    )
