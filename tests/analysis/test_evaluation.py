from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from analysis.checks.examples_budget import EXAMPLES as BUDGET
from hypothesis import given, settings
from hypothesis import strategies as st
from readings import a_case, the_catalogue, vilnius_plan

from workbench.analysis.evaluation import evaluate_plan

if TYPE_CHECKING:
    from workbench.model.plan import Plan


def _in_any_order(value: object) -> object:
    """Return a value of a finding with what it lists put in order."""
    return tuple(sorted(map(str, value))) if isinstance(value, tuple) else value


def _findings(plan: Plan) -> list[tuple[str, ...]]:
    """Return every finding as texts, in an order of their own, but for numbers out of order."""
    return sorted(
        (f.check, str(f.severity), f.place.number, f.variant, str(sorted(_values(f).items())))
        for outcome in evaluate_plan(a_case(plan)).outcomes
        for f in outcome.findings
        if (f.check, f.variant) != ("S02", "order")
    )


def _values(finding) -> dict[str, object]:
    return {name: _in_any_order(value) for name, value in finding.values.items()}


def _shuffled(plan: Plan, shuffle: random.Random) -> Plan:
    """Return the plan with the measures of each objective in another order."""

    def mixed(items):
        return tuple(shuffle.sample(items, len(items)))

    goals = tuple(
        goal.model_copy(
            update={
                "objectives": tuple(
                    objective.model_copy(update={"measures": mixed(objective.measures)})
                    for objective in goal.objectives
                )
            }
        )
        for goal in plan.goals
    )
    return plan.model_copy(update={"goals": goals})


def test_vilnius_is_evaluated_whole():
    """Every check of the catalogue has an outcome, and every part is there."""
    evaluation = evaluate_plan(a_case(vilnius_plan()))

    assert [card.id for card in the_catalogue().checks] == [
        outcome.card.id for outcome in evaluation.outcomes
    ]
    assert (1_167_032, 40, 16, 5) == (
        evaluation.money.computed_total,
        len(evaluation.indicators.rows),
        len(evaluation.areas),
        len(evaluation.remarks),
    )


def test_without_a_plan_the_evaluation_says_so_and_does_not_fail():
    """Without a plan the rubric has its reasons, and every other part is empty."""
    evaluation = evaluate_plan(a_case())

    assert (None, None, None) == (evaluation.reading, evaluation.money, evaluation.indicators)
    assert ((), (), (), ()) == (
        evaluation.outcomes,
        evaluation.areas,
        evaluation.remarks,
        evaluation.remedies,
    )
    assert 7 == len(evaluation.rubric.rows)


def test_a_dismissed_finding_stays_and_says_so():
    """What a consultant set aside is still listed, with the reason."""
    dismissal = {"check": "B09", "place": "1.5.1", "reason": "Aptarta", "by": "k", "date": "2026"}
    evaluation = evaluate_plan(a_case(vilnius_plan(), dismissals=[dismissal]))

    findings = next(o.findings for o in evaluation.outcomes if o.card.id == "B09")

    assert ["Aptarta", None] == [f.dismissed and f.dismissed.reason for f in findings]


@pytest.mark.parametrize("plan", [vilnius_plan(), *(bad for bad, _ in BUDGET.values())])
def test_the_order_of_measures_changes_no_finding(plan):
    """Whatever order the measures stand in, the same is found."""
    assert _findings(plan) == _findings(_shuffled(plan, random.Random(7)))


@settings(max_examples=10, deadline=None)
@given(st.randoms(use_true_random=False))
def test_no_order_of_the_measures_of_vilnius_changes_a_finding(shuffle):
    """Any order of the measures of Vilnius gives the same findings."""
    assert _findings(vilnius_plan()) == _findings(_shuffled(vilnius_plan(), shuffle))
