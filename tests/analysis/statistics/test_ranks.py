from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from workbench.analysis.statistics import resampling
from workbench.analysis.statistics.raking_cells import Margins
from workbench.analysis.statistics.rank_chances import exact_ranks
from workbench.analysis.statistics.ranks import AreaRank, rank_areas
from workbench.analysis.statistics.resampling import Route
from workbench.presentation.language import translate

FEW = 200  # draws where only their use is tested
answers = arrays(np.float64, (12, 4), elements=st.sampled_from([1.0, 2.0, 3.0, np.nan]))


def _answers(means: list[float], n: int, seed: int = 0) -> np.ndarray:
    """Return answers from 1 to 5 around the means."""
    rng = np.random.default_rng(seed)
    return np.clip(np.round(np.array(means) + rng.normal(0, 1, (n, len(means)))), 1, 5)


def test_clear_needs_are_ordered():
    """Of 400 respondents with far-apart answers the order is certain, every area for itself."""
    ranking = rank_areas(_answers([2, 4, 3], 400))
    places = [(a.rank, a.low, a.high, a.set_low, a.set_high) for a in ranking.areas]

    assert [(3, 3, 3, 3, 3), (1, 1, 1, 1, 1), (2, 2, 2, 2, 2)] == places
    assert [3, 1, 2] == [area.tie_group for area in ranking.areas]
    assert (True, None, 400, 2000) == (
        ranking.orderable,
        ranking.reason,
        ranking.respondents,
        ranking.draws,
    )


@pytest.mark.parametrize("seed", range(3))
def test_the_bootstrap_is_close_to_all_resamples(seed):
    """For five respondents the chances of ranks are those of looking at every resample."""
    values = np.random.default_rng(seed).integers(0, 5, (5, 4)).astype(float)
    found = np.array([area.chances for area in rank_areas(values, draws=20_000).areas])

    assert pytest.approx(exact_ranks(values), abs=0.015) == found


def test_the_bootstrap_of_weighted_respondents_is_close_to_all_resamples():
    """Weights go with their respondents into every resample."""
    values, weights = np.array([[1.0, 2], [3, 2], [2, 4], [5, 1]]), np.array([3.0, 1, 2, 0.5])
    found = np.array([a.chances for a in rank_areas(values, weights=weights, draws=20_000).areas])

    assert pytest.approx(exact_ranks(values, weights), abs=0.015) == found


def test_nine_respondents_order_nothing():
    """However clear nine answers are, the areas are not ordered, and the reason is given."""
    ranking = rank_areas(np.tile([5.0, 1.0], (9, 1)))

    assert not ranking.orderable
    assert [(1, 2), (1, 2)] == [(a.set_low, a.set_high) for a in ranking.areas]
    assert "respondents: 9, at least 10" in str(ranking.reason)
    assert "respondentų yra 9" in translate(ranking.reason, "lt")


def test_equal_needs_of_ten_respondents_are_hardly_ever_ordered():
    """Ten who find nine areas equally needed: wrongly ordered in about a twentieth of samples."""
    rng = np.random.default_rng(11)
    ordered = [
        rank_areas(rng.integers(1, 6, (10, 9)).astype(float), draws=FEW, seed=i).orderable
        for i in range(200)
    ]

    assert np.mean(ordered) < 0.1


def test_equal_needs_of_many_respondents_are_hardly_ever_ordered():
    """The rank sets hold together in 95 % of samples, and are not much wider than that takes."""
    rng = np.random.default_rng(12)
    ordered = [
        rank_areas(rng.integers(1, 6, (150, 5)).astype(float), draws=400, seed=i).orderable
        for i in range(150)
    ]

    assert 0.02 < np.mean(ordered) < 0.08


def test_what_chance_explains_is_no_order():
    """Ten respondents with similar answers: ranks with wide intervals, and no order."""
    ranking = rank_areas(_answers([3, 3.2, 2.9, 3.1], 10))

    assert not ranking.orderable
    assert "no two of them differ" in str(ranking.reason)
    assert {1} == {area.tie_group for area in ranking.areas}
    assert max(area.high - area.low for area in ranking.areas) >= 2


@given(answers, st.permutations(range(4)))
@settings(max_examples=25)
def test_the_order_of_the_areas_does_not_matter(values, order):
    """Areas in another order have the same ranks, but for the last digits."""
    one, other = rank_areas(values, draws=FEW), rank_areas(values[:, order], draws=FEW)
    for place, area in enumerate(other.areas):
        same = one.areas[order[place]]

        assert pytest.approx(same.chances) == area.chances
        assert replace(same, top_three=None, chances=()) == replace(
            area, top_three=None, chances=()
        )


@given(answers, st.floats(0.01, 100))
@settings(max_examples=25)
def test_scaled_weights_change_nothing(values, factor):
    """Only the proportions of weights count."""
    weights = np.linspace(1, 2, 12)
    one = rank_areas(values, weights=weights, draws=FEW)
    other = rank_areas(values, weights=weights * factor, draws=FEW)

    assert [a.rank for a in one.areas] == [a.rank for a in other.areas]
    assert pytest.approx([c for a in one.areas for c in a.chances], abs=0.02) == [
        c for a in other.areas for c in a.chances
    ]


