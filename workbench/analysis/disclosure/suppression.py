"""The choice of what to hide: what is small, what tells of a whole group, and what gives it away.

Primary suppression hides counts of 1 to T, zeros that say too much, and groups all of whose members
are in one category; margins no less than cells, and differences of tables.  Complementary
suppression then hides more until the audit passes:

1. nothing is hidden alone in a line that adds up: the cheapest number beside it follows;
2. for each number that the audit can still tell, a linear program looks for other counts that fit
   what stays published and move that number far enough, and prefers those in which few and small
   published numbers change; these are hidden (the heuristic of J. P. Kelly and others, 1992);
3. what turns out to have been hidden in vain is shown again, if the release is not too large.

Every step of 2 hides at least one more number, so it ends, with everything hidden at worst.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.disclosure.audit import TOLERANCE, audit, failures
from workbench.analysis.disclosure.moving import Movement, move
from workbench.analysis.disclosure.problem import Witnesses
from workbench.analysis.disclosure.reader import lower_bounds

if TYPE_CHECKING:
    from workbench.analysis.disclosure.audit import Audit, Failure
    from workbench.analysis.disclosure.moving import Moved
    from workbench.analysis.disclosure.policy import Policy
    from workbench.analysis.disclosure.system import Integers, Mask, System

__all__ = ["Kind", "Suppression", "choose_hidden", "primary_kinds"]

_WORTH_TRYING = 600
"""So many hidden numbers, times those not needed themselves, are still tried one by one."""
_CROWDED = 0.2
"""What a number costs, as a share, where all its lines have something hidden already."""


class Kind(StrEnum):
    """Why a number is hidden; for the log of those who see the data anyway, never for a reader."""

    SHOWN = "shown"
    PRIMARY = "primary"
    CLASS = "class"
    COMPLEMENTARY = "complementary"


@dataclass(frozen=True, slots=True, eq=False)
class Suppression:
    """What is hidden in a system, and why.

    Parameters
    ----------
    kinds : tuple of Kind
        One per number.
    audit : Audit
        The proof.
    """

    kinds: tuple[Kind, ...]
    audit: Audit


def choose_hidden(system: System, policy: Policy) -> Suppression:
    """Return what to hide, so that the audit passes.

    Parameters
    ----------
    system : System
    policy : Policy

    Returns
    -------
    Suppression
        The same for the same system, always.
    """
    kinds = primary_kinds(system, policy)
    needed = np.array([kind is not Kind.SHOWN for kind in kinds]) | system.secret
    hidden = needed.copy()
    if needed.any():
        _hide_beside(system, hidden, policy)
        _hide_until_safe(system, hidden, policy)
        _show_again(system, hidden, needed, policy)
    for number in np.flatnonzero(hidden & ~needed):
        kinds[number] = Kind.COMPLEMENTARY
    return Suppression(tuple(kinds), audit(system, hidden, policy))


def primary_kinds(system: System, policy: Policy) -> list[Kind]:
    """Return which numbers need protection themselves.

    Parameters
    ----------
    system : System
    policy : Policy

    Returns
    -------
    list of Kind
        One per number.
    """
    values = system.values
    kinds = [Kind.PRIMARY if 1 <= value <= policy.threshold else Kind.SHOWN for value in values]
    if policy.zeros_disclosive:
        for number in np.flatnonzero(values == 0):
            kinds[number] = Kind.CLASS
    if policy.class_disclosure:
        for places in system.tables:
            # An empty category is no choice anybody had, and an empty group has no members.
            met = places.cells[np.ix_(values[places.rows] > 0, values[places.columns] > 0)]
            for line in (*met, *met.T):
                _mark_uniform(line[line >= 0], values, kinds)
    for number in np.flatnonzero(_told_by_zeros(system, kinds)):
        kinds[number] = Kind.SHOWN
    return kinds


def _told_by_zeros(system: System, kinds: list[Kind]) -> Mask:
    """Return the zeros that are parts of a zero that is always shown: nothing can hide them."""
    shown = np.array([kind is Kind.SHOWN for kind in kinds]) & (system.values == 0)
    empty = (system.sums.T @ shown.astype(np.float64)) > 0
    told: Mask = system.sums @ (~empty).astype(np.float64) == 0
    return told & ~system.secret


def _mark_uniform(line: Integers, values: Integers, kinds: list[Kind]) -> None:
    """Mark a group with two categories or more of which all members are in one."""
    if len(line) > 1 and np.count_nonzero(values[line]) == 1:
        for number in line:
            if kinds[number] is Kind.SHOWN:
                kinds[number] = Kind.CLASS


def _hide_beside(system: System, hidden: Mask, policy: Policy) -> None:
    """Hide the cheapest number wherever one is hidden alone in a line."""
    lines_of: dict[int, list[tuple[int, ...]]] = {}
    for line in system.lines:
        for number in line:
            lines_of.setdefault(number, []).append(line)
    hideable = system.values >= policy.lowest
    waiting = list(system.lines)
    while waiting:
        line = waiting.pop(0)
        if sum(hidden[number] for number in line) != 1:
            continue
        able = [number for number in line if not hidden[number] and hideable[number]]
        if able:
            chosen = min(able, key=lambda number: _cost(number, line, lines_of, system, hidden))
            hidden[chosen] = True
            waiting += lines_of[chosen]


def _cost(
    number: int,
    line: tuple[int, ...],
    lines_of: dict[int, list[tuple[int, ...]]],
    system: System,
    hidden: Mask,
) -> tuple[float, int]:
    """Return what it costs to hide a number: little where nothing further must follow."""
    others = [other for other in lines_of[number] if other != line]
    crowded = all(any(hidden[n] for n in other) for other in others)
    return float(system.costs[number]) * (_CROWDED if crowded else 1.0), number


def _hide_until_safe(system: System, hidden: Mask, policy: Policy) -> None:
    """Hide more until the audit finds nothing."""
    witnesses = Witnesses(len(system.values))
    while found := failures(system, hidden, policy, witnesses):
        for failure in found:
            if _still_fails(failure, witnesses, policy):
                for moved in _ways_out(failure, system, hidden, policy):
                    hidden |= moved.changed
                    witnesses.add_everywhere(moved.numbers)


def _still_fails(failure: Failure, witnesses: Witnesses, policy: Policy) -> bool:
    """Tell whether what was hidden for others has not helped this number yet."""
    return failure.knows_rule or witnesses.width(failure.number) < policy.threshold - TOLERANCE


def _ways_out(failure: Failure, system: System, hidden: Mask, policy: Policy) -> list[Moved]:
    """Return the movements that make the interval of a number wide enough."""
    number, value = failure.number, int(system.values[failure.number])
    least = float(lower_bounds(system, policy)[number])
    if failure.knows_rule and value <= policy.threshold:
        goals = (least, float(policy.threshold))
        return [move(system, hidden, Movement(number, goal), policy) for goal in goals]
    up = Movement(number, failure.low + policy.threshold, failure.small)
    ways = [move(system, hidden, up, policy)]
    if not failure.knows_rule and failure.high - policy.threshold >= least:
        goal = failure.high - policy.threshold
        ways.append(move(system, hidden, Movement(number, goal), policy))
    return [min(ways, key=lambda moved: moved.cost)]


def _show_again(system: System, hidden: Mask, needed: Mask, policy: Policy) -> None:
    """Show what was hidden in vain, the dearest first."""
    extra = np.flatnonzero(hidden & ~needed)
    if len(extra) * int(hidden.sum()) > _WORTH_TRYING:
        return
    for number in sorted(extra, key=lambda place: (-system.costs[place], place)):
        hidden[number] = False
        alone = any(sum(hidden[n] for n in line) == 1 for line in system.lines if number in line)
        if alone or failures(system, hidden, policy, Witnesses(len(system.values))):
            hidden[number] = True
