"""One linear program of the audit, and the points that have been found to fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import linprog

if TYPE_CHECKING:
    from workbench.analysis.disclosure.system import Floats, Integers

__all__ = ["Problem", "Witnesses"]

_SOLVED = 0  # scipy's status
_INFEASIBLE = 2
_FAR = 1000
"""How many thresholds an atom may exceed everything counted; further is as good as no bound."""
_SMALL = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """The hidden numbers that depend on one another, and what is known of their atoms.

    Parameters
    ----------
    numbers : tuple of int
        Places of the hidden numbers in the system.
    sums : array of float, numbers x unknown atoms
    known : array of float
        What atoms already worked out add to each number.
    equations : array of float, equations x unknown atoms
    right : array of float
        Right sides of the equations.
    true : array of int
        The true numbers.
    least, threshold : array of float, int
        What a hidden number is at least; T.
    """

    numbers: tuple[int, ...]
    sums: Floats
    known: Floats
    equations: Floats
    right: Floats
    true: Integers
    least: Floats
    threshold: int

    def extreme(self, place: int, sign: int, *, small: int | None = None) -> Floats | None:
        """Return all numbers at a point where one of them is as small or as large as it can be.

        Parameters
        ----------
        place : int
            Which of the numbers.
        sign : int
            -1 for its minimum, +1 for its maximum.
        small : int or None
            Another of the numbers that is at most the threshold.

        Returns
        -------
        array of float or None
            One per number, infinite where the number has no bound; None where no such point is.
        """
        weights = np.zeros(len(self.numbers))
        weights[place] = sign
        return self.farthest_point(weights, small=small)

    def farthest_point(self, weights: Floats, *, small: int | None = None) -> Floats | None:
        """Return all numbers at the point that lies farthest in some direction.

        Parameters
        ----------
        weights : array of float
            The direction, one coordinate per number.
        small : int or None
            One of the numbers that is at most the threshold.

        Returns
        -------
        array of float or None
            One per number, infinite where the number has no bound; None where no such point is.
        """
        if not self.sums.shape[1]:
            return self.known.copy()
        return self._solve(-_product(self.sums.T, weights), *self._inequalities(small), None)

    def fullest_point(self, weights: Floats, levels: Floats) -> Floats | None:
        """Return all numbers at a point where as many as possible reach a level of their own.

        Parameters
        ----------
        weights : array of float
            How much each number matters; those with 0 do not.
        levels : array of float
            What each of these should reach; more does not count.

        Returns
        -------
        array of float or None
            As for :meth:`farthest_point`.
        """
        if not self.sums.shape[1]:
            return self.known.copy()
        wanted = np.flatnonzero(weights)
        count, atoms = len(wanted), self.sums.shape[1]
        rows, bounds = self._inequalities(None)
        reached = np.hstack([-self.sums[wanted], np.eye(count)])
        wide = np.hstack([rows, np.zeros((len(bounds), count))])
        return self._solve(
            np.concatenate([np.zeros(atoms), -weights[wanted]]),
            np.vstack([reached, wide]),
            np.concatenate([self.known[wanted], bounds]),
            levels[wanted],
        )

    def _solve(
        self, objective: Floats, rows: Floats, ends: Floats, levels: Floats | None
    ) -> Floats | None:
        """Return all numbers where the objective is least; levels bound additional unknowns."""
        atoms = self.sums.shape[1]
        added = np.zeros(0) if levels is None else levels
        blank = np.zeros((len(self.equations), len(added)))
        done = linprog(
            objective,
            A_ub=rows,
            b_ub=ends,
            A_eq=np.hstack([self.equations, blank]),
            b_eq=self.right,
            bounds=np.column_stack(
                [
                    np.zeros(len(objective)),
                    np.concatenate([np.full(atoms, self.farthest), added]),
                ]
            ),
            method="highs",
        )
        if done.status == _SOLVED:
            point = _product(self.sums, done.x[:atoms]) + self.known
            return np.where(point < self.farthest - _SMALL, point, np.inf)
        if done.status == _INFEASIBLE:
            return None
        msg = f"the audit could not be computed: {done.message}"
        raise ArithmeticError(msg)

    @property
    def farthest(self) -> float:
        """Return a count that is as good as no bound."""
        return float(self.true.sum() + self.right.clip(0).sum() + _FAR * self.threshold)

    def _inequalities(self, small: int | None) -> tuple[Floats, Floats]:
        """Return what is at least 1, and what is at most the threshold, as scipy wants it."""
        raised = np.flatnonzero(self.least > 0)
        rows, ends = [-self.sums[raised]], [self.known[raised] - self.least[raised]]
        if small is not None:
            rows.append(self.sums[[small]])
            ends.append(self.threshold - self.known[[small]])
        return np.vstack(rows), np.concatenate(ends)


class Witnesses:
    """The ends of the intervals that points known to fit span, for each of the two readers.

    Parameters
    ----------
    numbers : int
        How many numbers the system has.
    """

    def __init__(self, numbers: int) -> None:
        self.low = np.full(numbers, np.inf)
        self.high = np.full(numbers, -np.inf)
        self.small_low = np.full(numbers, np.inf)
        self.small_high = np.full(numbers, -np.inf)

    def width(self, number: int, *, knows_rule: bool = False) -> float:
        """Return how far apart the witnesses of a number are; negative where there are none."""
        low, high = (self.small_low, self.small_high) if knows_rule else (self.low, self.high)
        # Without any finite witness nothing is proved.
        return float(high[number] - low[number]) if np.isfinite(low[number]) else -np.inf

    def add(self, problem: Problem, point: Floats | None) -> None:
        """Take in a point that fits; the reader who knows the rule sees it only if one is small.

        Parameters
        ----------
        problem : Problem
        point : array of float or None
            The hidden numbers of the problem there; None for no point.
        """
        if point is None:
            return
        places = list(problem.numbers)
        self.low[places] = np.minimum(self.low[places], point)
        self.high[places] = np.maximum(self.high[places], point)
        if point.min() <= problem.threshold + _SMALL:
            self.small_low[places] = np.minimum(self.small_low[places], point)
            self.small_high[places] = np.maximum(self.small_high[places], point)

    def add_everywhere(self, numbers: Floats) -> None:
        """Take in a point of the whole system, for the reader who does not know the rule.

        Parameters
        ----------
        numbers : array of float
            Every number of the system there.
        """
        self.low = np.minimum(self.low, numbers)
        self.high = np.maximum(self.high, numbers)


def _product(matrix: Floats, vector: Floats) -> Floats:
    """Return the product without the threads of the algebra library, which only wait here."""
    found: Floats = np.einsum("ij,j->i", matrix, vector)
    return found
