"""A case: everything about one municipality at one date."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from workbench.model.base import Value
from workbench.model.catalogue import Catalogue
from workbench.model.municipality import Municipality, MunicipalityFile
from workbench.model.plan import Plan

__all__ = ["Case", "InputFile"]


class InputFile(Value):
    """A file a case was made from."""

    path: str
    """Relative to the workbench folder."""
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class Case(Value):
    """Everything about one municipality at one date, with the catalogue it was read with."""

    file: MunicipalityFile
    """What is known and decided."""
    plan: Plan | None
    """The plan, or None where there is none at hand."""
    catalogue: Catalogue
    as_of: date
    """The date the case is looked at; facts that hold for a later date are left out."""
    inputs: tuple[InputFile, ...] = ()
    """The files it was made from."""

    @property
    def municipality(self) -> Municipality:
        """Return the municipality."""
        return self.file.municipality
