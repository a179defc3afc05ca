"""One call of scipy's solver of integer programs, HiGHS, whose answer is checked, not believed.

Solvers have called points optimal that break their own rules, and tolerances hide a cent.  So each
answer is rounded to zeros and ones and counted again in whole numbers; where that fails the solver
gets a second chance without presolve, and after that no answer is better than this one.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, gcd
from typing import TYPE_CHECKING, Any

import numpy as np

from workbench.analysis.portfolio.matrix import arrays
from workbench.analysis.portfolio.quiet import quiet
from workbench.errors import ReportError
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.analysis.portfolio.matrix import Bits, Line

__all__ = ["NODES", "Solved", "SolverError", "Task", "solve"]

NODES = 10_000
"""After so many subproblems a search ends without a proof, the same on every machine."""
_INFEASIBLE = 2
_HALF = 0.5


class SolverError(ReportError):
    """The solver's answers do not stand up to counting."""


@dataclass(frozen=True, slots=True)
class Task:
    """What to make as large as possible.

    Parameters
    ----------
    objective : tuple of int
        What each column adds.
    lines : tuple of Line
        Which sums may not exceed what.
    options : int
        How many columns, the first ones, are options; their choice is the answer.
    worth : callable
        What a choice adds up to, in whole numbers; None where it breaks a rule.
    slack : int
        How many columns, the last ones, may be any number from zero.
    """

    objective: tuple[int, ...]
    lines: tuple[Line, ...]
    options: int
    worth: Callable[[Bits], int | None]
    slack: int = 0


@dataclass(frozen=True, slots=True)
class Solved:
    """An answer that was counted again.

    Parameters
    ----------
    bits : tuple of int
        One per option: 1 where it is taken.
    worth : int
        What it adds up to.
    bound : int
        What no other choice exceeds.
    """

    bits: Bits
    worth: int
    bound: int

    @property
    def proved(self) -> bool:
        """Tell whether nothing better exists."""
        return self.bound <= self.worth


def solve(task: Task, nodes: int = NODES) -> Solved | None:
    """Return the best choice.

    Parameters
    ----------
    task : Task
    nodes : int
        How many subproblems to look at, at most.

    Returns
    -------
    Solved or None
        None where no choice keeps the rules.

    Raises
    ------
    SolverError
        If the solver's answer is wrong, or missing, twice; or there is none within the limit.
    """
    if not task.options:
        worth = task.worth(())
        return None if worth is None else Solved((), worth, worth)
    for presolve in (True, False):
        result = _call(task, nodes, presolve=presolve)
        if result.status == _INFEASIBLE:
            return None
        solved = _counted(task, result, nodes)
        if solved is not None:
            return solved
    if result.x is None and (result.mip_node_count or 0) >= nodes:
        raise SolverError(
            text("In {nodes} steps the solver found no portfolio; allow it more.", nodes=nodes)
        )
    raise SolverError(
        text(
            "The solver gave an answer that breaks the rules or is not the best, twice; nothing was"
            " chosen. Please report it with this programme."
        )
    )


def _call(task: Task, nodes: int, *, presolve: bool) -> Any:  # noqa: ANN401 - scipy ships no types
    from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415 - heavy

    columns = len(task.objective)
    upper = np.ones(columns)
    upper[columns - task.slack :] = np.inf
    matrix, limits = arrays(task.lines, columns)
    constraints = [LinearConstraint(matrix, -np.inf, limits)] if task.lines else []
    with quiet():
        return milp(
            -np.array(task.objective, dtype=np.float64) / _divisor(task),
            integrality=np.ones(columns),
            bounds=Bounds(0, upper),
            constraints=constraints,
            options={"mip_rel_gap": 0, "node_limit": nodes, "presolve": presolve},
        )


def _divisor(task: Task) -> int:
    return gcd(*task.objective) or 1


def _counted(task: Task, result: Any, nodes: int) -> Solved | None:  # noqa: ANN401 - as above
    """Return an answer that stands up to counting."""
    if result.x is None:
        return None
    bits = tuple(int(number > _HALF) for number in result.x[: task.options])
    worth = task.worth(bits)
    if worth is None:
        return None
    divisor = _divisor(task)
    bound = worth
    if result.mip_dual_bound is not None and np.isfinite(result.mip_dual_bound):
        # whole numbers: what the bound lies above the next lower one is a tolerance or of no use
        bound = max(worth, divisor * floor(-result.mip_dual_bound + _HALF / 10))
    if bound > worth and (result.status == 0 or result.mip_node_count < nodes):
        return None
    return Solved(bits, worth, bound)
