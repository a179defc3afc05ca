"""A fact and where it comes from; unknown is a state of its own, not a zero."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StrictInt, StrictStr, model_validator

from workbench.model.base import PartialDate, Value, Words
from workbench.text import text

__all__ = ["Fact", "Precision", "Source", "Status"]


_WORDED = {"share"}
"""Units that a source may give in words: every tenth, two thirds."""


class Status(StrEnum):
    """How a fact is known."""

    PRINTED = "printed"
    """Stands in the source as given here."""
    INFERRED = "inferred"
    """Follows from what the source says; the note tells how."""
    UNVERIFIED = "unverified"
    """Stands in a source that was not checked against another, or that lies far from the origin."""
    UNREADABLE = "unreadable"
    """Was printed, but cannot be read in the copy at hand."""
    UNKNOWN = "unknown"
    """Was not found."""


class Precision(StrEnum):
    """How exact a printed figure is."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    LOWER_BOUND = "lower_bound"
    UPPER_BOUND = "upper_bound"


class Source(Value):
    """A document or page that facts come from."""

    title: Words
    """What it is called."""
    address: str | None = None
    """Where it can be found: a web address, or the name of a document in the project's papers."""
    date: PartialDate | None = None
    """When it was published, where that is known."""


class Fact(Value):
    """One figure or statement with its unit, date, source and status."""

    value: Annotated[StrictInt | Decimal | StrictStr | None, Field(union_mode="left_to_right")] = (
        None
    )
    """The figure or statement; empty where it is unknown or unreadable."""
    unit: str | None = None
    """What is counted: ``persons``, ``EUR``, ``services``."""
    date: PartialDate | None = None
    """The day, month or year it holds for; empty where the source does not say."""
    source: str | None = None
    """Key under ``sources:`` in the same file."""
    status: Status = Status.PRINTED
    """How it is known."""
    precision: Precision = Precision.EXACT
    """How exact the printed figure is."""
    territory: Words | None = None
    """The territory it holds for, where that is not the municipality itself."""
    label: Words | None = None
    """What the figure is, where its place in the file does not say it."""
    series: str | None = None
    """Facts are compared over time only within one series."""
    note: Words | None = None
    """What a reader must know before using it."""
    reason: Words | None = None
    """Why it is unknown or unreadable."""
    would_be_filled_by: Words | None = None
    """Where the missing figure can be had."""

    @property
    def known(self) -> bool:
        """Tell whether there is a value."""
        return self.value is not None

    @model_validator(mode="after")
    def _unknown_has_a_reason(self) -> Self:
        missing = self.status in {Status.UNKNOWN, Status.UNREADABLE}
        if missing and self.value is not None:
            msg = text("a fact with status {status} has no value", status=self.status.value)
            raise ValueError(msg)
        if missing and self.reason is None:
            msg = text("a fact with status {status} needs a reason", status=self.status.value)
            raise ValueError(msg)
        if not missing and self.value is None:
            msg = text("a value is missing; if it is not known, give status: unknown and a reason")
            raise ValueError(msg)
        if isinstance(self.value, str) and self.unit not in {None, *_WORDED}:
            msg = text("a number is expected where a unit is given; put words into the note")
            raise ValueError(msg)
        if not missing and self.source is None:
            msg = text("a source is missing")
            raise ValueError(msg)
        return self
