"""What groups of stakeholders find important."""

import pytest
from selection_builders import selection

from workbench.analysis.selection.views import read_views
from workbench.analysis.weighing.beliefs import Centred, Combined, Ordered, Uniform
from workbench.model.recommendations import CRITERIA

SWING = {"need": 100, "impact": 50, "reach": 50, "feasibility": 0, "durability": 0, "duty": 0}
PAIRS = [
    {"first": first, "second": second, "times": 1}
    for place, first in enumerate(CRITERIA)
    for second in CRITERIA[place + 1 :]
]


def group(key, share=1, **view):
    """Return a group."""
    return {"key": key, "name": {"lt": key}, "share": share, "by": "k", "date": "2026", **view}


def test_nobody_asked_leaves_everything_open():
    """All weights are as likely, and that is said."""
    views = read_views(selection())

    assert not views.asked
    assert isinstance(views.belief, Uniform)
    assert pytest.approx(1 / 6) == views.weights[0]


def test_swing_points_are_shares_of_their_sum():
    """100, 50 and 50 are a half and two quarters."""
    views = read_views(selection(stakeholders=[group("a", swing=SWING)]))

    assert pytest.approx((0.5, 0.25, 0.25, 0, 0, 0)) == views.weights
    assert isinstance(views.belief, Centred)


def test_an_order_gives_the_weights_of_its_centre():
    """Of six criteria the first has (1 + 1/2 + … + 1/6) / 6."""
    views = read_views(selection(stakeholders=[group("a", order=list(CRITERIA))]))

    assert pytest.approx(sum(1 / n for n in range(1, 7)) / 6) == views.weights[0]
    assert isinstance(views.belief, Ordered)


def test_criteria_that_are_alike_weigh_alike():
    """Those in one place of an order share its weights."""
    order = [["need", "impact"], "reach", "feasibility", "durability", "duty"]
    weights = read_views(selection(stakeholders=[group("a", order=order)])).weights

    assert weights[0] == pytest.approx(weights[1])
    assert weights[1] > weights[2]


def test_pairs_that_are_all_alike_weigh_alike_and_consistently():
    """Six equal criteria have a sixth each and no contradiction."""
    views = read_views(selection(stakeholders=[group("a", comparisons=PAIRS)]))

    assert pytest.approx([1 / 6] * 6) == list(views.weights)
    assert views.groups[0].pairwise.ratio == pytest.approx(0, abs=1e-9)


def test_groups_count_by_their_share():
    """A group with three parts of four weighs three times as much."""
    order = ["duty", *CRITERIA[:5]]
    views = read_views(
        selection(stakeholders=[group("a", 3, swing=SWING), group("b", 1, order=order)])
    )
    first, second = (view.weights for view in views.groups)

    assert (0.75, 0.25) == tuple(view.share for view in views.groups)
    assert pytest.approx(0.75 * first[0] + 0.25 * second[0]) == views.weights[0]
    assert isinstance(views.belief, Combined)


def test_a_group_without_a_share_is_shown_and_does_not_count():
    """Its view is heard, the common one is not moved."""
    order = ["duty", *CRITERIA[:5]]
    views = read_views(
        selection(stakeholders=[group("a", 1, swing=SWING), group("b", 0, order=order)])
    )

    assert 2 == len(views.groups)
    assert views.groups[0].weights == pytest.approx(views.weights)


def test_one_group_can_be_asked_for_alone():
    """A scenario looks through one group's eyes, whatever its share."""
    order = ["duty", *CRITERIA[:5]]
    views = read_views(
        selection(stakeholders=[group("a", 1, swing=SWING), group("b", 0, order=order)]), only="b"
    )

    assert max(views.weights) == views.weights[CRITERIA.index("duty")]
