"""The documented content of ``needs_analysis.json``: what each field means.

The schema in ``docs/schema/`` is made from these models; ``docs/results.md`` explains it.
What is not known is null; what disclosure control holds back is null with ``hidden: true``.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from workbench.model.base import Value
from workbench.model.evidence import Dimension
from workbench.model.municipality import SettingName
from workbench.presentation.needs.survey_results import (
    CompetencesData,
    GroupsData,
    OrderData,
    OverlapData,
    Part,
    RankData,
    ReleasedData,
    ServicesData,
    ShareData,
    StatedData,
    SurveyData,
    YearsData,
)
from workbench.presentation.results import KnownDate, SourceData

__all__ = [
    "AreaNeedsData",
    "CellData",
    "ComponentData",
    "DisclosureData",
    "EvidenceData",
    "GapData",
    "ModeData",
    "NeedData",
    "NeedsAnalysisDocument",
    "SettingData",
    "SupplyData",
    "SupplyScore",
    "TestimonyData",
    "UnknownData",
]

LevelName = Literal["high", "moderate", "low", "very_low"]
Score = Annotated[int, Field(ge=0, le=4)]
Strength = Annotated[int, Field(ge=0, le=3)]


class ModeData(Value):
    """What the material allows to say."""

    mode: Literal["A", "B", "C"]
    """A: who said what; B: shares of those who answered; C: shares of everybody."""
    reasons: tuple[str, ...]
    """Why this one, and what keeps it from the next."""
    by_chance: bool | None
    """Whether respondents were chosen by chance; else intervals are model-based; null without."""


class DisclosureData(Value):
    """The rules of disclosure control."""

    threshold: int
    """Counts of 1 to this many respondents are hidden."""
    rounding: int
    """Base to which counts are rounded; 1 for none."""
    released: tuple[ReleasedData, ...]
    """What it did, by sort of table; empty without a survey that is counted."""


class SettingData(Value):
    """A choice in the analysis."""

    name: SettingName
    """What is set."""
    value: str | None
    """How it is set; null for the group: the first question that tells groups apart."""
    reason: str | None
    """Why a person set it so; null where it is as usual."""
    by: str | None
    """Role of who did."""
    date: KnownDate | None
    """When."""


class EvidenceData(Value):
    """One finding from one source."""

    key: str
    """Short name in the parameter file."""
    area: str
    """Code of its area."""
    dimension: Dimension | None
    """Dimension it is about; null where it does not say."""
    group: str
    """Whom it is about; ``all`` for everybody."""
    about: Literal["need", "supply"]
    """Whether it speaks of needs or of services."""
    kind: str
    """How it was found out."""
    voice: str
    """Who speaks."""
    finding: str
    """What was found."""
    quote: str | None
    """A person's words; null where there are none or they are held back."""
    quote_hidden: bool
    """Whether a quote is held back because too few people can have said it."""
    strength: Strength | None
    """How strongly it speaks for a need, 0 to 3; null for findings about services."""
    people: Annotated[int, Field(ge=0)] | None
    """How many people stand behind it; null where not said or hidden."""
    hidden: bool
    """Whether the number of people is held back."""
    source: str
    """Key of its source."""
    date: KnownDate | None
    """When it was found out."""
    freshness: Literal["fresh", "old", "undated"]
    """``old``: surely older than twelve months."""
    territory: str | None
    """The territory it holds for, where that is not the municipality itself."""
    note: str | None
    """What a reader must know before using it."""


class ComponentData(Value):
    """The rating of one component of GRADE-CERQual."""

    name: Literal["methodological_limitations", "coherence", "adequacy", "relevance"]
    """Which."""
    concern: Literal["none", "minor", "moderate", "serious"]
    """How much there is to object to."""
    reason: str
    """Why."""


class NeedData(Value):
    """A need an analyst concluded."""

    code: str
    """Code of the area and a number."""
    area: str
    """Code of the area."""
    dimension: Dimension | None
    """Dimension it is about; null where it is about several."""
    group: str
    """Whose need it is; ``all`` for everybody."""
    statement: str
    """The need in one sentence."""
    evidence: tuple[str, ...]
    """Keys of the evidence it rests on."""
    confidence: LevelName
    """How far it can be trusted."""
    components: tuple[ComponentData, ...]
    """The four components."""
    proposed: bool
    """Whether the confidence is the machine's proposal; else a person rated it."""
    rated_by: str | None
    """Role of who rated the confidence."""
    rated: KnownDate | None
    """When."""
    by: str
    """Role of who concluded the need."""
    date: KnownDate
    """When."""


class TestimonyData(Value):
    """How strongly evidence speaks for a need; no statistical interval."""

    findings: int
    """How many findings about needs."""
    value: Part | None
    """Their mean strength as a part of the strongest; null without findings."""
    weakest: Part | None
    """The weakest finding on the same scale."""
    strongest: Part | None
    """The strongest."""


