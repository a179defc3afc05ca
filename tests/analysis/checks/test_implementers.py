from __future__ import annotations

from readings import found, outcome, vilnius_plan


def test_vilnius_names_an_implementer_everywhere():
    """R01: every measure of Vilnius has an implementer."""
    assert [] == found("R01", vilnius_plan())


def test_vilnius_has_two_measures_nobody_can_be_asked_about():
    """R02: 1.1.1 and 1.5.3 name no specific unit; 1.4.7 and 1.5.1 name the administration first."""
    findings = found("R02", vilnius_plan())

    assert ["1.1.1", "1.5.3"] == [number for severity, number, _ in findings if severity == "E"]
    assert ["1.4.7", "1.5.1"] == [number for severity, number, _ in findings if severity == "W"]
    assert {"beside"} == {variant for severity, _, variant in findings if severity == "I"}


def test_vilnius_marks_no_lead_anywhere():
    """R03: 14 measures of Vilnius have several implementers and none is marked, said once."""
    (finding,) = outcome("R03", vilnius_plan()).findings

    assert ("all", {"count": 14, "total": 20}) == (finding.variant, finding.values)


def test_vilnius_leans_on_others_in_five_measures():
    """R04: ministries and non-governmental organisations stand in five measures."""
    numbers = [number for _, number, _ in found("R04", vilnius_plan())]

    assert ["1.1.1", "1.4.1", "1.4.2", "1.5.1", "1.5.2"] == numbers


def test_vilnius_has_no_coordinator_of_the_plan():
    """R05: the heading of a column does not name who coordinates the plan."""
    assert [("W", "", "default")] == found("R05", vilnius_plan())
