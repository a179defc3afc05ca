"""What in a text leads to a person: e-mail addresses, telephone numbers and personal codes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Trace", "emails", "personal_codes", "phones", "traces"]

_AT = re.compile(r"[@\uff20]|[\[({]\s?(?:at|eta)\s?[\])}]\s?", re.IGNORECASE)
_BEFORE = re.compile(r"(?P<name>[\w.+'%-]*\w)\s?\Z")
_LONGEST_NAME = 64
_AFTER = re.compile(r"[^\W_][\w-]*(?:\.[\w-]+)*\.(?P<top>[^\W\d_]{2,24})(?![\w-])")
_ENDINGS = "css gif htm html ico jpeg jpg js json pdf png svg webp woff"
_FILES = frozenset(_ENDINGS.split())
"""Ends of file names, as in the name of a picture for fine screens: logo@2x.png."""

_GAPS = "\\u00a0\\u2007\\u2009\\u202f\\u2010\\u2011\\u2012\\u2013 -"
_WHOLE = re.compile(r"[0-9]{11,}")
_APART = re.compile(rf"[0-9](?:[{_GAPS}]?[0-9]){{10,}}")
_GAP = re.compile(f"[{_GAPS}]")
_DIGITS = 11
_LONGER_BEFORE = re.compile(r"(?:\+|\d[.,])\Z")
_LONGER_AFTER = re.compile(r"[.,]\d")
_MONEY = re.compile(r"\s?(?:€|eur\b|tūkst|mln)", re.IGNORECASE)
_HEX_BEFORE = re.compile(r"[a-f]\Z", re.IGNORECASE)
_HEX_AFTER = re.compile(r"[a-f]", re.IGNORECASE)
_CUTS = frozenset({1, 3, 5, 7, 10})
"""After century, year, month, day and serial."""

_GROUPINGS = frozenset({(4, 4, 3), (3, 3, 3, 2), (1,) * 11})
"""Groups by which people read a long number aloud."""

_CENTURIES = "3456"
_NO_BIRTH_DATE = "9"
_SAID = re.compile(r"asmens\s+kod|\ba\.\s?k\.|personal\s+(?:id|code|number)", re.IGNORECASE)
_NEAR = 40
_SHOWN_DIGITS = 7

_DIGIT = rf"[(){_GAPS}]{{0,2}}\d"
_PHONE = re.compile(
    rf"(?<![\d+.,])(?:\+[1-9](?:{_DIGIT}){{7,14}}|[80][(){_GAPS}]{{0,2}}[3-7](?:{_DIGIT}){{7}})(?!\d)"
)
"""A number with the code of its country; or a Lithuanian one as dialled at home, with 8 or 0."""
_SHOWN_OF_PHONE = 3


@dataclass(frozen=True, slots=True)
class Trace:
    """A place in a text that leads to a person.

    Parameters
    ----------
    kind : str
        ``email``, ``phone`` or ``personal_code``.
    start : int
        Where it begins.
    found : str
        What stands there.
    shown : str
        The same with its greater part hidden, for messages.
    """

    kind: Literal["email", "phone", "personal_code"]
    start: int
    found: str
    shown: str


def traces(content: str) -> tuple[Trace, ...]:
    """Return everything in a text that leads to a person, in the order of the text.

    Parameters
    ----------
    content : str
        Any text.

    Returns
    -------
    tuple of Trace
    """
    found = (*emails(content), *phones(content), *personal_codes(content))
    return tuple(sorted(found, key=lambda trace: trace.start))


def emails(content: str) -> Iterator[Trace]:
    """Yield e-mail addresses, also those written with (at) or its Lithuanian name.

    Parameters
    ----------
    content : str
        Any text.

    Yields
    ------
    Trace
    """
    for sign in _AT.finditer(content):
        start = sign.start()
        name = _BEFORE.search(content, max(0, start - _LONGEST_NAME), start)
        host = _AFTER.match(content, sign.end())
        if name and host and host["top"].lower() not in _FILES:
            shown = f"{name[0][0]}***@***.{host['top']}"
            yield Trace("email", name.start(), content[name.start() : host.end()], shown)


def phones(content: str) -> Iterator[Trace]:
    """Yield telephone numbers: Lithuanian ones dialled at home, and any with a country's code.

    Parameters
    ----------
    content : str
        Any text.

    Yields
    ------
    Trace
    """
    for match in _PHONE.finditer(content):
        if not _MONEY.match(content, match.end()):
            yield Trace("phone", match.start(), match[0], f"{match[0][:_SHOWN_OF_PHONE]}***")


def personal_codes(content: str) -> Iterator[Trace]:
    """Yield personal codes: eleven digits with the date of a day and the right check digit.

    Digits of hashes, of sums of money and of longer numbers are none; blanks and hyphens inside
    are overlooked where a person may have put them.

    Parameters
    ----------
    content : str
        Any text.

    Yields
    ------
    Trace
    """
    for pattern in (_WHOLE, _APART):
        for found in pattern.finditer(content):
            digits = _GAP.sub("", found[0])
            apart = len(found[0]) > len(digits)
            if len(digits) == _DIGITS and apart is (pattern is _APART) and _is_code(found):
                shown = f"{digits[:_SHOWN_DIGITS]}****"
                yield Trace("personal_code", found.start(), found[0], shown)


def _is_code(found: re.Match[str]) -> bool:
    """Tell whether the digits there are a person's."""
    from stdnum.lt import asmens  # noqa: PLC0415 - only where there are eleven digits

    digits = _GAP.sub("", found[0])
    if len(found[0]) > len(digits) and not _grouped_by_a_person(found[0]):
        return False
    said = _SAID.search(found.string, max(0, found.start() - _NEAR), found.start())
    if digits[0] == _NO_BIRTH_DATE and not said:
        return False
    return not _of_something_else(found) and bool(asmens.is_valid(digits))


def _of_something_else(found: re.Match[str]) -> bool:
    """Tell whether digits are part of a hash, a phone or longer number, or a sum of money."""
    content, start, end = found.string, found.start(), found.end()
    before = max(0, start - _NEAR)
    return any(
        (
            _LONGER_BEFORE.search(content, before, start),
            _LONGER_AFTER.match(content, end),
            _HEX_BEFORE.search(content, before, start),
            _HEX_AFTER.match(content, end),
            _MONEY.match(content, end),
        )
    )


def _grouped_by_a_person(written: str) -> bool:
    """Tell whether gaps stand where a person puts them in a code."""
    groups = [len(group) for group in _GAP.split(written)]
    cuts = {sum(groups[:i]) for i in range(1, len(groups))}
    known = cuts <= _CUTS or tuple(groups) in _GROUPINGS
    return known and written[0] in _CENTURIES
