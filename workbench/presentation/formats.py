"""Numbers, money, shares and dates as a Lithuanian or an English reader writes them.

The only arithmetic here is rounding, half up as people do it on paper.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.model.base import Language

__all__ = ["NO_BREAK", "format_date", "format_money", "format_number", "format_percent"]

NO_BREAK = "\u00a0"
"""The space that keeps a number and its unit on one line."""

_MINUS = "\u2212"  # not a hyphen, which lines break at and screen readers leave out
_LOCALES = {"lt": "lt", "en": "en_GB"}
_MONTH_ONLY = {"lt": "y 'm'. LLLL", "en": "MMMM y"}
_CENT = Decimal("0.01")
_FLOAT_DIGITS = 2


def format_number(value: float | Decimal, language: Language, *, digits: int | None = None) -> str:
    """Return a number with the grouping and the decimal sign of a language.

    Parameters
    ----------
    value : int, Decimal or float
        The number.
    language : str
        ``lt`` or ``en``.
    digits : int, optional
        Decimals to round to and to show; by default a decimal number shows those it has, and a
        binary one at most two.

    Returns
    -------
    str
    """
    exact = Decimal(str(value))
    if digits is None and isinstance(value, float):
        exact = _rounded(exact, _FLOAT_DIGITS).normalize()
    if digits is not None:
        exact = _rounded(exact, digits)
    shown = max(0, -int(exact.as_tuple().exponent))
    pattern = "#,##0" + ("." + "0" * shown if shown else "")
    number = str(_numbers().format_decimal(exact, format=pattern, locale=_LOCALES[language]))
    return number.replace("-", _MINUS)


def format_money(eur: Decimal, language: Language) -> str:
    """Return a sum of euros; cents only where there are any.

    Parameters
    ----------
    eur : Decimal
        Euros.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    whole = eur == eur.to_integral_value()
    number = format_number(eur, language, digits=0 if whole else 2)
    return f"{number}{NO_BREAK}Eur" if language == "lt" else f"EUR{NO_BREAK}{number}"


def format_percent(share: Decimal | float, language: Language, *, digits: int = 1) -> str:
    """Return a share of one as a percentage.

    Parameters
    ----------
    share : Decimal or float
        Part of one: 0.693.
    language : str
        ``lt`` or ``en``.
    digits : int
        Decimals to show; none where the percentage is whole.

    Returns
    -------
    str
    """
    percentage = _rounded(Decimal(str(share)).scaleb(2), digits)
    whole = percentage == percentage.to_integral_value()
    number = format_number(percentage, language, digits=0 if whole else digits)
    return f"{number}{NO_BREAK}%" if language == "lt" else f"{number}%"


def format_date(value: date | str, language: Language) -> str:
    """Return a date in words, only as exact as it is known.

    Parameters
    ----------
    value : date or str
        A day, or a partial date: ``2022``, ``2022-11``, ``2022-11-08``.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
        In Lithuanian „m.“ and „d.“ never begin a line.
    """
    parts = str(value).split("-")
    if len(parts) == 1:
        return f"{parts[0]}{NO_BREAK}m." if language == "lt" else parts[0]
    day = date.fromisoformat("-".join((*parts, "01")[:3]))
    pattern = "long" if len(parts) == 3 else _MONTH_ONLY[language]  # noqa: PLR2004 - y, m, d
    written = str(_dates().format_date(day, format=pattern, locale=_LOCALES[language]))
    return written.replace(" m.", f"{NO_BREAK}m.").replace(" d.", f"{NO_BREAK}d.")


def _rounded(value: Decimal, digits: int) -> Decimal:
    """Round half up to a number of decimals."""
    return value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)


@cache
def _numbers() -> Any:  # noqa: ANN401 - a module
    """Load Babel's numbers when the first one is shown; the command line starts without."""
    from babel import numbers  # noqa: PLC0415 - as said

    return numbers


@cache
def _dates() -> Any:  # noqa: ANN401 - a module
    """Load Babel's dates when the first one is shown."""
    from babel import dates  # noqa: PLC0415 - as said

    return dates
