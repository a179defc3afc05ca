"""What a person decided in a plan file, carried over to the same plan read again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from workbench.model.plan import Funding, ResolvedBy, TextStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.model.plan import Criterion, Measure, Plan

__all__ = ["same_plan", "with_decisions"]

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def same_plan(plan: Plan, earlier: Plan) -> bool:
    """Tell whether two plans can be readings of one document.

    Parameters
    ----------
    plan, earlier : Plan
        Two plans of a municipality.

    Returns
    -------
    bool
        False if one is invented, or if the periods, the numbers of the acts or the years in the
        titles are known and differ.
    """
    pairs = (
        (plan.period, earlier.period),
        (plan.act.number, earlier.act.number),
        (set(_YEAR.findall(plan.title)), set(_YEAR.findall(earlier.title))),
    )
    agree = all(not new or not old or new == old for new, old in pairs)
    invented = TextStatus.INVENTED
    return agree and (plan.text_status is invented) == (earlier.text_status is invented)


def with_decisions(plan: Plan, earlier: Plan) -> tuple[Plan, tuple[str, ...]]:
    """Return a plan with what a person had set in an earlier reading of it.

    Areas, targets and sums that a person decided go with the number of the measure; what the new
    reading could not find about the act, the period and the source is taken from the earlier one.

    Parameters
    ----------
    plan : Plan
        As read now.
    earlier : Plan
        As it stands in the file.

    Returns
    -------
    (Plan, tuple of str)
        The plan, and the numbers of the measures with decisions.
    """
    decided = {measure.number: measure for measure in earlier.measures if measure.number}
    kept: list[str] = []
    settled: list[str] = []

    def carried(measure: Measure) -> Measure:
        old = decided.get(measure.number)
        if old is None:
            return measure
        changes = _areas(measure, old) | _targets(measure, old) | _sums(measure, old)
        if changes:
            kept.append(measure.number)
        changes |= _origin(measure, old)
        if "amounts" in changes:
            settled.append(measure.number)
        return measure.model_copy(update=changes) if changes else measure

    issues = _each_measure(plan, carried)
    open_issues = tuple(
        issue for issue in plan.issues if not (issue.severity == "ask" and issue.place in settled)
    )
    about = _about(plan, earlier)
    return issues.model_copy(update={"issues": open_issues, **about}), tuple(kept)


def _each_measure(plan: Plan, change: Callable[[Measure], Measure]) -> Plan:
    """Return a plan with each of its measures changed."""
    goals = []
    for goal in plan.goals:
        objectives = tuple(
            objective.model_copy(update={"measures": tuple(map(change, objective.measures))})
            for objective in goal.objectives
        )
        goals.append(goal.model_copy(update={"objectives": objectives}))
    return plan.model_copy(update={"goals": tuple(goals)})


def _areas(new: Measure, old: Measure) -> dict[str, Any]:
    return {"areas": old.areas} if new.areas is None and old.areas is not None else {}


def _origin(new: Measure, old: Measure) -> dict[str, Any]:
    """Carry the recommendation and needs over that a final document no longer shows."""
    if old.recommendation is None or new.recommendation is not None or new.title != old.title:
        return {}
    return {"recommendation": old.recommendation, "needs": old.needs}


def _targets(new: Measure, old: Measure) -> dict[str, Any]:
    """Carry targets over: by the wording of the criterion, or by its place if none came or went."""
    in_place = len(new.criteria) == len(old.criteria)
    criteria = []
    for index, criterion in enumerate(new.criteria):
        before = _same_words(criterion, old) or (old.criteria[index] if in_place else None)
        if criterion.targets is None and before is not None and before.targets is not None:
            criteria.append(criterion.model_copy(update={"targets": before.targets}))
        else:
            criteria.append(criterion)
    return {"criteria": tuple(criteria)} if tuple(criteria) != new.criteria else {}


def _same_words(criterion: Criterion, old: Measure) -> Criterion | None:
    return next((item for item in old.criteria if item.text == criterion.text), None)


def _sums(new: Measure, old: Measure) -> dict[str, Any]:
    """Carry sums over that a person read in a cell, if the cell is undecided and the same."""
    by_person = any(amount.resolved_by is ResolvedBy.PERSON for amount in old.amounts)
    undecided = not new.amounts and new.funding is Funding.MISSING
    same_cell = old.raw is None or new.raw is None or old.raw.amounts == new.raw.amounts
    if by_person and undecided and same_cell:
        return {"amounts": old.amounts, "funding": old.funding}
    return {}


def _about(plan: Plan, earlier: Plan) -> dict[str, Any]:
    """Fill in what only a person could know of the act, the period and the source."""
    act = {
        name: getattr(earlier.act, name)
        for name in type(plan.act).model_fields
        if getattr(plan.act, name) in (None, ())
    }
    exact, rough = earlier.act.date, plan.act.date
    if exact and rough and exact.startswith(rough):
        act["date"] = exact
    source = plan.document.source or earlier.document.source
    return {
        "act": plan.act.model_copy(update=act),
        "period": plan.period or earlier.period,
        "funding_source": plan.funding_source or earlier.funding_source,
        "document": plan.document.model_copy(update={"source": source}),
    }
