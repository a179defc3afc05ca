"""How far a need can be trusted, by the four components of GRADE-CERQual.

The confidence starts high and falls one step for each component with serious concerns.  A person
rates the components; where nobody did, the register itself allows a proposal by fixed rules, which
is shown as what it is and is one step lower where two components are of moderate concern.
Source: GRADE-CERQual, https://www.cerqual.org; the rules of the proposal are the workbench's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal, get_args

from workbench.model.evidence import Concern, EvidenceKind, Voice
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.needs.register import Finding
    from workbench.model.evidence import Confidence
    from workbench.text import Text

__all__ = ["COMPONENTS", "WEIGHTS", "AssessedConfidence", "Component", "Level", "assess"]

ComponentName = Literal["methodological_limitations", "coherence", "adequacy", "relevance"]
COMPONENTS: tuple[ComponentName, ...] = get_args(ComponentName)


class Level(StrEnum):
    """How far a need can be trusted."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very_low"


_STEPS = tuple(Level)
WEIGHTS = {Level.HIGH: 1.0, Level.MODERATE: 0.75, Level.LOW: 0.5, Level.VERY_LOW: 0.25}
"""How much a finding counts in the mean of an area, by the confidence of its need."""

_MANY_SOURCES = 3
_TWO = 2
_FEW_PEOPLE = 10
_MANY_PEOPLE = 30
_WIDE_SPAN = 2
_OUTDATED_MONTHS = 36


@dataclass(frozen=True, slots=True)
class Component:
    """The rating of one component.

    Parameters
    ----------
    name : str
        Which of the four.
    concern : Concern
        How much there is to object to.
    reason : Text or str
        Why: a rule's sentence, or a person's own words.
    """

    name: ComponentName
    concern: Concern
    reason: Text | str


@dataclass(frozen=True, slots=True)
class AssessedConfidence:
    """The confidence in a need.

    Parameters
    ----------
    level : Level
        High, lowered one step for each serious concern; a proposal is never high.
    components : tuple of Component
        The four, in their order.
    by, date : str or None
        Who rated them and when; None where it is the machine's proposal.
    """

    level: Level
    components: tuple[Component, ...]
    by: str | None = None
    date: str | None = None

    @property
    def proposed(self) -> bool:
        """Tell whether nobody rated it yet."""
        return self.by is None


def assess(rated: Confidence | None, findings: Sequence[Finding]) -> AssessedConfidence:
    """Return the confidence in a need: a person's rating, or a proposal from the register.

    Parameters
    ----------
    rated : Confidence or None
        The four components as a person rated them.
    findings : sequence of Finding
        The evidence behind the need.

    Returns
    -------
    AssessedConfidence
    """
    if rated is None:
        proposed = (
            _limitations(findings),
            _coherence(findings),
            _adequacy(findings),
            _relevance(findings),
        )
        return AssessedConfidence(_level(proposed, _cautious(proposed)), proposed)
    components = tuple(
        Component(name, getattr(rated, name).concern, getattr(rated, name).reason)
        for name in COMPONENTS
    )
    return AssessedConfidence(_level(components), components, rated.by, rated.date)


def _level(components: Sequence[Component], further: int = 0) -> Level:
    """Lower the confidence one step for each serious concern, and some further ones."""
    serious = sum(part.concern is Concern.SERIOUS for part in components)
    return _STEPS[min(serious + further, len(_STEPS) - 1)]


def _cautious(proposed: Sequence[Component]) -> int:
    """Return further steps down for a proposal: one at least, unless a concern is serious anyway.

    A rule that never read the material should not be sure: high confidence is for a person to
    give, and two components with moderate concerns are reason for a step beside a serious one.
    """
    moderate = sum(part.concern is Concern.MODERATE for part in proposed)
    serious = any(part.concern is Concern.SERIOUS for part in proposed)
    return int(moderate >= _TWO or not serious)


def _limitations(findings: Sequence[Finding]) -> Component:
    """Look at how it was found out."""
    kinds = {finding.evidence.kind for finding in findings}
    heard = {finding.evidence.voice for finding in findings}
    if kinds <= {EvidenceKind.DOCUMENT} and heard <= {Voice.RESIDENT, Voice.INSTITUTION}:
        concern, why = Concern.SERIOUS, text("only reported second-hand, in the press or on a page")
    elif kinds <= {EvidenceKind.DOCUMENT}:
        concern, why = Concern.MODERATE, text("a study known only from what others wrote of it")
    elif len(kinds) == 1:
        concern, why = Concern.MODERATE, text("one method only")
    elif EvidenceKind.REGISTRY in kinds or len(kinds) >= _MANY_SOURCES:
        concern, why = Concern.NONE, text("several methods, or a register beside what people say")
    else:
        concern, why = Concern.MINOR, text("two methods")
    return Component("methodological_limitations", concern, why)


def _coherence(findings: Sequence[Finding]) -> Component:
    """Look at whether the findings point the same way."""
    strengths = [f.evidence.strength for f in findings if f.evidence.strength is not None]
    if not strengths:
        concern, why = Concern.SERIOUS, text("no finding speaks of the need itself")
    elif min(strengths) == 0 < max(strengths):
        concern, why = Concern.SERIOUS, text("one finding speaks against the need")
    elif len(strengths) == 1:
        concern, why = Concern.MINOR, text("a single finding cannot contradict itself")
    elif max(strengths) - min(strengths) >= _WIDE_SPAN:
        concern, why = Concern.MODERATE, text("the findings differ in how strongly they speak")
    else:
        concern, why = Concern.NONE, text("the findings point the same way")
    return Component("coherence", concern, why)


def _adequacy(findings: Sequence[Finding]) -> Component:
    """Look at whether there is enough material."""
    sources = len({finding.evidence.source for finding in findings})
    people = sum(finding.evidence.people or 0 for finding in findings)
    enough = sources >= _MANY_SOURCES and people >= _MANY_PEOPLE
    if enough:
        concern = Concern.NONE
    elif sources >= _MANY_SOURCES:
        concern = Concern.MINOR
    elif sources >= _TWO or people >= _FEW_PEOPLE:
        concern = Concern.MODERATE
    else:
        concern = Concern.SERIOUS
    counted = plural_text("{count} source", "{count} sources", sources)
    reason = text("{sources}; {people}", sources=counted, people=_behind(people))
    return Component("adequacy", concern, reason)


def _behind(people: int) -> Text:
    """Say how many people stand behind a need, only as exactly as the rule asks."""
    if not people:
        return text("how many people stand behind it is not said")
    least = next((bound for bound in (_MANY_PEOPLE, _FEW_PEOPLE) if people >= bound), None)
    if least is None:
        return text("fewer than {least} people behind it", least=_FEW_PEOPLE)
    return text("at least {least} people behind it", least=least)


def _relevance(findings: Sequence[Finding]) -> Component:
    """Look at whether it is about this place and this time."""
    here = [f for f in findings if f.local]
    timely = [f for f in findings if f.months is not None and f.months <= _OUTDATED_MONTHS]
    if not here:
        concern, why = Concern.SERIOUS, text("all of it is about a wider territory")
    elif not timely:
        concern, why = Concern.SERIOUS, text("all of it is older than three years, or undated")
    elif len(here) < len(findings) or any(finding.flagged for finding in findings):
        concern, why = (
            Concern.MODERATE,
            text("not all of it is about this place and at most a year old"),
        )
    else:
        concern, why = Concern.NONE, text("about this place, at most a year old")
    return Component("relevance", concern, why)
