"""The evidence register: what was found out about needs, how far it is trusted, and what there is.

A piece of evidence is one finding from one source.  A need is what an analyst concludes from
several; its confidence is rated as in GRADE-CERQual.  A supply rating says how far one area is
served in one dimension.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from workbench.model.base import PartialDate, Value, Words
from workbench.text import text

__all__ = [
    "DIMENSIONS",
    "EVERYBODY",
    "Concern",
    "Confidence",
    "ConfidenceRating",
    "Dimension",
    "Evidence",
    "EvidenceKind",
    "Need",
    "SupplyRating",
    "Voice",
]

Dimension = Literal["coverage", "fit", "access", "quality", "inclusion"]
"""The five dimensions of the study: aprėptis, tikslingumas, prieinamumas, kokybė, įtrauktis."""
DIMENSIONS: tuple[Dimension, ...] = ("coverage", "fit", "access", "quality", "inclusion")

EVERYBODY = "all"
"""The group of a finding that is not about one group only."""

_AREA = r"^[A-Z]{3}$"
_KEY = r"^[a-z][a-z0-9_]*$"


class EvidenceKind(StrEnum):
    """How something was found out."""

    INTERVIEW = "interview"
    FOCUS_GROUP = "focus_group"
    SURVEY = "survey"
    REGISTRY = "registry"
    DOCUMENT = "document"
    EXPERT = "expert"


class Voice(StrEnum):
    """Who speaks in a finding."""

    MIGRANT = "migrant"
    NGO = "ngo"
    INSTITUTION = "institution"
    EMPLOYER = "employer"
    REGISTER = "register"
    RESIDENT = "resident"
    """Residents of the host society, and the press that reports on them."""
    RESEARCH = "research"


class Evidence(Value):
    """One finding from one source."""

    key: str = Field(pattern=_KEY)
    """Short name, which needs and supply ratings refer to."""
    kind: EvidenceKind
    """How it was found out."""
    voice: Voice
    """Who speaks."""
    area: str = Field(pattern=_AREA)
    """Code of the area it is about."""
    dimension: Dimension | None = None
    """Which dimension it is about; left out where it does not say."""
    group: str = EVERYBODY
    """Whom it is about: a group of the catalogue."""
    about: Literal["need", "supply"] = "need"
    """Whether it speaks of what people need or of what there is for them."""
    finding: Words
    """What was found, in the analyst's words."""
    quote: Words | None = None
    """Words of a person, without anything that identifies; shown only above the threshold."""
    strength: Literal[0, 1, 2, 3] | None = None
    """How strongly it speaks for an unmet need: 0 against it, 1 a hint, 2 clearly, 3 urgently."""
    people: int | None = Field(default=None, strict=True, ge=1)
    """How many people stand behind it, where that is known."""
    source: str
    """Key under ``sources:``."""
    date: PartialDate | None = None
    """When it was found out; left out where the source does not say."""
    territory: Words | None = None
    """The territory it holds for, where that is not the municipality itself."""
    note: Words | None = None
    """What a reader must know before using it."""

    @model_validator(mode="after")
    def _only_needs_have_a_strength(self) -> Self:
        if self.about == "need" and self.strength is None:
            msg = text("a finding about a need lacks its strength, 0 to 3")
            raise ValueError(msg)
        if self.about == "supply" and self.strength is not None:
            msg = text("a finding about what there is has no strength; rate it under supply")
            raise ValueError(msg)
        return self


class Concern(StrEnum):
    """How much there is to object to in one of the four components of GRADE-CERQual."""

    NONE = "none"
    """No or very minor concerns."""
    MINOR = "minor"
    MODERATE = "moderate"
    SERIOUS = "serious"
    """Lowers the confidence by one step."""


class ConfidenceRating(Value):
    """The rating of one component, with its reason."""

    concern: Concern
    reason: str = Field(min_length=1)


class Confidence(Value):
    """The four components of GRADE-CERQual, rated by a person."""

    methodological_limitations: ConfidenceRating
    """How the studies behind it were made."""
    coherence: ConfidenceRating
    """Whether the findings point the same way."""
    adequacy: ConfidenceRating
    """Whether there is enough, and rich enough, material."""
    relevance: ConfidenceRating
    """Whether the material is about this place, these people and this time."""
    by: str = Field(min_length=1)
    """Role, not a name."""
    date: PartialDate


class Need(Value):
    """A need an analyst concludes from the evidence."""

    code: str = Field(pattern=r"^[A-Z]{3}-[1-9]\d?$")
    """Code of the area and a number: ``LNG-1``; recommendations and reports refer to it."""
    dimension: Dimension | None = None
    """Which dimension of the area it is about; left out where it is about several."""
    group: str = EVERYBODY
    """Whose need it is: a group of the catalogue."""
    statement: Words
    """The need in one sentence."""
    evidence: tuple[str, ...] = Field(min_length=1)
    """Keys of the evidence it rests on."""
    confidence: Confidence | None = None
    """A person's rating; without it the machine's proposal is shown as such."""
    by: str = Field(min_length=1)
    """Role of whoever concluded it, not a name."""
    date: PartialDate

    @property
    def area(self) -> str:
        """Return the code of the area."""
        return self.code[:3]


class SupplyRating(Value):
    """How far one area is served in one dimension, by the anchors of the catalogue."""

    area: str = Field(pattern=_AREA)
    dimension: Dimension
    score: Literal[0, 1, 2, 3, 4]
    """0 nothing there, 4 all that can reasonably be asked for."""
    reason: str = Field(min_length=1)
    """Why this score."""
    evidence: tuple[str, ...] = ()
    """Keys of the evidence it rests on."""
    by: str = Field(min_length=1)
    """Role, not a name."""
    date: PartialDate
