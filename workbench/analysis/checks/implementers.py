"""Family R: who does what, and who answers for the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.checks.framework import Hit, Place, check
from workbench.analysis.implementers import is_generic, is_outside, lead_is_told, lead_of
from workbench.analysis.words import first_match
from workbench.model.catalogue import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.reading import Reading
    from workbench.model.plan import Measure

__all__ = [
    "generic_implementer",
    "lead_not_told",
    "no_coordinator",
    "no_implementer",
    "outside_implementer",
]


@check("R01")
def no_implementer(reading: Reading) -> Iterator[Hit]:
    """Find measures nobody is named for; one hit for the plan where that is all of them."""
    measures = reading.plan.measures
    idle = [measure for measure in measures if not measure.implementers]
    if len(idle) == len(measures) > 1:
        yield Hit(Place("plan"), variant="all", values={"count": len(idle)})
        return
    for measure in idle:
        yield Hit(Place("measure", measure.number), measure.title)


@check("R02")
def generic_implementer(reading: Reading) -> Iterator[Hit]:
    """Find implementers that name nobody in particular.

    An error where no implementer of the measure is specific, for then nobody can be asked; a
    warning where a specific one stands behind a generic lead; a note where the lead is specific.
    """
    lexicon = reading.lexicon
    for measure in reading.plan.measures:
        generic = [item for item in measure.implementers if is_generic(item, lexicon)]
        if not generic:
            continue
        place, names = Place("measure", measure.number), tuple(item.name for item in generic)
        if len(generic) == len(measure.implementers):
            yield Hit(place, _cell(measure), "default", {"names": names}, Severity.ERROR)
        elif lead_of(measure) in generic:
            yield Hit(place, _cell(measure), "leading", {"names": names}, Severity.WARNING)
        else:
            yield Hit(place, _cell(measure), "beside", {"names": names}, Severity.NOTE)


@check("R03")
def lead_not_told(reading: Reading) -> Iterator[Hit]:
    """Find measures of several implementers where nothing says who leads."""
    shared = [measure for measure in reading.plan.measures if len(measure.implementers) > 1]
    untold = [measure for measure in shared if not lead_is_told(measure, reading.lexicon)]
    if len(untold) == len(shared) > 1:
        values = {"count": len(untold), "total": len(reading.plan.measures)}
        yield Hit(Place("plan"), variant="all", values=values)
        return
    for measure in untold:
        values = {"count": len(measure.implementers)}
        yield Hit(Place("measure", measure.number), _cell(measure), values=values)


@check("R04")
def outside_implementer(reading: Reading) -> Iterator[Hit]:
    """Find implementers that the municipality cannot oblige to do anything."""
    for measure in reading.plan.measures:
        outside = [item.name for item in measure.implementers if is_outside(item, reading.lexicon)]
        if outside:
            place = Place("measure", measure.number)
            yield Hit(place, _cell(measure), values={"names": tuple(outside)})


@check("R05")
def no_coordinator(reading: Reading) -> Iterator[Hit]:
    """Look for whoever coordinates the plan as a whole."""
    lexicon = reading.lexicon
    if not any(first_match(lexicon.coordinator, passage) for _, passage in reading.passages):
        yield Hit(Place("plan"))


def _cell(measure: Measure) -> str:
    """Return the cell of implementers as typed, or their names."""
    lines = measure.raw.implementers.split("\n") if measure.raw else []
    cell = "; ".join(line.strip() for line in lines if line.strip())
    return cell or "; ".join(implementer.name for implementer in measure.implementers)
