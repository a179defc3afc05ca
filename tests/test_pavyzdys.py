"""The invented municipality shows every check at work, its mended plan every check at rest."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from workbench.analysis.evaluation import evaluate_plan
from workbench.store.parameters import load_case, load_plan

if TYPE_CHECKING:
    from workbench.model.case import Case

ROOT = Path(__file__).resolve().parents[1]
NEEDS_LATER_STEPS = {"C02", "C07"}
"""They need the needs analysis and the choices, which the files do not hold yet."""


@pytest.fixture(scope="module")
def case() -> Case:
    """Return the invented municipality with the plan that is bad on purpose."""
    return load_case("pavyzdys", as_of=date(2026, 1, 20), root=ROOT)


@pytest.fixture(scope="module")
def mended(case: Case) -> Case:
    """Return the invented municipality with the plan after mending."""
    path = ROOT / "parameters" / "pavyzdys" / "plan_mended.yaml"
    return case.model_copy(update={"plan": load_plan(path, path.name)})


def by_status(case: Case) -> dict[str, set[str]]:
    """Return the identifiers of the checks by what they said."""
    found: dict[str, set[str]] = {}
    for outcome in evaluate_plan(case).outcomes:
        found.setdefault(outcome.status, set()).add(outcome.card.id)
    return found


def test_every_check_strikes_in_the_bad_plan(case):
    """What cannot be computed is exactly what later steps will bring; all the rest strikes."""
    assert {"not_computed", "found"} == by_status(case).keys()
    assert by_status(case)["not_computed"] == NEEDS_LATER_STEPS


def test_every_check_passes_in_the_mended_plan(mended):
    """A plan can be written that no check objects to."""
    assert {"not_computed", "clear"} == by_status(mended).keys()
    assert by_status(mended)["not_computed"] == NEEDS_LATER_STEPS


def test_the_bad_plan_shows_each_severity_and_a_dismissal(case):
    """Readers of the example see errors, warnings, notes and a finding set aside."""
    findings = [f for o in evaluate_plan(case).outcomes for f in o.findings]

    assert {finding.severity.value for finding in findings} == {"E", "W", "I"}
    assert any(finding.dismissed for finding in findings)


def test_the_mended_plan_earns_every_mark(mended):
    """The seven rows of the mended plan are all suggested as included."""
    rows = evaluate_plan(mended).rubric.rows

    assert [row.suggested for row in rows] == [2, 2, 2, 2, 2, 2, 2]
