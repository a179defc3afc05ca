"""The fixed words of a draft plan, and the sections of its document."""

from __future__ import annotations

import string
from typing import Literal, Self

from pydantic import Field, model_validator

from workbench.model.base import Value, Words
from workbench.text import text

__all__ = ["DraftSection", "DraftWords", "SectionCard"]

_FIELDS: dict[str, frozenset[str]] = {
    "title": frozenset({"municipality", "years"}),
    "objective": frozenset({"area"}),
    "criterion": frozenset({"indicator", "unit"}),
    "period": frozenset({"years"}),
    "adapted": frozenset({"change"}),
    "other_funds": frozenset({"funds"}),
    "unknown_cost": frozenset({"why"}),
}
"""Wordings with fields, and exactly which; the others have none."""
_IN_SECTIONS = frozenset({"date", "years", "groups"})
"""Fields a paragraph of a section may have."""


class SectionCard(Value):
    """A section of the document around the table of measures."""

    heading: Words
    """In capitals, as official documents have them."""
    place: Literal["above", "below"]
    """Above or below the table."""
    paragraphs: tuple[Words, ...] = ()
    """Sentences; what the municipality has to fill in is marked with underscores."""


class DraftWords(Value):
    """What a draft plan says beside what a municipality decided."""

    title: Words
    goal: Words
    """Stands where nobody worded a goal, and says so."""
    objective: Words
    criterion: Words
    """An indicator with its unit and the empty place of its target."""
    period: Words
    adapted: Words
    assumption: Words
    """Beside a sum that nobody in the municipality estimated."""
    other_funds: Words
    unknown_cost: Words
    invented: Words
    """On every page of the plan of an invented municipality."""
    sections: tuple[SectionCard, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _fields_are_known(self) -> Self:
        for name in type(self).model_fields:
            if name != "sections":
                _check(getattr(self, name), _FIELDS.get(name, frozenset()), exactly=True)
        for section in self.sections:
            for words in (section.heading, *section.paragraphs):
                _check(words, _IN_SECTIONS, exactly=False)
        return self


class DraftSection(Value):
    """A section of a draft, its fields filled in."""

    heading: str = Field(min_length=1)
    above: bool
    """Whether it stands above the table."""
    paragraphs: tuple[str, ...] = ()


def _check(words: Words, wanted: frozenset[str], *, exactly: bool) -> None:
    """Raise an error where a wording has other fields than it is filled with."""
    for wording in filter(None, (words.lt, words.en)):
        found = _fields_of(wording)
        if not found <= wanted or (exactly and found != wanted):
            known = tuple(f"{{{name}}}" for name in sorted(wanted))
            msg = text("a wording with the fields {fields} is expected", fields=known or "–")
            raise ValueError(msg)


def _fields_of(wording: str) -> set[str]:
    """Return the fields of a wording; a brace without its other half counts as one."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(wording) if name is not None}
    except ValueError:
        return {"{"}
