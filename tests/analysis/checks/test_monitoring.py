from __future__ import annotations

import pytest
from builders import a_measure, a_plan, an_objective
from readings import found, vilnius_plan


def test_vilnius_says_nothing_of_monitoring_review_or_report():
    """N01 is an error, N02 a warning; N03 a note, for the duty to report came in 2024."""
    assert [[("E", "", "default")], [("W", "", "default")], [("I", "", "earlier")]] == [
        found(check, vilnius_plan()) for check in ("N01", "N02", "N03")
    ]


@pytest.mark.parametrize(
    ("date", "finding"),
    [
        ("2024-06-19", ("I", "", "earlier")),
        ("2024-06-20", ("W", "", "default")),
        (None, ("W", "", "default")),
    ],
)
def test_the_duty_to_report_begins_with_the_order(date, finding):
    """N03: plans approved before the order of 2024-06-20 could not know of it."""
    plan = a_plan(act={"kind": "council_decision", "date": date})

    assert [finding] == found("N03", plan)


def test_the_report_of_a_study_is_not_monitoring():
    """N01: a criterion about a report on something else is not a clause on monitoring."""
    measure = a_measure(title="Poreikių tyrimas", criteria=[{"text": "Parengta tyrimo ataskaita"}])

    assert [("E", "", "default")] == found("N01", a_plan([an_objective(measures=[measure])]))


def test_a_measure_for_monitoring_counts_with_its_whole_row():
    """N01: who, when and in what form may stand in the row of a measure on monitoring."""
    measure = a_measure(
        title="Plano stebėsena",
        criteria=[{"text": "1 ataskaita per metus"}],
        period_text="kasmet",
        implementers=[{"name": "Socialinių paslaugų skyrius"}],
    )

    assert [] == found("N01", a_plan([an_objective(measures=[measure])]))


def test_all_that_a_clause_leaves_out_is_said():
    """N01: a clause with neither who nor when nor form gets three warnings."""
    plan = a_plan(paragraphs=["Bus vykdoma plano stebėsena."])

    assert [("W", "", "no_form"), ("W", "", "no_when"), ("W", "", "no_who")] == found("N01", plan)
