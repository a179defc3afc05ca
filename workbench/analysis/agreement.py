"""Agreement of two raters: Krippendorff's alpha for ordinal marks, with a bootstrap interval."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.text import Text

__all__ = ["Agreement"]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two raters agree.

    Parameters
    ----------
    units : int
        Rows both raters marked.
    alpha : float or None
        Krippendorff's alpha, ordinal; None where it is not defined.
    low, high : float or None
        Ends of the 95 % bootstrap interval.
    equal : int
        Rows with equal marks.
    reason : Text or None
        Why there is no alpha.
    """

    units: int
    alpha: float | None
    low: float | None
    high: float | None
    equal: int
    reason: Text | None = None
