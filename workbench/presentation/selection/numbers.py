"""Money, hours, points and years of the selection as readers see them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from workbench.presentation.formats import NO_BREAK, format_money, format_number
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, tag
from workbench.presentation.needs.numbers import missing
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.needs.matrix import Gap
    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.model.base import Language

__all__ = [
    "gap_points",
    "hours",
    "hours_range",
    "money",
    "money_range",
    "whole",
    "whole_range",
    "years_of",
]

_HUNDRED = 100


def money(cents: int | None, language: Language) -> str:
    """Return an amount of money.

    Parameters
    ----------
    cents : int or None
        Cents; None where nobody knows.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    if cents is None:
        return translate(text("unknown"), language)
    return format_money(Decimal(cents) / _HUNDRED, language)


def money_range(low: int, high: int, language: Language) -> str:
    """Return a range of money, the currency once.

    Parameters
    ----------
    low, high : int
        Cents.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    if low == high:
        return money(low, language)
    first, last = money(low, language), money(high, language)
    if language == "lt":
        return f"{first.removesuffix(f'{NO_BREAK}Eur')}–{last}"
    return f"{first}–{last.removeprefix(f'EUR{NO_BREAK}')}"


def hours(hundredths: int, language: Language) -> str:
    """Return working hours.

    Parameters
    ----------
    hundredths : int
        Hundredths of an hour.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    number = format_number((Decimal(hundredths) / _HUNDRED).normalize(), language)
    return translate(text("{number}\u00a0h", number=number), language)


def hours_range(low: int, high: int, language: Language) -> str:
    """Return a range of working hours.

    Parameters
    ----------
    low, high : int
        Hundredths of an hour.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    if low == high:
        return hours(low, language)
    first = format_number((Decimal(low) / _HUNDRED).normalize(), language)
    return f"{first}–{hours(high, language)}"


def whole(value: float, language: Language) -> str:
    """Return points as a whole number; nobody knows them better.

    Parameters
    ----------
    value : float
        0 to 100.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    return format_number(value, language, digits=0)


def whole_range(low: float, high: float, language: Language) -> str:
    """Return from and to in whole points; one number where both are the same.

    Parameters
    ----------
    low, high : float
        0 to 100.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    first, last = whole(low, language), whole(high, language)
    return first if first == last else f"{first}–{last}"


def gap_points(gap: Gap, language: Language) -> Html:
    """Return a gap between need and services as points, with what it can be.

    Parameters
    ----------
    gap : Gap
        The gap.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
        What it can be stands alone where the gap itself is not known.
    """
    if gap.low is None or gap.high is None:
        return missing(language)
    ends = whole_range(gap.low * _HUNDRED, gap.high * _HUNDRED, language)
    if gap.value is None:
        unknown = tag("span", translate(text("unknown"), language), class_="missing")
        return joined(unknown, f" ({ends})")
    value = whole(gap.value * _HUNDRED, language)
    return joined(value if ends == value else f"{value} ({ends})")


def years_of(selection: SelectionAnalysis) -> str:
    """Return the years the selection is for, in figures.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.

    Returns
    -------
    str
    """
    first, last = selection.years[0], selection.years[-1]
    return str(first) if first == last else f"{first}–{last}"
