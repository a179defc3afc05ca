import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.stats import friedmanchisquare

from workbench.analysis.weighing.groups import (
    Conflict,
    Group,
    combine,
    conflicts,
    kendall_w,
    rank_table,
    top_lists,
)
from workbench.errors import InputError

tables = arrays(np.float64, (3, 6), elements=st.integers(0, 5).map(float))


def test_weights_are_combined_by_share():
    """One half, one quarter and one quarter of three weights, whatever the shares add up to."""
    groups = [
        Group("municipality", 2, (1.0, 0.0)),
        Group("ngo", 1, (0.0, 1.0)),
        Group("experts", 1, (0.5, 0.5)),
        Group("nobody", 0, (0.0, 1.0)),
    ]

    assert pytest.approx((0.625, 0.375)) == combine(groups)


@pytest.mark.parametrize(
    ("shares", "message"),
    [
        ((0, 0), "no group with a share above 0"),
        ((1, -1), "ngo1\n  found: a share of -1"),
        ((float("nan"), 1), "ngo0\n  found: a share of nan"),
    ],
)
def test_shares_that_cannot_be_used_are_refused(shares, message):
    """Shares all zero, negative or unknown are told with what to do."""
    with pytest.raises(InputError, match=message):
        combine([Group(f"ngo{i}", share, (1.0,)) for i, share in enumerate(shares)])


@pytest.mark.parametrize("weights", [[], [(1.0,), (0.5, 0.5)]])
def test_groups_weigh_the_same_criteria(weights):
    """No groups, or weights of different criteria, are slips of the caller."""
    with pytest.raises(ValueError, match="at least one group"):
        combine([Group("a", 1, given_weights) for given_weights in weights])


def test_concordance_by_hand():
    """Ranks 1234, 2134 and 1243: totals 4, 5, 10 and 11, S = 37, W = 12 * 37 / (9 * 60)."""
    ranks = np.array([[1.0, 2, 3, 4], [2, 1, 3, 4], [1, 2, 4, 3]])
    totals = np.array([4, 5, 10, 11])
    spread = ((totals - 7.5) ** 2).sum()

    assert 37 == spread
    assert pytest.approx(12 * 37 / (9 * 60)) == kendall_w(ranks)


def test_concordance_with_ties_by_hand():
    """Two groups, one of which ties two options: S = 6.5, W = 12 * 6.5 / (4 * 24 - 2 * 6)."""
    ranks = np.array([[1.0, 2.5, 2.5], [1.0, 2, 3]])

    assert pytest.approx(13 / 14) == kendall_w(ranks)


@given(tables)
def test_concordance_is_that_of_friedmans_test(values):
    """W is the statistic of Friedman's test divided by its largest value."""
    ranks = rank_table(values)
    found = kendall_w(ranks)
    if any(len(set(row)) > 1 for row in values):
        statistic = friedmanchisquare(*ranks.T).statistic

        assert pytest.approx(statistic / (3 * 5), abs=1e-9) == found
    else:
        assert found is None


@pytest.mark.parametrize("shape", [(1, 4), (4, 1)])
def test_concordance_takes_two_of_each(shape):
    """One group agrees with nobody, and one option has one rank."""
    assert kendall_w(np.ones(shape)) is None


def test_agreement_and_its_opposite():
    """Equal orders agree fully, opposite ones of two groups not at all."""
    order = np.array([1.0, 2, 3, 4])

    assert pytest.approx(1) == kendall_w(np.array([order, order, order]))
    assert pytest.approx(0) == kendall_w(np.array([order, 5 - order]))


def test_ranks_of_equal_values_are_shared():
    """Values equal but for rounding share the mean of their ranks."""
    ranks = rank_table(np.array([[0.1 + 0.2, 5.0, 0.3, 1.0]]))

    assert [[3.5, 1, 3.5, 2]] == ranks.tolist()


def test_each_group_has_its_list():
    """The first two of each group, and a third where it equals the second."""
    values = np.array([[10.0, 30, 20, 5], [40.0, 10, 20, 20]])

    assert ((1, 2), (0, 2, 3)) == top_lists(values, 2)


def test_what_groups_rank_far_apart_is_named():
    """Of six options those whose rank differs by more than two, with the groups furthest apart."""
    values = np.array(
        [[60.0, 50, 40, 30, 20, 10], [60, 50, 40, 30, 20, 10], [30, 50, 40, 60, 20, 10]]
    )

    assert (Conflict(0, 0, 2, 1, 4), Conflict(3, 2, 0, 1, 4)) == conflicts(values)


def test_a_third_of_all_ranks_is_no_conflict():
    """Two ranks of six are a third, not more."""
    values = np.array([[60.0, 50, 40, 30, 20, 10], [40, 50, 60, 30, 20, 10]])

    assert () == conflicts(values)


@given(tables, st.permutations(range(6)))
def test_conflicts_go_with_their_options(values, order):
    """Options in another order are in conflict all the same."""
    there = {(c.option, c.higher_rank, c.lower_rank) for c in conflicts(values)}
    here = {(order[c.option], c.higher_rank, c.lower_rank) for c in conflicts(values[:, order])}

    assert there == here
