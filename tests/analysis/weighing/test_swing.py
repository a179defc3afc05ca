from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.weighing.swing import roc_weights, swing_remark, swing_weights
from workbench.errors import InputError
from workbench.presentation.language import translate


def test_weights_are_parts_of_all_points():
    """100, 60 and 40 points are weights of 0.5, 0.3 and 0.2, and no points no weight."""
    weights = swing_weights({"need": 100, "impact": 60, "reach": 40, "duty": 0})

    assert pytest.approx({"need": 0.5, "impact": 0.3, "reach": 0.2, "duty": 0}) == weights
    assert ["need", "impact", "reach", "duty"] == list(weights)


@given(st.lists(st.floats(0.1, 100), min_size=1, max_size=8))
def test_weights_add_up_and_keep_proportions(points):
    """Weights add up to 1, and twice the points are twice the weight."""
    weights = list(swing_weights({str(i): p for i, p in enumerate(points)}).values())

    assert pytest.approx(1) == sum(weights)
    assert pytest.approx([p / points[0] for p in points]) == [w / weights[0] for w in weights]


@pytest.mark.parametrize(
    ("swings", "message"),
    [
        ({"need": 0, "impact": 0.0}, "no criterion with points above 0"),
        ({}, "no criterion with points above 0"),
        ({"need": 100, "impact": None}, "impact\n  found: no points"),
        ({"need": float("nan")}, "no points"),
        ({"need": 100, "impact": -5}, "found: -5 points"),
        ({"need": 120}, "120 points\n  expected: points from 0 to 100"),
    ],
)
def test_points_that_cannot_be_used_are_refused(swings, message):
    """All zero, missing, negative or too many points are told with what to do."""
    with pytest.raises(InputError, match=message):
        swing_weights(swings)


def test_all_faults_come_at_once():
    """One round of mending is enough."""
    with pytest.raises(InputError, match="no points") as caught:
        swing_weights({"need": None, "impact": -1, "reach": 100})

    assert ["need", "impact"] == [fault.path for fault in caught.value.faults]


def test_a_highest_below_a_hundred_is_remarked():
    """The weights hold, but somebody may have misread the scale; nobody rating is no remark."""
    remark = swing_remark({"need": 80, "impact": 40})

    assert "has 80 points instead of 100" in str(remark)
    assert "skirta 80 taškų" in translate(remark, "lt")
    assert (None, None) == (swing_remark({"need": 100, "duty": None}), swing_remark({}))


def test_order_alone_gives_the_known_centroid():
    """Three criteria in order weigh 11/18, 5/18 and 2/18, as published tables say."""
    assert pytest.approx((11 / 18, 5 / 18, 2 / 18)) == roc_weights((1, 2, 3))
    assert pytest.approx((0.5208, 0.2708, 0.1458, 0.0625), abs=5e-5) == roc_weights((1, 2, 3, 4))


def test_ties_share_the_mean_of_their_places():
    """Two criteria that share second place weigh the mean of second and third."""
    assert pytest.approx((7 / 36, 11 / 18, 7 / 36)) == roc_weights((2, 1, 2))
    assert pytest.approx((0.25,) * 4) == roc_weights((3, 3, 3, 3))


@given(st.lists(st.integers(1, 4), min_size=1, max_size=5))
def test_ties_are_the_mean_of_all_orders_within_them(places):
    """Averaging the weights of every order that agrees gives the weights of the tie."""
    orders = [
        order
        for order in permutations(range(len(places)))
        if all(
            (places[a] < places[b]) <= (order[a] < order[b])
            for a in range(len(places))
            for b in range(len(places))
        )
    ]
    mean = np.mean([roc_weights(order) for order in orders], axis=0)

    assert pytest.approx(mean) == roc_weights(places)


def test_no_criteria_have_no_order():
    """An empty order is a slip of the caller."""
    with pytest.raises(ValueError, match="at least one criterion"):
        roc_weights(())
