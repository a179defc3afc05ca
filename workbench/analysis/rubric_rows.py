"""What the machine suggests for each row of the evaluation table, and the passages behind it.

A suggestion is a proposal: marks follow the anchors with fixed thresholds (nine tenths, three
tenths), and a person decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from workbench.analysis.implementers import has_specific_lead, lead_is_told
from workbench.analysis.money import funding_of, source_of
from workbench.analysis.words import first_match
from workbench.analysis.years import period_of
from workbench.model.plan import BLANK, ActKind, Funding
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from workbench.analysis.reading import MeasureReading, Reading
    from workbench.model.plan import Measure
    from workbench.text import Text

__all__ = ["SUGGESTIONS", "Evidence", "Suggestion"]

_MOST_QUOTES = 4
_NEARLY_ALL = Decimal("0.9")
_SOME = Decimal("0.3")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of the plan that speaks for a mark.

    Parameters
    ----------
    place : str
        Number of the measure, objective or goal; empty for the plan as a whole.
    quote : str
        Its words.
    """

    place: str
    quote: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A mark with its grounds.

    Parameters
    ----------
    mark : int or None
        0, 1 or 2; None where the anchors do not say.
    why : Text
        Why, with the counts.
    evidence : tuple of Evidence
        One to four passages.
    """

    mark: int | None
    why: Text
    evidence: tuple[Evidence, ...]


def suggest_goal(reading: Reading) -> Suggestion:
    """Row 1: 2 for a goal with objectives, 1 for one without the other, 0 for neither.

    A goal that is still to be worded is none.
    """
    goals = tuple(goal for goal in reading.plan.goals if BLANK not in goal.title)
    objectives = reading.plan.objectives
    mark = bool(goals) + bool(objectives)
    why = text(
        "Goals: {goals}; objectives: {objectives}.", goals=len(goals), objectives=len(objectives)
    )
    quotes = [Evidence(goal.number, goal.title) for goal in goals[:1]]
    quotes += [Evidence(objective.number, objective.title) for objective in objectives]
    return Suggestion(mark, why, _some(quotes, reading))


def suggest_groups(reading: Reading) -> Suggestion:
    """Row 2: 2 for a passage or column that defines the groups, 1 for groups only named."""
    lexicon, measures = reading.lexicon, reading.plan.measures
    sections = [p for p in reading.plan.paragraphs if first_match(lexicon.group_sections, p)]
    with_groups = [measure for measure in measures if measure.target_groups]
    if sections:
        why = text("Passages that define the target groups: {count}.", count=len(sections))
        return Suggestion(2, why, _some([Evidence("", passage) for passage in sections], reading))
    if with_groups:
        why = text(
            "Measures that name their target group in a column of its own: {count} of {total}.",
            count=len(with_groups),
            total=len(measures),
        )
        quotes = [Evidence(m.number, ", ".join(m.target_groups)) for m in with_groups]
        enough = _share(len(with_groups), len(measures)) >= _NEARLY_ALL
        return Suggestion(2 if enough else 1, why, _some(quotes, reading))
    patterns = tuple(pattern for group in lexicon.target_groups.values() for pattern in group)
    named = [
        Evidence(*passage) for passage in reading.passages if first_match(patterns, passage[1])
    ]
    if named:
        why = text(
            "No passage defines the target groups; places where they are only named: {count}.",
            count=len(named),
        )
        return Suggestion(1, why, _some(named, reading))
    return Suggestion(0, text("The plan names no target group."), _some([], reading))


def suggest_indicators(reading: Reading) -> Suggestion:
    """Row 3: by the share of measures with a numeric or one-off, verifiable result."""
    good = [item for item in reading.measures if _is_verifiable(item)]
    bad = [item for item in reading.measures if not _is_verifiable(item)]
    why = text(
        "Measures with a number to reach or a one-off result that can be checked off: "
        "{count} of {total} ({share}).",
        count=len(good),
        total=len(reading.measures),
        share=_share(len(good), len(reading.measures)),
    )
    quotes = _mixed([_criterion_quote(item) for item in bad], [_criterion_quote(i) for i in good])
    return Suggestion(_by_share(len(good), len(reading.measures)), why, _some(quotes, reading))


def suggest_implementers(reading: Reading) -> Suggestion:
    """Row 4: by the share of measures whose lead, marked or named first, is a specific one."""
    measures, lexicon = reading.plan.measures, reading.lexicon
    good = [measure for measure in measures if has_specific_lead(measure, lexicon)]
    bad = [measure for measure in measures if not has_specific_lead(measure, lexicon)]
    why = text(
        "Measures led by a specific unit or institution: {count} of {total} ({share}); where no "
        "lead is marked, the one named first is taken for it; measures that say themselves who "
        "leads: {told}.",
        count=len(good),
        total=len(measures),
        share=_share(len(good), len(measures)),
        told=sum(lead_is_told(measure, lexicon) for measure in measures),
    )
    quotes = _mixed([_implementers_quote(m) for m in bad], [_implementers_quote(m) for m in good])
    return Suggestion(_by_share(len(good), len(measures)), why, _some(quotes, reading))


def suggest_period(reading: Reading) -> Suggestion:
    """Row 5: 2 where nine tenths of measures have their own period, 1 for the plan's alone."""
    measures, period = reading.plan.measures, period_of(reading.plan)
    timed = [measure for measure in measures if measure.period_text]
    quotes = [Evidence(m.number, m.period_text or "") for m in timed]
    counts = {"count": len(timed), "total": len(measures)}
    if measures and _share(len(timed), len(measures)) >= _NEARLY_ALL:
        why = text("Measures with a period of their own: {count} of {total}.", **counts)
        return Suggestion(2, why, _some(quotes, reading))
    if period is None and not timed:
        why = text("Neither the plan nor any of its measures states a period.")
        return Suggestion(0, why, _some([], reading))
    if period is None:
        why = text(
            "The plan states no period; measures with a period of their own: {count} of {total}.",
            **counts,
        )
        return Suggestion(1, why, _some(quotes, reading))
    why = text(
        "The plan is for {start}–{end}; measures with a period of their own: {count} of {total}.",
        start=period.start,
        end=period.end,
        **counts,
    )
    return Suggestion(1, why, _some([Evidence("", reading.plan.title), *quotes], reading))


