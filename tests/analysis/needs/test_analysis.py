from __future__ import annotations

import pytest
from needs_builders import evidence, need, options_item, severity_item, survey
from readings import a_case

from workbench.analysis.needs.analysis import analyse_needs
from workbench.analysis.needs.settings import NeedsSettings

SEX = options_item("sex", ("woman", "man"))
AGE = options_item("age", ("young", "old"))
QUICK = NeedsSettings(draws=200)


def asked(n=60, severity=4, **card):
    """Return a survey of n people, half of them in need of courses."""
    return survey(
        (SEX, [k % 2 for k in range(n)]),
        (AGE, [k // 2 % 2 for k in range(n)]),
        (severity_item("LNG"), [severity if k < n // 2 else 1 for k in range(n)]),
        **card,
    )


def test_evidence_alone_gives_needs_and_no_shares():
    """Mode A: what was found speaks, and nothing is counted."""
    case = a_case(evidence=(evidence(strength=3),), needs=(need(),))
    found = analyse_needs(case)
    lng = next(area for area in found.areas if area.area.code == "LNG")

    assert "A" == found.mode.mode
    assert (1.0, "evidence") == (lng.need, lng.basis)
    assert (None, None, None, None) == (found.survey, found.order, found.stated, found.years)
    assert ["LNG-1"] == [item.need.code for item in found.needs]


def test_a_survey_of_a_few_counts_nothing():
    """Twenty people: mode A, and the survey is not read at all."""
    found = analyse_needs(a_case(), [asked(20)], QUICK)

    assert (None, "A") == (found.survey, found.mode.mode)
    assert 20 == found.mode.survey.respondents


def test_a_survey_gives_shares_and_an_order():
    """Thirty of sixty in need: counted, and the order is there."""
    found = analyse_needs(a_case(), [asked()], QUICK)
    lng = next(area for area in found.areas if area.area.code == "LNG")

    assert (0.5, "survey") == (lng.need, lng.basis)
    assert ["LNG"] == [item.area for item in found.order.areas]


@pytest.mark.parametrize(("asked_for", "compared"), [(None, "sex"), ("age", "age"), ("x", "sex")])
def test_the_group_asked_for_is_compared_else_the_first(asked_for, compared):
    """A question that is gone does not leave the report without groups."""
    found = analyse_needs(a_case(), [asked()], NeedsSettings(draws=50, group=asked_for))

    assert compared == found.survey.groups.item.code


def test_two_years_are_compared():
    """From none in need to half of them."""
    earlier = asked(60, 2, start="2024-01", end="2024-02")
    later = asked(60, 4)
    found = analyse_needs(a_case(), [later, earlier], QUICK)

    assert (2024, 2025) == (found.years.earlier, found.years.later)
    assert 2 == len(found.years.sources)
    assert ["unknown"] == [area.change for area in found.years.areas]


def test_two_surveys_of_one_year_are_not_two_years():
    """A second wave in the same year is no yearly comparison."""
    found = analyse_needs(a_case(), [asked(), asked(end="2025-09", start="2025-08")], QUICK)

    assert found.years is None


def test_the_settings_of_the_file_hold_where_none_are_given():
    """A person's choice in the parameter file decides the policy."""
    public = {"name": "disclosure", "value": "public", "reason": "t", "by": "x", "date": "2026-01"}

    assert 10 == analyse_needs(a_case(settings=(public,))).policy.threshold
    assert 5 == analyse_needs(a_case()).policy.threshold


def test_areas_are_found_by_their_code():
    """All sixteen are there, and no seventeenth."""
    found = analyse_needs(a_case())

    assert 16 == len(found.areas)
    assert "LNG" == found.area("LNG").code
    with pytest.raises(KeyError, match="ABC"):
        found.area("ABC")
