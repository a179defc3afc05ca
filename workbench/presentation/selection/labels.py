"""Words that the figures of a selection share, so that one thing has one name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.model.recommendations import CRITERIA
from workbench.presentation.formats import NO_BREAK, format_number, format_percent
from workbench.presentation.language import translate
from workbench.presentation.markup import joined, tag
from workbench.presentation.selection.numbers import whole
from workbench.presentation.selection.words import CHOICES, find_recommendation
from workbench.text import plural_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.analysis.selection.analysis import SelectionAnalysis, Valued
    from workbench.model.base import Language
    from workbench.model.selection import Choice
    from workbench.presentation.markup import Html
    from workbench.text import Text

__all__ = [
    "THOUSANDTHS",
    "best_first",
    "chance",
    "codes_in_words",
    "criteria_names",
    "decision_on",
    "error_points",
    "lead_words",
    "percent_range",
    "points",
    "title_of",
]

THOUSANDTHS = 1000
"""Values of portfolios come in thousandths of a point."""
_CHANCES = (0.01, 0.99)
_HUNDRED = 100
_NEAR_NOTHING = 0.5


def title_of(selection: SelectionAnalysis, code: str, language: Language) -> str:
    """Return code and title of a recommendation as plain text, for a drawing.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    code : str
        The code.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
        The code alone where nothing has it.
    """
    item = find_recommendation(selection, code)
    return code if item is None else f"{code} {translate(item.title, language)}"


def criteria_names(selection: SelectionAnalysis, language: Language) -> tuple[str, ...]:
    """Return the names of the six criteria in their order, as plain text.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    tuple of str
    """
    names = {card.code: card.name for card in selection.case.catalogue.selection.criteria}
    return tuple(translate(names[code], language) for code in CRITERIA)


def best_first(selection: SelectionAnalysis) -> tuple[Valued, ...]:
    """Return the candidates by value, the highest first; equals in the order of the catalogue.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.

    Returns
    -------
    tuple of Valued
    """
    return tuple(sorted(selection.valued, key=lambda one: one.rank))


def points(thousandths: int) -> Text:
    """Return the value of a portfolio in whole points, with their unit.

    Parameters
    ----------
    thousandths : int
        Thousandths of a point.

    Returns
    -------
    Text
    """
    return plural_text("{count} point", "{count} points", round(thousandths / THOUSANDTHS))


def chance(share: float, language: Language) -> str:
    """Return how often something happens in draws; what these cannot tell from never says so.

    Parameters
    ----------
    share : float
        Part of the draws.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
        Whole per cent.
    """
    least, most = _CHANCES
    if share < least:
        return f"<{NO_BREAK}{format_percent(least, language)}"
    if share > most:
        return f">{NO_BREAK}{format_percent(most, language)}"
    return format_percent(share, language, digits=0)


def codes_in_words(
    selection: SelectionAnalysis, codes: Iterable[str], language: Language, *, decided: bool = False
) -> Html:
    """Return codes one after the other; each stays in one piece.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    codes : iterable of str
        The codes.
    language : str
        ``lt`` or ``en``.
    decided : bool
        Whether what was decided on one stands behind it in brackets.

    Returns
    -------
    Html
        Empty for no codes.
    """
    shown = []
    for code in codes:
        choice = decision_on(selection, code) if decided else None
        said = f" ({translate(CHOICES[choice], language)})" if choice else ""
        shown.append(joined(tag("span", code, class_="code"), said))
    return joined(*shown, by=", ")


def decision_on(selection: SelectionAnalysis, code: str) -> Choice | None:
    """Return what the municipality decided on a recommendation.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    code : str
        The code.

    Returns
    -------
    str or None
        ``adopt``, ``adapt``, ``reject`` or ``later``; None where nothing was decided.
    """
    decided = (one for one in selection.decided if one.recommendation.code == code)
    return next((one.decision.choice for one in decided), None)


def error_points(error: float, language: Language) -> str:
    """Return how far a share may be off, in whole percentage points and at least one.

    Parameters
    ----------
    error : float
        0 to 1.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    return format_number(max(error * _HUNDRED, 1.0), language, digits=0)


def percent_range(low: float, high: float, language: Language) -> str:
    """Return a range of shares, the sign of per cent once.

    Parameters
    ----------
    low, high : float
        0 to 1.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
        „13–31 %“.
    """
    first, last = (format_number(share * _HUNDRED, language, digits=0) for share in (low, high))
    sign = f"{NO_BREAK}%" if language == "lt" else "%"
    return f"{first}{sign}" if first == last else f"{first}–{last}{sign}"


def lead_words(value: float, language: Language) -> str:
    """Return a lead in whole points; what is nearly nothing is not called nothing.

    Parameters
    ----------
    value : float
        Points; below zero where the runner-up is ahead.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    if 0 < abs(value) < _NEAR_NOTHING:
        return f"≈{whole(0, language)}"
    return whole(value, language)
