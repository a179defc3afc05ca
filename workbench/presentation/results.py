"""The documented content of ``plan_evaluation.json``: what each field means.

The schema in ``docs/schema/`` is made from these models; ``docs/results.md`` explains it.
Money is in euros, shares are parts of one, and what is not known is ``null``, never zero.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, PlainSerializer, WithJsonSchema

from workbench.model.base import Value, Year

__all__ = [
    "AreaData",
    "CheckState",
    "DismissalData",
    "FindingData",
    "ObjectiveMoney",
    "PartOfMoney",
    "PlanCounts",
    "PlanEvaluationDocument",
    "RaterMark",
    "RemarkState",
    "RowEvidence",
    "RubricRowData",
    "SourceData",
]


def _number(value: Decimal) -> int | float:
    """Return a sum as JSON writes it, whole where it is whole."""
    return int(value) if value == value.to_integral_value() else float(value)


Euros = Annotated[
    Decimal,
    PlainSerializer(_number, when_used="json"),
    WithJsonSchema({"type": "number", "minimum": 0}),
]
Share = Annotated[
    Decimal,
    PlainSerializer(float, when_used="json"),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 1}),
]
KnownDate = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
"""A date as exact as it is known: ``2022``, ``2022-11`` or ``2022-11-08``."""


class PlanCounts(Value):
    """What the plan consists of, in numbers."""

    title: str
    """Title of the plan."""
    text_status: Literal["verbatim", "summary", "invented"]
    """Whose words the quotes are: the document's, a summary's, or invented."""
    first_year: Year | None
    """First year of the plan's period."""
    last_year: Year | None
    """Last year of the plan's period."""
    goals: int
    """How many goals."""
    objectives: int
    """How many objectives."""
    measures: int
    """How many measures."""
    criteria: int
    """How many criteria of measures."""
    funded_measures: int
    """Measures with at least one amount."""
    amounts: int
    """Single sums in the plan."""
    numeric_criteria: int
    """Criteria with a number or a frequency to reach."""
    stated_total_eur: Euros | None
    """Total as the document states it; null where it states none."""
    computed_total_eur: Euros
    """Sum of all amounts."""


class ObjectiveMoney(Value):
    """Money of one objective."""

    number: str
    """As typed in the plan."""
    title: str
    """As worded in the plan."""
    eur: Euros
    """Sum of its amounts."""
    share: Share | None
    """Part of the computed total; null where that is 0."""
    measures: int
    """How many measures."""
    funded_measures: int
    """How many of them have an amount."""


class RowEvidence(Value):
    """A passage of the plan that speaks for a mark."""

    place: str
    """Number of the measure, objective or goal; empty for the plan as a whole."""
    quote: str
    """The plan's words."""


class RaterMark(Value):
    """What one rater said of a row."""

    mark: Literal[0, 1, 2, "unknown"]
    """Not included 0, partly 1, included 2, or unknown."""
    reason: str
    """Why this mark."""
    by: str
    """Role, not a name."""
    date: KnownDate
    """When it was given."""


class RubricRowData(Value):
    """One row of the evaluation table."""

    row: Literal[1, 2, 3, 4, 5, 6, 7]
    """Number of the row."""
    name: str
    """Official wording."""
    suggested: Literal[0, 1, 2] | None
    """Mark the machine suggests; null without a plan."""
    why: str
    """Why the machine suggests it."""
    rated: Literal[0, 1, 2, "unknown"] | None
    """Mark people gave: null where nobody rated or the two raters differ."""
    first: RaterMark | None
    """The first rater's mark; null where there is none."""
    second: RaterMark | None
    """The second rater's mark; null where there is none."""
    imported: Literal[0, 1, 2, "unknown"] | None
    """Mark of an earlier report; null where there is none."""
    evidence: tuple[RowEvidence, ...]
    """A few passages that speak for the suggestion."""


class DismissalData(Value):
    """Why a finding was set aside."""

    reason: str
    """Why."""
    by: str
    """Role, not a name."""
    date: KnownDate
    """When."""


class FindingData(Value):
    """One finding of a check."""

    check: str
    """Identifier of the check."""
    severity: Literal["E", "W", "I"]
    """E: mend before adoption; W: should be mended; I: worth knowing."""
    place: Literal["plan", "goal", "objective", "measure", "criterion", "act", "total"]
    """What stands where the check struck."""
    number: str
    """Number of the goal, objective or measure; empty for the plan as a whole."""
    criterion: int | None
    """Which criterion of the measure, from 1."""
    measure: str | None
    """Number of the measure; null where the finding is about something else."""
    quote: str
    """The words it is about; empty where something is absent."""
    message: str
    """What is the matter, in a sentence."""
    dismissed: bool
    """Whether a consultant set it aside."""
    dismissal: DismissalData | None
    """Who set it aside, when and why; null where nobody did."""


class CheckState(Value):
    """What came of one check."""

    id: str
    """Identifier of the check."""
    status: Literal["found", "clear", "not_computed"]
    """Found something, found nothing, or could not be computed."""
    reason: str | None
    """Why it could not be computed."""


class AreaData(Value):
    """How the plan covers one area."""

    code: str
    """Three letters."""
    name: str
    """What the area is called."""
    measures: int
    """Measures that touch the area."""
    main_measures: int
    """Measures with this as their main area."""
    funded: int
    """Measures of the area with an amount."""
    eur: Euros
    """Money of the measures with this as their main area."""


class RemarkState(Value):
    """Whether a remark made to Jonava would be made to this plan too."""

    code: str
    """J1 to J5."""
    question: str
    """The remark as a question."""
    status: Literal["applies", "partly", "clear", "unknown"]
    """Whether it would be made again."""
    findings: int
    """How many findings speak for it."""


class PartOfMoney(Value):
    """A sum and its part of the computed total."""

    eur: Euros
    """The sum."""
    share: Share | None
    """Its part; null where the total is 0."""


class SourceData(Value):
    """A document or page that figures come from."""

    key: str
    """Short name in the parameter file."""
    title: str
    """What it is called."""
    address: str | None
    """Where it can be found; null where unknown."""
    date: KnownDate | None
    """When it was published; null where unknown."""


class PlanEvaluationDocument(Value):
    """Results of the evaluation of a municipality's plan."""

    schema_version: Literal[1] = 1
    """Raised when a field changes its meaning or goes."""
    report: Literal["plan_evaluation"] = "plan_evaluation"
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
    """Language of the sentences; quotes are in the language of the plan."""
    status: Literal["draft", "final"]
    """Whether a consultant has released the report."""
    text_status: Literal["verbatim", "summary", "invented"] | None
    """As in ``plan``; null without a plan."""
    missing_plan: str | None
    """Why there is no plan; null where there is one."""
    plan: PlanCounts | None
    """Null without a plan."""
    objectives: tuple[ObjectiveMoney, ...]
    """Money by objective, in the order of the plan; empty without a plan."""
    rubric: tuple[RubricRowData, ...]
    """The seven rows of the evaluation table."""
    findings: tuple[FindingData, ...]
    """Every finding, dismissed ones included, in the order of the checks."""
    checks: tuple[CheckState, ...]
    """What came of every check; empty without a plan."""
    areas: tuple[AreaData, ...]
    """All 16 areas; empty without a plan."""
    remarks: tuple[RemarkState, ...]
    """The remarks made to Jonava, asked of this plan; empty without one."""
    money_without_numeric_target: PartOfMoney | None
    """Money of funded measures none of whose criteria is numeric; null without a plan."""
    sources: tuple[SourceData, ...]
    """The documents the parameter file refers to."""
