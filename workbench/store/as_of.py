"""A municipality as it could be known at a date: what holds for later dates is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from workbench.model.base import Words
from workbench.model.facts import Fact, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from workbench.model.catalogue import Catalogue
    from workbench.model.evidence import Need, SupplyRating
    from workbench.model.municipality import Consultations, Facts, MunicipalityFile
    from workbench.model.selection import Selection
    from workbench.model.survey import SurveyCard

__all__ = ["catalogue_as_of", "file_as_of"]

_ONLY_LATER = Words(
    lt="Žinoma tik vėlesnei datai, nei ta, kuriai rengiama ataskaita.",
    en="Known only for a later date than the report is made for.",
)

_OF_SELECTION = (
    "scales",
    "stakeholders",
    "scores",
    "gate",
    "estimates",
    "work",
    "budgets",
    "staff",
    "rules",
    "decisions",
)
"""Dated parts of a selection; recommendations and scenarios are ideas, not statements."""


class _Dated(Protocol):
    """Whatever bears a date, as exact as its source gives it."""

    @property
    def date(self) -> str | None: ...


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
        Facts, resources, evidence and what rests on it, surveys, settings and decisions of later
        dates are gone, a finding without a date too if its source came out later; a count of
        consultations that must be there is unknown instead, with the reason.
    """
    unpublished = {
        key for key, source in file.sources.items() if source.date and _later(source, as_of)
    }
    evidence = tuple(
        e
        for e in file.evidence
        if not _later(e, as_of) and not (e.date is None and e.source in unpublished)
    )
    there = {item.key for item in evidence}
    return file.model_copy(
        update={
            "evidence": evidence,
            "needs": tuple(_needs(file.needs, there, as_of)),
            "supply": tuple(
                rating.model_copy(update={"evidence": _kept(rating, there)})
                for rating in file.supply
                if not _later(rating, as_of)
            ),
            "surveys": tuple(
                _survey(card, as_of) for card in file.surveys if not _begins_after(card.end, as_of)
            ),
            "settings": tuple(s for s in file.settings if not _later(s, as_of)),
            "selection": _selection(file.selection, as_of),
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


def _needs(needs: Iterable[Need], there: set[str], as_of: date) -> Iterator[Need]:
    """Yield the needs concluded by then, each with the evidence known by then."""
    for need in needs:
        kept = _kept(need, there)
        if kept and not _later(need, as_of):
            rated = need.confidence
            confidence = None if rated is None or _later(rated, as_of) else rated
            yield need.model_copy(update={"evidence": kept, "confidence": confidence})


def _kept(value: Need | SupplyRating, there: set[str]) -> tuple[str, ...]:
    return tuple(key for key in value.evidence if key in there)


def _survey(card: SurveyCard, as_of: date) -> SurveyCard:
    """Return a survey without what was counted of everybody later."""
    population = card.population
    return card.model_copy(
        update={
            "population": None if population is None or _later(population, as_of) else population,
            "margins": tuple(margin for margin in card.margins if not _later(margin, as_of)),
        }
    )


def _selection(selection: Selection, as_of: date) -> Selection:
    """Return a selection without what was said and decided later."""
    return selection.model_copy(
        update={
            part: tuple(entry for entry in getattr(selection, part) if not _later(entry, as_of))
            for part in _OF_SELECTION
        }
    )


def _later(value: _Dated, as_of: date) -> bool:
    """Tell whether a value's day, month or year begins after a date."""
    return value.date is not None and _begins_after(value.date, as_of)


def _begins_after(when: str, as_of: date) -> bool:
    return (when + "-01-01")[:10] > as_of.isoformat()
