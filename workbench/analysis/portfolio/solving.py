"""The portfolio that a programme's rules and values make the first choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.portfolio.exact import account
from workbench.analysis.portfolio.infeasibility import explain
from workbench.analysis.portfolio.search import first, prepare
from workbench.analysis.portfolio.solver import NODES

if TYPE_CHECKING:
    from workbench.analysis.portfolio.exact import Portfolio
    from workbench.analysis.portfolio.infeasibility import Infeasible
    from workbench.analysis.portfolio.programme import Programme

__all__ = ["choose"]


def choose(programme: Programme, nodes: int = NODES) -> Portfolio | Infeasible:
    """Return the portfolio of the highest value; among equals the first in the order of choice.

    The order: most value, fewest options of unknown cost, least money, fewest options, first codes.

    Parameters
    ----------
    programme : Programme
    nodes : int
        How many subproblems a search may look at; where they do not suffice for a proof, the
        portfolio says what none exceeds.

    Returns
    -------
    Portfolio or Infeasible
        Which rules cannot be kept together, where none keeps them all.

    Raises
    ------
    SolverError
        If the solver's answers do not stand up to counting.
    """
    search = prepare(programme, nodes)
    found = first(search)
    if found is None:
        return explain(programme)
    codes = search.model.taken(found.bits)
    return account(programme, codes, bound=found.bound, settled=found.settled)
