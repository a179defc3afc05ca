"""What a number in a Lithuanian sentence counts: the head of its noun phrase, as it stands there.

Numbers of ten and its kind govern the genitive („150 darbuotojų“), the others agree with the noun
(„2 stovyklas“), so the ending tells the counted noun from the genitives that only describe it.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

__all__ = ["PERCENT", "unit_after", "unit_before"]

PERCENT = "proc."

_PERCENT = re.compile(r"\s*(?:%|proc\b\.?|procent\w*)")
_ABBREVIATED = re.compile(r"\s*((?:asm|vnt|egz|val|mėn|akad\. val|kv\. m)\.|eur\b|€)")
_RUN = re.compile(r"(?:\s+[^\W\d_]+)+")
_STOPS = re.compile(
    r"(?:per|į|iš|su|be|ir|ar|arba|bei|už|nuo|iki|dėl|apie|prie|po|ant|pagal|kas|kasmet|kad|viso|ne"
    r"|bus|kiekvienais|kuri\w*|skirt\w*)$"
)
_DATIVE_OR_LOCATIVE = re.compile(r"(?:[aoiė]ms|uose|ose|yse|ėse|iems|ui|oje|ėje|yje|iuje)$")
_DATIVE_PLURAL = re.compile(r"(?:[aoiė]ms|iems)$")
_GENITIVE = re.compile(r"(?:ų|os|ės|o|aus|ies|ens)$")
_DESCRIBING = re.compile(r"(?:inių|ųjų|usių|ančių|enčių|inčių|amų|omų|imų|tų)$")
_LANGUAGES = frozenset({"lietuvių", "anglų", "rusų", "ukrainiečių", "lenkų"})
_AGREEING = re.compile(r"(?:ai|(?<!a)us|as|es|is|ys|ą|į|ę|ė)$")
_MAYBE_AGREEING = re.compile(r"(?:os|ės|a)$")
_COUNTED = re.compile(r"([^\W\d_]+)\s+(?:skaič|kiek)\w*[^\d.;]*$")
_LABEL = re.compile(r"([^\W\d_]{3,})\s*[-–—:]\s*[^\d.;:,]{0,24}$")


def unit_after(text: str, lower: str, end: int, number: Decimal) -> str | None:
    """Return the unit that follows a number.

    Parameters
    ----------
    text, lower : str
        The sentence as it stands, and in lower case with every letter at its old position.
    end : int
        Where the number ends.
    number : Decimal
        The number, which decides about the case.

    Returns
    -------
    str or None
        As it stands in the text; percentages always as ``proc.``.
    """
    if _PERCENT.match(lower, end):
        return PERCENT
    if short := _ABBREVIATED.match(lower, end):
        return text[short.start(1) : short.end(1)]
    run = _RUN.match(lower, end)
    if not run:
        return None
    following = run[0].split()
    # „85 asmenims“: a dative right after the number is what it counts
    receivers = list(takewhile(_DATIVE_PLURAL.search, following))
    words = receivers[-1:] or _nominal_run(following)
    if not words:
        return None
    genitive = not receivers and _governs_genitive(number)
    head = _governed(words) if genitive else _agreeing(words)
    start = lower.index(head, end)
    return text[start : start + len(head)]


def unit_before(text: str, lower: str, start: int) -> str | None:
    """Return the unit named before a number: „asmenų skaičius – 500“, „Dalyviai: 40“.

    Parameters
    ----------
    text, lower : str
        As in :func:`unit_after`.
    start : int
        Where the number starts.

    Returns
    -------
    str or None
    """
    before = lower[:start]
    found = _COUNTED.search(before) or _LABEL.search(before)
    return text[found.start(1) : found.end(1)] if found else None


def _nominal_run(words: list[str]) -> list[str]:
    """Return the words up to the first that cannot belong to the counted phrase."""
    kept: list[str] = []
    for word in words:
        if _STOPS.match(word):
            break
        if _DATIVE_OR_LOCATIVE.search(word):
            return kept[:-1] if len(kept) > 1 and kept[-1].endswith("ų") else kept
        kept.append(word)
    return kept


def _governs_genitive(number: Decimal) -> bool:
    """Tell whether the number stands with the genitive plural."""
    whole = int(number)
    return number != whole or whole % 10 == 0 or whole % 100 in range(11, 20)


def _governed(words: list[str]) -> str:
    """Return the counted noun among genitives: „lietuvių kalbos kursų“ gives „kursų“."""
    chain = list(takewhile(_GENITIVE.search, words))
    heads = [
        word
        for word, following in zip(chain, [*chain[1:], ""], strict=False)
        if word.endswith("ų")
        and not (_DESCRIBING.search(word) and following.endswith("ų"))
        and not (word in _LANGUAGES and following.startswith("kalb"))
    ]
    return heads[-1] if heads else _agreeing(words)


def _agreeing(words: list[str]) -> str:
    """Return the counted noun that agrees: „vaikų vasaros poilsio stovyklas“ gives the last."""
    sure = [index for index, word in enumerate(words) if _AGREEING.search(word)]
    if sure:
        last = sure[0]
        while last + 1 in sure:
            last += 1
        return words[last]
    maybe = [word for word in words if _MAYBE_AGREEING.search(word)]
    return maybe[-1] if maybe else words[0]
