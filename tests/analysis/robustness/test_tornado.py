import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from workbench.analysis.robustness.tornado import (
    Bar,
    Stability,
    of_lead,
    of_option,
    tornado,
    weight_stability,
)
from workbench.analysis.weighing.scores import Scores, exact_scores

tables = arrays(np.float64, (4, 3), elements=st.integers(0, 20).map(lambda n: 5.0 * n))
WEIGHTS = (0.5, 0.3, 0.2)


def _rescaled(weights, criterion: int, weight: float) -> np.ndarray:
    """Return the weights with one exchanged and the rest in proportion."""
    others = [w if j != criterion else 0 for j, w in enumerate(weights)]
    moved = np.array(others) / sum(others) * (1 - weight)
    moved[criterion] = weight
    return moved


def test_bars_of_a_value_by_hand():
    """Scores move a value by their weight, weights by what their criterion has beyond the rest."""
    scores = Scores(np.array([[60.0, 20]]), np.array([[80.0, 40]]), np.array([[90.0, 80]]))
    bars = tornado(scores, (0.75, 0.25), [(0.5, 0.9), (0.1, 0.5)], of_option(0, 1))

    by = {(bar.criterion, bar.option): (bar.at_low, bar.at_high) for bar in bars}
    assert pytest.approx((60, 76)) == by[0, None]
    assert pytest.approx((76, 60)) == by[1, None]
    assert pytest.approx((55, 77.5)) == by[0, 0]
    assert pytest.approx((65, 80)) == by[1, 0]
    widths = [bar.width for bar in bars]
    assert sorted(widths, reverse=True) == pytest.approx(widths)


def test_the_lead_of_a_portfolio_leaves_out_what_both_contain():
    """What two portfolios share makes no lead, and its scores no bar."""
    parts = of_lead(frozenset({0, 1}), frozenset({1, 2}), 4)
    scores = Scores(np.zeros((4, 1)), np.full((4, 1), 50.0), np.full((4, 1), 100.0))
    bars = tornado(scores, (1.0,), [(1.0, 1.0)], parts)

    assert (1, 0, -1, 0) == parts
    assert {Bar(0, None, 0, 0), Bar(0, 0, -50, 50), Bar(0, 2, 50, -50)} == set(bars)


def test_a_criterion_with_all_the_weight_gives_it_to_the_others_alike():
    """There are no proportions to keep, so the others share equally."""
    scores = exact_scores(np.array([[90.0, 30, 60]]))
    bars = tornado(scores, (1.0, 0.0, 0.0), [(0.0, 1.0), (0.0, 0.0), (0.0, 0.0)], of_option(0, 1))

    assert Bar(0, None, 45, 90) == bars[0]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"weights": (1.0,)}, "every criterion has a weight"),
        ({"bounds": [(0, 1)]}, "its bounds"),
        ({"parts": (1.0, 0.0)}, "every option its part"),
        ({"bounds": [(0, 1), (0.6, 0.5)]}, "the lowest below the highest"),
        ({"bounds": [(0, 1), (0, 1.5)]}, "between 0 and 1"),
    ],
)
def test_what_does_not_belong_together_is_refused(arguments, message):
    """Other numbers of weights, bounds or parts are slips of the caller."""
    plain = {"weights": (0.5, 0.5), "bounds": [(0, 1), (0, 1)], "parts": (1.0,)}
    with pytest.raises(ValueError, match=message):
        tornado(exact_scores(np.ones((1, 2))), **{**plain, **arguments})


def test_stability_by_hand():
    """(100, 0) against (40, 80): first where its criterion weighs more than 4/7."""
    scores = exact_scores(np.array([[100.0, 0], [40, 80]]))

    assert weight_stability(scores, (0.8, 0.2), 0) == Stability(
        0, 0.8, pytest.approx(4 / 7), 1, 1, None
    )
    assert weight_stability(scores, (0.8, 0.2), 1) == Stability(
        1, 0.2, 0, pytest.approx(3 / 7), None, 1
    )
    assert weight_stability(scores, (0.5, 0.5), 0) == Stability(
        0, 0.5, 0, pytest.approx(4 / 7), None, 0
    )


def test_what_dominates_is_first_with_any_weight():
    """Nobody overtakes it."""
    scores = exact_scores(np.array([[50.0, 50], [60, 60]]))

    assert Stability(0, 0.3, 0, 1, None, None) == weight_stability(scores, (0.3, 0.7), 0)


def test_two_that_are_equal_now_have_an_end_here():
    """The first of two equal ones is overtaken as soon as the other's criterion weighs more."""
    found = weight_stability(exact_scores(np.array([[100.0, 0], [0, 100]])), (0.5, 0.5), 0)

    assert Stability(0, 0.5, 0.5, 1, 1, None) == found


@given(tables, st.integers(0, 2))
@settings(max_examples=60)
def test_the_first_stays_first_within_and_not_beyond(table, criterion):
    """At points within the interval the top option is a best one; just beyond it is overtaken."""
    scores = exact_scores(table)
    found = weight_stability(scores, WEIGHTS, criterion)
    top = int(np.argmax(np.round(table @ np.array(WEIGHTS), 9)))
    for weight in np.linspace(found.low, found.high, 7):
        values = table @ _rescaled(WEIGHTS, criterion, weight)
        assert values[top] >= values.max() - 1e-6
    for end, other, step in ((found.low, found.below, -1e-4), (found.high, found.above, 1e-4)):
        if other is None:
            assert end == pytest.approx(0 if step < 0 else 1)
        elif 0 <= end + step <= 1:
            values = table @ _rescaled(WEIGHTS, criterion, end + step)
            assert values[other] > values[top]
