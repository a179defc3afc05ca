"""What is known and decided about one municipality: the content of its parameter file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Self

from pydantic import Field, model_validator

from workbench.model.ages import AgeStructure
from workbench.model.base import PartialDate, Value, Words
from workbench.model.evidence import Evidence, Need, SupplyRating
from workbench.model.facts import Fact, Source
from workbench.model.plan import Act, Period
from workbench.model.selection import Selection
from workbench.model.survey import SurveyCard
from workbench.text import text

__all__ = [
    "REPORTS",
    "SETTINGS",
    "Commentary",
    "Consultations",
    "Dismissal",
    "Facts",
    "ImportedMark",
    "ImportedRubric",
    "Mark",
    "Municipality",
    "MunicipalityCode",
    "MunicipalityFile",
    "Rating",
    "Remark",
    "Report",
    "Resource",
    "RubricRow",
    "Setting",
    "SettingName",
    "StrategicDocument",
]

MunicipalityCode = Literal["vilnius", "kaunas", "klaipeda", "siauliai", "akmene", "jonava"]
"""The six municipalities of the project; other files may have other codes."""

Report = Literal["needs_analysis", "recommendation_selection", "plan_evaluation", "overview"]
REPORTS: tuple[Report, ...] = (
    "needs_analysis",
    "recommendation_selection",
    "plan_evaluation",
    "overview",
)

SettingName = Literal["disclosure", "weighting", "crosshair", "group"]
"""What can be set for the analysis of needs."""
SETTINGS: dict[SettingName, tuple[str, ...] | None] = {
    "disclosure": ("working", "public"),
    "weighting": ("raked", "none"),
    "crosshair": ("midpoint", "means"),
    "group": None,
}
"""The values each may take, the usual one first; None: a question of the survey."""

RubricRow = Literal[1, 2, 3, 4, 5, 6, 7]
Mark = Literal[0, 1, 2, "unknown"]
"""Not included, partly, included, or not known."""


class Municipality(Value):
    """Which municipality a file is about."""

    code: str = Field(pattern=r"^[a-z][a-z_]*$")
    """Short name without diacritics; the same as the file's."""
    name: Words
    """Full name."""
    genitive: Words
    """The name as it stands before „plano vertinimas“ (Vilniaus miesto savivaldybės)."""
    kind: Literal["city", "district"]
    synthetic: bool = False
    """Invented: marked on every page, never counted among the real ones."""


class Facts(Value):
    """Figures about the people of the municipality."""

    population: tuple[Fact, ...] = ()
    """Residents in all."""
    foreign_residents: tuple[Fact, ...] = ()
    """Residents with another citizenship."""
    refugees_from_ukraine: tuple[Fact, ...] = ()
    """Residents or persons served who fled the war in Ukraine."""
    employment: tuple[Fact, ...] = ()
    """Work permits and jobs of foreigners."""
    age_structure: tuple[AgeStructure, ...] = ()
    """All residents by age, one entry for each source and date."""


class StrategicDocument(Value):
    """A planning document that deals, or may deal, with integration."""

    title: str = Field(min_length=1)
    """Title, in Lithuanian."""
    act: Act | None = None
    """The act that adopted it."""
    period: Period | None = None
    """Years it is for."""
    period_text: Words | None = None
    """The period in words, where the years are not known."""
    content_seen: Literal["full", "title_only", "opening_only", "none"]
    """How much of the text was at hand."""
    source: str
    """Key under ``sources:``."""
    note: Words | None = None
    """What a reader must know, as: which part of the date is inferred."""


class ImportedMark(Value):
    """A mark taken over from an earlier evaluation."""

    row: RubricRow
    mark: Mark
    printed: str = ""
    """The sign as printed; empty for a blank cell."""
    reason: Words | None = None
    """Why the mark is unknown."""


class ImportedRubric(Value):
    """The seven rows as an earlier report printed them."""

    as_of: PartialDate
    source: str
    """Key under ``sources:``."""
    marks: tuple[ImportedMark, ...] = Field(min_length=7, max_length=7)
    note: Words | None = None


class Rating(Value):
    """One rater's mark for one row of the rubric."""

    row: RubricRow
    rater: Literal["first", "second"]
    mark: Mark
    reason: str = Field(min_length=1)
    """Why this mark."""
    by: str = Field(min_length=1)
    """Role of the rater, not a name."""
    date: PartialDate


class Consultations(Value):
    """Consultations held with the municipality."""

    date_from: PartialDate
    date_to: PartialDate
    planned: Fact
    held: Fact
    topics: tuple[Words, ...] = ()
    note: Words | None = None


class Remark(Value):
    """A remark made to the municipality by the project's consultants."""

    code: str = Field(pattern=r"^J\d[a-c]?$")
    """J1 to J5, as the checks refer to them."""
    text: Words
    """The remark, shortened in our own words."""
    source: str
    date: PartialDate | None = None


class Resource(Value):
    """An institution, service or grant that can be built on."""

    name: Words
    fact: Fact
    """What is known of its size."""


class Dismissal(Value):
    """A finding that a consultant set aside."""

    check: str = Field(pattern=r"^[A-Z]\d\d$")
    place: str | None = None
    """Number of the measure, objective or goal; left out: wherever the check strikes."""
    quote: str | None = None
    """The quoted text, where one measure has several findings of the check."""
    reason: str = Field(min_length=1)
    by: str = Field(min_length=1)
    """Role, not a name."""
    date: PartialDate


