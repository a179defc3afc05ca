"""The portfolio one gets by going down the list in the order of value for money.

Easier to explain than the optimum and often nearly as good; how nearly, is shown beside it.  First
come the obligatory options, then those that fulfil the least numbers, then all others, each in the
order of value for money and with what it needs; what does not fit is left and tried again after the
next one that does, because a share of money that fails early may hold later.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from workbench.analysis.portfolio.exact import account, broken, value_of
from workbench.analysis.portfolio.programme import AtLeast, Must, Requires, code_order

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from workbench.analysis.portfolio.exact import Portfolio
    from workbench.analysis.portfolio.programme import Option, Programme, Rule

__all__ = ["Greedy", "Ranked", "choose_greedily", "value_for_money"]

_PER_CENT = 100
_CENTS = 100


@dataclass(frozen=True, slots=True)
class Ranked:
    """An option at its place in the order of value for money.

    Parameters
    ----------
    code : str
        Which.
    value : int
        Thousandths of a point.
    money : int or None
        Cents of all years and sources; None where unknown.
    per_euro : float or None
        Thousandths of a point per Eur; None where the option takes no money or its cost is unknown.
    """

    code: str
    value: int
    money: int | None
    per_euro: float | None


@dataclass(frozen=True, slots=True)
class Greedy:
    """The portfolio taken in the order of value for money.

    Parameters
    ----------
    order : tuple of Ranked
        All options in that order.
    portfolio : Portfolio
        What was taken.
    broken : tuple of Rule
        Rules that going down the list did not manage to keep.
    """

    order: tuple[Ranked, ...]
    portfolio: Portfolio
    broken: tuple[Rule, ...]

    def gap(self, optimum: Portfolio) -> float | None:
        """Return by how many per cent of the optimum it is worth less.

        Parameters
        ----------
        optimum : Portfolio
            The first choice under the same rules.

        Returns
        -------
        float or None
            None where a rule is broken or the optimum is worth nothing.
        """
        if self.broken or optimum.value <= 0:
            return None
        return float(Fraction(_PER_CENT * (optimum.value - self.portfolio.value), optimum.value))


def value_for_money(programme: Programme) -> tuple[Ranked, ...]:
    """Return the options in the order of value per Eur of their whole cost.

    Options without money come first, those of the highest value before the others; options of
    unknown cost come last; equals come in the order of codes.

    Parameters
    ----------
    programme : Programme

    Returns
    -------
    tuple of Ranked
    """
    return tuple(_ranked(option) for option in sorted(programme.options, key=_place))


def choose_greedily(programme: Programme) -> Greedy:
    """Return the portfolio taken in the order of value for money.

    Parameters
    ----------
    programme : Programme

    Returns
    -------
    Greedy
    """
    order = value_for_money(programme)
    codes = [ranked.code for ranked in order]
    taken: frozenset[str] = frozenset()
    musts = {rule.code for rule in programme.rules if isinstance(rule, Must)}
    # What is obligatory is taken even where it breaks a share that later options mend.
    for code in (code for code in codes if code in musts):
        taken |= _with_needs(programme, code)
    for rule in (rule for rule in programme.rules if isinstance(rule, AtLeast)):
        for code in (code for code in codes if code in rule.codes):
            if len(taken & set(rule.codes)) < rule.number:
                taken = _extended(programme, taken, code, helpful=True)
    taken = _filled(programme, taken, codes)
    return Greedy(order, account(programme, taken), broken(programme, taken))


def _filled(programme: Programme, taken: frozenset[str], codes: list[str]) -> frozenset[str]:
    """Go down the list until nothing more fits."""
    while True:
        before = taken
        for code in codes:
            taken = _extended(programme, taken, code)
        if taken == before:
            return taken


def _extended(
    programme: Programme, taken: frozenset[str], code: str, *, helpful: bool = False
) -> frozenset[str]:
    """Return what is taken together with an option and what it needs, if that fits."""
    more = taken | _with_needs(programme, code)
    if more == taken:
        return taken
    gain = value_of(programme, more) - value_of(programme, taken)
    if gain < 0 or (gain == 0 and not helpful):
        return taken
    worse = _failing(programme, more) - _failing(programme, taken)
    if helpful:  # shares of money are settled by what follows
        worse = {key for key in worse if not key.startswith("money-share:")}
    return taken if worse else more


def _failing(programme: Programme, codes: AbstractSet[str]) -> set[str]:
    return {rule.key for rule in broken(programme, codes)}


def _with_needs(programme: Programme, code: str) -> frozenset[str]:
    """Return an option with all that it needs in the end."""
    needs = [rule for rule in programme.rules if isinstance(rule, Requires)]
    found, waiting = {code}, [code]
    while waiting:
        current = waiting.pop()
        new: Iterable[str] = {r.needs for r in needs if r.code == current} - found
        found.update(new)
        waiting.extend(new)
    return frozenset(found)


def _place(option: Option) -> tuple[int, Fraction, object]:
    """Return where an option stands: without money, with money, of unknown cost."""
    order = code_order(option.code)
    if not option.priced:
        return 2, Fraction(-option.value), order
    if option.cost == 0:
        return 0, Fraction(-option.value), order
    return 1, Fraction(-option.value, option.cost), order


def _ranked(option: Option) -> Ranked:
    per_euro = option.value * _CENTS / option.cost if option.priced and option.cost else None
    return Ranked(option.code, option.value, option.cost if option.priced else None, per_euro)
