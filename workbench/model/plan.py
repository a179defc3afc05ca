"""An action plan: goals, objectives, measures, criteria, implementers and money.

Whatever was parsed stands beside the raw text it was read from, and numbers are kept as typed:
a gap in the numbering is a finding about the plan, not something to repair.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from workbench.model.base import Eur, PartialDate, Value, Words, Year

__all__ = [
    "BLANK",
    "Act",
    "ActKind",
    "Amount",
    "Criterion",
    "Document",
    "Funding",
    "Goal",
    "Implementer",
    "ImplementerRole",
    "ImportIssue",
    "Measure",
    "Objective",
    "Operator",
    "Per",
    "Period",
    "Plan",
    "PlanTotal",
    "RawRow",
    "ResolvedBy",
    "Target",
    "TextStatus",
]


BLANK = "___"
"""What marks a place that is still to be filled in; a text with it is not a provision yet."""


class TextStatus(StrEnum):
    """Whose words the plan's texts are."""

    VERBATIM = "verbatim"
    """Taken over from the document as they stand."""
    SUMMARY = "summary"
    """Shortened by the person who entered them; quotes are of the summary, not of the document."""
    INVENTED = "invented"
    """Written for an invented municipality."""


class ActKind(StrEnum):
    """What kind of act approves the plan."""

    COUNCIL_DECISION = "council_decision"
    DIRECTOR_ORDER = "director_order"
    DRAFT = "draft"
    OTHER = "other"


class ResolvedBy(StrEnum):
    """How an amount was read."""

    TYPED = "typed"
    """Stands alone in its cell."""
    YEAR_LABEL = "year_label"
    """Stands beside its year."""
    SUM_CHECK = "sum_check"
    """One of several in a cell, cut the only way that makes the stated total right."""
    PERSON = "person"
    """Decided by a person."""


class Funding(StrEnum):
    """What the plan says of a measure's money; none planned, not stated and zero are different."""

    STATED = "stated"
    """At least one amount."""
    NONE_PLANNED = "none_planned"
    """A dash: no appropriation planned."""
    NOT_NEEDED = "not_needed"
    """The plan says in words that no money is needed."""
    MISSING = "missing"
    """An empty cell, or one that could not be read."""


class Operator(StrEnum):
    """How a target is meant."""

    EQUAL = "="
    AT_LEAST = ">="
    AT_MOST = "<="
    RANGE = "range"


class Per(StrEnum):
    """What a target counts over."""

    TOTAL = "total"
    YEAR = "year"
    MONTH = "month"
    QUARTER = "quarter"


class ImplementerRole(StrEnum):
    """What an implementer does for the measure."""

    COORDINATOR = "coordinator"
    EXECUTOR = "executor"
    PARTNER = "partner"


class Period(Value):
    """The years a plan is for."""

    start: Year
    """First year."""
    end: Year
    """Last year, inclusive."""

    @property
    def years(self) -> tuple[int, ...]:
        """Return every year of the period."""
        return tuple(range(self.start, self.end + 1))


class Act(Value):
    """The act that approves the plan."""

    kind: ActKind
    """Council decision, director's order, draft or other."""
    title: str | None = None
    """Heading of the act."""
    issuer: str | None = None
    """Body that issued it, in Lithuanian."""
    date: PartialDate | None = None
    """Date of registration or adoption."""
    number: str | None = None
    """Number of the act."""
    date_as_printed: str | None = None
    """The date line of the text itself, where it differs from the registration or is incomplete."""
    legal_basis: tuple[str, ...] = ()
    """Acts it rests on, shortly."""
    signatory_position: str | None = None
    """Position of who signed; names of persons are not kept."""


class Document(Value):
    """The file or document a plan was read from."""

    title: str | None = None
    """Name of the file or of the document."""
    sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")
    """Hash of the file that was read."""
    format: str | None = None
    """``docx``, ``text``, or ``typed`` where a person entered the plan."""
    source: str | None = None
    """Key under ``sources:`` in the municipality's file."""
    note: Words | None = None
    """What a reader must know about this text."""


class RawRow(Value):
    """The cells of a measure's row as they were read, before any parsing."""

    number: str = ""
    title: str = ""
    amounts: str = ""
    criteria: str = ""
    implementers: str = ""
    other: tuple[tuple[str, str], ...] = ()
    """Further columns: heading and text."""
    place: str = ""
    """Where the row stands: ``table 2, rows 14-16`` or ``lines 41-47``."""


class Amount(Value):
    """One sum planned for a measure."""

    eur: Eur
    """Euros, after any multiplier of the column."""
    year: Year | None = None
    """Year it is for, where the plan ties it to one."""
    source: str | None = None
    """Funding source as the plan names it (savivaldybės biudžetas, PMIF)."""
    resolved_by: ResolvedBy = ResolvedBy.TYPED
    """How it was read."""


class Target(Value):
    """What a criterion promises, as a number."""

    value: Decimal
    """The number; the lower end of a range."""
    upper: Decimal | None = None
    """The upper end of a range."""
    unit: str | None = None
    """What is counted, in Lithuanian as the plan names it."""
    operator: Operator = Operator.EQUAL
    """Whether it is a floor, a ceiling, exact or a range."""
    per: Per = Per.TOTAL
    """Over the whole period, per year, per month, per quarter."""
    year: Year | None = None
    """The year it is due in, where the plan says so."""


