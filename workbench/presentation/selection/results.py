"""The documented form of ``recommendation_selection.json``.

Values are points from 0 to 100, money is euros, shares run from 0 to 1.  Unknown is null, never 0.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from workbench.model.base import Value
from workbench.model.recommendations import Criterion, Fund, GateAspect
from workbench.model.selection import Choice
from workbench.presentation.results import SourceData

__all__ = [
    "AnswerData",
    "CandidateData",
    "ChoiceData",
    "ConflictData",
    "DecisionData",
    "FrontierData",
    "GateData",
    "GroupWeightsData",
    "IntervalData",
    "LimitData",
    "MoneyData",
    "OwnChoiceData",
    "PortfolioData",
    "RankData",
    "RuleData",
    "ScenarioData",
    "ScoreData",
    "SelectionDocument",
    "WeightsData",
]


class IntervalData(Value):
    """Points with what they could be."""

    low: float
    points: float
    high: float


class ScoreData(IntervalData):
    """Points of a candidate on a criterion."""

    criterion: Criterion
    origin: Literal["person", "analysis", "proposal", "unknown"]
    """Who says so: a person, the analysis of needs, a rule of the catalogue, nobody."""


class MoneyData(Value):
    """Money of a year from a fund."""

    year: int
    fund: Fund
    eur: Decimal


class GateData(Value):
    """A question of the gate that was answered."""

    aspect: GateAspect
    passes: bool
    reason: str | None
    by: str
    date: str


class RankData(Value):
    """How a candidate ranks when weights and scores are drawn within what is known."""

    acceptability: tuple[float, ...]
    """Share of draws in which it has rank 1, 2, and so on."""
    expected: float
    """Mean rank."""
    central_weights: tuple[float, ...] | None
    """Mean weights of the draws in which it is first; null where it never is."""
    confidence: float | None
    """Share of draws in which it is first under those weights; null as above."""


class CandidateData(Value):
    """A recommendation there is reason to look at."""

    code: str
    title: str
    area: str
    own: bool
    """True for a recommendation of the municipality's own."""
    call: Literal["need", "gap", "duty", "person", "required"]
    """Why it is looked at."""
    needs: tuple[str, ...]
    """Codes of the needs it answers."""
    gate: tuple[GateData, ...]
    open: bool
    """False where the gate keeps it out; points, value and ranks are null then."""
    cost_known: bool
    money: tuple[MoneyData, ...]
    """What it costs by year and fund; empty where it costs nothing or the cost is unknown."""
    money_basis: Literal["person", "assumption", "unknown"]
    hours: Decimal
    """Working hours over all years."""
    hours_basis: Literal["person", "assumption", "unknown"]
    scores: tuple[ScoreData, ...] | None
    value: IntervalData | None
    """With the common weights."""
    rank: int | None
    """By value."""
    ranks: RankData | None
    core_index: float | None
    """Share of draws whose best portfolio contains it; null without a portfolio."""


class GroupWeightsData(Value):
    """What one group of stakeholders finds important."""

    key: str
    name: str
    share: float
    """Its part in the common weights."""
    people: int | None
    way: Literal["swing", "order", "comparisons"]
    weights: dict[Criterion, float]
    consistency_ratio: float | None
    """Of pairwise comparisons; above 0.10 they contradict themselves."""


class ConflictData(Value):
    """A candidate two groups see differently."""

    code: str
    higher: str
    lower: str
    """Keys of the groups."""
    higher_rank: float
    lower_rank: float


class WeightsData(Value):
    """What matters to whom."""

    asked: bool
    """False where nobody was asked; the common weights are then all alike."""
    common: dict[Criterion, float]
    groups: tuple[GroupWeightsData, ...]
    concordance: float | None
    """Kendall's W of the groups' orders; null where fewer than two were asked."""
    conflicts: tuple[ConflictData, ...]


