from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from needs_builders import options_item, severity_item, survey

from workbench.analysis.disclosure.policy import PUBLIC, WORKING
from workbench.analysis.needs.survey_results import read_survey

SEX = options_item("sex", ("woman", "man"))
LNG, HOU = severity_item("LNG", dimension="access"), severity_item("HOU")


def results(given_, *, policy=WORKING, weights=None, compared=SEX):
    """Return what a survey says."""
    return read_survey(given_, policy=policy, weights=weights, compared=compared)


def asked(in_need, not_in_need, *, men=0):
    """Return a survey of women, so many of them in need of courses, and of men in need."""
    lng = [4] * in_need + [1] * not_in_need + [3] * men
    return survey((SEX, [0] * (in_need + not_in_need) + [1] * men), (LNG, lng))


def test_a_share_comes_with_its_counts_and_its_step():
    """By hand: 30 of 60 in need; a fifth and more reach severity 4."""
    found = results(asked(30, 30)).measured["LNG"][None]

    assert (30, 60, 0.5, 4) == (
        found.share.count,
        found.share.answered,
        found.share.value,
        found.phase,
    )


def test_the_one_dimension_asked_about_has_the_same_share():
    """The only question on courses is about access, so access has its answer."""
    found = results(asked(30, 30)).measured["LNG"]

    assert found[None] == found["access"]
    assert "quality" not in found


@pytest.mark.parametrize("in_need", [0, 1, 5, 55, 59, 60])
def test_a_few_people_are_hidden_whichever_side_they_stand_on(in_need):
    """Up to five in need, or up to five not in need: neither count nor share nor step is told."""
    found = results(asked(in_need, 60 - in_need), compared=None).measured["LNG"][None]

    assert found.share.hidden
    assert (None, None, None) == (found.share.count, found.share.value, found.phase)


def test_six_people_may_be_shown():
    """One more than the threshold."""
    assert 6 == results(asked(6, 54), compared=None).measured["LNG"][None].share.count


def test_weights_change_the_share():
    """By hand: men count double: (10 + 2 * 20) / (40 + 2 * 20) = 0.625."""
    given_ = asked(10, 30, men=20)
    weights = np.array([0.75] * 40 + [1.5] * 20)
    found = results(given_, weights=weights).measured["LNG"][None].share

    assert (30, 60) == (found.count, found.answered)
    assert 0.625 == pytest.approx(found.value)


def test_in_public_counts_are_rounded_and_shares_follow_them():
    """33 of 67 become 35 of 70 in public, and the share is that of the rounded numbers."""
    found = results(asked(33, 34), policy=PUBLIC, compared=None).measured["LNG"][None].share

    assert (35, 70, 0.5) == (found.count, found.answered, found.value)


def test_groups_are_compared_with_everybody_else():
    """By hand: 30 of 40 women against 10 of 40 men."""
    given_ = survey((SEX, [0] * 40 + [1] * 40), (LNG, [4] * 30 + [1] * 10 + [4] * 10 + [1] * 30))
    women = results(given_).groups.groups[0]

    assert (40, 30, 10) == (women.size, women.needs[0].share.count, women.needs[0].others.count)
    assert "higher" == women.needs[0].verdict


def test_one_group_has_nobody_to_compare_with():
    """A handful of men is put together with the women, and there is nothing to compare."""
    assert results(asked(30, 30, men=3)).groups is None


def test_priorities_not_asked_for_are_absent():
    """No question, no shares."""
    assert {} == dict(results(asked(30, 30)).priorities)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(0, 60))
def test_no_small_count_of_people_leaves(seed, n):
    """Whatever was answered, no number of one to five people is in what leaves."""
    rng = np.random.default_rng(seed)
    sex = rng.integers(-1, 2, n).tolist()
    lng, hou = rng.integers(-1, 6, (2, n))
    given_ = survey((SEX, sex), (LNG, lng.tolist()), (HOU, hou.tolist()))
    found = results(given_)
    numbers = [share for parts in found.measured.values() for share in [parts[None].share]]
    counts = [number for share in numbers for number in (share.count, share.answered)]
    counts += [size for part in found.composition for _, size in part.groups]
    if found.overlap:
        counts += [found.overlap.answered, found.overlap.areas_answered]
        counts += [each.count for each in found.overlap.sets]
        counts += [count for _, count in found.overlap.numbers]
    groups = found.groups.groups if found.groups else ()
    counts += [need.share.count for group in groups for need in group.needs]

    assert [] == [count for count in counts if count is not None and 1 <= count <= 5]
