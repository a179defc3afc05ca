"""What can be recommended to a municipality, and by what recommendations are judged.

Nothing of it is about one municipality: costs and hours are assumptions with their basis, and
scores are proposals by a rule; both are there to be replaced by what a municipality knows.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from workbench.model.base import Eur, Value, Words
from workbench.model.evidence import Dimension
from workbench.text import text

__all__ = [
    "CRITERIA",
    "FUNDS",
    "Anchored",
    "CostRange",
    "Criterion",
    "CriterionCard",
    "Effort",
    "Fund",
    "FundCard",
    "GateAspect",
    "GateCard",
    "HoursRange",
    "Indicator",
    "Permanence",
    "Proposals",
    "Reach",
    "Recommendation",
    "ReferenceCard",
    "SelectionCatalogue",
    "Work",
]

Criterion = Literal["need", "impact", "reach", "feasibility", "durability", "duty"]
"""What recommendations are valued by; cost and staff hours are limits, not criteria."""
CRITERIA: tuple[Criterion, ...] = (
    "need",
    "impact",
    "reach",
    "feasibility",
    "durability",
    "duty",
)

Fund = Literal["municipal", "state", "amif", "esf"]
"""Where money can come from."""
FUNDS: tuple[Fund, ...] = ("municipal", "state", "amif", "esf")

GateAspect = Literal["propriety", "economics", "acceptability", "resources", "legality"]
"""The five questions of the PEARL gate."""

Effort = Literal["small", "medium", "large"]
"""How much it takes to get it going."""
Permanence = Literal["one_off", "project", "permanent"]
"""Whether it is done once, lasts as long as a project, or becomes part of ordinary work."""
Reach = Literal["few", "part", "most"]
"""How many of those who have the need it can reach, vulnerable groups above all."""
Work = Literal["service", "information", "staff", "system", "knowledge"]
"""What it works through: a service to people, information, staff, how institutions work together,
or knowing more."""
Per = Literal["once", "year"]

_CODE = r"^[A-Z]{3}-[RS]\d\d$"


def _ordered(points: tuple[float, float]) -> tuple[float, float]:
    """Return an interval of points, lower end first."""
    if points[0] > points[1]:
        msg = text("the lower end first")
        raise ValueError(msg)
    return points


_Points = Annotated[float, Field(ge=0, le=100)]
Interval = Annotated[tuple[_Points, _Points], AfterValidator(_ordered)]
"""From and to, on a scale of 0 to 100 points."""


class CostRange(Value):
    """What a recommendation costs, as an assumption."""

    low: Eur
    high: Eur
    per: Per
    """Once, or in every year."""
    basis: Words
    """How the figures were come by; a reader can do the sum again."""
    measure: str | None = None
    """Measure of the Vilnius plan of 2022-2024 whose amount is the basis."""

    @model_validator(mode="after")
    def _lower_end_first(self) -> Self:
        if self.low > self.high:
            msg = text("the lower end first")
            raise ValueError(msg)
        return self


class HoursRange(Value):
    """Working hours of the municipality's own staff, as an assumption."""

    low: int = Field(strict=True, ge=0)
    high: int = Field(strict=True, ge=0)
    per: Per
    """Once, or in every year."""
    basis: Words
    """How the figures were come by; a reader can do the sum again."""

    @model_validator(mode="after")
    def _lower_end_first(self) -> Self:
        if self.low > self.high:
            msg = text("the lower end first")
            raise ValueError(msg)
        return self


class Indicator(Value):
    """What could be counted to see whether it works."""

    name: Words
    unit: Words
    kind: Literal["output", "result"]
    """Something delivered, or a change in people's situation."""


