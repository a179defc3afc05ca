from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.needs.supply import supply_of
from workbench.model.evidence import DIMENSIONS, SupplyRating


def ratings(area="LNG", **scores):
    """Return ratings of some dimensions."""
    return [
        SupplyRating(area=area, dimension=name, score=score, reason="taip", by="x", date="2026-01")
        for name, score in scores.items()
    ]


def test_an_area_nobody_rated_is_unknown_and_not_empty():
    """Not rated is not nothing: the level is unknown, and could be anything."""
    found = supply_of("LNG", ratings("HOU", access=0))

    assert found.level is None
    assert (0.0, 1.0) == found.bounds
    assert found.score("access") is None


def test_the_level_is_the_mean_score_by_the_highest():
    """By hand: scores 1 and 3 of 4 give a mean of 2, half of the highest."""
    found = supply_of("LNG", ratings(access=3, coverage=1))

    assert 0.5 == found.level
    assert ["coverage", "access"] == [rating.dimension for rating in found.ratings]
    assert (0.2, 0.8) == found.bounds


def test_a_score_of_zero_is_known():
    """Zero is a rating: the area has nothing in that dimension."""
    found = supply_of("LNG", ratings(quality=0))

    assert (0, 0.0) == (found.score("quality"), found.level)


@given(st.dictionaries(st.sampled_from(DIMENSIONS), st.integers(0, 4), min_size=1))
def test_the_level_lies_within_its_bounds(scores):
    """What the unrated dimensions could be never leaves the known part out."""
    found = supply_of("LNG", ratings(**scores))
    low, high = found.bounds

    assert low - 1e-9 <= found.level <= high + 1e-9
    assert (low == high) == (len(scores) == len(DIMENSIONS))
