"""Scores of options by criteria, each an interval with or without a most likely value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

__all__ = ["HIGHEST", "LOWEST", "Scores", "exact_scores"]

LOWEST = 0.0
HIGHEST = 100.0


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """Triangular scores, options x criteria, in points.

    Parameters
    ----------
    lows, highs : array of float
        Ends of the intervals; 0 and 100 where nothing is known of a score.
    modes : array of float
        Most likely values; not a number where none is known, and the interval is all that is.

    Raises
    ------
    ValueError
        If the tables differ in shape, or low, mode and high are not in this order.
    """

    lows: Floats
    modes: Floats
    highs: Floats

    def __post_init__(self) -> None:
        tables = [
            np.array(table, dtype=np.float64) for table in (self.lows, self.modes, self.highs)
        ]
        if len({table.shape for table in tables}) > 1 or tables[0].ndim != 2:  # noqa: PLR2004 - rows and columns
            msg = "lows, modes and highs are tables of one shape, options by criteria"
            raise ValueError(msg)
        lows, modes, highs = tables
        middle = np.where(np.isnan(modes), lows, modes)
        if not (
            np.isfinite(lows) & np.isfinite(highs) & (lows <= middle) & (middle <= highs)
        ).all():
            msg = "every score has a low and a high, and its mode, if any, between them"
            raise ValueError(msg)
        if not lows.size:
            msg = "there is at least one option and one criterion"
            raise ValueError(msg)
        for name, table in zip(("lows", "modes", "highs"), tables, strict=True):
            table.flags.writeable = False
            object.__setattr__(self, name, table)

    @property
    def shape(self) -> tuple[int, int]:
        """Return the number of options and of criteria."""
        options, criteria = self.lows.shape
        return options, criteria

    @property
    def points(self) -> Floats:
        """Return the modes, and the middle of the interval where there is none."""
        points: Floats = np.where(np.isnan(self.modes), (self.lows + self.highs) / 2, self.modes)
        return points

    def draw(self, rng: np.random.Generator, size: int) -> Floats:
        """Return scores drawn independently of each other, by the inverse of their distribution.

        Parameters
        ----------
        rng : Generator
            Source of chance.
        size : int
            How many draws.

        Returns
        -------
        array of float, draws x options x criteria
            Triangular with a mode, uniform without one.
        """
        even = np.isnan(self.modes)
        width, modes = self.highs - self.lows, self.points
        left, right = width * (modes - self.lows), width * (self.highs - modes)
        turn = np.divide(modes - self.lows, width, out=np.zeros_like(width), where=width > 0)
        chance = rng.random((size, *self.lows.shape))
        # Up to the mode the first root grows, beyond it the second shrinks; the other stays what it
        # is at the mode.  This is the usual inverse without its two cases, which are slow to tell.
        rising = np.sqrt(np.minimum(chance, turn) * left)
        falling = np.sqrt(np.minimum(1 - chance, 1 - turn) * right)
        drawn: Floats = rising
        drawn -= falling
        drawn += self.lows + (self.highs - modes)
        if even.any():
            drawn[:, even] = self.lows[even] + chance[:, even] * width[even]
        return drawn


def exact_scores(points: Floats) -> Scores:
    """Return scores that are known for certain.

    Parameters
    ----------
    points : array of float, options x criteria
        The scores.

    Returns
    -------
    Scores
    """
    return Scores(points, points, points)
