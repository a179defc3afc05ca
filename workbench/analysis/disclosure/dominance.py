"""Sums of money or hours: hidden where one or two contributors make up nearly all of them.

A sum is sensitive if the n largest contributions are at least k of it, or if what remains beside
the two largest is less than p of the largest, for then the second could compute the first to within
p (the rules of dominance and of p %), or if too few contribute.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.disclosure.policy import Policy

__all__ = ["ReleasedSums", "release_sums", "sensitive"]


@dataclass(frozen=True, slots=True)
class ReleasedSums:
    """Sums of several cells and their total, as far as they may be shown.

    Parameters
    ----------
    sums : tuple of (float or None)
        One per cell; None where it is hidden.
    total : float or None
        Sum of all cells; None where it is hidden.
    """

    sums: tuple[float | None, ...]
    total: float | None


def sensitive(contributions: Sequence[float], policy: Policy) -> bool:
    """Tell whether a sum would say too much of one of its contributors.

    Parameters
    ----------
    contributions : sequence of float
        What each contributor brings in, none below 0; those of 0 do not count as contributors.
    policy : Policy

    Returns
    -------
    bool
        Whether the sum must be hidden.

    Raises
    ------
    ValueError
        If a contribution is negative.
    """
    if any(value < 0 for value in contributions):
        msg = "a contribution below zero: the rules of dominance know none"
        raise ValueError(msg)
    ordered = sorted((value for value in contributions if value > 0), reverse=True)
    if len(ordered) <= policy.threshold:
        # Nobody at all says „nobody“, which is the policy's question of zeros.
        return bool(ordered) or policy.zeros_disclosive
    total = sum(ordered)
    dominated = sum(ordered[: policy.dominance_n]) >= policy.dominance_k * total
    return dominated or sum(ordered[2:]) < policy.p_percent * ordered[0]


def release_sums(cells: Sequence[Sequence[float]], policy: Policy) -> ReleasedSums:
    """Return the sums of the cells of a line and their total, those hidden that say too much.

    The total less what is shown is the sum of the hidden cells together; further cells are hidden,
    the smallest first, until that sum is no longer sensitive.  Where even all cells together are,
    the total is hidden.

    Parameters
    ----------
    cells : sequence of sequences of float
        The contributions to each cell.
    policy : Policy

    Returns
    -------
    ReleasedSums

    Raises
    ------
    ValueError
        If a contribution is negative.
    """
    hidden = {place for place, values in enumerate(cells) if sensitive(values, policy)}
    if sensitive(list(chain.from_iterable(cells)), policy):
        total = None
    else:
        total = float(sum(map(sum, cells)))
        rest = sorted(set(range(len(cells))) - hidden, key=lambda place: (sum(cells[place]), place))
        while hidden and (len(hidden) == 1 or _tells(cells, hidden, policy)):
            hidden.add(rest.pop(0))
    shown = (None if n in hidden else float(sum(values)) for n, values in enumerate(cells))
    return ReleasedSums(tuple(shown), total)


def _tells(cells: Sequence[Sequence[float]], hidden: set[int], policy: Policy) -> bool:
    """Tell whether the hidden cells together are still sensitive."""
    return sensitive([value for place in sorted(hidden) for value in cells[place]], policy)
