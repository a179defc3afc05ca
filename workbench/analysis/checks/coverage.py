"""Family C: what and whom the plan leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.checks.framework import Hit, NotComputed, Place, check
from workbench.analysis.coverage import cover_areas
from workbench.analysis.money import funding_of
from workbench.analysis.words import first_match, matched_words
from workbench.model.catalogue import Severity
from workbench.model.plan import Funding
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.reading import MeasureReading, Reading

__all__ = [
    "area_without_measure",
    "area_without_money",
    "languages_and_channels",
    "migrants_not_involved",
    "needs_without_measure",
    "no_infrastructure",
    "recommendation_without_answer",
]

_LANGUAGE_GAPS = {
    ("en", "ru"): "no_english_russian",
    ("en",): "no_english",
    ("ru",): "no_russian",
}


@check("C01")
def area_without_measure(reading: Reading) -> Iterator[Hit]:
    """Find areas that no measure touches, neither as its main nor as a further one."""
    for cover in cover_areas(reading):
        if not cover.evidence:
            # The area's code stands for a number, so that one area can be set aside alone.
            yield Hit(Place("plan", cover.area.code), values={"area": cover.area.name})


@check("C02")
def needs_without_measure(reading: Reading) -> Iterator[Hit]:
    """Compare needs with measures, once recommendations link the one to the other."""
    del reading  # no plan can tell
    raise NotComputed(
        text(
            "Needs and measures are not linked to each other yet; once recommendations link them "
            "this can be told."
        )
    )


@check("C03")
def area_without_money(reading: Reading) -> Iterator[Hit]:
    """Find areas touched only by measures without an amount that do not say they need none."""
    free = {i.number for i in reading.measures if funding_of(i.measure) is Funding.NOT_NEEDED}
    for cover in cover_areas(reading):
        numbers = tuple(evidence.measure for evidence in cover.evidence)
        if numbers and not cover.funded and not set(numbers) <= free:
            values = {"area": cover.area.name, "numbers": numbers}
            yield Hit(Place("plan", cover.area.code), values=values)


@check("C04")
def languages_and_channels(reading: Reading) -> Iterator[Hit]:
    """Look for information in English and Russian at least, and on the municipality's website."""
    lexicon = reading.lexicon
    informing = [item for item in reading.measures if first_match(lexicon.information, item.text)]
    if not informing:
        yield Hit(Place("plan"))
        return
    told = "\n".join((*reading.plan.paragraphs, *(item.text for item in informing)))
    missing = tuple(code for code in ("en", "ru") if not first_match(lexicon.languages[code], told))
    if missing:
        yield Hit(Place("plan"), variant=_LANGUAGE_GAPS[missing], values={"count": len(informing)})
    if not any(first_match(lexicon.website, passage) for _, passage in reading.passages):
        yield Hit(Place("plan"), variant="no_website", values={"count": len(informing)})
    for item in informing:
        if _leaves_language_open(item, reading):
            place = Place("measure", item.number)
            yield Hit(place, item.measure.title, "unnamed", {}, Severity.NOTE)


@check("C05")
def no_infrastructure(reading: Reading) -> Iterator[Hit]:
    """Look for ways to refer people between institutions, and to make institutions ready."""
    lexicon = reading.lexicon
    everything = "\n".join(passage for _, passage in reading.passages)
    if first_match(lexicon.referral, everything):
        return
    words = matched_words(lexicon.infrastructure, everything)
    if words:
        yield Hit(Place("plan"), variant="no_referral", values={"words": tuple(sorted(words))})
    else:
        yield Hit(Place("plan"))


@check("C06")
def migrants_not_involved(reading: Reading) -> Iterator[Hit]:
    """Look for migrants or their organisations taking part in preparing or carrying out."""
    lexicon, passages = reading.lexicon, [passage for _, passage in reading.passages]
    names = [i.name for measure in reading.plan.measures for i in measure.implementers]
    if any(first_match(lexicon.involvement, passage) for passage in (*passages, *names)):
        return
    questions = [p for p in (*passages, *names) if first_match(lexicon.involvement_questions, p)]
    if questions:
        yield Hit(Place("plan"), variant="organisations", values={"count": len(questions)})
    else:
        yield Hit(Place("plan"))


@check("C07")
def recommendation_without_answer(reading: Reading) -> Iterator[Hit]:
    """Compare recommendations with decisions, once the parameter files hold them."""
    del reading  # no plan can tell
    raise NotComputed(
        text(
            "No choice of recommendations is entered yet; with the recommendations and the "
            "decisions on them this can be told."
        )
    )


def _leaves_language_open(item: MeasureReading, reading: Reading) -> bool:
    """Tell whether a measure speaks of foreign languages in its title without naming one."""
    languages = tuple(pattern for group in reading.lexicon.languages.values() for pattern in group)
    speaks = first_match(reading.lexicon.foreign_languages, item.measure.title) is not None
    return speaks and first_match(languages, item.text) is None
