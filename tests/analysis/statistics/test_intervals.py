import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.statistics.intervals import effective_sizes, refuse_impossible


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"counts": -1}, "between zero and its base"),
        ({"level": 1.0}, "between 0 and 1"),
        ({"population": 8}, "more answers than there are people"),
        ({"n": float("nan")}, "finite numbers"),
    ],
)
def test_what_cannot_be_is_refused(arguments, message):
    """A negative count, certainty, or more answers than people are slips of the caller."""
    counts, *rest = {"counts": 1, "n": 9, "level": 0.95, "population": None, **arguments}.values()
    with pytest.raises(ValueError, match=message):
        refuse_impossible(np.array([counts], dtype=float), *rest)


def test_the_size_that_is_as_sure_by_hand():
    """30 of 100 are as sure as 30 * 99 / 70 of an endless population; nobody and all have none."""
    found = effective_sizes([30, 0, 100], 100)

    assert pytest.approx(30 * 99 / 70) == found[0]
    assert np.isnan(found[1])
    assert np.isposinf(found[2])


@given(st.floats(0.01, 0.99), st.integers(2, 10_000))
def test_a_known_population_never_makes_less_sure(part, population):
    """The corrected size is never below the size itself."""
    n = part * population

    assert effective_sizes(n, population) >= n
