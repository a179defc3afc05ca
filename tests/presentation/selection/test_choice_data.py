"""The choice as data."""

from dataclasses import replace
from decimal import Decimal

from selection_cases import selection_of

from workbench.analysis.portfolio.infeasibility import explain
from workbench.analysis.portfolio.programme import Budget, Must, Option, Programme, Staff
from workbench.presentation.selection.choice_data import choice_data, money_data, points


def test_cents_and_thousandths_become_euros_and_points():
    """Nothing is lost on the way."""
    (money,) = money_data([(2026, "amif", 123)])

    assert (2026, "amif", Decimal("1.23")) == (money.year, money.fund, money.eur)
    assert 12.345 == points(12345)


def test_a_choice_that_fits_names_its_sums():
    """Money by year and fund adds up to the whole."""
    data = choice_data(selection_of().choice)

    assert data.feasible
    assert data.portfolio.eur == sum(one.eur for one in data.portfolio.money)
    assert data.greedy.value <= data.portfolio.value
    assert data.draws
    assert {"2026", "budget"} & set(data.own.broken[0].key.split(":"))


def test_what_is_missing_has_the_unit_of_its_rule():
    """A budget lacks euros, staff lack hours."""
    option = Option("A-1", 1000, ((2026, "amif", 500),), ((2026, "administration", 150),))
    rules = (Must("A-1"), Budget(2026, "amif", 100), Staff(2026, "administration", 50))
    programme = Programme((option,), rules)
    basis = selection_of().choice
    choice = replace(basis, programme=programme, outcome=explain(programme), prices=())
    data = choice_data(replace(choice, equals=None, robustness=None))

    assert not data.feasible
    assert data.portfolio is None
    assert {(one.missing, one.unit) for one in data.missing} <= {
        (Decimal(4), "eur"),
        (Decimal(1), "hours"),
        (Decimal(1), "number"),
    }
    assert data.missing
