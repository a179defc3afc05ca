"""Rules on the language of what is said: no English on a Lithuanian page, nor the reverse."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from workbench.presentation.language import messages
from workbench.presentation.lint.blocks import ELSEWHERE, names_in
from workbench.presentation.lint.framework import rule
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.presentation.lint.reading import Page
    from workbench.text import Text

    Hits = Iterator[tuple[Any, Text]]

_ENGLISH = frozenset(
    names_in(
        "the of and is are was were be been for with not that this these those which who "
        "whose what from by has have had it its they their there than then an or but can "
        "may must should would will does into only no when where how why between each "
        "every do did your you we our if because about under over after before without "
        "within"
    )
)
_LITHUANIAN = frozenset(
    names_in(
        "ir yra kad arba nėra iki pagal kurie kuri kuris kurios kurių kaip bet nuo jei "
        "jeigu tik dėl prie per ar už apie taip pat buvo bus jų jie jo jos šis ši šie "
        "šios tai tas ta tie tos kas kai kur kiek ne nei ant tarp po iš su į be prieš "
        "todėl nes dar jau vis visi visos savo mūsų turi gali reikia"
    )
)
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = re.compile("[ąčęėįšųūž]")
_FEWEST = 2


@rule("L01", "No sentence of ours is in the other language.", "A wording is missing.", grave=False)
def untranslated(page: Page) -> Hits:
    """Compare whole blocks with our own sentences in the other language."""
    others = _sentences("en" if page.language == "lt" else "lt")
    for block in page.blocks:
        if block.own in others:
            yield block.element, text("this is in the other language: “{words}”", words=block.own)


@rule(
    "L02",
    "Words in another language are marked.",
    "Voices speak by the marks (3.1.2).",
    grave=False,
)
def foreign_words(page: Page) -> Hits:
    """Count the small words of both languages in every block that has foreign ones."""
    quick = _ENGLISH if page.language == "lt" else _LITHUANIAN
    letters = _LETTERS if page.language == "en" else None
    for block in page.blocks:
        if block.element.tag == "text":  # a drawing is seen, not spoken
            continue
        if quick.isdisjoint(block.own.split()) and not (letters and letters.search(block.own)):
            continue
        english, lithuanian = _small_words(block.own)
        own, foreign = (lithuanian, english) if page.language == "lt" else (english, lithuanian)
        if foreign >= _FEWEST and foreign > own:
            words = block.own.replace(ELSEWHERE, "…")[:80]
            yield block.element, text("this is in the other language: “{words}”", words=words)


def _small_words(words: str) -> tuple[int, int]:
    """Count what only an English and what only a Lithuanian sentence holds."""
    found = _WORD.findall(words)
    english = sum(word in _ENGLISH for word in found)
    lithuanian = sum(word in _LITHUANIAN or _is_lithuanian(word) for word in found)
    return english, lithuanian


def _is_lithuanian(word: str) -> bool:
    """Tell whether a word that is no name has a Lithuanian letter."""
    return word[0].islower() and _LETTERS.search(word) is not None


@cache
def _sentences(language: str) -> frozenset[str]:
    """Return our sentences in a language, of two words at least, that the other one has not."""
    english: set[str] = set()
    lithuanian: set[str] = set()
    for keys, forms in messages("lt"):
        english.update(keys)
        lithuanian.update(forms)
    mine, others = (english, lithuanian) if language == "en" else (lithuanian, english)
    return frozenset(one for one in mine - others if " " in one and "{" not in one)
