"""What must hold for the findings of families S, G, M, K and L on any plan."""

from __future__ import annotations

from typing import Any

from analysis.checks.test_every_check import EXAMPLES
from hypothesis import given, settings
from hypothesis import strategies as st
from readings import outcome, read, the_catalogue, vilnius_plan

from workbench.analysis.checks.framework import Finding, run_check
from workbench.model.plan import Plan

CARDS = [card for card in the_catalogue().checks if card.id[0] in "SGMKL"]
ABOUT_ORDER = {"S02"}
"""Checks that speak of the order of the measures itself."""


def _found(plan: Plan) -> set[tuple[Any, ...]]:
    reading = read(plan)
    return {_plain(finding) for card in CARDS for finding in run_check(card, reading).findings}


def _plain(finding: Finding) -> tuple[Any, ...]:
    if finding.check in {"S01", "S02"}:  # their quotes are the first few, or the order itself
        return (finding.check, finding.severity, finding.place, finding.variant)
    return (finding.check, finding.severity, finding.place, finding.quote, repr(finding.values))


def _shuffled(plan: Plan, data: st.DataObject) -> Plan:
    goals = [
        goal.model_copy(
            update={
                "objectives": data.draw(
                    st.permutations(
                        [
                            item.model_copy(
                                update={"measures": data.draw(st.permutations(item.measures))}
                            )
                            for item in goal.objectives
                        ]
                    )
                )
            }
        )
        for goal in plan.goals
    ]
    return plan.model_copy(update={"goals": tuple(goals)})


def _scaled(plan: Plan, factor: int) -> Plan:
    content = plan.model_dump()
    for measure in (m for g in content["goals"] for o in g["objectives"] for m in o["measures"]):
        for amount in measure["amounts"]:
            amount["eur"] *= factor
    return Plan.model_validate(content)


@settings(max_examples=15)
@given(st.data())
def test_the_order_of_measures_changes_no_finding(data: st.DataObject):
    """Permuting measures and objectives leaves the set of findings as it is."""
    plan = vilnius_plan()

    before = {item for item in _found(plan) if item[0] not in ABOUT_ORDER}
    after = {item for item in _found(_shuffled(plan, data)) if item[0] not in ABOUT_ORDER}

    assert before == after


@settings(max_examples=60)
@given(st.sampled_from(sorted(card.id for card in CARDS if card.id not in ABOUT_ORDER)), st.data())
def test_the_order_of_measures_changes_no_finding_of_an_example(check: str, data: st.DataObject):
    """The same for the plan that triggers each check."""
    bad, _ = EXAMPLES[check]

    before, after = outcome(check, bad), outcome(check, _shuffled(bad, data))

    assert {_plain(finding) for finding in before.findings} == {
        _plain(finding) for finding in after.findings
    }


@settings(max_examples=15)
@given(st.integers(2, 1000))
def test_the_size_of_sums_changes_no_finding(factor: int):
    """Scaling all money changes none of these findings but the sums that K02 and S01 name."""
    plan = vilnius_plan()

    before, after = _found(plan), _found(_scaled(plan, factor))

    assert {item[:4] for item in before} == {item[:4] for item in after}
    assert {i for i in before if i[0] != "K02"} == {i for i in after if i[0] != "K02"}
