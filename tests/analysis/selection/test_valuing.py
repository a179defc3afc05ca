"""How far groups agree on what comes first."""

import numpy as np
from selection_builders import selection

from workbench.analysis.selection.valuing import agree
from workbench.analysis.selection.views import read_views
from workbench.analysis.weighing.scores import exact_scores
from workbench.model.recommendations import CRITERIA


def views(*orders):
    """Return the views of groups by their orders of criteria."""
    groups = [
        {
            "key": f"g{n}",
            "name": {"lt": "x"},
            "share": 1,
            "order": order,
            "by": "k",
            "date": "2026",
        }
        for n, order in enumerate(orders)
    ]
    return read_views(selection(stakeholders=groups))


def best_at_one_thing():
    """Return six candidates, each with 100 points on one criterion and none elsewhere."""
    return exact_scores(100 * np.eye(6))


def test_one_group_cannot_disagree():
    """Agreement needs two."""
    assert agree(views(CRITERIA), best_at_one_thing()) is None


def test_groups_of_one_mind_agree_wholly():
    """The same order twice: W is 1 and nothing is contested."""
    agreement = agree(views(CRITERIA, CRITERIA), best_at_one_thing())

    assert 1 == agreement.concordance
    assert not agreement.conflicts
    assert (0, 1, 2, 3, 4) == agreement.tops[0]


def test_opposite_orders_have_nothing_in_common():
    """Each candidate is contested whose ranks lie more than a third of six apart."""
    agreement = agree(views(CRITERIA, CRITERIA[::-1]), best_at_one_thing())

    assert 0 == agreement.concordance
    assert {0, 1, 4, 5} == {conflict.option for conflict in agreement.conflicts}
