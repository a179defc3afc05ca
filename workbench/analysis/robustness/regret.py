"""What a proposed portfolio loses against the best ones while weights and scores vary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Integers = npt.NDArray[np.int64]

__all__ = ["Difference", "Regret", "Rival", "regret_of"]

_THOUSANDTHS = 1000


@dataclass(frozen=True, slots=True)
class Difference:
    """An option in which the proposal and the best portfolios differ.

    Parameters
    ----------
    option : str
        Which.
    share : float
        In what share of draws, 0 to 1.
    """

    option: str
    share: float


@dataclass(frozen=True, slots=True)
class Rival:
    """Another given portfolio beside the proposal.

    Parameters
    ----------
    name : str
        Which.
    better : float
        Share of draws in which it is worth more, 0 to 1.
    largest, mean : float
        How much more it is worth at most and on average, in points; below zero where less.
    add, drop : tuple of str
        What it has and the proposal has not, and the other way round.
    """

    name: str
    better: float
    largest: float
    mean: float
    add: tuple[str, ...]
    drop: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Regret:
    """What a proposed portfolio loses.

    Parameters
    ----------
    largest, mean : float
        How much more the best portfolio is worth at most and on average, in points; below zero
        only if the proposal is worth more because it keeps fewer rules.
    largest_share, mean_share : float
        The same as parts of what the best portfolio is worth.
    best : float
        Share of draws in which nothing is lost, 0 to 1.
    add, drop : tuple of Difference
        What the best portfolios have and the proposal has not, and the other way round; the most
        frequent first.
    rivals : tuple of Rival
        Other portfolios, in the order in which they were given.
    """

    largest: float
    mean: float
    largest_share: float
    mean_share: float
    best: float
    add: tuple[Difference, ...]
    drop: tuple[Difference, ...]
    rivals: tuple[Rival, ...]


def regret_of(
    proposed: frozenset[str],
    best: Sequence[frozenset[str]],
    drawn_values: Integers,
    options: Sequence[str],
    rivals: Mapping[str, frozenset[str]] | None = None,
) -> Regret:
    """Return what a proposed portfolio loses against the best one of each draw.

    Parameters
    ----------
    proposed : frozenset of str
        The proposal.
    best : sequence of frozenset of str
        The best portfolio of each draw.
    drawn_values : array of int, draws x options
        Values in thousandths of a point.
    options : sequence of str
        All options, in the order of the values.
    rivals : mapping of str to frozenset of str, or None
        Other portfolios to set the proposal beside.

    Returns
    -------
    Regret

    Raises
    ------
    ValueError
        If there are no draws, draws and portfolios do not belong together, or a portfolio contains
        what is no option.
    """
    others = rivals or {}
    drawn = np.asarray(drawn_values, dtype=np.int64)
    if not len(best) or drawn.shape != (len(best), len(options)):
        msg = "there is one best portfolio for each draw, and one value for each option"
        raise ValueError(msg)
    if not proposed.union(*best, *others.values()) <= set(options):
        msg = "portfolios contain nothing but the options"
        raise ValueError(msg)
    chosen = _members([proposed], options)[0]
    ideal = _members(best, options)
    reached = (drawn * ideal).sum(axis=1)
    lost = reached - drawn @ chosen
    parts = np.divide(lost, reached, out=np.zeros(len(lost)), where=reached > 0)
    return Regret(
        largest=float(lost.max()) / _THOUSANDTHS,
        mean=float(lost.mean()) / _THOUSANDTHS,
        largest_share=float(parts.max()),
        mean_share=float(parts.mean()),
        best=float((lost <= 0).mean()),
        add=_differences(ideal * (1 - chosen), options),
        drop=_differences((1 - ideal) * chosen, options),
        rivals=tuple(
            _rival(name, other, proposed, drawn, options) for name, other in others.items()
        ),
    )


def _members(sets: Sequence[frozenset[str]], options: Sequence[str]) -> Integers:
    """Return 1 for every option a portfolio contains, portfolios x options."""
    return np.array([[option in one for option in options] for one in sets], dtype=np.int64)


def _differences(table: Integers, options: Sequence[str]) -> tuple[Difference, ...]:
    """Return how often each option is in the table, the most frequent first."""
    found = [
        Difference(option, float(share))
        for option, share in zip(options, table.mean(axis=0), strict=True)
        if share
    ]
    return tuple(sorted(found, key=lambda difference: -difference.share))


def _rival(
    name: str,
    other: frozenset[str],
    proposed: frozenset[str],
    drawn: Integers,
    options: Sequence[str],
) -> Rival:
    """Return another portfolio beside the proposal."""
    both = _members([other, proposed], options)
    lead = drawn @ (both[0] - both[1])
    return Rival(
        name,
        better=float((lead > 0).mean()),
        largest=float(lead.max()) / _THOUSANDTHS,
        mean=float(lead.mean()) / _THOUSANDTHS,
        add=tuple(option for option in options if option in other - proposed),
        drop=tuple(option for option in options if option in proposed - other),
    )
