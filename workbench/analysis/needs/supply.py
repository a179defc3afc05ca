"""What there is for people in each area, by the five dimensions; not rated is not nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.model.evidence import DIMENSIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.evidence import Dimension, SupplyRating

__all__ = ["HIGHEST", "AreaSupply", "supply_of"]

HIGHEST = 4
"""The highest score of a dimension."""


@dataclass(frozen=True, slots=True)
class AreaSupply:
    """How far an area is served.

    Parameters
    ----------
    area : str
        Its code.
    ratings : tuple of SupplyRating
        The dimensions that were rated, in their order.
    """

    area: str
    ratings: tuple[SupplyRating, ...]

    @property
    def level(self) -> float | None:
        """Return the mean score over the rated dimensions as a part of the highest, 0 to 1."""
        if not self.ratings:
            return None
        return sum(rating.score for rating in self.ratings) / len(self.ratings) / HIGHEST

    @property
    def bounds(self) -> tuple[float, float]:
        """Return what the level could be if the dimensions not rated were worst, or best."""
        known = sum(rating.score for rating in self.ratings)
        most = len(DIMENSIONS) * HIGHEST
        unrated = (len(DIMENSIONS) - len(self.ratings)) * HIGHEST
        return known / most, (known + unrated) / most

    def score(self, dimension: Dimension) -> int | None:
        """Return the score of a dimension.

        Parameters
        ----------
        dimension : str
            Which.

        Returns
        -------
        int or None
            0 to 4; None where it was not rated.
        """
        return next((r.score for r in self.ratings if r.dimension == dimension), None)


def supply_of(area: str, ratings: Sequence[SupplyRating]) -> AreaSupply:
    """Return how far an area is served.

    Parameters
    ----------
    area : str
        Its code.
    ratings : sequence of SupplyRating
        All ratings of the municipality.

    Returns
    -------
    AreaSupply
    """
    own = [rating for rating in ratings if rating.area == area]
    return AreaSupply(area, tuple(sorted(own, key=lambda r: DIMENSIONS.index(r.dimension))))