class Commentary(Value):
    """A person's judgement, shown in its own box, signed and dated."""

    report: Report
    section: str
    """Which section of the report it belongs to: ``conclusions``, ``money``."""
    text: Words
    by: str = Field(min_length=1)
    """Role, not a name."""
    date: PartialDate
    status: Literal["draft", "final"] = "draft"


class Setting(Value):
    """A choice in the analysis that a person made, with the reason."""

    name: SettingName
    """What is set: the preset of disclosure control, weights, the crosshair, the group shown."""
    value: str = Field(min_length=1)
    """How it is set."""
    reason: str = Field(min_length=1)
    by: str = Field(min_length=1)
    """Role, not a name."""
    date: PartialDate

    @model_validator(mode="after")
    def _is_one_of_the_values(self) -> Self:
        values = SETTINGS[self.name]
        if values is not None and self.value not in values:
            msg = text("one of {values} is expected", values=values)
            raise ValueError(msg)
        return self


class MunicipalityFile(Value):
    """A parameter file: all that is known and decided for one municipality."""

    schema_version: Literal[1]
    municipality: Municipality
    sources: dict[str, Source] = Field(default_factory=dict)
    """Documents and pages, by a short key that facts refer to."""
    facts: Facts = Facts()
    documents: tuple[StrategicDocument, ...] = ()
    missing_plan: Words | None = None
    """Why there is no plan to evaluate; needed where ``<municipality>/plan.yaml`` is absent."""
    imported_rubric: ImportedRubric | None = None
    ratings: tuple[Rating, ...] = ()
    consultations: Consultations | None = None
    remarks: tuple[Remark, ...] = ()
    resources: tuple[Resource, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    """What was found out about needs and about what there is."""
    needs: tuple[Need, ...] = ()
    """What an analyst concludes from it."""
    supply: tuple[SupplyRating, ...] = ()
    """How far areas are served, by dimension."""
    surveys: tuple[SurveyCard, ...] = ()
    """Surveys whose coded tables lie beside the file."""
    settings: tuple[Setting, ...] = ()
    """Choices in the analysis of needs."""
    selection: Selection = Selection()
    """What is known and decided about recommendations."""
    dismissals: tuple[Dismissal, ...] = ()
    commentary: tuple[Commentary, ...] = ()
    prepared_by: Words | None = None
    """Who prepares the reports, an organisation or role; left out: as in the whole project."""
    status: Literal["draft", "final"] = "draft"
    """Whether the reports made from this file are drafts."""

    def used_sources(self) -> tuple[tuple[str, str], ...]:
        """Return every reference to a source, as (path in the file, key)."""
        found: list[tuple[str, str]] = []
        _collect_sources(self, "", found)
        return tuple(found)

    def sources_of(self, report: Report) -> tuple[str, ...]:
        """Return the sources a report rests on, in the order of their first use.

        Parameters
        ----------
        report : str
            The analysis of needs rests on figures, resources and evidence, the selection of
            recommendations on evidence and what is decided there, any other report on everything
            but those.

        Returns
        -------
        tuple of str
            Keys under ``sources:``.
        """
        keys = (key for path, key in self.used_sources() if _rests_on(report, path.split("[")[0]))
        return tuple(dict.fromkeys(keys))

    @model_validator(mode="after")
    def _one_mark_per_rater_and_row(self) -> Self:
        if _repeats((rating.row, rating.rater) for rating in self.ratings):
            msg = text("a rater has two marks for one row")
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _one_score_per_place(self) -> Self:
        if _repeats((rating.area, rating.dimension) for rating in self.supply):
            msg = text("an area has two supply scores for one dimension")
            raise ValueError(msg)
        if _repeats(setting.name for setting in self.settings):
            msg = text("something is set twice")
            raise ValueError(msg)
        return self


_FOR_NEEDS = {"evidence", "needs", "supply", "surveys", "settings", "facts.age_structure"}
"""Parts of a file that only the analysis of needs, and what is built on it, reads."""
_SHARED = ("facts.", "resources")
"""Parts it reads beside other reports."""
_SELECTION = "selection."
"""Where the parts begin that only the selection of recommendations reads."""


def _rests_on(report: Report, part: str) -> bool:
    """Tell whether a report reads a part of a file."""
    chosen = part.startswith(_SELECTION)
    if report == "recommendation_selection":
        return chosen or (part in _FOR_NEEDS and part != "facts.age_structure")
    if report == "needs_analysis":
        return part in _FOR_NEEDS or part.startswith(_SHARED)
    return part not in _FOR_NEEDS and not chosen


def _repeats(keys: Iterable[object]) -> bool:
    """Tell whether something comes twice."""
    listed = list(keys)
    return len(listed) != len(set(listed))


def _collect_sources(value: object, path: str, found: list[tuple[str, str]]) -> None:
    """Walk a value and note each ``source`` field that holds a key."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            _collect_sources(item, f"{path}[{index}]", found)
    elif isinstance(value, Value):
        for name in type(value).model_fields:
            inner = getattr(value, name)
            here = f"{path}.{name}" if path else name
            if name == "source" and isinstance(inner, str):
                found.append((here, inner))
            else:
                _collect_sources(inner, here, found)
