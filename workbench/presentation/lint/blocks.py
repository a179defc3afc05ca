"""The words of a page, block by block."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workbench.model.base import Language

__all__ = ["ELSEWHERE", "Block", "Joined", "names_in", "read_blocks", "read_labels"]

ELSEWHERE = "\ufffc"
"""Stands in a block's own words for a quotation, code, an address or another language."""


def names_in(listed: str) -> tuple[str, ...]:
    """Return names that were listed with blanks between them.

    Parameters
    ----------
    listed : str
        Names of tags, of attributes, small words.

    Returns
    -------
    tuple of str
    """
    return tuple(listed.split())


_SPOKEN = ("aria-label", "alt", "title")
_SILENT = frozenset({"script", "style", "template"})
_INLINE = frozenset(
    names_in(
        "a abbr b bdi bdo br cite code data dfn em i kbd mark q s samp small span strong "
        "sub sup time tspan u var wbr g path rect circle line use defs"
    )
)
_NOT_OURS = frozenset({"q", "blockquote", "code", "kbd", "samp", "pre", *_SILENT})
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


@dataclass(frozen=True, slots=True)
class Block:
    """Words that belong together: a paragraph, a cell, a label for a screen reader.

    Parameters
    ----------
    element : lxml element
        Where they stand.
    attribute : str or None
        The attribute they stand in; None for text.
    text : str
        All of them, blanks joined.
    own : str
        Those in the language of the page; quotations, code and marked passages left out.
    """

    element: Any
    attribute: str | None
    text: str
    own: str


@dataclass(frozen=True, slots=True)
class Joined:
    """Many strings as one, so that a pattern looks through all of them at one go.

    Parameters
    ----------
    parts : tuple of str
        One line each.
    """

    parts: tuple[str, ...]
    whole: str = field(init=False)
    starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Join the parts and note where each begins."""
        object.__setattr__(self, "whole", "\n".join(self.parts))
        lengths = (len(part) + 1 for part in self.parts)
        object.__setattr__(self, "starts", tuple(accumulate(lengths, initial=0)))

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
        """Yield where a pattern is found first in a part.

        Parameters
        ----------
        pattern : re.Pattern
            Quick if it begins with a letter or a set of letters.

        Yields
        ------
        tuple of (int, re.Match)
            Place of the part, and the match in the whole.
        """
        last = -1
        for found in pattern.finditer(self.whole):
            place = bisect_right(self.starts, found.start()) - 1
            if place != last:
                yield place, found
            last = place


@dataclass(slots=True)
class _Open:
    """A block whose end has not been read yet."""

    element: Any
    text: str = ""
    own: str = ""

    def add(self, words: str, own: str) -> None:
        """Add words as they are, and as they count for the language of the page."""
        self.text += words
        self.own += own


def read_blocks(root: Any, language: Language) -> Iterator[Block]:  # noqa: ANN401 - lxml ships no types
    """Yield the words of a page, block by block, in their order.

    Parameters
    ----------
    root : lxml element
        The ``html`` element.
    language : str
        Language of the page.

    Yields
    ------
    Block
    """
    found: list[_Open] = []
    current = _Open(root)
    around: list[_Open] = []
    changes: list[tuple[Any, str, bool, bool]] = []
    spoken, ours, shown = language, True, True
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = element.tag
        if event == "start":
            if name in _NOT_OURS or element.get("lang"):
                changes.append((element, spoken, ours, shown))
                spoken, ours = _within(element, spoken, language, ours=ours)
                shown = shown and name not in _SILENT
            words = " " if name == "br" else element.text
            if name not in _INLINE:
                around.append(current)
                current = _Open(element)
                found.append(current)
        else:
            if changes and changes[-1][0] is element:
                _, spoken, ours, shown = changes.pop()
            words = element.tail
            if name not in _INLINE:
                current = around.pop()
                current.add(" ", " ")
        if words and shown:
            current.add(words, words if ours else ELSEWHERE)
    for one in found:
        text = " ".join(one.text.split())
        if text:
            own = text if one.own == one.text else " ".join(one.own.split())
            yield Block(one.element, None, text, _own(own))


def read_labels(attributes: Mapping[str, list[Any]], language: Language) -> Iterator[Block]:
    """Yield the words in attributes.

    Parameters
    ----------
    attributes : mapping
        Elements by the names of their attributes.
    language : str
        Language of the page.

    Yields
    ------
    Block
    """
    for attribute in _SPOKEN:
        for element in attributes.get(attribute, ()):
            words = " ".join(element.get(attribute).split())
            around = (one.get("lang") for one in (element, *element.iterancestors()))
            spoken = next(filter(None, around), language)
            ours = spoken.partition("-")[0].lower() == language
            if words:
                yield Block(element, attribute, words, _own(words) if ours else ELSEWHERE)


def _within(element: Any, spoken: str, language: Language, *, ours: bool) -> tuple[str, bool]:  # noqa: ANN401 - as above
    """Return the language within an element, and whether its words are ours."""
    inner = element.get("lang", spoken).partition("-")[0].lower()
    quoted = element.tag in _NOT_OURS or (inner == spoken and not ours)
    return inner, inner == language and not quoted


def _own(words: str) -> str:
    """Leave addresses out."""
    return _ADDRESS.sub(ELSEWHERE, words) if "://" in words or "www." in words else words
