"""Weights that give a sample the margins of its population (raking), and when there are none.

Weights are refused rather than given where they would lend a sample an authority it has not: with
few respondents, with few in a category, or where they leave less than half of the sample's worth.
Sources: W. E. Deming and F. F. Stephan (1940) for the fitting, L. Kish (1965) for the effective
size, n / deff with deff = n sum(w^2) / (sum w)^2.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.statistics.proportions import wilson
from workbench.analysis.statistics.raking_cells import LIMITS, TOLERANCE, classify, rake_cells
from workbench.analysis.statistics.raking_refusals import (
    FEWEST_IN_CATEGORY,
    Labels,
    effective_refusal,
    error_refusal,
    refusal_before,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from workbench.analysis.statistics.intervals import Interval
    from workbench.text import Text

    Floats = npt.NDArray[np.float64]
    Integers = npt.NDArray[np.int64]

__all__ = ["Raked", "effective_size", "rake", "weighted_interval", "weighted_share"]


@dataclass(frozen=True, slots=True)
class Raked:
    """Weights, or the reason why there are none.

    Parameters
    ----------
    weights : array of float or None
        One per respondent, with mean 1; None where they are refused.
    deff : float or None
        By how much unequal weights enlarge a variance (Kish).
    n_eff : float or None
        Respondents of equal weight that would be worth as much.
    rounds : int
        Passes through all margins it took.
    converged : bool
        Whether every category is within a millionth of its target.
    trimmed : int
        Respondents whose weight a limit held at any time.
    largest_error : float or None
        Largest relative error of a category against its target.
    refusal : Text or None
        Why there are no weights.
    """

    weights: Floats | None
    deff: float | None = None
    n_eff: float | None = None
    rounds: int = 0
    converged: bool = False
    trimmed: int = 0
    largest_error: float | None = None
    refusal: Text | None = None


def rake(
    categories: Sequence[Integers],
    targets: Sequence[Floats],
    *,
    labels: Sequence[Labels] | None = None,
    limits: tuple[float, float] | None = LIMITS,
    least: int = FEWEST_IN_CATEGORY,
) -> Raked:
    """Return weights that give the sample the margins of its population.

    A respondent whose category is not known in one margin keeps the weight the other margins give,
    and the others' shares are fitted among those whose category is known.

    Parameters
    ----------
    categories : sequence of array of int, one per margin
        Category of each respondent, from 0; -1 where it is not known.
    targets : sequence of array of float, one per margin
        Persons of the population in each category, or their shares, which add up to 1.
    labels : sequence of Labels or None
        What margins and categories are called in a refusal; their numbers from 1 where not given.
    limits : pair of float or None
        Between which multiples of the mean a weight stays.
    least : int
        Fewest respondents of a category; see :mod:`workbench.analysis.statistics.merging`.

    Returns
    -------
    Raked
        Without weights, and with the reason, where a condition of raking is not met.

    Raises
    ------
    ValueError
        If the categories and targets do not belong together or hold what cannot be.
    """
    _refuse_impossible(categories, targets)
    refusal = refusal_before(categories, targets, labels, least)
    if refusal is not None:
        return Raked(None, refusal=refusal)
    cells = classify(categories)
    # Targets of nobody, in whom nobody answered, have nothing to fit.
    found = rake_cells(cells.counts[None], cells.codes, targets, limits)
    weights, error = found.weights[0], float(found.error[0])
    n_eff = effective_size(weights, cells.counts)
    n = len(cells.of_row)
    refusal = error_refusal(error, limits) or effective_refusal(n_eff, n)
    return Raked(
        weights=None if refusal else weights[cells.of_row],
        deff=n / n_eff,
        n_eff=n_eff,
        rounds=found.rounds,
        converged=error < TOLERANCE,
        trimmed=int(cells.counts[found.cut[0]].sum()),
        largest_error=error,
        refusal=refusal,
    )


def effective_size(weights: Floats, counts: Floats | None = None) -> float:
    """Return how many respondents of equal weight would be worth as much (Kish).

    Parameters
    ----------
    weights : array of float
        Weights, not all zero.
    counts : array of float or None
        How many respondents have each; one where not given.

    Returns
    -------
    float
        (sum w)^2 / sum(w^2).
    """
    n = np.ones_like(weights) if counts is None else counts
    scaled = weights / weights.max()  # squares of very large or small weights would not fit
    return float((scaled @ n) ** 2 / (scaled**2 @ n))


def weighted_share(flags: npt.NDArray[np.bool_], weights: Floats) -> tuple[float, float] | None:
    """Return the share of weight that is flagged, and the effective number of respondents.

    Parameters
    ----------
    flags : array of bool, one per respondent
        Whether the respondent counts.
    weights : array of float, one per respondent

    Returns
    -------
    share, n_eff : float
        None where nobody has any weight.

    Raises
    ------
    ValueError
        If there are not as many flags as weights, or a weight is below zero or not finite.
    """
    if flags.shape != weights.shape:
        msg = f"{flags.size} flags do not belong to {weights.size} weights"
        raise ValueError(msg)
    if not (np.isfinite(weights).all() and (weights >= 0).all()):
        msg = "weights are finite numbers and not below zero"
        raise ValueError(msg)
    if not weights.any():
        return None
    return float(weights[flags].sum() / weights.sum()), effective_size(weights)


def weighted_interval(
    flags: npt.NDArray[np.bool_],
    weights: Floats,
    *,
    level: float = 0.95,
    population: float | None = None,
) -> Interval | None:
    """Return Wilson's interval of a weighted share, from its effective number of respondents.

    Parameters
    ----------
    flags : array of bool, one per respondent
        Whether the respondent counts.
    weights : array of float, one per respondent
    level : float
        Confidence, between 0 and 1.
    population : float or None
        Size of the finite population the sample came from.

    Returns
    -------
    Interval or None
        None where nobody has any weight, or everybody of the population answered.
    """
    found = weighted_share(flags, weights)
    if found is None:
        return None
    share, n_eff = found
    return wilson(share * n_eff, n_eff, level=level, population=population)


def _refuse_impossible(categories: Sequence[Integers], targets: Sequence[Floats]) -> None:
    """Refuse what no survey and no population can be, a slip of the caller."""
    if len(categories) == 0 or len(categories) != len(targets):
        msg = f"{len(categories)} margins of categories do not belong to {len(targets)} of targets"
        raise ValueError(msg)
    if len({len(codes) for codes in categories}) > 1:
        msg = "every margin has a category for every respondent"
        raise ValueError(msg)
    if any((codes < -1).any() for codes in categories):
        msg = "categories are numbered from 0, and -1 is for those not known"
        raise ValueError(msg)
    for wanted in targets:
        if not (np.isfinite(wanted).all() and (wanted >= 0).all() and wanted.sum() > 0):
            msg = "targets are finite, not below zero and not all zero"
            raise ValueError(msg)
