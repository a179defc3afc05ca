"""Family K, first part: whether criteria can show that a measure was carried out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.analysis.checks.framework import Hit, Place, check
from workbench.analysis.checks.places import WHOLE_PLAN, at_measure, criteria_of
from workbench.analysis.criteria import main_clause
from workbench.analysis.numbering import in_order
from workbench.analysis.words import first_match, in_context, lowered, matches
from workbench.model.catalogue import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workbench.analysis.reading import CriterionReading, Reading

__all__ = [
    "claim_without_means",
    "criterion_is_task",
    "no_baseline",
    "no_criterion",
    "no_data_source",
    "no_disaggregation",
    "no_numeric_target",
    "outputs_only",
]

_HALF = 0.5
_INFINITIVE = re.compile(
    r"^\W*(?:ne (?:rečiau|mažiau)[^,;.]{0,40}?(?:metus|mėnesį|ketvirtį|kart\w+)\s+"
    r"|[^\W\d_]+\s+)?(?P<verb>[^\W\d_]{2,}(?:[yėoui]|in)tis?)\b",
    re.IGNORECASE,
)
_CASED = re.compile(
    r"\b[^\W\d_]{2,}(?:(?P<nominative>(?<!ing)(?<!išk)(?<!iau)ai)|(?<!a)us|as|es|is|ą|į|ę)\b"
)


@check("K01")
def no_criterion(reading: Reading) -> Iterator[Hit]:
    """Report measures without any criterion."""
    for measure in reading.measures:
        if not measure.criteria:
            yield Hit(at_measure(measure), measure.measure.title)


@check("K02")
def no_numeric_target(reading: Reading) -> Iterator[Hit]:
    """Report measures none of whose criteria is numeric, graded by what they have instead."""
    for measure in reading.measures:
        kinds = [criterion.kind for criterion in measure.criteria]
        if not kinds or "numeric" in kinds:
            continue
        eur, products = measure.measure.eur, kinds.count("deliverable")
        quote = measure.criteria[0].text
        values: dict[str, object] = {"count": len(kinds), "products": products, "eur": eur}
        if products >= _HALF * len(kinds):
            yield Hit(at_measure(measure), quote, "products", values, Severity.NOTE)
        elif eur and not products:
            yield Hit(at_measure(measure), quote, "funded", values, Severity.ERROR)
        else:
            yield Hit(at_measure(measure), quote, "default", values, Severity.WARNING)


@check("K04")
def no_baseline(reading: Reading) -> Iterator[Hit]:
    """Report numeric criteria without a starting value."""
    yield from _lacking(
        reading,
        lambda criterion: criterion.kind == "numeric",
        lambda criterion: bool(criterion.criterion.baseline),
    )


@check("K05")
def no_data_source(reading: Reading) -> Iterator[Hit]:
    """Report criteria that do not say where their value will be read."""
    yield from _lacking(
        reading, lambda _: True, lambda criterion: bool(criterion.criterion.data_source)
    )


def _lacking(
    reading: Reading,
    concerned: Callable[[CriterionReading], bool],
    has: Callable[[CriterionReading], bool],
) -> Iterator[Hit]:
    """Yield one hit where all criteria lack something, else one for each measure that does."""
    lacking = {
        index: [item for item in measure.criteria if concerned(item) and not has(item)]
        for index, measure in enumerate(reading.measures)
    }
    concern = sum(concerned(item) for measure in reading.measures for item in measure.criteria)
    count = sum(map(len, lacking.values()))
    if count and count == concern:
        yield Hit(WHOLE_PLAN, "", "all", {"count": count})
        return
    for index, items in lacking.items():
        if items:
            measure = reading.measures[index]
            values = {"count": len(items), "total": len(measure.criteria)}
            yield Hit(at_measure(measure), items[0].text, values=values)


@check("K06")
def outputs_only(reading: Reading) -> Iterator[Hit]:
    """Report a plan, or an objective, that counts what is done and never what changes."""
    plan, words = reading.plan, reading.lexicon.outcome_words
    with_outcome: set[str] = set()
    for goal in plan.goals:
        for objective in goal.objectives:
            texts = [item.text for item in objective.indicators]
            texts += [item.text for measure in objective.measures for item in measure.criteria]
            if any(first_match(words, wording) for wording in texts):
                with_outcome.add(objective.number)
    effect = any(first_match(words, item.text) for goal in plan.goals for item in goal.indicators)
    if not with_outcome and not effect:
        count = sum(len(measure.criteria) for measure in reading.measures)
        if count:
            yield Hit(WHOLE_PLAN, "", "plan", {"count": count})
        return
    for objective in plan.objectives:
        if objective.number not in with_outcome and any(m.criteria for m in objective.measures):
            place = Place("objective", objective.number)
            yield Hit(place, objective.title, values={"number": objective.number})


@check("K07")
def claim_without_means(reading: Reading) -> Iterator[Hit]:
    """Report claims of better knowledge or attitudes that no test or survey would show."""
    lexicon = reading.lexicon
    for _, criterion, place in criteria_of(reading):
        found = matches(lexicon.knowledge_claims, criterion.text)
        means = "\n".join((criterion.text, criterion.criterion.data_source or ""))
        if found and not first_match(lexicon.measured_by, means):
            words = criterion.text[found[0][0] : found[0][1]]
            yield Hit(place, in_context(criterion.text, found[0]), values={"words": words})


@check("K13")
def no_disaggregation(reading: Reading) -> Iterator[Hit]:
    """Report that persons are counted, but nowhere by sex, age or group."""
    lexicon = reading.lexicon
    counting = [
        (measure, criterion)
        for measure, criterion, _ in criteria_of(reading)
        if _counts_persons(criterion, lexicon.per_person_units)
    ]
    if any(first_match(lexicon.disaggregation, passage) for _, passage in reading.passages):
        return
    if counting:
        numbers = in_order(measure.number for measure, _ in counting)
        quote = min((m.number, item.text) for m, item in counting)[1]
        yield Hit(WHOLE_PLAN, quote, values={"count": len(counting), "numbers": numbers})


def _counts_persons(criterion: CriterionReading, persons: tuple[str, ...]) -> bool:
    """Tell whether a target of the criterion counts persons."""
    return any(target.unit and first_match(persons, target.unit) for target in criterion.targets)


@check("K14")
def criterion_is_task(reading: Reading) -> Iterator[Hit]:
    """Report criteria that begin with an infinitive: a task, not a sign that it is done."""
    for measure, criterion, place in criteria_of(reading):
        verb = _task(criterion.text, reading.lexicon.infinitive_starts)
        if verb:
            yield Hit(place, criterion.text, values={"verb": verb, "number": measure.number})


def _task(wording: str, starts: tuple[str, ...]) -> str | None:
    """Return the infinitive a criterion begins with, after a deadline, a frequency or one word."""
    clause = main_clause(wording)
    listed = next((match for match in matches(starts, clause) if not match[0]), None)
    found = _INFINITIVE.match(clause)
    if not found and not listed:
        return None
    span = found.span("verb") if found else (0, listed[1] if listed else 0)
    noun = _CASED.search(clause, span[1])
    if noun and noun["nominative"]:
        return None  # a passive participle: „Paskelbti konkursai“
    return lowered(clause[span[0] : span[1]])
