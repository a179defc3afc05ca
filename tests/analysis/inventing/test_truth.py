"""What is true of invented people."""

import pytest

from workbench.analysis.inventing.truth import Truth

TRUTH = Truth(
    people={"ukraine": 300, "belarus": 100},
    profiles={},
    severity={"LNG": (0.16, 0.34, 0.34, 0.14, 0.02)},
    services={},
    shifts={"LNG": {"belarus": 1.0}},
)


def test_a_group_without_shift_has_the_shares_as_they_stand():
    """Two and more, three and more, and so on."""
    shares = [TRUTH.share("LNG", step, "ukraine") for step in (2, 3, 4, 5)]

    assert [0.84, 0.5, 0.16, 0.02] == pytest.approx(shares)


def test_a_shift_moves_a_group_on_the_normal_scale():
    """Half of the people lie above 0, and 84 of a hundred of those who lie one deviation higher."""
    assert 0.8413 == pytest.approx(TRUTH.share("LNG", 3, "belarus"), abs=1e-4)
    assert (1.0, 0.0) == (TRUTH.shift("LNG", "belarus"), TRUTH.shift("LNG", "ukraine"))


def test_all_people_are_the_groups_by_their_size():
    """Three quarters of the one and one quarter of the other."""
    assert 0.75 * 0.5 + 0.25 * 0.8413 == pytest.approx(TRUTH.share("LNG", 3), abs=1e-4)


def test_cuts_rise():
    """Each step begins above the one before; the middle one halves the people."""
    cuts = TRUTH.cuts("LNG")

    assert list(cuts) == sorted(cuts)
    assert 0 == pytest.approx(cuts[1], abs=1e-12)
