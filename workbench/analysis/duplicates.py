"""Measures that say nearly the same.

Two titles are near duplicates if rapidfuzz's token-set ratio reaches 70 and they share at least
three word stems that make up half of the shorter title; the second condition keeps a title of two
words from matching every longer one that holds them, and spares most comparisons.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import token_set_ratio

from workbench.analysis.words import lowered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.analysis.reading import MeasureReading

__all__ = ["NearDuplicates", "near_duplicates"]

_THRESHOLD = 70
_FEWEST_SHARED = 3
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class NearDuplicates:
    """Measures with nearly the same title.

    Parameters
    ----------
    measures : tuple of MeasureReading
        At least two, by number and title.
    score : int
        The highest likeness found among them, 70 to 100.
    """

    measures: tuple[MeasureReading, ...]
    score: int


def near_duplicates(measures: Iterable[MeasureReading]) -> tuple[NearDuplicates, ...]:
    """Group the measures whose titles are nearly the same.

    Parameters
    ----------
    measures : iterable of MeasureReading
        In any order; the groups do not depend on it.

    Returns
    -------
    tuple of NearDuplicates
    """
    ordered = sorted(measures, key=lambda measure: (measure.number, measure.measure.title))
    titles = [" ".join(_WORD.findall(lowered(measure.measure.title))) for measure in ordered]
    leader = list(range(len(ordered)))
    scores: dict[int, int] = {}
    for first, second in _candidates([measure.stems for measure in ordered]):
        one, other = _root(leader, first), _root(leader, second)
        if one == other:
            continue
        score = token_set_ratio(titles[first], titles[second], score_cutoff=_THRESHOLD)
        if score:
            leader[max(one, other)] = min(one, other)
            scores[min(one, other)] = max(round(score), scores.pop(one, 0), scores.pop(other, 0))
    members: dict[int, list[MeasureReading]] = {root: [] for root in sorted(scores)}
    for index, measure in enumerate(ordered):
        root = _root(leader, index)
        if root in members:
            members[root].append(measure)
    return tuple(NearDuplicates(tuple(group), scores[root]) for root, group in members.items())


def _candidates(stems: list[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share enough stems, told by one bit for each stem."""
    bits = {stem: 1 << place for place, stem in enumerate(sorted(frozenset().union(*stems)))}
    masks = [sum(bits[stem] for stem in words) for words in stems]
    needed = [max(_FEWEST_SHARED, -(-len(words) // 2)) for words in stems]
    for first, mask in enumerate(masks):
        for second in range(first + 1, len(masks)):
            shared = (mask & masks[second]).bit_count()
            if shared >= _FEWEST_SHARED and shared >= min(needed[first], needed[second]):
                yield first, second


def _root(leader: list[int], index: int) -> int:
    """Return the first measure of the group a measure belongs to."""
    while leader[index] != index:
        leader[index] = leader[leader[index]]
        index = leader[index]
    return index
