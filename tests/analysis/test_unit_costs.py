from __future__ import annotations

from decimal import Decimal

import pytest
from builders import a_measure, a_plan, an_objective
from readings import read, vilnius_plan

from workbench.analysis.unit_costs import median_cost, unit_costs


def _cost(amounts, *criteria):
    """Return cost and persons of a plan's only measure; None where it cannot be told."""
    texts = [{"text": text} for text in criteria]
    plan = a_plan([an_objective(measures=[a_measure(amounts=amounts, criteria=texts)])])
    costs = unit_costs(read(plan))
    return (costs[0].eur, costs[0].persons) if costs else None


def test_vilnius_by_hand():
    """60 000 / 150, 30 000 / 30, 100 000 / 350, and twice 6 000 / (20 + 40)."""
    costs = unit_costs(read(vilnius_plan()))

    assert {
        "1.1.2": Decimal(400),
        "1.4.1": Decimal(1000),
        "1.4.2": Decimal(100_000) / 350,
        "1.4.3": Decimal(100),
        "1.4.4": Decimal(100),
    } == {cost.number: cost.eur for cost in costs}
    assert Decimal(100_000) / 350 == median_cost(costs)


@pytest.mark.parametrize(
    ("amounts", "criteria", "cost"),
    [
        ([{"eur": 600}], ["Mokymus baigs 30 asmenų"], (20, 30)),
        ([{"eur": 600}], ["Mokymus baigs 10 asmenų per metus"], (20, 30)),
        ([{"eur": 600, "year": 2025}], ["Mokymus baigs 10 asmenų per metus"], (60, 10)),
        ([{"eur": 600}], ["2024 m. – 10 asmenų", "2025 m. – 20 asmenų"], (20, 30)),
        ([{"eur": 300}, {"eur": 300}], ["Mokymus baigs 30 asmenų"], None),
        ([{"eur": 600}], ["Mokymus baigs 30 asmenų", "Konsultuota 60 asmenų"], None),
        ([{"eur": 600}], ["Mokymus baigs 20–30 asmenų"], None),
        ([{"eur": 600}], ["Surengta 10 renginių"], None),
        ([{"eur": 600}], ["Mokymus baigs 0 asmenų"], None),
    ],
)
def test_when_a_cost_per_person_can_be_told(amounts, criteria, cost):
    """It takes one sum or sums by year, and one number of persons or one for each year."""
    assert cost == _cost(amounts, *criteria)
