"""Places that checks of measures and criteria speak of, and the walk over criteria."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.checks.framework import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.reading import CriterionReading, MeasureReading, Reading

__all__ = ["WHOLE_PLAN", "at_criterion", "at_measure", "criteria_of", "texts_of"]

WHOLE_PLAN = Place("plan")
"""The plan as a whole."""


def at_measure(measure: MeasureReading) -> Place:
    """Return the place of a measure.

    Parameters
    ----------
    measure : MeasureReading
        The measure.

    Returns
    -------
    Place
    """
    return Place("measure", measure.number)


def at_criterion(measure: MeasureReading, index: int) -> Place:
    """Return the place of a criterion.

    Parameters
    ----------
    measure : MeasureReading
        Its measure.
    index : int
        Which one, from 1.

    Returns
    -------
    Place
    """
    return Place("criterion", measure.number, index)


def criteria_of(reading: Reading) -> Iterator[tuple[MeasureReading, CriterionReading, Place]]:
    """Yield every criterion with its measure and its place.

    Parameters
    ----------
    reading : Reading
        The plan as read.

    Yields
    ------
    (MeasureReading, CriterionReading, Place)
    """
    for measure in reading.measures:
        for index, criterion in enumerate(measure.criteria, 1):
            yield measure, criterion, at_criterion(measure, index)


def texts_of(reading: Reading) -> Iterator[tuple[str, Place]]:
    """Yield title and criteria of every measure with their places.

    Parameters
    ----------
    reading : Reading
        The plan as read.

    Yields
    ------
    (str, Place)
    """
    for measure in reading.measures:
        yield measure.measure.title, at_measure(measure)
        for index, criterion in enumerate(measure.criteria, 1):
            yield criterion.text, at_criterion(measure, index)
