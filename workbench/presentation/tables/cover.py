"""The cover of a report: whose it is, as of when, in what state, who prepared and who pays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.presentation.display import Shown
from workbench.presentation.facts_in_words import act_cell
from workbench.presentation.formats import format_date
from workbench.presentation.labels import state_badge
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, as_plain, joined, lithuanian, tag, wording
from workbench.presentation.needs.words import MODES
from workbench.presentation.selection.words import years_of
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.model.base import Language
    from workbench.model.case import Case
    from workbench.model.project import Project
    from workbench.text import Text

__all__ = ["tab_cover", "tab_needs_cover", "tab_overview_cover", "tab_selection_cover"]

_Entry = tuple["Text", Html | None]


def tab_cover(case: Case, language: Language) -> Shown:
    """Return what the report is about: municipality, date, plan, state, and who prepared it.

    Parameters
    ----------
    case : Case
        The case.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
        A list of terms, not a table: it has one column of values.
    """
    plan = case.plan
    name = lithuanian(plan.title, language) if plan else None
    no_text = joined(translate(text("no text of the plan at hand"), language))
    entries: list[_Entry] = [
        (text("Municipality"), wording(case.municipality.name, language)),
        (text("Plan"), name or no_text),
        (text("Approved by"), act_cell(plan.act, language) if plan else None),
        *_state((case,), language),
    ]
    title = text(
        "{municipality}: evaluation of the integration plan",
        municipality=case.municipality.genitive,
    )
    return _cover(entries, title, case.catalogue.project, language)


def tab_needs_cover(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return what the analysis is about: municipality, date, what it rests on, state and authors.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
        A list of terms, not a table: it has one column of values.
    """
    case = needs.case
    entries: list[_Entry] = [
        (text("Municipality"), wording(case.municipality.name, language)),
        (text("Rests on"), joined(translate(_rests_on(needs), language))),
        (text("Mode of evidence"), joined(translate(_mode(needs), language))),
        *_state((case,), language),
    ]
    title = text(
        "{municipality}: analysis of the needs of foreigners",
        municipality=case.municipality.genitive,
    )
    return _cover(entries, title, case.catalogue.project, language)


def tab_selection_cover(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return what the selection is about: municipality, years, candidates, who was asked, limits.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
        A list of terms, not a table: it has one column of values.
    """
    case = selection.case
    goal = case.file.selection.goal
    entries: list[_Entry] = [
        (text("Municipality"), wording(case.municipality.name, language)),
        (text("Years of the plan to be"), joined(years_of(selection))),
        (text("Goal of the draft plan"), wording(goal, language) if goal else None),
        (text("Candidates and decisions"), joined(translate(_chosen_from(selection), language))),
        (text("Who was asked what matters"), joined(translate(_asked(selection), language))),
        (text("Limits of the choice"), joined(translate(_limits(selection), language))),
        *_state((case,), language),
    ]
    title = text(
        "{municipality}: selection of recommendations", municipality=case.municipality.genitive
    )
    return _cover(entries, title, case.catalogue.project, language)


def _chosen_from(selection: SelectionAnalysis) -> Text:
    """Return how many candidates there are, and how many were adopted."""
    there = plural_text("{count} candidate", "{count} candidates", len(selection.candidates.open))
    if not selection.decided:
        return text("{there}, nothing decided yet", there=there)
    return text(
        "{there}, {taken} adopted, {others} rejected or put off",
        there=there,
        taken=len(selection.taken),
        others=len(selection.decided) - len(selection.taken),
    )


def _asked(selection: SelectionAnalysis) -> Text:
    """Return how many groups and people said what matters to them."""
    groups = [view.group for view in selection.views.groups]
    if not groups:
        return text("nobody yet")
    asked = plural_text("{count} group", "{count} groups", len(groups))
    if any(group.people is None for group in groups):
        return text("{asked}; how many people is not known", asked=asked)
    people = plural_text(
        "{count} person", "{count} persons", sum(group.people or 0 for group in groups)
    )
    return text("{asked}, {people}", asked=asked, people=people)


def _limits(selection: SelectionAnalysis) -> Text:
    """Return whether anybody said how much money and working time there is."""
    entered = selection.case.file.selection
    if entered.budgets and entered.staff:
        return text("money and working time are named")
    if entered.budgets:
        return text("money is named, working time is not")
    if entered.staff:
        return text("working time is named, money is not")
    return text("neither money nor working time is named")


def _mode(needs: NeedsAnalysis) -> Text:
    """Return the mode with its letter, by which the text explains it."""
    mode = needs.mode.mode
    return text("{letter} – {mode}", letter=mode.value, mode=MODES[mode])


def _rests_on(needs: NeedsAnalysis) -> Text:
    """Return how much material there is; a survey counts where its shares may be shown."""
    found = len(needs.register.findings)
    evidence = plural_text("{count} piece of evidence", "{count} pieces of evidence", found)
    if needs.survey is None:
        return evidence
    survey = plural_text(
        "a survey of {year} with {count} answer",
        "a survey of {year} with {count} answers",
        needs.survey.survey.respondents,
        year=str(needs.survey.survey.year),
    )
    return text("{survey} and {evidence}", survey=survey, evidence=evidence)


def tab_overview_cover(cases: Sequence[Case], language: Language) -> Shown:
    """Return what the overview is about: how many municipalities, as of when, in what state.

    Parameters
    ----------
    cases : sequence of Case
        The municipalities, at least one.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    names = joined(*(wording(case.municipality.name, language) for case in cases), by=", ")
    entries: list[_Entry] = [
        (text("Side by side"), names),
        *_state(cases, language),
    ]
    title = text("The municipalities’ integration plans side by side")
    return _cover(entries, title, cases[0].catalogue.project, language)


def _state(cases: Sequence[Case], language: Language) -> list[_Entry]:
    """Return date, state and authors; one draft makes the whole a draft."""
    final = all(case.file.status == "final" for case in cases)
    return [
        (text("As of"), joined(format_date(cases[0].as_of, language))),
        (text("State of the report"), state_badge("final" if final else "draft", language)),
        (text("Prepared by"), _authors(cases, language)),
    ]


def _authors(cases: Sequence[Case], language: Language) -> Html | None:
    """Return who prepared the report, an organisation or role."""
    project = cases[0].catalogue.project
    usual = project.prepared_by if project else None
    authors = dict.fromkeys(case.file.prepared_by or usual for case in cases)
    named = (wording(who, language) for who in authors if who)
    return joined(*named, by="; ") or None


def _cover(
    entries: Sequence[_Entry], title: Text, project: Project | None, language: Language
) -> Shown:
    """Write the cover; a page takes its title from it."""
    rows = (
        tag("div", tag("dt", translate(term, language)), tag("dd", value))
        for term, value in entries
        if value
    )
    parts = [tag("dl", *rows)]
    if project and project.cofinancing:
        parts.append(tag("p", wording(project.cofinancing, language), class_="funding"))
    html = tag("div", *parts, class_="cover")
    shown = Shown(html, as_plain(html), language=language)
    return replace(shown, title=translate(title, language))
