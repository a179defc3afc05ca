"""Agreement of raters: Krippendorff's alpha, with a bootstrap interval.

alpha = 1 - D_o / D_e: the disagreement seen, against the disagreement that the same marks would
give if they were dealt out by chance.  Both come from the table of coincidences, in which every
pair of marks within a unit counts 1 / (m - 1), m being the number of marks the unit got.
Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt

    from workbench.text import Text

    Floats = npt.NDArray[np.float64]

__all__ = ["RESAMPLES", "SEED", "Agreement", "Metric", "agree", "krippendorff_alpha"]

Metric = Literal["nominal", "ordinal", "interval", "ratio"]

SEED = 20220223
"""Seed of the bootstrap where the caller gives none."""
RESAMPLES = 2000
"""How often the units are drawn anew."""
_FEWEST_UNITS = 2
_FEWEST_DEFINED = 0.5  # share of resamples with an alpha, below which they tell nothing


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two raters agree.

    Parameters
    ----------
    units : int
        Rows both raters marked.
    alpha : float or None
        Krippendorff's alpha, ordinal; None where it is not defined.
    low, high : float or None
        Ends of the 95 % bootstrap interval.
    equal : int
        Rows with equal marks.
    reason : Text or None
        Why there is no alpha.
    """

    units: int
    alpha: float | None
    low: float | None
    high: float | None
    equal: int
    reason: Text | None = None


def krippendorff_alpha(
    ratings: Sequence[Sequence[float | None]], *, metric: Metric = "ordinal"
) -> float | None:
    """Return Krippendorff's alpha of any number of raters, with marks missing or not.

    Parameters
    ----------
    ratings : sequence of sequences, raters x units
        Marks as numbers; None where a rater gave none.  Units with fewer than two marks are left
        out, as the formula demands.
    metric : str
        How far two values differ: ``nominal``, ``ordinal``, ``interval`` or ``ratio``.

    Returns
    -------
    float or None
        1 for full agreement, 0 for what chance gives, below 0 for less; None where all marks that
        can be compared are the same, or there are none.

    Raises
    ------
    ValueError
        If the raters have different numbers of units.
    """
    tables, values = _coincidences(ratings)
    if len(tables) == 0:
        return None
    alpha = float(_alphas(tables.sum(axis=0)[None], values, metric)[0])
    return None if alpha != alpha else alpha  # noqa: PLR0124 - only "not a number" differs from itself


def agree(
    first: Sequence[int | None],
    second: Sequence[int | None],
    *,
    seed: int = SEED,
) -> Agreement:
    """Return how far two raters agree, ordinal, with a 95 % interval.

    The interval comes from drawing the units anew with replacement, 2,000 times; resamples in
    which all marks are equal have no alpha and are left out.  With as few units as seven it is
    wide, and where the raters agree in every unit it shrinks to a point without being certain.

    Parameters
    ----------
    first, second : sequence of int or None, one per unit
        Marks; None where a rater gave none or does not know.
    seed : int
        Seed of the random numbers.

    Returns
    -------
    Agreement
    """
    pairs = [(a, b) for a, b in zip(first, second, strict=True) if a is not None and b is not None]
    units, equal = len(pairs), sum(a == b for a, b in pairs)
    if units < _FEWEST_UNITS:
        reason = text("Agreement needs at least two rows with marks of both raters.")
        return Agreement(units, None, None, None, equal, reason)
    alpha = krippendorff_alpha((first, second))
    if alpha is None:
        reason = text("All marks are the same, so agreement cannot be told from chance.")
        return Agreement(units, None, None, None, equal, reason)
    low, high = _interval((first, second), seed)
    return Agreement(units, alpha, low, high, equal)


def _coincidences(ratings: Sequence[Sequence[float | None]]) -> tuple[Floats, Floats]:
    """Return a table of coincidences for each unit that has one, and the values in order."""
    import numpy as np  # noqa: PLC0415 - the command line's start does without it

    by_unit = [[mark for mark in marks if mark is not None] for marks in zip(*ratings, strict=True)]
    paired = [marks for marks in by_unit if len(marks) > 1]
    values = np.array(sorted({mark for marks in paired for mark in marks}), dtype=np.float64)
    counts = np.array([[marks.count(value) for value in values] for marks in paired], dtype=float)
    if not paired:
        return np.empty((0, 0, 0)), values
    pairs = counts[:, :, None] * counts[:, None, :] - np.eye(len(values)) * counts[:, None, :]
    return pairs / (counts.sum(axis=1) - 1)[:, None, None], values


def _alphas(tables: Floats, values: Floats, metric: Metric) -> Floats:
    """Return alpha of each table; not a number where no disagreement is to be expected.

    ``tables`` has the shape samples x values x values.
    """
    import numpy as np  # noqa: PLC0415 - as above

    margins = tables.sum(axis=2)
    total = margins.sum(axis=1)
    distance = _distances(margins, values, metric)
    observed = (tables * distance).sum(axis=(1, 2))
    by_chance = (margins[:, :, None] * margins[:, None, :] * distance).sum(axis=(1, 2))
    with np.errstate(invalid="ignore", divide="ignore"):
        alphas: Floats = np.where(by_chance > 0, 1 - (total - 1) * observed / by_chance, np.nan)
    return alphas


def _distances(margins: Floats, values: Floats, metric: Metric) -> Floats:
    """Return the squared difference of each two values, samples x values x values."""
    import numpy as np  # noqa: PLC0415 - as above

    one, other = values[:, None], values[None, :]
    if metric == "ordinal":
        # All marks from the one value to the other, half of the two ends: the ranks between them.
        middle = margins.cumsum(axis=1) - margins / 2
        ranks: Floats = (middle[:, :, None] - middle[:, None, :]) ** 2
        return ranks
    if metric == "nominal":
        table = (one != other).astype(float)
    elif metric == "interval":
        table = (one - other) ** 2
    else:
        table = np.divide(one - other, one + other, where=one + other != 0, out=one * 0 + other * 0)
        table = table**2
    return np.broadcast_to(table, (len(margins), *table.shape))


def _interval(
    ratings: Sequence[Sequence[float | None]], seed: int
) -> tuple[float | None, float | None]:
    """Return the 2.5 and 97.5 % points of ordinal alpha over resampled units."""
    import numpy as np  # noqa: PLC0415 - as above

    tables, values = _coincidences(ratings)
    units = len(tables)
    draws = np.random.default_rng(seed).multinomial(units, [1 / units] * units, size=RESAMPLES)
    alphas = _alphas(np.tensordot(draws, tables, axes=1), values, "ordinal")
    defined = alphas[~np.isnan(alphas)]
    if len(defined) < _FEWEST_DEFINED * RESAMPLES:
        return None, None
    low, high = np.quantile(defined, (0.025, 0.975))
    return float(low), float(high)
