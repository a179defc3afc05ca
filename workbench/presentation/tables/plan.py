"""Tables of the plan itself: its counts, and the areas it covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.facts_in_words import years
from workbench.presentation.formats import NO_BREAK, format_money, format_number
from workbench.presentation.labels import TEXT_STATUS
from workbench.presentation.language import translate
from workbench.presentation.markup import joined, lithuanian, tag, wording
from workbench.presentation.plan_parts import ask_instead, numbers, plan_source
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.coverage import AreaCoverage, AreaEvidence
    from workbench.analysis.evaluation import PlanEvaluation
    from workbench.model.base import Language
    from workbench.model.plan import Plan
    from workbench.presentation.display import Shown
    from workbench.presentation.markup import Html
    from workbench.text import Text

__all__ = ["tab_areas", "tab_plan"]


def tab_plan(evaluation: PlanEvaluation, language: Language) -> Shown:
    """Return the counts of the plan.

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
    plan = evaluation.case.plan
    if plan is None:
        asked = text("What are the goals, objectives and measures of the plan, and who adopted it?")
        return ask_instead(asked, language)
    rows = (*_counted(evaluation, plan, language), *_told(plan, language))
    return Table(
        caption=translate(text("The plan at a glance"), language),
        columns=headers(language, (text("What"), "row"), (text("How much"), "number")),
        rows=tuple((translate(name, language), value) for name, value in rows),
        source=plan_source(evaluation.case, language),
    ).shown(language)


def tab_areas(evaluation: PlanEvaluation, language: Language) -> Shown:
    """Return the 16 areas with their measures and the words that speak for them.

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
    if not evaluation.areas:
        return ask_instead(text("Which areas of integration does the plan deal with?"), language)
    return Table(
        caption=translate(text("Measures by area, with the words that speak for it"), language),
        columns=headers(
            language,
            (text("Area"), "row"),
            (text("Money of the main measures"), "number"),
            (text("Measures and words"), "text"),
        ),
        rows=tuple(_area(area, language) for area in evaluation.areas),
        source=plan_source(evaluation.case, language),
        notes=(translate(_AREAS_SUGGESTED, language),),
    ).shown(language)


_AREAS_SUGGESTED = text(
    "Areas are suggested from the words of each measure; a consultant may set them otherwise."
)


def _counted(
    evaluation: PlanEvaluation, plan: Plan, language: Language
) -> tuple[tuple[Text, str], ...]:
    """Return what is counted in a plan."""
    criteria = sum(len(measure.criteria) for measure in plan.measures)
    counts: list[tuple[Text, int]] = [
        (text("Goals"), len(plan.goals)),
        (text("Objectives"), len(plan.objectives)),
        (text("Measures"), len(plan.measures)),
        (text("Criteria"), criteria),
    ]
    money = evaluation.money
    shown = [(name, format_number(count, language)) for name, count in counts]
    if money:
        stated = money.stated_total
        none = translate(text("not stated"), language)
        said = none if stated is None else format_money(stated, language)
        shown += [
            (text("Measures with money"), format_number(len(money.funded), language)),
            (text("Single amounts"), format_number(money.amounts, language)),
            (text("Total as the plan states it"), said),
            (text("Total of all amounts"), format_money(money.computed_total, language)),
        ]
    return tuple(shown)


def _told(plan: Plan, language: Language) -> tuple[tuple[Text, Html], ...]:
    """Return what else is told of a plan."""
    period = years(plan.period) if plan.period else translate(text("not stated"), language)
    whose = translate(TEXT_STATUS[plan.text_status], language)
    return ((text("Years"), joined(period)), (text("Origin of the text"), joined(whose)))


def _area(area: AreaCoverage, language: Language) -> tuple[str, ...]:
    """Write one area."""
    name = joined(wording(area.area.name, language), " ", tag("span", area.area.code, class_="id"))
    words = joined(*(_evidence(item, language) for item in area.evidence), by="; ")
    lacks = translate(text("no measure"), language)
    return (name, _main_money(area, language), words or tag("em", lacks))


def _main_money(area: AreaCoverage, language: Language) -> str:
    """Write the money of the measures whose main area this is."""
    if area.eur:
        return format_money(area.eur, language)
    further = area.measures and not area.main_measures
    lacks = text("only as a further area") if further else text("no sum")
    return translate(lacks, language)


def _evidence(item: AreaEvidence, language: Language) -> Html:
    """Write a measure of an area with the words that speak for it."""
    number = numbers((item.measure,), language)
    number = tag("b", number) if item.main else joined(number)
    if item.by_person:
        return joined(number, NO_BREAK, f"({translate(text('set by a person'), language)})")
    words = dict.fromkeys(item.words)
    return joined(number, NO_BREAK, "(", lithuanian(", ".join(words), language), ")")
