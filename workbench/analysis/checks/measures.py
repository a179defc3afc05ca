"""Family M: whether a measure says what will be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.checks.framework import Hit, check
from workbench.analysis.checks.places import WHOLE_PLAN, at_measure, criteria_of, texts_of
from workbench.analysis.numbering import in_order
from workbench.analysis.words import in_context, lowered, matched_words, matches, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.checks.framework import Place
    from workbench.analysis.reading import Reading

__all__ = [
    "activity_without_number",
    "conditional_measure",
    "open_list",
    "too_few_or_too_vague",
    "umbrella",
]

_FEWEST_PER_AREA = 2
_FEWEST_WORDS = 4
_MANY_CRITERIA = 4
_MANY_ACTIONS = 3


@check("M01")
def too_few_or_too_vague(reading: Reading) -> Iterator[Hit]:
    """Report areas with a single measure, and measures too short to say what they are."""
    counts: dict[str, list[str]] = {area.code: [] for area in reading.catalogue.areas}
    for measure in reading.measures:
        for match in measure.areas:
            counts.get(match.code, []).append(measure.number)
    thin = [area for area in reading.catalogue.areas if len(counts[area.code]) == 1]
    if thin:
        values = {
            "areas": tuple(area.name for area in thin),
            "numbers": in_order(counts[area.code][0] for area in thin),
            "count": len(thin),
        }
        yield Hit(WHOLE_PLAN, "", "few", values)
    for measure in reading.measures:
        vague = all(criterion.kind == "vague" for criterion in measure.criteria)
        if vague and len(measure.stems) < _FEWEST_WORDS:
            yield Hit(at_measure(measure), measure.measure.title, "vague", {})


@check("M02")
def umbrella(reading: Reading) -> Iterator[Hit]:
    """Report measures that hold several: four criteria or more, or three actions in the title."""
    for measure in reading.measures:
        criteria, title = len(measure.criteria), measure.measure.title
        actions = _different(matched_words(reading.lexicon.actions, title))
        many, several = criteria >= _MANY_CRITERIA, len(actions) >= _MANY_ACTIONS
        if not many and not several:
            continue
        variant = "both" if many and several else "criteria" if many else "actions"
        values = {"criteria": criteria, "actions": actions, "count": len(actions)}
        yield Hit(at_measure(measure), title, variant, values)


def _different(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return one form of each action: „mokymai“ and „mokymus“ are the same."""
    kept: dict[str, str] = {}
    for word in words:
        kept.setdefault(stem(lowered(word).split()[0]), lowered(word))
    return tuple(kept.values())


@check("M03")
def conditional_measure(reading: Reading) -> Iterator[Hit]:
    """Report conditions such as „pagal poreikį“, and repetition that says not how often."""
    yield from _found(reading, reading.lexicon.conditional, "default")
    yield from _found(reading, reading.lexicon.indefinite_frequencies, "frequency")


@check("M04")
def open_list(reading: Reading) -> Iterator[Hit]:
    """Report lists that end in „ir kt.“ or „ir pan.“."""
    yield from _found(reading, reading.lexicon.open_lists, "default")


def _found(reading: Reading, patterns: tuple[str, ...], variant: str) -> Iterator[Hit]:
    """Yield a hit for each title and criterion in which a pattern strikes."""
    for passage, place in texts_of(reading):
        found = matches(patterns, passage)
        if found:
            words = tuple(dict.fromkeys(lowered(passage[start:end]) for start, end in found))
            yield Hit(place, in_context(passage, found[0]), variant, {"words": words})


@check("M05")
def activity_without_number(reading: Reading) -> Iterator[Hit]:
    """Report criteria that name an activity („užtikrinti“) and no number; titles may do so."""
    verbs = reading.lexicon.activity_verbs
    for _, criterion, place in criteria_of(reading):
        if criterion.kind != "numeric" and (found := matches(verbs, criterion.text)):
            yield _activity(criterion.text, found, place)


def _activity(wording: str, found: list[tuple[int, int]], place: Place) -> Hit:
    """Make the hit that quotes the first activity with the words after it."""
    words = tuple(dict.fromkeys(lowered(wording[start:end]) for start, end in found))
    return Hit(place, in_context(wording, found[0], before=1, after=5), values={"words": words})
