"""What money could buy: the highest value for every amount of money.

Held fixed are all rules but the budgets: staff, precedence, variants, least numbers, obligatory and
blocked options and shares of money.  What varies is the money of all years and sources together, so
the frontier shows what is possible if money could be moved between years and sources; a portfolio
chosen under budgets lies on it or below.  Options of unknown cost count in no sum of money, as
everywhere: each point names those it holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.analysis.portfolio.exact import account
from workbench.analysis.portfolio.matrix import Line
from workbench.analysis.portfolio.programme import Budget
from workbench.analysis.portfolio.search import cheapest, prepare
from workbench.analysis.portfolio.solver import NODES

if TYPE_CHECKING:
    from workbench.analysis.portfolio.exact import Portfolio
    from workbench.analysis.portfolio.programme import Programme

__all__ = ["LEVELS", "Frontier", "trace_frontier"]

LEVELS = 60
"""How many amounts of money are looked at."""


@dataclass(frozen=True, slots=True)
class Frontier:
    """The best portfolios by the money they take.

    Parameters
    ----------
    points : tuple of Portfolio
        From least to most money; each is worth more than all before it, and none that takes no more
        money is worth more; `settled` says whether that is proved.  Empty where no portfolio keeps
        the rules.
    cost : int
        Cents of all options together.
    """

    points: tuple[Portfolio, ...]
    cost: int


def trace_frontier(programme: Programme, levels: int = LEVELS, nodes: int = NODES) -> Frontier:
    """Return the best portfolios for amounts of money from nothing to the cost of everything.

    The amounts are tried from the largest down, and those that the last portfolio does not use up
    are passed over: nothing else would be found there.

    Parameters
    ----------
    programme : Programme
    levels : int
        How many amounts, evenly spaced, at least 2.
    nodes : int
        How many subproblems each search may look at.

    Returns
    -------
    Frontier

    Raises
    ------
    ValueError
        If there are fewer than two levels.
    """
    if levels <= 1:
        msg = f"{levels} levels make no frontier, two or more do"
        raise ValueError(msg)
    rules = tuple(rule for rule in programme.rules if not isinstance(rule, Budget))
    free = programme.with_rules(rules)
    search = prepare(free, nodes)
    costs = search.model.money
    entries = tuple((column, cents) for column, cents in enumerate(costs) if cents)
    points: list[Portfolio] = []
    for step in reversed(range(levels)):
        level = sum(costs) * step // (levels - 1)
        if points and points[-1].money <= level:
            continue
        found = cheapest(search.with_lines(Line(entries, level)) if entries else search)
        if found is None:
            break
        codes = search.model.taken(found.bits)
        points.append(account(free, codes, bound=found.bound, settled=found.settled))
    return Frontier(tuple(reversed(points)), sum(costs))
