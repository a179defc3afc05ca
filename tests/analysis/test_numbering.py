from __future__ import annotations

from builders import a_measure, a_plan, an_objective
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.numbering import in_order, siblings


def _under_objective(*numbers: str):
    plan = a_plan([an_objective(measures=[a_measure(number) for number in numbers])])
    return next(family for family in siblings(plan) if family.place.kind == "objective")


def test_numbers_are_sorted_as_they_are_counted():
    """1.9 stands before 1.10, what is no figure comes last, each number once."""
    assert ("1.9", "1.10", "1.a") == in_order(["1.10", "1.a", "1.9", "1.10"])


def test_missing_numbers_are_named_in_full():
    """A gap is told by the numbers that would fill it."""
    assert ("1.1.2", "1.1.3") == _under_objective("1.1.1", "1.1.4").gaps


def test_a_number_far_off_names_only_the_first_gaps():
    """A mistyped number does not fill pages."""
    assert 12 == len(_under_objective("1.1.999999999").gaps)


def test_numbers_of_another_objective_are_no_part_of_the_sequence():
    """A foreign number is told as such and makes no gap."""
    family = _under_objective("1.1.1", "2.1.9")

    assert (("2.1.9",), ()) == (family.foreign, family.gaps)


@given(st.permutations(["1.1.1", "1.1.2", "1.1.3"]))
def test_out_of_order_means_not_ascending(numbers):
    """Only the ascending order is in order; gaps do not depend on it."""
    family = _under_objective(*numbers)

    assert (numbers != sorted(numbers)) == family.out_of_order
    assert () == family.gaps
