"""Severity of needs, person by person: how grave, in how many areas at once, and for how many.

An adaptation of the severity scales of humanitarian needs assessments to places without an
emergency: the steps of the frameworks are theirs, the wording of the items and the thresholds are
ours, so a result may not carry the name of any of them.

* A person's severity in an area is the highest of the items the person answered.  An item left
  open could have been graver, so the severity is at least this.
* A gap is a severity from the threshold on.
* An area's phase is the highest that, with all above it, a fifth of the persons reach.

Unknown is not zero: a person who answered nothing in an area is neither in gap there nor out of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.statistics.answers import NOT_ANSWERED, is_answered

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt

    Answers = npt.NDArray[np.int16]
    Floats = npt.NDArray[np.float64]
    GapFlags = npt.NDArray[np.int8]
    Patterns = npt.NDArray[np.int64]

__all__ = [
    "Intersection",
    "Overlap",
    "gaps",
    "overall_phase",
    "overlap",
    "person_severity",
    "phase",
]

GAP_FROM = 3
"""Severity from which on a need is unmet."""
REACHED_BY = 0.2
"""Share of persons that makes a phase the area's."""
_MOST_AREAS = 62  # bits of a pattern
_ROUNDING = 1e-12  # by which a sum of weights may miss its share


@dataclass(frozen=True, slots=True)
class Intersection:
    """Persons in gap in exactly these areas.

    Parameters
    ----------
    areas : tuple of int
        Columns of the areas, from 0; none for persons without any gap.
    count : int
        Persons.
    """

    areas: tuple[int, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Overlap:
    """In how many areas, and in which together, persons are in gap.

    Numbers and intersections are those of persons known in all areas, because a person unknown in
    one has no number.  Persons known in some areas only are not lost: they are in the bounds
    ``at_least`` and ``at_most``.

    Parameters
    ----------
    complete, partial, silent : int
        Persons known in all areas, in some, in none.
    counts : tuple of int
        Complete persons by the number of their areas in gap: 0, 1, 2 and so on.
    at_least, at_most : tuple of int
        Persons known in any area with so many gaps or more: if all that is unknown were no gap,
        and if it all were one.
    intersections : tuple of Intersection
        Complete persons by the exact set of their areas in gap, most frequent first; of equally
        frequent sets the smaller first.  The counts add up to ``complete``.
    """

    complete: int
    partial: int
    silent: int
    counts: tuple[int, ...]
    at_least: tuple[int, ...]
    at_most: tuple[int, ...]
    intersections: tuple[Intersection, ...]


def person_severity(items: Answers) -> Answers:
    """Return each person's severity: the highest of the items the person answered.

    Parameters
    ----------
    items : array of int, persons x items
        Severity of each item of an area; -1 where not answered.  With the severities of all areas
        as items the result is the person's overall severity.

    Returns
    -------
    array of int, one per person
        -1 where nothing was answered.
    """
    is_answered(items)
    severity: Answers = items.max(axis=1, initial=NOT_ANSWERED)
    return severity


def gaps(severities: Answers, threshold: int = GAP_FROM) -> GapFlags:
    """Return in which areas each person is in gap.

    Parameters
    ----------
    severities : array of int, persons x areas
        Severities; -1 where unknown.
    threshold : int
        Severity from which on there is a gap.

    Returns
    -------
    array of int, persons x areas
        1 for a gap, 0 for none, -1 for unknown.
    """
    return np.where(is_answered(severities), severities >= threshold, NOT_ANSWERED).astype(np.int8)


def overlap(flags: GapFlags) -> Overlap:
    """Return in how many areas, and in which together, persons are in gap.

    Parameters
    ----------
    flags : array of int, persons x areas
        1 for a gap, 0 for none, -1 for unknown; at most 62 areas.

    Returns
    -------
    Overlap

    Raises
    ------
    ValueError
        If there are more areas.
    """
    areas = flags.shape[1]
    if areas > _MOST_AREAS:
        msg = f"The overlap of {areas} areas is more than {_MOST_AREAS} bits can hold."
        raise ValueError(msg)
    known, found = (flags >= 0).sum(axis=1), (flags > 0).sum(axis=1)
    complete, any_known = known == areas, known > 0
    if areas == 0:
        complete = any_known
    possible = found + areas - known
    return Overlap(
        complete=int(complete.sum()),
        partial=int((any_known & ~complete).sum()),
        silent=int((~any_known).sum()),
        counts=_tally(found[complete], areas),
        at_least=_or_more(_tally(found[any_known], areas)),
        at_most=_or_more(_tally(possible[any_known], areas)),
        intersections=_intersections(flags[complete]),
    )


def phase(
    severity: Answers, share: float = REACHED_BY, weights: Floats | None = None
) -> int | None:
    """Return the phase of an area: the highest severity that a share of persons reach or exceed.

    Parameters
    ----------
    severity : array of int, one per person
        Severities in the area; -1 where unknown.
    share : float
        Share of the persons known that have to reach it, above 0 and at most 1.
    weights : array of float or None, one per person
        Weights; None where all count the same.

    Returns
    -------
    int or None
        None where nothing is known.

    Raises
    ------
    ValueError
        If the share is not one.
    """
    if not 0 < share <= 1:
        msg = f"A share lies above 0 and not above 1, not at {share}."
        raise ValueError(msg)
    known = is_answered(severity)
    if not known.any():
        return None
    found = np.bincount(severity[known], None if weights is None else weights[known])
    reaching = found[::-1].cumsum()[::-1] / found.sum()
    return int(np.flatnonzero(reaching >= share - _ROUNDING)[-1])


def overall_phase(phases: Iterable[int | None]) -> int | None:
    """Return the gravest phase of the areas.

    Parameters
    ----------
    phases : iterable of int or None
        Phases of the areas; None where unknown.

    Returns
    -------
    int or None
        At least as grave as this, where an area is unknown; None where all are.
    """
    return max((found for found in phases if found is not None), default=None)


def _tally(numbers: Patterns, most: int) -> tuple[int, ...]:
    """Return how often each number from 0 to the most occurs."""
    return tuple(np.bincount(numbers, minlength=most + 1).tolist())


def _or_more(tally: tuple[int, ...]) -> tuple[int, ...]:
    """Return how often each number or a greater one occurs."""
    return tuple(np.cumsum(tally[::-1])[::-1].tolist())


def _intersections(flags: GapFlags) -> tuple[Intersection, ...]:
    """Return the persons by the exact set of their gaps, all of them known in all areas."""
    patterns = np.zeros(len(flags), dtype=np.int64)
    for area, column in enumerate(flags.T):
        patterns |= (column > 0).astype(np.int64) << area
    found, counts = np.unique(patterns, return_counts=True)
    sets = [
        Intersection(tuple(a for a in range(flags.shape[1]) if pattern >> a & 1), count)
        for pattern, count in zip(found.tolist(), counts.tolist(), strict=True)
    ]
    return tuple(sorted(sets, key=lambda found: (-found.count, len(found.areas), found.areas)))
