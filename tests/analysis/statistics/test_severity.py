from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from workbench.analysis.statistics.severity import (
    Intersection,
    gaps,
    overall_phase,
    overlap,
    person_severity,
    phase,
)

_ = -1
flags = arrays.arrays(
    np.int8, st.tuples(st.integers(0, 20), st.integers(1, 5)), elements=st.integers(-1, 1)
)
severities = arrays.arrays(np.int16, st.integers(1, 40), elements=st.integers(1, 5))


def answers(*rows):
    """Return rows of answers as an array."""
    return np.array(rows, dtype=np.int16)


def test_the_gravest_item_is_the_persons_severity():
    """One grave item makes the area grave; what was left open does not, and nothing is unknown."""
    items = answers((1, 4, 2), (_, 2, _), (_, _, _))

    assert [4, 2, -1] == person_severity(items).tolist()
    assert np.int16 == person_severity(items).dtype


def test_without_items_every_severity_is_unknown():
    """An area nobody was asked about is unknown, not without need."""
    assert [-1, -1] == person_severity(np.empty((2, 0), dtype=np.int16)).tolist()


def test_a_code_nobody_agreed_on_is_refused():
    """A severity is 0 or more, or not given."""
    with pytest.raises(ValueError, match="found -2"):
        person_severity(answers((1, -2)))


def test_a_gap_begins_at_three():
    """Severity 3 is a gap, 2 is none, and unknown stays unknown."""
    found = gaps(answers((3, 2, _), (5, 1, 4)))

    assert [[1, 0, -1], [1, 0, 1]] == found.tolist()
    assert np.int8 == found.dtype


def test_a_gap_can_begin_elsewhere():
    """The threshold is the caller's."""
    assert [[0, 1]] == gaps(answers((3, 4)), threshold=4).tolist()


def test_overlap_by_hand():
    """Six persons, three areas: four are known in all, one in some, one in none."""
    found = overlap(
        np.array([(1, 1, 0), (0, 0, 0), (1, 1, 0), (0, 0, 1), (1, _, 0), (_, _, _)], dtype=np.int8)
    )

    assert (4, 1, 1) == (found.complete, found.partial, found.silent)
    # Of the complete one has no gap, one has one, two have two.
    assert (1, 1, 2, 0) == found.counts
    # The fifth has one gap and perhaps another: five have 0 or more, four 1 or more, ...
    assert (5, 4, 2, 0) == found.at_least
    assert (5, 4, 3, 0) == found.at_most
    assert (
        Intersection((0, 1), 2),
        Intersection((), 1),
        Intersection((2,), 1),
    ) == found.intersections


@given(flags)
def test_intersections_by_counting_sets(table):
    """Bit patterns count what a dictionary of sets counts, and the most frequent come first."""
    complete = [row for row in table.tolist() if -1 not in row]
    expected = Counter(tuple(k for k, flag in enumerate(row) if flag) for row in complete)
    found = overlap(table).intersections

    assert dict(expected) == {entry.areas: entry.count for entry in found}
    assert [entry.count for entry in found] == sorted(expected.values(), reverse=True)


@given(flags)
def test_everybody_is_counted_once(table):
    """Complete, partial and silent are all persons; numbers and sets are the complete."""
    found = overlap(table)

    assert len(table) == found.complete + found.partial + found.silent
    assert found.complete == sum(found.counts)
    assert found.complete == sum(entry.count for entry in found.intersections)
    assert found.complete + found.partial == found.at_least[0] == found.at_most[0]


@given(flags)
def test_what_is_unknown_lies_between_the_bounds(table):
    """Whether the unknown are gaps or not, the number in gap stays between the two."""
    found = overlap(table)
    known = table[(table != -1).any(axis=1)]

    for bound, filling in ((found.at_least, 0), (found.at_most, 1)):
        filled = np.where(known == -1, filling, known).sum(axis=1)
        assert list(bound) == [int((filled >= k).sum()) for k in range(table.shape[1] + 1)]


