"""What holds for the project as a whole and for none of its municipalities alone."""

from __future__ import annotations

from pydantic import Field

from workbench.model.base import Value, Words
from workbench.model.facts import Source
from workbench.model.municipality import Consultations

__all__ = ["Project"]


class Project(Value):
    """Figures and remarks of the project that cannot be told apart by municipality."""

    sources: dict[str, Source] = Field(default_factory=dict)
    """Documents, by a short key that facts refer to."""
    consultations_total: Consultations | None = None
    """Consultations planned and held with all municipalities together."""
    prepared_by: Words | None = None
    """Who prepares the reports, as an organisation or role; a parameter file may say otherwise."""
    cofinancing: Words | None = None
    """Who pays for the project, in one sentence for the cover of every report."""
    notes: tuple[Words, ...] = ()
    """What the project's papers say of some municipality without naming it; to nobody's account."""
