"""What a municipality brings to the selection of recommendations, and what it decides.

Everything here is a person's: who weighs what, scores, answers to the gate, money and staff there
are, rules, decisions with their reasons.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from workbench.model.base import Eur, PartialDate, Value, Words, Year
from workbench.model.recommendations import (
    CRITERIA,
    Anchored,
    Criterion,
    Fund,
    GateAspect,
    Recommendation,
)
from workbench.text import text

__all__ = [
    "ADMINISTRATION",
    "Budget",
    "Choice",
    "Comparison",
    "Decision",
    "Estimate",
    "GateAnswer",
    "LocalScale",
    "Rule",
    "RuleKind",
    "Scenario",
    "Score",
    "Selection",
    "SelectionYears",
    "StaffLimit",
    "Stakeholders",
    "WorkEstimate",
]

ADMINISTRATION = "administration"
"""The unit whose hours are meant where none is named."""

Choice = Literal["adopt", "adapt", "reject", "later"]
"""What a municipality decides on a recommendation."""

_RECOMMENDATION = r"^[A-Z]{3}-[RS]\d\d$"
_KEY = r"^[a-z][a-z0-9_]*$"
_Points = Annotated[float, Field(ge=0, le=100)]
Code = Annotated[str, Field(pattern=_RECOMMENDATION)]
"""Code of a recommendation of the catalogue, or of one of the municipality's own."""
Unit = Annotated[str, Field(pattern=_KEY)]
"""Short name of a unit whose people do the work."""


class _Signed(Value):
    """Something a person says."""

    reason: str = Field(min_length=1)
    """Why."""
    by: str = Field(min_length=1)
    """Role, not a name."""
    date: PartialDate


class SelectionYears(Value):
    """The years the selection is for."""

    first: Year
    last: Year

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.first > self.last:
            msg = text("the first year first")
            raise ValueError(msg)
        return self

    @property
    def all(self) -> tuple[int, ...]:
        """Return every year."""
        return tuple(range(self.first, self.last + 1))


class LocalScale(Anchored):
    """The ends of a criterion's scale as this municipality words them."""

    criterion: Criterion
    by: str = Field(min_length=1)
    """Role, not a name."""
    date: PartialDate


class Comparison(Value):
    """How many times more one criterion matters than another (AHP)."""

    first: Criterion
    second: Criterion
    times: float = Field(gt=0, le=9)
    """1 as much, 9 incomparably more; below 1 where the second matters more."""


class Stakeholders(Value):
    """A group whose view of what matters counts, and that view."""

    key: str = Field(pattern=_KEY)
    name: Words
    share: float = Field(ge=0)
    """How much the group's view counts beside those of the others; any scale."""
    people: int | None = Field(default=None, strict=True, ge=1)
    """How many took part, where that is known."""
    swing: dict[Criterion, _Points] = Field(default_factory=dict)
    """Points for lifting a criterion from its worst to its best; the most important has 100."""
    order: tuple[Criterion | tuple[Criterion, ...], ...] = ()
    """Criteria from the most to the least important; those in one list are alike."""
    comparisons: tuple[Comparison, ...] = ()
    """Every pair of criteria compared."""
    reason: str | None = Field(default=None, min_length=1)
    """Why, where somebody wrote it down."""
    by: str = Field(min_length=1)
    """Role of whoever noted it, not a name."""
    date: PartialDate

    @model_validator(mode="after")
    def _one_way_and_whole(self) -> Self:
        if sum(map(bool, (self.swing, self.order, self.comparisons))) != 1:
            msg = text("exactly one of swing, order and comparisons is expected")
            raise ValueError(msg)
        if self.swing and (set(self.swing) != set(CRITERIA) or not any(self.swing.values())):
            msg = text("points for each of {codes} are expected, not all 0", codes=CRITERIA)
            raise ValueError(msg)
        if self.order and sorted(self.ordered) != sorted(CRITERIA):
            msg = text("each of {codes} once is expected", codes=CRITERIA)
            raise ValueError(msg)
        pairs = {frozenset((one.first, one.second)) for one in self.comparisons}
        wanted = len(CRITERIA) * (len(CRITERIA) - 1) // 2
        if self.comparisons and not len(pairs) == len(self.comparisons) == wanted:
            msg = text("each of the {count} pairs of criteria once is expected", count=wanted)
            raise ValueError(msg)
        return self

    @property
    def ordered(self) -> tuple[Criterion, ...]:
        """Return the criteria of the order, those alike in turn."""
        return tuple(
            criterion
            for place in self.order
            for criterion in (place if isinstance(place, tuple) else (place,))
        )


