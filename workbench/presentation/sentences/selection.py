"""The message of a selection: what comes out on top, what was decided, what is still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.portfolio.programme import Must
from workbench.presentation.display import paragraphs
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, wording
from workbench.presentation.needs.parts import listed
from workbench.presentation.selection.rules import say_rule
from workbench.presentation.selection.words import phrase, quoted_recommendation
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.analysis.portfolio.infeasibility import Infeasible
    from workbench.analysis.selection.analysis import Choice, SelectionAnalysis
    from workbench.analysis.selection.decided import NeedAnswer
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["say_selection"]

_MOST_NAMED = 3
_MOST_RULES = 4


def say_selection(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return the message: what comes out on top, what was decided, what waits, what is missing.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
        Three to six sentences.
    """
    said = [
        joined(translate(_looked_at(selection), language)),
        *_on_top(selection, language),
        joined(translate(_decided(selection), language)),
        *_needs(selection, language),
        *_missing(selection, language),
    ]
    return paragraphs(said, kind="message")


def _looked_at(selection: SelectionAnalysis) -> Text:
    """Say how many candidates there are and why."""
    there = selection.candidates.open
    if not there:
        return text(
            "There is no recommendation to choose yet: no need is concluded and no gap is known."
        )
    called = sum(one.call == "need" for one in there)
    candidates = plural_text(
        "There is reason to look at {count} recommendation",
        "There is reason to look at {count} recommendations",
        len(there),
    )
    if not called:
        return text("{candidates}; none answers a concluded need.", candidates=candidates)
    return text(
        "{candidates}; of them, {called}.",
        candidates=candidates,
        called=plural_text(
            "{count} answers a concluded need", "{count} answer a concluded need", called
        ),
    )


def _on_top(selection: SelectionAnalysis, language: Language) -> Iterator[Html]:
    """Yield what comes out on top, and how sure that is."""
    choice = selection.choice
    if choice is None:
        return
    if choice.portfolio is None:
        yield _infeasible(selection, choice.outcome, language)  # type: ignore[arg-type] # no portfolio
    elif choice.limited and choice.robustness is not None:
        yield _core(selection, choice, language)
    else:
        fits = text(
            "Nobody has said how much money and working time there is, so everything fits that the "
            "rules do not forbid ({fitting} of {all}): that is no choice yet.",
            fitting=len(choice.portfolio.codes),
            all=len(selection.valued),
        )
        yield joined(translate(fits, language))
        yield _highest(selection, language)


def _infeasible(selection: SelectionAnalysis, outcome: Infeasible, language: Language) -> Html:
    """Say which rules exclude each other."""
    rules = [say_rule(selection, rule, language) for rule in outcome.conflict[:_MOST_RULES]]
    if len(outcome.conflict) > _MOST_RULES:
        rules.append(joined(translate(text("and others"), language)))
    message = text(
        "What is asked for cannot be had together, so there is no choice to propose: {rules}. One "
        "of these has to give way."
    )
    return phrase(message, language, rules=joined(*rules, by="; "))


def _core(selection: SelectionAnalysis, choice: Choice, language: Language) -> Html:
    """Say what is in the best portfolio whatever the weights and points within reason are."""
    forced = {rule.code for rule in choice.programme.rules if isinstance(rule, Must)}
    sampled = choice.robustness.sampled if choice.robustness else None
    kinds = sampled.options if sampled else ()
    sure = [o.option for o in kinds if o.kind == "core" and o.option not in forced]
    if not sure:
        none = text(
            "No candidate is in the best portfolio for sure: which are depends on weights and "
            "points that are not known well enough."
        )
        return joined(translate(none, language))
    draws = sum(portfolio.count for portfolio in sampled.portfolios) if sampled else 0
    message = plural_text(
        "{count} candidate is in the best portfolio in each of {draws} trials with other weights "
        "and points that are possible, those not counted that a rule demands; of the highest "
        "value: {names}.",
        "{count} candidates are in the best portfolio in each of {draws} trials with other weights "
        "and points that are possible, those not counted that a rule demands; of the highest "
        "value: {names}.",
        len(sure),
        draws=draws,
    )
    return phrase(message, language, names=_best(selection, sure, language))


