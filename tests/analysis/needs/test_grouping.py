from __future__ import annotations

from needs_builders import options_item, survey

from workbench.analysis.disclosure.policy import PUBLIC, WORKING
from workbench.analysis.needs.grouping import group_by

ITEM = options_item("citizenship", ("ua", "by", "ru", "other"))


def grouped(*counts, policy=WORKING, missing=0):
    """Return the groups of a question answered so often."""
    codes = [code for code, count in enumerate(counts) for _ in range(count)]
    return group_by(survey((ITEM, [*codes, *[-1] * missing])), ITEM, policy)


def test_groups_large_enough_stay_as_they_are():
    """One more than the threshold is enough."""
    found = grouped(20, 10, 8, 6)

    assert ["ua", "by", "ru", "other"] == [group.code for group in found.groups]
    assert [20, 10, 8, 6] == found.sizes()


def test_small_groups_are_put_together_under_all_their_names():
    """Four and eighteen become one group of twenty-two, named after both."""
    found = grouped(30, 20, 4, 18)

    assert ["ua", "by", "ru+other"] == [group.code for group in found.groups]
    assert "ru, other" == found.groups[2].name.lt
    assert [30, 20, 22] == found.sizes()


def test_a_stricter_policy_asks_for_larger_groups():
    """In public no group has ten people or fewer."""
    assert min(grouped(30, 20, 10, 11, policy=PUBLIC).sizes()) > PUBLIC.threshold


def test_too_few_for_two_groups_are_one():
    """A handful of people is not divided at all."""
    assert 1 == len(grouped(2, 1, 1, 0).groups)


def test_those_who_did_not_answer_are_in_no_group():
    """Unknown is no group of its own."""
    found = grouped(20, 20, 20, 20, missing=3)

    assert 80 == sum(found.sizes())
    assert 3 == int((found.members < 0).sum())
