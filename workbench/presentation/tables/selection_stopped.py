"""The recommendations that are kept out, and those nothing calls for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.display import absent, note, together
from workbench.presentation.formats import format_date
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian, tag
from workbench.presentation.needs.parts import own_file
from workbench.presentation.selection.words import (
    CHOICES,
    gate_name,
    gate_question,
    phrase,
    recommendation_name,
)
from workbench.presentation.table import Table, headers
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.analysis.selection.candidates import Candidate
    from workbench.model.base import Language
    from workbench.model.selection import GateAnswer
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["tab_stopped"]


def tab_stopped(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return what the gate keeps out, by which question and why, and what nothing calls for.

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
    return together(_stopped(selection, language), _uncalled(selection, language))


def _stopped(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return the table of what the gate keeps out."""
    stopped = selection.candidates.stopped
    if not stopped:
        return absent(_none_stopped(selection), language)
    rows = [(one, answer) for one in stopped for answer in one.gate if not answer.passes]
    return Table(
        caption=translate(text("Recommendations the gate keeps out"), language),
        columns=headers(
            language,
            (text("Recommendation"), "row"),
            (text("Question answered with no"), "text"),
            (text("Reason"), "text"),
            (text("Who answered"), "text"),
        ),
        rows=tuple(_row(selection, one, answer, language) for one, answer in rows),
        source=own_file(language),
        notes=(translate(_answered(selection), language),),
        name="tab-stopped",
    ).shown(language)


def _none_stopped(selection: SelectionAnalysis) -> Text:
    """Say that nothing is kept out, and whether anybody looked."""
    if selection.case.file.selection.gate:
        return text("The gate keeps no candidate out; every answer was yes.")
    return text(
        "Nobody has put the five questions of the gate to the candidates yet, so none is kept out: "
        "is it the municipality’s business, is it worth the money, will people accept it, are "
        "there people and money, do the laws allow it."
    )


def _answered(selection: SelectionAnalysis) -> Text:
    """Say how many candidates anybody put a question of the gate to."""
    looked = sum(bool(one.gate) for one in selection.candidates.listed)
    return text(
        "Questions of the gate were put to {looked} of {all} candidates; one that nobody asked "
        "about is not kept out.",
        looked=looked,
        all=len(selection.candidates.listed),
    )


def _row(
    selection: SelectionAnalysis, one: Candidate, answer: GateAnswer, language: Language
) -> tuple[str, ...]:
    """Write one answer that keeps a recommendation out."""
    name = recommendation_name(selection, one.code, language)
    decided = next((d for d in selection.decided if d.recommendation.code == one.code), None)
    if decided is not None:
        choice = CHOICES[decided.decision.choice]
        said = text("decision of the municipality: {choice}", choice=choice)
        name = joined(tag("p", name), tag("p", translate(said, language), class_="aside"))
    question = tag("p", gate_question(selection, answer.aspect, language), class_="aside")
    when = f", {format_date(answer.date, language)}"
    return (
        name,
        joined(tag("p", gate_name(selection, answer.aspect, language)), question),
        lithuanian(answer.reason or "", language),
        joined(lithuanian(answer.by, language), when),
    )


def _uncalled(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return what nothing calls for, folded up."""
    uncalled = selection.candidates.uncalled
    if not uncalled:
        return note(tag("p", translate(text("Every recommendation is a candidate."), language)))
    label = plural_text(
        "{count} recommendation nothing calls for yet",
        "{count} recommendations nothing calls for yet",
        len(uncalled),
    )
    why = text(
        "No need and no gap is known where they work, no duty asks for them and nobody named them. "
        "That may change with more evidence on needs; a rule or a decision makes any of them a "
        "candidate."
    )
    names: list[Html] = [
        tag("li", recommendation_name(selection, item.code, language)) for item in uncalled
    ]
    said = tag("p", phrase(why, language))
    return note(
        tag("details", tag("summary", translate(label, language)), said, tag("ul", *names)),
        kind="uncalled",
    )
