"""The rules of a choice in a table: what each costs, and whether they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.portfolio.exact import broken, missing
from workbench.analysis.portfolio.infeasibility import Infeasible
from workbench.analysis.portfolio.prices import MORE
from workbench.analysis.portfolio.programme import Budget, Staff
from workbench.analysis.selection.programming import stated_rules
from workbench.presentation.display import absent
from workbench.presentation.formats import format_date
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian, tag
from workbench.presentation.needs.numbers import part
from workbench.presentation.selection.outcomes import (
    calculated,
    in_points,
    missing_words,
    no_candidates,
    opened,
)
from workbench.presentation.selection.rules import say_rule
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.portfolio.prices import Price
    from workbench.analysis.portfolio.programme import Rule
    from workbench.analysis.selection.analysis import Choice, SelectionAnalysis
    from workbench.model.base import Language
    from workbench.presentation.display import Shown

__all__ = ["broken_by_own", "rule_origin", "tab_rules"]

_LEAST_SHOWN = 0.005
_CENTS = 100


def tab_rules(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return each rule with its price, what more money would bring, and whether it is kept.

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
    if not choice.programme.rules:
        nothing = text(
            "There are no rules: neither limits of money and hours, nor variants, nor anything "
            "the municipality demands or rules out."
        )
        return absent(nothing, language)
    if isinstance(choice.outcome, Infeasible):
        return _clashing(selection, choice, choice.outcome, language).shown(language)
    return _priced(selection, choice, language).shown(language)


def rule_origin(selection: SelectionAnalysis, rule: Rule, language: Language) -> Html:
    """Return who set a rule, when and why; the catalogue where nobody of the municipality did.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    rule : Rule
        The rule.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    stated, candidates = selection.case.file.selection, selection.candidates.open
    reason = ""
    if isinstance(rule, Budget):
        said = [
            (b.by, b.date) for b in stated.budgets if (b.year, b.fund) == (rule.year, rule.source)
        ]
    elif isinstance(rule, Staff):
        said = [(s.by, s.date) for s in stated.staff if (s.year, s.unit) == (rule.year, rule.unit)]
    else:
        found = [one for one in stated.rules if rule in stated_rules(one, candidates)]
        said = [(one.by, one.date) for one in found]
        reason = found[0].reason if found else ""
    if not said:
        return joined(translate(text("the catalogue of recommendations"), language))
    by, date = said[0]
    who = joined(lithuanian(by, language), f", {format_date(str(date), language)}")
    if not reason:
        return who
    return joined(tag("p", lithuanian(reason, language)), tag("p", who, class_="aside"))


def broken_by_own(selection: SelectionAnalysis) -> dict[str, int] | None:
    """Return by how much the municipality's own choice misses each rule it does not keep.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.

    Returns
    -------
    dict of str to int, or None
        By the key of the rule; None where nothing was taken, or there is nothing to choose from.
    """
    if selection.choice is None or not selection.taken:
        return None
    programme = selection.choice.programme
    there = {option.code for option in programme.options}
    own = [code for code in selection.taken if code in there]
    return {rule.key: missing(programme, rule, own) for rule in broken(programme, own)}


def _priced(selection: SelectionAnalysis, choice: Choice, language: Language) -> Table:
    """Return the rules with their prices, the dearest first."""
    prices = sorted(choice.prices, key=lambda price: -price.value)
    own = broken_by_own(selection)
    return Table(
        caption=translate(text("What each rule costs"), language),
        columns=headers(
            language,
            (text("Rule"), "row"),
            (text("Who set it, and why"), "text"),
            (text("Price, points"), "number"),
            (text("Price, per cent"), "number"),
            (text("What {amount_eur} more would bring", amount_eur=MORE // _CENTS), "number"),
            (text("The municipality’s own choice"), "text"),
        ),
        rows=tuple(_row(selection, price, own, language) for price in prices),
        source=calculated(selection, language),
        notes=tuple(_notes(choice, own, language)),
        name="tab-rules",
    )


def _notes(choice: Choice, own: dict[str, int] | None, language: Language) -> Iterator[str]:
    """Yield what a price is."""
    price = text(
        "The price of a rule is by how much the best portfolio would be worth more if this one "
        "rule did not hold. Prices of several rules do not add up."
    )
    yield translate(price, language)
    if not all(price.proved for price in choice.prices):
        yield translate(
            text("“At least” marks a price that may be higher: it is not proved."), language
        )
    if own is None:
        yield translate(text("The municipality has taken nothing yet."), language)


def _row(
    selection: SelectionAnalysis, price: Price, own: dict[str, int] | None, language: Language
) -> tuple[str, ...]:
    """Write one rule."""
    costs = translate(text("costs nothing"), language)
    percent = part(0.0, language)
    if price.value:
        costs = translate(in_points(price.value), language)
        share = price.share or 0.0
        percent = part(max(share, _LEAST_SHOWN), language)
        if share < _LEAST_SHOWN:
            percent = translate(text("less than {one}", one=part(0.01, language)), language)
    if not price.proved:
        costs = translate(text("at least {amount}", amount=costs), language)
    more = translate(text("no matter of money"), language)
    if price.more is not None:
        more = translate(in_points(price.more) if price.more else text("nothing"), language)
    return (
        opened(say_rule(selection, price.rule, language)),
        rule_origin(selection, price.rule, language),
        costs,
        percent,
        more,
        _kept(price.rule, own, language),
    )


def _kept(rule: Rule, own: dict[str, int] | None, language: Language) -> Html:
    """Write whether the municipality's own choice keeps a rule."""
    if own is None:
        return joined(translate(text("nothing taken yet"), language))
    if rule.key not in own:
        return joined(translate(text("keeps it"), language))
    message = text(
        "does not keep it: {amount}", amount=missing_words(rule, own[rule.key], language)
    )
    return tag("strong", translate(message, language))


def _clashing(
    selection: SelectionAnalysis, choice: Choice, outcome: Infeasible, language: Language
) -> Table:
    """Return the rules where not all can hold: which exclude each other, and what is missing."""
    short = {
        one.rule.key: missing_words(one.rule, one.missing, language) for one in outcome.shortfalls
    }
    clash = {rule.key for rule in outcome.conflict}
    rules = sorted(choice.programme.rules, key=lambda r: (r.key not in clash, r.key not in short))
    note = text(
        "Prices cannot be told while the rules cannot hold together. Without any one of the rules "
        "of the clash its other rules could be kept, though another clash may show then."
    )
    nothing, apart = text("nothing"), text("not part of this clash")
    rows = tuple(
        (
            opened(say_rule(selection, rule, language)),
            rule_origin(selection, rule, language),
            translate(text("part of the clash") if rule.key in clash else apart, language),
            short.get(rule.key, translate(nothing, language)),
        )
        for rule in rules
    )
    return Table(
        caption=translate(text("The rules that cannot hold together"), language),
        columns=headers(
            language,
            (text("Rule"), "row"),
            (text("Who set it, and why"), "text"),
            (text("Whether it clashes"), "text"),
            (text("What is missing"), "number"),
        ),
        rows=rows,
        source=calculated(selection, language),
        notes=(translate(note, language),),
        name="tab-rules",
    )