class GapData(Value):
    """Need times what supply leaves open."""

    value: Part | None
    """The gap; null where need or supply is unknown."""
    low: Part | None
    """The least it can be; null where the need is unknown."""
    high: Part | None
    """The most it can be."""


class SupplyScore(Value):
    """How far an area is served in one dimension."""

    dimension: Dimension
    """Which dimension."""
    score: Score
    """0 nothing there, 4 all that can reasonably be asked for."""
    reason: str
    """Why this score."""
    evidence: tuple[str, ...]
    """Keys of the evidence it rests on."""
    by: str
    """Role of who rated."""
    date: KnownDate
    """When."""


class SupplyData(Value):
    """How far an area is served."""

    level: Part | None
    """Mean score over the rated dimensions as a part of the highest; null where none is rated."""
    low: Part
    """What it would be if the dimensions not rated were worst."""
    high: Part
    """What it would be if they were best."""
    scores: tuple[SupplyScore, ...]
    """The dimensions that were rated."""


class CellData(Value):
    """One dimension of an area."""

    dimension: Dimension
    """Which."""
    need: Part | None
    """The need; null where unknown or hidden."""
    hidden: bool
    """Whether disclosure control holds it back."""
    basis: Literal["survey", "evidence"] | None
    """What it rests on."""
    testimony: TestimonyData
    """What findings say."""
    supply: Part | None
    """The score as a part of the highest; null where not rated."""
    gap: GapData
    """Need against supply."""


class AreaNeedsData(Value):
    """One area: need, supply and gap."""

    code: str
    """Three letters."""
    name: str
    """What it is called."""
    need: Part | None
    """The need; null where unknown or hidden."""
    low: Part | None
    """Lower end of its interval, or its weakest finding."""
    high: Part | None
    """Upper end, or the strongest finding."""
    hidden: bool
    """Whether disclosure control holds the need back."""
    basis: Literal["survey", "evidence"] | None
    """What the need rests on: counted in a survey, or single findings; null where unknown."""
    measured: ShareData | None
    """What the survey says; null where it did not ask."""
    phase: int | None
    """The highest severity, 1 to 5, that a fifth of the respondents reach; null where unknown."""
    testimony: TestimonyData
    """What findings say."""
    supply: SupplyData
    """What there is."""
    gap: GapData
    """Need against supply."""
    confidence: LevelName | None
    """That of its most trusted need; null where none was concluded."""
    rank: RankData | None
    """Its place; null where areas are not ranked or the need is hidden."""
    dimensions: tuple[CellData, ...]
    """The five dimensions."""


class UnknownData(Value):
    """Something that is not known."""

    kind: Literal["survey", "no_evidence", "old_evidence", "elsewhere", "supply", "one_voice"]
    """What sort of gap it is."""
    areas: tuple[str, ...]
    """Codes of the areas it is about; empty where it is about all."""
    what: str
    """What is not known."""
    how: str
    """How it could be found out."""


class NeedsAnalysisDocument(Value):
    """Results of the analysis of needs of a municipality."""

    schema_version: Literal[1] = 1
    """Raised when a field changes its meaning or goes."""
    report: Literal["needs_analysis"] = "needs_analysis"
    """Which report this is."""
    municipality: str
    """Short name, as that of the parameter file."""
    name: str
    """Full name of the municipality."""
    synthetic: bool
    """True for an invented municipality."""
    as_of: date
    """The date the case is looked at."""
    language: Literal["lt", "en"]
    """Language of the sentences; words entered in Lithuanian only stay Lithuanian."""
    status: Literal["draft", "final"]
    """Whether a consultant has released the report."""
    mode: ModeData
    """What the material allows to say."""
    disclosure: DisclosureData
    """What is held back, and how much."""
    settings: tuple[SettingData, ...]
    """Choices in the analysis."""
    evidence: tuple[EvidenceData, ...]
    """The evidence, in the order of the parameter file."""
    needs: tuple[NeedData, ...]
    """What an analyst concluded."""
    areas: tuple[AreaNeedsData, ...]
    """All 16 areas."""
    survey: SurveyData | None
    """The latest survey of foreigners, however small; null where there is none."""
    order: OrderData | None
    """How areas were ranked; null where they are not."""
    groups: GroupsData | None
    """Groups compared; null where they are not."""
    overlap: OverlapData | None
    """Needs of the same people in several areas; null where unknown."""
    stated: StatedData | None
    """What people put first themselves; null where they were not asked."""
    services: ServicesData | None
    """Services as foreigners see them; null where they were not asked."""
    competences: CompetencesData | None
    """What staff need to learn; null where they were not asked."""
    years: YearsData | None
    """Two surveys of different years; null where there is but one."""
    unknowns: tuple[UnknownData, ...]
    """What is not known, and how it could be found out."""
    sources: tuple[SourceData, ...]
    """The documents this analysis rests on."""