class Recommendation(Value):
    """Something a municipality could do."""

    code: str = Field(pattern=_CODE)
    """Code of its area and a number: ``LNG-R01``; a municipality's own ones have an S."""
    title: Words
    """In a few words."""
    what: Words
    """What is done."""
    also: tuple[str, ...] = ()
    """Codes of other areas it serves."""
    dimensions: tuple[Dimension, ...] = Field(min_length=1)
    """In which dimensions it makes services better."""
    groups: tuple[str, ...] = Field(min_length=1)
    """For whom: groups of the catalogue."""
    implementer: Words
    """Who typically carries it out."""
    preconditions: Words | None = None
    """What has to be there first, in words."""
    requires: tuple[str, ...] = ()
    """Recommendations without which it makes no sense."""
    variant_of: str | None = Field(default=None, pattern=r"^[a-z][a-z0-9_]*$")
    """Name of a set of which at most one is taken: different ways to the same."""
    goes_with: tuple[str, ...] = ()
    """Recommendations that are worth more together with it."""
    indicators: tuple[Indicator, ...] = Field(min_length=1)
    work: Work
    effort: Effort
    reach: Reach
    permanence: Permanence
    months: tuple[int, int]
    """How many months until an effect shows, from and to."""
    cost: CostRange | None
    """None where nothing is known that an assumption could rest on."""
    cost_unknown: Words | None = None
    """Why the cost is unknown, and how it could be found out."""
    hours: HoursRange
    references: tuple[str, ...] = Field(min_length=1)
    """Codes of what speaks for it: duties, guidance, frameworks."""
    funding: tuple[Fund, ...] = Field(min_length=1)
    """Where money could come from, the usual one first."""

    @property
    def area(self) -> str:
        """Return the code of its area."""
        return self.code[:3]

    @model_validator(mode="after")
    def _an_unknown_cost_has_a_reason(self) -> Self:
        if (self.cost is None) != (self.cost_unknown is not None):
            msg = text("either a cost, or the reason why it is unknown")
            raise ValueError(msg)
        if self.months[0] > self.months[1] or self.months[0] < 0:
            msg = text("the lower end first")
            raise ValueError(msg)
        return self


class Anchored(Value):
    """The two ends of a scale of points, in words."""

    worst: Words
    """What 0 means: the worst that could plausibly be."""
    best: Words
    """What 100 means: the best that could plausibly be."""


class CriterionCard(Anchored):
    """One of the six criteria, with the ends of its scale as they hold without a local wording."""

    code: Criterion
    name: Words
    question: Words
    """What it asks of a recommendation."""


class GateCard(Value):
    """One question of the gate a recommendation passes before it is a candidate."""

    code: GateAspect
    name: Words
    question: Words


class ReferenceCard(Value):
    """A duty, a piece of guidance or a point of a framework that a recommendation answers."""

    code: str = Field(pattern=r"^[A-Z0-9][A-Za-z0-9.-]*$")
    name: Words
    binding: Literal["duty", "guidance", "framework"]
    """A duty by law, guidance given to municipalities, or a framework nobody is bound to."""
    source: str = Field(min_length=1)


class FundCard(Value):
    """A source of money."""

    code: Fund
    name: Words
    note: Words
    """What is known of what it pays for."""
    source: str = Field(min_length=1)


class Proposals(Value):
    """Intervals of points the workbench proposes where nobody has scored, by plain properties."""

    work: dict[Work, Interval] = Field(min_length=5)
    """For impact."""
    reach: dict[Reach, Interval] = Field(min_length=3)
    """For reach."""
    effort: dict[Effort, Interval] = Field(min_length=3)
    """For feasibility."""
    permanence: dict[Permanence, Interval] = Field(min_length=3)
    """For durability."""
    binding: dict[Literal["duty", "guidance", "framework", "none"], Interval] = Field(min_length=4)
    """For duty: by the most binding reference."""


class SelectionCatalogue(Value):
    """What recommendations are judged by."""

    criteria: tuple[CriterionCard, ...] = Field(min_length=6, max_length=6)
    proposals: Proposals
    gate: tuple[GateCard, ...] = Field(min_length=5, max_length=5)
    references: tuple[ReferenceCard, ...] = Field(min_length=1)
    funds: tuple[FundCard, ...] = Field(min_length=4, max_length=4)

    @model_validator(mode="after")
    def _every_criterion_in_its_order(self) -> Self:
        if tuple(card.code for card in self.criteria) != CRITERIA:
            msg = text("the six criteria are expected in this order: {codes}", codes=CRITERIA)
            raise ValueError(msg)
        return self
