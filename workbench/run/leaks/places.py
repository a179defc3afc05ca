"""Places of this computer and the name of who works on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.run.leaks.findings import Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.run.leaks.private import Private
    from workbench.run.leaks.readings import Part

__all__ = ["place_hits", "user_hits"]

_REST = r"[^\s\"'<>|()\[\]{},;]*"
_TOP = (
    "home|Users|root|tmp|var|mnt|media|work|workspace|opt|srv|usr|etc|private|Volumes|proc"
    "|scratch|snap"
)
_FORMS = (
    ("/", re.compile(rf"/(?<![\w.+/]/)(?:{_TOP})/[\w.~-]{_REST}")),
    (":\\", re.compile(rf":\\(?<=[A-Za-z]:\\)(?<!\w\w:\\)\\?[\w.$~-]{_REST}")),
    (
        ":/",
        re.compile(
            r":/(?<=[A-Za-z]:/)(?<![\w.+/][A-Za-z]:/)"
            rf"(?:Users|Windows|Program|Documents|[\w.-]+/)[\w.~-]*{_REST}"
        ),
    ),
    ("\\\\", re.compile(rf"\\\\(?<![\\\w]\\\\)\\{{0,2}}[A-Za-z0-9][\w.$-]+\\{{1,2}}[\w$]{_REST}")),
    ("file:/", re.compile(rf"file:/+(?<!\wfile:/)[^/\s\"'<>]{_REST}")),
    ("FILE:/", re.compile(rf"FILE:/+(?<!\wFILE:/)[^/\s\"'<>]{_REST}")),
    *(
        (f"://{server}", re.compile(rf"://{re.escape(server)}(?![\w.-]){_REST}"))
        for server in ("localhost", "127.0.0.1", "[::1]")
    ),
)
"""Signs without which a form cannot be there, and the form, which begins with the sign."""

_ADDRESS = re.compile(r"\b(?:https?|ftp)://[^\s\"'<>]*\Z", re.IGNORECASE)
_LONGEST_ADDRESS = 2000
_SHOWN = re.compile(rf"file:/+|://[^/]*|/(?:{_TOP})/|[A-Za-z]:[\\/]|\\\\|/", re.IGNORECASE)


def place_hits(part: Part, private: Private) -> Iterator[Hit]:
    """Yield the folders, files and servers of this or another computer.

    Parameters
    ----------
    part : Part
        What to look through.
    private : Private
        The folders of this computer.

    Yields
    ------
    Hit
    """
    end = -1
    for start, evidence in sorted(_places(part.text, private.places)):
        if start >= end:
            yield Hit(Rule.PLACE, start, evidence, _masked(evidence))
            end = start + len(evidence)


def user_hits(part: Part, private: Private) -> Iterator[Hit]:
    """Yield the places where the user of this computer is named.

    Parameters
    ----------
    part : Part
        What to look through.
    private : Private
        The names, looked for as whole words and letter for letter.

    Yields
    ------
    Hit
    """
    for name in private.names:
        if name in part.text:
            for found in re.finditer(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", part.text):
                yield Hit(Rule.USER, found.start(), name, f"{name[0]}***")


def _places(content: str, known: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield every place with its offset; the same one may come in two ways."""
    for sign, form in _FORMS:
        if sign in content:
            for found in form.finditer(content):
                if sign.startswith("://") or not _in_address(content, found.start()):
                    start = found.start() - _letter_before(sign)
                    yield start, content[start : found.end()]
    for place in known:
        if place in content:
            for found in re.finditer(rf"(?<![\w.+/]){re.escape(place)}(?!\w){_REST}", content):
                if not _in_address(content, found.start()):
                    yield found.start(), found[0]


def _letter_before(sign: str) -> int:
    """Return how many letters of a place stand before its sign: those of a disk."""
    return 1 if sign in {":\\", ":/"} else 0


def _in_address(content: str, offset: int) -> bool:
    """Tell whether an offset lies inside a web address."""
    return _ADDRESS.search(content, max(0, offset - _LONGEST_ADDRESS), offset) is not None


def _masked(evidence: str) -> str:
    """Keep of a place only what every computer has."""
    shown = _SHOWN.match(evidence)
    return f"{shown[0] if shown else ''}***"
