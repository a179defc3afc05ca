"""What a municipality says and decides about recommendations."""

import pytest
from pydantic import ValidationError

from workbench.model.recommendations import CRITERIA
from workbench.model.selection import (
    Decision,
    GateAnswer,
    Rule,
    Score,
    SelectionYears,
    Stakeholders,
)

SIGNED = {"reason": "x", "by": "k", "date": "2026"}
GROUP = {"key": "ngo", "name": {"lt": "NVO"}, "share": 1, "by": "k", "date": "2026"}
SWING = dict.fromkeys(CRITERIA, 50)
PAIRS = [
    {"first": first, "second": second, "times": 2}
    for place, first in enumerate(CRITERIA)
    for second in CRITERIA[place + 1 :]
]


def test_years_are_counted_with_both_ends():
    """A plan for three years has three."""
    assert (2026, 2027, 2028) == SelectionYears(first=2026, last=2028).all


def test_years_go_upwards():
    """The last year is not before the first."""
    with pytest.raises(ValidationError, match="the first year first"):
        SelectionYears(first=2028, last=2026)


@pytest.mark.parametrize(
    "view", [{"swing": SWING}, {"order": list(CRITERIA)}, {"comparisons": PAIRS}]
)
def test_a_group_says_what_matters_in_one_of_three_ways(view):
    """Points, an order, or pairs."""
    assert "ngo" == Stakeholders.model_validate({**GROUP, **view}).key


@pytest.mark.parametrize("view", [{}, {"swing": SWING, "order": list(CRITERIA)}])
def test_a_group_says_it_in_exactly_one_way(view):
    """Two views of one group would contradict each other."""
    with pytest.raises(ValidationError, match="exactly one of swing, order and comparisons"):
        Stakeholders.model_validate({**GROUP, **view})


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        ({"swing": {"need": 100}}, "points for each of"),
        ({"swing": dict.fromkeys(CRITERIA, 0)}, "not all 0"),
        ({"swing": {**SWING, "need": -1}}, "greater than or equal to 0"),
        ({"order": CRITERIA[:5]}, "each of .* once"),
        ({"order": [*CRITERIA[:5], "need"]}, "each of .* once"),
        ({"comparisons": PAIRS[1:]}, "each of the .* pairs"),
        ({"comparisons": [*PAIRS[1:], PAIRS[1]]}, "each of the .* pairs"),
    ],
)
def test_a_view_is_whole(view, expected):
    """Every criterion is weighed, and something matters."""
    with pytest.raises(ValidationError, match=expected):
        Stakeholders.model_validate({**GROUP, **view})


def test_criteria_that_are_alike_stand_together():
    """A place of an order may hold several."""
    order = [["impact", "need"], *CRITERIA[2:]]

    assert ("impact", "need") == Stakeholders.model_validate({**GROUP, "order": order}).ordered[:2]


@pytest.mark.parametrize(
    "points",
    [{}, {"low": 10}, {"low": 50, "high": 10}, {"low": 10, "points": 5, "high": 20}],
)
def test_points_lie_between_their_ends(points):
    """A score is points, an interval, or both in order."""
    with pytest.raises(ValidationError, match="points, or a low and a high end"):
        Score.model_validate(
            {"recommendation": "LNG-R01", "criterion": "reach", **points, **SIGNED}
        )


def test_a_no_at_the_gate_has_a_reason():
    """Nothing is thrown out without a word."""
    answer = {"recommendation": "LNG-R01", "aspect": "legality", "by": "k", "date": "2026"}

    assert GateAnswer.model_validate({**answer, "passes": True}).passes
    with pytest.raises(ValidationError, match="needs a reason"):
        GateAnswer.model_validate({**answer, "passes": False})


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ({"kind": "must"}, "recommendations"),
        ({"kind": "must", "recommendations": ["LNG-R01"], "number": 1}, "is expected with"),
        ({"kind": "at_least", "area": "LNG"}, "number"),
        ({"kind": "at_least", "area": "LNG", "recommendations": ["LNG-R01"]}, "number"),
        ({"kind": "money_share", "area": "LNG"}, "floor_percent"),
        ({"kind": "synergy", "recommendations": ["LNG-R01", "LNG-R02"]}, "points"),
        ({"kind": "requires", "recommendations": ["LNG-R01"]}, "two recommendations"),
    ],
)
def test_a_rule_has_what_its_kind_needs(rule, expected):
    """No more and no less."""
    with pytest.raises(ValidationError, match=expected):
        Rule.model_validate({"key": "r", **rule, **SIGNED})


@pytest.mark.parametrize(
    "decision", [{"choice": "adapt"}, {"choice": "adopt", "change": {"lt": "x"}}]
)
def test_what_is_adapted_is_described(decision):
    """A change belongs to an adaption and to nothing else."""
    with pytest.raises(ValidationError, match="a change is expected where"):
        Decision.model_validate({"recommendation": "LNG-R01", **decision, **SIGNED})


def test_a_decision_has_a_reason():
    """Who decides says why."""
    with pytest.raises(ValidationError, match="reason"):
        Decision.model_validate(
            {"recommendation": "LNG-R01", "choice": "reject", "by": "k", "date": "2026"}
        )
