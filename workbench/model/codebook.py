"""The codebook of a survey: which column of an export is which question, and what its answers mean.

Written by a machine's suggestion and a person's confirmation; kept beside the coded table.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from workbench.model.base import PartialDate, Value, Words
from workbench.model.evidence import Dimension
from workbench.text import text

__all__ = [
    "Codebook",
    "DroppedColumn",
    "Item",
    "ItemKind",
    "ItemUse",
    "KeptColumn",
    "Option",
    "PersonalKind",
    "Population",
    "Scale",
]

Population = Literal["migrants", "staff"]
"""Who is asked: third-country nationals, or those who serve them."""


class PersonalKind(StrEnum):
    """What a column seems to hold that does not belong into an analysis."""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    PERSONAL_CODE = "personal_code"
    BIRTH_DATE = "birth_date"
    ADDRESS = "address"
    IP_ADDRESS = "ip_address"
    COORDINATES = "coordinates"
    DEVICE = "device"
    TIMESTAMP = "timestamp"
    RELIGION = "religion"
    HEALTH = "health"
    ETHNICITY = "ethnicity"
    POLITICS = "politics"
    TRADE_UNION = "trade_union"
    SEXUALITY = "sexuality"
    FREE_TEXT = "free_text"


class ItemKind(StrEnum):
    """How a question is answered."""

    SINGLE = "single"
    """One option."""
    MULTIPLE = "multiple"
    """Several options."""
    SCALE = "scale"
    """A whole number of a scale."""


class ItemUse(StrEnum):
    """What the analysis does with a question."""

    GROUP = "group"
    """Tells groups apart, and can be a margin for weights."""
    SEVERITY = "severity"
    """How severe the unmet need in an area is, 1 to 5."""
    IMPORTANCE = "importance"
    """How important a service is."""
    PERFORMANCE = "performance"
    """How well it is done."""
    COMPETENCE_IMPORTANCE = "competence_importance"
    """How important a competence is for the work."""
    COMPETENCE_ABILITY = "competence_ability"
    """How well one masters it."""
    PRIORITIES = "priorities"
    """Which areas come first in the respondent's own view; options are codes of areas."""
    OTHER = "other"
    """Kept in the table, not analysed."""


_PAIRED = {
    ItemUse.IMPORTANCE,
    ItemUse.PERFORMANCE,
    ItemUse.COMPETENCE_IMPORTANCE,
    ItemUse.COMPETENCE_ABILITY,
}
_SCALED = {*_PAIRED, ItemUse.SEVERITY}


class Option(Value):
    """One answer to choose."""

    code: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_]*$")
    """How it stands in the coded table."""
    name: Words
    """How it is called in reports."""
    labels: tuple[str, ...] = ()
    """How exports write it, in every language of the form; code and names are known anyway."""


class Scale(Value):
    """The ends of a scale and how exports write its steps."""

    low: int = Field(default=1, strict=True, ge=0)
    high: int = Field(default=5, strict=True, le=100)
    labels: dict[str, int] = Field(default_factory=dict)
    """Wordings of steps, as exports with labels write them, with their numbers."""

    @model_validator(mode="after")
    def _has_steps(self) -> Self:
        if self.high <= self.low:
            msg = text("a scale ends above where it begins")
            raise ValueError(msg)
        if any(not self.low <= step <= self.high for step in self.labels.values()):
            msg = text("a label stands for a number outside the scale")
            raise ValueError(msg)
        return self


class Item(Value):
    """One question of the survey."""

    code: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    """Column in the coded table."""
    name: Words
    """A few words for tables and figures."""
    columns: tuple[str, ...] = Field(min_length=1)
    """Headers under which exports bring it: codes or labels, one for each language of the form."""
    kind: ItemKind
    use: ItemUse = ItemUse.OTHER
    area: str | None = Field(default=None, pattern=r"^[A-Z]{3}$")
    """Area it is about: needed for severity, importance and performance."""
    dimension: Dimension | None = None
    """Dimension it is about, where it is about one."""
    subject: str | None = Field(default=None, pattern=r"^[a-z][a-z0-9_]*$")
    """The service or competence that two questions share: its importance and how it is done."""
    scale: Scale | None = None
    """For a scale."""
    options: tuple[Option, ...] = ()
    """For questions with options, in the order to show them."""
    at_most: int | None = Field(default=None, strict=True, ge=1)
    """How many options may be chosen."""

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if (self.kind is ItemKind.SCALE) != (self.scale is not None):
            msg = text("a question with a scale needs “scale”, and no other may have it")
            raise ValueError(msg)
        if (self.kind is ItemKind.SCALE) == bool(self.options):
            msg = text("a question needs either a scale or options")
            raise ValueError(msg)
        if len({option.code for option in self.options}) != len(self.options):
            msg = text("an option stands there twice")
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _has_what_its_use_needs(self) -> Self:
        if self.use in _SCALED and self.kind is not ItemKind.SCALE:
            msg = text("severity, importance, performance and ability are asked on a scale")
            raise ValueError(msg)
        if self.use in _PAIRED and self.subject is None:
            msg = text("a question on importance, performance or ability needs its subject")
            raise ValueError(msg)
        if self.use is ItemUse.SEVERITY and self.area is None:
            msg = text("a question on severity needs its area")
            raise ValueError(msg)
        if self.use is ItemUse.GROUP and self.kind is not ItemKind.SINGLE:
            msg = text("a question that tells groups apart has one answer")
            raise ValueError(msg)
        return self


class DroppedColumn(Value):
    """A column of the export that is not kept."""

    column: str = Field(min_length=1)
    """Its header."""
    reason: str = Field(min_length=1)
    """Why it is left out."""


class KeptColumn(Value):
    """A column that looks personal and is kept all the same, with the reason."""

    column: str = Field(min_length=1)
    """Its header."""
    kind: PersonalKind
    """What it looks like."""
    reason: str = Field(min_length=1)
    """Why the purpose cannot be met without it, and on which legal ground."""
    by: str = Field(min_length=1)
    """Role, not a name."""
    date: PartialDate


class Codebook(Value):
    """The questions of a survey and how their answers are coded."""

    schema_version: Literal[1]
    title: Words
    """What the survey is called."""
    population: Population
    """Who was asked."""
    items: tuple[Item, ...] = Field(min_length=1)
    """The questions that are kept."""
    dropped: tuple[DroppedColumn, ...] = ()
    """Columns left out, with the reason."""
    justified: tuple[KeptColumn, ...] = ()
    """Columns kept although they look personal."""

    def used_for(self, use: ItemUse) -> tuple[Item, ...]:
        """Return the questions of a use, in their order.

        Parameters
        ----------
        use : ItemUse
            What the analysis does with them.

        Returns
        -------
        tuple of Item
        """
        return tuple(item for item in self.items if item.use is use)

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        codes = [item.code for item in self.items]
        if len(codes) != len(set(codes)):
            msg = text("two questions have one code")
            raise ValueError(msg)
        pairs = [(item.use, item.subject) for item in self.items if item.use in _PAIRED]
        if len(pairs) != len(set(pairs)):
            msg = text("two questions ask the same of one subject")
            raise ValueError(msg)
        return self
