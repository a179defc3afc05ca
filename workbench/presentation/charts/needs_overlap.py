"""In how many areas, and in which of them together, the same people are in need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import draw_twice
from workbench.presentation.charts.overlap_bars import CountBar, OverlapBars, SetColumn
from workbench.presentation.display import absent
from workbench.presentation.figure import Figure
from workbench.presentation.language import translate
from workbench.presentation.needs.labels import (
    IN_NONE_OF_THEM,
    NOBODY_NEEDS,
    OTHER_SETS_TOGETHER,
    count_sign,
    hidden_note,
    survey_source,
)
from workbench.presentation.sentences.needs_survey_figures import say_overlap
from workbench.presentation.table import Table, headers
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.survey_results import NeedsOverlap, SetOfAreas
    from workbench.model.base import Language, Words
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["fig_overlap"]

_NO_SURVEY = text(
    "How many areas the same people are in need in is not known: there is no survey of at least 30 "
    "people with answers on all areas."
)
_NOBODY, _OTHER = "-", "+"
"""Stand for codes of areas where a set has none."""


def fig_overlap(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return in how many areas people are in need, and in which areas together.

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
    overlap = needs.survey.overlap if needs.survey is not None else None
    if overlap is None:
        return absent(_NO_SURVEY, language, lacking="" if needs.survey else "survey")
    bars = _bars(needs, overlap, language)
    wide, narrow = draw_twice(bars.draw, bars.height)
    source = survey_source(needs, language)
    hidden = (hidden_note(needs.policy, language),) if None in _counts(overlap) else ()
    return Figure(
        caption=translate(text("Needs in several areas at once"), language),
        description=say_overlap(needs, overlap, language),
        source=source,
        wide=wide,
        narrow=narrow,
        data=_data(needs, overlap, source, language),
        notes=(_whom(needs, overlap, language), *hidden),
        name="fig-overlap",
    ).shown(language)


def _bars(needs: NeedsAnalysis, overlap: NeedsOverlap, language: Language) -> OverlapBars:
    """Return the drawing."""
    rows = _rows(needs, overlap)
    keys = list(rows)
    return OverlapBars(
        numbers_title=translate(text("In how many areas"), language),
        numbers=tuple(
            CountBar(_number(label, language), count, count_sign(count, needs.policy, language))
            for label, count in overlap.numbers
        ),
        sets_title=translate(text("In which of the most frequent areas together"), language),
        rows=tuple(translate(name, language) for name in rows.values()),
        sets=tuple(
            SetColumn(
                tuple(keys.index(key) for key in _members(each)),
                each.count,
                count_sign(each.count, needs.policy, language),
            )
            for each in overlap.sets
        ),
    )


def _counts(overlap: NeedsOverlap) -> list[int | None]:
    """Return every number of the figure."""
    people = [overlap.answered, overlap.areas_answered]
    numbers = [count for _, count in overlap.numbers]
    return [*people, *numbers, *(each.count for each in overlap.sets)]


def _rows(needs: NeedsAnalysis, overlap: NeedsOverlap) -> dict[str, Words | Text]:
    """Name what sets are made of, the most frequent area first; of the rest what occurs."""
    names: dict[str, Words | Text] = {code: needs.area(code).name for code in overlap.areas}
    rest = {_NOBODY: IN_NONE_OF_THEM, _OTHER: OTHER_SETS_TOGETHER}
    used = {key for each in overlap.sets for key in _members(each)}
    return names | {key: name for key, name in rest.items() if key in used}


def _members(each: SetOfAreas) -> tuple[str, ...]:
    """Return what a set is made of."""
    if each.areas is None:
        return (_OTHER,)
    return each.areas or (_NOBODY,)


def _number(label: str, language: Language) -> str:
    """Write a number of areas; the last one is open above."""
    if label == "0":
        return translate(NOBODY_NEEDS, language)
    if label.endswith("+"):
        return translate(text("in {count} or more", count=int(label[:-1])), language)
    said = plural_text("in {count} area", "in {count} areas", int(label))
    return translate(said, language)


def _whom(needs: NeedsAnalysis, overlap: NeedsOverlap, language: Language) -> str:
    """Say whom each part of the figure counts."""
    said = text(
        "First part: those who answered on every area, {all}. Second part: those who answered on "
        "all the areas named in it, the ones most often in need, {some}; they may be in need in "
        "other areas too. Counted without weights.",
        all=count_sign(overlap.answered, needs.policy, language),
        some=count_sign(overlap.areas_answered, needs.policy, language),
    )
    return translate(said, language)


def _data(needs: NeedsAnalysis, overlap: NeedsOverlap, source: str, language: Language) -> Table:
    """Return numbers of areas, then their sets, with the people of each."""
    rows = _rows(needs, overlap)
    numbers = [(_number(label, language), count) for label, count in overlap.numbers]
    sets = [
        (" + ".join(translate(rows[key], language) for key in _members(each)), each.count)
        for each in overlap.sets
    ]
    return Table(
        caption=translate(text("Data: people by number of areas and by areas together"), language),
        columns=headers(language, (text("In need"), "row"), (text("People"), "number")),
        rows=tuple(
            (name, count_sign(count, needs.policy, language)) for name, count in [*numbers, *sets]
        ),
        source=source,
    )
