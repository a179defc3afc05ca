"""Automatic list numbers: they stand nowhere in the text of a Word file and have to be counted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from workbench.store.documents.word_markup import (
    attribute,
    child,
    children,
    is_on,
    number_in,
    value,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.store.documents.word_styles import WordStyles

__all__ = ["ListMark", "WordNumbering", "as_letters", "as_roman"]

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class ListMark:
    """What stands before a paragraph of a list.

    Parameters
    ----------
    number : str
        The number as shown, ``1.1.2.``; empty for a bullet.
    """

    number: str


@dataclass(slots=True)
class _Level:
    """One level of a list definition."""

    start: int = 1
    format: str = "decimal"
    pattern: str = ""
    restart: int | None = None
    legal: bool = False


@dataclass(slots=True)
class _List:
    """A list of the document: its definition, its own levels and where it starts anew."""

    definition: str
    levels: dict[int, _Level]
    starts: dict[int, int] = field(default_factory=dict)
    begun: bool = False


def as_roman(number: int) -> str:
    """Return a number in small Roman digits.

    Parameters
    ----------
    number : int
        At least 1.

    Returns
    -------
    str
    """
    digits = ""
    for worth, sign in _ROMAN:
        count, number = divmod(number, worth)
        digits += sign * count
    return digits


def as_letters(number: int) -> str:
    """Return a number as Word letters its lists: a to z, then aa, bb.

    Parameters
    ----------
    number : int
        At least 1.

    Returns
    -------
    str
    """
    times, letter = divmod(number - 1, len(_ALPHABET))
    return _ALPHABET[letter] * (times + 1)


def _shown(number: int, style: str) -> str:
    """Return a counter in a number format."""
    if number < 1 and style not in {"decimal", "decimalZero"}:
        return str(number)
    forms: dict[str, Callable[[int], str]] = {
        "lowerRoman": as_roman,
        "upperRoman": lambda n: as_roman(n).upper(),
        "lowerLetter": as_letters,
        "upperLetter": lambda n: as_letters(n).upper(),
        "decimalZero": lambda n: f"{n:02d}",
        "none": lambda _: "",
    }
    return forms.get(style, str)(number)


class WordNumbering:
    """Counts the lists of a document, paragraph after paragraph.

    Parameters
    ----------
    root : element or None
        Root of ``numbering.xml``; None where the document has none.
    styles : WordStyles
        Styles, for lists that are defined by one.
    """

    def __init__(self, root: Any, styles: WordStyles) -> None:  # noqa: ANN401 - lxml ships no types
        self._styles = styles
        self._definitions = {} if root is None else _definitions(root)
        self._lists = {} if root is None else _lists(root, self._definitions, styles)
        self._counters: dict[str, dict[int, int]] = {}

    def next(self, number: str, level: int) -> ListMark | None:
        """Count one paragraph and return what stands before it.

        Parameters
        ----------
        number : str
            The list (``w:numId``).
        level : int
            Level in it, from 0.

        Returns
        -------
        ListMark or None
            None where the list does not exist or is turned off.
        """
        found = self._lists.get(number)
        if found is None or level not in found.levels:
            return None
        counters = self._counters.setdefault(found.definition, {})
        if not found.begun:
            found.begun = True
            for place, start in found.starts.items():
                counters[place] = start - 1
        _advance(counters, found.levels, level)
        return ListMark(_number(counters, found.levels, level))


def _advance(counters: dict[int, int], levels: dict[int, _Level], level: int) -> None:
    """Count one more on a level and start those below it anew."""
    for above in range(level):
        counters.setdefault(above, levels.get(above, _Level()).start)
    counters[level] = counters.get(level, levels[level].start - 1) + 1
    for below in [place for place in counters if place > level]:
        restart = levels.get(below, _Level()).restart
        if restart is None or 0 < restart >= level + 1:
            del counters[below]


def _number(counters: dict[int, int], levels: dict[int, _Level], level: int) -> str:
    """Return the number of the paragraph just counted, by the pattern of its level."""
    own = levels[level]
    if own.format == "bullet":
        return ""

    def one(match: re.Match[str]) -> str:
        place = int(match.group(1)) - 1
        definition = levels.get(place, _Level())
        style = "decimal" if own.legal else definition.format
        return _shown(counters.get(place, definition.start), style)

    return _PLACE.sub(one, own.pattern)


def _level(element: Any) -> _Level:  # noqa: ANN401 - lxml ships no types
    """Return a level as the document defines it."""
    restart = child(element, "lvlRestart")
    return _Level(
        start=number_in(child(element, "start"), 0 if child(element, "start") is None else 1),
        format=value(child(element, "numFmt")) or "decimal",
        pattern=value(child(element, "lvlText")) or "",
        restart=None if restart is None else number_in(restart, 0),
        legal=is_on(child(element, "isLgl")),
    )


def _levels(element: Any) -> dict[int, _Level]:  # noqa: ANN401 - lxml ships no types
    """Return the levels below an element, by their places."""
    return {int(attribute(lvl, "ilvl") or 0): _level(lvl) for lvl in children(element, "lvl")}


def _definitions(root: Any) -> dict[str, Any]:  # noqa: ANN401 - lxml ships no types
    """Return the list definitions by their identifiers."""
    return {
        attribute(element, "abstractNumId") or "": element
        for element in children(root, "abstractNum")
    }


def _lists(root: Any, definitions: dict[str, Any], styles: WordStyles) -> dict[str, _List]:  # noqa: ANN401 - lxml ships no types
    """Return the lists of the document by their numbers."""
    plain = {
        attribute(num, "numId") or "": value(child(num, "abstractNumId")) or ""
        for num in children(root, "num")
    }
    lists: dict[str, _List] = {}
    for num in children(root, "num"):
        definition = plain[attribute(num, "numId") or ""]
        linked = value(child(definitions.get(definition), "numStyleLink"))
        if linked and (target := styles.list_of(linked)) is not None:
            definition = plain.get(target[0], definition)
        element = definitions.get(definition)
        if element is None:
            continue
        one = _List(definition, _levels(element))
        for override in children(num, "lvlOverride"):
            _apply(one, override)
        lists[attribute(num, "numId") or ""] = one
    return lists


def _apply(one: _List, override: Any) -> None:  # noqa: ANN401 - lxml ships no types
    """Put the list's own start or level over that of its definition."""
    place = int(attribute(override, "ilvl") or 0)
    one.levels.update(_levels(override))
    start = child(override, "startOverride")
    if start is not None:
        one.starts[place] = number_in(start, 1)
