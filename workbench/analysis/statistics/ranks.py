"""Ranks of areas by need, with how sure they are: never a bare rank.

Two different questions have two different intervals.  The rank interval of an area says where its
own rank lies in 90 % of samples.  The rank sets hold the true ranks of all areas at once, with a
confidence of 95 %: an area cannot stand above another unless it is significantly higher, all pairs
judged together by the largest standardised difference a bootstrap gives.  The idea is that of
M. Mogstad, J. Romano, A. Shaikh and D. Wilhelm, Inference for Ranks with Applications to Mobility
across Neighbourhoods and Academic Achievement across Countries (2024).  Small samples
are judged more strictly than by the bootstrap alone, which is too sure of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.statistics.raking import effective_size, rake
from workbench.analysis.statistics.raking_cells import classify
from workbench.analysis.statistics.rank_chances import rank_bounds, rank_chances, steady
from workbench.analysis.statistics.rank_sets import (
    FEWEST_ORDERED,
    significantly_above,
    tie_groups,
)
from workbench.analysis.statistics.resampling import Route, Sample, draw_means, mean_scores
from workbench.text import text

if TYPE_CHECKING:
    import numpy.typing as npt

    from workbench.analysis.statistics.raking_cells import Margins
    from workbench.text import Text

    Floats = npt.NDArray[np.float64]
    Flags = npt.NDArray[np.bool_]
    Integers = npt.NDArray[np.int64]

__all__ = ["DRAWS", "SEED", "AreaRank", "Ranking", "rank_areas"]

DRAWS = 2000
"""How often the respondents are drawn anew where the caller does not say."""
SEED = 20220223
"""Seed of the draws where the caller gives none."""
INTERVAL_LEVEL = 0.90
"""Confidence of an area's own rank interval."""
_TOP = 3


@dataclass(frozen=True, slots=True)
class AreaRank:
    """Where an area stands; everything but the answers is None where nobody answered it.

    Parameters
    ----------
    answers : int
        Respondents who answered, weights aside.
    score : float or None
        Their weighted mean; higher is a greater need.
    rank : int or None
        1 for the highest score; areas of equal score share the best rank they take.
    low, high : int or None
        Ends of the 90 % interval of the rank.
    top_three : float or None
        How likely the area is to be among the first three.
    set_low, set_high : int or None
        Ends of the rank set, which hold for all areas at once.
    tie_group : int or None
        From 1: an area is not to be told from the highest one of its group.
    chances : tuple of float
        How likely each rank is, from the first on.
    """

    answers: int
    score: float | None = None
    rank: int | None = None
    low: int | None = None
    high: int | None = None
    top_three: float | None = None
    set_low: int | None = None
    set_high: int | None = None
    tie_group: int | None = None
    chances: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranking:
    """The ranks of all areas.

    Parameters
    ----------
    areas : tuple of AreaRank
        In the order in which they came.
    respondents : int
        Those who answered about any area.
    orderable : bool
        Whether any area is significantly above another.
    reason : Text or None
        Why the areas cannot be ordered.
    draws, seed : int
        How often the sample was drawn anew, and from which seed.
    route : Route or None
        How it was drawn; None where there was nothing to rank.
    """

    areas: tuple[AreaRank, ...]
    respondents: int
    orderable: bool
    reason: Text | None
    draws: int
    seed: int
    route: Route | None


