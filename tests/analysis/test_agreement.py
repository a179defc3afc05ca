from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.agreement import agree, krippendorff_alpha

_ = None
FOUR_OBSERVERS = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3),
    (_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _),
)
"""Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section C."""

marks = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=2, max_size=12)


@pytest.mark.parametrize(
    ("metric", "alpha"),
    [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)],
)
def test_four_observers_with_missing_marks(metric, alpha):
    """Krippendorff (2011), section C: four observers, twelve units, marks missing."""
    assert alpha == round(krippendorff_alpha(FOUR_OBSERVERS, metric=metric), 3)


def test_two_observers_with_two_values():
    """Krippendorff (2011), section A: two observers, ten units, two values."""
    ratings = ((0, 1, 0, 0, 0, 0, 0, 0, 1, 0), (1, 1, 1, 0, 0, 1, 0, 0, 0, 0))

    assert 0.095 == round(krippendorff_alpha(ratings, metric="nominal"), 3)


def test_two_observers_with_five_values():
    """Krippendorff (2011), section B: two observers, twelve units, five nominal values."""
    first, second = ([ord(value) for value in row] for row in ("aabbdcccedda", "babbbccceddd"))

    assert 0.692 == round(krippendorff_alpha((first, second), metric="nominal"), 3)


def test_the_ordinal_metric_by_hand():
    """Marks 0-0, 1-1 and 1-2 have the margins 2, 3, 1: D_o = 8 / 6 and D_e = 180 / 30."""
    # Distances: 0 to 1 is (2 + 3) / 2 = 2.5, 1 to 2 is (3 + 1) / 2 = 2, 0 to 2 is 4.5; squared
    # 6.25, 4 and 20.25.  Chance: 2 * (2*3*6.25 + 3*1*4 + 2*1*20.25) / 30 = 180 / 30 = 6.
    observed, by_chance = 2 * 4 / 6, 6

    assert pytest.approx(1 - observed / by_chance) == krippendorff_alpha(((0, 1, 1), (0, 1, 2)))


@given(marks)
def test_the_order_of_raters_and_units_does_not_matter(pairs):
    """Alpha is the same whoever is called the first rater and in whatever order the units come."""
    first, second = zip(*pairs, strict=True)

    assert krippendorff_alpha((first, second)) == pytest.approx(
        krippendorff_alpha((second[::-1], first[::-1]))
    )


@given(marks)
def test_units_with_a_single_mark_change_nothing(pairs):
    """A unit that only one rater marked cannot tell anything about agreement."""
    first, second = zip(*pairs, strict=True)

    assert krippendorff_alpha((first, second)) == krippendorff_alpha(((*first, 2), (*second, None)))


@given(marks)
def test_alpha_is_one_exactly_when_all_agree(pairs):
    """Alpha is 1 where every unit has equal marks, and less where any differs."""
    alpha = krippendorff_alpha(tuple(zip(*pairs, strict=True)))

    if alpha is not None:
        assert (alpha == 1) == all(a == b for a, b in pairs)


def test_raters_with_different_numbers_of_units_are_refused():
    """Every rater has a place for every unit, marked or not."""
    with pytest.raises(ValueError, match="zip"):
        krippendorff_alpha(((1, 2), (1,)))


def test_agreement_of_seven_rows():
    """Of seven rows six have two marks and five of these agree; the interval holds alpha."""
    agreement = agree((2, 1, 1, 1, 1, 1, None), (2, 1, 1, 2, 1, 1, 0))

    assert (6, 5) == (agreement.units, agreement.equal)
    assert -1 <= agreement.low <= agreement.alpha <= agreement.high <= 1


def test_the_interval_is_the_same_for_the_same_seed():
    """Chance comes from the seed alone."""
    ratings = ((2, 1, 1, 0, 1, 1, 0), (2, 1, 0, 2, 1, 1, 0))

    assert agree(*ratings, seed=1) == agree(*ratings, seed=1)
    assert agree(*ratings, seed=1) != agree(*ratings, seed=2)


def test_equal_marks_throughout_leave_alpha_undefined():
    """Where nobody ever differs from anybody, chance would agree just as well."""
    agreement = agree((1, 1, 1), (1, 1, 1))

    assert (None, 3) == (agreement.alpha, agreement.equal)
    assert "All marks are the same" in str(agreement.reason)


def test_agreement_needs_two_rows_of_two_marks():
    """With one row or none there is no alpha, and the reason is given."""
    agreement = agree((1, None, 2), (None, 1, 2))

    assert (1, None) == (agreement.units, agreement.alpha)
    assert "at least two rows" in str(agreement.reason)
