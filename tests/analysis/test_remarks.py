from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from builders import a_plan
from readings import a_case, outcome, the_catalogue, vilnius_plan

from workbench.analysis.evaluation import evaluate_plan
from workbench.analysis.remarks import answer_remarks
from workbench.model.catalogue import Severity

if TYPE_CHECKING:
    from workbench.analysis.checks.framework import Outcome


def _answer(code: str, *outcomes: Outcome):
    answers = answer_remarks(the_catalogue(), outcomes)
    return next(answer for answer in answers if answer.card.code == code)


def test_all_four_remarks_and_the_good_practice_are_asked():
    """The four remarks to Jonava and the later good practice come in this order."""
    codes = [answer.card.code for answer in answer_remarks(the_catalogue(), ())]

    assert ["J1", "J2", "J3", "J4", "J5"] == codes


def test_a_remark_nobody_checked_is_not_answered():
    """Without any computed check the answer is unknown, not clear."""
    assert "unknown" == _answer("J3").status


def test_a_remark_applies_where_a_warning_stands():
    """A warning of a check behind it raises the remark again."""
    answer = _answer("J3", outcome("C05", a_plan()))

    assert ("applies", 1) == (answer.status, len(answer.findings))


def test_a_remark_applies_in_part_where_only_notes_stand():
    """Notes alone raise it in part."""
    struck = outcome("C05", a_plan())
    notes = tuple(replace(finding, severity=Severity.NOTE) for finding in struck.findings)

    assert "partly" == _answer("J3", replace(struck, findings=notes)).status


def test_a_remark_is_clear_where_its_checks_are():
    """A check that strikes nowhere clears the remark."""
    plan = a_plan(paragraphs=["Užsieniečių nukreipimo tvarka"])

    assert "clear" == _answer("J3", outcome("C05", plan)).status


def test_dismissed_findings_raise_no_remark():
    """What a consultant set aside does not count."""
    dismissal = {"check": "C05", "reason": "Mažas miestas", "by": "konsultantas", "date": "2026"}
    evaluation = evaluate_plan(a_case(a_plan(), dismissals=[dismissal]))

    assert "clear" == next(a.status for a in evaluation.remarks if a.card.code == "J3")


@pytest.mark.parametrize("code", ["J1", "J2", "J3", "J4", "J5"])
def test_vilnius_would_hear_every_remark(code):
    """Each remark made to Jonava applies to the plan of Vilnius in some point."""
    evaluation = evaluate_plan(a_case(vilnius_plan()))

    assert "applies" == next(a.status for a in evaluation.remarks if a.card.code == code)
