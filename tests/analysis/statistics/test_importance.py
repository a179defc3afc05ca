from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from workbench.analysis.statistics.importance import place
from workbench.analysis.statistics.means import Sample

HIGH = (5, 4, 5, 4, 5, 4, 5, 4, 5, 4)
LOW = (1, 2, 1, 2, 1, 2, 1, 2, 1, 2)
MIDDLE = (2, 4, 3, 2, 4, 3, 2, 4, 3, 3)


def columns(*items):
    """Return items of answers as an array, respondents x items."""
    return np.array(items, dtype=np.int16).T


@st.composite
def ratings(draw):
    """Draw importance and performance of the same shape, from 1 to 5, with gaps."""
    shape = draw(st.tuples(st.integers(0, 25), st.integers(1, 4)))
    elements = st.one_of(st.just(-1), st.integers(1, 5))
    one = arrays.arrays(np.int16, shape, elements=elements)
    return draw(one), draw(one)


def quadrants(found):
    """Return the quadrants of the items."""
    return [item.quadrant for item in found.items]


def test_four_quadrants_around_the_middle_of_the_scale():
    """Means of 4.5 and 1.5 lie 1.5 from the middle, the intervals are 0.38 to either side."""
    # Ten answers, half a step from their mean: s^2 = 10 * 0.25 / 9, s / sqrt(10) = 1 / 6,
    # t(9) at 97.5 % = 2.262157, half-width 0.377026.
    found = place(columns(HIGH, HIGH, LOW, LOW), columns(LOW, HIGH, LOW, HIGH))

    assert ("midpoint", 3, 3) == (found.crosshair, found.importance, found.performance)
    assert ["concentrate", "keep_up", "low_priority", "possible_overkill"] == quadrants(found)
    assert pytest.approx((4.5 - 0.377026, 4.5, 4.5 + 0.377026)) == (
        found.items[0].importance.low,
        found.items[0].importance.value,
        found.items[0].importance.high,
    )


def test_a_box_across_a_line_is_undecided():
    """Where one of the two means may lie on either side, no quadrant is claimed."""
    found = place(columns(HIGH, MIDDLE, MIDDLE), columns(MIDDLE, LOW, MIDDLE))

    assert ["undecided"] * 3 == quadrants(found)


def test_nine_answers_are_too_few():
    """Ten answers place an item, nine do not, though their means are given."""
    importance, performance = columns(HIGH, HIGH), columns(LOW, LOW)
    importance[0, 0] = -1
    found = place(importance, performance)

    assert ["too_few", "concentrate"] == quadrants(found)
    assert (9, 10, 9, None) == (
        found.items[0].importance.n,
        found.items[0].performance.n,
        found.items[0].gap.n,
        found.items[0].above_diagonal,
    )
    assert pytest.approx(40 / 9) == found.items[0].importance.value


def test_the_means_as_crosshair():
    """Importance 4.5, 1.5 and 3 has the mean 3, performance 4.5, 4.5 and 1.5 the mean 3.5."""
    # The fourth item has three answers, which are too few to move the lines.
    few = (5, 5, 5, *[-1] * 7)
    found = place(columns(HIGH, LOW, MIDDLE, few), columns(HIGH, HIGH, LOW, few), crosshair="means")

    assert ("means", 3, 3.5) == (found.crosshair, found.importance, found.performance)
    assert ["keep_up", "possible_overkill", "undecided", "too_few"] == quadrants(found)


def test_means_of_nothing_are_no_crosshair():
    """Without an item that has enough answers there are no means to draw lines at."""
    found = place(columns(HIGH[:9]), columns(LOW[:9]), crosshair="means")

    assert (None, None, ["too_few"]) == (found.importance, found.performance, quadrants(found))


def test_the_gap_is_paired():
    """Gaps 1 with the same sign in all ten are certain, although the two intervals overlap."""
    performance = columns(MIDDLE)
    found = place(performance + np.int16(1), performance).items[0]

    assert found.performance.high > found.importance.low
    assert (10, 1, 1, 1, True) == (
        found.gap.n,
        found.gap.value,
        found.gap.low,
        found.gap.high,
        found.above_diagonal,
    )


@pytest.mark.parametrize(("performance", "above"), [(HIGH, False), (MIDDLE, False), (LOW, True)])
def test_above_the_diagonal_only_for_certain(performance, above):
    """Importance in the middle exceeds a low performance, not an equal one and not a high one."""
    found = place(columns(MIDDLE), columns(performance))

    assert above == found.items[0].above_diagonal


def test_the_gap_is_of_those_who_rated_both():
    """Means are over all who rated the one or the other, gaps over those who rated both."""
    importance, performance = columns((*HIGH, 1, 1)), columns((*LOW, -1, -1))
    found = place(importance, performance).items[0]

    assert (12, 10, 10) == (found.importance.n, found.performance.n, found.gap.n)
    assert pytest.approx((47 / 12, 1.5, 3)) == (
        found.importance.value,
        found.performance.value,
        found.gap.value,
    )


