"""Other ways things could go, side by side with the basis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.portfolio.infeasibility import Infeasible
from workbench.analysis.selection.programming import stated_rules
from workbench.presentation.display import absent
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, tag, wording
from workbench.presentation.selection.infeasible import why_infeasible
from workbench.presentation.selection.numbers import money
from workbench.presentation.selection.outcomes import (
    by_points,
    calculated,
    in_points,
    listing,
    no_candidates,
)
from workbench.presentation.selection.rules import say_rule
from workbench.presentation.selection.words import (
    phrase,
    quoted_recommendation,
    recommendation_name,
    recommendation_names,
)
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.analysis.portfolio.exact import Portfolio
    from workbench.analysis.selection.analysis import Choice, SelectionAnalysis
    from workbench.analysis.selection.scenarios import ScenarioResult
    from workbench.model.base import Language
    from workbench.model.selection import Rule as StatedRule
    from workbench.model.selection import Scenario
    from workbench.presentation.display import Shown

__all__ = ["tab_scenarios"]

_WHOLE = 100


def tab_scenarios(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return scenarios side by side: what differs, what each takes, value and money.

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
    choice = selection.choice
    if choice is None:
        return no_candidates(language)
    if not selection.scenarios:
        nothing = text(
            "No scenarios were named. One could ask what less money, other weights or an "
            "obligatory recommendation would change."
        )
        return absent(nothing, language)
    rows = [_basis(choice, language)]
    rows += [_scenario(selection, choice, one, language) for one in selection.scenarios]
    return Table(
        caption=translate(text("Scenarios beside the basis"), language),
        columns=headers(
            language,
            (text("Scenario"), "row"),
            (text("Recommendations"), "number"),
            (text("Value by the weights of the basis"), "number"),
            (text("Known money"), "number"),
            (text("Taken in addition"), "text"),
            (text("Dropped"), "text"),
        ),
        rows=tuple(rows),
        source=calculated(selection, language),
        notes=tuple(_notes(selection, language)),
        name="tab-scenarios",
    ).shown(language)


def _notes(selection: SelectionAnalysis, language: Language) -> Iterator[Html]:
    """Yield by what scenarios are compared, and what their money leaves out."""
    weights = text(
        "All values are by the weights of the basis, so that they can be compared; a portfolio "
        "found by other weights is worth less by them, though not by its own."
    )
    yield joined(translate(weights, language))
    sets = [one.portfolio for one in selection.scenarios if one.portfolio]
    if any(one.unpriced for one in sets):
        yield joined(translate(text("A cost that is not known is in no sum."), language))
    for one in selection.scenarios:
        if isinstance(one.outcome, Infeasible):
            yield phrase(
                text("Scenario “{name}”: {why}"),
                language,
                name=wording(one.scenario.name, language),
                why=joined(*why_infeasible(selection, one.outcome, language), by=" "),
            )


def _basis(choice: Choice, language: Language) -> tuple[str, ...]:
    """Write the basis; that it has no portfolio where its rules cannot hold together."""
    name = tag("strong", translate(text("Basis"), language))
    none = translate(text("no portfolio: the rules cannot hold together"), language)
    compared = translate(text("compared with this"), language)
    if choice.portfolio is None:
        unknown = translate(text("cannot be told"), language)
        return name, unknown, none, unknown, unknown, unknown
    return (
        name,
        str(len(choice.portfolio.codes)),
        translate(in_points(choice.portfolio.value), language),
        money(choice.portfolio.money, language),
        compared,
        compared,
    )


def _scenario(
    selection: SelectionAnalysis, choice: Choice, one: ScenarioResult, language: Language
) -> tuple[str, ...]:
    """Write one scenario."""
    differs = joined(*_differs(selection, one.scenario, language), by="; ")
    name = joined(tag("p", wording(one.scenario.name, language)), tag("p", differs, class_="aside"))
    if isinstance(one.outcome, Infeasible):
        none = translate(text("no portfolio: the rules cannot hold together"), language)
        unknown = translate(text("cannot be told"), language)
        return name, unknown, none, unknown, unknown, unknown
    changes = (_names(selection, codes, language) for codes in (one.added, one.dropped))
    if choice.portfolio is None:
        unknown = translate(text("cannot be told"), language)
        changes = (joined(unknown) for _ in range(2))
    return (
        name,
        str(len(one.outcome.codes)),
        _value(one, choice.portfolio, language),
        money(one.outcome.money, language),
        *changes,
    )


def _value(one: ScenarioResult, basis: Portfolio | None, language: Language) -> Html:
    """Write the value by the weights of the basis, and how far it is from the basis."""
    if one.value is None:
        return joined(translate(text("cannot be told"), language))
    value = translate(in_points(one.value), language)
    if basis is None:
        return joined(value)
    gap = one.value - basis.value
    told = text("the same as the basis")
    if gap > 0:
        told = text("more {by}", by=by_points(gap))
    elif gap < 0:
        told = text("less {by}", by=by_points(-gap))
    return joined(tag("p", value), tag("p", translate(told, language), class_="aside"))


def _names(selection: SelectionAnalysis, codes: Sequence[str], language: Language) -> Html:
    """List recommendations; say that there are none where there are none."""
    if not codes:
        return joined(translate(text("nothing"), language))
    return listing([recommendation_name(selection, code, language) for code in codes])


def _differs(
    selection: SelectionAnalysis, scenario: Scenario, language: Language
) -> Iterator[Html]:
    """Yield what is otherwise than in the basis."""
    if scenario.budget_percent != _WHOLE:
        part = text("money: {share} of each limit", share=scenario.budget_percent / _WHOLE)
        yield joined(translate(part, language))
    if scenario.hours_percent != _WHOLE:
        part = text("hours: {share} of each limit", share=scenario.hours_percent / _WHOLE)
        yield joined(translate(part, language))
    if scenario.view_of is not None:
        groups = selection.case.file.selection.stakeholders
        name = next(group.name for group in groups if group.key == scenario.view_of)
        message = text("weights of one group only: {group}")
        yield phrase(message, language, group=wording(name, language))
    for message, codes in (
        (text("taken in any case: {names}"), scenario.must),
        (text("left out in any case: {names}"), scenario.blocked),
    ):
        if codes:
            yield phrase(message, language, names=recommendation_names(selection, codes, language))
    dropped = [r for r in selection.case.file.selection.rules if r.key in scenario.without_rules]
    for rule in dropped:
        for said in _stated(selection, rule, language):
            yield phrase(text("without this rule: {rule}"), language, rule=said)


def _stated(selection: SelectionAnalysis, rule: StatedRule, language: Language) -> Iterator[Html]:
    """Yield a stated rule in words; one on synergy is no rule of the programme."""
    if rule.kind == "synergy":
        first, second = (
            quoted_recommendation(selection, code, language) for code in rule.recommendations
        )
        message = text("{first} and {second} are worth more together")
        yield phrase(message, language, first=first, second=second)
    for one in stated_rules(rule, selection.candidates.open):
        yield say_rule(selection, one, language)
