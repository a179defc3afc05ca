"""What is to be seen in the figures of a survey, for those who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.formats import format_number
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.needs.labels import (
    QUADRANT_WORDS,
    count_sign,
)
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.order import Order, RankedArea
    from workbench.analysis.needs.services import Services
    from workbench.analysis.needs.survey_results import NeedsOverlap, SetOfAreas
    from workbench.model.base import Language
    from workbench.text import Text

__all__ = ["say_overlap", "say_rank_intervals", "say_services_plane"]

_MOST = 3


def say_services_plane(services: Services, language: Language) -> str:
    """Return the services of each quadrant, and those that are not placed.

    Parameters
    ----------
    services : Services
        The services.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
        A sentence for each quadrant that has any.
    """
    homes: dict[str, list[str]] = {quadrant: [] for quadrant in (*QUADRANT_WORDS, "too_few")}
    for service in services.services:
        home = service.placed.quadrant if service.placed is not None else "too_few"
        homes[home].append(translate(service.pair.name, language))
    words = {**QUADRANT_WORDS, "too_few": text("not placed, too few answers")}
    said = (
        f"{capital(translate(words[quadrant], language))}: {'; '.join(names)}."
        for quadrant, names in homes.items()
        if names
    )
    return " ".join(said)


def say_rank_intervals(needs: NeedsAnalysis, order: Order, language: Language) -> str:
    """Return the first areas with their intervals, and how many groups can be told apart.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    order : Order
        The areas in their order.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    groups = {item.rank.tie_group for item in order.areas} - {None}
    said = (
        text(
            "{areas} in order, in {groups} that can be told apart.",
            areas=plural_text("{count} area", "{count} areas", len(order.areas)),
            groups=plural_text("{count} group", "{count} groups", len(groups)),
        ),
        *(_ranked(needs, item, language) for item in order.areas if item.rank.rank is not None),
    )
    return " ".join(translate(sentence, language) for sentence in said)


def _ranked(needs: NeedsAnalysis, item: RankedArea, language: Language) -> Text:
    """Say where one area stands."""
    rank = item.rank
    chance = None if rank.top_three is None else format_number(rank.top_three, language, digits=2)
    return text(
        "{area}: rank {rank} ({span}), chance of the first three {chance}.",
        area=needs.area(item.area).name,
        rank=rank.rank,
        span=f"{rank.low}–{rank.high}",
        chance=chance,
    )


def say_overlap(needs: NeedsAnalysis, overlap: NeedsOverlap, language: Language) -> str:
    """Return people by number of areas, and the most frequent sets of areas.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    overlap : NeedsOverlap
        The people.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
        Numbers held back are said to be.
    """
    numbers = "; ".join(
        f"{label} – {count_sign(count, needs.policy, language)}" for label, count in overlap.numbers
    )
    together = [each for each in overlap.sets if each.areas is not None and len(each.areas) > 1]
    sets = "; ".join(_set(needs, each, language) for each in together[:_MOST])
    said = [
        text("People by number of areas in which they are in need: {numbers}.", numbers=numbers)
    ]
    said += [text("Most often together: {sets}.", sets=sets)] if sets else []
    return " ".join(translate(sentence, language) for sentence in said)


def _set(needs: NeedsAnalysis, each: SetOfAreas, language: Language) -> str:
    """Write one set with its people."""
    count = count_sign(each.count, needs.policy, language)
    names = (translate(needs.area(code).name, language) for code in each.areas or ())
    return f"{' + '.join(names)} – {count}"
