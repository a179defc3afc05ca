"""Need, supply and the gap between them by area, and how supply was rated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.needs.supply import HIGHEST
from workbench.presentation.display import absent
from workbench.presentation.formats import format_date
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian, tag, wording
from workbench.presentation.needs.labels import hidden_note, hidden_sign
from workbench.presentation.needs.numbers import interval, missing, score, share_cell
from workbench.presentation.needs.parts import (
    dimension_name,
    evidence_links,
    own_file,
    survey_source,
)
from workbench.presentation.needs.words import LEVELS
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.matrix import AreaNeeds
    from workbench.model.base import Language
    from workbench.model.evidence import SupplyRating
    from workbench.presentation.display import Shown

__all__ = ["tab_areas_of_need", "tab_supply"]


def tab_areas_of_need(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return need, supply and gap of every area, side by side, with the confidence in the need.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    if not any(_spoken_of(area) for area in needs.areas):
        nothing = text(
            "Of no area anything is known: there is neither evidence nor a survey nor a rating of "
            "services. Three interviews are a beginning."
        )
        return absent(nothing, language)
    sources = [own_file(language)]
    if needs.survey is not None:
        sources.append(survey_source(needs, needs.survey.survey, language))
    return Table(
        caption=translate(text("Need, supply and the gap between them"), language),
        columns=headers(
            language,
            (text("Area"), "row"),
            (text("Need"), "number"),
            (text("Supply"), "number"),
            (text("Gap"), "number"),
            (text("Confidence"), "text"),
            (text("Evidence on the need"), "number"),
        ),
        rows=tuple(_area(needs, area, language) for area in needs.areas),
        source=joined(*sources, by="; "),
        notes=tuple(_notes(needs, language)),
        name="tab-areas-of-need",
    ).shown(language)


def tab_supply(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return how services were rated: each score with its anchor, the reason and the evidence.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    ratings = [rating for area in needs.areas for rating in area.supply.ratings]
    if not ratings:
        nothing = text(
            "Nobody has rated the services yet, so gaps cannot be told. Rate the five dimensions "
            "by their anchors together with the institutions."
        )
        return absent(nothing, language)
    label = translate(text("Rated by:"), language)
    who = dict.fromkeys(f"{r.by}, {format_date(r.date, language)}" for r in ratings)
    rated = joined(label, " ", joined(*(lithuanian(name, language) for name in who), by="; "))
    return Table(
        caption=translate(text("How services were rated"), language),
        columns=headers(
            language,
            (text("Area and dimension"), "row"),
            (text("Score, 0 to {highest}", highest=HIGHEST), "number"),
            (text("What the score means"), "text"),
            (text("Why this score"), "text"),
            (text("Evidence"), "text"),
        ),
        rows=tuple(_rating(needs, rating, language) for rating in ratings),
        source=own_file(language),
        notes=(rated,),
        name="tab-supply",
    ).shown(language)


def _spoken_of(area: AreaNeeds) -> bool:
    """Tell whether anything is known of an area."""
    return bool(area.testimony.findings or area.supply.ratings or area.measured.share.answered)


def _notes(needs: NeedsAnalysis, language: Language) -> Iterator[str]:
    """Yield how to read the figures, only as far as they are there."""
    if any(area.basis == "evidence" for area in needs.areas):
        yield translate(
            text(
                "A need that speaks from the evidence is its mean strength, from 0 (against a "
                "need) to 1 (urgent); evidence trusted more weighs more. In brackets the weakest "
                "and the strongest piece."
            ),
            language,
        )
    if any(area.basis == "survey" for area in needs.areas):
        yield translate(
            text(
                "A need counted in the survey is the share of those who answered with a severity "
                "of 3 to 5; in brackets its 95% interval."
            ),
            language,
        )
    yield translate(
        text(
            "Supply is the mean of the dimensions rated, from 0 (nothing) to 1; the gap is the "
            "need times what supply leaves open; in brackets what it can be."
        ),
        language,
    )
    if any(area.hidden for area in needs.areas):
        yield hidden_note(needs.policy, language)


def _area(needs: NeedsAnalysis, area: AreaNeeds, language: Language) -> tuple[str, ...]:
    """Write one area."""
    level = "–"
    if area.confidence is not None:
        level = capital(translate(LEVELS[area.confidence], language))
    return (
        wording(area.area.name, language),
        _need(needs, area, language),
        _supply(area, language),
        _gap(needs, area, language),
        level,
        str(area.testimony.findings),
    )


def _need(needs: NeedsAnalysis, area: AreaNeeds, language: Language) -> Html:
    """Write the need: a share where it was counted, else the mean strength of the evidence."""
    if area.basis != "evidence":
        return share_cell(area.measured.share, needs.policy, language)
    low, high = area.bounds
    ends = interval(low, high, language)
    return joined(score(area.need or 0.0, language), f" {ends}" if ends else "")


def _supply(area: AreaNeeds, language: Language) -> Html:
    """Write the supply, and how many dimensions it rests on where not on all."""
    if area.supply.level is None:
        return missing(language)
    shown = joined(score(area.supply.level, language))
    rated = len(area.supply.ratings)
    if rated == len(area.cells):
        return shown
    of = text("{rated} of {all} dimensions", rated=rated, all=len(area.cells))
    return joined(shown, tag("p", translate(of, language), class_="aside"))


def _gap(needs: NeedsAnalysis, area: AreaNeeds, language: Language) -> Html:
    """Write the gap; what it can be stands alone where supply is not known."""
    if area.hidden:
        return joined(hidden_sign(needs.policy, language))
    ends = interval(area.gap.low, area.gap.high, language)
    if area.gap.value is None:
        return joined(missing(language), f" {ends}" if ends else "")
    return joined(score(area.gap.value, language), f" {ends}" if ends else "")


def _rating(needs: NeedsAnalysis, rating: SupplyRating, language: Language) -> tuple[str, ...]:
    """Write one rating."""
    cards = needs.case.catalogue.needs.dimensions
    card = next(card for card in cards if card.code == rating.dimension)
    area = wording(needs.area(rating.area).name, language)
    return (
        joined(area, ": ", dimension_name(needs, rating.dimension, language)),
        str(rating.score),
        wording(card.anchors[rating.score], language),
        lithuanian(rating.reason, language),
        evidence_links(needs, rating.evidence, language),
    )
