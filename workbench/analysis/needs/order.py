"""What comes first: areas ranked by need, how sure the order is, and what people say themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.statistics.priorities import NOT_OFFERED, compare_priorities
from workbench.analysis.statistics.ranks import rank_areas

if TYPE_CHECKING:
    import numpy.typing as npt

    from workbench.analysis.needs.matrix import Measured
    from workbench.analysis.needs.settings import NeedsSettings
    from workbench.analysis.needs.shares import Share
    from workbench.analysis.needs.survey_results import SurveyResults
    from workbench.analysis.needs.weighting import Weighting
    from workbench.analysis.statistics.priorities import ComparedArea
    from workbench.analysis.statistics.ranks import AreaRank
    from workbench.text import Text

    Floats = npt.NDArray[np.float64]

__all__ = ["Order", "RankedArea", "StatedOrder", "order_areas", "stated_order"]


@dataclass(frozen=True, slots=True)
class RankedArea:
    """An area with its place.

    Parameters
    ----------
    area : str
        Its code.
    rank : AreaRank
        Rank, its interval, and how likely it is among the first three.
    """

    area: str
    rank: AreaRank


@dataclass(frozen=True, slots=True)
class Order:
    """Areas by need, the greatest first.

    Parameters
    ----------
    areas : tuple of RankedArea
        Areas whose share may be shown; hidden ones have no place.
    orderable : bool
        Whether any area stands above another for certain.
    reason : Text or None
        Why they cannot be ordered.
    draws, seed : int
        How often the respondents were drawn anew, and from which seed.
    """

    areas: tuple[RankedArea, ...]
    orderable: bool
    reason: Text | None
    draws: int
    seed: int


@dataclass(frozen=True, slots=True)
class StatedOrder:
    """What people put first themselves, beside what was measured.

    Parameters
    ----------
    areas : tuple of (str, Share, ComparedArea)
        By code of the area, those named most often first.
    compared : int
        Areas known both ways.
    tau : float or None
        Kendall's tau-b between both orders.
    """

    areas: tuple[tuple[str, Share, ComparedArea], ...]
    compared: int
    tau: float | None


def order_areas(
    results: SurveyResults, weighting: Weighting | None, settings: NeedsSettings
) -> Order | None:
    """Return the areas of a survey by need.

    Parameters
    ----------
    results : SurveyResults
        What the survey says.
    weighting : Weighting or None
        Its weights; with margins every draw is weighted anew.
    settings : NeedsSettings
        Draws and seed.

    Returns
    -------
    Order or None
        None where no area may be shown.
    """
    shown = [asked for asked in results.areas if results.measured[asked.area][None].share.known]
    if not shown:
        return None
    flags = np.column_stack([asked.gaps for asked in shown])
    values: Floats = np.where(flags < 0, np.nan, flags)
    margins = weighting.used if weighting is not None else None
    found = rank_areas(values, margins=margins, draws=settings.draws, seed=settings.seed)
    ranked = [RankedArea(asked.area, rank) for asked, rank in zip(shown, found.areas, strict=True)]
    ranked.sort(key=lambda item: (item.rank.rank or len(shown) + 1, item.area))
    return Order(tuple(ranked), found.orderable, found.reason, found.draws, found.seed)


def stated_order(results: SurveyResults) -> StatedOrder | None:
    """Return what people put first beside what was measured.

    Parameters
    ----------
    results : SurveyResults
        What the survey says.

    Returns
    -------
    StatedOrder or None
        None where priorities were not asked for.
    """
    stated = results.priorities
    if not stated:
        return None
    codes = list(stated)
    counts = np.array([_count(stated[code]) for code in codes])
    measured = np.array([_value(results.measured.get(code, {}).get(None)) for code in codes])
    answered = max((share.answered or 0 for share in stated.values()), default=0)
    found = compare_priorities(counts, answered, measured)
    rows = sorted(
        zip(codes, stated.values(), found.areas, strict=True),
        key=lambda row: -1.0 if row[1].value is None else row[1].value,
        reverse=True,
    )
    return StatedOrder(tuple(rows), found.compared, found.tau)


def _count(share: Share) -> int:
    """Return how many named an area, as far as it may be known."""
    return NOT_OFFERED if share.count is None else share.count


def _value(measured: Measured | None) -> float:
    """Return the measured need, not a number where it is unknown or hidden."""
    value = measured.share.value if measured is not None else None
    return float("nan") if value is None else value
