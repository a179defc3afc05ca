r"""Looking for words in Lithuanian text, and word stems for comparing texts.

A pattern is a word beginning: it has to start where a word starts, and what it finds runs on to the
end of the word, so that ``parengt`` finds „Parengtas“ and ``nvo\b`` only „NVO“.
"""

from __future__ import annotations

import re
import threading
from functools import lru_cache
from typing import TYPE_CHECKING

import snowballstemmer

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "Match",
    "first_match",
    "in_context",
    "lowered",
    "matched_words",
    "matches",
    "stem",
    "stems",
]

Match = tuple[int, int]
"""Where a match starts and ends in the text."""

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_STEMMED = 3
_STEMMER = snowballstemmer.stemmer("lithuanian")
_STEMMING = threading.Lock()  # the stemmer keeps the word it is at; two threads would mix theirs


@lru_cache(maxsize=65536)
def lowered(text: str) -> str:
    """Return the text in lower case with every letter at its old position.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str
        As long as the text itself, so that positions in one hold for the other.
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


@lru_cache(maxsize=2048)
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Join patterns into one; without a look-behind in front, which would make the search slow."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def matches(patterns: tuple[str, ...], text: str) -> list[Match]:
    """Return where any of the patterns strikes, from left to right, without overlaps.

    Parameters
    ----------
    patterns : tuple of str
        Word beginnings, for lower-cased text.
    text : str
        Where to look.

    Returns
    -------
    list of (int, int)
        Start and end of each match, drawn out to the end of its last word.
    """
    return list(_walk(patterns, text))


def _walk(patterns: tuple[str, ...], text: str) -> Iterator[Match]:
    """Yield where the patterns strike, so that a search for the first can stop there."""
    if not patterns:
        return
    search, lower = _compiled(patterns).search, lowered(text)
    match = search(lower)
    while match:
        start, end = match.span()
        if end == start or (start and lower[start - 1].isalnum()):
            match = search(lower, start + 1)
            continue
        end = _end_of_word(lower, end)
        yield start, end
        match = search(lower, end)


def _end_of_word(lower: str, end: int) -> int:
    """Return the end of the word that a match broke off in."""
    if not lower[end - 1].isalnum():
        return end
    while end < len(lower) and lower[end].isalnum():
        end += 1
    return end


def matched_words(patterns: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Return the words any of the patterns finds, as they stand in the text, each once.

    Parameters
    ----------
    patterns : tuple of str
        Word beginnings, for lower-cased text.
    text : str
        Where to look.

    Returns
    -------
    tuple of str
    """
    found: dict[str, str] = {}
    for start, end in matches(patterns, text):
        words = text[start:end]
        found.setdefault(lowered(words), words)
    return tuple(found.values())


def first_match(patterns: tuple[str, ...], text: str) -> str | None:
    """Return the first words any of the patterns finds, as they stand in the text.

    Parameters
    ----------
    patterns : tuple of str
        Word beginnings, for lower-cased text.
    text : str
        Where to look.

    Returns
    -------
    str or None
    """
    found = next(_walk(patterns, text), None)
    return text[found[0] : found[1]] if found else None


def in_context(text: str, match: Match, before: int = 3, after: int = 2) -> str:
    """Return a match with a few words around it, cut at the end of its line.

    Parameters
    ----------
    text : str
        The text it was found in.
    match : (int, int)
        Where it starts and ends.
    before, after : int
        How many words on each side at most.

    Returns
    -------
    str
        As it stands in the text; dots in place of what was left out.
    """
    start, end = match
    head = text[text.rfind("\n", 0, start) + 1 : start]
    stop = text.find("\n", end)
    tail = text[end : len(text) if stop < 0 else stop]
    words_before, words_after = head.split(), tail.split()
    kept_head = words_before[len(words_before) - before :] if before else []
    kept_tail = words_after[:after]
    joined = head[len(head.rstrip()) :] if words_before else ""
    body = " ".join(kept_head) + joined + text[start:end]
    glue = tail[: len(tail) - len(tail.lstrip())]
    body += glue + " ".join(kept_tail) if kept_tail else ""
    more_before, more_after = len(words_before) > before, len(words_after) > after
    return f"{'… ' if more_before else ''}{body.strip()}{' …' if more_after else ''}"


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the stem of a Lithuanian word (Snowball's stemmer).

    Parameters
    ----------
    word : str
        A word in lower case.

    Returns
    -------
    str
    """
    if len(word) <= _SHORTEST_STEMMED:
        return word
    with _STEMMING:
        return str(_STEMMER.stemWord(word))


@lru_cache(maxsize=16384)
def stems(
    text: str, stop_words: tuple[str, ...] = (), left_out: tuple[str, ...] = ()
) -> frozenset[str]:
    """Return the stems of the words of a text that carry meaning.

    Parameters
    ----------
    text : str
        Any text.
    stop_words : tuple of str
        Words to leave out, in lower case.
    left_out : tuple of str
        Beginnings of further words to leave out.

    Returns
    -------
    frozenset of str
        Without stop words, numbers and words of one or two letters.
    """
    words = _WORD.findall(lowered(text))
    return frozenset(stem(word) for word in words if _tells(word, stop_words, left_out))


@lru_cache(maxsize=65536)
def _tells(word: str, stop_words: tuple[str, ...], left_out: tuple[str, ...]) -> bool:
    """Tell whether a word is long enough, no stop word and begins with nothing to leave out."""
    if len(word) < _SHORTEST_STEMMED or word in stop_words:
        return False
    return not matches(left_out, word)
