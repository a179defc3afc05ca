from __future__ import annotations

import pytest
from builders import a_measure, a_plan, an_objective
from readings import found, outcome, vilnius_plan


def _plan(*texts: str, **changes):
    """Return a plan of one measure with these criteria."""
    measure = a_measure(criteria=[{"text": text} for text in texts])
    return a_plan([an_objective(measures=[measure])], **changes)


def test_vilnius_has_a_period():
    """T01: the plan is for 2022 to 2024."""
    assert [] == found("T01", vilnius_plan())


def test_vilnius_measures_have_no_period_of_their_own():
    """T02: none of 20 measures has a period; 1.4.3, 1.4.4 and 1.4.5 tie something to a year."""
    (finding,) = outcome("T02", vilnius_plan()).findings

    assert ("all", {"count": 20, "tied": 3}) == (finding.variant, finding.values)


def test_vilnius_leaves_2024_open_in_two_measures():
    """T03: 1.4.3 and 1.4.5 end with 2023; 1.4.4 begins in 2023, for 2022 was over."""
    findings = outcome("T03", vilnius_plan()).findings

    assert [("1.4.3", (2024,)), ("1.4.5", (2024,))] == [
        (finding.place.number, finding.values["years"]) for finding in findings
    ]


def test_vilnius_sets_targets_for_2022_in_november_2022():
    """T04: the first criteria of 1.4.3 and 1.4.5 are for 2022; the act is of 2022-11-08."""
    findings = outcome("T04", vilnius_plan()).findings

    assert [("1.4.3", 1, "late"), ("1.4.5", 1, "late")] == [
        (finding.place.number, finding.place.index, finding.variant) for finding in findings
    ]


def test_vilnius_rests_on_a_plan_for_2022_alone():
    """T05: 1.5.1 and 1.5.2 carry out measures of a plan for 2022 in a plan to 2024."""
    findings = outcome("T05", vilnius_plan()).findings

    assert [("1.5.1", 2022, 2024), ("1.5.2", 2022, 2024)] == [
        (f.place.number, f.values["basis_end"], f.values["plan_end"]) for f in findings
    ]


@pytest.mark.parametrize(
    ("date", "variants"),
    [("2024-06-30", []), ("2024-07-01", ["late"]), ("2025-01-02", ["default"]), ("2024", [])],
)
def test_a_target_is_retroactive_from_july_of_its_year_on(date, variants):
    """T04: a target for 2024 approved in June stands, in July it comes late, in 2025 too late."""
    plan = _plan("2024 m. – 40 asmenų", act={"kind": "council_decision", "date": date})

    assert variants == [variant for _, _, variant in found("T04", plan)]


def test_without_a_date_nobody_can_tell_what_was_over():
    """T04: an act without a date leaves the check open, and says what is missing."""
    result = outcome("T04", _plan("2024 m. – 40 asmenų", act={"kind": "draft"}))

    assert "not_computed" == result.status
    assert "no date" in str(result.reason)


@pytest.mark.parametrize("check", ["T03", "T05"])
def test_without_a_period_its_years_cannot_be_compared(check):
    """T03 and T05: without first and last year there is nothing to compare with."""
    result = outcome(check, a_plan(period=None, title="Planas"))

    assert "not_computed" == result.status
    assert "no period" in str(result.reason)


@pytest.mark.parametrize(
    ("title", "strikes"),
    [
        ("Ministerijos 2024 metų veiksmų plano priemonė", True),
        ("Ministerijos 2023–2025 m. programos priemonė", True),
        ("Ministerijos 2023–2026 m. programos priemonė", False),
        ("2024 metų renginiai", False),
        ("Kursai, kuriuos 2024 m. numatė taryba. Planas bus viešas", True),
    ],
)
def test_a_basis_is_a_year_with_a_plan_or_programme_after_it(title, strikes):
    """T05: a plan or programme named after its years is a basis; other years are not."""
    plan = a_plan([an_objective(measures=[a_measure(title=title)])])

    assert strikes == bool(found("T05", plan))
