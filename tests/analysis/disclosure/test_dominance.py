from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.disclosure.dominance import release_sums, sensitive
from workbench.analysis.disclosure.policy import WORKING, Policy

money = st.lists(st.integers(0, 1000).map(float), max_size=14)


@pytest.mark.parametrize(
    ("contributions", "expected"),
    [
        ([50, 40, 3, 3, 2, 2], True),  # the two largest are 90 %
        ([50, 39, 3, 3, 3, 2], False),  # 89 %, and 11 are more than 5 % of 100
        ([20, 20, 20, 20, 20], True),  # five contributors are too few
        ([20, 20, 20, 20, 20, 0], True),  # whoever gives nothing is no contributor
        ([20] * 6, False),
    ],
)
def test_two_largest_of_ninety_per_cent(contributions, expected):
    """A sum is hidden from 90 % of the two largest on, and of five contributors or fewer."""
    assert expected is sensitive(contributions, WORKING)


def test_the_rule_of_p_per_cent():
    """With 9 beside the two largest, the second knows the largest, 100, to within 9 %."""
    lax = Policy(threshold=5, dominance_k=1.0)

    assert sensitive([100, 90, 3, 2, 2, 2], lax)
    assert not sensitive([100, 90, 3, 3, 2, 2], lax)


def test_a_negative_contribution_is_refused():
    """The rules of dominance are about what is brought in."""
    with pytest.raises(ValueError, match="below zero"):
        sensitive([5, -1], WORKING)


def test_nobody_says_nobody():
    """A sum without contributors is hidden where zeros say too much."""
    assert sensitive([], WORKING)
    assert not sensitive([], Policy(threshold=5, zeros_disclosive=False))


def test_a_hidden_sum_is_never_hidden_alone():
    """The total less the others would give it away, so the smallest other one goes too."""
    released = release_sums([[10.0] * 3, [10.0] * 8, [10.0] * 20], WORKING)

    assert (None, None, 200.0) == released.sums
    assert 310.0 == released.total


def test_a_total_that_says_too_much_is_hidden():
    """Where all cells together have too few contributors, there is no total."""
    assert (None, None) == (release_sums([[9.0] * 2, [9.0] * 2], WORKING).total,) * 2
    assert (None,) == release_sums([[9.0] * 5], WORKING).sums


@given(st.lists(money, min_size=1, max_size=6))
def test_what_the_total_leaves_is_never_sensitive(cells):
    """The hidden cells together, which the total tells, pass the rules; what is shown is true."""
    released = release_sums(cells, WORKING)
    hidden = [values for values, shown in zip(cells, released.sums, strict=True) if shown is None]

    assert all(s is None or s == sum(v) for s, v in zip(released.sums, cells, strict=True))
    assert not any(
        shown is not None and sensitive(values, WORKING)
        for values, shown in zip(cells, released.sums, strict=True)
    )
    if hidden and released.total is not None:
        assert not sensitive([value for values in hidden for value in values], WORKING)