def rank_areas(
    values: Floats,
    *,
    weights: Floats | None = None,
    strata: Integers | None = None,
    margins: Margins | None = None,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Ranking:
    """Return the ranks of areas by the mean of what respondents answered, and how sure they are.

    Parameters
    ----------
    values : array of float, respondents x areas
        Higher is a greater need; not a number where an area was not answered.
    weights : array of float or None
        One per respondent, not below zero; fixed, and so not together with margins.
    strata : array of int or None
        Stratum of each respondent, drawn from separately.
    margins : Margins or None
        What the sample, and every draw of it, is weighted to by raking.
    draws : int
        How often the sample is drawn anew.
    seed : int
        Seed of the random numbers.

    Returns
    -------
    Ranking
        Areas nobody answered have no rank and leave those of the others alone.

    Raises
    ------
    ValueError
        If the arrays do not belong together, or weights are refused to the sample.
    """
    sample = _sample(np.asarray(values, dtype=np.float64), weights, strata, margins)
    answered = ~np.isnan(sample.values)
    respondents = int(answered.any(axis=1).sum())
    scores, _ = mean_scores(sample)
    asked = np.flatnonzero(~np.isnan(scores))
    areas = [AreaRank(int(count)) for count in answered.sum(axis=0)]
    route, orderable = None, False
    if len(asked):
        if len(asked) < len(scores):
            sample = replace(sample, values=sample.values[:, asked])
        drawn, route = draw_means(sample, draws, np.random.default_rng(seed))
        ranks, orderable = _ranks(scores[asked], drawn, answered[:, asked], sample.weights)
        for place, rank in zip(asked, ranks, strict=True):
            areas[place] = rank
    reason = None if orderable else _reason(respondents)
    return Ranking(tuple(areas), respondents, orderable, reason, draws, seed, route)


def _ranks(
    scores: Floats, drawn: Floats, answered: Flags, weights: Floats
) -> tuple[list[AreaRank], bool]:
    """Return the ranks of areas that were answered, and whether any is above another."""
    both = steady(np.concatenate((scores[None], drawn)))
    scores, drawn = both[0], both[1:]
    answers = answered.sum(axis=0)
    sizes = np.array([effective_size(weights[column]) for column in answered.T])
    above = significantly_above(scores, drawn, sizes)
    chances = rank_chances(drawn)
    groups = tie_groups(scores, above, answers)
    ranks = []
    for area, score in enumerate(scores):
        low, high = rank_bounds(chances[area], INTERVAL_LEVEL)
        ranks.append(
            AreaRank(
                answers=int(answers[area]),
                score=float(score),
                rank=int((scores > score).sum()) + 1,
                low=low,
                high=high,
                top_three=float(chances[area, :_TOP].sum()),
                set_low=int(above[:, area].sum()) + 1,
                set_high=len(scores) - int(above[area].sum()),
                tie_group=groups[area],
                chances=tuple(map(float, chances[area])),
            )
        )
    return ranks, bool(above.any())


def _reason(respondents: int) -> Text:
    """Return why areas cannot be ordered."""
    if respondents < FEWEST_ORDERED:
        return text(
            "The areas cannot be ordered: respondents: {count}, at least {least} are needed.",
            count=respondents,
            least=FEWEST_ORDERED,
        )
    return text("The areas cannot be ordered: no two of them differ by more than chance allows.")


def _sample(
    values: Floats, weights: Floats | None, strata: Integers | None, margins: Margins | None
) -> Sample:
    """Return the respondents with what belongs to their design, refusing what does not fit."""
    n = len(values)
    if values.ndim != 2 or np.isinf(values).any():  # noqa: PLR2004 - rows and columns
        msg = "values are a table of numbers, respondents by areas"
        raise ValueError(msg)
    if any(len(given) != n for given in (weights, strata) if given is not None):
        msg = f"weights and strata have one entry for each of the {n} respondents"
        raise ValueError(msg)
    groups = np.zeros(n, dtype=np.int64)
    if strata is not None:
        _, groups = np.unique(strata, return_inverse=True)
    if margins is None:
        return Sample(values, _plain_weights(weights, n), groups)
    if weights is not None:
        msg = "weights are either given or made by raking to margins, not both"
        raise ValueError(msg)
    raked = rake(margins.categories, margins.targets)
    if raked.weights is None or len(raked.weights) != n:
        msg = f"the sample cannot be weighted to these margins: {raked.refusal or 'other rows'}"
        raise ValueError(msg)
    return Sample(values, raked.weights, groups, classify(margins.categories), margins.targets)


def _plain_weights(weights: Floats | None, n: int) -> Floats:
    """Return the weights given, with mean 1, or equal ones."""
    if weights is None:
        return np.ones(n)
    if not (np.isfinite(weights).all() and (weights >= 0).all() and weights.any()):
        msg = "weights are finite, not below zero and not all zero"
        raise ValueError(msg)
    scaled = weights / weights.max()
    plain: Floats = scaled / scaled.mean()
    return plain
