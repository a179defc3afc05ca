"""Why a sample is not weighted, in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from workbench.text import Text

    Floats = npt.NDArray[np.float64]
    Integers = npt.NDArray[np.int64]

__all__ = [
    "FEWEST_IN_CATEGORY",
    "Labels",
    "effective_refusal",
    "error_refusal",
    "refusal_before",
]

FEWEST_IN_CATEGORY = 10
"""Fewest respondents a category may have."""
_FEWEST = 100
_LEAST_EFFECTIVE_SHARE = 0.5
_MOST_MISSING_SHARE = 0.05
_LARGEST_ERROR = 0.05
_TOTALS_DIFFER = 0.005  # what rounding to whole per cent may do to a total


@dataclass(frozen=True, slots=True)
class Labels:
    """What a margin and its categories are called: strings, or words that can be translated."""

    margin: object
    categories: tuple[object, ...]


def refusal_before(
    categories: Sequence[Integers],
    targets: Sequence[Floats],
    labels: Sequence[Labels] | None,
    least: int,
) -> Text | None:
    """Return why a sample cannot be raked, as far as it can be told before trying.

    Parameters
    ----------
    categories : sequence of array of int, one per margin
        Category of each respondent, from 0; -1 where it is not known.
    targets : sequence of array of float, one per margin
        Persons of the population in each category, or their shares.
    labels : sequence of Labels or None
        What margins and categories are called; their numbers from 1 where not given.
    least : int
        Fewest respondents of a category.

    Returns
    -------
    Text or None
    """
    n = len(categories[0])
    if n < _FEWEST:
        return text(
            "There are {n} respondents; weighting takes at least {least}.", n=n, least=_FEWEST
        )
    called = [
        labels[number] if labels is not None else Labels(number + 1, ())
        for number in range(len(targets))
    ]
    refusal = _totals_refusal(targets, called)
    for codes, wanted, names in zip(categories, targets, called, strict=True):
        refusal = refusal or _margin_refusal(codes, wanted, names, least)
    return refusal


def effective_refusal(n_eff: float, n: int) -> Text | None:
    """Return why weights are not worth it: they leave less than half of the sample's worth.

    Parameters
    ----------
    n_eff : float
        Effective number of respondents.
    n : int
        Respondents.

    Returns
    -------
    Text or None
    """
    if n_eff >= _LEAST_EFFECTIVE_SHARE * n:
        return None
    return text(
        "Weights would leave {n} respondents worth only {effective}, less than half: the sample is"
        " too unlike the population.",
        n=n,
        effective=int(n_eff),
    )


def error_refusal(error: float, limits: tuple[float, float] | None) -> Text | None:
    """Return why weights are not used: they miss a target by more than a twentieth of it.

    Parameters
    ----------
    error : float
        Largest relative error of a category.
    limits : pair of float or None
        Between which multiples of the mean a weight had to stay.

    Returns
    -------
    Text or None
    """
    if error <= _LARGEST_ERROR:
        return None
    if limits is None:
        return text(
            "No weights meet all margins at once: a category is off its target by {error_share}.",
            error_share=error,
        )
    return text(
        "Weights between {low} and {high} times the mean cannot meet all margins: a category is off"
        " its target by {error_share}.",
        low=limits[0],
        high=limits[1],
        error_share=error,
    )


def _totals_refusal(targets: Sequence[Floats], labels: Sequence[Labels]) -> Text | None:
    """Return that two margins count different populations; shares count none."""
    totals = [(float(t.sum()), names) for t, names in zip(targets, labels, strict=True)]
    counted = [(total, names) for total, names in totals if abs(total - 1) > _TOTALS_DIFFER]
    if not counted:
        return None
    (small, smaller), (large, larger) = (
        pick(counted, key=lambda entry: entry[0]) for pick in (min, max)
    )
    if large - small <= _TOTALS_DIFFER * large:
        return None
    return text(
        "The margins are of different populations: “{smaller}” adds up to {small}, “{larger}” to"
        " {large}.",
        smaller=smaller.margin,
        small=_plain(small),
        larger=larger.margin,
        large=_plain(large),
    )


def _margin_refusal(codes: Integers, wanted: Floats, names: Labels, least: int) -> Text | None:
    """Return what is wrong with one margin."""
    missing = float((codes < 0).mean())
    if missing > _MOST_MISSING_SHARE:
        return text(
            "“{margin}” is not known of {missing_share} of the respondents; weighting allows"
            " {most_share}.",
            margin=names.margin,
            missing_share=missing,
            most_share=_MOST_MISSING_SHARE,
        )
    found = np.bincount(codes[codes >= 0], minlength=len(wanted))
    for number, count in enumerate(found.tolist()):
        target = wanted[number] if number < len(wanted) else 0.0
        if count == 0 and target == 0:
            continue
        refusal = _category_refusal(count, float(target), least, names, number)
        if refusal is not None:
            return refusal
    return None


def _category_refusal(
    count: int, target: float, least: int, names: Labels, number: int
) -> Text | None:
    """Return what is wrong with one category."""
    known = number < len(names.categories)
    category = names.categories[number] if known else number + 1
    if target == 0:
        return text(
            "“{margin}”: the sample has respondents of the category “{category}”, but the"
            " population's figures have none; add its target or merge it with another.",
            margin=names.margin,
            category=category,
        )
    if count < least:
        # neither the count nor that it is zero: it may be small enough to point to somebody
        return text(
            "“{margin}”: too few respondents, or none, are of the category “{category}”, which the"
            " population has; merge it with another.",
            margin=names.margin,
            category=category,
        )
    return None


def _plain(total: float) -> float | int:
    """Return a whole number as such, so that it is shown without decimals."""
    return int(total) if total == int(total) else round(total, 1)
