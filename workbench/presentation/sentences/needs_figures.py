"""What is to be seen in the figures of evidence, people and needs, for those who cannot see it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from workbench.presentation.formats import format_number
from workbench.presentation.language import translate
from workbench.presentation.needs.labels import VOICE_WORDS
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.matrix import AreaNeeds
    from workbench.model.base import Language, Words
    from workbench.presentation.people import PeopleBars
    from workbench.text import Text

__all__ = ["say_evidence_map", "say_need_matrix", "say_people"]

_MOST = 3


def say_people(parts: Sequence[PeopleBars]) -> str:
    """Return every bar of the residents by age or date.

    Parameters
    ----------
    parts : sequence of PeopleBars
        What is drawn, in the language of the page.

    Returns
    -------
    str
        A sentence for each part.
    """
    return " ".join(
        f"{part.title}: {'; '.join(f'{bar.name} – {bar.words}' for bar in part.bars)}."
        for part in parts
    )


def say_evidence_map(needs: NeedsAnalysis, language: Language) -> str:
    """Return how many findings there are, whose, in which areas most, and where none.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    found = needs.register.needs
    by_area = Counter(finding.evidence.area for finding in found)
    heard = [area for area in (judged.area for judged in needs.areas) if by_area[area.code]]
    silent = tuple(j.area.name for j in needs.areas if not by_area[j.area.code])
    most = sorted(heard, key=lambda area: -by_area[area.code])[:_MOST]
    said = (
        text(
            "{findings} in {heard} of {areas} areas, {flagged} of them old or undated.",
            findings=plural_text(
                "{count} piece of evidence", "{count} pieces of evidence", len(found)
            ),
            heard=len(heard),
            areas=len(needs.areas),
            flagged=sum(finding.flagged for finding in found),
        ),
        text(
            "Voices: {voices}.",
            voices=tuple(
                text("{voice} ({count})", voice=VOICE_WORDS[voice], count=count)
                for voice, count in needs.register.voices().items()
            ),
        ),
        text(
            "Most findings: {areas}. Nothing heard: {silent}.",
            areas=_listed(
                (text("{area} ({count})", area=a.name, count=by_area[a.code]) for a in most),
                language,
            ),
            silent=_listed(silent, language) or "–",
        ),
    )
    return " ".join(translate(sentence, language) for sentence in said)


def say_need_matrix(needs: NeedsAnalysis, language: Language) -> str:
    """Return the widest gaps, what lacks a supply rating, what is hidden and what is not known.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    return " ".join(translate(said, language) for said in _matrix(needs.areas, language))


def _matrix(areas: Sequence[AreaNeeds], language: Language) -> Iterator[Text]:
    """Yield the sentences on needs and gaps of whole areas."""
    known = [area for area in areas if area.need is not None]
    yield text(
        "The need is known in {known} of {areas} areas, the supply in {rated}.",
        known=len(known),
        areas=len(areas),
        rated=sum(area.supply.level is not None for area in areas),
    )
    told = [
        (area.gap.value, text("{area} ({count})", area=area.area.name, count=gap))
        for area in areas
        if area.gap.value is not None
        for gap in [format_number(area.gap.value, language, digits=2)]
    ]
    widest = sorted(told, key=lambda pair: -pair[0])[:_MOST]
    groups = (
        (text("Widest gaps"), tuple(words for _, words in widest)),
        (text("Need known, supply not rated"), _names(a for a in known if a.supply.level is None)),
        (text("Need held back"), _names(area for area in areas if area.hidden)),
        (text("Need not known"), _names(a for a in areas if a.need is None and not a.hidden)),
    )
    for label, names in groups:
        if names:
            yield text("{label}: {names}.", label=label, names=_listed(names, language))


def _listed(names: Iterable[Text | Words], language: Language) -> str:
    """List names that may hold commas themselves."""
    return "; ".join(translate(name, language) for name in names)


def _names(areas: Iterable[AreaNeeds]) -> tuple[Words, ...]:
    """Return what areas are called."""
    return tuple(area.area.name for area in areas)
