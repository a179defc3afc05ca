"""Rules on the way a language writes numbers, money, quotations and dashes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from workbench.presentation.lint.framework import rule
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.presentation.lint.reading import Page
    from workbench.text import Text

    Hits = Iterator[tuple[Any, Text]]

_GROUPED = {
    "lt": re.compile(r"[1-9](?<!\d\d)\d{0,2}(?:(?:,\d{3}){2,}|,000)(?![\d,])"),
    "en": re.compile(
        r"[1-9](?<!\d\d)\d{0,2}(?: \d{3})+(?![\d,])(?= ?(?:EUR|Eur|€|people|measures))"
    ),
}
_SHARE = {
    "lt": re.compile(r"\d\.\d+ ?%|\d%"),
    "en": re.compile(r"\d,\d{1,2} ?%|\d %"),
}
_MONEY = {
    "lt": re.compile(r"(?:EUR|Eur) ?\d|€|EUR\b"),
    "en": re.compile(r"Eur\b|\d ?(?:EUR|€)(?!\w)"),
}
_QUOTES = {
    "lt": re.compile('["”]'),
    "en": re.compile("„"),
}
_HYPHEN = re.compile(r" --? (?=\w)")
_STOPS = re.compile(r" [,;)]| \.(?:\s|$)|,,|\( |(?<!\.)\.\.(?!\.)")
_SHOWN = 20


@rule("N01", "Thousands are grouped as the language does it.", "1,167 is not 1 167.", grave=False)
def thousands(page: Page) -> Hits:
    """Look for the grouping of the other language."""
    yield from _found(page, _GROUPED[page.language])


@rule("N02", "Percentages are written as in the language.", "69,3 % or 69.3%.", grave=False)
def shares(page: Page) -> Hits:
    """Look for the percentages of the other language."""
    yield from _found(page, _SHARE[page.language])


@rule("N03", "Sums are written as in the language.", "5 Eur or EUR 5.", grave=False)
def money(page: Page) -> Hits:
    """Look for the sums of the other language."""
    yield from _found(page, _MONEY[page.language])


@rule("N04", "Quotation marks are those of the language.", "„…“ or “…”.", grave=False)
def quotation_marks(page: Page) -> Hits:
    """Look for straight marks and those of the other language."""
    yield from _found(page, _QUOTES[page.language])


@rule("N05", "Every quotation is closed.", "One must see where it ends.", grave=False)
def open_quotations(page: Page) -> Hits:
    """Count the marks that open and those that close."""
    opening, closing = ("„", "“") if page.language == "lt" else ("“", "”")
    for block in page.blocks:
        if block.own.count(opening) != block.own.count(closing):
            yield (
                block.element,
                text("a quotation is not closed: “{words}”", words=block.own[:60]),
            )


@rule("N06", "A dash is a dash.", "A hyphen joins words, a dash parts them.", grave=False)
def dashes(page: Page) -> Hits:
    """Look for hyphens between blanks."""
    yield from _found(page, _HYPHEN)


@rule("N07", "Full stops and commas stand where they belong.", "Care shows.", grave=False)
def stops(page: Page) -> Hits:
    """Look for doubled signs and for blanks before them."""
    yield from _found(page, _STOPS)


def _found(page: Page, pattern: re.Pattern[str]) -> Hits:
    """Yield the blocks whose own words hold a pattern, with the words around it."""
    for place, found in page.own.find(pattern):
        start, end = max(0, found.start() - _SHOWN), found.end() + _SHOWN
        words = page.own.whole[start:end].replace("\n", " ")
        yield (
            page.blocks[place].element,
            text("not written as in this language: {words}", words=words),
        )
