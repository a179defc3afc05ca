"""What a reader can do: the linear programs that remain once everything obvious is worked out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse
from scipy.optimize import linprog

if TYPE_CHECKING:
    from workbench.analysis.disclosure.policy import Policy
    from workbench.analysis.disclosure.system import Floats, Integers, Mask, Matrix, System

__all__ = ["Problem", "Reader", "Witnesses", "lower_bounds"]

_SOLVED = 0  # scipy's status
_INFEASIBLE = 2
_FAR = 1000
"""How many thresholds an atom may exceed everything counted; further is as good as no bound."""
_ALMOST_ZERO = 1e-9
_SMALL = 1e-6


def lower_bounds(system: System, policy: Policy) -> Floats:
    """Return the least each number can be if it is hidden, as the rule tells every reader.

    Where zeros are shown, what is hidden is at least 1, but for the zeros of a group all of whose
    members are in one category.

    Parameters
    ----------
    system : System
    policy : Policy

    Returns
    -------
    array of float
        0 or 1 per number.
    """
    return np.where(system.values > 0, policy.lowest, 0).astype(np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """The hidden numbers that depend on one another, and what is known of their atoms.

    Parameters
    ----------
    numbers : tuple of int
        Places of the hidden numbers in the system.
    sums : sparse matrix, numbers x unknown atoms
    known : array of float
        What atoms already worked out add to each number.
    equations : sparse matrix, equations x unknown atoms
    right : array of float
        Right sides of the equations.
    true : array of int
        The true numbers.
    least, threshold : array of float, int
        What a hidden number is at least; T.
    """

    numbers: tuple[int, ...]
    sums: Matrix
    known: Floats
    equations: Matrix
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
        return self._solve(-(self.sums.T @ weights), *self._inequalities(small), None)

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
        reached = sparse.hstack([-self.sums[wanted], sparse.eye_array(count)])
        wide = sparse.hstack([rows, sparse.csr_array((len(bounds), count))])
        return self._solve(
            np.concatenate([np.zeros(atoms), -weights[wanted]]),
            sparse.vstack([reached, wide], format="csr"),
            np.concatenate([self.known[wanted], bounds]),
            levels[wanted],
        )

    def _solve(
        self, objective: Floats, rows: Matrix, ends: Floats, levels: Floats | None
    ) -> Floats | None:
        """Return all numbers where the objective is least; levels bound additional unknowns."""
        atoms = self.sums.shape[1]
        added = np.zeros(0) if levels is None else levels
        blank = sparse.csr_array((self.equations.shape[0], len(added)))
        done = linprog(
            objective,
            A_ub=rows,
            b_ub=ends,
            A_eq=sparse.hstack([self.equations, blank], format="csr"),
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
            point: Floats = self.sums @ done.x[:atoms] + self.known
            return np.where(point < self.farthest - _SMALL, point, np.inf)
        if done.status == _INFEASIBLE:
            return None
        msg = f"the audit could not be computed: {done.message}"
        raise ArithmeticError(msg)

    @property
    def farthest(self) -> float:
        """Return a count that is as good as no bound."""
        return float(self.true.sum() + self.right.clip(0).sum() + _FAR * self.threshold)

    def _inequalities(self, small: int | None) -> tuple[Matrix, Floats]:
        """Return what is at least 1, and what is at most the threshold, as scipy wants it."""
        raised = np.flatnonzero(self.least > 0)
        rows, ends = [-self.sums[raised]], [self.known[raised] - self.least[raised]]
        if small is not None:
            rows.append(self.sums[[small]])
            ends.append(self.threshold - self.known[[small]])
        return sparse.vstack(rows, format="csr"), np.concatenate(ends)


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


class Reader:
    """Works out all atoms that single equations tell, and parts the rest into problems.

    Parameters
    ----------
    system : System
    hidden : array of bool
        Which numbers are hidden.
    policy : Policy
    """

    def __init__(self, system: System, hidden: Mask, policy: Policy) -> None:
        self._system, self._policy = system, policy
        self._places = np.flatnonzero(hidden)
        shown = system.sums[np.flatnonzero(~hidden)]
        self._equations = sparse.vstack([shown, system.links], format="csr")
        zeros = np.zeros(system.links.shape[0])
        self._right = np.concatenate([system.values[~hidden].astype(np.float64), zeros])
        self._known = np.zeros(system.sums.shape[1])
        self._free = np.ones(system.sums.shape[1], dtype=bool)
        self._work_out()

    def _work_out(self) -> None:
        """Set every atom that is alone in its equation, or part of a sum of nothing."""
        sizes = abs(self._equations)
        positive, negative = (sizes + self._equations) / 2, (sizes - self._equations) / 2
        while True:
            free = self._free.astype(np.float64)
            ups, downs = positive @ free, negative @ free
            rest = self._right - self._equations @ self._known
            one_sided = ((ups == 0) | (downs == 0)) & (ups != downs)
            nothing = one_sided & (np.abs(rest) < _ALMOST_ZERO)
            alone = np.flatnonzero((ups + downs == 1) & ~nothing)
            touched = (sizes.T @ nothing.astype(np.float64) > 0) & self._free
            if not touched.any() and not len(alone):
                return
            self._free[touched] = False
            for row in alone:
                self._set_single(int(row))

    def _set_single(self, row: int) -> None:
        """Set the one free atom of an equation, unless another equation just has."""
        start, end = self._equations.indptr[row : row + 2]
        columns, signs = self._equations.indices[start:end], self._equations.data[start:end]
        open_ = np.flatnonzero(self._free[columns])
        if len(open_) == 1:
            column = columns[open_[0]]
            rest = self._right[row] - signs @ self._known[columns]
            self._known[column] = rest / signs[open_[0]]
            self._free[column] = False

    def problems(self) -> list[Problem]:
        """Return the independent problems, those without any unknown atom included.

        Returns
        -------
        list of Problem
        """
        if not len(self._places):
            return []
        free = np.flatnonzero(self._free)
        sums = self._system.sums[self._places][:, free]
        used = np.flatnonzero(np.diff(self._equations[:, free].tocsr().indptr))
        equations = self._equations[used][:, free]
        rows = sparse.vstack([sums, equations], format="csr")
        whole = sparse.block_array([[None, rows], [rows.T, None]], format="csr")
        _, labels = sparse.csgraph.connected_components(whole, directed=False)
        right = (self._right - self._equations @ self._known)[used]
        least = lower_bounds(self._system, self._policy)
        found = []
        ends = np.cumsum([len(self._places), len(used), len(free)])
        of_number, of_row, of_atom = np.split(labels, ends[:-1])
        for label in np.unique(of_number):
            numbers = np.flatnonzero(of_number == label)
            lines, atoms = np.flatnonzero(of_row == label), np.flatnonzero(of_atom == label)
            places = self._places[numbers]
            found.append(
                Problem(
                    tuple(int(place) for place in places),
                    sums[numbers][:, atoms],
                    self._system.sums[places] @ self._known,
                    equations[lines][:, atoms],
                    right[lines],
                    self._system.values[places],
                    least[places],
                    self._policy.threshold,
                )
            )
        return found
