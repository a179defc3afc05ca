"""A plan read once: what every check and table needs to know about each measure and criterion."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.analysis.areas import AreaMatch, classify
from workbench.analysis.criteria import CriterionKind, CriterionReading, read_criterion
from workbench.analysis.words import stems
from workbench.model.plan import BLANK

if TYPE_CHECKING:
    from datetime import date

    from workbench.model.catalogue import Catalogue, Lexicon
    from workbench.model.plan import Goal, Measure, Objective, Plan

__all__ = [
    "AreaMatch",
    "CriterionKind",
    "CriterionReading",
    "MeasureReading",
    "Reading",
    "read_plan",
]


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


@dataclass(frozen=True)  # without slots, so that the passages are put together once
class Reading:
    """A plan read with a catalogue: the only argument of every check.

    Parameters
    ----------
    plan : Plan
        The plan, without paragraphs that are still to be filled in.
    catalogue : Catalogue
        Areas, checks and lexicon it was read with.
    measures : tuple of MeasureReading
        In the order of the plan.
    as_of : date
        The date the plan is looked at.
    passages : tuple of (str, str)
        Every passage of the plan as (place, text), the text outside the table first.
    """

    plan: Plan
    catalogue: Catalogue
    measures: tuple[MeasureReading, ...]
    as_of: date
    passages: tuple[tuple[str, str], ...] = field(repr=False)

    @property
    def lexicon(self) -> Lexicon:
        """Return the words the checks look for."""
        return self.catalogue.lexicon


def read_plan(plan: Plan, catalogue: Catalogue, as_of: date) -> Reading:
    """Read every measure and criterion of a plan once, for all checks and tables.

    Parameters
    ----------
    plan : Plan
        The plan.
    catalogue : Catalogue
        Areas and lexicon to read it with.
    as_of : date
        The date the plan is looked at.

    Returns
    -------
    Reading
    """
    plan = _without_blanks(plan)
    measures = tuple(
        _read_measure(measure, goal, objective, catalogue)
        for goal in plan.goals
        for objective in goal.objectives
        for measure in objective.measures
    )
    return Reading(plan, catalogue, measures, as_of, _passages(plan))


def _without_blanks(plan: Plan) -> Plan:
    """Return a plan without paragraphs that are still to be filled in: they provide for nothing."""
    filled = tuple(words for words in plan.paragraphs if BLANK not in words)
    return plan if filled == plan.paragraphs else plan.model_copy(update={"paragraphs": filled})


def _passages(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Return every passage of a plan with its place."""
    found = [("", plan.title), *(("", paragraph) for paragraph in plan.paragraphs)]
    for goal in plan.goals:
        found.append((goal.number, goal.title))
        found.extend((objective.number, objective.title) for objective in goal.objectives)
    for measure in plan.measures:
        found.append((measure.number, measure.title))
        found.extend((measure.number, criterion.text) for criterion in measure.criteria)
    return tuple(found)


def _read_measure(
    measure: Measure, goal: Goal, objective: Objective, catalogue: Catalogue
) -> MeasureReading:
    """Read one measure: kinds of its criteria, areas, stems of its title."""
    return MeasureReading(
        measure=measure,
        goal=goal,
        objective=objective,
        criteria=tuple(
            read_criterion(criterion, catalogue.lexicon) for criterion in measure.criteria
        ),
        areas=_areas(measure, catalogue),
        stems=stems(measure.title, catalogue.lexicon.stop_words),
    )


def _areas(measure: Measure, catalogue: Catalogue) -> tuple[AreaMatch, ...]:
    """Return the areas a person set, or else those the words tell."""
    if measure.areas is not None:
        return tuple(AreaMatch(code, (), by_person=True) for code in measure.areas)
    criteria = tuple(criterion.text for criterion in measure.criteria)
    return classify(measure.title, criteria, catalogue.areas)
