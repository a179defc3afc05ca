"""How the residents are spread over ages, as one source counted them."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from workbench.model.base import PartialDate, Value, Words
from workbench.model.facts import Status
from workbench.text import text

__all__ = ["AgeGroup", "AgeStructure"]


class AgeGroup(Value):
    """The residents from one age to another, both included."""

    low: int = Field(strict=True, ge=0, le=120)
    """Youngest age in full years."""
    high: int | None = Field(default=None, strict=True, ge=0, le=120)
    """Oldest age in full years; left out for the last group, which has no upper end."""
    count: int = Field(strict=True, ge=0)
    """How many residents."""


class AgeStructure(Value):
    """Residents by age, all groups from one source and one date."""

    groups: tuple[AgeGroup, ...] = Field(min_length=2)
    """From young to old, without gaps and without overlaps."""
    source: str
    """Key under ``sources:``."""
    date: PartialDate | None = None
    """The day, month or year it holds for; left out where the source does not say."""
    status: Status = Status.PRINTED
    """How it is known."""
    series: str | None = None
    """As of a fact: structures are compared over time only within one series."""
    note: Words | None = None
    """What a reader must know before using it."""

    @property
    def total(self) -> int:
        """Return the residents of all groups together."""
        return sum(group.count for group in self.groups)

    @model_validator(mode="after")
    def _groups_follow_each_other(self) -> Self:
        for group, following in zip(self.groups, self.groups[1:], strict=False):
            if group.high is None or following.low != group.high + 1:
                msg = text("each age group begins one year after the end of the group before")
                raise ValueError(msg)
        if any(group.high is not None and group.high < group.low for group in self.groups):
            msg = text("an age group ends before it begins")
            raise ValueError(msg)
        if self.status in {Status.UNKNOWN, Status.UNREADABLE}:
            msg = text("an age structure that is not known is left out, not entered")
            raise ValueError(msg)
        return self
