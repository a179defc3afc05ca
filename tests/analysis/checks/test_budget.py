from __future__ import annotations

from decimal import Decimal

import pytest
from analysis.checks.examples_budget import UNPAID, VARIANTS, costing, sums
from builders import a_measure, a_plan, an_objective
from readings import found, outcome, the_catalogue, vilnius_plan

from workbench.model.catalogue import Severity


def _written(*cells: str):
    """Return a plan whose cells of money are written so."""
    measures = [a_measure(str(n), raw={"amounts": cell}) for n, cell in enumerate(cells)]
    return a_plan([an_objective(measures=measures)])


def test_the_total_of_vilnius_is_right():
    """B01: 1 167 032 Eur are stated, and the 17 sums add up to them."""
    assert [] == found("B01", vilnius_plan())


def test_vilnius_has_eight_measures_with_a_dash():
    """B02: eight measures have a dash; those that speak of no costs are notes."""
    findings = found("B02", vilnius_plan())

    assert ["1.1.1", "1.3.1", "1.3.2", "1.3.3", "1.4.5", "1.5.3", "1.5.5", "1.5.6"] == sorted(
        number for _, number, _ in findings
    )
    assert ["1.1.1", "1.4.5"] == [number for severity, number, _ in findings if severity == "I"]


@pytest.mark.parametrize("state", ["none_planned", "not_needed", "missing"])
@pytest.mark.parametrize("text", ["Surengti 5 mokymai", "Bent 2 pasitarimai"])
def test_a_measure_without_money_is_never_an_error(state, text):
    """B02: the guidance allows measures without money, so no state of funding is an error."""
    measure = a_measure(funding=state, amounts=[], criteria=[{"text": text}])

    findings = outcome("B02", a_plan([an_objective(measures=[measure])])).findings

    assert Severity.ERROR not in {finding.severity for finding in findings}
    assert Severity.ERROR not in the_catalogue().check("B02").severities


def test_a_measure_said_to_need_no_money_is_sound():
    """B02 and B03: a plan that says it needs no money is taken at its word."""
    measures = [
        a_measure(
            title="Pasitarimai",
            funding="not_needed",
            amounts=[],
            criteria=[{"text": "2 pasitarimai"}],
        )
    ]
    plan = a_plan([an_objective(measures=measures)])

    assert ([], []) == (found("B02", plan), found("B03", plan))


def test_the_education_objective_of_vilnius_has_no_money():
    """B03: none of the three measures of objective 1.3 has an amount."""
    assert [("W", "1.3", "default")] == found("B03", vilnius_plan())


def test_vilnius_names_its_source_in_the_total_alone():
    """B04: the row of the total names the municipal budget; the twelve measures name nothing."""
    (finding,) = outcome("B04", vilnius_plan()).findings

    assert ("I", "plan_only", 12) == (
        finding.severity,
        finding.variant,
        finding.values["count"],
    )


def test_vilnius_ties_12_000_eur_to_years():
    """B05: 1 155 032 of 1 167 032 Eur, in ten of twelve measures, have no year."""
    (finding,) = outcome("B05", vilnius_plan()).findings

    assert (10, 12, Decimal(1_155_032)) == (
        finding.values["count"],
        finding.values["total"],
        finding.values["eur"],
    )


def test_a_plan_of_one_year_needs_no_split():
    """B05: in a plan of a single year every sum is that year's."""
    plan = a_plan(
        [an_objective(measures=[a_measure(amounts=[{"eur": 5}])])],
        period={"start": 2024, "end": 2024},
    )

    assert [] == found("B05", plan)


def test_vilnius_has_two_cells_of_untold_sums():
    """B06: 1.1.3 has three sums and 1.2.1 two; those of 1.4.3 and 1.4.4 carry their years."""
    assert ["1.1.3", "1.2.1"] == [number for _, number, _ in found("B06", vilnius_plan())]


def test_the_money_of_vilnius_is_heaped_up():
    """B07: 743 032 Eur, 63.7 %, in 1.5.1 and 1.5.2; 778 032 Eur, 66.7 %, in objective 1.5."""
    findings = outcome("B07", vilnius_plan()).findings

    assert [(743_032, "0.637"), (778_032, "0.667")] == [
        (f.values["eur"], f"{f.values['share']:.3f}") for f in findings
    ]
    assert ("1.5.1", "1.5.2") == findings[0].values["numbers"]


@pytest.mark.parametrize(
    ("euros", "status"),
    [
        ((30, 20, 20, 20, 10), "clear"),
        ((31, 20, 20, 20, 9), "found"),
        ((90, 10), "not_computed"),
    ],
)
def test_half_of_the_money_in_two_of_five_measures_is_no_heap_yet(euros, status):
    """B07: strikes above one half; with fewer than five measures it says nothing."""
    assert status == outcome("B07", sums(*euros)).status


def test_one_measure_of_vilnius_costs_over_twice_the_median():
    """B08: 1.4.1 costs 1 000 Eur a person, the median is 100 000 / 350 Eur."""
    (finding,) = outcome("B08", vilnius_plan()).findings

    assert ("1.4.1", 1000, Decimal(100_000) / 350) == (
        finding.place.number,
        finding.values["cost_eur"],
        finding.values["median_eur"],
    )


def test_two_measures_are_too_few_for_a_median():
    """B08: with fewer than three comparable measures the check says so."""
    result = outcome("B08", costing(100, 1))

    assert "not_computed" == result.status
    assert "can be told: 2" in str(result.reason)


def test_vilnius_pays_for_more_than_integration():
    """B09: 1.5.1 and 1.5.2 carry out measures of community work in general."""
    assert ["1.5.1", "1.5.2"] == [number for _, number, _ in found("B09", vilnius_plan())]


def test_vilnius_writes_thousands_in_two_ways():
    """B10: the import noticed 3000 beside 20 000."""
    assert [("I", "", "noticed")] == found("B10", vilnius_plan())


@pytest.mark.parametrize(
    ("cells", "status"),
    [
        (("3000 3000 20 000",), "found"),
        (("3000", "20.000"), "found"),
        (("3000", "4000"), "clear"),
        (("3 000", "1 167 032"), "clear"),
        (("2022 m. – 2 000 2023 m. – 4 000",), "clear"),
        (("300", "20 000"), "clear"),
        (("",), "not_computed"),
    ],
)
def test_years_and_small_numbers_are_no_ungrouped_thousands(cells, status):
    """B10: thousands count, years and hundreds do not; without cells nothing can be told."""
    assert status == outcome("B10", _written(*cells)).status


@pytest.mark.parametrize("check", ["B04", "B05", "B07"])
def test_without_any_amount_the_money_cannot_be_judged(check):
    """B04, B05 and B07: a plan without amounts leaves them open, with the reason."""
    result = outcome(check, a_plan([an_objective(measures=[a_measure(**UNPAID)])]))

    assert "not_computed" == result.status
    assert "No measure of the plan has an amount" in str(result.reason)


def test_an_unreadable_total_is_quoted():
    """B01: words in the cell of the total are shown as they stand."""
    (finding,) = outcome("B01", VARIANTS["B01", "unreadable"]).findings

    assert ("W", "apie milijoną") == (finding.severity, finding.quote)
