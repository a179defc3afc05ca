"""One spelling for what looks the same: blanks, letters, dashes and list remnants of a document."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["ANY_DASH", "BULLETS", "DASHES", "folded", "normal", "starts_new_line"]

BULLETS = "•●○▪■◦‣∙·*"
"""Signs that only ever open a list item."""
DASHES = "-‐‑‒–—−"
"""Hyphens, dashes and the minus sign."""
ANY_DASH = re.escape(DASHES)
"""The same, to stand inside the brackets of a pattern."""

_PRIVATE_BULLETS = str.maketrans(
    dict.fromkeys((0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF0A8, 0xF02D, 0xF076), "•")
)
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BLANKS = re.compile(r"[^\S\n]+")
_NEW_LINE = re.compile(rf"^(?:[{re.escape(BULLETS)}]|[{ANY_DASH}]\s|\d|[„\"“(]?[A-ZĄČĘĖĮŠŲŪŽ])")


def normal(raw: str) -> str:
    """Return a text in composed letters, with one kind of blank and no invisible signs.

    Parameters
    ----------
    raw : str
        Text as the file holds it; line feeds are kept.

    Returns
    -------
    str
    """
    composed = unicodedata.normalize("NFC", raw.translate(_PRIVATE_BULLETS))
    visible = _CONTROL.sub("", _INVISIBLE.sub("", composed))
    return "\n".join(_BLANKS.sub(" ", line).strip() for line in visible.split("\n")).strip()


def folded(raw: str) -> str:
    """Return a text for comparing: small letters without marks, single blanks.

    Parameters
    ----------
    raw : str
        Any text.

    Returns
    -------
    str
    """
    apart = unicodedata.normalize("NFKD", normal(raw).lower())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(plain.split())


def starts_new_line(line: str) -> bool:
    """Tell whether a line cut off by a page opens something new: capital, digit or bullet.

    Parameters
    ----------
    line : str
        Normal text.

    Returns
    -------
    bool
    """
    return bool(_NEW_LINE.match(line))
