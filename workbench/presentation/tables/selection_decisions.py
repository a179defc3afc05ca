"""What the municipality decided, and what becomes of each need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.display import absent, note
from workbench.presentation.formats import format_date
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian, tag, wording
from workbench.presentation.needs.parts import own_file
from workbench.presentation.selection.outcomes import calculated, listing
from workbench.presentation.selection.words import (
    ANSWERS,
    CHOICES,
    gate_name,
    phrase,
    recommendation_name,
)
from workbench.presentation.table import Table, headers
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.analysis.selection.decided import Answer, Decided, NeedAnswer
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["tab_answers", "tab_decisions"]

_ORDER: tuple[Answer, ...] = ("nothing", "stopped", "rejected", "open", "later", "taken")
"""Needs without an answer first."""
_UNANSWERED = {"nothing", "stopped", "rejected"}


def tab_decisions(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return the log of decisions: what, why, by whom, when, and what speaks against it.

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
    if not selection.decided:
        nothing = text(
            "The municipality has decided nothing yet. Of every recommendation it can adopt, "
            "adapt, reject or put it off, each with a reason, a role and a date."
        )
        return absent(nothing, language, lacking="decisions")
    undecided = len(selection.candidates.open) - sum(
        one.recommendation.code in {c.code for c in selection.candidates.open}
        for one in selection.decided
    )
    left = plural_text(
        "{count} candidate that may be taken is not decided on yet.",
        "{count} candidates that may be taken are not decided on yet.",
        undecided,
    )
    return Table(
        caption=translate(text("Decisions of the municipality"), language),
        columns=headers(
            language,
            (text("Recommendation"), "row"),
            (text("Decision"), "text"),
            (text("Reason"), "text"),
            (text("By whom and when"), "text"),
            (text("Needs it answers"), "text"),
            (text("What speaks against the decision"), "text"),
        ),
        rows=tuple(_decision(selection, one, language) for one in selection.decided),
        source=own_file(language),
        notes=(translate(left, language),) if undecided else (),
        name="tab-decisions",
    ).shown(language)


def tab_answers(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return what becomes of each need; those without an answer come first and are told loud.

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
    if not selection.answers:
        nothing = text(
            "No need has been concluded yet, so it cannot be told which needs are answered."
        )
        return absent(nothing, language)
    ordered = sorted(selection.answers, key=lambda one: _ORDER.index(one.answer))
    table = Table(
        caption=translate(text("What becomes of each need"), language),
        columns=headers(
            language,
            (text("Need"), "row"),
            (text("How it stands"), "text"),
            (text("Which recommendations"), "text"),
            (text("How many could answer it"), "number"),
            (text("In the best portfolio (proposed)"), "text"),
        ),
        rows=tuple(_answer(selection, one, language) for one in ordered),
        source=calculated(selection, language),
        name="tab-answers",
    ).shown(language)
    return _loud(ordered, language) + table


def _loud(ordered: Sequence[NeedAnswer], language: Language) -> Shown:
    """Say in a box which needs have no answer, and which wait for a decision."""
    labels: tuple[tuple[Text, list[NeedAnswer]], ...] = tuple(
        (label, [one for one in ordered if one.answer in kinds])
        for label, kinds in (
            (text("Needs that stay without an answer: {needs}."), _UNANSWERED),
            (text("Needs nothing was taken for yet: {needs}."), {"open", "later"}),
        )
    )
    said = []
    for label, found in labels:
        if found:
            names = joined(*(_named(one, language) for one in found), by="; ")
            said.append(tag("p", tag("strong", phrase(label, language, needs=names))))
    if not said:
        all_of = text("Every need is answered by something that was taken.")
        said.append(tag("p", translate(all_of, language)))
    return note(*said, kind="banner")


def _named(one: NeedAnswer, language: Language) -> Html:
    """Name a need by its code and words, without the full stop of a sentence."""
    statement = one.need.need.statement
    ended = statement.model_copy(
        update={"lt": statement.lt.rstrip("."), "en": (statement.en or "").rstrip(".") or None}
    )
    return joined(f"{one.need.need.code} ", wording(ended, language))


def _answer(selection: SelectionAnalysis, one: NeedAnswer, language: Language) -> tuple[str, ...]:
    """Write one need."""
    need = one.need.need
    state = capital(translate(ANSWERS[one.answer], language))
    by = [recommendation_name(selection, code, language) for code in one.by]
    return (
        joined(wording(need.statement, language), " ", tag("span", need.code, class_="id")),
        joined(state) if one.answer == "taken" else tag("strong", state),
        listing(by) if by else joined(translate(text("none of them"), language)),
        str(len(one.candidates)),
        _proposed(selection, one, language),
    )


def _proposed(selection: SelectionAnalysis, one: NeedAnswer, language: Language) -> Html:
    """Write what of the best portfolio could answer a need."""
    portfolio = selection.choice.portfolio if selection.choice else None
    if portfolio is None:
        return joined(translate(text("cannot be told"), language))
    codes = [code for code in one.candidates if code in portfolio.codes]
    if not codes:
        return joined(translate(text("none of them"), language))
    return listing([recommendation_name(selection, code, language) for code in codes])


def _decision(selection: SelectionAnalysis, one: Decided, language: Language) -> tuple[str, ...]:
    """Write one decision."""
    decision = one.decision
    chosen = [tag("p", tag("strong", capital(translate(CHOICES[decision.choice], language))))]
    if decision.change is not None:
        label = translate(text("Change:"), language)
        chosen.append(tag("p", label, " ", wording(decision.change, language)))
    if decision.measure is not None:
        became = text("measure {number}", number=decision.measure)
        chosen.append(tag("p", translate(became, language), class_="aside"))
    against = list(_against(selection, one, language))
    return (
        recommendation_name(selection, one.recommendation.code, language),
        joined(*chosen),
        lithuanian(decision.reason, language),
        joined(lithuanian(decision.by, language), f", {format_date(str(decision.date), language)}"),
        joined(*(tag("span", code, class_="id") for code in one.needs), by=", ")
        or translate(text("no concluded need"), language),
        listing(against) if against else joined(translate(text("nothing"), language)),
    )


def _against(selection: SelectionAnalysis, one: Decided, language: Language) -> Iterator[Html]:
    """Yield what speaks against a decision: the gate, a duty, draws, an unknown cost."""
    code, taken = one.recommendation.code, one.taken
    candidate, valued = selection.candidates.get(code), selection.get(code)
    if "stopped" in one.against and candidate is not None:
        aspects = joined(
            *(gate_name(selection, aspect, language) for aspect in candidate.stopped_by), by=", "
        )
        yield phrase(text("the gate keeps it out: {aspects}"), language, aspects=aspects)
    duties = {c.code for c in selection.case.catalogue.selection.references if c.binding == "duty"}
    if not taken and duties.intersection(one.recommendation.references):
        yield joined(translate(text("a duty by law asks for it"), language))
    kind = _kind(selection, code)
    if taken and kind == "exterior":
        yield joined(translate(text("in the best portfolio of no draw"), language))
    if not taken and kind == "core":
        yield joined(translate(text("in the best portfolio of every draw"), language))
    if taken and valued is not None and not valued.costing.known:
        yield joined(translate(text("its cost is not known"), language))


def _kind(selection: SelectionAnalysis, code: str) -> str:
    """Return whether a candidate is core, borderline or exterior; empty where nobody can tell."""
    if selection.choice is None or selection.choice.robustness is None:
        return ""
    options = selection.choice.robustness.sampled.options
    return next((core.kind for core in options if core.option == code), "")
