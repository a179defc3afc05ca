from __future__ import annotations

import pytest

from workbench.analysis.disclosure.guard import releasable, values_releasable
from workbench.analysis.disclosure.policy import PUBLIC, WORKING, Policy


@pytest.mark.parametrize(("n", "allowed"), [(0, False), (5, False), (6, True), (100, True)])
def test_a_figure_needs_more_respondents_than_the_threshold(n, allowed):
    """Five are too few for the working policy, six are enough."""
    assert allowed is releasable(n, WORKING)


def test_the_public_policy_asks_for_more():
    """Ten are too few for everybody's eyes."""
    assert [False, True] == [releasable(n, PUBLIC) for n in (10, 11)]


def test_a_mean_of_equal_answers_is_everybodys_answer():
    """However large the group, a mean without spread tells what each one said."""
    assert not values_releasable([4.0] * 50, WORKING)
    assert values_releasable([4.0] * 49 + [3.0], WORKING)
    assert values_releasable([4.0] * 50, Policy(threshold=5, class_disclosure=False))


def test_a_mean_of_few_is_not_shown_whatever_its_spread():
    """Spread does not make up for size."""
    assert not values_releasable([1.0, 2.0, 3.0, 4.0, 5.0], WORKING)
    assert not values_releasable([], WORKING)
