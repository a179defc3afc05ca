"""Analyses of needs the tests of this folder look at: made from invented cases and surveys.

``rich`` has everything and rests on a survey of 80, ``representative`` on a weighted one of 240;
``spoken`` has evidence and no survey, ``barely_asked`` a survey of four, ``bare`` nothing at all.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from presentation.cases import case_of

from workbench.analysis.needs.analysis import analyse_needs
from workbench.analysis.needs.settings import NeedsSettings
from workbench.model.codebook import Codebook
from workbench.model.evidence import Evidence, Need, SupplyRating
from workbench.model.facts import Source
from workbench.model.survey import MISSING, Survey, SurveyCard

if TYPE_CHECKING:
    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.model.case import Case

__all__ = [
    "AREAS",
    "a_need",
    "a_staff_survey",
    "a_survey",
    "an_evidence",
    "bare",
    "barely_asked",
    "case_with",
    "everything",
    "public",
    "representative",
    "rich",
    "spoken",
]

AREAS = ("LNG", "HOU", "EMP", "HEA", "INF")
"""Areas the surveys ask about."""
FAST = NeedsSettings(draws=200)
_SCALE: dict[str, Any] = {"low": 1, "high": 5}
_IN_NEED = {"LNG": 0.75, "HOU": 0.55, "EMP": 0.5, "HEA": 0.2, "INF": 0.15}
_WHEN = {"by": "analitikas", "date": "2025-12-01"}
_SOURCES = {
    "talks": {
        "title": {"lt": "Išgalvoti pokalbiai, 2025 m.", "en": "Invented talks, 2025"},
        "date": "2025-10",
    },
    "notes": {"title": {"lt": "Išgalvoti tarnybų užrašai", "en": "Invented notes of services"}},
    "form": {
        "title": {"lt": "Išgalvota apklausa, 2025 m.", "en": "Invented survey, 2025"},
        "date": "2025-11",
    },
}


def an_evidence(key: str, area: str, **changes: Any) -> Evidence:
    """Return a piece of evidence for a need, with the changes given."""
    content = {
        "key": key,
        "kind": "interview",
        "voice": "migrant",
        "area": area,
        "finding": {"lt": f"Išgalvotas radinys „{key}“.", "en": f"Invented finding “{key}”."},
        "strength": 2,
        "source": "talks",
        "date": "2025-10",
        **changes,
    }
    return Evidence.model_validate(content)


def a_need(code: str, *evidence: str, **changes: Any) -> Need:
    """Return a need that rests on some evidence, with the changes given."""
    statement = {"lt": f"Išgalvotas poreikis {code}.", "en": f"Invented need {code}."}
    content = {"code": code, "statement": statement, "evidence": evidence, **_WHEN, **changes}
    return Need.model_validate(content)


def case_with(**parts: Any) -> Case:
    """Return the invented municipality with these parts of its file and nothing else on needs."""
    usual: dict[str, Any] = {
        "evidence": (),
        "needs": (),
        "supply": (),
        "surveys": (),
        "settings": (),
        "sources": {key: Source.model_validate(item) for key, item in _SOURCES.items()},
    }
    case = case_of("pavyzdys")
    return case.model_copy(update={"file": case.file.model_copy(update={**usual, **parts})})


def a_survey(n: int = 80, *, seed: int = 7, year: int = 2025, **card: Any) -> Survey:
    """Return a survey of foreigners, drawn from known chances."""
    draw = np.random.default_rng(seed)
    codebook = _migrants_codebook()
    answers: dict[str, Any] = {
        "origin": draw.choice(3, n, p=[0.5, 0.4, 0.1]),
        "first": (draw.random((n, len(AREAS))) < 0.4).astype(np.int64),
    }
    for area, chance in _IN_NEED.items():
        # The first group is in need more often, so that there is a difference to find.
        high = np.where(answers["origin"] == 0, min(chance + 0.2, 1), chance - 0.15)
        severity = np.where(draw.random(n) < high, draw.integers(3, 6, n), draw.integers(1, 3, n))
        answers[f"need_{area.lower()}"] = severity
    for subject, (importance, done) in {"courses": (4.5, 2), "clinic": (3, 3)}.items():
        answers[f"imp_{subject}"] = _ratings(draw, importance, n)
        answers[f"per_{subject}"] = _ratings(draw, done, n)
    return _survey(codebook, answers, f"migrants_{year}", year, card)


def a_staff_survey(n: int = 24, *, seed: int = 11, **card: Any) -> Survey:
    """Return a survey of staff, drawn from known chances."""
    draw = np.random.default_rng(seed)
    answers: dict[str, Any] = {}
    for subject, (importance, able) in {"talking": (4.5, 2.5), "law": (3, 3)}.items():
        answers[f"imp_{subject}"] = _ratings(draw, importance, n)
        answers[f"abl_{subject}"] = _ratings(draw, able, n)
    return _survey(_staff_codebook(), answers, "staff_2025", 2025, card)


def everything() -> Case:
    """Return a case with evidence, needs and supply."""
    return case_with(
        evidence=_evidence(),
        needs=(
            a_need("LNG-1", "courses_full", "queue"),
            a_need("HOU-1", "rent", dimension="access", confidence=_RATED),
        ),
        supply=_supply(),
    )


@cache
def rich() -> NeedsAnalysis:
    """Return an analysis with everything, resting on a survey of those who happened to answer."""
    surveys = (a_survey(), a_survey(70, seed=3, year=2024), a_staff_survey())
    return analyse_needs(everything(), surveys, FAST)


@cache
def public() -> NeedsAnalysis:
    """Return the same for everybody: hidden up to ten, and rounded."""
    surveys = (a_survey(), a_survey(70, seed=3, year=2024), a_staff_survey())
    return analyse_needs(everything(), surveys, replace(FAST, disclosure="public"))


@cache
def representative() -> NeedsAnalysis:
    """Return an analysis that may speak for everybody, weighted."""
    margin = {
        "item": "origin",
        "shares": {"ua": 3000, "by": 5500, "other": 1500},
        "source": "notes",
    }
    survey = a_survey(240, margins=(margin,), population=_POPULATION, asked=900)
    return analyse_needs(everything(), (survey,), FAST)


@cache
def spoken() -> NeedsAnalysis:
    """Return an analysis with evidence and no survey."""
    return analyse_needs(everything(), (), FAST)


@cache
def barely_asked() -> NeedsAnalysis:
    """Return an analysis with surveys of so few that not even their number may be told."""
    return analyse_needs(everything(), (a_survey(4), a_staff_survey(3)), FAST)


@cache
def bare() -> NeedsAnalysis:
    """Return an analysis of a municipality of which nothing is known."""
    return analyse_needs(case_with(), (), FAST)


_POPULATION = {"value": 10000, "unit": "persons", "date": "2025", "source": "notes"}
_FINE = {"concern": "none", "reason": "Išgalvota priežastis."}
_RATED = {
    "methodological_limitations": {"concern": "serious", "reason": "Vienas metodas."},
    "coherence": _FINE,
    "adequacy": _FINE,
    "relevance": _FINE,
    **_WHEN,
}


def _evidence() -> tuple[Evidence, ...]:
    """Return evidence of every sort: old, foreign, of few people, with quotes."""
    quote = {"lt": "Laukiu jau metus.", "en": "I have waited a year."}
    secret = {"lt": "Slapta mažos grupės citata.", "en": "Secret quote of a small group."}
    wider = {"lt": "Lietuva", "en": "Lithuania"}
    return (
        an_evidence("courses_full", "LNG", quote=quote, people=12, dimension="coverage"),
        an_evidence("queue", "LNG", kind="registry", voice="register", source="notes", strength=3),
        an_evidence("rent", "HOU", group="women", quote=secret, people=3, dimension="access"),
        an_evidence("flats", "HOU", about="supply", strength=None, voice="institution"),
        an_evidence("jobs", "EMP", date="2019", territory=wider, strength=1, voice="research"),
        an_evidence("calm", "CUL", date=None, strength=0, voice="ngo"),
    )


def _supply() -> tuple[SupplyRating, ...]:
    """Return ratings of one area in full and of one in part."""
    scores = {"coverage": 1, "fit": 2, "access": 2, "quality": 3, "inclusion": 0}
    rated = [("LNG", dimension, score) for dimension, score in scores.items()]
    return tuple(
        SupplyRating.model_validate(
            {"area": a, "dimension": d, "score": s, "reason": "Išgalvota.", **_WHEN}
        )
        for a, d, s in [*rated, ("HOU", "access", 1)]
    )


def _words(text: str) -> dict[str, str]:
    return {"lt": text, "en": f"{text} (en)"}


def _item(code: str, name: str, **more: Any) -> dict[str, Any]:
    return {"code": code, "name": _words(name), "columns": [code], **more}


def _scaled(code: str, name: str, use: str, **more: Any) -> dict[str, Any]:
    return _item(code, name, kind="scale", use=use, scale=_SCALE, **more)


def _pair(subject: str, name: str, uses: dict[str, str], area: str) -> list[dict[str, Any]]:
    return [
        _scaled(f"{short}_{subject}", name, use, subject=subject, area=area)
        for short, use in uses.items()
    ]


def _migrants_codebook() -> Codebook:
    origins = {"ua": "Ukraina", "by": "Baltarusija", "other": "kitos šalys"}
    options = [{"code": code, "name": _words(name)} for code, name in origins.items()]
    chosen = [{"code": area, "name": _words(area)} for area in AREAS]
    uses = {"imp": "importance", "per": "performance"}
    items = [
        _item("origin", "Kilmės šalis", kind="single", use="group", options=options),
        *(_scaled(f"need_{a.lower()}", a, "severity", area=a) for a in AREAS),
        *_pair("courses", "Kalbos kursai", uses, "LNG"),
        *_pair("clinic", "Gydytojas", uses, "HEA"),
        _item("first", "Svarbiausia", kind="multiple", use="priorities", options=chosen),
    ]
    return _codebook("Išgalvota užsieniečių apklausa", "migrants", items)


def _staff_codebook() -> Codebook:
    uses = {"imp": "competence_importance", "abl": "competence_ability"}
    items = [*_pair("talking", "Bendravimas", uses, "CAP"), *_pair("law", "Teisė", uses, "CAP")]
    return _codebook("Išgalvota darbuotojų apklausa", "staff", items)


def _codebook(title: str, population: str, items: list[dict[str, Any]]) -> Codebook:
    content = {"schema_version": 1, "title": _words(title), "population": population}
    return Codebook.model_validate({**content, "items": items})


def _survey(
    codebook: Codebook, answers: dict[str, Any], key: str, year: int, card: dict[str, Any]
) -> Survey:
    """Put a survey together."""
    usual = {"source": "form", "selection": "convenience", "start": f"{year}-09"}
    content = {"key": key, "end": f"{year}-11", **usual, **card}
    arrays = {code: np.asarray(given, dtype=np.int16) for code, given in answers.items()}
    respondents = len(next(iter(arrays.values())))
    return Survey(SurveyCard.model_validate(content), codebook, respondents, arrays)


def _ratings(draw: np.random.Generator, mean: float, n: int) -> Any:
    """Draw ratings from 1 to 5 around a mean, a few of them missing."""
    given = np.clip(np.rint(draw.normal(mean, 1, n)), 1, 5)
    return np.where(draw.random(n) < 0.03, MISSING, given)
