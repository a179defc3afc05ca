"""The plan as a value."""

from __future__ import annotations

from decimal import Decimal

import pytest
from builders import a_measure, a_plan, an_objective
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from workbench.model.plan import Measure, Period, Plan


def test_a_measure_without_amounts_has_no_sum():
    """No appropriation is None, not zero."""
    planned = Measure.model_validate(a_measure(funding="none_planned", amounts=[]))
    zero = Measure.model_validate(a_measure(amounts=[{"eur": 0}]))

    assert planned.eur is None
    assert zero.eur == 0


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=6))
def test_the_computed_total_is_the_sum_of_all_amounts(sums):
    """Whatever the order and the number of sums in a cell."""
    plan = a_plan([an_objective(measures=[a_measure(amounts=[{"eur": s} for s in sums])])])

    assert plan.computed_total == sum(map(Decimal, sums))


def test_measures_come_in_the_order_of_the_document():
    """Objectives one after the other, measures within them."""
    plan = a_plan([an_objective("1.1"), an_objective("1.2")])

    assert [m.number for m in plan.measures] == ["1.1.1", "1.1.2", "1.2.1", "1.2.2"]


def test_a_plan_without_a_goal_is_refused():
    """A document without a goal is not a plan we can read."""
    with pytest.raises(ValidationError, match="at least 1 item"):
        Plan.model_validate(
            {"title": "x", "text_status": "invented", "act": {"kind": "draft"}, "goals": []}
        )


def test_a_period_includes_its_last_year():
    """2022–2024 are three years."""
    assert Period(start=2022, end=2024).years == (2022, 2023, 2024)
