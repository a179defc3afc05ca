"""The programme of a municipality's choice."""

import pytest
from selection_builders import candidate, case_with, cost, selection

from workbench.analysis.portfolio.programme import (
    AtLeast,
    Blocked,
    Budget,
    MoneyShare,
    Must,
    Requires,
    Staff,
    Synergy,
    Variants,
)
from workbench.analysis.selection.costs import cost_candidates
from workbench.analysis.selection.programming import build_programme, in_thousandths, stated_rules
from workbench.model.selection import Rule, Scenario

PAIR = ("LNG-R01", "HOU-R01")


def programme(*candidates, scenario=None, **parts):
    """Return the programme of some candidates, each worth a point."""
    case = case_with(years={"first": 2026, "last": 2026}, **parts)
    costings = cost_candidates(case, candidates)
    values = [1000] * len(candidates)
    return build_programme(selection(**parts), candidates, costings, values, scenario)


def limit(kind, **amount):
    """Return a limit of one year."""
    return {"year": 2026, "by": "k", "date": "2026", **kind, **amount}


def test_points_are_whole_thousandths():
    """So that equal is equal."""
    assert 33333 == in_thousandths(100 / 3)


def test_limits_are_whole_cents_and_hundredths_of_an_hour():
    """What people state in Eur and hours is counted without rounding."""
    found = programme(
        candidate(),
        budgets=[limit({"fund": "amif"}, eur=10.01)],
        staff=[limit({}, hours=2.5)],
    )

    assert (Budget(2026, "amif", 1001), Staff(2026, "administration", 250)) == found.rules


def test_what_a_candidate_takes_stands_in_its_option():
    """Money, hours, and whether the money is known."""
    known, unknown = programme(
        candidate("LNG-R01", cost=cost(10, 10)),
        candidate("LNG-R02", cost=None, cost_unknown={"lt": "x"}),
    ).options

    assert ((2026, "municipal", 1000),) == known.money
    assert (True, False) == (known.priced, unknown.priced)
    assert ((2026, "administration", 1000),) == known.hours


def test_the_catalogue_says_what_needs_what_and_what_excludes_each_other():
    """Without being stated by anybody."""
    found = programme(
        candidate("LNG-R01", variant_of="courses"),
        candidate("LNG-R02", variant_of="courses", requires=["LNG-R01"]),
    )

    assert {Requires("LNG-R02", "LNG-R01"), Variants(("LNG-R01", "LNG-R02"))} == set(found.rules)


def test_what_needs_something_that_may_not_be_taken_may_not_be_taken():
    """Half of something is not offered."""
    assert (Blocked("LNG-R02"),) == programme(candidate("LNG-R02", requires=["LNG-R01"])).rules


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ({"kind": "must", "recommendations": PAIR}, (Must("LNG-R01"), Must("HOU-R01"))),
        ({"kind": "blocked", "area": "HOU"}, (Blocked("HOU-R01"),)),
        ({"kind": "requires", "recommendations": PAIR}, (Requires(*PAIR),)),
        ({"kind": "variants", "recommendations": PAIR}, (Variants(PAIR),)),
        ({"kind": "at_least", "area": "LNG", "number": 1}, (AtLeast("r", ("LNG-R01",), 1),)),
        (
            {"kind": "money_share", "area": "LNG", "floor_percent": 10, "ceiling_percent": 60},
            (MoneyShare("r", ("LNG-R01",), 100, 600),),
        ),
        ({"kind": "synergy", "recommendations": PAIR, "points": 5}, ()),
        ({"kind": "must", "recommendations": ["CUL-R01"]}, ()),
        ({"kind": "variants", "recommendations": ["LNG-R01", "CUL-R01"]}, ()),
    ],
)
def test_a_stated_rule_becomes_rules_of_the_programme(rule, expected):
    """A recommendation that may not be taken is left out of it."""
    stated = Rule(key="r", reason="x", by="k", date="2026", **rule)

    assert expected == stated_rules(stated, [candidate("LNG-R01"), candidate("HOU-R01")])


def test_an_area_includes_what_serves_it_too():
    """A recommendation of another area that serves this one counts for it."""
    rule = Rule(key="r", kind="at_least", area="HOU", number=1, reason="x", by="k", date="2026")

    assert (AtLeast("r", ("LNG-R01",), 1),) == stated_rules(rule, [candidate(also=["HOU"])])


def test_synergies_of_one_pair_add_up():
    """Whichever is named first."""
    rules = [
        {"key": "a", "kind": "synergy", "recommendations": PAIR, "points": 5},
        {"key": "b", "kind": "synergy", "recommendations": PAIR[::-1], "points": -1},
        {"key": "c", "kind": "synergy", "recommendations": ["LNG-R01", "CUL-R01"], "points": 9},
    ]
    found = programme(candidate("LNG-R01"), candidate("HOU-R01"), rules=rules)

    assert (Synergy("HOU-R01", "LNG-R01", 4000),) == found.synergies


def test_a_scenario_changes_limits_and_rules():
    """Half the money, without a rule, with something in and something out."""
    scenario = Scenario(
        key="s",
        name={"lt": "x"},
        budget_percent=50,
        hours_percent=200,
        must=("LNG-R01",),
        blocked=("HOU-R01", "CUL-R01"),
        without_rules=("r",),
    )
    found = programme(
        candidate("LNG-R01"),
        candidate("HOU-R01"),
        scenario=scenario,
        budgets=[limit({"fund": "amif"}, eur=10)],
        staff=[limit({}, hours=2)],
        rules=[{"key": "r", "kind": "at_least", "area": "HOU", "number": 1}],
    )

    assert (
        Budget(2026, "amif", 500),
        Staff(2026, "administration", 400),
        Must("LNG-R01"),
        Blocked("HOU-R01"),
    ) == found.rules
