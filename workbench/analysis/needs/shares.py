"""A share that passed disclosure control, with its interval, or the fact that it is hidden."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.analysis.statistics.proportions import Base, base_of, wilson

__all__ = ["UNASKED", "Share", "share"]


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many, as it may leave the notebook.

    Parameters
    ----------
    count, answered : int or None
        Respondents, never weighted; None where hidden.
    hidden : bool
        Whether disclosure control holds it back.
    value : float or None
        The share, weighted where there are weights; None where hidden or the base is too small.
    low, high : float or None
        Ends of its 95 % interval; None without one.
    base : Base
        What so many answers allow to be shown.
    effective : float or None
        Effective answers, where they carry weights.
    """

    count: int | None
    answered: int | None
    hidden: bool
    value: float | None
    low: float | None
    high: float | None
    base: Base
    effective: float | None = None

    @property
    def known(self) -> bool:
        """Tell whether there is a share to show."""
        return self.value is not None


UNASKED = Share(None, None, hidden=False, value=None, low=None, high=None, base=Base.NONE)
"""What nobody was asked."""


def share(
    count: int | None,
    answered: int | None,
    *,
    weighted: tuple[float, float] | None = None,
    population: int | None = None,
) -> Share:
    """Return a share made from counts that passed disclosure control.

    Parameters
    ----------
    count, answered : int or None
        How many of how many; None where hidden.
    weighted : (float, float), optional
        The weighted share and its effective base.
    population : int, optional
        How many there are in all, which narrows the interval.

    Returns
    -------
    Share
    """
    if count is None or answered is None:
        return Share(count, answered, hidden=True, value=None, low=None, high=None, base=Base.NONE)
    base = base_of(answered)
    if base is Base.NONE:
        return Share(count, answered, hidden=False, value=None, low=None, high=None, base=base)
    value, size = weighted or (count / answered, float(answered))
    whole = population if population is not None and population >= size else None
    ends = wilson(min(value * size, size), size, population=whole)
    return Share(
        count,
        answered,
        hidden=False,
        value=value,
        low=ends.low if ends else None,
        high=ends.high if ends else None,
        base=base,
        effective=size if weighted else None,
    )
