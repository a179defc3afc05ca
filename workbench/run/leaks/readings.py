"""What a page, data or a text says: to its reader, and to whoever looks into the file."""

from __future__ import annotations

import html
import json
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.text import Text

__all__ = ["BREAK", "Part", "plain_words", "read_data", "read_page", "read_text"]

BREAK = "\x1e"
"""What stands between the blocks of a page, so that line ends remain those of its file."""

_INVISIBLE = (
    *"\u00ad\u200b\u200c\u200d\u2060\ufeff",
    *("&shy;", "&#173;", "&#xad;", "&#xAD;", "&zwj;", "&zwnj;", "&#8203;", "&ZeroWidthSpace;"),
    "<wbr>",
)
"""What a reader does not see, and what could part a word before a search."""

_TAG = re.compile(
    r"(<!--.*?-->|<style\b.*?</style\s*>|<script\b.*?</script\s*>"
    r"|<[!?/a-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>)",
    re.DOTALL | re.IGNORECASE,
)
"""What a reader does not see: a tag, a comment, a style or a script with its content."""

_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_ENCODED = re.compile(r"%(2[0fF]|40|3[aA]|5[cC])")
"""Blank, slash, at, colon and backslash as web addresses write them."""

_WORD = re.compile(r"\w+")
_HEADING = re.compile(r"h[1-6]")
_CELLS = frozenset({"td", "th"})
_WITHIN_LINES = (
    "a abbr b bdi bdo cite code del dfn em font i ins kbd mark q s samp small span strong sub sup "
    "tspan time u var"
)
_INLINE = frozenset(_WITHIN_LINES.split())


@dataclass(frozen=True, slots=True)
class Part:
    """A text to be looked through, with what tells the places in it.

    Parameters
    ----------
    text : str
        Blocks of a page are parted by `BREAK`, cells of a row by tabs.
    kind : str
        ``shown``: what a reader of the page sees; ``source``: its markup; ``lines``: a plain
        text; ``values``, ``keys``: of data.
    marks : tuple of (int, str)
        Offsets with the heading or the place in the data that begins there, in order.
    """

    text: str
    kind: Literal["shown", "source", "lines", "values", "keys"]
    marks: tuple[tuple[int, str], ...] = ()
    lowered: str = field(init=False, repr=False, compare=False)
    """The text without capitals, letter for letter as long."""

    def __post_init__(self) -> None:
        lowered = self.text.lower()
        if len(lowered) != len(self.text):  # a letter that becomes two, as the Turkish İ
            lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)
        object.__setattr__(self, "lowered", lowered)

    @property
    def is_content(self) -> bool:
        """Tell whether a reader sees it, rather than only who looks into the file."""
        return self.kind in {"shown", "lines", "values"}

    def where(self, offset: int, unsaid: Iterable[str]) -> Text:
        """Say where an offset lies.

        Parameters
        ----------
        offset : int
            In the text.
        unsaid : iterable of str
            What must not be said; a heading that holds it is not quoted.

        Returns
        -------
        Text
        """
        at = bisect_right(self.marks, offset, key=lambda mark: mark[0]) - 1
        mark = self.marks[at][1] if at >= 0 else ""
        line = str(self.text.count("\n", 0, offset) + 1)
        plain = plain_words(mark)
        if plain and not any(word and word in plain for word in map(plain_words, unsaid)):
            if self.kind in {"values", "keys"}:
                return text("at {place}", place=mark)
            return text("under “{heading}”", heading=mark)
        if self.kind == "source":
            return text("line {line} of the markup", line=line)
        return text("line {line}", line=line)


def plain_words(content: str) -> str:
    """Return a text as its words alone, to compare what is written in different ways.

    Parameters
    ----------
    content : str
        Any text.

    Returns
    -------
    str
        Words without capitals, each between two blanks; empty where there are none.
    """
    words = _WORD.findall(content.casefold())
    return f" {' '.join(words)} " if words else ""


def read_page(page: str) -> tuple[Part, ...]:
    """Return what a page shows, and beside it all that its markup says.

    Parameters
    ----------
    page : str
        HTML.

    Returns
    -------
    tuple of Part
    """
    words = iter(_TAG.split(_seen(page)))
    pieces = [html.unescape(next(words))]
    markup = ["\n" * pieces[0].count("\n")]
    marks: list[tuple[int, str]] = []
    length, begun = len(pieces[0]), None
    for tag, after in zip(words, words, strict=True):
        gap, is_heading = _gap(tag)
        if is_heading and tag[1] != "/":
            begun = (length, len(pieces))
        elif is_heading and begun is not None:
            marks.append((begun[0], " ".join("".join(pieces[begun[1] :]).split())))
            begun = None
        piece = gap + (html.unescape(after) if "&" in after else after)
        pieces.append(piece)
        markup += (tag, "\n" * after.count("\n"))
        length += len(piece)
    return Part("".join(pieces), "shown", tuple(marks)), Part(_plain("".join(markup)), "source")


def read_data(content: str) -> tuple[Part, ...]:
    """Return the values and the names of data; what is no JSON is read as a text.

    Parameters
    ----------
    content : str
        JSON.

    Returns
    -------
    tuple of Part
    """
    try:
        data = json.loads(content, parse_float=str, parse_int=str)
    except (ValueError, RecursionError):
        return read_text(content)
    values, keys = [], []
    for place, value, names in _walk(data):
        if names:
            keys.append((place, "\t".join(names)))
        if value:
            values.append((place, value))
    return _listed(values, "values"), _listed(keys, "keys")


def read_text(content: str) -> tuple[Part, ...]:
    """Return a plain text.

    Parameters
    ----------
    content : str
        As extracted from a PDF, or a text file.

    Returns
    -------
    tuple of Part
    """
    return (Part(_seen(content), "lines"),)


def _seen(content: str) -> str:
    for nothing in _INVISIBLE:
        if nothing in content:
            content = content.replace(nothing, "")
    return content


def _plain(markup: str) -> str:
    """Return markup with the letters that names and numbers stand for."""
    return _ENCODED.sub(lambda found: chr(int(found[1], 16)), html.unescape(markup))


@lru_cache(maxsize=1024)
def _gap(tag: str) -> tuple[str, bool]:
    """Return what parts the words on both sides of a tag, and whether it is a heading's."""
    found = _NAME.match(tag)
    name = found[1].lower() if found else ""
    lines = "\n" * tag.count("\n")
    if not name or name in _INLINE:
        return lines, False
    if name in _CELLS:
        return lines + ("\t" if tag[1] == "/" else ""), False
    return lines + BREAK, _HEADING.fullmatch(name) is not None


def _walk(data: Any) -> Iterator[tuple[str, str, tuple[str, ...]]]:  # noqa: ANN401 - any JSON
    """Yield place, value and names of everything in data, in order."""
    waiting = [("", data)]
    while waiting:
        place, value = waiting.pop()
        if isinstance(value, dict):
            yield place, "", tuple(value)
            inner = [(f"{place}.{key}" if place else key, value[key]) for key in value]
            waiting += reversed(inner)
        elif isinstance(value, list):
            waiting += reversed([(f"{place}[{i}]", item) for i, item in enumerate(value)])
        elif isinstance(value, str):
            yield place, value, ()


def _listed(entries: list[tuple[str, str]], kind: Literal["values", "keys"]) -> Part:
    """Return one entry a line, each marked with its place."""
    marks, length = [], 0
    for place, value in entries:
        marks.append((length, place))
        length += len(value) + 1
    return Part("\n".join(value for _, value in entries), kind, tuple(marks))
