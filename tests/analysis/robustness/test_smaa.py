from dataclasses import dataclass
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from workbench.analysis.robustness.smaa import acceptability
from workbench.analysis.weighing.beliefs import Centred, Ordered, Uniform
from workbench.analysis.weighing.scores import Scores, exact_scores

FEW = 300  # draws where only structure is tested
tables = arrays(np.float64, (5, 3), elements=st.integers(0, 10).map(lambda n: 10.0 * n))


def _table(result):
    return np.array([option.acceptability for option in result.options])


def _wide(table: np.ndarray) -> Scores:
    """Return scores that may be ten points lower and twenty higher."""
    return Scores(table - 10, table, table + 20)


@dataclass
class _Drugs:
    """Four antidepressants by six criteria, normal but for the first, log-normal, criterion.

    Measurements and scales are those of T. Tervonen, G. van Valkenhoef, E. Buskens, H. Hillege and
    D. Postmus, A stochastic multicriteria model for evidence-based decision making in drug
    benefit-risk analysis (2011), as the test suite of JSMAA gives them.
    """

    # fluoxetine, paroxetine, sertraline, venlafaxine; efficacy is better when higher
    mean = np.array(
        [
            [0, 11.7, 7.2, 16.6, 13.7, 18.6],
            [0.086, 9.2, 10.6, 21.2, 14.3, 18.3],
            [0.095, 15.4, 7.5, 20.2, 15.0, 19.5],
            [0.113, 5.5, 15.7, 12.8, 11.2, 31.0],
        ]
    )
    spread = np.array(
        [
            [0, 2.5, 1.45, 3.27, 1.89, 1.79],
            [0.056, 1.86, 1.58, 5.15, 2.93, 3.7],
            [0.044, 2.65, 1.48, 3.78, 3.21, 2.6],
            [0.048, 2.32, 4.44, 2.45, 3.98, 1.68],
        ]
    )
    shape = (4, 6)

    def draw(self, rng: np.random.Generator, size: int) -> np.ndarray:
        """Return partial values: linear between the ends of the widest 95 % intervals."""
        drawn = rng.normal(self.mean, self.spread, (size, 4, 6))
        low = (self.mean - 1.96 * self.spread).min(axis=0)
        high = (self.mean + 1.96 * self.spread).max(axis=0)
        drawn[:, :, 0] = np.exp(drawn[:, :, 0])
        low[0], high[0] = np.exp(low[0]), np.exp(high[0])
        values = (drawn - low) / (high - low)
        values[:, :, 1:] = 1 - values[:, :, 1:]
        return values


def test_a_published_case():
    """Acceptabilities, central weights and confidence factors agree with the published ones."""
    found = acceptability(_Drugs(), Uniform(6))
    ranks = [[20, 28, 30, 22], [25, 29, 27, 19], [17, 25, 29, 30], [39, 18, 15, 29]]
    weights = [
        [8, 14, 23, 18, 16, 22],
        [18, 17, 15, 13, 15, 22],
        [21, 10, 22, 13, 15, 20],
        [18, 21, 12, 21, 19, 9],
    ]

    assert pytest.approx(np.array(ranks) / 100, abs=0.02) == _table(found)
    central = np.array([option.central_weights for option in found.options])
    assert pytest.approx(np.array(weights) / 100, abs=0.02) == central
    confidence = [option.confidence for option in found.options]
    assert pytest.approx([0.48, 0.44, 0.34, 0.74], abs=0.03) == confidence


def test_two_options_and_two_criteria_by_hand():
    """(100, 0) beats (40, 80) where w > 4/7: 3/7 of the weights, their mean 11/14."""
    found = acceptability(exact_scores(np.array([[100.0, 0], [40, 80]])), Uniform(2), draws=40_000)
    one, other = found.options

    assert pytest.approx((3 / 7, 4 / 7), abs=0.006) == one.acceptability
    assert pytest.approx((11 / 14, 3 / 14), abs=0.005) == one.central_weights
    assert pytest.approx((2 / 7, 5 / 7), abs=0.005) == other.central_weights
    assert (1, 1) == (one.confidence, other.confidence)
    assert pytest.approx((0.5, 3 / 7), abs=0.006) == one.wins
    assert pytest.approx(1 + 4 / 7, abs=0.006) == one.expected_rank
    # centroid weights of two ranks are 3/4 and 1/4, so 1 and 1/3
    assert pytest.approx(3 / 7 + 4 / 7 / 3, abs=0.006) == one.holistic
    assert pytest.approx(0.0049) == found.error


