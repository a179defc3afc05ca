"""What the parts on the choice share: points, what is missing, draws, and where no choice is."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from math import sqrt
from typing import TYPE_CHECKING

from workbench.analysis.portfolio.programme import Budget, MoneyShare, Staff
from workbench.presentation.display import absent
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, tag
from workbench.presentation.needs.numbers import part
from workbench.presentation.selection.numbers import hours, money
from workbench.presentation.selection.words import recommendation_names, sources
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    "opened",
    "share_of_draws",
    "widest_error",
]

_THOUSAND = 1000
_MOST_NAMES = 5
_NORMAL_95 = 1.96


def calculated(selection: SelectionAnalysis, language: Language) -> str:
    """Return the source of what the workbench calculated from the catalogue and the data.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    calculation = translate(text("calculation of the workbench"), language)
    return f"{sources(selection, language)}; {calculation}"


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


def opened(sentence: Html) -> Html:
    """Return markup with a capital where it begins with a word.

    Parameters
    ----------
    sentence : Html
        Markup.

    Returns
    -------
    Html
    """
    return Html(capital(sentence))


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


def _whole(thousandths: int) -> int:
    """Round half up, as people do."""
    return int((Decimal(thousandths) / _THOUSAND).quantize(Decimal(1), rounding=ROUND_HALF_UP))
