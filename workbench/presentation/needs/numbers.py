"""Numbers of the analysis of needs in cells: unknown, hidden and indicative ones are told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.statistics.proportions import Base
from workbench.presentation.formats import NO_BREAK, format_number, format_percent
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, tag
from workbench.presentation.needs.labels import hidden_sign
from workbench.presentation.needs.words import BASES
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.disclosure.policy import Policy
    from workbench.analysis.needs.shares import Share
    from workbench.model.base import Language

__all__ = [
    "interval",
    "missing",
    "part",
    "percent_interval",
    "points",
    "score",
    "share_cell",
]


def missing(language: Language) -> Html:
    """Return that there are no data.

    Parameters
    ----------
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    return tag("span", translate(text("no data"), language), class_="missing")


def part(value: float, language: Language) -> str:
    """Return a share as whole per cent; samples do not know it better.

    Parameters
    ----------
    value : float
        0 to 1.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    return format_percent(value, language, digits=0)


def percent_interval(low: float | None, high: float | None, language: Language) -> str:
    """Return the ends of a share's interval in brackets; nothing without them.

    Parameters
    ----------
    low, high : float or None
        0 to 1.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
        The sign of per cent stands once, at the end.
    """
    if low is None or high is None:
        return ""
    return f"({_bare(low, language)}–{part(high, language)})"


def points(low: float | None, high: float | None, language: Language) -> str:
    """Return the ends of the interval of a difference of shares in brackets, in percentage points.

    Parameters
    ----------
    low, high : float or None
        -1 to 1.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
        Nothing without them.
    """
    if low is None or high is None:
        return ""
    # A dash beside a minus cannot be told from another minus.
    return f"({_bare(low, language)}{NO_BREAK}…{NO_BREAK}{_bare(high, language)})"


def interval(low: float | None, high: float | None, language: Language, digits: int = 2) -> str:
    """Return the ends of an interval of a score in brackets; nothing without them or between them.

    Parameters
    ----------
    low, high : float or None
        The ends.
    language : str
        ``lt`` or ``en``.
    digits : int
        Decimals.

    Returns
    -------
    str
    """
    if low is None or high is None or low == high:
        return ""
    between = "–" if low >= 0 else f"{NO_BREAK}…{NO_BREAK}"
    return f"({score(low, language, digits)}{between}{score(high, language, digits)})"


def score(value: float, language: Language, digits: int = 2) -> str:
    """Return a score with its decimals.

    Parameters
    ----------
    value : float
        The score.
    language : str
        ``lt`` or ``en``.
    digits : int
        Decimals.

    Returns
    -------
    str
    """
    return format_number(value, language, digits=digits)


def share_cell(share: Share, policy: Policy, language: Language) -> Html:
    """Return a share with its interval, or what stands in its place.

    Parameters
    ----------
    share : Share
        The share.
    policy : Policy
        Whose threshold the sign of what is hidden names.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
        Counts alone below ten answers, a mark from ten to twenty-nine.
    """
    if share.hidden:
        return joined(hidden_sign(policy, language))
    if share.count is None or share.answered is None:
        return missing(language)
    if share.value is None:
        of = text("{count} of {answered}", count=share.count, answered=share.answered)
        return joined(translate(of, language))
    ends = percent_interval(share.low, share.high, language)
    shown = joined(part(share.value, language), f" {ends}" if ends else "")
    if share.base is not Base.INDICATIVE:
        return shown
    return joined(shown, tag("p", translate(BASES[share.base], language), class_="aside"))


def _bare(value: float, language: Language) -> str:
    """Return a share as per cent without the sign."""
    return part(value, language).rstrip(f"%{NO_BREAK}")