class Criterion(Value):
    """One criterion or indicator of a measure."""

    text: str = Field(min_length=1)
    """Wording, verbatim or summarised as the plan's ``text_status`` says."""
    targets: tuple[Target, ...] | None = None
    """Its numeric targets; left out: they are read from the text; empty: a person found none."""
    baseline: str | None = None
    """Starting value, where the plan gives one."""
    data_source: str | None = None
    """Where the value will be read, where the plan says so."""
    split_by: Literal["paragraph", "bullet", "year", "sentence", "single"] = "single"
    """How it was cut out of its cell."""


class Implementer(Value):
    """Who does a measure."""

    name: str = Field(min_length=1)
    """Name of a unit, institution or group; never of a person."""
    role: ImplementerRole | None = None
    """Role, where the plan tells one."""


class Measure(Value):
    """One measure of the plan."""

    number: str = ""
    """Number as typed, without the closing full stop; empty where there is none."""
    number_origin: Literal["typed", "list", "none"] = "typed"
    """Typed in the cell, or made by the word processor's automatic list."""
    label_present: bool = True
    """Whether the row carries the word that says it is a measure."""
    title: str = Field(min_length=1)
    """What is to be done."""
    period_text: str | None = None
    """The measure's own period or deadline, as typed."""
    target_groups: tuple[str, ...] = ()
    """Groups the row itself names in a column for them."""
    funding: Funding = Funding.MISSING
    """What the plan says of its money."""
    amounts: tuple[Amount, ...] = ()
    """Sums, in the order of the cell."""
    criteria: tuple[Criterion, ...] = ()
    """Criteria, in the order of the cell."""
    implementers: tuple[Implementer, ...] = ()
    """Who does it."""
    areas: tuple[str, ...] | None = None
    """Areas a person set, the main one first; left out: they are suggested from the text."""
    recommendation: str | None = Field(default=None, pattern=r"^[A-Z]{3}-[RS]\d\d$")
    """Code of the recommendation it came from, where the row names one."""
    needs: tuple[Annotated[str, Field(pattern=r"^[A-Z]{3}-[1-9]\d?$")], ...] = ()
    """Codes of the needs it answers, where the row names them."""
    note: str | None = None
    """What the row says beside the codes of recommendation and needs."""
    raw: RawRow | None = None
    """The row as read; absent in plans a person typed."""

    @property
    def eur(self) -> Decimal | None:
        """Return the sum of the amounts, or None where the plan states none."""
        return sum((amount.eur for amount in self.amounts), Decimal(0)) if self.amounts else None


class Objective(Value):
    """An objective with its measures."""

    number: str = ""
    title: str = Field(min_length=1)
    indicators: tuple[Criterion, ...] = ()
    """Result indicators of the objective itself."""
    measures: tuple[Measure, ...] = ()


class Goal(Value):
    """A goal with its objectives."""

    number: str = ""
    title: str = Field(min_length=1)
    indicators: tuple[Criterion, ...] = ()
    """Effect indicators of the goal itself."""
    objectives: tuple[Objective, ...] = ()


class PlanTotal(Value):
    """The total the document itself states."""

    stated: Eur | None = None
    """Euros; empty where the cell has no number that can be read."""
    raw: str = ""
    """The cell as typed."""
    label: str = ""
    """What the document calls it; often names the funding source."""
    place: str = ""
    """Where the cell stands, if not in the column of amounts."""


class ImportIssue(Value):
    """Something the import noticed or could not decide."""

    code: str
    """Stable identifier: ``number_gap``, ``ambiguous_amounts``."""
    severity: Literal["error", "ask", "note"]
    """Must be mended, needs an answer, or only worth knowing."""
    place: str = ""
    """Measure number or table cell."""
    raw: str = ""
    """The text it is about."""
    candidates: tuple[str, ...] = ()
    """Possible readings, where the question has some."""


class Plan(Value):
    """A municipality's action plan."""

    schema_version: Literal[1] = 1
    title: str = Field(min_length=1)
    """Title of the plan."""
    text_status: TextStatus
    """Whether the texts are the document's own, a summary or invented."""
    period: Period | None = None
    """Years the plan is for."""
    multiplier: Literal[1, 1000] = 1
    """What the document's own figures were multiplied with (``tūkst. Eur``)."""
    act: Act
    """The act that approves it."""
    document: Document = Document()
    """What it was read from."""
    funding_source: str | None = None
    """Source of all money, where the plan names one for the whole."""
    paragraphs: tuple[str, ...] = ()
    """Text of the document outside the table: introduction, groups, monitoring, coordination."""
    goals: tuple[Goal, ...] = Field(min_length=1)
    """Goals, in the order of the document."""
    total: PlanTotal = PlanTotal()
    """The total as stated."""
    issues: tuple[ImportIssue, ...] = ()
    """What the import noticed."""

    @property
    def objectives(self) -> tuple[Objective, ...]:
        """Return the objectives of all goals."""
        return tuple(objective for goal in self.goals for objective in goal.objectives)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Return the measures of all objectives, in the order of the document."""
        return tuple(measure for objective in self.objectives for measure in objective.measures)

    @property
    def computed_total(self) -> Decimal:
        """Return the sum of all amounts, in euros."""
        return sum((m.eur for m in self.measures if m.eur is not None), Decimal(0))
