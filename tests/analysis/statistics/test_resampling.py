import numpy as np
import pytest

from workbench.analysis.statistics import resampling
from workbench.analysis.statistics.raking import rake
from workbench.analysis.statistics.raking_cells import classify
from workbench.analysis.statistics.resampling import Route, Sample, draw_means, mean_scores

N = 1500


def _plain(values: np.ndarray) -> Sample:
    return Sample(values, np.ones(len(values)), np.zeros(len(values), dtype=np.int64))


def _survey() -> tuple[np.ndarray, list[np.ndarray]]:
    """Return answers of 1,500 that depend on two margins, a tenth of them missing."""
    rng = np.random.default_rng(8)
    codes = [rng.integers(0, 2, N), rng.integers(0, 4, N)]
    lean = codes[0] + 0.5 * codes[1]
    values = 2 + lean[:, None] * np.array([1, 0.5, -0.5, 0]) + rng.normal(0, 1, (N, 4))
    values[rng.random((N, 4)) < 0.1] = np.nan
    return values.round(1), codes


def _designs() -> dict[str, Sample]:
    """Return the same answers in each kind of design."""
    values, codes = _survey()
    none, weights = np.zeros(N, dtype=np.int64), np.linspace(0.5, 1.5, N)
    targets = [np.array([0.4, 0.6]), np.array([0.2, 0.35, 0.2, 0.25])]
    raked = rake(codes, targets).weights
    unknown = [np.where(np.arange(N) % 50 == 0, -1, c) for c in codes]
    partly = rake(unknown, targets).weights
    return {
        "plain": _plain(values),
        "weighted": Sample(values, weights, none),
        "stratified": Sample(values, np.ones(N), codes[1]),
        "raked": Sample(values, raked, none, classify(codes), targets),
        "raked in strata": Sample(values, raked, codes[0], classify(codes), targets),
        "raked, some unknown": Sample(values, partly, none, classify(unknown), targets),
    }


@pytest.mark.parametrize("name", _designs())
def test_both_routes_agree(monkeypatch, name):
    """Resampled means and those of the limiting distribution vary and vary together alike."""
    sample, draws = _designs()[name], 8000
    resampled, route = draw_means(sample, draws, np.random.default_rng(1))
    monkeypatch.setattr(resampling, "MOST_TYPES", 100)
    limit, other = draw_means(sample, draws, np.random.default_rng(2))
    means, _ = mean_scores(sample)
    spreads = resampled.std(axis=0), limit.std(axis=0)

    assert (Route.RESAMPLED, Route.LIMIT) == (route, other)
    assert pytest.approx(spreads[0], rel=0.06) == spreads[1]
    assert pytest.approx(means, abs=0.1 * spreads[0].min()) == limit.mean(axis=0)
    assert pytest.approx(means, abs=0.1 * spreads[0].min()) == resampled.mean(axis=0)
    correlations = np.corrcoef(resampled.T), np.corrcoef(limit.T)
    assert pytest.approx(correlations[0], abs=0.08) == correlations[1]


def test_weighting_anew_and_strata_matter():
    """What margins or strata hold fast does not vary, so the first mean is surer with them."""
    spreads = {
        name: draw_means(sample, 8000, np.random.default_rng(1))[0].std(axis=0)[0]
        for name, sample in _designs().items()
        if name in {"plain", "stratified", "raked"}
    }

    assert spreads["stratified"] < 0.95 * spreads["plain"]
    assert spreads["raked"] < 0.95 * spreads["plain"]


def test_the_covariance_by_hand():
    """Without weights the limiting covariance is that of the answers over their number."""
    values = np.random.default_rng(3).normal(size=(40, 3))
    sample = _plain(values)
    found = resampling._covariance(sample, *mean_scores(sample))

    assert pytest.approx(np.cov(values.T, ddof=0) / 40) == found


def test_blocks_change_nothing(monkeypatch):
    """Rows looked at a few at a time give the same means and the same covariance."""
    sample = _designs()["raked in strata"]
    before = mean_scores(sample), resampling._covariance(sample, *mean_scores(sample))
    monkeypatch.setattr(resampling, "_BLOCK", 64)
    after = mean_scores(sample), resampling._covariance(sample, *mean_scores(sample))

    assert pytest.approx(before[0][0]) == after[0][0]
    assert pytest.approx(before[1]) == after[1]


def test_means_are_of_those_who_answered():
    """Missing answers count neither above nor below; nobody's mean is not a number."""
    nothing = np.nan
    values = np.array([[1.0, nothing, nothing], [3.0, 5.0, nothing]])
    means, totals = mean_scores(Sample(values, np.array([3.0, 1.0]), np.zeros(2, dtype=np.int64)))

    assert [1.5, 5.0] == means[:2].tolist()
    assert np.isnan(means[2])
    assert [4, 1, 0] == totals.tolist()


def test_respondents_who_answered_alike_are_drawn_together():
    """A hundred thousand answers of eight kinds are drawn as eight kinds."""
    values = np.random.default_rng(4).integers(0, 2, (100_000, 3)).astype(float)
    types = resampling._collapse(_plain(values))

    assert (8, 100_000) == (len(types.counts), types.counts.sum())
    assert pytest.approx(values.mean(axis=0)) == types.counts @ types.sample.values / 100_000
    assert values[0].tolist() == types.sample.values[0].tolist()


def test_kinds_found_after_the_first_rows_are_counted_too(monkeypatch):
    """A sample that only begins with few kinds of respondents is not drawn by kinds."""
    monkeypatch.setattr(resampling, "MOST_TYPES", 10)
    values = np.concatenate((np.zeros(100), np.arange(50.0)))[:, None]

    assert resampling._collapse(_plain(values)) is None


def test_an_area_hardly_anybody_answered_keeps_a_mean():
    """Where nobody drawn answered, the mean is that of a draw in which somebody did."""
    values = np.array([[1.0, 4.0]] + [[2.0, np.nan]] * 9)
    drawn, _ = draw_means(_plain(values), 500, np.random.default_rng(1))

    assert {4.0} == set(drawn[:, 1])
    assert len(set(drawn[:, 0])) > 2


def test_a_lone_draw_without_an_answer_takes_the_score():
    """Where no draw at all has an answer, the area keeps its own mean."""
    found = resampling._filled(np.array([[1.0, np.nan]]), np.array([1.0, 4.0]))

    assert [1.0, 4.0] == found[0].tolist()


def test_strata_of_one_do_not_vary():
    """Whoever is alone in a stratum is in every draw once."""
    values = np.array([[1.0], [5.0], [9.0]])
    sample = Sample(values, np.ones(3), np.arange(3))

    assert {5.0} == set(draw_means(sample, 50, np.random.default_rng(1))[0][:, 0])
