"""Who leads a measure, and whether the name given is somebody who can be asked."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from workbench.analysis.words import first_match
from workbench.model.plan import ImplementerRole

if TYPE_CHECKING:
    from workbench.model.catalogue import Lexicon
    from workbench.model.plan import Implementer, Measure

__all__ = ["has_specific_lead", "is_generic", "is_outside", "lead_is_told", "lead_of"]


def is_generic(implementer: Implementer, lexicon: Lexicon) -> bool:
    """Tell whether a name stands for nobody in particular.

    Parameters
    ----------
    implementer : Implementer
        As the plan names it.
    lexicon : Lexicon
        Holds the words that say so.

    Returns
    -------
    bool
    """
    return _finds(lexicon.generic_implementers, implementer.name)


def is_outside(implementer: Implementer, lexicon: Lexicon) -> bool:
    """Tell whether a municipality cannot bind an implementer.

    Parameters
    ----------
    implementer : Implementer
        As the plan names it.
    lexicon : Lexicon
        Holds the words that say so.

    Returns
    -------
    bool
    """
    return _finds(lexicon.outside_implementers, implementer.name)


def lead_is_told(measure: Measure, lexicon: Lexicon) -> bool:
    """Tell whether a measure's row says who leads; with one implementer it goes without saying.

    Parameters
    ----------
    measure : Measure
        The measure.
    lexicon : Lexicon
        Holds the words a cell may say it with.

    Returns
    -------
    bool
    """
    cell = measure.raw.implementers if measure.raw else ""
    names = "\n".join((cell, *(implementer.name for implementer in measure.implementers)))
    return (
        len(measure.implementers) == 1
        or any(item.role is ImplementerRole.COORDINATOR for item in measure.implementers)
        or first_match(lexicon.lead_marks, names) is not None
    )


def lead_of(measure: Measure) -> Implementer | None:
    """Return who leads a measure: the one with that role, else the one named first.

    Parameters
    ----------
    measure : Measure
        The measure.

    Returns
    -------
    Implementer or None
        None where nobody is named.
    """
    named = measure.implementers
    leading = [item for item in named if item.role is ImplementerRole.COORDINATOR]
    return next(iter((*leading, *named)), None)


def has_specific_lead(measure: Measure, lexicon: Lexicon) -> bool:
    """Tell whether the one who leads a measure is somebody in particular.

    Parameters
    ----------
    measure : Measure
        The measure.
    lexicon : Lexicon
        Holds the words for nobody in particular.

    Returns
    -------
    bool
    """
    lead = lead_of(measure)
    return lead is not None and not is_generic(lead, lexicon)


@lru_cache(maxsize=4096)
def _finds(patterns: tuple[str, ...], name: str) -> bool:
    """Tell whether a pattern strikes in a name; the same few names come up again and again."""
    return first_match(patterns, name) is not None
