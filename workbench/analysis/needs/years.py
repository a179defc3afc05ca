"""One year against another, where two surveys asked the same people the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.analysis.statistics.proportions import share_difference

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.analysis.needs.shares import Share

__all__ = ["AreaChange", "YearComparison", "compare_years"]

Change = Literal["risen", "fallen", "undecided", "unknown"]
_LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class AreaChange:
    """The need of one area in two years.

    Parameters
    ----------
    area : str
        Code of the area.
    earlier, later : Share
        The shares of the two surveys.
    low, high : float or None
        Ends of the simultaneous interval of the later less the earlier share.
    change : str
        Whether it has risen or fallen for certain; ``unknown`` where one of the two is.
    """

    area: str
    earlier: Share
    later: Share
    low: float | None
    high: float | None
    change: Change


@dataclass(frozen=True, slots=True)
class YearComparison:
    """Two years side by side.

    Parameters
    ----------
    earlier, later : int
        The years.
    areas : tuple of AreaChange
        Areas asked about in both, in the order of the later survey.
    sources : tuple of str
        Keys of the sources of both surveys, the earlier first.
    """

    earlier: int
    later: int
    areas: tuple[AreaChange, ...]
    sources: tuple[str, ...] = ()


def compare_years(
    earlier: tuple[int, Mapping[str, Share]], later: tuple[int, Mapping[str, Share]]
) -> YearComparison:
    """Return how needs changed from one survey to another.

    Weighted shares count with their effective answers.

    Parameters
    ----------
    earlier, later : (int, mapping of str to Share)
        Year, and the share of each area asked about.

    Returns
    -------
    YearComparison
    """
    both = [area for area in later[1] if area in earlier[1]]
    level = 1 - (1 - _LEVEL) / max(len(both), 1)
    changes = tuple(_change(area, earlier[1][area], later[1][area], level) for area in both)
    return YearComparison(earlier[0], later[0], changes)


def _change(area: str, before: Share, after: Share, level: float) -> AreaChange:
    if before.value is None or after.value is None:
        return AreaChange(area, before, after, None, None, "unknown")
    ends = share_difference(*_effective(after), *_effective(before), level=level)
    if ends is None:
        return AreaChange(area, before, after, None, None, "unknown")
    change: Change = "undecided"
    if ends.low > 0 or ends.high < 0:
        change = "risen" if ends.low > 0 else "fallen"
    return AreaChange(area, before, after, ends.low, ends.high, change)


def _effective(share: Share) -> tuple[float, float]:
    """Return how many of how many, as far as their weights let them count."""
    size = share.effective if share.effective is not None else float(share.answered or 0)
    return min((share.value or 0.0) * size, size), size
