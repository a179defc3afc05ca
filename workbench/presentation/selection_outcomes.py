"""What the parts on the choice share: points, what is missing, draws, and where no choice is."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from math import sqrt
from typing import TYPE_CHECKING

from workbench.analysis.portfolio.programme import AtLeast, Budget, MoneyShare, Staff
from workbench.presentation.display import absent
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, tag
from workbench.presentation.needs_numbers import part
from workbench.presentation.needs_parts import own_file
from workbench.presentation.selection_rules import say_rule
from workbench.presentation.selection_words import hours, money, phrase, recommendation_names
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.portfolio.infeasibility import Infeasible
    from workbench.analysis.portfolio.programme import Rule
    from workbench.analysis.robustness.cores import Cores
    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = [
    "by_points",
    "calculated",
    "draws_of",
    "first_names",
    "in_points",
    "listing",
    "missing_words",
    "no_candidates",
    "share_of_draws",
    "span_of_years",
    "why_infeasible",
    "widest_error",
]

_THOUSAND = 1000
_MOST_NAMES = 5
_NORMAL_95 = 1.96


def calculated(language: Language) -> str:
    """Return the source of what follows from the data of the municipality and the catalogue.

    Parameters
    ----------
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    catalogue = text("the catalogue of recommendations; calculation of the workbench")
    return f"{own_file(language)}; {translate(catalogue, language)}"


def in_points(thousandths: int) -> Text:
    """Return a value in whole points.

    Parameters
    ----------
    thousandths : int
        Thousandths of a point.

    Returns
    -------
    Text
    """
    if thousandths > 0 and not _whole(thousandths):
        return text("less than 1 point")
    return plural_text("{count} point", "{count} points", _whole(thousandths))


def by_points(thousandths: int) -> Text:
    """Return a difference in whole points, as in "better by 3 points".

    Parameters
    ----------
    thousandths : int
        Thousandths of a point, not below zero.

    Returns
    -------
    Text
    """
    if thousandths > 0 and not _whole(thousandths):
        return text("by less than 1 point")
    return plural_text("by {count} point", "by {count} points", _whole(thousandths))


def missing_words(rule: Rule, missing: int, language: Language) -> str:
    """Return by how much a rule is missed, in what the rule counts.

    Parameters
    ----------
    rule : Rule
        The rule.
    missing : int
        Cents, hundredths of an hour or a number.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    if isinstance(rule, Budget | MoneyShare):
        return money(missing, language)
    if isinstance(rule, Staff):
        return hours(missing, language)
    return translate(
        plural_text("{count} recommendation", "{count} recommendations", missing), language
    )


def draws_of(cores: Cores) -> int:
    """Return in how many draws the best portfolio was looked for.

    Parameters
    ----------
    cores : Cores
        Sampled ones.

    Returns
    -------
    int
    """
    return sum(portfolio.count for portfolio in cores.portfolios)


def widest_error(draws: int) -> float:
    """Return by how much a share of draws is off at most, 19 times of 20.

    Parameters
    ----------
    draws : int
        How many.

    Returns
    -------
    float
        In percentage points.
    """
    return 100 * _NORMAL_95 * sqrt(0.25 / draws)


def share_of_draws(index: float, language: Language) -> str:
    """Return a share of draws; one that is neither none nor all is never rounded to either.

    Parameters
    ----------
    index : float
        0 to 1.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    inner = min(max(index, 0.01), 0.99) if 0 < index < 1 else index
    return part(inner, language)


def first_names(
    selection: SelectionAnalysis,
    codes: Sequence[str],
    language: Language,
    most: int = _MOST_NAMES,
) -> Html:
    """Return the first few recommendations in a sentence, and how many more there are.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    codes : sequence of str
        Their codes, the most important first.
    language : str
        ``lt`` or ``en``.
    most : int
        How many to name; one more is named rather than counted.

    Returns
    -------
    Html
    """
    shown = codes if len(codes) <= most + 1 else codes[:most]
    names = recommendation_names(selection, shown, language)
    rest = len(codes) - len(shown)
    if not rest:
        return names
    return joined(names, "; ", translate(text("and {count} more", count=rest), language))


def listing(items: Sequence[Html]) -> Html:
    """Return several things as a list; one alone as it is.

    Parameters
    ----------
    items : sequence of Html
        The things.

    Returns
    -------
    Html
    """
    return items[0] if len(items) == 1 else tag("ul", *(tag("li", item) for item in items))


def span_of_years(years: Sequence[int]) -> str:
    """Return years as from and to.

    Parameters
    ----------
    years : sequence of int
        In their order.

    Returns
    -------
    str
    """
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"


def no_candidates(language: Language) -> Shown:
    """Return that there is nothing to choose from, and what would change that.

    Parameters
    ----------
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    nothing = text(
        "There is nothing to choose from: no recommendation is a candidate that may be taken. "
        "Candidates come from needs, gaps, duties or people who name them."
    )
    return absent(nothing, language, lacking="candidates")


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


def _whole(thousandths: int) -> int:
    """Round half up, as people do."""
    return int((Decimal(thousandths) / _THOUSAND).quantize(Decimal(1), rounding=ROUND_HALF_UP))
