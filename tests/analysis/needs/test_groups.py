from __future__ import annotations

import pytest
from needs_builders import options_item, words

from workbench.analysis.needs.groups import GroupNeed, GroupShares, compare_groups
from workbench.analysis.needs.shares import share
from workbench.analysis.statistics.proportions import share_difference

ITEM = options_item("sex", ("woman", "man"))


def group(code, *needs, size=60):
    """Return a group with its shares and those of the others, by area."""
    return GroupShares(code, words(code), size, tuple(GroupNeed(*need) for need in needs))


def compared(own, rest):
    """Compare one group with the others in one area."""
    return compare_groups(ITEM, [group("woman", ("LNG", own, rest))])


def verdict(own, rest):
    """Return what is said of that group."""
    return compared(own, rest).groups[0].needs[0].verdict


def test_a_clear_difference_is_told_with_its_direction():
    """Nearly all against nearly none leaves zero out of the interval, on either side."""
    assert "higher" == verdict(share(50, 60), share(10, 60))
    assert "lower" == verdict(share(10, 60), share(50, 60))


def test_a_difference_chance_can_make_is_undecided():
    """Two more of sixty say nothing."""
    assert "undecided" == verdict(share(30, 60), share(28, 60))


def test_what_is_hidden_or_too_small_is_not_compared():
    """Neither a hidden count nor a handful of people gives a verdict."""
    assert "hidden" == verdict(share(None, 60), share(30, 60))
    assert "too_few" == verdict(share(6, 8), share(10, 60))


def test_many_comparisons_ask_for_more():
    """The error is divided: with twenty comparisons the interval is that of 99.75 %."""
    own, rest = share(40, 60), share(25, 60)
    rows = [(f"A{n:02}", own, rest) for n in range(20)]
    found = compare_groups(ITEM, [group("woman", *rows)])
    alone = compared(own, rest).groups[0].needs[0]
    ends = share_difference(40, 60, 25, 60, level=0.9975)

    assert 20 == found.comparisons
    assert (ends.low, ends.high) == pytest.approx(
        (found.groups[0].needs[0].low, found.groups[0].needs[0].high)
    )
    assert ("higher", "undecided") == (alone.verdict, found.groups[0].needs[0].verdict)


def test_groups_come_in_the_order_of_the_answers_with_their_sizes():
    """A hidden size stays hidden."""
    same = ("LNG", share(30, 60), share(30, 60))
    found = compare_groups(ITEM, [group("woman", size=None), group("man", same)])

    assert [("woman", None), ("man", 60)] == [(each.code, each.size) for each in found.groups]
    assert () == found.telling
