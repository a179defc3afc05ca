"""Portfolios that come next in the order of choice, and those exactly as good as the chosen one."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from workbench.analysis.portfolio.exact import account
from workbench.analysis.portfolio.matrix import excluding
from workbench.analysis.portfolio.search import first, prepare
from workbench.analysis.portfolio.solver import NODES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.portfolio.exact import Portfolio
    from workbench.analysis.portfolio.programme import Programme

__all__ = ["Equals", "best_portfolios", "equal_portfolios"]


@dataclass(frozen=True, slots=True)
class Equals:
    """Other portfolios of exactly the same value as the first choice.

    Parameters
    ----------
    others : tuple of Portfolio
        In the order of choice, without the first.
    more : bool
        Whether there are further ones that are not listed, or may be, where no proof was found.
    """

    others: tuple[Portfolio, ...]
    more: bool


def equal_portfolios(programme: Programme, most: int = 10, nodes: int = NODES) -> Equals:
    """Return other portfolios exactly as good as the first choice.

    Parameters
    ----------
    programme : Programme
    most : int
        How many to list.
    nodes : int
        How many subproblems each search may look at.

    Returns
    -------
    Equals
        Nothing where no portfolio keeps the rules.

    Raises
    ------
    ValueError
        If none is to be listed.
    """
    _refuse(most)
    found: list[Portfolio] = []
    for portfolio in _in_order(programme, nodes):
        if found and portfolio.value < found[0].value:
            return Equals(tuple(found[1:]), more=(portfolio.bound or 0) >= found[0].value)
        if len(found) == most + 1:
            return Equals(tuple(found[1:]), more=True)
        found.append(portfolio)
    return Equals(tuple(found[1:]), more=False)


def best_portfolios(programme: Programme, number: int, nodes: int = NODES) -> tuple[Portfolio, ...]:
    """Return the first portfolios in the order of choice.

    Parameters
    ----------
    programme : Programme
    number : int
        How many; fewer come back where there are no more.
    nodes : int
        How many subproblems each search may look at.

    Returns
    -------
    tuple of Portfolio

    Raises
    ------
    ValueError
        If none is asked for.
    """
    _refuse(number)
    return tuple(islice(_in_order(programme, nodes), number))


def _in_order(programme: Programme, nodes: int) -> Iterator[Portfolio]:
    """Return one portfolio after the other, each time with the former ones left out."""
    search = prepare(programme, nodes)
    while (found := first(search)) is not None:
        codes = search.model.taken(found.bits)
        yield account(programme, codes, bound=found.bound, settled=found.settled)
        search = search.with_lines(excluding(found.bits))


def _refuse(number: int) -> None:
    if number < 1:
        msg = f"{number} portfolios cannot be listed, one or more can"
        raise ValueError(msg)
