"""The cheapest way to let a hidden number be something else: which published numbers must go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse
from scipy.optimize import linprog

from workbench.analysis.disclosure.reader import lower_bounds

if TYPE_CHECKING:
    from workbench.analysis.disclosure.policy import Policy
    from workbench.analysis.disclosure.system import Floats, Integers, Mask, System

__all__ = ["Moved", "Movement", "move"]

_CHANGED = 1e-6


@dataclass(frozen=True, slots=True)
class Movement:
    """Where a number has to be able to go.

    Parameters
    ----------
    number : int
        Its place in the system.
    goal : float
        What it should be able to be.
    small : int or None
        Another number that stays at most at the threshold.
    """

    number: int
    goal: float
    small: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Moved:
    """What it takes.

    Parameters
    ----------
    changed : array of bool
        Published numbers that have to be hidden.
    cost : float
        What hiding them costs.
    numbers : array of float
        All numbers at the point that is possible then.
    """

    changed: Mask
    cost: float
    numbers: Floats


def move(system: System, hidden: Mask, movement: Movement, policy: Policy) -> Moved:
    """Return which published numbers must be hidden for a number to be able to reach its goal.

    The linear program minimises the changes of published numbers, each weighted with its cost.

    Parameters
    ----------
    system : System
    hidden : array of bool
        What is hidden already, at no cost.
    movement : Movement
    policy : Policy

    Returns
    -------
    Moved
    """
    shown, closed = np.flatnonzero(~hidden), np.flatnonzero(hidden)
    count, atoms = len(shown), system.sums.shape[1]
    least = lower_bounds(system, policy)
    values = system.values.astype(np.float64)
    unit = sparse.eye_array(count, format="csr")
    blank = sparse.csr_array((system.links.shape[0], 2 * count))
    aim = sparse.csr_array((1, 2 * count))
    equations = sparse.block_array(
        [
            [system.sums[shown], sparse.hstack([-unit, unit])],
            [system.links, blank],
            [system.sums[[movement.number]], aim],
        ],
        format="csr",
    )
    right = np.concatenate([values[shown], np.zeros(system.links.shape[0]), [movement.goal]])
    # Zeros that are always shown must not change; what is hidden otherwise is at least 1.
    steady = values[shown] < policy.lowest
    up = np.where(steady, 0.0, np.inf)
    down = np.where(steady, 0.0, values[shown] - least[shown])
    upper = np.concatenate([np.full(atoms, np.inf), up, down])
    limits, ends = _limits(system, closed, movement, least, policy.threshold)
    done = linprog(
        np.concatenate([np.zeros(atoms), system.costs[shown], system.costs[shown]]),
        A_ub=sparse.hstack([limits, sparse.csr_array((len(ends), 2 * count))], format="csr"),
        b_ub=ends,
        A_eq=equations,
        b_eq=right,
        bounds=np.column_stack([np.zeros(len(upper)), upper]),
        method="highs",
    )
    if done.status != 0:
        msg = f"no way was found to protect a number: {done.message}"
        raise ArithmeticError(msg)
    numbers: Floats = system.sums @ done.x[:atoms]
    changed = ~hidden & (np.abs(numbers - values) > _CHANGED)
    return Moved(changed, float(system.costs[changed].sum()), numbers)


def _limits(
    system: System, closed: Integers, movement: Movement, least: Floats, threshold: int
) -> tuple[sparse.csr_array, Floats]:
    """Return what is at least 1, and what stays small, as rows that are at most something."""
    raised = closed[least[closed] > 0]
    rows, ends = [-system.sums[raised]], [-least[raised]]
    if movement.small is not None:
        rows.append(system.sums[[movement.small]])
        ends.append(np.array([threshold], dtype=np.float64))
    return sparse.vstack(rows, format="csr"), np.concatenate(ends)
