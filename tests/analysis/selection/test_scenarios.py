"""Other ways things could go."""

from types import SimpleNamespace

import pytest
from selection_builders import candidate, case_with, cost, selection

from workbench.analysis.portfolio.solving import choose
from workbench.analysis.selection.costs import cost_candidates
from workbench.analysis.selection.programming import build_programme
from workbench.analysis.selection.scenarios import play_scenarios
from workbench.analysis.selection.scoring import ScoreCell
from workbench.model.recommendations import CRITERIA

GROUP = {"key": "a", "name": {"lt": "x"}, "share": 1, "by": "k", "date": "2026"}


def played(*scenarios, rules=()):
    """Play scenarios of two candidates of which the money suffices for one."""
    parts = {
        "years": {"first": 2026, "last": 2026},
        "budgets": [{"year": 2026, "fund": "municipal", "eur": 10, "by": "k", "date": "2026"}],
        "stakeholders": [{**GROUP, "order": ["duty", *CRITERIA[:5]]}],
        "scenarios": [{"name": {"lt": "x"}, **one} for one in scenarios],
        "rules": list(rules),
    }
    candidates = [
        candidate("LNG-R01", cost=cost(10, 10)),
        candidate("LNG-R02", cost=cost(10, 10)),
    ]
    points = [(80, 0), (40, 100)]  # on the first five criteria, and on the last
    cells = [
        [ScoreCell(c, p, p, p, "person") for c, p in zip(CRITERIA, (*[a] * 5, b), strict=True)]
        for a, b in points
    ]
    costings = cost_candidates(case_with(**parts), candidates)
    valued = [
        SimpleNamespace(candidate=one, costing=costing, cells=row, value=SimpleNamespace(value=v))
        for one, costing, row, v in zip(candidates, costings, cells, (67, 50), strict=True)
    ]
    stated = selection(**parts)
    programme = build_programme(stated, candidates, costings, [67_000, 50_000])
    basis = SimpleNamespace(programme=programme, portfolio=choose(programme))
    return play_scenarios(stated, valued, basis)


@pytest.mark.parametrize(
    ("scenario", "added", "dropped", "value"),
    [
        ({}, (), (), 67_000),
        ({"budget_percent": 200}, ("LNG-R02",), (), 117_000),
        ({"budget_percent": 50}, (), ("LNG-R01",), 0),
        ({"must": ["LNG-R02"]}, ("LNG-R02",), ("LNG-R01",), 50_000),
        ({"view_of": "a"}, ("LNG-R02",), ("LNG-R01",), 50_000),
    ],
)
def test_a_scenario_is_told_by_what_it_adds_and_drops(scenario, added, dropped, value):
    """Its value is that by the weights of the basis, so that scenarios can be compared."""
    (result,) = played({"key": "s", **scenario})

    assert (added, dropped, value) == (result.added, result.dropped, result.value)


def test_a_scenario_whose_rules_cannot_hold_says_so():
    """There is no portfolio, and what is missing is known."""
    scenario = {"key": "s", "budget_percent": 0, "must": ["LNG-R01"]}
    (result,) = played(scenario)

    assert result.portfolio is None
    assert result.value is None
    assert 1000 in [short.missing for short in result.outcome.shortfalls]


def test_a_rule_can_be_left_out():
    """Without the rule that blocks it, the better one is taken."""
    rules = [{"key": "r", "kind": "blocked", "recommendations": ["LNG-R01"]}]
    with_rule, without = played({"key": "s"}, {"key": "t", "without_rules": ["r"]}, rules=rules)

    assert ("LNG-R02",) == with_rule.portfolio.codes
    assert ("LNG-R01",) == without.portfolio.codes
