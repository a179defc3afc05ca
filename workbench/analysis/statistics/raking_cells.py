"""Iterative proportional fitting on the cells of a cross-classification, many samples at a time.

Respondents of the same categories get the same weight, so that a million of them are as quickly
weighted as a hundred.  A first axis of samples lets the bootstrap weight all its resamples at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Integers = npt.NDArray[np.int64]
    Flags = npt.NDArray[np.bool_]

__all__ = ["LIMITS", "CellWeights", "Cells", "Margins", "classify", "number_rows", "rake_cells"]

LIMITS = (0.3, 3.0)
"""Between which multiples of the mean a weight stays."""
TOLERANCE = 1e-6
"""Largest relative error of a margin that counts as met."""
_ROUNDS = 100
_TRIMMINGS = 5
_HALVINGS = 60  # as often as it takes to exhaust the digits of a number
_WIDEST_TABLE = 1 << 22  # cells of a table that is counted without sorting


@dataclass(frozen=True, slots=True)
class Margins:
    """What a sample is to be weighted to.

    Parameters
    ----------
    categories : sequence of array of int, one per margin
        Category of each respondent, from 0; -1 where it is not known.
    targets : sequence of array of float, one per margin
        Persons of the population in each category, or their shares.
    """

    categories: Sequence[Integers]
    targets: Sequence[Floats]


@dataclass(frozen=True, slots=True)
class Cells:
    """The combinations of categories that occur.

    Parameters
    ----------
    of_row : array of int, one per respondent
        The cell each respondent belongs to.
    codes : array of int, margins x cells
        Category of each cell in each margin, -1 where it is not known.
    counts : array of float, one per cell
        Respondents.
    """

    of_row: Integers
    codes: Integers
    counts: Floats


@dataclass(frozen=True, slots=True)
class CellWeights:
    """Weights of cells, with mean 1 over the respondents of each sample.

    Parameters
    ----------
    weights : array of float, samples x cells
    rounds : int
        Passes through all margins it took.
    error : array of float, one per sample
        Largest relative error of a margin.
    cut : array of bool, samples x cells
        Whether a limit held the weight at any time.
    """

    weights: Floats
    rounds: int
    error: Floats
    cut: Flags


def classify(categories: Sequence[Integers]) -> Cells:
    """Return the combinations of categories that occur, with their respondents.

    Parameters
    ----------
    categories : sequence of array of int, one per margin
        Category of each respondent, from 0; -1 where it is not known.

    Returns
    -------
    Cells
    """
    key = np.zeros(len(categories[0]), dtype=np.int64)
    first = np.zeros(1, dtype=np.int64)
    for codes in categories:
        key = key * (int(codes.max(initial=-1)) + 2) + codes + 1
        key, first = number_rows(key)
    rows = np.stack([np.asarray(codes, dtype=np.int64)[first] for codes in categories])
    return Cells(key, rows, np.bincount(key, minlength=len(first)).astype(np.float64))


def number_rows(key: Integers) -> tuple[Integers, Integers]:
    """Return keys numbered from 0 without gaps, and for each number a row that has it.

    Parameters
    ----------
    key : array of int
        Not below zero.

    Returns
    -------
    numbers, rows : array of int
    """
    span = int(key.max(initial=0)) + 1
    if span > _WIDEST_TABLE:
        _, first, numbers = np.unique(key, return_index=True, return_inverse=True)
        return numbers, first
    row = np.full(span, -1, dtype=np.int64)
    row[key] = np.arange(len(key))
    used = np.flatnonzero(row >= 0)
    number = np.zeros(span, dtype=np.int64)
    number[used] = np.arange(len(used))
    return number[key], row[used]


def rake_cells(
    counts: Floats,
    codes: Integers,
    targets: Sequence[Floats],
    limits: tuple[float, float] | None = LIMITS,
) -> CellWeights:
    """Weight the cells of every sample until their margins are the targets.

    For each margin in turn the weights of a category are multiplied by what it should have over
    what it has, until no margin is off by more than a millionth or for 100 rounds.  Weights beyond
    the limits are then set to them and the margins fitted anew, up to five times; what still
    exceeds them in the end is cut, and the error says how far the margins are missed by that.

    Parameters
    ----------
    counts : array of float, samples x cells
        Respondents.
    codes : array of int, margins x cells
        Category of each cell; a cell with -1 keeps its weight when that margin is fitted.
    targets : sequence of array of float, one per margin
        What is wanted in each category, in any unit.
    limits : pair of float or None
        Between which multiples of the mean a weight stays.

    Returns
    -------
    CellWeights
        Cells without respondents have weights without meaning.
    """
    margins = [_Margin(row, target) for row, target in zip(codes, targets, strict=True)]
    weights, rounds = _fit(np.ones_like(counts), counts, margins)
    weights = _with_mean_one(weights, counts)
    cut = np.zeros(counts.shape, dtype=bool)
    if limits is not None:
        low, high = limits
        for _ in range(_TRIMMINGS):
            beyond = (counts > 0) & ((weights < low) | (weights > high))
            if not beyond.any():
                break
            cut |= beyond
            weights, more = _fit(weights.clip(low, high), counts, margins)
            weights, rounds = _with_mean_one(weights, counts), rounds + more
        weights = _cut(weights, counts, limits)
    error = np.max([margin.error(weights, counts) for margin in margins], axis=0)
    return CellWeights(weights, rounds, error, cut)


class _Margin:
    """One margin, ready to be fitted again and again."""

    def __init__(self, codes: Integers, targets: Floats) -> None:
        self.codes, self.known = codes, codes >= 0
        self.member = (codes[:, None] == np.arange(len(targets))).astype(np.float64)
        self.shares = targets / targets.sum()

    def factors(self, weights: Floats, counts: Floats) -> Floats:
        """Return what each category has to be multiplied by, samples x categories."""
        totals = (weights * counts) @ self.member
        wanted = totals.sum(axis=1, keepdims=True) * self.shares
        # A category nobody of a resample belongs to has nothing to multiply.
        factors: Floats = np.divide(wanted, totals, where=totals > 0, out=np.ones_like(totals))
        return factors

    def error(self, weights: Floats, counts: Floats) -> Floats:
        """Return the largest relative error of a category in each sample."""
        factors = self.factors(weights, counts)
        off: Floats = np.abs(1 / factors - 1).max(axis=1)
        return off


def _fit(weights: Floats, counts: Floats, margins: Sequence[_Margin]) -> tuple[Floats, int]:
    """Return weights that meet the margins as far as 100 rounds lead, and the rounds it took."""
    weights = weights.copy()
    for done in range(_ROUNDS):
        worst = 0.0
        for margin in margins:
            factors = margin.factors(weights, counts)
            worst = max(worst, float(np.abs(factors - 1).max()))
            # The last column is for cells whose category is not known; -1 leads there.
            widened = np.concatenate((factors, np.ones((len(factors), 1))), axis=1)
            weights *= widened[:, margin.codes]
        if worst < TOLERANCE:
            return weights, done + 1
    return weights, _ROUNDS


def _with_mean_one(weights: Floats, counts: Floats) -> Floats:
    """Return the weights over their mean."""
    total = (weights * counts).sum(axis=1, keepdims=True)
    scaled: Floats = weights * (counts.sum(axis=1, keepdims=True) / total)
    return scaled


def _cut(weights: Floats, counts: Floats, limits: tuple[float, float]) -> Floats:
    """Return the weights multiplied and cut so that they keep to the limits and have mean 1."""
    low, high = limits
    beyond = ((counts > 0) & ((weights < low) | (weights > high))).any(axis=1)
    if not beyond.any():
        return weights
    some, n = weights[beyond], counts[beyond]
    least, most = np.full((len(some), 1), 1e-9), np.full((len(some), 1), 1e9)
    for _ in range(_HALVINGS):
        middle = np.sqrt(least * most)
        mean = ((some * middle).clip(low, high) * n).sum(axis=1, keepdims=True)
        below = mean < n.sum(axis=1, keepdims=True)
        least, most = np.where(below, middle, least), np.where(below, most, middle)
    weights = weights.copy()
    weights[beyond] = (some * most).clip(low, high)
    return weights
