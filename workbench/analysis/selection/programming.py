"""The programme of a municipality's choice: candidates with values, and the rules that hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.portfolio.programme import (
    AtLeast,
    Blocked,
    Budget,
    MoneyShare,
    Must,
    Option,
    Programme,
    Requires,
    Staff,
    Synergy,
    Variants,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from workbench.analysis.portfolio.programme import Rule
    from workbench.analysis.selection.candidates import Candidate
    from workbench.analysis.selection.costs import Costing
    from workbench.model.selection import Rule as StatedRule
    from workbench.model.selection import Scenario, Selection

__all__ = ["THOUSANDTHS", "build_programme", "in_thousandths", "stated_rules"]

THOUSANDTHS = 1000
"""Values are whole thousandths of a point, so that equal is equal."""

_CENTS = 100
_HUNDREDTHS = 100
_PERCENT = 100
_PER_MILLE = 10


def in_thousandths(points: float) -> int:
    """Return points in whole thousandths.

    Parameters
    ----------
    points : float

    Returns
    -------
    int
    """
    return round(points * THOUSANDTHS)


def build_programme(
    selection: Selection,
    candidates: Sequence[Candidate],
    costings: Sequence[Costing],
    values: Sequence[int],
    scenario: Scenario | None = None,
) -> Programme:
    """Return the programme of a choice.

    Parameters
    ----------
    selection : Selection
        Budgets, hours and rules.
    candidates : sequence of Candidate
        What may be taken.
    costings : sequence of Costing
        What each takes.
    values : sequence of int
        What each is worth, in thousandths of a point.
    scenario : Scenario, optional
        What is otherwise than in the basis.

    Returns
    -------
    Programme

    Raises
    ------
    InputError
        If the rules contradict each other.
    """
    options = tuple(
        Option(candidate.code, value, costing.money, costing.hours, costing.known)
        for candidate, costing, value in zip(candidates, costings, values, strict=True)
    )
    dropped = set(scenario.without_rules) if scenario else set()
    kept = [rule for rule in selection.rules if rule.key not in dropped]
    rules = (
        *_limits(selection, scenario),
        *_by_nature(candidates),
        *(found for rule in kept for found in stated_rules(rule, candidates)),
        *(_scenario_rules(scenario, {option.code for option in options}) if scenario else ()),
    )
    return Programme(options, tuple(dict.fromkeys(rules)), tuple(_synergies(kept, options)))


def stated_rules(rule: StatedRule, candidates: Sequence[Candidate]) -> tuple[Rule, ...]:
    """Return a rule a person stated as the rules of a programme.

    Parameters
    ----------
    rule : Rule
        As stated.
    candidates : sequence of Candidate
        What may be taken; a recommendation that may not be is left out of the rule.

    Returns
    -------
    tuple of Rule
        Empty where the rule is about nothing that may be taken, or about synergy.
    """
    codes = _scope(rule, candidates)
    if rule.kind == "must":
        return tuple(Must(code) for code in codes)
    if rule.kind == "blocked":
        return tuple(Blocked(code) for code in codes)
    if rule.kind == "at_least" and rule.number is not None:
        return (AtLeast(rule.key, codes, rule.number),)
    if rule.kind == "money_share":
        floor, ceiling = (
            None if percent is None else percent * _PER_MILLE
            for percent in (rule.floor_percent, rule.ceiling_percent)
        )
        return (MoneyShare(rule.key, codes, floor, ceiling),) if codes else ()
    return tuple(_pairs(rule, codes))


def _pairs(rule: StatedRule, codes: tuple[str, ...]) -> Iterator[Rule]:
    """Yield the rules that are about recommendations beside each other."""
    if rule.kind == "requires" and rule.recommendations[0] in codes:
        yield _requires(rule.recommendations[0], rule.recommendations[1], set(codes))
    elif rule.kind == "variants" and len(codes) > 1:
        yield Variants(codes)


def _scope(rule: StatedRule, candidates: Sequence[Candidate]) -> tuple[str, ...]:
    """Return which of the candidates a rule is about; an area's are those that serve it."""
    if rule.area is None:
        there = {candidate.code for candidate in candidates}
        return tuple(code for code in rule.recommendations if code in there)
    area = rule.area
    return tuple(
        candidate.code
        for candidate in candidates
        if area == candidate.recommendation.area or area in candidate.recommendation.also
    )


def _limits(selection: Selection, scenario: Scenario | None) -> Iterator[Rule]:
    """Yield the limits of money and hours."""
    money = scenario.budget_percent if scenario else _PERCENT
    hours = scenario.hours_percent if scenario else _PERCENT
    for budget in selection.budgets:
        cents = int(budget.eur * _CENTS) * money // _PERCENT
        yield Budget(budget.year, budget.fund, cents)
    for limit in selection.staff:
        whole = round(limit.hours * _HUNDREDTHS)
        yield Staff(limit.year, limit.unit, whole * hours // _PERCENT)


def _by_nature(candidates: Sequence[Candidate]) -> Iterator[Rule]:
    """Yield what the catalogue says: what needs what, and what are ways to the same."""
    there = {candidate.code for candidate in candidates}
    sets: dict[str, list[str]] = {}
    for candidate in candidates:
        for needed in candidate.recommendation.requires:
            yield _requires(candidate.code, needed, there)
        if candidate.recommendation.variant_of is not None:
            sets.setdefault(candidate.recommendation.variant_of, []).append(candidate.code)
    for codes in sets.values():
        if len(codes) > 1:
            yield Variants(tuple(codes))


def _requires(code: str, needed: str, there: set[str]) -> Rule:
    """Return that one needs another; what may not be taken keeps the one out that needs it."""
    return Requires(code, needed) if needed in there else Blocked(code)


def _scenario_rules(scenario: Scenario, there: set[str]) -> Iterator[Rule]:
    for code in scenario.must:
        if code in there:
            yield Must(code)
    for code in scenario.blocked:
        if code in there:
            yield Blocked(code)


def _synergies(rules: Iterable[StatedRule], options: Sequence[Option]) -> Iterator[Synergy]:
    """Yield what pairs are worth together, added up where a pair is named twice."""
    there = {option.code for option in options}
    worth: dict[tuple[str, str], int] = {}
    for rule in rules:
        if rule.kind == "synergy" and rule.points is not None and {*rule.recommendations} <= there:
            first, second = sorted(rule.recommendations)
            worth[first, second] = worth.get((first, second), 0) + in_thousandths(rule.points)
    pairs: Mapping[tuple[str, str], int] = worth
    for (first, second), value in pairs.items():
        yield Synergy(first, second, value)
