"""The audit: what somebody can compute of the hidden numbers from everything that is published.

Every hidden number is minimised and maximised by linear programming, subject to all that a reader
knows.  The readers are

- one who knows all published numbers, how the tables are built, and that no count is negative; and
- one who also knows the rule: of the numbers that hide one another, one at least is a small one, of
  at most T respondents, for otherwise nothing would be hidden.  The feasible set of this reader is
  the union over „this number is the small one“, and the interval spans that union.

In one table the second reader is no better off than the first: wherever an interval ends, some
hidden cell is zero.  Over several tables that need not be so.

Hidden numbers look alike (see :class:`~workbench.analysis.disclosure.tables.State`), so that which
is the small one cannot be told.  For the first reader an interval must be at least T wide, for the
second as wide as the sign itself says: from 0, or 1 where zeros are always shown, to T.  Where
zeros are always shown, both readers know that what is hidden is no zero.  Counts are relaxed to
reals; in a table of two ways that makes no difference, for its bounds are whole.

Not defended against: somebody who knows the respondents' other answers, or who runs this very
program backwards over every table that could have been.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.disclosure.problem import Witnesses
from workbench.analysis.disclosure.reader import Reader

if TYPE_CHECKING:
    from workbench.analysis.disclosure.policy import Policy
    from workbench.analysis.disclosure.problem import Problem
    from workbench.analysis.disclosure.system import Floats, Mask, System

__all__ = ["Audit", "Failure", "audit", "failures", "intervals"]

TOLERANCE = 1e-6
"""Counts are whole, so that this is far from any difference that matters."""
_FEW = 3
_PATIENCE = 10
_WORTHWHILE = 0.95


@dataclass(frozen=True, slots=True)
class Audit:
    """What the audit of a release found.

    Parameters
    ----------
    passed : bool
        Whether every hidden number is uncertain enough, for either reader.
    hidden : int
        How many numbers were tried: cells, margins, and differences of tables.
    narrowest : tuple of (float, float) or None
        The narrowest interval the first reader can compute; None where nothing is hidden.  Where a
        great many numbers come close, it can be wider in truth, never narrower.
    by_table : tuple of (tuple of (float, float) or None)
        The same for the numbers of each table.
    """

    passed: bool
    hidden: int
    narrowest: tuple[float, float] | None
    by_table: tuple[tuple[float, float] | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A hidden number that is not uncertain enough.

    Parameters
    ----------
    number : int
        Its place in the system.
    low, high : float
        The interval that can be computed.
    small : int or None
        Where it takes the reader who knows the rule: a number that truly is small, of those that
        hide one another.
    """

    number: int
    low: float
    high: float
    small: int | None = None

    @property
    def knows_rule(self) -> bool:
        """Tell whether it takes the reader who knows the rule."""
        return self.small is not None


def intervals(system: System, hidden: Mask, policy: Policy) -> tuple[Floats, Floats]:
    """Return the exact bounds of every number; those of a published one are its value.

    Parameters
    ----------
    system : System
    hidden : array of bool
        Which numbers are hidden.
    policy : Policy

    Returns
    -------
    low, high : array of float
        Infinity where nothing bounds a number from above.
    """
    low = system.values.astype(np.float64)
    high = low.copy()
    for problem in Reader(system, hidden, policy).problems():
        for place, number in enumerate(problem.numbers):
            witnesses = Witnesses(len(low))
            for sign in (-1, +1):
                witnesses.add(problem, problem.extreme(place, sign))
            low[number], high[number] = witnesses.low[number], witnesses.high[number]
    return low, high


def failures(
    system: System, hidden: Mask, policy: Policy, witnesses: Witnesses
) -> tuple[Failure, ...]:
    """Return the hidden numbers that are not uncertain enough.

    Two points that fit all published numbers and lie far enough apart prove that a number is safe;
    the witnesses collect such points, so that only some numbers need a linear program.

    Parameters
    ----------
    system : System
    hidden : array of bool
        Which numbers are hidden.
    policy : Policy
    witnesses : Witnesses
        Points known to fit; more are added.

    Returns
    -------
    tuple of Failure
        Those of the reader who knows the rule only where the other one finds nothing.
    """
    found: list[Failure] = []
    problems = Reader(system, hidden, policy).problems()
    for problem in problems:
        found += _of_plain_reader(problem, policy, witnesses)
    if not found:
        for problem in problems:
            found += _of_knowing_reader(problem, policy, witnesses)
    return tuple(found)


