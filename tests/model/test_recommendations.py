"""What a recommendation is, and by what it is judged."""

import pytest
from checkout import ROOT
from pydantic import ValidationError

from workbench.model.recommendations import CRITERIA, CostRange, Recommendation, SelectionCatalogue
from workbench.store.catalogue import load_catalogue

A = {"lt": "x"}
PLAIN = {
    "code": "LNG-R09",
    "title": A,
    "what": A,
    "dimensions": ["coverage"],
    "groups": ["all"],
    "implementer": A,
    "indicators": [{"name": A, "unit": A, "kind": "output"}],
    "work": "service",
    "effort": "small",
    "reach": "few",
    "permanence": "one_off",
    "months": [1, 2],
    "cost": {"low": 0, "high": 0, "per": "once", "basis": A},
    "hours": {"low": 1, "high": 2, "per": "year", "basis": A},
    "references": ["OECD-1"],
    "funding": ["municipal"],
}


def a_recommendation(**changes):
    """Return a recommendation with changes."""
    return Recommendation.model_validate({**PLAIN, **changes})


def test_its_area_is_the_beginning_of_its_code():
    """A code says where a recommendation belongs."""
    assert "LNG" == a_recommendation().area


@pytest.mark.parametrize(
    "changes",
    [
        {"cost": None},
        {"cost_unknown": A},
    ],
)
def test_an_unknown_cost_has_a_reason_and_a_known_one_none(changes):
    """Unknown is neither zero nor silence."""
    with pytest.raises(ValidationError, match="either a cost, or the reason"):
        a_recommendation(**changes)


def test_a_cost_may_be_unknown():
    """With the reason it is sound."""
    assert a_recommendation(cost=None, cost_unknown=A).cost is None


@pytest.mark.parametrize(
    "changes",
    [
        {"months": [3, 2]},
        {"hours": {"low": 3, "high": 2, "per": "year", "basis": A}},
        {"cost": {"low": 3, "high": 2, "per": "year", "basis": A}},
    ],
)
def test_ranges_go_upwards(changes):
    """A range that goes down is a slip of the pen."""
    with pytest.raises(ValidationError, match="the lower end first"):
        a_recommendation(**changes)


def test_a_cost_is_an_amount_of_money():
    """Currency signs and blanks are not read as numbers."""
    with pytest.raises(ValidationError, match="a number is expected"):
        CostRange.model_validate({"low": "1 000 Eur", "high": 1, "per": "once", "basis": A})


def test_the_criteria_stand_in_their_order():
    """Six, cost and hours not among them."""
    judged = load_catalogue(ROOT).selection

    assert CRITERIA == tuple(card.code for card in judged.criteria)
    shuffled = judged.model_dump() | {"criteria": judged.model_dump()["criteria"][::-1]}
    with pytest.raises(ValidationError, match="the six criteria are expected in this order"):
        SelectionCatalogue.model_validate(shuffled)


def test_proposed_points_go_upwards():
    """An interval has its lower end first."""
    judged = load_catalogue(ROOT).selection.model_dump()
    judged["proposals"]["reach"]["few"] = (50, 10)

    with pytest.raises(ValidationError, match="the lower end first"):
        SelectionCatalogue.model_validate(judged)