class Score(_Signed):
    """Points of a recommendation on a criterion, given by a person."""

    recommendation: Code
    criterion: Criterion
    points: _Points | None = None
    """What it most likely is; left out where only the ends are known."""
    low: _Points | None = None
    """The lowest it could be; left out: as likely as not the points themselves."""
    high: _Points | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        known = [end for end in (self.low, self.points, self.high) if end is not None]
        if not known or known != sorted(known) or (self.low is None) != (self.high is None):
            msg = text("points, or a low and a high end around them, are expected")
            raise ValueError(msg)
        return self


class GateAnswer(Value):
    """The answer to one question of the gate."""

    recommendation: Code
    aspect: GateAspect
    passes: bool
    """Whether the answer is yes; a no keeps the recommendation out."""
    reason: str | None = Field(default=None, min_length=1)
    """Why; a no needs it."""
    by: str = Field(min_length=1)
    """Role, not a name."""
    date: PartialDate

    @model_validator(mode="after")
    def _a_no_has_a_reason(self) -> Self:
        if not self.passes and self.reason is None:
            msg = text("an answer that keeps a recommendation out needs a reason")
            raise ValueError(msg)
        return self


class Estimate(_Signed):
    """What a recommendation costs here in a year, and who pays; replaces the assumption."""

    recommendation: Code
    year: Year
    fund: Fund
    eur: Eur


class WorkEstimate(_Signed):
    """How many hours a unit works on a recommendation in a year; replaces the assumption."""

    recommendation: Code
    year: Year
    unit: Unit = ADMINISTRATION
    hours: float = Field(ge=0, multiple_of=0.01)


class Budget(Value):
    """Money there is for recommendations in a year from a fund."""

    year: Year
    fund: Fund
    eur: Eur
    source: str | None = None
    """Key under ``sources:``, where a document says so."""
    reason: str | None = Field(default=None, min_length=1)
    """Why, where somebody wrote it down."""
    by: str = Field(min_length=1)
    """Role of whoever said so, not a name."""
    date: PartialDate


class StaffLimit(Value):
    """Working hours there are for recommendations in a year in a unit."""

    year: Year
    unit: Unit = ADMINISTRATION
    hours: float = Field(ge=0, multiple_of=0.01)
    reason: str | None = Field(default=None, min_length=1)
    """Why, where somebody wrote it down."""
    by: str = Field(min_length=1)
    """Role of whoever said so, not a name."""
    date: PartialDate


RuleKind = Literal["must", "blocked", "requires", "variants", "at_least", "money_share", "synergy"]