@given(answers)
@settings(max_examples=25)
def test_identical_areas_share_everything(values):
    """Areas answered alike have the same rank, chances and group."""
    areas = rank_areas(np.column_stack((values, values[:, 1])), draws=FEW).areas

    assert areas[1] == areas[4]


@given(answers)
@settings(max_examples=25)
def test_ranks_lie_within_their_sets(values):
    """The rank of an area lies in its set, and three areas are among the first three."""
    areas = [a for a in rank_areas(values, draws=FEW).areas if a.rank is not None]

    assert all(a.set_low <= a.rank <= a.set_high and a.low <= a.high for a in areas)
    assert pytest.approx(min(3, len(areas))) == sum(a.top_three for a in areas)


def test_areas_nobody_answered_have_no_rank():
    """They are unknown, not last, and the others are ranked among themselves."""
    values = _answers([4, 2], 30)
    ranking = rank_areas(np.column_stack((values[:, 0], np.full(30, np.nan), values[:, 1])))

    assert AreaRank(answers=0) == ranking.areas[1]
    assert [1, 2] == [ranking.areas[0].rank, ranking.areas[2].rank]
    assert 2 == len(ranking.areas[0].chances)


def test_nobody_ranks_nothing():
    """Without any answer there are no ranks, no draws, and a reason."""
    ranking = rank_areas(np.full((0, 2), np.nan))

    assert (AreaRank(0), AreaRank(0)) == ranking.areas
    assert (None, False, 0) == (ranking.route, ranking.orderable, ranking.respondents)
    assert "respondents: 0" in str(ranking.reason)


def test_an_answer_without_weight_is_none():
    """An area only answered by respondents of weight zero has answers but no score."""
    values = np.array([[1.0, 2.0]] + [[1.0, np.nan]] * 3)
    ranking = rank_areas(values, weights=np.array([0.0, 1, 1, 1]), draws=FEW)

    assert AreaRank(answers=1) == ranking.areas[1]


def test_the_seed_alone_decides():
    """The same seed gives the same ranking, another one other chances."""
    values = _answers([3, 3.2, 2.9], 15)

    assert rank_areas(values, seed=1) == rank_areas(values, seed=1)
    assert rank_areas(values, seed=1).areas != rank_areas(values, seed=2).areas


def test_margins_correct_a_sample_out_of_balance():
    """Women are three tenths of the sample and half of the population; their need then leads."""
    women = np.arange(200) < 60
    values = np.where(women[:, None], [5.0, 1.0], [1.0, 3.0]) + _answers([0, 0], 200) / 10
    margins = Margins([women.astype(np.int64)], [np.array([0.5, 0.5])])

    assert [2, 1] == [area.rank for area in rank_areas(values).areas]
    assert [1, 2] == [area.rank for area in rank_areas(values, margins=margins).areas]


def test_both_routes_rank_alike(monkeypatch):
    """Drawing respondents and drawing from the limiting distribution give the same ranks."""
    values = _answers([3.0, 3.05, 2.6, 3.1, 2.9], 1200)
    one = rank_areas(values, draws=6000)
    monkeypatch.setattr(resampling, "MOST_TYPES", 50)
    other = rank_areas(values, draws=6000)

    assert (Route.RESAMPLED, Route.LIMIT) == (one.route, other.route)
    for area, same in zip(one.areas, other.areas, strict=True):
        assert pytest.approx(area.chances, abs=0.03) == same.chances
        assert (area.set_low, area.set_high) == (same.set_low, same.set_high)
        assert area.tie_group == same.tie_group


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"values": np.ones(3)}, "respondents by areas"),
        ({"values": np.array([[np.inf]])}, "table of numbers"),
        ({"weights": np.ones(3)}, "one entry for each of the 120 respondents"),
        ({"strata": np.ones(3, dtype=int)}, "one entry for each of the 120 respondents"),
        ({"weights": -np.ones(120)}, "not below zero"),
        ({"weights": np.zeros(120)}, "not all zero"),
        ({"margins": Margins([np.arange(120) % 2], [np.ones(3)])}, "too few respondents, or none"),
        ({"margins": Margins([np.arange(150) % 2], [np.ones(2)])}, "other rows"),
        (
            {"margins": Margins([np.arange(120) % 2], [np.ones(2)]), "weights": np.ones(120)},
            "not both",
        ),
    ],
)
def test_what_does_not_belong_together_is_refused(arguments, message):
    """Arrays of other lengths, and weights that cannot be, are slips of the caller."""
    with pytest.raises(ValueError, match=message):
        rank_areas(**{"values": np.ones((120, 2)), **arguments})


def test_an_area_few_answered_is_not_ordered_and_hinders_no_other():
    """Eight answers order nothing, but the two areas everybody answered are ordered."""
    values = _answers([4.5, 2, 3], 60)
    values[8:, 2] = np.nan
    areas = rank_areas(values).areas

    assert [(1, 2), (2, 3), (1, 3)] == [(a.set_low, a.set_high) for a in areas]
    assert [60, 60, 8] == [a.answers for a in areas]
