"""What each rule costs: the value of the best portfolio without it, less that with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.analysis.portfolio.programme import Budget
from workbench.analysis.portfolio.search import most_valuable, prepare
from workbench.analysis.portfolio.solver import NODES

if TYPE_CHECKING:
    from workbench.analysis.portfolio.exact import Portfolio
    from workbench.analysis.portfolio.programme import Programme, Rule

__all__ = ["MORE", "Price", "price_rules"]

MORE = 100_000
"""How many cents more a budget is tried with: 1 000 Eur."""


@dataclass(frozen=True, slots=True)
class Price:
    """What a rule costs.

    Parameters
    ----------
    rule : Rule
        Which.
    value : int
        By how many thousandths of a point the best portfolio without the rule is better.
    share : float or None
        The same as a share of the best portfolio without it; None where that is worth nothing.
    more : int or None
        What 1 000 Eur more would bring, in thousandths of a point; None for what is no budget.
    proved : bool
        Whether these are differences of proved optima; if not, of the best that was found.
    """

    rule: Rule
    value: int
    share: float | None
    more: int | None
    proved: bool


def price_rules(
    programme: Programme, chosen: Portfolio, more: int = MORE, nodes: int = NODES
) -> tuple[Price, ...]:
    """Return what each rule of a programme costs.

    Parameters
    ----------
    programme : Programme
    chosen : Portfolio
        Its first choice.
    more : int
        How many cents more each budget is tried with.
    nodes : int
        How many subproblems each search may look at.

    Returns
    -------
    tuple of Price
        In the order of the rules.
    """
    idle = [all(line.idle for line in lines) for lines in prepare(programme).model.rules]
    prices = []
    for number, rule in enumerate(programme.rules):
        others = (*programme.rules[:number], *programme.rules[number + 1 :])
        more_value = 0 if isinstance(rule, Budget) else None
        without, proved = chosen.value, chosen.proved
        if not idle[number]:
            without, sure = _optimum(programme.with_rules(others), chosen, nodes)
            proved = proved and sure
        if isinstance(rule, Budget) and without > chosen.value:  # else no money would bring any
            larger = (*others, replace(rule, cents=rule.cents + more))
            found, sure = _optimum(programme.with_rules(larger), chosen, nodes)
            more_value, proved = found - chosen.value, proved and sure
        lost = without - chosen.value
        share = lost / without if without > 0 else None
        prices.append(Price(rule, lost, share, more_value, proved))
    return tuple(prices)


def _optimum(programme: Programme, chosen: Portfolio, nodes: int) -> tuple[int, bool]:
    """Return the highest value under weaker rules, which the chosen portfolio keeps as well."""
    found = most_valuable(prepare(programme, nodes))
    if found is None:
        return chosen.value, False
    return max(found.worth, chosen.value), found.proved
