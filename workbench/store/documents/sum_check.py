"""Which cutting of the ambiguous cells makes the stated total right: a search that never guesses.

Every ambiguous cell can be read in a few ways.  A total decides between them only if exactly one
combination of readings adds up to it.  The search counts combinations cell by cell over the sums
that can still be reached; sums that no later cell can bring to the total are dropped at once, so
absurd readings (billions) cost nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

__all__ = ["Outcome", "Settlement", "settle"]

MOST_STEPS = 1_500_000
"""Work after which the search gives up; so many open cells have many solutions anyway."""
_CENTS = 100


class Outcome(StrEnum):
    """What a total says about the ambiguous cells."""

    UNIQUE = "unique"
    NONE = "none"
    SEVERAL = "several"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class Settlement:
    """The answer of the search.

    Parameters
    ----------
    outcome : Outcome
        Whether exactly one combination fits.
    choice : tuple of int
        For each cell which of its readings; empty unless unique.
    """

    outcome: Outcome
    choice: tuple[int, ...] = ()


def settle(cells: Sequence[Sequence[Decimal]], total: Decimal) -> Settlement:
    """Return the one combination of readings that makes a total right, if there is just one.

    Parameters
    ----------
    cells : sequence of sequence of Decimal
        For each ambiguous cell the sum of each of its readings, in euros.
    total : Decimal
        What they must add up to, in euros.

    Returns
    -------
    Settlement
    """
    sums = [[int(reading * _CENTS) for reading in cell] for cell in cells]
    order = sorted(range(len(sums)), key=lambda i: min(sums[i]) - max(sums[i]))
    layers, outcome = _reach([sums[i] for i in order], int(total * _CENTS))
    if outcome is not Outcome.UNIQUE:
        return Settlement(outcome)
    choice = [0] * len(sums)
    reached = int(total * _CENTS)
    for place in range(len(order) - 1, -1, -1):
        cell = order[place]
        before = layers[place]
        choice[cell] = next(
            index for index, worth in enumerate(sums[cell]) if reached - worth in before
        )
        reached -= sums[cell][choice[cell]]
    return Settlement(outcome, tuple(choice))


def _reach(cells: Sequence[Sequence[int]], total: int) -> tuple[list[dict[int, int]], Outcome]:
    """Return the sums reachable before each cell with how often, and what that says."""
    least = [0] * (len(cells) + 1)
    most = [0] * (len(cells) + 1)
    for place in range(len(cells) - 1, -1, -1):
        least[place] = least[place + 1] + min(cells[place])
        most[place] = most[place + 1] + max(cells[place])
    layers: list[dict[int, int]] = [{0: 1}]
    steps = 0
    for place, cell in enumerate(cells, 1):
        after: dict[int, int] = {}
        for reached, ways in layers[-1].items():
            for worth in cell:
                now = reached + worth
                if now + least[place] <= total <= now + most[place]:
                    after[now] = min(after.get(now, 0) + ways, 2)
        steps += len(layers[-1]) * len(cell)
        layers.append(after)
        if steps > MOST_STEPS:
            return layers, Outcome.TOO_MANY
    ways = layers[-1].get(total, 0)
    return layers, (Outcome.NONE, Outcome.UNIQUE, Outcome.SEVERAL)[ways]
