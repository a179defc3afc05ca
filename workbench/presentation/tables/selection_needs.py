"""The needs that wait for an answer, and areas with a gap of which no need was concluded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.model.evidence import EVERYBODY
from workbench.presentation.display import absent, note, together
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, tag, wording
from workbench.presentation.needs.labels import hidden_sign
from workbench.presentation.needs.parts import area_names, dimension_name, group_name, own_file
from workbench.presentation.needs.words import LEVELS
from workbench.presentation.selection.words import (
    ANSWERS,
    gap_points,
    phrase,
    recommendation_link,
    sources,
)
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.needs.matrix import AreaNeeds, Gap
    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.analysis.selection.decided import NeedAnswer
    from workbench.model.base import Language
    from workbench.model.evidence import Need
    from workbench.presentation.display import Shown

__all__ = ["tab_needs_to_answer"]

_READ_THE_GAP = text(
    "The gap is the need times what services leave open, in points: 0 – no need or services answer "
    "it in full, 100 – everybody has the need and there are no services; in brackets what it can "
    "be."
)


def tab_needs_to_answer(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return the needs with what could answer them and what becomes of each, and gaps without one.

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
    concluded = {answer.need.need.area for answer in selection.answers}
    gaps = [
        area
        for area in selection.needs.areas
        if area.area.code not in concluded and area.gap.high is not None and area.gap.high > 0
    ]
    unknown = [
        area.area.code
        for area in selection.needs.areas
        if area.area.code not in concluded and area.gap.high is None
    ]
    parts = [_answers(selection, language)]
    if gaps:
        parts.append(_gaps(selection, gaps, unknown, language))
    elif unknown:
        said = tag("p", _nothing_known(selection, unknown, language))
        parts.append(note(said, kind="absent"))
    return together(*parts)


def _answers(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return the table of the needs, or that none was concluded."""
    if not selection.answers:
        nothing = text(
            "No need is concluded yet, so recommendations are looked at only for gaps and duties. "
            "An analyst concludes needs from the evidence."
        )
        return absent(nothing, language)
    return Table(
        caption=translate(text("Needs that wait for an answer"), language),
        columns=headers(
            language,
            (text("Need"), "row"),
            (text("Gap, points out of 100"), "text"),
            (text("Confidence"), "text"),
            (text("Candidates"), "number"),
            (text("What becomes of it"), "text"),
        ),
        rows=tuple(_answer(selection, answer, language) for answer in selection.answers),
        source=own_file(language),
        notes=(translate(_READ_THE_GAP, language),),
        name="tab-needs-to-answer",
        anchors=tuple(f"need-{answer.need.need.code}" for answer in selection.answers),
    ).shown(language)


def _gaps(
    selection: SelectionAnalysis, gaps: list[AreaNeeds], unknown: list[str], language: Language
) -> Shown:
    """Return the table of areas with a gap and no concluded need."""
    notes = [] if selection.answers else [translate(_READ_THE_GAP, language)]
    if unknown:
        notes.append(_nothing_known(selection, unknown, language))
    return Table(
        caption=translate(text("Areas with a gap and no concluded need"), language),
        columns=headers(
            language,
            (text("Area"), "row"),
            (text("Gap, points out of 100"), "text"),
            (text("Candidates"), "number"),
        ),
        rows=tuple(_gap_row(selection, area, language) for area in gaps),
        source=sources(selection, language),
        notes=tuple(notes),
        name="tab-gaps-without-need",
    ).shown(language)


def _nothing_known(selection: SelectionAnalysis, codes: list[str], language: Language) -> Html:
    """Say of which areas nothing is known."""
    message = text(
        "Areas of which neither evidence nor a survey tells whether there is a need: {areas}."
    )
    return phrase(message, language, areas=area_names(selection.needs, codes, language))


def _answer(
    selection: SelectionAnalysis, answer: NeedAnswer, language: Language
) -> tuple[str, ...]:
    """Write one need."""
    need, level = answer.need.need, answer.need.confidence.level
    state = tag("p", tag("strong", capital(translate(ANSWERS[answer.answer], language))))
    by = joined(*(recommendation_link(selection, code) for code in answer.by), by=", ")
    return (
        _need(selection, need, language),
        _gap(selection, need, language),
        capital(translate(LEVELS[level], language)),
        str(len(answer.candidates)),
        joined(state, tag("p", by, class_="aside")) if answer.by else state,
    )


def _need(selection: SelectionAnalysis, need: Need, language: Language) -> Html:
    """Write what is needed, where and by whom."""
    needs = selection.needs
    about = [wording(needs.area(need.area).name, language)]
    if need.dimension:
        about.append(dimension_name(needs, need.dimension, language))
    if need.group != EVERYBODY:
        about.append(group_name(needs, need.group, language))
    code = tag("span", need.code, class_="id")
    said = tag("p", code, " ", wording(need.statement, language))
    return joined(said, tag("p", joined(*about, by="; "), class_="aside"))


def _gap(selection: SelectionAnalysis, need: Need, language: Language) -> Html:
    """Write the gap of a need's dimension where it is known, else that of its area."""
    area = next(area for area in selection.needs.areas if area.area.code == need.area)
    if area.hidden:
        return joined(hidden_sign(selection.needs.policy, language))
    cell = next((cell for cell in area.cells if cell.dimension == need.dimension), None)
    gap: Gap = area.gap
    if cell is not None and cell.gap.value is not None:
        gap = cell.gap
    return gap_points(gap, language)


def _gap_row(selection: SelectionAnalysis, area: AreaNeeds, language: Language) -> tuple[str, ...]:
    """Write one area."""
    code = area.area.code
    there = sum(
        code in {one.recommendation.area, *one.recommendation.also}
        for one in selection.candidates.open
    )
    shown = gap_points(area.gap, language)
    if area.hidden:
        shown = joined(hidden_sign(selection.needs.policy, language))
    return wording(area.area.name, language), shown, str(there)
