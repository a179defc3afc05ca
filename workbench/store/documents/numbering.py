"""Numbers of goals, objectives and measures as people type them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.store.documents.normal_text import ANY_DASH, folded

__all__ = ["Heading", "heading_of", "number_parts", "plain_number"]

_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_PART = r"(?:\d{1,3}|[IVXLC]{1,6})"
_NUMBER = re.compile(rf"^{_PART}(?:\.\s?{_PART})*\.?\)?$")
_LABEL = (
    r"(?:strategini(?:s|ai)\s+)?(tikslas|uždavinys|priemonė|veiksmas|veikla|priemone|uzdavinys)"
)
_TITLE = re.compile(
    rf"^(?:(?P<before>{_PART}(?:\.{_PART})*)\.?\s+)?{_LABEL}(?![\w])"
    rf"\s*(?:(?P<after>\d{{1,3}}(?:\.\d{{1,3}})*)\.?(?=[\s{ANY_DASH}:.]|$))?\s*[{ANY_DASH}:.]*\s*(?P<title>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_BARE = re.compile(r"^(?P<number>\d{1,3}(?:\.\d{1,3})+|\d{1,2}\.)\.?\s+(?P<title>\D.*)$", re.DOTALL)
_DEPTHS = {"tikslas": 1, "uzdavinys": 2}
_SEPARATED = re.compile(rf"^\s*(?:\d+(?:\.\d+)*\.?)?\s*[{ANY_DASH}:.]")


@dataclass(frozen=True, slots=True)
class Heading:
    """The cell with the name of a goal, an objective or a measure, taken apart.

    Parameters
    ----------
    title : str
        The name without number and label.
    number : str
        A number in the cell itself; empty where there is none.
    depth : int or None
        1 for a goal, 2 for an objective, 3 for a measure, as the label says; None without label.
    """

    title: str
    number: str = ""
    depth: int | None = None


def plain_number(raw: str) -> str | None:
    """Return a number without its closing full stop and inner blanks.

    Parameters
    ----------
    raw : str
        Text of the number cell.

    Returns
    -------
    str or None
        None where it is no number; empty where the cell is empty.
    """
    if not raw:
        return ""
    return re.sub(r"\s", "", raw).rstrip(".)") if _NUMBER.match(raw) else None


def number_parts(number: str) -> tuple[int, ...]:
    """Return the parts of a number: ``1.4.7`` is (1, 4, 7), ``II.1`` is (2, 1).

    Parameters
    ----------
    number : str
        As :func:`plain_number` returns it.

    Returns
    -------
    tuple of int
    """
    return tuple(int(p) if p.isdigit() else _roman(p.lower()) for p in number.split(".") if p)


def heading_of(raw: str) -> Heading:
    """Take the name cell of a row apart.

    Parameters
    ----------
    raw : str
        „Uždavinys – gerinti …“, „1.1. uždavinys. Gerinti …“ or the bare name.

    Returns
    -------
    Heading
    """
    match = _TITLE.match(raw)
    if match and _is_label(match):
        number = match["before"] or match["after"] or ""
        return Heading(match["title"].strip(), number, _DEPTHS.get(folded(match[2]), 3))
    bare = _BARE.match(raw)
    if bare:
        return Heading(bare["title"].strip(), bare["number"].rstrip("."))
    return Heading(raw.strip())


def _is_label(match: re.Match[str]) -> bool:
    """Tell a label from a name that only begins with its word („Veikla bendruomenėje“)."""
    if not match["title"].strip():
        return False
    rest = match.string[match.end(2) :]
    return bool(match["before"] or match["after"] or _SEPARATED.match(rest))


def _roman(digits: str) -> int:
    """Return the value of Roman digits."""
    total = 0
    for sign, following in zip(digits, f"{digits[1:]} ", strict=True):
        worth = _ROMAN_DIGITS[sign]
        total += -worth if worth < _ROMAN_DIGITS.get(following, 0) else worth
    return total
