"""What holds for every municipality: areas, rubric, checks, remarks and the lexicon."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from workbench.model.base import Value, Words
from workbench.model.drafting import DraftWords
from workbench.model.evidence import DIMENSIONS, Dimension
from workbench.model.municipality import RubricRow
from workbench.model.project import Project
from workbench.model.recommendations import Recommendation, SelectionCatalogue
from workbench.text import text

__all__ = [
    "Area",
    "Catalogue",
    "CheckCard",
    "DimensionCard",
    "GroupCard",
    "Lexicon",
    "NeedsCatalogue",
    "Pattern",
    "RemarkCard",
    "RubricRowCard",
    "Severity",
]


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "E"
    """Mend before adoption."""
    WARNING = "W"
    """Should be mended."""
    NOTE = "I"
    """Worth knowing."""


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        msg = text("not a valid pattern: {error}", error=str(error))
        raise ValueError(msg) from error
    return pattern


Pattern = Annotated[str, AfterValidator(_compiles)]
"""A regular expression, matched against lower-cased text."""


class Area(Value):
    """One of the 16 areas of integration."""

    code: str = Field(pattern=r"^[A-Z]{3}$")
    name: Words
    study: str | None = None
    """Number in the study of 2020-2021 (S1 to S9), where it is one of its nine areas."""
    oecd: tuple[int, ...] = ()
    """Points of the OECD checklist it answers; areas that share a point are near to each other."""
    frameworks: str | None = None
    """Where the area stands in MIPEX, ICC, Eurostat and EU frameworks."""
    cross_cutting: bool = False
    """About how services are run in any sector; a sector named as often goes first."""
    patterns: tuple[Pattern, ...]
    """Word beginnings that speak for the area."""


class RubricRowCard(Value):
    """One row of the evaluation table with its anchors."""

    row: RubricRow
    name: Words
    """Official wording."""
    short: Words
    """One or two words for charts."""
    anchors: tuple[Words, Words, Words]
    """What marks 0, 1 and 2 mean."""
    source: str


class CheckCard(Value):
    """Everything about a check except how it is computed."""

    id: str = Field(pattern=r"^[A-Z]\d\d$")
    severity: Severity
    """Severity where the check itself does not choose another."""
    severities: tuple[Severity, ...] = ()
    """Every severity it may take; empty: only the one above."""
    title: Words
    """What it detects, in a few words."""
    rule: Words
    """The rule, in one sentence."""
    messages: dict[str, Words] = Field(min_length=1)
    """Wordings of the finding, by variant; ``default`` is the usual one. Fields in braces."""
    suggestion: Words
    """What to do about it."""
    source: Words
    """Legal or methodical source."""
    remark: tuple[str, ...] = ()
    """Which remarks to Jonava it answers: J1a, J2."""
    mend: Literal["text", "data", "agreement"]
    """What mending takes: editing at the desk, collecting data, or agreeing with others."""


class RemarkCard(Value):
    """One of the four remarks made to Jonava, and the later good practice, put as a question."""

    code: str = Field(pattern=r"^J\d$")
    question: Words
    checks: tuple[str, ...]
    """Checks whose findings answer it."""


class Lexicon(Value):
    """Words the checks look for; data a consultant may extend."""

    conditional: tuple[Pattern, ...]
    """Conditional triggers: on demand, as far as possible."""
    open_lists: tuple[Pattern, ...]
    """Open ends of lists: and others, and the like."""
    activity_verbs: tuple[Pattern, ...]
    """Verbs that name activity, not result."""
    vague_nouns: tuple[Pattern, ...]
    """Nouns that cannot be counted or checked off."""
    one_off_results: tuple[Pattern, ...]
    """Words for a finished product that can be checked off once: prepared, created, carried out."""
    infinitive_starts: tuple[Pattern, ...]
    """How a criterion that is really a task begins."""
    outcome_words: tuple[Pattern, ...]
    """Words for a change in people's situation rather than something delivered."""
    knowledge_claims: tuple[Pattern, ...]
    """Claims of improvement that need a test or survey to be seen."""
    measured_by: tuple[Pattern, ...]
    """Means by which such a claim can be seen: test, survey, certificate."""
    generic_implementers: tuple[Pattern, ...]
    """Implementers that name nobody in particular."""
    outside_implementers: tuple[Pattern, ...]
    """Implementers a municipality cannot bind: ministries, other organisations."""
    municipal_units: tuple[Pattern, ...]
    """How a unit of the municipality or an institution of its own is called."""
    lead_marks: tuple[Pattern, ...]
    """How a cell says who leads."""
    target_groups: dict[str, tuple[Pattern, ...]]
    """Terms for the people concerned: the term in full, and the word beginnings that show it."""
    interchangeable_terms: tuple[str, ...] = ()
    """Keys of ``target_groups`` used for the same people; a plan should keep to one of them."""
    group_sections: tuple[Pattern, ...]
    """How a passage that defines the target groups begins."""
    evidence_links: tuple[Pattern, ...]
    """References to needs analyses, surveys, statistics."""
    coordinator: tuple[Pattern, ...]
    """How the coordinator of the whole plan is named."""
    monitoring: tuple[Pattern, ...]
    """Monitoring clauses."""
    monitoring_when: tuple[Pattern, ...]
    """How a monitoring clause says when or how often."""
    monitoring_form: tuple[Pattern, ...]
    """How a monitoring clause says in what form: report, note, information to the council."""
    yearly_review: tuple[Pattern, ...]
    """Clauses on a yearly review of measures and budget."""
    annual_report: tuple[Pattern, ...]
    """References to the yearly report."""
    languages: dict[str, tuple[Pattern, ...]]
    """Languages of information, by ISO 639 code."""
    channels: tuple[Pattern, ...]
    """Channels of information: website, leaflets, social networks."""
    website: tuple[Pattern, ...]
    """The municipality's own website or page, the channel that stays."""
    foreign_languages: tuple[Pattern, ...]
    """Foreign languages spoken of without naming one."""
    country_codes_as_languages: dict[str, str]
    """Country codes often written for languages, with the right language code."""
    information: tuple[Pattern, ...]
    """Words that make a measure one about information."""
    infrastructure: tuple[Pattern, ...]
    """Words for institutional infrastructure and referral."""
    referral: tuple[Pattern, ...]
    """Words for referring people from one institution to another."""
    involvement: tuple[Pattern, ...]
    """Words for involving migrants and their organisations."""
    involvement_questions: tuple[Pattern, ...] = ()
    """Words that look like involvement but do not count alone: non-governmental organisations."""
    disaggregation: tuple[Pattern, ...]
    """Words for breaking figures down by sex, age or group."""
    per_person_units: tuple[Pattern, ...]
    """Units that are persons."""
    actions: tuple[Pattern, ...]
    """Nouns of action that make a title an umbrella when there are several."""
    basis_acts: tuple[Pattern, ...]
    """Plans and programmes a measure may rest on; the year stands before them."""
    wider_scope: tuple[Pattern, ...]
    """Signs that the money serves more than integration."""
    cost_implied: tuple[Pattern, ...]
    """Criteria that cannot be had without spending."""
    no_money_needed: tuple[Pattern, ...]
    """How a plan says that a measure needs no money."""
    funding_sources: tuple[Pattern, ...]
    """How a funding source is named."""
    stop_words: tuple[str, ...]
    """Words without meaning for comparison of texts."""
    indefinite_frequencies: tuple[Pattern, ...] = ()
    """Words that promise repetition without saying how often: regularly, constantly."""
    measurable_actions: tuple[Pattern, ...] = ()
    """Actions that a criterion should count when a title announces them."""
    general_words: tuple[Pattern, ...] = ()
    """Words so common in such plans that two texts sharing them are not about the same thing."""
    common_errors: dict[Pattern, str] = Field(default_factory=dict)
    """Frequent errors of language, with what should stand there instead."""


