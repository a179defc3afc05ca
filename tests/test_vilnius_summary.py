"""The committed summary of the Vilnius plan stands for the document in everything that counts."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from workbench.analysis.evaluation import evaluate_plan
from workbench.store.documents import import_plan
from workbench.store.parameters import load_case

if TYPE_CHECKING:
    from workbench.analysis.evaluation import PlanEvaluation

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
DOCUMENTS = {
    "word": SHARED / "samples" / "vilnius_plan.docx",
    "text": SHARED / "reference" / "sources" / "003_70a90f6f280f259e.txt",
}

ONLY_OF_THE_WORDING = {("L01", "1.2.1"), ("L01", "1.5.6")}
"""Two slips of the pen stand in the document and not in the summary."""


@pytest.fixture(scope="module")
def summary() -> PlanEvaluation:
    """Return the evaluation of the committed plan."""
    return evaluate_plan(load_case("vilnius", as_of=date(2026, 1, 20), root=ROOT))


@pytest.fixture(scope="module", params=sorted(DOCUMENTS))
def verbatim(request, summary) -> PlanEvaluation:
    """Return the evaluation of the plan as the document has it."""
    path = DOCUMENTS[request.param]
    if not path.is_file():
        pytest.skip(f"the original document {path.name} is not at hand")
    return evaluate_plan(summary.case.model_copy(update={"plan": import_plan(path).plan}))


def places(evaluation: PlanEvaluation) -> set[tuple[str, str]]:
    """Return which checks strike where, without what the import itself noted."""
    findings = [f for outcome in evaluation.outcomes for f in outcome.findings]
    return {(f.check, f.place.number) for f in findings if f.check != "S10"}


def test_the_summary_has_the_counts_of_the_plan(summary):
    """1 goal, 5 objectives, 20 measures, 40 criteria, 17 sums with 12 measures."""
    plan = summary.case.plan

    assert (1, 5, 20) == (len(plan.goals), len(plan.objectives), len(plan.measures))
    assert sum(len(measure.criteria) for measure in plan.measures) == 40
    assert (17, 12, 8) == (
        summary.money.amounts,
        len(summary.money.funded),
        len(summary.money.none_planned),
    )


def test_the_summary_has_the_money_of_the_plan(summary):
    """1 167 032 Eur stated and computed, 809 032 of them without a numeric target."""
    money = summary.money

    assert (1_167_032, 1_167_032) == (money.stated_total, money.computed_total)
    assert money.without_numeric_target.eur == 809_032
    assert [part.eur for part in money.by_objective] == [86_000, 156_000, 0, 147_000, 778_032]


def test_document_and_summary_have_the_same_money(summary, verbatim):
    """Every part of the money agrees, whoever is asked."""
    assert verbatim.money.computed_total == summary.money.computed_total
    assert verbatim.money.funded == summary.money.funded
    assert [p.eur for p in verbatim.money.by_year] == [p.eur for p in summary.money.by_year]


def test_document_and_summary_have_the_same_indicators(summary, verbatim):
    """Numeric, checkable once and vague: criterion by criterion."""
    kinds = [row.reading.kind for row in summary.indicators.rows]

    assert [row.reading.kind for row in verbatim.indicators.rows] == kinds
    assert kinds.count("numeric") == 17


def test_document_and_summary_have_the_same_findings(summary, verbatim):
    """Every check strikes at the same places, but for the two slips of the pen."""
    assert places(verbatim) - places(summary) == ONLY_OF_THE_WORDING
    assert places(summary) - places(verbatim) == set()


def test_document_and_summary_earn_the_same_marks(summary, verbatim):
    """The seven rows do not depend on whose words are read."""
    marks = [row.suggested for row in summary.rubric.rows]

    assert [row.suggested for row in verbatim.rubric.rows] == marks
    assert marks == [2, 1, 1, 1, 1, 1, 1]
