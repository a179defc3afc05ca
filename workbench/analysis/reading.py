"""A plan read once: what every check and table needs to know about each measure and criterion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

    from workbench.model.catalogue import Catalogue, Lexicon
    from workbench.model.plan import Criterion, Goal, Measure, Objective, Plan, Target
    from workbench.text import Text

__all__ = ["AreaMatch", "CriterionKind", "CriterionReading", "MeasureReading", "Reading"]

CriterionKind = Literal["numeric", "deliverable", "vague"]


@dataclass(frozen=True, slots=True)
class CriterionReading:
    """A criterion with what was understood of it.

    Parameters
    ----------
    criterion : Criterion
        As it stands in the plan.
    kind : str
        ``numeric``: a number or frequency to reach; ``deliverable``: a one-off product that can be
        checked off; ``vague``: neither.
    targets : tuple of Target
        Numeric targets, a person's where there are any, else read from the text.
    reason : Text
        Why it was put into this kind.
    """

    criterion: Criterion
    kind: CriterionKind
    targets: tuple[Target, ...]
    reason: Text

    @property
    def text(self) -> str:
        """Return the wording."""
        return self.criterion.text


@dataclass(frozen=True, slots=True)
class AreaMatch:
    """An area a measure belongs to, with the words that say so.

    Parameters
    ----------
    code : str
        Code of the area.
    words : tuple of str
        The matched words, as they stand in the text; empty where a person set the area.
    by_person : bool
        Whether a person set it.
    """

    code: str
    words: tuple[str, ...]
    by_person: bool = False


@dataclass(frozen=True, slots=True)
class MeasureReading:
    """A measure with what was understood of it.

    Parameters
    ----------
    measure : Measure
        As it stands in the plan.
    goal, objective : Goal, Objective
        Where it belongs.
    criteria : tuple of CriterionReading
        In the order of the plan.
    areas : tuple of AreaMatch
        The main area first, then further ones; empty where no word tells.
    stems : frozenset of str
        Word stems of title, without stop words.
    """

    measure: Measure
    goal: Goal
    objective: Objective
    criteria: tuple[CriterionReading, ...]
    areas: tuple[AreaMatch, ...]
    stems: frozenset[str]

    @property
    def number(self) -> str:
        """Return the number as typed."""
        return self.measure.number

    @property
    def text(self) -> str:
        """Return title and criteria together, for searches."""
        return "\n".join((self.measure.title, *(c.text for c in self.criteria)))


@dataclass(frozen=True, slots=True)
class Reading:
    """A plan read with a catalogue: the only argument of every check.

    Parameters
    ----------
    plan : Plan
        The plan.
    catalogue : Catalogue
        Areas, checks and lexicon it was read with.
    measures : tuple of MeasureReading
        In the order of the plan.
    as_of : date
        The date the plan is looked at.
    """

    plan: Plan
    catalogue: Catalogue
    measures: tuple[MeasureReading, ...]
    as_of: date

    @property
    def lexicon(self) -> Lexicon:
        """Return the words the checks look for."""
        return self.catalogue.lexicon

    @property
    def passages(self) -> tuple[tuple[str, str], ...]:
        """Return every passage of the plan as (place, text), the text outside the table first."""
        plan = self.plan
        found = [("", plan.title), *(("", paragraph) for paragraph in plan.paragraphs)]
        for goal in plan.goals:
            found.append((goal.number, goal.title))
            for objective in goal.objectives:
                found.append((objective.number, objective.title))
        for reading in self.measures:
            found.append((reading.number, reading.measure.title))
            found.extend((reading.number, criterion.text) for criterion in reading.criteria)
        return tuple(found)