def _highest(selection: SelectionAnalysis, language: Language) -> Html:
    """Say which candidates have the highest value, and how little that rests on."""
    given = sum(cell.origin == "person" for one in selection.valued for cell in one.cells)
    codes = [one.code for one in selection.valued]
    message = text(
        "The highest value so far: {names}. It follows mostly from points the workbench proposes."
    )
    if not given:
        message = text(
            "The highest value so far: {names}. It rests on proposed points alone; no person has "
            "scored yet."
        )
    return phrase(message, language, names=_best(selection, codes, language))


def _best(selection: SelectionAnalysis, codes: Sequence[str], language: Language) -> Html:
    """Return the first candidates of some by value."""
    ranked = sorted(
        (one for one in selection.valued if one.code in codes), key=lambda one: one.rank
    )
    names = (quoted_recommendation(selection, one.code, language) for one in ranked[:_MOST_NAMED])
    return joined(*names, by="; ")


def _decided(selection: SelectionAnalysis) -> Text:
    """Say what was decided."""
    if not selection.decided:
        return text("The municipality has not decided on any recommendation yet.")
    choices = [one.decision.choice for one in selection.decided]
    decided = {one.recommendation.code for one in selection.decided}
    open_still = sum(one.code not in decided for one in selection.candidates.open)
    adopted = plural_text(
        "The municipality has adopted {count} recommendation",
        "The municipality has adopted {count} recommendations",
        len(selection.taken),
    )
    return text(
        "{adopted} (changed: {adapted}), rejected {rejected}, put off {later}; still open: "
        "{open_still}.",
        adopted=adopted,
        adapted=choices.count("adapt"),
        rejected=choices.count("reject"),
        later=choices.count("later"),
        open_still=open_still,
    )


def _needs(selection: SelectionAnalysis, language: Language) -> Iterator[Html]:
    """Yield which needs have no answer."""
    without = [one for one in selection.answers if one.answer != "taken"]
    if not selection.answers:
        none = text("No need is concluded, so nobody can tell which of them is answered.")
        yield joined(translate(none, language))
    elif not without:
        every = text("Every concluded need is answered by something that was adopted.")
        yield joined(translate(every, language))
    else:
        label = text(
            "Concluded needs without an answer: {without} of {all} – {names}.",
            without=len(without),
            all=len(selection.answers),
        )
        if len(selection.answers) == 1:
            label = text("The only concluded need has no answer yet – {names}.")
        yield phrase(label, language, names=_need_names(without, language))


def _need_names(answers: Sequence[NeedAnswer], language: Language) -> Html:
    """Return needs by code and statement, the first ones where there are many."""
    first, last = ("„", "“") if language == "lt" else ("“", "”")
    parts = []
    for need in (one.need.need for one in answers[:_MOST_NAMED]):
        said = Html(wording(need.statement, language).rstrip("."))
        parts.append(joined(need.code, " ", first, said, last))
    if len(answers) > _MOST_NAMED:
        more = plural_text("and {count} more", "and {count} more", len(answers) - _MOST_NAMED)
        parts.append(joined(translate(more, language)))
    return joined(*parts, by="; ")


def _missing(selection: SelectionAnalysis, language: Language) -> Iterator[Html]:
    """Yield what a well-founded choice still takes."""
    lacking = [*_lacking(selection)]
    if lacking:
        label = text(
            "Still missing for a well-founded choice: {lacking}.", lacking=listed(lacking, language)
        )
        yield joined(translate(label, language))


def _lacking(selection: SelectionAnalysis) -> Iterator[Text]:
    """Yield what is missing, what weighs most first."""
    entered = selection.case.file.selection
    if not selection.views.asked:
        yield text("what matters to whom (nobody was asked, so the criteria weigh alike)")
    if not entered.budgets:
        yield text("how much money there is")
    if not entered.staff:
        yield text("how much working time there is")
    cells = [cell for one in selection.valued for cell in one.cells]
    given = sum(cell.origin == "person" for cell in cells)
    if given < len(cells):
        yield text("scores by people ({given} of {all} are there)", given=given, all=len(cells))
    unknown = sum(not one.costing.known for one in selection.valued)
    if unknown:
        yield plural_text(
            "the cost of {count} candidate", "the cost of {count} candidates", unknown
        )
