"""Painting over what is no target: years, dates, numbers of acts, ages, language levels.

What is left in the painted sentence are the numbers that promise something.  The years are kept
with their places, because a number belongs to the year that stands beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from workbench.analysis.words import lowered

__all__ = ["NUMBER", "Sentence", "painted"]

NUMBER = r"(?:\d{1,3}(?: \d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?)"
"""A number with blanks between its thousands and a comma or a point before its decimals."""

_PAINT = "#"
_BLANKS = re.compile(r"\s")
_DIGIT = re.compile(r"\d")
_DASH = r"\s?[-–—]\s?"
_MONTHS = (
    "(?:sausi|vasari|kov|baland|geguž|biržel|liep|rugpjū|rugsėj|spali|lapkri|gruod)[^\\W\\d_]*"
)
_YEAR = "20[0-5]\\d"

_YEAR_SPAN = re.compile(rf"\b{_YEAR}{_DASH}{_YEAR}(?:\s?(?:m\.|met\w+))?")
_YEAR_LABEL = re.compile(
    rf"(?P<since>\bnuo )?\b(?P<year>{_YEAR})\s?(?:m\.|metais\b|metams\b|metus\b|metai\b"
    rf"|metų (?=pabaig|gruod|ketv)|(?P<of>metų\b))(?: {_MONTHS}(?: \d{{1,2}} d\.)?)?"
)
_DAY = re.compile(rf"\b(?P<year>{_YEAR})-\d\d(?:-\d\d)?\b")
_BARE_YEAR = re.compile(
    r"(?:(?<=iki )|(?<=per )|(?<=už )|\b)(?<![-–—] )(?<![-–—])(?P<year>20[1-4]\d)"
    r"(?=\s?[:–—-]|\s*[.;,)]|\s*$)|(?<=\biki )(?P<until>20[1-4]\d)(?= [^\W\d])"
)
_NOT_TARGETS = re.compile(
    rf"\bnr\.\s?[^\s,;]+|\b\d+\.\d+\.\d+\.?(?:\d+\.?)*"
    rf"|\b\d+(?:\.\d+)*\.?(?=\s(?:priemon|uždavin|tiksl[oaą]|punkt|papunk|straipsn|dal[iy]))"
    rf"|\b\d+-(?:[^\W\d_])+|[^\W\d_]+-\d+|\b\d+/\d+\b"
    rf"|\b(?:{NUMBER}{_DASH})?\d+ (?:m\.|metų)(?= (?:amžiaus|ir |jaun|asmen|vaik|mergin|moter))"
    rf"|\b(?:nuo|iki) \d+ (?:metų|m\.)|\b\d{{1,2}}{_DASH}\d{{1,2}} (?:metų|m\.)"
    rf"|\bper (?:{NUMBER}{_DASH})?\d+ met\w+|\b\d{{1,2}} (?:ketv\.|ketvirt\w+)"
    rf"|\b(?:pradin|bazin|esam)\w* (?:reikšm|rodikl|padėt)\w*\s*[-–—:(]*\s*{NUMBER}"
)
_SENTENCE_END = re.compile(
    r"(?<!proc)(?<!asm)(?<!vnt)(?<!egz)(?<!val)(?<!mėn)[.;!?](?=\s+(?:[A-ZĄČĘĖĮŠŲŪŽ•]|20\d\d))|\n"
)
_LABELS_NUMBER = re.compile(rf"{_PAINT}+\s?[-–—:]\s*$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or what stands in one pair of brackets, with its years.

    Parameters
    ----------
    lower : str
        The whole painted text.
    start, end : int
        Where the sentence stands in it.
    years : tuple of (int, int or None)
        Places of the years and the years; None for a year in which nothing is due.
    """

    lower: str
    start: int
    end: int
    years: tuple[tuple[int, int | None], ...]

    def bracket(self, place: int) -> int:
        """Return the position after the bracket that is open at a place, or 0."""
        opened = self.lower.rfind("(", 0, place)
        return opened + 1 if opened > self.lower.rfind(")", 0, place) else 0

    def year_of(self, place: int, numbers: list[int]) -> int | None:
        """Return the year a number is tied to.

        Parameters
        ----------
        place : int
            Where the number stands.
        numbers : list of int
            Places of all numbers of the text.

        Returns
        -------
        int or None
            The year that leads the sentence or labels the number, else the one that follows it.
        """
        bracket = self.bracket(place)
        years = [item for item in self.years if self.bracket(item[0]) == bracket]
        near = [n for n in numbers if self.start <= n < self.end and self.bracket(n) == bracket]
        before = [year for where, year in years if where < place]
        if before and (years[0][0] < near[0] or self._labels(place)):
            return before[-1]
        free = (year for where, year in years if where > place and not self._is_label(where, near))
        return next(free, None)

    def _labels(self, place: int) -> bool:
        """Tell whether a year and a dash stand right before a place."""
        return _LABELS_NUMBER.search(self.lower[:place]) is not None

    def _is_label(self, where: int, numbers: list[int]) -> bool:
        """Tell whether a year labels the number after it."""
        following = next((number for number in numbers if number > where), None)
        return following is not None and self._labels(following)


@lru_cache(maxsize=4096)
def painted(text: str) -> tuple[str, tuple[Sentence, ...]]:
    """Paint over what is no target.

    Parameters
    ----------
    text : str
        Wording of a criterion.

    Returns
    -------
    str
        In lower case, with every letter at its old position.
    tuple of Sentence
        Its sentences, from first to last.
    """
    years: list[tuple[int, int | None]] = []

    def paint_year(found: re.Match[str]) -> str:
        groups = found.groupdict()
        year = groups.get("year") or groups.get("until")
        due = year and not groups.get("since") and not groups.get("of")
        years.append((found.start(), int(year) if year and due else None))
        return _PAINT * len(found[0])

    lower = _BLANKS.sub(" ", lowered(text))
    if not _DIGIT.search(lower):
        return lower, _sentences(text, lower, years)
    if with_years := "20" in lower:
        for pattern in (_YEAR_SPAN, _YEAR_LABEL, _DAY):
            lower = pattern.sub(paint_year, lower)
    lower = _NOT_TARGETS.sub(lambda found: _PAINT * len(found[0]), lower)
    if with_years:
        lower = _BARE_YEAR.sub(paint_year, lower)
    return lower, _sentences(text, lower, sorted(years))


def _sentences(text: str, lower: str, years: list[tuple[int, int | None]]) -> tuple[Sentence, ...]:
    """Cut a text into sentences; the full stop of a year ends none."""
    ends = [end.end() for end in _SENTENCE_END.finditer(text) if lower[end.start()] != _PAINT]
    cuts = [0, *(end for end in ends if end < len(text)), len(text)]
    return tuple(
        Sentence(lower, low, high, tuple(item for item in years if low <= item[0] < high))
        for low, high in pairwise(cuts)
    )
