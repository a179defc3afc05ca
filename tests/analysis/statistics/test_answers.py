from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from workbench.analysis.statistics import answers
from workbench.analysis.statistics.answers import (
    all_equal,
    duplicates,
    is_answered,
    response_rates,
    straight_lining,
)

_ = -1
matrices = arrays.arrays(
    np.int16,
    st.tuples(st.integers(0, 8), st.integers(0, 6)),
    elements=st.integers(-1, 2),
)


def given_answers(*rows):
    """Return rows of answers as an array."""
    return np.array(rows, dtype=np.int16)


def test_an_answer_is_zero_or_more():
    """Zero is an answer, -1 is none."""
    assert [True, True, False] == is_answered(given_answers(0, 5, _)).tolist()


def test_a_number_below_minus_one_is_no_answer():
    """A code that nobody agreed on is not taken for an answer, nor for none."""
    with pytest.raises(ValueError, match="found -9"):
        is_answered(given_answers(3, -9))


def test_straight_lining_needs_five_equal_answers():
    """Five equal answers are marked, four are not, nor five with one that differs."""
    rows = given_answers(
        (3, 3, 3, 3, 3, 3),
        (3, 3, 3, 3, 3, _),
        (3, 3, 3, 3, _, _),
        (3, 3, 3, 3, 3, 4),
        (0, 0, 0, 0, 0, 0),
        (_, _, _, _, _, _),
    )

    assert [True, True, False, False, True, False] == straight_lining(rows).tolist()


def test_straight_lining_with_another_number():
    """How many equal answers it takes can be said."""
    assert [True] == straight_lining(given_answers((2, 2, _)), fewest=2).tolist()


def test_no_answers_is_not_the_same_answer():
    """Who answered nothing did not answer always the same, however few it takes."""
    assert [False] == straight_lining(given_answers((_, _)), fewest=1).tolist()


@given(matrices)
def test_straight_lining_by_sets(rows):
    """A row is marked exactly where the set of its answers is one and they are enough."""
    kept = [[answer for answer in row if answer != -1] for row in rows.tolist()]
    expected = [len(set(row)) == 1 and len(row) >= 3 for row in kept]

    assert expected == straight_lining(rows, fewest=3).tolist()


def test_response_rates_of_items_and_of_respondents():
    """Of two respondents both answered the first item, one the second, none the third."""
    rows = given_answers((1, 0, _), (5, _, _))

    assert [1, 0.5, 0] == response_rates(rows).tolist()
    assert [2 / 3, 1 / 3] == response_rates(rows.T).tolist()


def test_without_respondents_there_is_no_rate():
    """A rate of nobody is not zero."""
    rates = response_rates(np.empty((0, 2), dtype=np.int16))

    assert [True, True] == np.isnan(rates).tolist()


@pytest.mark.parametrize(
    ("column", "expected"),
    [((4, 4, _), True), ((4, 3), False), ((0, 0), True), ((4, _), False), ((_, _), False)],
)
def test_an_item_that_tells_nobody_apart(column, expected):
    """All answers are equal where there are two or more and no two differ."""
    assert expected == all_equal(given_answers(*column))


def test_duplicates_are_the_later_of_equal_rows():
    """The first of equal rows stays, those after it are marked, and gaps count as gaps."""
    rows = given_answers((1, 2), (1, _), (1, 2), (2, 1), (1, 2), (1, _))

    assert [False, False, True, False, True, True] == duplicates(rows).tolist()


def test_rows_without_answers_repeat_nothing():
    """Two who answered nothing have nothing in common."""
    assert [False, False] == duplicates(given_answers((_, _), (_, _))).tolist()


@pytest.mark.parametrize("shape", [(0, 3), (3, 0), (0, 0), (1, 3)])
def test_without_a_second_row_or_an_item_nothing_is_repeated(shape):
    """Empty tables, and tables of one row, have no duplicates."""
    assert not duplicates(np.ones(shape, dtype=np.int16)).any()


def repeated(rows):
    """Mark the repeated rows by looking every one up among those before it."""
    rows = [tuple(row) for row in rows.tolist()]
    return [
        row in rows[:place] and any(answer != -1 for answer in row)
        for place, row in enumerate(rows)
    ]


@given(matrices)
def test_duplicates_by_looking_up(rows):
    """Fingerprints find what comparing every row with all before it finds."""
    assert repeated(rows) == duplicates(rows).tolist()


@given(matrices)
def test_a_shared_fingerprint_makes_no_duplicate(rows):
    """Where different rows have the same fingerprint, the rows themselves decide."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(answers, "_fingerprints", lambda matrix: np.zeros(len(matrix), np.uint64))

        assert repeated(rows) == duplicates(rows).tolist()
