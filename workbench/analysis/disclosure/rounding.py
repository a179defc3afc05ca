"""Rounding of counts: to a base, and to the middle of its steps where zero must stay zero."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.analysis.disclosure.policy import Policy

__all__ = ["midpoint", "round_count", "to_base"]


def to_base(count: int, base: int = 5) -> int:
    """Return the nearest multiple of the base; what lies in the middle goes up.

    Parameters
    ----------
    count : int
        At least 0.
    base : int
        At least 1.

    Returns
    -------
    int
    """
    return (2 * count + base) // (2 * base) * base


def midpoint(count: int, base: int = 6) -> int:
    """Return the count rounded up to the base, less half of it; only 0 becomes 0.

    Every count from 1 to 6 becomes 3, from 7 to 12 it becomes 9: the midpoint rounding of
    OpenSAFELY, ``ceil(x / 6) * 6 - 3 * (x != 0)``.

    Parameters
    ----------
    count : int
        At least 0.
    base : int
        At least 1.

    Returns
    -------
    int
    """
    return -(-count // base) * base - base // 2 * (count != 0)


def round_count(count: int, policy: Policy) -> int:
    """Return a count as the policy shows it.

    Parameters
    ----------
    count : int
        At least 0.
    policy : Policy

    Returns
    -------
    int
    """
    return midpoint(count, policy.rounding) if policy.midpoint else to_base(count, policy.rounding)