def test_three_extremes_share_the_first_rank():
    """Three options, each best by one criterion alone: a third of the weights for each."""
    found = acceptability(exact_scores(np.eye(3) * 100), Uniform(3), draws=40_000)

    assert pytest.approx(np.full((3, 3), 1 / 3), abs=0.008) == _table(found)
    # the mean of the largest of three even weights is 11/18
    assert pytest.approx(11 / 18, abs=0.005) == found.options[0].central_weights[0]


def test_two_uncertain_scores_by_hand():
    """One criterion: uniform on 0-100 beats 25 in three quarters, 50 in half of the draws."""
    low, mode, high = [[0.0], [25], [50]], [[np.nan], [25], [50]], [[100.0], [25], [50]]
    scores = Scores(np.array(low), np.array(mode), np.array(high))
    found = acceptability(scores, Uniform(1), draws=40_000)

    assert pytest.approx((0.5, 0.25, 0.25), abs=0.008) == found.options[0].acceptability
    assert pytest.approx((0.5, 0.75, 0.5), abs=0.008) == found.options[0].wins
    assert pytest.approx(0.5, abs=0.008) == found.options[0].confidence
    assert (None, None) == (found.options[1].central_weights, found.options[1].confidence)


def test_acceptability_is_that_of_a_fine_grid():
    """Four options by three criteria: looking at every weight of a grid gives the same."""
    table = np.array([[80.0, 20, 50], [30, 90, 40], [60, 60, 55], [10, 50, 95]])
    steps = 240
    grid = np.array(
        [
            (a + 1 / 3, b + 1 / 3, steps - a - b - 2 / 3)
            for a, b in product(range(steps), repeat=2)
            if a + b < steps
        ]
    )
    ranks = (-(grid @ table.T)).argsort(axis=1).argsort(axis=1)
    expected = np.array([np.bincount(column, minlength=4) / len(grid) for column in ranks.T])
    found = acceptability(exact_scores(table), Uniform(3), draws=40_000)

    assert pytest.approx(expected, abs=0.01) == _table(found)


def test_the_order_of_criteria_is_heeded():
    """With the first criterion the more important (100, 0) always beats (0, 100)."""
    scores = exact_scores(np.array([[0.0, 100], [100, 0]]))
    sure = acceptability(scores, Ordered((1, 2)), draws=FEW)
    near = acceptability(scores, Centred((0.5, 0.5), 10.0))

    assert [[0, 1], [1, 0]] == _table(sure).tolist()
    assert pytest.approx(np.full((2, 2), 0.5), abs=0.02) == _table(near)


@given(tables, st.sampled_from([Uniform(3), Ordered((1, 2, 2)), Centred((0.5, 0.3, 0.2), 8.0)]))
@settings(max_examples=25, deadline=None)
def test_shares_are_shares(table, belief):
    """Every option has a rank, every rank an option, and wins of two add up to one."""
    for scores in (exact_scores(table), _wide(table)):
        found = acceptability(scores, belief, draws=FEW)
        ranks, wins = _table(found), np.array([option.wins for option in found.options])

        assert pytest.approx(np.ones((2, 5))) == [ranks.sum(axis=0), ranks.sum(axis=1)]
        assert pytest.approx(np.ones((5, 5))) == wins + wins.T
        # an option's mean rank is one more than the options it loses to
        expected = [option.expected_rank for option in found.options]
        assert pytest.approx(1 + (1 - wins).sum(axis=1) - 0.5) == expected
        assert all(0 <= option.holistic <= 1 + 1e-9 for option in found.options)