def test_a_census_is_placed_by_its_point():
    """All seven departments are placed without an interval; six of seven are too few."""
    importance = columns((3, 3, 3, 3, 3, 3, 4), (3, 3, 3, 3, 3, 3, 4), (3,) * 7)
    performance = columns((3, 3, 3, 3, 3, 3, 2), (3, 3, 3, 3, 3, 3, -1), (1,) * 7)
    found = place(importance, performance, sample=Sample(population=7))

    assert ["concentrate", "too_few", "undecided"] == quadrants(found)
    assert (None, None) == (found.items[0].importance.low, found.items[0].importance.high)
    assert [True, None, True] == [item.above_diagonal for item in found.items]


def test_a_small_population_decides_what_a_large_one_leaves_open():
    """Ten of eleven leave little open: the interval shrinks by sqrt((11 - 10) / (11 - 1))."""
    importance = columns((3, 3, 3, 3, 4, 4, 4, 2, 3, 4))
    performance = columns(LOW)

    assert ["undecided"] == quadrants(place(importance, performance))
    assert ["concentrate"] == quadrants(
        place(importance, performance, sample=Sample(population=11))
    )


def test_weights_move_the_means_and_widen_the_intervals():
    """Who weighs three times as much counts three times, and the effective size falls."""
    weights = np.array([3, 1] * 5, dtype=np.float64)
    plain = place(columns(HIGH), columns(LOW)).items[0]
    found = place(columns(HIGH), columns(LOW), sample=Sample(weights)).items[0]

    assert (4.75, 1.25, 8) == (
        found.importance.value,
        found.performance.value,
        found.importance.n_effective,  # 20^2 / (5 * 9 + 5 * 1)
    )
    assert plain.gap.value - plain.gap.low < found.gap.value - found.gap.low


def test_intervals_end_where_the_scale_does():
    """Nine fives and a four could not have a mean above five."""
    found = place(columns((5,) * 9 + (4,)), columns((1,) * 9 + (2,))).items[0]

    assert (5, 1, 4) == (found.importance.high, found.performance.low, found.gap.high)


def test_another_scale_has_another_middle():
    """On a scale from 0 to 10 the lines stand at 5, and 4.5 is low."""
    found = place(columns(HIGH), columns(LOW), low=0, high=10)

    assert (5, 5, ["low_priority"]) == (found.importance, found.performance, quadrants(found))


def test_nobody_and_nothing():
    """An item nobody rated has too few answers; no items leave nothing to place."""
    found = place(np.empty((0, 1), dtype=np.int16), np.empty((0, 1), dtype=np.int16))
    nothing = place(np.empty((4, 0), dtype=np.int16), np.empty((4, 0), dtype=np.int16))

    assert (0, None, "too_few", None) == (
        found.items[0].importance.n,
        found.items[0].importance.value,
        found.items[0].quadrant,
        found.items[0].above_diagonal,
    )
    assert () == nothing.items


def test_ratings_outside_the_scale_are_refused():
    """A six on a scale to five is a slip that would move a mean."""
    with pytest.raises(ValueError, match="Ratings from 4 to 6 leave the scale from 1 to 5"):
        place(columns((4, 6)), columns((1, 1)))


def test_different_shapes_are_refused():
    """Importance and performance belong to the same respondents and items."""
    with pytest.raises(ValueError, match=r"\(2, 1\) in shape and performance \(3, 1\)"):
        place(columns((4, 5)), columns((1, 1, 1)))


@given(ratings(), st.sampled_from(["midpoint", "means"]))
def test_swapping_mirrors_the_plane(pair, crosshair):
    """What is important and badly done becomes, swapped, unimportant and well done."""
    mirrored = {"concentrate": "possible_overkill", "possible_overkill": "concentrate"}
    one = quadrants(place(*pair, crosshair=crosshair))
    other = quadrants(place(*pair[::-1], crosshair=crosshair))

    assert [mirrored.get(quadrant, quadrant) for quadrant in one] == other


@given(ratings())
def test_a_quadrant_is_claimed_only_beside_the_lines(pair):
    """Both intervals lie on the side that the quadrant names."""
    found = place(*pair)
    for item in found.items:
        if item.quadrant in {"concentrate", "keep_up"}:
            assert item.importance.low > found.importance
        if item.quadrant in {"low_priority", "possible_overkill"}:
            assert item.importance.high < found.importance
        if item.quadrant in {"keep_up", "possible_overkill"}:
            assert item.performance.low > found.performance
        if item.quadrant in {"concentrate", "low_priority"}:
            assert item.performance.high < found.performance
