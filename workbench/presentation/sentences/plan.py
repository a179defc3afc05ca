"""The message of a report, with a plan and without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.model.catalogue import Severity
from workbench.presentation.display import paragraphs
from workbench.presentation.language import translate
from workbench.presentation.markup import joined, wording
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from datetime import date

    from workbench.analysis.evaluation import PlanEvaluation
    from workbench.analysis.money import Money
    from workbench.model.base import Language
    from workbench.model.case import Case
    from workbench.model.plan import Plan
    from workbench.presentation.display import Shown
    from workbench.presentation.markup import Html
    from workbench.text import Text

__all__ = ["say_no_plan", "say_plan"]


def say_plan(evaluation: PlanEvaluation, language: Language) -> Shown:
    """Return the message of the report in three sentences: what it is, what was found, what first.

    Parameters
    ----------
    evaluation : PlanEvaluation
        The evaluation.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    plan, money = evaluation.case.plan, evaluation.money
    if plan is None or money is None:
        return say_no_plan(evaluation.case, language)
    size = joined(translate(_size(plan, money), language))
    ended = _ended(plan, evaluation.case.as_of)
    if ended:
        size = joined(size, " ", translate(ended, language))
    found = joined(translate(_found(evaluation), language))
    return paragraphs([size, found, _first_step(evaluation, language)], kind="message")


def say_no_plan(case: Case, language: Language) -> Shown:
    """Return what can be said where there is no plan: why, what is known, what we would ask for.

    Parameters
    ----------
    case : Case
        Without a plan.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    why = case.file.missing_plan
    first = text("The plan cannot be evaluated, for its text is not at hand.")
    facts = case.file.facts
    known = sum(
        fact.known
        for group in (
            facts.population,
            facts.foreign_residents,
            facts.refugees_from_ukraine,
            facts.employment,
        )
        for fact in group
    )
    known_text = text(
        "Known are {figures} about residents and {documents}; what is known stands below with its "
        "sources.",
        figures=plural_text("{count} figure", "{count} figures", known),
        documents=_documents(len(case.file.documents)),
    )
    asked = text(
        "First we would ask the administration for the text of the plan or of its draft: with "
        "objectives, measures, criteria, implementers and sums."
    )
    said = (joined(translate(sentence, language)) for sentence in (first, known_text, asked))
    message = paragraphs(said, kind="message")
    return message + paragraphs([wording(why, language)]) if why else message


def _documents(count: int) -> Text:
    """Say how many planning documents are known; none known does not mean that there are none."""
    if not count:
        return text("no planning document")
    return plural_text("{count} planning document", "{count} planning documents", count)


def _size(plan: Plan, money: Money) -> Text:
    """Say how large the plan is."""
    goals = plural_text("{count} goal", "{count} goals", len(plan.goals))
    objectives = plural_text("{count} objective", "{count} objectives", len(plan.objectives))
    measures = plural_text("{count} measure", "{count} measures", len(plan.measures))
    funded = plural_text(
        "{count} measure has money", "{count} measures have money", len(money.funded)
    )
    if not money.funded:
        return text(
            "The plan has {goals}, {objectives} and {measures}; no measure has money.",
            goals=goals,
            objectives=objectives,
            measures=measures,
        )
    return text(
        "The plan has {goals}, {objectives} and {measures}; {funded}, {total_eur} in all.",
        goals=goals,
        objectives=objectives,
        measures=measures,
        funded=funded,
        total_eur=money.computed_total,
    )


def _ended(plan: Plan, as_of: date) -> Text | None:
    """Say that a plan's years are over, if they are: then the findings are for the next one."""
    if plan.period is None or plan.period.end >= as_of.year:
        return None
    return text(
        "Its period ended in {year}, so the findings are for the next plan.", year=plan.period.end
    )


def _found(evaluation: PlanEvaluation) -> Text:
    """Say how much the checks found, by gravity; what was dismissed is not counted."""
    standing = [f for o in evaluation.outcomes for f in o.findings if f.dismissed is None]
    counts = {grave: sum(f.severity is grave for f in standing) for grave in Severity}
    if not standing:
        return text("The checks found nothing to remark.")
    return text(
        "The checks led to {findings}: {errors} must be mended, {warnings} should be mended, "
        "{notes} are worth knowing.",
        findings=plural_text("{count} finding", "{count} findings", len(standing)),
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        notes=counts[Severity.NOTE],
    )


def _first_step(evaluation: PlanEvaluation, language: Language) -> Html:
    """Say what to begin with."""
    if not evaluation.remedies:
        return joined(translate(text("Nothing needs to be mended first."), language))
    label = translate(text("The first thing to do:"), language)
    return joined(label, " ", wording(evaluation.remedies[0].card.suggestion, language))
