"""Family K, third part: whether criteria and title of a measure are about the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.areas import classify
from workbench.analysis.checks.framework import Hit, check
from workbench.analysis.checks.places import at_measure, criteria_of
from workbench.analysis.words import first_match, lowered, matched_words, stem, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.reading import MeasureReading, Reading
    from workbench.model.catalogue import Lexicon

__all__ = ["criterion_beside_measure", "title_contradicted"]

_FEWEST_STEMS = 3
_SAFE_BEGINNING = 5


@check("K08")
def criterion_beside_measure(reading: Reading) -> Iterator[Hit]:
    """Report criteria that share no telling word and no main area with their measure."""
    lexicon, catalogue = reading.lexicon, reading.catalogue
    for measure, criterion, place in criteria_of(reading):
        own = _telling(criterion.text, lexicon)
        title = _telling(measure.measure.title, lexicon)
        if len(own) < _FEWEST_STEMS or not title or _share_a_word(own, title):
            continue
        areas = [match.code for match in classify(criterion.text, (), catalogue.areas)]
        if not measure.areas or measure.areas[0].code in areas:
            continue
        yield Hit(place, criterion.text, values={"title": measure.measure.title})


def _share_a_word(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two texts share a stem; „kultūr“ and „kultūrin“ are the same word."""
    longer = {stem for stem in one | other if len(stem) >= _SAFE_BEGINNING}
    return bool(one & other) or any(
        first.startswith(second) or second.startswith(first)
        for first in one & longer
        for second in other & longer
    )


def _telling(wording: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the stems of the words that tell what a text is about."""
    return stems(wording, lexicon.stop_words, lexicon.general_words)


@check("K12")
def title_contradicted(reading: Reading) -> Iterator[Hit]:
    """Report titles on condition with criteria that fix a number, and actions nobody counts."""
    for measure in reading.measures:
        yield from _fixed_although_conditional(measure, reading.lexicon)
        yield from _announced_and_not_counted(measure, reading.lexicon)


def _fixed_although_conditional(measure: MeasureReading, lexicon: Lexicon) -> Iterator[Hit]:
    """Yield a hit where the title says „pagal poreikį“ and a criterion how often or how many."""
    condition = first_match(lexicon.conditional, measure.measure.title)
    fixed = next((item for item in measure.criteria if item.targets), None)
    if condition and fixed:
        values = {"condition": condition, "criterion": fixed.text}
        yield Hit(at_measure(measure), condition, "condition", values)


def _announced_and_not_counted(measure: MeasureReading, lexicon: Lexicon) -> Iterator[Hit]:
    """Yield a hit where the title announces actions that no criterion speaks of."""
    if not measure.criteria:
        return
    wording = "\n".join(criterion.text for criterion in measure.criteria)
    spoken = stems(wording)
    announced = matched_words(lexicon.measurable_actions, measure.measure.title)
    missing = {stem(lowered(word)): lowered(word) for word in announced}
    actions = tuple(word for key, word in missing.items() if key not in spoken)
    if actions and not _counts_participants(measure, lexicon, len(missing)):
        values = {"actions": actions}
        yield Hit(at_measure(measure), measure.measure.title, "not_counted", values)


def _counts_participants(measure: MeasureReading, lexicon: Lexicon, announced: int) -> bool:
    """Tell whether the one action of a title is counted by the persons it reaches."""
    return announced == 1 and any(
        target.unit and first_match(lexicon.per_person_units, target.unit)
        for criterion in measure.criteria
        for target in criterion.targets
    )