def audit(system: System, hidden: Mask, policy: Policy) -> Audit:
    """Return the verdict on what is hidden, from a fresh start.

    Parameters
    ----------
    system : System
    hidden : array of bool
        Which numbers are hidden.
    policy : Policy

    Returns
    -------
    Audit
    """
    witnesses = Witnesses(len(system.values))
    found = failures(system, hidden, policy, witnesses)
    where = {
        number: (problem, place)
        for problem in Reader(system, hidden, policy).problems()
        for place, number in enumerate(problem.numbers)
    }
    by_table = tuple(
        _narrowest([where[n] for n in places.numbers() if n in where], witnesses)
        for places in system.tables
    )
    secret = [where[int(n)] for n in np.flatnonzero(system.secret) if int(n) in where]
    known = [interval for interval in (*by_table, _narrowest(secret, witnesses)) if interval]
    narrowest = min(known, key=lambda interval: interval[1] - interval[0], default=None)
    return Audit(not found, int(hidden.sum()), narrowest, by_table)


def _of_plain_reader(problem: Problem, policy: Policy, witnesses: Witnesses) -> list[Failure]:
    """Return the failures against the reader who knows the numbers only."""
    found = []
    _spread(problem, policy.threshold, witnesses)
    for place, number in enumerate(problem.numbers):
        for sign in (-1, +1):
            if witnesses.width(number) < policy.threshold - TOLERANCE:
                witnesses.add(problem, problem.extreme(place, sign))
        if witnesses.width(number) < policy.threshold - TOLERANCE:
            low, high = witnesses.low[number], witnesses.high[number]
            found.append(Failure(number, float(low), float(high)))
    return found


def _spread(problem: Problem, needed: float, witnesses: Witnesses) -> None:
    """Collect witnesses that prove many numbers safe at once, as long as there are such."""
    chance = np.random.default_rng(len(problem.numbers))
    places = list(problem.numbers)
    open_count = len(places) + 1
    while True:
        low, high = witnesses.low[places], witnesses.high[places]
        open_ = ~(high - np.where(np.isfinite(low), low, np.inf) >= needed - TOLERANCE)
        if not _FEW < open_.sum() < open_count:
            return
        open_count = int(_WORTHWHILE * open_.sum())
        weights = open_ * chance.uniform(0.5, 1.0, len(open_))
        witnesses.add(problem, problem.farthest_point(-weights))
        low = np.minimum(witnesses.low[places], problem.true)
        witnesses.add(problem, problem.fullest_point(weights, low + needed))


def _of_knowing_reader(problem: Problem, policy: Policy, witnesses: Witnesses) -> list[Failure]:
    """Return the failures against the reader who knows that one of the numbers is small."""
    needed = policy.threshold - policy.lowest - TOLERANCE
    small = np.flatnonzero(problem.true <= policy.threshold)
    if len(small) == 0:
        return []
    # The true small ones first: they always can be small, the others perhaps.
    others = np.flatnonzero(problem.true > policy.threshold)
    found = []
    for place, number in enumerate(problem.numbers):
        for which in (*small, *others):
            if witnesses.width(number, knows_rule=True) >= needed:
                break
            for sign in (-1, +1):
                witnesses.add(problem, problem.extreme(place, sign, small=int(which)))
        if witnesses.width(number, knows_rule=True) < needed:
            low, high = witnesses.small_low[number], witnesses.small_high[number]
            found.append(Failure(number, float(low), float(high), problem.numbers[small[0]]))
    return found


def _narrowest(
    places: list[tuple[Problem, int]], witnesses: Witnesses
) -> tuple[float, float] | None:
    """Return the narrowest interval; a number known to be wider needs no linear program."""
    best, width, tries, spread = None, np.inf, 0, (-1, np.inf)
    for problem, place in sorted(places, key=lambda at: witnesses.width(at[0].numbers[at[1]])):
        number = problem.numbers[place]
        if witnesses.width(number) < width and spread != (problem.numbers[0], width) and best:
            spread = (problem.numbers[0], width)
            _spread(problem, width, witnesses)
        if witnesses.width(number) >= width - TOLERANCE:
            continue
        tries += 1
        for sign in (-1, +1) if tries <= _PATIENCE else ():
            witnesses.add(problem, problem.extreme(place, sign))
        low, high = float(witnesses.low[number]), float(witnesses.high[number])
        if best is None or high - low < width:
            best, width = (round(low, 6) + 0.0, round(high, 6) + 0.0), high - low
    return best