@given(tables)
@settings(max_examples=25, deadline=None)
def test_what_is_dominated_is_never_first(table):
    """An option below another by every criterion has no first rank and no central weights."""
    worse = np.vstack((table, table[:1] - 5))
    found = acceptability(exact_scores(worse), Uniform(3), draws=FEW).options[5]

    assert 0 == found.acceptability[0]
    assert (None, None, 0) == (found.central_weights, found.confidence, found.wins[0])


@given(tables, st.permutations(range(5)))
@settings(max_examples=25, deadline=None)
def test_the_order_of_the_options_does_not_matter(table, order):
    """Options in another order have the same results, ties included."""
    one = acceptability(exact_scores(table), Uniform(3), draws=FEW)
    other = acceptability(exact_scores(table[order]), Uniform(3), draws=FEW)
    for place, option in enumerate(other.options):
        same = one.options[order[place]]

        assert pytest.approx(same.acceptability) == option.acceptability
        assert pytest.approx(same.central_weights) == option.central_weights
        assert pytest.approx(same.confidence) == option.confidence
        assert pytest.approx([same.wins[i] for i in order]) == option.wins


@given(tables, st.sampled_from([0.5, 2.0, 4.0]), st.sampled_from([-50.0, 0.0, 30.0]))
@settings(max_examples=25, deadline=None)
def test_scale_and_start_of_the_scores_do_not_matter(table, factor, shift):
    """Points counted otherwise rank the options alike."""
    one = acceptability(_wide(table), Uniform(3), draws=FEW)
    other = acceptability(_wide(table), Uniform(3), draws=FEW)
    scaled = Scores(*(factor * part + shift for part in (table - 10, table, table + 20)))
    moved = acceptability(scaled, Uniform(3), draws=FEW)

    assert one == other
    assert pytest.approx(_table(one), abs=0.01) == _table(moved)


def test_twins_share_everything():
    """Two equal options share first and second rank in equal parts, with half a confidence each."""
    found = acceptability(
        exact_scores(np.array([[50.0, 7], [50, 7], [0, 0]])), Uniform(2), draws=FEW
    )
    one, other, last = found.options

    assert one == other
    assert pytest.approx((0.5, 0.5, 0)) == one.acceptability
    assert pytest.approx(0.5) == one.confidence
    assert (0.5, 0.5, 1) == one.wins
    assert pytest.approx((0, 0, 1)) == last.acceptability


def test_the_seed_alone_decides():
    """The same seed gives the same result, another one another."""
    scores = _wide(np.array([[50.0, 20], [30, 45]]))

    assert acceptability(scores, Uniform(2), draws=FEW) == acceptability(
        scores, Uniform(2), draws=FEW
    )
    other = acceptability(scores, Uniform(2), draws=FEW, seed=1)
    assert acceptability(scores, Uniform(2), draws=FEW).options != other.options


def test_one_option_is_first():
    """There is nothing to compare it with."""
    (only,) = acceptability(exact_scores(np.ones((1, 2))), Uniform(2), draws=FEW).options

    assert ((1,), 1, 1, 1) == (
        only.acceptability,
        only.holistic,
        only.expected_rank,
        only.confidence,
    )


def test_the_error_of_ten_thousand_draws_is_below_a_hundredth():
    """As the handbook says: 0.0098."""
    found = acceptability(exact_scores(np.ones((1, 1))), Uniform(1))

    assert pytest.approx(0.0098) == found.error


@pytest.mark.parametrize("arguments", [{"draws": 0}, {"belief": Uniform(3)}])
def test_what_does_not_belong_together_is_refused(arguments):
    """No draws, or weights of other criteria, are slips of the caller."""
    with pytest.raises(ValueError, match="every criterion has a weight"):
        acceptability(
            **{"scores": exact_scores(np.ones((2, 2))), "belief": Uniform(2), **arguments}
        )


def test_ranks_are_told_together():
    """From one rank to another, both counted; all together make a whole."""
    found = acceptability(exact_scores(np.eye(3) * 100), Uniform(3), draws=FEW)
    for option in found.options:
        assert option.between(1, 2) == pytest.approx(sum(option.acceptability[:2]))
        assert option.between(2, 2) == option.acceptability[1]
        assert option.between(1, 3) == pytest.approx(1)
