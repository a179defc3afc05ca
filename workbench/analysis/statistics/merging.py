"""Small categories put together, so that a sample can be weighted to its margins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Integers = npt.NDArray[np.int64]
    Group = tuple[int, ...]

__all__ = ["Merged", "merge_small"]


@dataclass(frozen=True, slots=True)
class Merged:
    """Margins after merging.

    Parameters
    ----------
    categories : tuple of array of int, one per margin
        New category of each respondent; -1 where it is not known.
    targets : tuple of array of float, one per margin
        Sums of the targets put together.
    groups : tuple of tuples, one per margin
        Which old categories make up each new one.
    """

    categories: tuple[Integers, ...]
    targets: tuple[Floats, ...]
    groups: tuple[tuple[Group, ...], ...]

    @property
    def merged(self) -> tuple[tuple[int, Group], ...]:
        """Return the margins and old categories that were put together."""
        return tuple(
            (margin, group)
            for margin, groups in enumerate(self.groups)
            for group in groups
            if len(group) > 1
        )


def merge_small(
    categories: Sequence[Integers],
    targets: Sequence[Floats],
    *,
    least: int = 10,
    ordered: Collection[int] = (),
) -> Merged:
    """Put small categories together until every one has enough respondents.

    The smallest category goes first.  Where the categories have an order, such as ages, it joins
    the smaller of its neighbours; else it joins the next smallest, so that the small ones become
    “other” and the large ones stay as they are.  Of equals the first is taken.

    Parameters
    ----------
    categories : sequence of array of int, one per margin
        Category of each respondent, from 0; -1 where it is not known.
    targets : sequence of array of float, one per margin
        Persons of the population in each category, or their shares; a category beyond them has
        none.
    least : int
        Fewest respondents of a category.
    ordered : collection of int
        Numbers, from 0, of the margins whose categories have an order.

    Returns
    -------
    Merged
        A margin with too few respondents altogether keeps one category.
    """
    done = [
        _merge(codes, wanted, least, ordered=number in ordered)
        for number, (codes, wanted) in enumerate(zip(categories, targets, strict=True))
    ]
    new, sums, groups = zip(*done, strict=True)
    return Merged(new, sums, groups)


def _merge(
    codes: Integers, wanted: Floats, least: int, *, ordered: bool
) -> tuple[Integers, Floats, tuple[Group, ...]]:
    """Return the new categories of one margin, their targets and what they are made of."""
    counts = np.bincount(codes[codes >= 0], minlength=len(wanted))
    groups: list[Group] = [(number,) for number in range(len(counts))]
    sizes = counts.tolist()
    while len(groups) > 1 and min(sizes) < least:
        small = sizes.index(min(sizes))
        others = [i for i in range(len(groups)) if i != small]
        if ordered:
            others = [i for i in others if abs(i - small) == 1]
        partner = min(others, key=lambda i: sizes[i])
        keep, drop = sorted((small, partner))
        groups[keep] = tuple(sorted(groups[keep] + groups.pop(drop)))
        sizes[keep] += sizes.pop(drop)
    padded = np.zeros(len(counts))
    padded[: len(wanted)] = wanted
    # One place more for -1, which is the last place of an array.
    renamed = np.full(len(counts) + 1, -1, dtype=np.int64)
    for number, group in enumerate(groups):
        renamed[list(group)] = number
    return renamed[codes], np.array([padded[list(g)].sum() for g in groups]), tuple(groups)
