import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from workbench.analysis.robustness.regret import Difference, Rival, regret_of

CODES = ("a", "b", "c")
VALUES = np.array([[5000, 4000, 1000], [5000, 1000, 4000], [2000, 4000, 1000], [5000, 4000, 1000]])
BEST = (frozenset("ab"), frozenset("ac"), frozenset("ab"), frozenset("ab"))


def test_regret_by_hand():
    """Proposing a and c loses 3 points of 9, of 6 and of 9 in three draws of four."""
    found = regret_of(frozenset("ac"), BEST, VALUES, CODES, {"council": frozenset("b")})

    assert (3, 2.25, 0.25) == (found.largest, found.mean, found.best)
    assert pytest.approx((1 / 2, (1 / 3 + 1 / 2 + 1 / 3) / 4)) == (
        found.largest_share,
        found.mean_share,
    )
    assert (Difference("b", 0.75),) == found.add
    assert (Difference("c", 0.75),) == found.drop
    # b alone against a and c: -2, -8, +1 and -2 points
    assert (Rival("council", 0.25, 1.0, -2.75, ("b",), ("a", "c")),) == found.rivals


def test_the_most_frequent_difference_comes_first():
    """What the best portfolios have most often is what to add first."""
    found = regret_of(frozenset(), BEST, VALUES, CODES)

    assert (Difference("a", 1), Difference("b", 0.75), Difference("c", 0.25)) == found.add
    assert ((), ()) == (found.drop, found.rivals)


def test_nothing_is_lost_where_nothing_is_worth_anything():
    """A part of nothing is nothing, not an error."""
    found = regret_of(frozenset(), (frozenset(),), np.zeros((1, 3), dtype=np.int64), CODES)

    assert (0, 0, 1) == (found.largest, found.largest_share, found.best)


def test_a_proposal_that_breaks_rules_may_be_worth_more():
    """Its regret is below zero, and not hidden."""
    found = regret_of(frozenset("abc"), BEST, VALUES, CODES)

    assert (-1, 1) == (found.largest, found.best)


@given(arrays(np.int64, (6, 3), elements=st.integers(0, 10_000)), st.sets(st.sampled_from(CODES)))
def test_regret_against_the_best_of_all_is_never_below_zero(drawn, proposed):
    """With everything allowed all options are best; the loss is what the proposal leaves out."""
    found = regret_of(frozenset(proposed), (frozenset(CODES),) * 6, drawn, CODES)
    out = [i for i, code in enumerate(CODES) if code not in proposed]

    assert 0 <= found.mean <= found.largest
    assert 0 <= found.mean_share <= found.largest_share <= 1
    assert pytest.approx(drawn[:, out].sum(axis=1).max() / 1000) == found.largest


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"best": ()}, "one best portfolio for each draw"),
        ({"best": BEST[:2]}, "one best portfolio for each draw"),
        ({"options": ("a", "b")}, "one value for each option"),
        ({"proposed": frozenset("z")}, "nothing but the options"),
        ({"rivals": {"x": frozenset("z")}}, "nothing but the options"),
    ],
)
def test_what_does_not_belong_together_is_refused(arguments, message):
    """Other numbers of draws or options are slips of the caller."""
    plain = {"proposed": frozenset("a"), "best": BEST, "drawn_values": VALUES, "options": CODES}
    with pytest.raises(ValueError, match=message):
        regret_of(**{**plain, **arguments})
