"""Residents by age."""

import pytest
from pydantic import ValidationError

from workbench.model.ages import AgeStructure


def groups(*ends):
    """Return groups of these (low, high, count)."""
    return [{"low": low, "high": high, "count": count} for low, high, count in ends]


def test_the_groups_add_up_to_the_total():
    """The last group has no upper end; the total counts all."""
    ages = AgeStructure(groups=groups((0, 9, 5), (10, 79, 30), (80, None, 2)), source="a")

    assert 37 == ages.total
    assert ages.groups[-1].high is None


@pytest.mark.parametrize(
    ("ends", "message"),
    [
        (((0, 9, 1), (11, 19, 1)), "one year after the end"),
        (((0, 9, 1), (9, 19, 1)), "one year after the end"),
        (((0, None, 1), (10, 19, 1)), "one year after the end"),
        (((10, 19, 1), (0, 9, 1)), "one year after the end"),
        (((0, 9, 1), (10, 5, 1)), "ends before it begins"),
        (((0, 9, 1),), "at least 2"),
        (((0, 9, -1), (10, None, 1)), "greater than or equal to 0"),
        (((0, 9, 1.5), (10, None, 1)), "valid integer"),
    ],
)
def test_groups_leave_no_gap_and_no_overlap(ends, message):
    """Groups follow each other from young to old, whole people in each."""
    with pytest.raises(ValidationError, match=message):
        AgeStructure(groups=groups(*ends), source="a")


def test_what_is_not_known_is_left_out():
    """There is no age structure without figures."""
    with pytest.raises(ValidationError, match="left out, not entered"):
        AgeStructure(groups=groups((0, 9, 1), (10, None, 1)), source="a", status="unknown")
