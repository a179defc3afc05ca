from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.disclosure.policy import PUBLIC, Policy
from workbench.analysis.disclosure.rounding import midpoint, round_count, to_base

counts = st.integers(0, 10_000)


@pytest.mark.parametrize(
    ("count", "rounded"), [(0, 0), (2, 0), (3, 5), (7, 5), (8, 10), (11, 10), (12, 10), (13, 15)]
)
def test_to_base_five(count, rounded):
    """Two and seven go down, three and eight go up."""
    assert rounded == to_base(count)


@pytest.mark.parametrize(
    ("count", "rounded"), [(0, 0), (1, 3), (6, 3), (7, 9), (12, 9), (13, 15), (18, 15)]
)
def test_midpoint_six(count, rounded):
    """ceil(x / 6) * 6 - 3 for everything but zero, as OpenSAFELY has it."""
    assert rounded == midpoint(count)


@given(counts, st.integers(1, 20))
def test_rounding_moves_a_count_by_half_the_base_at_most(count, base):
    """Neither rule moves a count further than half its base."""
    assert abs(to_base(count, base) - count) <= base / 2
    assert abs(midpoint(count, base) - count) <= base / 2 + 0.5


@given(counts)
def test_only_zero_becomes_zero_at_midpoints(count):
    """Where zero must stay zero, nothing else becomes zero."""
    assert (count == 0) == (midpoint(count) == 0)


def test_the_policy_chooses_the_rule():
    """The public policy rounds to five; a base of one leaves counts alone."""
    assert [10, 15] == [round_count(n, PUBLIC) for n in (12, 13)]
    assert 13 == round_count(13, Policy(threshold=5))
    assert 15 == round_count(14, Policy(threshold=5, rounding=6, midpoint=True))