class Rule(_Signed):
    """A rule the choice has to keep."""

    key: str = Field(pattern=_KEY)
    """Short name, by which reports and scenarios refer to it."""
    kind: RuleKind
    recommendations: tuple[Code, ...] = ()
    """What it is about; for ``requires`` and ``synergy`` a pair, the dependent one first."""
    area: str | None = Field(default=None, pattern=r"^[A-Z]{3}$")
    """The area it is about, in place of a list of recommendations."""
    number: int | None = Field(default=None, strict=True, ge=1)
    """For ``at_least``: how many."""
    floor_percent: int | None = Field(default=None, strict=True, ge=0, le=100)
    """For ``money_share``: the least part of the money of the whole choice."""
    ceiling_percent: int | None = Field(default=None, strict=True, ge=0, le=100)
    """For ``money_share``: the greatest part."""
    points: float | None = Field(default=None, ge=-100, le=100)
    """For ``synergy``: what the two together are worth beyond their own values."""

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> Self:
        if _NEEDS[self.kind] != self._given():
            msg = text(
                "a rule of the kind {kind} is expected with {parts}",
                kind=self.kind,
                parts=_PARTS[self.kind],
            )
            raise ValueError(msg)
        if self.kind in {"requires", "synergy"} and len(self.recommendations) != _PAIR:
            msg = text("two recommendations are expected")
            raise ValueError(msg)
        return self

    def _given(self) -> frozenset[str]:
        """Return which parts are filled in; a list of recommendations or an area is a scope."""
        parts = {
            "scope": bool(self.recommendations) != (self.area is not None),
            "number": self.number is not None,
            "share": self.floor_percent is not None or self.ceiling_percent is not None,
            "points": self.points is not None,
        }
        return frozenset(name for name, there in parts.items() if there)


_PAIR = 2
_NEEDS: dict[RuleKind, frozenset[str]] = {
    "must": frozenset({"scope"}),
    "blocked": frozenset({"scope"}),
    "requires": frozenset({"scope"}),
    "variants": frozenset({"scope"}),
    "at_least": frozenset({"scope", "number"}),
    "money_share": frozenset({"scope", "share"}),
    "synergy": frozenset({"scope", "points"}),
}
_PARTS: dict[RuleKind, str] = {
    "must": "recommendations",
    "blocked": "recommendations",
    "requires": "recommendations",
    "variants": "recommendations",
    "at_least": "recommendations | area, number",
    "money_share": "recommendations | area, floor_percent, ceiling_percent",
    "synergy": "recommendations, points",
}


class Scenario(Value):
    """Another way things could go, to be looked at beside the basis."""

    key: str = Field(pattern=_KEY)
    name: Words
    budget_percent: int = Field(default=100, strict=True, ge=0, le=1000)
    """All budgets as a part of those of the basis."""
    hours_percent: int = Field(default=100, strict=True, ge=0, le=1000)
    """All staff hours as a part of those of the basis."""
    view_of: str | None = Field(default=None, pattern=_KEY)
    """Weights of one group of stakeholders only."""
    must: tuple[Code, ...] = ()
    """Taken in any case."""
    blocked: tuple[Code, ...] = ()
    """Left out in any case."""
    without_rules: tuple[str, ...] = ()
    """Keys of rules that do not hold."""


class Decision(_Signed):
    """What the municipality decided on a recommendation."""

    recommendation: Code
    choice: Choice
    needs: tuple[str, ...] = ()
    """Codes of the needs it is to answer; left out: those the workbench proposes."""
    change: Words | None = None
    """How it is adapted; needed for ``adapt``."""
    measure: str | None = None
    """Number of the measure of the plan it became, once there is one."""

    @model_validator(mode="after")
    def _an_adaption_is_described(self) -> Self:
        if (self.choice == "adapt") != (self.change is not None):
            msg = text("a change is expected where a recommendation is adapted, and only there")
            raise ValueError(msg)
        return self


class Selection(Value):
    """The selection of recommendations of one municipality."""

    years: SelectionYears | None = None
    """Years of the plan to be; left out: the three after the year the case is looked at."""
    goal: Words | None = None
    """The goal of the draft plan, where somebody worded it."""
    scales: tuple[LocalScale, ...] = ()
    stakeholders: tuple[Stakeholders, ...] = ()
    own: tuple[Recommendation, ...] = ()
    """Recommendations of the municipality's own."""
    scores: tuple[Score, ...] = ()
    gate: tuple[GateAnswer, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    work: tuple[WorkEstimate, ...] = ()
    budgets: tuple[Budget, ...] = ()
    staff: tuple[StaffLimit, ...] = ()
    rules: tuple[Rule, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    decisions: tuple[Decision, ...] = ()