def suggest_funding(reading: Reading) -> Suggestion:
    """Row 6: 2 where each measure has its sum with a source, or says that it needs no money."""
    plan, states = reading.plan, [funding_of(measure) for measure in reading.plan.measures]
    amounts = [amount for measure in plan.measures for amount in measure.amounts]
    sourced = sum(source_of(plan, amount) is not None for amount in amounts)
    funded, not_needed = states.count(Funding.STATED), states.count(Funding.NOT_NEEDED)
    settled = funded + not_needed
    complete = bool(states) and settled == len(states) and sourced == len(amounts)
    why = text(
        "Measures with an amount: {funded} of {total}; said to need no money: {not_needed}; "
        "with a dash: {dash}; with nothing that can be read: {missing}; "
        "amounts with a funding source, their own or the whole plan's: {sourced} of {amounts}.",
        funded=funded,
        total=len(states),
        not_needed=not_needed,
        dash=states.count(Funding.NONE_PLANNED),
        missing=states.count(Funding.MISSING),
        sourced=sourced,
        amounts=len(amounts),
    )
    without = [_money_quote(m) for m in plan.measures if not m.amounts]
    quotes = _mixed(without, [_money_quote(m) for m in plan.measures if m.amounts])
    return Suggestion(2 if complete else 1 if settled else 0, why, _some(quotes, reading))


_ACTS: dict[ActKind, tuple[int | None, Text]] = {
    ActKind.COUNCIL_DECISION: (2, text("Adopted by a decision of the council.")),
    ActKind.DIRECTOR_ORDER: (
        1,
        text(
            "Approved by an order of the administration's director, which the guidance allows; "
            "the row asks for the council."
        ),
    ),
    ActKind.DRAFT: (0, text("A draft: no act approves it.")),
    ActKind.OTHER: (None, text("The anchors do not say what an act of this kind counts.")),
}


def suggest_adoption(reading: Reading) -> Suggestion:
    """Row 7: 2 for the council's decision, 1 for a director's order, 0 for a draft."""
    act = reading.plan.act
    mark, why = _ACTS[act.kind]
    told = [part for part in (act.issuer, act.title, act.date, act.number) if part]
    quotes = [Evidence("", ", ".join(told))] if told else []
    return Suggestion(mark, why, _some(quotes, reading))


SUGGESTIONS: dict[int, Callable[[Reading], Suggestion]] = {
    1: suggest_goal,
    2: suggest_groups,
    3: suggest_indicators,
    4: suggest_implementers,
    5: suggest_period,
    6: suggest_funding,
    7: suggest_adoption,
}
"""The suggestion for each row."""


def _share(count: int, total: int) -> Decimal:
    """Return a part of a whole, 0 to 1; 0 of nothing."""
    return Decimal(count) / total if total else Decimal(0)


def _by_share(count: int, total: int) -> int:
    """Return the mark for a share of measures."""
    share = _share(count, total)
    return 2 if share >= _NEARLY_ALL else 1 if share >= _SOME else 0


def _is_verifiable(item: MeasureReading) -> bool:
    """Tell whether a measure has a criterion that can be counted or checked off."""
    return any(criterion.kind != "vague" for criterion in item.criteria)


def _criterion_quote(item: MeasureReading) -> Evidence:
    """Return the criterion that speaks loudest for or against a measure; else its title."""
    best = [criterion for criterion in item.criteria if criterion.kind != "vague"]
    shown = next(iter((*best, *item.criteria)), None)
    return Evidence(item.number, shown.text if shown else item.measure.title)


def _implementers_quote(measure: Measure) -> Evidence:
    """Return a measure's implementers; its title where it has none."""
    names = "; ".join(implementer.name for implementer in measure.implementers)
    return Evidence(measure.number, names or measure.title)


def _money_quote(measure: Measure) -> Evidence:
    """Return a measure's cell of money as typed; its title where that is not at hand."""
    cell = "; ".join(measure.raw.amounts.split("\n")) if measure.raw else ""
    return Evidence(measure.number, f"{measure.title}: {cell}" if cell else measure.title)


def _mixed(against: list[Evidence], speaking_for: list[Evidence]) -> list[Evidence]:
    """Return passages from both sides, what is missing first; more of one where the other ends."""
    half = _MOST_QUOTES // 2
    left = against[: max(half, _MOST_QUOTES - len(speaking_for))]
    return left + speaking_for[: _MOST_QUOTES - len(left)]


def _some(quotes: Iterable[Evidence], reading: Reading) -> tuple[Evidence, ...]:
    """Return the first few passages; the plan's title where there is none."""
    return tuple(quotes)[:_MOST_QUOTES] or (Evidence("", reading.plan.title),)
