"""Which of the 16 areas a measure belongs to, told from its words.

Words of a title count three times as much as those of criteria, and twice where they stand in
brackets.  The area with the most is the main one; between equals a sector goes before an area that
concerns how services are run, then the one named first.  Further areas need a quarter as much, or a
word of the title outside brackets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.analysis.words import lowered, matches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.catalogue import Area

__all__ = ["AreaMatch", "classify"]

TITLE, BRACKETS, CRITERIA = 3, 2, 1
MOST_COUNTED = 3
FURTHER_SHARE = 0.25
LEAST_FURTHER = 2
_BRACKETS = re.compile(r"\([^()]*\)?")


@dataclass(frozen=True, slots=True)
class AreaMatch:
    """An area a measure belongs to, with the words that say so.

    Parameters
    ----------
    code : str
        Code of the area.
    words : tuple of str
        The matched words, as they stand in the text; empty where a person set the area.
    by_person : bool
        Whether a person set it.
    """

    code: str
    words: tuple[str, ...]
    by_person: bool = False


@dataclass(frozen=True, slots=True)
class _Score:
    weight: int
    cross_cutting: bool
    first: int
    order: int
    match: AreaMatch

    @property
    def rank(self) -> tuple[int, bool, int, int]:
        """Return the key by which areas are put in order, best first."""
        return (-self.weight, self.cross_cutting, self.first, self.order)


def classify(title: str, criteria: Sequence[str], areas: tuple[Area, ...]) -> tuple[AreaMatch, ...]:
    """Return the areas a text belongs to, the main one first.

    Parameters
    ----------
    title : str
        Title of the measure or objective.
    criteria : sequence of str
        Wordings of its criteria; may be empty.
    areas : tuple of Area
        The areas with their patterns.

    Returns
    -------
    tuple of AreaMatch
        Empty where no word tells.
    """
    outside, inside = title, ""
    if "(" in title:
        outside = _BRACKETS.sub(lambda match: " " * len(match[0]), title)
        inside = "\n".join(match[0] for match in _BRACKETS.finditer(title))
    parts = ((outside, TITLE), (inside, BRACKETS), ("\n".join(criteria), CRITERIA))
    told = [part for part in parts if part[0].strip()]
    scores = (_score(area, order, told) for order, area in enumerate(areas))
    ranked = sorted(filter(None, scores), key=lambda score: score.rank)
    if not ranked:
        return ()
    least = max(LEAST_FURTHER, min(TITLE, FURTHER_SHARE * ranked[0].weight))
    return tuple(
        score.match for place, score in enumerate(ranked) if place == 0 or score.weight >= least
    )


def _score(area: Area, order: int, parts: Sequence[tuple[str, int]]) -> _Score | None:
    """Weigh the words of a text that speak for one area; None where there are none."""
    weight, first, offset = 0, 0, 0
    words: dict[str, str] = {}
    for text, factor in parts:
        found = matches(area.patterns, text)
        if found:
            first = first if words else offset + found[0][0]
            for start, end in found:
                words.setdefault(lowered(text[start:end]), text[start:end])
            weight += factor * min(len(found), MOST_COUNTED)
        offset += len(text)
    if not words:
        return None
    match = AreaMatch(area.code, tuple(words.values()))
    return _Score(weight, area.cross_cutting, first, order, match)