def test_overlap_of_many_areas():
    """Sixty-two areas still fit, down to the last."""
    table = np.zeros((2, 62), dtype=np.int8)
    table[0, [0, 61]] = 1

    assert (Intersection((), 1), Intersection((0, 61), 1)) == overlap(table).intersections


def test_too_many_areas_are_refused():
    """A pattern has no room for a sixty-third area."""
    with pytest.raises(ValueError, match="overlap of 63 areas"):
        overlap(np.zeros((1, 63), dtype=np.int8))


@pytest.mark.parametrize(("shape", "silent"), [((0, 2), 0), ((3, 0), 3), ((0, 0), 0)])
def test_overlap_of_nobody_and_of_nothing(shape, silent):
    """Without persons nothing is counted; without areas everybody is silent."""
    found = overlap(np.zeros(shape, dtype=np.int8))

    assert (0, 0, silent, ()) == (
        found.complete,
        found.partial,
        found.silent,
        found.intersections,
    )
    assert (0,) * (shape[1] + 1) == found.counts == found.at_least == found.at_most


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        ((1, 1, 1, 2, 4), 4),  # one of five is exactly a fifth
        ((1, 1, 1, 1, 2, 4), 2),  # one of six is less, two of six is more
        ((1, 1, 1, 1, 1, 5), 1),
        ((5, 5, 5), 5),
        ((3,), 3),
        ((1, 1, 1, 1, 4, _, _), 4),  # unknown persons are no part of the five
        ((0, 0, 0), 0),
        ((_, _), None),
        ((), None),
    ],
)
def test_the_phase_is_the_gravest_that_a_fifth_reach(severity, expected):
    """Shares run down from the gravest, over those whose severity is known."""
    assert expected == phase(answers(*severity))


def test_the_share_can_be_another():
    """Of ten persons three reach 4: enough for 30 %, not for 31 %."""
    severity = answers(4, 4, 4, 2, 2, 2, 2, 2, 2, 2)

    assert (4, 2) == (phase(severity, 0.3), phase(severity, 0.31))


def test_weights_count_as_so_many_persons():
    """A weight of 0.1 is a fifth of 0.5 and reaches; of 0.6 it is less and does not."""
    severity = answers(1, 1, 4)

    assert 4 == phase(severity, weights=np.array([0.1, 0.3, 0.1]))
    assert 1 == phase(severity, weights=np.array([0.1, 0.4, 0.1]))


def test_rounding_does_not_cost_a_fifth():
    """0.3 of 0.2 + 0.3 + 0.7 + 0.3 is a fifth, though in binary fractions it falls short."""
    weights = np.array([0.2, 0.3, 0.7, 0.3])

    assert weights[3] / weights.sum() < 0.2
    assert 4 == phase(answers(1, 2, 2, 4), weights=weights)


@pytest.mark.parametrize("share", [0, -0.1, 1.1, 20])
def test_a_share_that_is_none_is_refused(share):
    """Twenty per cent are 0.2."""
    with pytest.raises(ValueError, match="A share lies above 0 and not above 1"):
        phase(answers(1, 2), share)


@given(severities, st.floats(0.01, 1))
def test_the_phase_by_trying_every_one(severity, share):
    """Of all severities the greatest that enough persons reach is taken."""
    reached = [p for p in range(6) if (severity >= p).mean() >= share]

    assert max(reached) == phase(severity, share)


@given(severities)
def test_one_more_grave_case_never_lowers_the_phase(severity):
    """More severity is never less."""
    assert phase(severity) <= phase(np.append(severity, 5).astype(np.int16))


def test_the_gravest_area_is_the_overall_phase():
    """Unknown areas are left out, and all unknown is unknown."""
    assert (4, None, None) == (
        overall_phase([2, None, 4]),
        overall_phase([None]),
        overall_phase([]),
    )
