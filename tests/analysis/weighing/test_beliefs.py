import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import beta, ks_2samp, kstest

from workbench.analysis.weighing.beliefs import Centred, Combined, Ordered, Uniform

BELIEFS = [
    Uniform(4),
    Centred((0.4, 0.3, 0.3, 0.0), 12.0),
    Ordered((2, 1, 2, 3)),
    Combined((Uniform(4), Ordered((1, 2, 3, 4))), (0.25, 0.75)),
]


def _draw(belief, size=20_000, seed=1):
    return belief.draw(np.random.default_rng(seed), size)


@pytest.mark.parametrize("belief", BELIEFS, ids=lambda belief: type(belief).__name__)
def test_weights_are_weights_about_their_centre(belief):
    """Draws are not below zero, add up to 1, have the stated mean and come from the seed alone."""
    drawn = _draw(belief)

    assert (20_000, 4) == drawn.shape
    assert (drawn >= 0).all()
    assert pytest.approx(1) == drawn.sum(axis=1)
    assert pytest.approx(belief.centre(), abs=0.006) == drawn.mean(axis=0)
    assert (drawn == _draw(belief)).all()
    assert not (drawn == _draw(belief, seed=2)).all()


def test_uniform_weights_have_their_known_distribution():
    """Each of four weights that are even over all that add up to 1 is Beta(1, 3)."""
    for column in _draw(Uniform(4)).T:
        assert kstest(column, beta(1, 3).cdf).pvalue > 0.01


def test_concentration_is_the_spread():
    """A weight w has the variance w (1 - w) / (c + 1), and a weight of 0 stays 0."""
    drawn = _draw(Centred((0.5, 0.3, 0.2, 0.0), 9.0))

    assert pytest.approx([0.025, 0.021, 0.016, 0], rel=0.05) == drawn.var(axis=0)
    assert not drawn[:, 3].any()


@pytest.mark.parametrize(
    "places", [(1, 2, 3), (3, 1, 2), (1, 2, 2), (2, 1, 1), (1, 1, 1), (5, 5, 1, 9)]
)
def test_ordered_weights_are_those_rejection_keeps(places):
    """Drawing evenly and keeping what agrees with the order gives the same distribution."""
    everything = _draw(Uniform(len(places)), size=120_000, seed=7)
    given_places = np.array(places)
    agrees = np.ones(len(everything), dtype=bool)
    for a in range(len(places)):
        for b in range(len(places)):
            if given_places[a] < given_places[b]:
                agrees &= everything[:, a] >= everything[:, b]
    kept, drawn = everything[agrees], _draw(Ordered(places))
    mixed = np.random.default_rng(0).normal(size=(5, len(places)))
    for direction in [*np.eye(len(places)), *mixed]:
        assert ks_2samp(kept @ direction, drawn @ direction).pvalue > 1e-4


@given(st.lists(st.integers(1, 4), min_size=1, max_size=6))
@settings(max_examples=30)
def test_ordered_weights_keep_the_order(places):
    """A more important criterion never weighs less."""
    drawn = _draw(Ordered(tuple(places)), size=50)
    for a, b in np.argwhere(np.less.outer(places, places)):
        assert (drawn[:, a] >= drawn[:, b]).all()


def test_combined_weights_are_sums_by_share():
    """Groups that are certain make a certain mean."""
    sure = Combined((Centred((1.0, 0.0), 5), Centred((0.0, 1.0), 5)), (0.2, 0.8))

    assert pytest.approx(np.tile([0.2, 0.8], (10, 1))) == _draw(sure, size=10)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Uniform(0), "at least one criterion"),
        (lambda: Ordered(()), "at least one criterion"),
        (lambda: Centred((0.5, 0.6), 5), "add up to 1"),
        (lambda: Centred((1.5, -0.5), 5), "not below zero"),
        (lambda: Centred((), 5), "add up to 1"),
        (lambda: Centred((1.0,), 0), "above zero and finite"),
        (lambda: Centred((1.0,), float("inf")), "above zero and finite"),
        (lambda: Combined((Uniform(2),), (0.5,)), "shares are not below zero"),
        (lambda: Combined((Uniform(2),), (0.5, 0.5)), "a belief and a share"),
        (lambda: Combined((Uniform(2), Uniform(3)), (0.5, 0.5)), "the same criteria"),
    ],
)
def test_beliefs_that_cannot_be_are_refused(make, message):
    """Parts that make no whole are slips of the caller."""
    with pytest.raises(ValueError, match=message):
        make()
