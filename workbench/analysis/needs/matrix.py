"""Areas by dimensions: need, supply and the gap between them, each with both parts beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.analysis.needs.confidence import Level
from workbench.analysis.needs.shares import UNASKED
from workbench.analysis.needs.supply import HIGHEST
from workbench.model.evidence import DIMENSIONS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.analysis.needs.concluded import ConcludedNeed, Testimony
    from workbench.analysis.needs.shares import Share
    from workbench.analysis.needs.supply import AreaSupply
    from workbench.model.catalogue import Area
    from workbench.model.evidence import Dimension

__all__ = ["AreaNeeds", "Basis", "Cell", "Gap", "Measured", "gap_of", "judge_area"]

Basis = Literal["survey", "evidence"]
"""Whether a need was counted in a survey or speaks from single findings."""

_TRUST = tuple(Level)


@dataclass(frozen=True, slots=True)
class Gap:
    """Need times what supply leaves open, N (1 - S).

    Parameters
    ----------
    value : float or None
        The gap, 0 to 1; None where need or supply is unknown.
    low, high : float or None
        What it can be: by the interval of the need, and by what supply could be where it was not
        rated; None where the need is unknown.
    """

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Measured:
    """What a survey says of an area, or of one dimension of it.

    Parameters
    ----------
    share : Share
        Respondents with a severity of 3 or more.
    phase : int or None
        The highest severity that a fifth of them reach or exceed; None where hidden or too few.
    """

    share: Share
    phase: int | None


NOT_MEASURED = Measured(UNASKED, None)


@dataclass(frozen=True, slots=True)
class Cell:
    """One dimension of an area.

    Parameters
    ----------
    dimension : str
        Which.
    testimony : Testimony
        What single findings say.
    measured : Measured
        What a survey says.
    supply : float or None
        The score as a part of the highest, 0 to 1; None where not rated.
    gap : Gap
        Need against supply.
    """

    dimension: Dimension
    testimony: Testimony
    measured: Measured
    supply: float | None
    gap: Gap

    @property
    def need(self) -> float | None:
        """Return the need, 0 to 1: counted where it was, else as the findings speak."""
        return _need(self.measured.share, self.testimony)[0]


@dataclass(frozen=True, slots=True)
class AreaNeeds:
    """One area: need, supply and gap as a whole and by dimension.

    Parameters
    ----------
    area : Area
        Which.
    testimony : Testimony
        What single findings say.
    measured : Measured
        What a survey says.
    supply : AreaSupply
        What there is.
    gap : Gap
        Need against supply.
    confidence : Level or None
        That of its most trusted need; None where no need was concluded.
    cells : tuple of Cell
        The five dimensions in their order.
    """

    area: Area
    testimony: Testimony
    measured: Measured
    supply: AreaSupply
    gap: Gap
    confidence: Level | None
    cells: tuple[Cell, ...]

    @property
    def need(self) -> float | None:
        """Return the need, 0 to 1; None where it is unknown or hidden."""
        return _need(self.measured.share, self.testimony)[0]

    @property
    def bounds(self) -> tuple[float | None, float | None]:
        """Return the interval of the need, or its weakest and strongest finding."""
        return _need(self.measured.share, self.testimony)[1:]

    @property
    def basis(self) -> Basis | None:
        """Tell what the need rests on; None where it is unknown or hidden."""
        if self.need is None:
            return None
        return "survey" if self.measured.share.known else "evidence"

    @property
    def hidden(self) -> bool:
        """Tell whether disclosure control holds the need back."""
        return self.measured.share.hidden


def judge_area(
    area: Area,
    needs: Sequence[ConcludedNeed],
    testimonies: Mapping[Dimension | None, Testimony],
    measured: Mapping[Dimension | None, Measured],
    supply: AreaSupply,
) -> AreaNeeds:
    """Return what is known of one area.

    Parameters
    ----------
    area : Area
        Which.
    needs : sequence of ConcludedNeed
        All needs of the municipality.
    testimonies : mapping of str or None to Testimony
        What findings say by dimension; None stands for the area as a whole.
    measured : mapping of str or None to Measured
        What a survey says by dimension, where it asked; None as above.
    supply : AreaSupply
        What there is.

    Returns
    -------
    AreaNeeds
    """
    levels = [need.confidence.level for need in needs if need.need.area == area.code]
    whole = measured.get(None, NOT_MEASURED)
    level, bounds = supply.level, supply.bounds
    return AreaNeeds(
        area=area,
        testimony=testimonies[None],
        measured=whole,
        supply=supply,
        gap=gap_of(*_need(whole.share, testimonies[None]), level, bounds),
        confidence=min(levels, key=_TRUST.index, default=None),
        cells=tuple(
            _cell(dimension, testimonies[dimension], measured.get(dimension, NOT_MEASURED), supply)
            for dimension in DIMENSIONS
        ),
    )


def gap_of(
    need: float | None,
    low: float | None,
    high: float | None,
    supply: float | None,
    supply_bounds: tuple[float, float] = (0.0, 1.0),
) -> Gap:
    """Return the gap G = N (1 - S) with what it can be.

    Parameters
    ----------
    need, low, high : float or None
        The need and its interval, 0 to 1.
    supply : float or None
        The supply, 0 to 1.
    supply_bounds : (float, float)
        Worst and best the supply could be.

    Returns
    -------
    Gap
    """
    if need is None:
        return Gap(None, None, None)
    least, most = (need if low is None else low), (need if high is None else high)
    value = None if supply is None else need * (1 - supply)
    return Gap(value, least * (1 - supply_bounds[1]), most * (1 - supply_bounds[0]))


def _cell(
    dimension: Dimension, testimony: Testimony, measured: Measured, supply: AreaSupply
) -> Cell:
    score = supply.score(dimension)
    level = None if score is None else score / HIGHEST
    bounds = (0.0, 1.0) if level is None else (level, level)
    gap = gap_of(*_need(measured.share, testimony), level, bounds)
    return Cell(dimension, testimony, measured, level, gap)


def _need(share: Share, testimony: Testimony) -> tuple[float | None, float | None, float | None]:
    """Return a need with its ends: the counted one where there is one, nothing where hidden."""
    if share.hidden:
        return None, None, None
    if share.known:
        return share.value, share.low, share.high
    return testimony.value, testimony.low, testimony.high
