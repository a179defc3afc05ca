import numpy as np
import pytest
from scipy import stats

from workbench.analysis.statistics.rank_sets import significantly_above, tie_groups


def _normal(scores: list[float], spread: float, draws: int = 4000) -> np.ndarray:
    """Return draws around scores that vary independently of each other."""
    rng = np.random.default_rng(5)
    return np.array(scores) + spread * rng.standard_normal((draws, len(scores)))


def test_two_areas_of_a_large_sample_are_judged_by_the_normal_distribution():
    """One pair alone: the critical value is 1.96 times the error of the difference."""
    error = 2**0.5
    for factor, expected in ((1.85, False), (2.07, True)):
        scores = np.array([factor * error, 0.0])
        above = significantly_above(scores, _normal(list(scores), 1.0), np.full(2, 1e6))

        assert expected == above[0, 1]
        assert not above[1, 0]


def test_many_areas_are_judged_by_the_studentised_range():
    """Independent areas: the largest difference over all pairs is Tukey's, as scipy has it."""
    critical = stats.studentized_range.ppf(0.95, 9, 1e6)  # in errors of one mean
    for factor, expected in ((0.94, False), (1.06, True)):
        scores = np.zeros(9)
        scores[4] = factor * critical
        above = significantly_above(scores, _normal(list(scores), 1.0), np.full(9, 1e6))

        assert [expected] * 8 == np.delete(above[4], 4).tolist()
        assert above.sum() == 8 * expected


def test_small_samples_are_judged_by_student_and_bonferroni():
    """Twelve answers, three areas: t with 11 degrees at 5 % / 3, the error enlarged by 12 / 11."""
    critical = stats.t.isf(0.025 / 3, 11) * (2 * 12 / 11) ** 0.5
    for factor, expected in ((0.95, False), (1.05, True)):
        scores = np.array([factor * critical, 0.0, 0.0])
        above = significantly_above(scores, _normal(list(scores), 1.0), np.full(3, 12.0))

        assert [expected] * 2 == above[0, 1:].tolist()


def test_an_area_with_nine_answers_is_not_judged():
    """Whatever its score, it is neither above nor below, and the others are judged without it."""
    scores = [9.0, 5.0, 0.0]
    above = significantly_above(np.array(scores), _normal(scores, 0.1), np.array([9.0, 50, 50]))

    assert [[0, 0, 0], [0, 0, 1], [0, 0, 0]] == above.astype(int).tolist()


@pytest.mark.parametrize(("score", "expected"), [(2.0, True), (1.0, False)])
def test_a_difference_no_draw_changes(score, expected):
    """All say two of one area and one of the other: above; all the same of both: not."""
    scores = np.array([score, 1.0])

    assert expected == significantly_above(scores, np.tile(scores, (50, 1)), np.full(2, 20.0))[0, 1]


def test_groups_begin_with_their_highest_area():
    """B is like A, C is below A but like B: A takes B in, and C begins the next group."""
    above = np.zeros((3, 3), dtype=bool)
    above[0, 2] = True

    assert [1, 1, 2] == tie_groups(np.array([3.0, 2.0, 1.0]), above, np.full(3, 20))


def test_equally_high_areas_begin_by_what_they_are_above():
    """Of two areas of one score that which is above a third begins, in whatever order they come."""
    above = np.zeros((3, 3), dtype=bool)
    above[1, 2] = True

    assert [1, 1, 2] == tie_groups(np.array([3.0, 3.0, 1.0]), above, np.full(3, 20))
    turned = above[np.ix_([2, 1, 0], [2, 1, 0])]
    assert [2, 1, 1] == tie_groups(np.array([1.0, 3.0, 3.0]), turned, np.full(3, 20))