class PortfolioData(Value):
    """A set of recommendations."""

    codes: tuple[str, ...]
    value: float
    """Points, added up."""
    eur: Decimal
    """Known costs of all years and funds."""
    money: tuple[MoneyData, ...]
    unknown_cost: tuple[str, ...]
    """Codes in it whose cost is unknown."""
    proved: bool
    """Whether it is proved that none is better."""


class RuleData(Value):
    """A rule the choice keeps, and what it costs."""

    key: str
    price: float | None
    """Points the best portfolio would gain without it; null where not all rules can hold."""


class LimitData(Value):
    """A rule that cannot hold together with the others."""

    key: str
    missing: Decimal
    """Euros, hours or a number."""
    unit: Literal["eur", "hours", "number"]


class OwnChoiceData(Value):
    """What the municipality took, beside the best."""

    codes: tuple[str, ...]
    value: float
    broken: tuple[LimitData, ...]
    """Rules it does not keep, and by how much."""
    largest_regret: float
    mean_regret: float
    """Points it loses against the best portfolio of each draw."""


class FrontierData(Value):
    """The best portfolio for an amount of money."""

    eur: Decimal
    value: float
    codes: tuple[str, ...]


class ChoiceData(Value):
    """What fits money, hours and rules."""

    feasible: bool
    limited: bool
    """Whether anybody named a limit of money or hours."""
    portfolio: PortfolioData | None
    """Null where the rules cannot hold together."""
    equals: tuple[tuple[str, ...], ...]
    """Other portfolios exactly as good."""
    greedy: PortfolioData
    """What the plain order of value for money takes."""
    rules: tuple[RuleData, ...]
    missing: tuple[LimitData, ...]
    """What is lacking where the rules cannot hold together."""
    unlimited: tuple[tuple[int, Fund], ...]
    """Years and funds it uses of which nobody said how much there is."""
    frontier: tuple[FrontierData, ...]
    own: OwnChoiceData | None
    draws: int | None
    """In how many draws of weights and scores the best portfolio was looked for."""


class DecisionData(Value):
    """What the municipality decided on a recommendation."""

    code: str
    choice: Choice
    change: str | None
    reason: str
    by: str
    date: str
    needs: tuple[str, ...]
    against_gate: bool
    """Taken although the gate keeps it out."""


class AnswerData(Value):
    """A need and what becomes of it."""

    need: str
    answer: Literal["taken", "later", "rejected", "open", "stopped", "nothing"]
    by: tuple[str, ...]
    candidates: tuple[str, ...]


class ScenarioData(Value):
    """Another way things could go."""

    key: str
    name: str
    feasible: bool
    value: float | None
    """By the weights of the basis."""
    added: tuple[str, ...]
    dropped: tuple[str, ...]


class SelectionDocument(Value):
    """Results of the selection of recommendations of a municipality."""

    schema_version: Literal[1] = 1
    """Raised when a field changes its meaning or goes."""
    report: Literal["recommendation_selection"] = "recommendation_selection"
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
    """Language of names; words entered in Lithuanian only stay Lithuanian."""
    status: Literal["draft", "final"]
    """Whether a consultant has released the report."""
    years: tuple[int, ...]
    """The years the selection is for."""
    candidates: tuple[CandidateData, ...]
    uncalled: tuple[str, ...]
    """Codes of recommendations nothing calls for, as far as is known."""
    weights: WeightsData
    choice: ChoiceData | None
    """Null where nothing may be taken."""
    decisions: tuple[DecisionData, ...]
    answers: tuple[AnswerData, ...]
    """What becomes of each need."""
    unanswered: tuple[str, ...]
    """Codes of the needs for which nothing was taken."""
    payments: tuple[MoneyData, ...]
    """Who pays for what was taken, or proposed where nothing was taken yet."""
    scenarios: tuple[ScenarioData, ...]
    sources: tuple[SourceData, ...]
    """The documents the selection rests on."""
