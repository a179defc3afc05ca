"""How far the mean scores of areas would move if other respondents had answered.

A sample of up to 5,000 different respondents is drawn anew with replacement, within its strata and
weighted anew to its margins.  In a larger one the means are so many answers' means that they follow
their limiting normal distribution, whose covariance the answers give at once: each respondent's
influence on each mean, less what the margins hold fast where the sample is weighted to them.
Sources: B. Efron and R. Tibshirani (1993), ch. 6; J.-C. Deville and C.-E. Saerndal (1992).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.statistics.raking_cells import number_rows, rake_cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

    from workbench.analysis.statistics.raking_cells import Cells

    Floats = npt.NDArray[np.float64]
    Integers = npt.NDArray[np.int64]

__all__ = ["MOST_TYPES", "Route", "Sample", "draw_means", "mean_scores"]

MOST_TYPES = 5000
"""Up to how many different respondents are drawn themselves."""
_BLOCK = 1 << 16  # rows looked at together
_TABLE = 1 << 21  # entries of a table of draws x types held at a time


class Route(StrEnum):
    """Where the draws of the means come from."""

    RESAMPLED = "resampled"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class Sample:
    """Respondents' answers with what belongs to their design.

    Parameters
    ----------
    values : array of float, respondents x areas
        Not a number where an area was not answered.
    weights : array of float, one per respondent
    strata : array of int, one per respondent
        From 0 without gaps.
    cells : Cells or None
        Cells of the margins the sample is weighted to.
    targets : sequence of array of float
        Their targets.
    """

    values: Floats
    weights: Floats
    strata: Integers
    cells: Cells | None = None
    targets: Sequence[Floats] = ()


@dataclass(frozen=True, slots=True)
class _Types:
    """Respondents who answered alike, in the order in which each kind first comes."""

    sample: Sample
    counts: Integers


def mean_scores(sample: Sample) -> tuple[Floats, Floats]:
    """Return the weighted mean of each area over those who answered, and their weight.

    Parameters
    ----------
    sample : Sample

    Returns
    -------
    means, totals : array of float, one per area
        The mean is not a number where nobody with a weight answered.
    """
    totals = np.zeros(sample.values.shape[1])
    sums = totals.copy()
    for rows in _blocks(sample):
        values, weights = sample.values[rows], sample.weights[rows]
        answered = ~np.isnan(values)
        totals += weights @ answered
        sums += weights @ np.where(answered, values, 0.0)
    means = np.divide(sums, totals, where=totals > 0, out=np.full_like(sums, np.nan))
    return means, totals


def draw_means(sample: Sample, draws: int, rng: np.random.Generator) -> tuple[Floats, Route]:
    """Return means of the areas as other samples would have them.

    Parameters
    ----------
    sample : Sample
        Every area is answered by somebody with a weight.
    draws : int
        How many.
    rng : numpy.random.Generator
        Where chance comes from.

    Returns
    -------
    means : array of float, draws x areas
        Where nobody drawn answered an area, its mean is that of another draw.
    route : Route
        Where they come from.
    """
    types = _collapse(sample)
    if types is None:
        return limiting_means(sample, draws, rng), Route.LIMIT
    return resampled_means(types, draws, rng), Route.RESAMPLED


def resampled_means(types: _Types, draws: int, rng: np.random.Generator) -> Floats:
    """Return the means of respondents drawn anew with replacement within their strata."""
    sample = types.sample
    # Where every resample is weighted anew, the weights of the sample itself do not count.
    weights = np.ones_like(sample.weights) if sample.cells is not None else sample.weights
    answered = ~np.isnan(sample.values) * weights[:, None]
    weighted = np.nan_to_num(sample.values, nan=0.0) * weights[:, None]
    parts, step = [], max(1, _TABLE // len(types.counts))
    for start in range(0, draws, step):
        counts = _reweighted(_draw_counts(types, min(step, draws - start), rng), sample)
        totals = counts @ answered
        unknown = np.full_like(totals, np.nan)
        parts.append(np.divide(counts @ weighted, totals, where=totals > 0, out=unknown))
    means = np.concatenate(parts)
    own, _ = mean_scores(Sample(sample.values, sample.weights * types.counts, sample.strata))
    return _filled(means, own)


def limiting_means(sample: Sample, draws: int, rng: np.random.Generator) -> Floats:
    """Return means drawn from the normal distribution that those of large samples follow."""
    means, totals = mean_scores(sample)
    values, vectors = np.linalg.eigh(_covariance(sample, means, totals))
    root = vectors * np.sqrt(values.clip(0)) @ vectors.T
    drawn: Floats = means + rng.standard_normal((draws, len(means))) @ root
    return drawn


def _blocks(sample: Sample) -> Iterator[slice]:
    """Yield slices of the rows, so that no copy of all values is ever made."""
    for start in range(0, len(sample.values), _BLOCK):
        yield slice(start, start + _BLOCK)


def _collapse(sample: Sample) -> _Types | None:
    """Return the different respondents with their counts, or None where they are too many."""
    n = len(sample.values)
    if n > MOST_TYPES and _number(sample, slice(0, 4 * MOST_TYPES)) is None:
        return None  # the first rows tell, and the others need not be looked at
    numbers = _number(sample, slice(0, n))
    if numbers is None:
        return None
    first = np.full(int(numbers.max()) + 1, n)
    np.minimum.at(first, numbers, np.arange(n))
    order = np.argsort(first)
    rows, counts = first[order], np.bincount(numbers)[order]
    cells = sample.cells
    if cells is not None:
        cells = type(cells)(cells.of_row[rows], cells.codes, cells.counts)
    kept = Sample(
        sample.values[rows], sample.weights[rows], sample.strata[rows], cells, sample.targets
    )
    return _Types(kept, counts)


def _number(sample: Sample, rows: slice) -> Integers | None:
    """Return the number of the kind of each respondent, or None where there are too many kinds."""
    columns = [sample.strata[rows], sample.weights[rows], *sample.values[rows].T]
    if sample.cells is not None:
        columns.append(sample.cells.of_row[rows])
    key = np.zeros(len(columns[0]), dtype=np.int64)
    for column in columns:
        kinds, codes = np.unique(column, return_inverse=True)
        key, _ = number_rows(key * len(kinds) + codes)
        if key.max() >= MOST_TYPES:
            return None
    return key


def _draw_counts(types: _Types, draws: int, rng: np.random.Generator) -> Floats:
    """Return how often each kind of respondent is drawn, draws x kinds."""
    strata, counts = types.sample.strata, types.counts
    drawn = np.empty((draws, len(counts)))
    for stratum in range(int(strata.max()) + 1):
        here = np.flatnonzero(strata == stratum)
        n = int(counts[here].sum())
        drawn[:, here] = rng.multinomial(n, counts[here] / n, size=draws)
    return drawn


def _reweighted(counts: Floats, sample: Sample) -> Floats:
    """Return the counts times the weights that every resample is given anew."""
    cells = sample.cells
    if cells is None:
        return counts
    member = cells.of_row[:, None] == np.arange(cells.codes.shape[1])
    found = rake_cells(counts @ member.astype(np.float64), cells.codes, sample.targets)
    return counts * found.weights[:, cells.of_row]


def _filled(means: Floats, own: Floats) -> Floats:
    """Return the means, those of areas nobody drawn answered taken from the next draw that has one.

    The draws being as good as each other, it is by chance which is next, and areas that were
    answered alike stay alike.
    """
    filled = means.copy()
    for area, column in enumerate(means.T):
        known = np.flatnonzero(~np.isnan(column))
        unknown = np.flatnonzero(np.isnan(column))
        if len(known):
            filled[unknown, area] = column[known[np.searchsorted(known, unknown) % len(known)]]
        else:
            filled[unknown, area] = own[area]
    return filled


def _covariance(sample: Sample, means: Floats, totals: Floats) -> Floats:
    """Return the covariance of the means, areas x areas."""
    fit = _fitted(sample, means, totals)
    sizes = np.bincount(sample.strata).astype(np.float64)
    sums = np.zeros((len(sizes), len(means)))
    squares = np.zeros((len(means), len(means)))
    for rows in _blocks(sample):
        influence = _influence(sample, rows, means, totals)
        if sample.cells is not None:
            influence -= fit[sample.cells.of_row[rows]]
        influence *= sample.weights[rows, None]
        squares += influence.T @ influence
        sums += _sums_by(sample.strata[rows], influence, len(sizes))
    covariance: Floats = squares - (sums / sizes[:, None]).T @ sums
    return covariance


def _influence(sample: Sample, rows: slice, means: Floats, totals: Floats) -> Floats:
    """Return how far a unit of weight of each respondent moves each mean."""
    influence = sample.values[rows] - means
    influence[np.isnan(influence)] = 0.0
    influence /= totals
    return influence


def _fitted(sample: Sample, means: Floats, totals: Floats) -> Floats:
    """Return what the margins hold fast of the influence of each cell, cells x areas.

    Weights w = exp(b'x) that solve sum w (x - t) = 0 make of an influence y the residual
    y - (sum w y x') (sum w (x - t) x')^-1 (x - t), with the memberships x and the targets t.
    """
    cells = sample.cells
    if cells is None:
        return np.zeros((1, len(means)))
    size = len(cells.counts)
    sums = np.zeros((size, len(means)))
    for rows in _blocks(sample):
        influence = _influence(sample, rows, means, totals) * sample.weights[rows, None]
        sums += _sums_by(cells.of_row[rows], influence, size)
    weight = np.bincount(cells.of_row, weights=sample.weights, minlength=size)
    member, centred = [], []
    for codes, target in zip(cells.codes, sample.targets, strict=True):
        x = (codes[:, None] == np.arange(len(target))).astype(np.float64)
        member.append(x)
        centred.append(x - (codes >= 0)[:, None] * (target / target.sum()))
    x, deviation = np.concatenate(member, axis=1), np.concatenate(centred, axis=1)
    slopes = np.linalg.pinv((deviation * weight[:, None]).T @ x)
    fitted: Floats = deviation @ slopes.T @ (x.T @ sums)
    return fitted


def _sums_by(groups: Integers, values: Floats, size: int) -> Floats:
    """Return the sums of each column by group, groups x columns."""
    if size == 1:
        total: Floats = values.sum(axis=0, keepdims=True)
        return total
    return np.stack([np.bincount(groups, column, size) for column in values.T], axis=1)
