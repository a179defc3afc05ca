from __future__ import annotations

import pytest
from builders import a_measure, a_plan, an_objective
from readings import a_case, found, outcome, vilnius_plan

from workbench.analysis.evaluation import evaluate_plan


def test_four_areas_have_no_measure_in_vilnius():
    """C01: housing, participation, women and legal status are touched by no measure."""
    assert ["HOU", "LEG", "PAR", "WOM"] == [number for _, number, _ in found("C01", vilnius_plan())]


def test_an_area_can_be_set_aside_alone():
    """C01: the area's code stands as the place, so a dismissal can name it."""
    dismissal = {"check": "C01", "place": "HOU", "reason": "Ne dabar", "by": "k", "date": "2026"}
    evaluation = evaluate_plan(a_case(vilnius_plan(), dismissals=[dismissal]))

    findings = next(o.findings for o in evaluation.outcomes if o.card.id == "C01")

    assert ["HOU"] == [f.place.number for f in findings if f.dismissed]


def test_education_and_coordination_have_no_money_in_vilnius():
    """C03: the areas of education and of coordination have only measures with a dash."""
    assert ["EDU", "GOV"] == [number for _, number, _ in found("C03", vilnius_plan())]


def test_an_area_that_needs_no_money_is_sound():
    """C03: measures said to need no money do not strike."""
    measure = a_measure(funding="not_needed", amounts=[])

    assert [] == found("C03", a_plan([an_objective(measures=[measure])]))


def test_vilnius_informs_in_two_languages_but_on_no_website():
    """C04: the package is in English and Russian; no website is named; 1.4.5 names no language."""
    assert [("I", "1.4.5", "unnamed"), ("W", "", "no_website")] == found("C04", vilnius_plan())


def test_languages_that_staff_learn_are_not_languages_of_information():
    """C04: courses of English and Russian for staff inform no foreigner."""
    measures = [
        a_measure("1", title="Informacija savivaldybės interneto svetainėje"),
        a_measure("2", title="Darbuotojų anglų ir rusų kalbų kursai"),
    ]

    variants = [v for _, _, v in found("C04", a_plan([an_objective(measures=measures)]))]

    assert ["no_english_russian"] == variants


def test_vilnius_has_premises_but_no_referral():
    """C05: premises are planned; how one institution refers to another is not."""
    (finding,) = outcome("C05", vilnius_plan()).findings

    assert "no_referral" == finding.variant


def test_vilnius_names_organisations_but_not_those_of_migrants():
    """C06: non-governmental organisations alone do not show that migrants take part."""
    assert [("W", "", "organisations")] == found("C06", vilnius_plan())


@pytest.mark.parametrize("check", ["C02", "C07"])
def test_needs_and_recommendations_wait_for_their_files(check):
    """C02 and C07: no plan alone can tell; they are never shown as passed."""
    assert "not_computed" == outcome(check, a_plan()).status
