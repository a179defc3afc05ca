"""Draws by chance that can be repeated with any version of numpy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.inventing.chance import gumbels, normals, places, steps, whole_numbers

MANY = 40_000
ERROR = 4 / np.sqrt(MANY)
"""Four standard errors of a mean of deviates with variance 1."""


class _Zero:
    """A generator that draws the smallest number there is."""

    def random(self, shape):
        """Return zeros."""
        return np.zeros(shape)


def rng(seed=1):
    """Return a generator."""
    return np.random.default_rng(seed)


def test_the_stream_is_the_one_the_files_were_made_from():
    """Another stream would make other files from the same seed."""
    assert [0.5118216247, 0.9504636963, 0.1441596127] == [round(x, 10) for x in rng().random(3)]


def test_places_come_by_their_shares():
    """Shares need not add up to 1, and what has none never comes."""
    counts = np.bincount(places((3, 0, 5, 2), MANY, rng()), minlength=4) / MANY

    assert 0 == counts[1]
    assert np.allclose((0.3, 0, 0.5, 0.2), counts, atol=ERROR / 2)


@given(st.lists(st.floats(0, 10), min_size=1, max_size=6).filter(lambda s: sum(s) > 0.01))
def test_places_are_places(shares):
    """Whatever the shares, a place is one of theirs."""
    found = places(shares, 50, rng())

    assert set(found.tolist()) <= set(range(len(shares)))


def test_whole_numbers_are_equally_likely():
    """Both ends come as often as the middle."""
    counts = np.bincount(whole_numbers(1, 5, MANY, rng()))

    assert 6 == len(counts)
    assert np.allclose(0.2, counts[1:] / MANY, atol=ERROR / 2)


def test_whole_numbers_may_be_large():
    """A month has more minutes than a small number can hold."""
    found = whole_numbers(0, 10**6, 1000, rng())

    assert 0 <= found.min() < 10**5
    assert 9 * 10**5 < found.max() <= 10**6


@pytest.mark.parametrize("mean", [1, 1.9, 3, 4.5, 5])
def test_steps_have_the_mean_asked_for(mean):
    """The mean of 1 + Binomial(4, p) is exact, and its variance 4 p (1 - p)."""
    found = steps(mean, 5, MANY, rng())
    share = (mean - 1) / 4

    assert (1, 5) == (min(1, found.min()), max(5, found.max()))
    assert np.isclose(mean, found.mean(), atol=ERROR)
    assert np.isclose(4 * share * (1 - share), found.var(), atol=3 * ERROR)


def test_normal_deviates_are_normal():
    """Mean, spread, and the share beyond 1.96."""
    found = normals(MANY, rng())

    assert np.allclose((0, 1), (found.mean(), found.std()), atol=ERROR)
    assert np.isclose(0.05, (abs(found) > 1.959964).mean(), atol=ERROR / 4)


def test_gumbel_deviates_make_a_logit_choice():
    """The first of two scores is the larger one in e^1 / (1 + e^1) of the cases."""
    scores = gumbels((MANY, 2), rng()) + np.array((1, 0))

    assert np.isclose(np.e / (1 + np.e), (scores[:, 0] > scores[:, 1]).mean(), atol=ERROR / 2)


def test_a_zero_does_no_harm():
    """The generator may draw a zero, which has no logarithm and no place on the normal scale."""
    assert np.isfinite(normals(1, _Zero())).all()
    assert np.isfinite(gumbels((1, 2), _Zero())).all()
