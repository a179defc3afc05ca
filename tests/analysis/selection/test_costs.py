"""What candidates take in money and hours."""

import pytest
from selection_builders import candidate, case_with, cost, hours

from workbench.analysis.selection.costs import cost_candidates, selection_years

YEARS = {"first": 2026, "last": 2028}
WORDS = {"lt": "x"}


def costed(one, **parts):
    """Return what a candidate takes."""
    (costing,) = cost_candidates(case_with(years=YEARS, **parts), [one])
    return costing


def test_the_three_years_after_the_case_are_meant_where_none_are_named():
    """A plan begins next year."""
    assert (2027, 2028, 2029) == selection_years(case_with(as_of="2026-11-27"))


def test_the_middle_of_a_range_falls_due_every_year():
    """1 000 to 3 000 a year are 2 000, from the first fund that is possible."""
    costing = costed(candidate(cost=cost(1000, 3000), funding=["amif", "municipal"]))

    assert tuple((year, "amif", 200_000) for year in (2026, 2027, 2028)) == costing.money
    assert (300_000, 900_000, "assumption") == (costing.low, costing.high, costing.money_basis)


def test_what_is_paid_once_is_paid_in_the_first_year():
    """So are the hours that are worked once."""
    costing = costed(candidate(cost=cost(1000, 3000, "once"), hours=hours(10, 21, "once")))

    assert ((2026, "municipal", 200_000),) == costing.money
    assert ((2026, "administration", 1550),) == costing.hours


def test_nothing_to_pay_is_known_and_no_money():
    """Zero with a basis is not unknown."""
    costing = costed(candidate())

    assert costing.known
    assert 0 == costing.cents
    assert () == costing.money


def test_an_unknown_cost_is_none_and_not_zero():
    """It is shown as unknown, and no rule on money sees it."""
    costing = costed(candidate(cost=None, cost_unknown=WORDS))

    assert not costing.known
    assert costing.cents is None
    assert "unknown" == costing.money_basis


def test_a_persons_estimate_replaces_the_whole_assumption():
    """Years nobody estimated cost nothing then."""
    estimates = [{"recommendation": "LNG-R01", "year": 2027, "fund": "esf", "eur": 12.34}]
    costing = costed(candidate(cost=cost(1000, 3000)), estimates=estimates)

    assert ((2027, "esf", 1234),) == costing.money
    assert ("person", None, None) == (costing.money_basis, costing.low, costing.high)


def test_hours_of_several_units_stand_beside_each_other():
    """A unit that is not named is the administration."""
    work = [
        {"recommendation": "LNG-R01", "year": 2026, "hours": 1.5},
        {"recommendation": "LNG-R01", "year": 2026, "unit": "centre", "hours": 2},
    ]
    costing = costed(candidate(), work=work)

    assert ((2026, "administration", 150), (2026, "centre", 200)) == costing.hours
    assert ("person", 350) == (costing.hours_basis, costing.hundredths)


@pytest.mark.parametrize("code", ["LNG-R02", "HOU-R01"])
def test_estimates_are_of_the_recommendation_they_name(code):
    """Another one's costs are not counted."""
    estimates = [{"recommendation": code, "year": 2027, "fund": "esf", "eur": 12}]

    assert "assumption" == costed(candidate(), estimates=estimates).money_basis
