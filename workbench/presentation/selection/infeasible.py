"""Why no portfolio keeps all rules, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.portfolio.programme import AtLeast, Budget, MoneyShare, Staff
from workbench.presentation.markup import Html, joined
from workbench.presentation.selection.numbers import hours, money
from workbench.presentation.selection.outcomes import missing_words
from workbench.presentation.selection.rules import say_rule
from workbench.presentation.selection.words import phrase
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.portfolio.infeasibility import Infeasible
    from workbench.analysis.portfolio.programme import Rule
    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.model.base import Language

__all__ = ["why_infeasible"]


def why_infeasible(
    selection: SelectionAnalysis, outcome: Infeasible, language: Language
) -> tuple[Html, ...]:
    """Return which rules cannot hold together, what is missing, and which rule to loosen.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    outcome : Infeasible
        Why there is no portfolio.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    tuple of Html
        Sentences.
    """
    excluding = _numbered([say_rule(selection, rule, language) for rule in outcome.conflict])
    ways = [_loosened(selection, s.rule, s.missing, language) for s in outcome.shortfalls]
    return (
        phrase(text("These rules cannot hold together: {rules}."), language, rules=excluding),
        phrase(
            text("What would be enough: {ways}. Then all other rules hold as well."),
            language,
            ways=_numbered(ways),
        ),
    )


def _numbered(items: Sequence[Html]) -> Html:
    """Return several things in a sentence; numbers tell them apart where they hold semicolons."""
    if len(items) == 1:
        return items[0]
    return joined(*(joined(f"{n}) ", item) for n, item in enumerate(items, 1)), by="; ")


def _loosened(selection: SelectionAnalysis, rule: Rule, missing: int, language: Language) -> Html:
    """Say how far a rule has to be loosened, from what to what."""
    named, short = say_rule(selection, rule, language), missing_words(rule, missing, language)
    if isinstance(rule, Budget):
        message = text("{amount} more ({new} in all) where the rule is: {rule}")
        return phrase(
            message, language, amount=short, new=money(rule.cents + missing, language), rule=named
        )
    if isinstance(rule, Staff):
        message = text("{amount} more ({new} in all) where the rule is: {rule}")
        new = hours(rule.hundredths + missing, language)
        return phrase(message, language, amount=short, new=new, rule=named)
    if isinstance(rule, MoneyShare):
        message = text("let this rule be missed by {amount}: {rule}")
        return phrase(message, language, rule=named, amount=short)
    if isinstance(rule, AtLeast):
        left = rule.number - missing
        return phrase(
            text(
                "{number} in place of {old} where the rule is: {rule}",
                number=left,
                old=rule.number,
            ),
            language,
            rule=named,
        )
    return phrase(text("give up this rule: {rule}"), language, rule=named)