class DimensionCard(Value):
    """One of the five dimensions by which supply is judged."""

    code: Dimension
    name: Words
    """Official wording."""
    question: Words
    """What it asks of the services of an area."""
    anchors: tuple[Words, Words, Words, Words, Words]
    """What scores 0 to 4 mean."""
    source: str


class GroupCard(Value):
    """A group of people whose needs are told apart."""

    code: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    name: Words


class NeedsCatalogue(Value):
    """What the analysis of needs is judged by."""

    dimensions: tuple[DimensionCard, ...] = Field(min_length=5, max_length=5)
    groups: tuple[GroupCard, ...] = Field(min_length=1)
    severity: tuple[Words, Words, Words, Words, Words]
    """What severities 1 to 5 mean; from 3 on it is a gap."""
    strength: tuple[Words, Words, Words, Words]
    """What strengths 0 to 3 of a finding mean."""

    @model_validator(mode="after")
    def _every_dimension_in_its_order(self) -> Self:
        if tuple(card.code for card in self.dimensions) != DIMENSIONS:
            msg = text("the five dimensions are expected in this order: {codes}", codes=DIMENSIONS)
            raise ValueError(msg)
        return self


class Catalogue(Value):
    """The whole catalogue."""

    areas: tuple[Area, ...]
    rubric: tuple[RubricRowCard, ...] = Field(min_length=7, max_length=7)
    checks: tuple[CheckCard, ...]
    remarks: tuple[RemarkCard, ...]
    lexicon: Lexicon
    needs: NeedsCatalogue
    recommendations: tuple[Recommendation, ...]
    """What can be recommended, in the order of the areas."""
    selection: SelectionCatalogue
    """By what recommendations are judged."""
    draft: DraftWords
    """The fixed words of a draft plan."""
    project: Project | None = None
    """What is known of the project as a whole only."""

    def check(self, identifier: str) -> CheckCard:
        """Return the card of a check.

        Parameters
        ----------
        identifier : str
            As ``K03``.

        Returns
        -------
        CheckCard

        Raises
        ------
        KeyError
            If there is none.
        """
        for card in self.checks:
            if card.id == identifier:
                return card
        raise KeyError(identifier)
