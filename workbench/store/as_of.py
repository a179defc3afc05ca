"""A municipality as it could be known at a date: what holds for later dates is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.model.base import Words
from workbench.model.facts import Fact, Status

if TYPE_CHECKING:
    from datetime import date

    from workbench.model.catalogue import Catalogue
    from workbench.model.municipality import Consultations, Facts, MunicipalityFile

__all__ = ["catalogue_as_of", "file_as_of"]

_ONLY_LATER = Words(
    lt="Žinoma tik vėlesnei datai, nei ta, kuriai rengiama ataskaita.",
    en="Known only for a later date than the report is made for.",
)


def file_as_of(file: MunicipalityFile, as_of: date) -> MunicipalityFile:
    """Return a parameter file without the facts that hold for later dates only.

    Parameters
    ----------
    file : MunicipalityFile
        All that is known.
    as_of : date
        The day; a fact of a month or year is left out only if that begins after it.

    Returns
    -------
    MunicipalityFile
        Facts and resources of later dates are gone; a count of consultations that must be there
        is unknown instead, with the reason.
    """
    return file.model_copy(
        update={
            "facts": _facts(file.facts, as_of),
            "consultations": _consultations(file.consultations, as_of),
            "resources": tuple(r for r in file.resources if not _later(r.fact, as_of)),
        }
    )


def catalogue_as_of(catalogue: Catalogue, as_of: date) -> Catalogue:
    """Return a catalogue whose project figures hold for a date.

    Parameters
    ----------
    catalogue : Catalogue
        The catalogue.
    as_of : date
        The day.

    Returns
    -------
    Catalogue
        The same one where nothing in it is later.
    """
    project = catalogue.project
    if project is None or project.consultations_total is None:
        return catalogue
    total = _consultations(project.consultations_total, as_of)
    if total == project.consultations_total:
        return catalogue
    changed = project.model_copy(update={"consultations_total": total})
    return catalogue.model_copy(update={"project": changed})


def _facts(facts: Facts, as_of: date) -> Facts:
    return facts.model_copy(
        update={
            name: tuple(fact for fact in getattr(facts, name) if not _later(fact, as_of))
            for name in type(facts).model_fields
        }
    )


def _consultations(consultations: Consultations | None, as_of: date) -> Consultations | None:
    if consultations is None:
        return None
    counts = {"planned": consultations.planned, "held": consultations.held}
    later = {name: _unknown(fact) for name, fact in counts.items() if _later(fact, as_of)}
    return consultations.model_copy(update=later) if later else consultations


def _unknown(fact: Fact) -> Fact:
    return Fact(unit=fact.unit, status=Status.UNKNOWN, label=fact.label, reason=_ONLY_LATER)


def _later(fact: Fact, as_of: date) -> bool:
    """Tell whether a fact's day, month or year begins after a date."""
    return fact.date is not None and (fact.date + "-01-01")[:10] > as_of.isoformat()
