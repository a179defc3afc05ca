"""Family G: goals, the people concerned, and what the plan rests on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from workbench.analysis.checks.framework import Hit, Place, check
from workbench.analysis.checks.places import WHOLE_PLAN
from workbench.analysis.implementers import is_generic
from workbench.analysis.numbering import in_order
from workbench.analysis.words import first_match, lowered
from workbench.model.catalogue import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.reading import Reading

__all__ = [
    "goal_without_indicator",
    "groups_not_defined",
    "mixed_group_terms",
    "no_evidence",
    "objective_without_indicator",
    "one_institution",
]

_FEWEST_MEASURES = 4
_HALF = 0.5
_MOST_PLACES = 6
_HERE_CALLED = (r"toliau\s?[-–—]", r"toliau vadinam")


@check("G01")
def goal_without_indicator(reading: Reading) -> Iterator[Hit]:
    """Report goals without an indicator of effect."""
    for goal in reading.plan.goals:
        if not goal.indicators:
            yield Hit(Place("goal", goal.number), goal.title, values={"number": goal.number})


@check("G02")
def objective_without_indicator(reading: Reading) -> Iterator[Hit]:
    """Report objectives without an indicator of result."""
    for objective in reading.plan.objectives:
        if not objective.indicators:
            place = Place("objective", objective.number)
            yield Hit(place, objective.title, values={"number": objective.number})


@check("G03")
def groups_not_defined(reading: Reading) -> Iterator[Hit]:
    """Report that no passage and no column says who the people concerned are."""
    patterns = reading.lexicon.group_sections
    if any(first_match(patterns, passage) for passage in reading.plan.paragraphs):
        return
    missing = [m.number for m in reading.measures if not m.measure.target_groups]
    if len(missing) == len(reading.measures):
        named = _terms_used(reading)
        variant = "only_named" if named else "default"
        yield Hit(WHOLE_PLAN, "", variant, {"terms": tuple(named)})
    elif missing:
        total = len(reading.measures)
        values = {"numbers": in_order(missing), "count": len(missing), "total": total}
        yield Hit(WHOLE_PLAN, "", "some_rows", values, Severity.WARNING)


@check("G04")
def mixed_group_terms(reading: Reading) -> Iterator[Hit]:
    """Report several terms for the same people that the plan does not explain."""
    interchangeable = reading.lexicon.interchangeable_terms
    used = {term: where for term, where in _terms_used(reading).items() if term in interchangeable}
    explained = _explained_terms(reading)
    open_terms = [term for term in used if term not in explained]
    if len(used) < 2 or not open_terms:  # noqa: PLR2004 - one term is no mixture
        return
    usual = max(used, key=lambda term: len(used[term]))
    others = [term for term in open_terms if term != usual]
    if not others:
        return
    quote = "; ".join(min(words for _, words in used[term]) for term in others)
    terms = "; ".join(f"{term} ({_places(where)})" for term, where in used.items())
    yield Hit(WHOLE_PLAN, quote, values={"terms": terms, "usual": usual})


def _terms_used(reading: Reading) -> dict[str, list[tuple[str, str]]]:
    """Return each term for the people concerned with the places and words that use it."""
    found: dict[str, list[tuple[str, str]]] = {}
    whole = "\n".join(passage for _, passage in reading.passages)
    for term, patterns in reading.lexicon.target_groups.items():
        hits = first_match(patterns, whole) and [
            (place, words)
            for place, passage in reading.passages
            if (words := first_match(patterns, passage))
        ]
        if hits:
            found[term] = hits
    return found


def _explained_terms(reading: Reading) -> set[str]:
    """Return the terms that a paragraph introduces with „toliau –“."""
    said = [p for p in reading.plan.paragraphs if first_match(_HERE_CALLED, p)]
    return {
        term
        for term, patterns in reading.lexicon.target_groups.items()
        if any(first_match(patterns, passage) for passage in said)
    }


def _places(hits: list[tuple[str, str]]) -> str:
    """Return where a term stands: numbers, the first few; an empty number is the plan's text."""
    numbers = in_order(place or "–" for place, _ in hits)
    shown = ", ".join(numbers[:_MOST_PLACES])
    return f"{shown} …" if len(numbers) > _MOST_PLACES else shown


@check("G05")
def no_evidence(reading: Reading) -> Iterator[Hit]:
    """Report that neither the text nor a goal or objective refers to what is known of needs."""
    plan = reading.plan
    titles = [goal.title for goal in plan.goals] + [item.title for item in plan.objectives]
    passages = (*plan.paragraphs, *plan.act.legal_basis, *titles)
    if not any(first_match(reading.lexicon.evidence_links, passage) for passage in passages):
        yield Hit(WHOLE_PLAN)


@check("G06")
def one_institution(reading: Reading) -> Iterator[Hit]:
    """Report an institution through which more than half of the measures go."""
    total = len(reading.measures)
    if total < _FEWEST_MEASURES:
        return
    names: dict[str, str] = {}
    counted: Counter[str] = Counter()
    for measure in reading.measures:
        here = {
            lowered(item.name): item.name
            for item in measure.measure.implementers
            if not is_generic(item, reading.lexicon)
        }
        counted.update(here.keys())
        for key, name in here.items():
            names[key] = min(name, names.get(key, name))
    for key, count in sorted(counted.items()):
        if count > _HALF * total:
            values = {"name": names[key], "count": count, "total": total, "share": count / total}
            yield Hit(WHOLE_PLAN, names[key], values=values)
