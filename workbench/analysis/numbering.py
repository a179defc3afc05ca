"""How goals, objectives and measures are numbered among their siblings."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from workbench.analysis.checks.framework import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.analysis.checks.framework import PlaceKind
    from workbench.model.plan import Goal, Measure, Objective, Plan

__all__ = ["Siblings", "in_order", "siblings"]

_MOST_GAPS = 12


def in_order(numbers: Iterable[str]) -> tuple[str, ...]:
    """Return numbers as a reader counts them, 1.9 before 1.10, each once.

    Parameters
    ----------
    numbers : iterable of str
        As typed.

    Returns
    -------
    tuple of str
    """
    return tuple(sorted(set(numbers), key=_parts))


def _parts(number: str) -> tuple[tuple[int, str], ...]:
    """Return the parts of a number, those that are no figures behind those that are."""
    parts = number.split(".")
    return tuple((int(part), "") if part.isdecimal() else (10**9, part) for part in parts)


@dataclass(frozen=True, slots=True)
class Siblings:
    """The numbers of all that stands under one goal or objective, as typed.

    Parameters
    ----------
    place : Place
        What they stand under.
    kind : str
        What they are.
    numbers : tuple of str
        In the order of the plan; empty ones left out.
    unnumbered : int
        How many have no number.
    """

    place: Place
    kind: PlaceKind
    numbers: tuple[str, ...]
    unnumbered: int

    @property
    def foreign(self) -> tuple[str, ...]:
        """Return the numbers that do not begin with the number of what they stand under."""
        parent = self.place.number
        strange = {n for n in self.numbers if parent and not n.startswith(f"{parent}.")}
        return tuple(sorted(strange))

    @property
    def _last(self) -> tuple[int, ...]:
        """Return the last part of each number that belongs here."""
        own = (number for number in self.numbers if number not in self.foreign)
        return tuple(int(last) for n in own if (last := n.rpartition(".")[2]).isdecimal())

    @property
    def gaps(self) -> tuple[str, ...]:
        """Return the first numbers that are missing up to the highest."""
        there, parent = set(self._last), self.place.number
        missing = (n for n in range(1, max(there, default=0)) if n not in there)
        first = islice(missing, _MOST_GAPS)
        return tuple(f"{parent}.{number}" if parent else str(number) for number in first)

    @property
    def out_of_order(self) -> bool:
        """Tell whether a number stands after a higher one."""
        return any(before > after for before, after in pairwise(self._last))


def siblings(plan: Plan) -> Iterator[Siblings]:
    """Yield the numbers under the plan, under each goal and under each objective.

    Parameters
    ----------
    plan : Plan
        The plan.

    Yields
    ------
    Siblings
    """
    yield _siblings(Place("plan"), "goal", plan.goals)
    for goal in plan.goals:
        yield _siblings(Place("goal", goal.number), "objective", goal.objectives)
        for objective in goal.objectives:
            place = Place("objective", objective.number)
            yield _siblings(place, "measure", objective.measures)


def _siblings(
    place: Place, kind: PlaceKind, items: Sequence[Goal | Objective | Measure]
) -> Siblings:
    numbers = tuple(item.number for item in items if item.number)
    return Siblings(place, kind, numbers, len(items) - len(numbers))
