"""Analyses of needs for the tests of their figures: sparse and real, rich and invented, extreme."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from needs_builders import rated_item, survey, words
from presentation.cases import ROOT, case_of

from workbench.analysis.disclosure.policy import WORKING
from workbench.analysis.disclosure.release import protect_release
from workbench.analysis.disclosure.tables import CountTable
from workbench.analysis.disclosure.world import LinkedTable
from workbench.analysis.inventing.invented_truth import MIGRANTS_2025
from workbench.analysis.inventing.invention import invent_migrants
from workbench.analysis.needs.analysis import NeedsAnalysis, analyse_needs
from workbench.analysis.needs.answers import Pair
from workbench.analysis.needs.concluded import Testimony
from workbench.analysis.needs.matrix import Measured, judge_area
from workbench.analysis.needs.modes import Mode, ModeChoice
from workbench.analysis.needs.order import Order, RankedArea
from workbench.analysis.needs.register import read_register
from workbench.analysis.needs.services import Service, Services
from workbench.analysis.needs.settings import NeedsSettings
from workbench.analysis.needs.shares import Share, share
from workbench.analysis.needs.supply import AreaSupply
from workbench.analysis.needs.survey_results import NeedsOverlap, SetOfAreas, SurveyResults
from workbench.analysis.statistics.importance import Placed
from workbench.analysis.statistics.means import Estimate
from workbench.analysis.statistics.ranks import AreaRank
from workbench.model.base import Words
from workbench.model.codebook import ItemUse
from workbench.model.evidence import DIMENSIONS, SupplyRating
from workbench.model.survey import Survey
from workbench.store.catalogue import load_questionnaires

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.model.evidence import Evidence

SILENT = Testimony(0, None, None, None)
HIDDEN = share(None, None)
_SEED = 20251031
_ANSWERED = 240
_FEW_DRAWS = 200
_HALVES = LinkedTable(CountTable("halves", ("all",), ("a", "b"), [[25, 25]]), "", "half")


@cache
def sparse() -> NeedsAnalysis:
    """Return the real Vilnius without a survey: mode A."""
    return analyse_needs(case_of("vilnius"))


@cache
def rich() -> NeedsAnalysis:
    """Return the invented municipality with a survey of 240, as its questionnaire asks."""
    case = case_of("pavyzdys")
    card = next(card for card in case.file.surveys if card.key == "migrants_2025")
    book = load_questionnaires(ROOT)["migrants"]
    rng = np.random.default_rng(_SEED)
    answers = invent_migrants(book, MIGRANTS_2025, _ANSWERED, rng)
    asked = Survey(card, book, _ANSWERED, answers)
    return analyse_needs(case, (asked,), NeedsSettings(draws=_FEW_DRAWS))


def heard(*evidence: Evidence) -> NeedsAnalysis:
    """Return the sparse analysis with another register."""
    case = sparse().case
    source = next(iter(case.file.sources))
    given = tuple(piece.model_copy(update={"source": source}) for piece in evidence)
    file = case.file.model_copy(update={"evidence": given, "needs": ()})
    other = case.model_copy(update={"file": file})
    return replace(sparse(), case=other, register=read_register(other), needs=())


def surveyed(mode: Mode = Mode.DESCRIPTIVE, selection: str = "snowball", **parts: Any) -> Any:
    """Return the sparse analysis as if there were a survey with these results."""
    source = next(iter(sparse().case.file.sources))
    item = rated_item(ItemUse.IMPORTANCE, "x")
    asked = survey((item, [1] * 50), source=source, selection=selection)
    return replace(sparse(), mode=ModeChoice(mode, (), asked, None), **parts)


def judged(place: int, need: Share | Testimony, scores: dict[str, int]) -> Any:
    """Return an area of the catalogue with this need as a whole and these supply scores."""
    area = sparse().areas[place].area
    ratings = tuple(
        SupplyRating(area=area.code, dimension=d, score=s, reason="-", by="-", date="2026-01")
        for d, s in scores.items()
    )
    testimonies: dict[Any, Testimony] = dict.fromkeys((None, *DIMENSIONS), SILENT)
    measured = {}
    if isinstance(need, Testimony):
        testimonies[None] = need
    else:
        measured[None] = Measured(need, None)
    return judge_area(area, (), testimonies, measured, AreaSupply(area.code, ratings))


def estimate(value: float, half: float | None = 0.2, n: int = 50) -> Estimate:
    """Return a mean with an interval that wide to both sides, or of a census."""
    ends = (None, None) if half is None else (value - half, value + half)
    return Estimate(n, float(n), value, *ends, census=half is None).within(1, 5)


def service(subject: str, importance: float, performance: float, quadrant: Any, **how: Any) -> Any:
    """Return a service at a place."""
    asked, done = (rated_item(use, subject) for use in (ItemUse.IMPORTANCE, ItemUse.PERFORMANCE))
    pair = Pair(subject, words(subject), None, asked, done)
    means = estimate(importance, **how), estimate(performance, **how)
    return Service(pair, Placed(*means, estimate(importance - performance), quadrant, None))


def services(*items: Service, lines: tuple[float, float] = (3.0, 3.0)) -> Services:
    """Return services on a scale from 1 to 5."""
    return Services(items, "midpoint", *lines, 1, 5)


def order(ranks: Iterable[tuple[str, AreaRank]], *, reason: Any = None) -> Order:
    """Return areas in an order, or why there is none."""
    areas = tuple(RankedArea(code, rank) for code, rank in ranks)
    return Order(areas, reason is None, reason, 2000, 1)


def overlapping(overlap: NeedsOverlap) -> Any:
    """Return an analysis whose survey has this overlap only."""
    return surveyed(survey=_results(overlap))


def _results(overlap: NeedsOverlap) -> SurveyResults:
    """Return results of a survey that say nothing but this."""
    return SurveyResults(
        survey=surveyed().mode.survey,
        respondents=overlap.answered,
        areas=(),
        composition=(),
        measured={},
        groups=None,
        overlap=overlap,
        priorities={},
        log=protect_release((_HALVES,), 50, WORKING).log,
    )


@cache
def extreme() -> NeedsAnalysis:
    """Return all there can be at once: long names, hidden numbers, 16 areas, 20 services."""
    codes = [area.area.code for area in sparse().areas]
    areas = tuple(_long(_any(place), place) for place in range(len(codes)))
    ranks = [
        AreaRank(50, 0.5, place + 1, max(1, place - 5), min(16, place + 7), 1 / (place + 1))
        for place in range(len(codes))
    ]
    ranks = [replace(rank, tie_group=place // 4 + 1) for place, rank in enumerate(ranks)]
    sets = [SetOfAreas(tuple(codes[:n]), 1234 - n if n % 3 else None) for n in range(6)]
    sets += [SetOfAreas((codes[n], codes[n + 1]), 700 - n) for n in range(4)]
    overlap = NeedsOverlap(
        12345,
        tuple((label, None if label == "2" else 4321) for label in ("0", "1", "2", "3", "4+")),
        tuple(codes[:5]),
        None,
        (*sets, SetOfAreas(None, None)),
    )
    return surveyed(
        areas=areas,
        order=order(zip(codes, ranks, strict=True)),
        services=services(*_crowd(), lines=(4.9, 1.1)),
        survey=_results(overlap),
    )


def _any(place: int) -> Any:
    """Return one of the states a need can be in."""
    full = dict.fromkeys(DIMENSIONS, place % 5)
    needs: Sequence[Share | Testimony] = (
        share(100, 100),
        HIDDEN,
        share(3, 12),
        Testimony(2, 1.0, 1.0, 1.0),
        SILENT,
        share(0, 50),
    )
    return judged(place, needs[place % len(needs)], full if place % 4 else {})


def _long(area: Any, place: int) -> Any:
    """Return an area with a long name; one has a word that is longer than its column."""
    name = "Nebeprisikiškiakopūsteliaujančiųjų teisės, " if place % 3 else ""
    long = f"{name}užsieniečių bendruomenių įgalinimas, apsauga nuo išnaudojimo, WWWWW MMMMM"
    named = area.area.model_copy(update={"name": Words(lt=long, en=long)})
    return replace(area, area=named)


def _crowd() -> list[Service]:
    """Return twenty services, most of them in one place or in a corner."""
    spots = [(4.2, 3.9)] * 12 + [(5.0, 5.0), (1.0, 1.0), (1.0, 5.0), (5.0, 1.0)]
    spots += [(4.2 + step / 50, 3.9) for step in range(4)]
    kinds = ("concentrate", "undecided", "keep_up")
    return [
        service(f"s{number}", *spot, kinds[number % 3], half=0.0 if number % 5 else 0.6)
        for number, spot in enumerate(spots)
    ]
