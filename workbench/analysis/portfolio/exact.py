"""What a portfolio is worth and takes, and which rules it breaks, in whole numbers only.

Nothing here knows how a portfolio was found: a solver's answer is believed when this agrees.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from workbench.analysis.portfolio.programme import (
    AtLeast,
    Blocked,
    Budget,
    MoneyShare,
    Must,
    Requires,
    Staff,
    Variants,
    code_order,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from collections.abc import Set as AbstractSet

    from workbench.analysis.portfolio.programme import Option, Programme, Rule

__all__ = ["WHOLE", "Portfolio", "account", "broken", "missing", "value_of"]

WHOLE = 1000
"""A whole, in thousandths."""


@dataclass(frozen=True, slots=True)
class Portfolio:
    """Options taken together, with what they are worth and take.

    Parameters
    ----------
    codes : tuple of str
        The options, in the order of their codes.
    value : int
        Thousandths of a point, with what pairs add.
    money : int
        Known cents of all years and sources.
    spent : tuple of (int, str, int)
        Year, source and cents.
    hours : tuple of (int, str, int)
        Year, unit and hundredths of an hour.
    unpriced : tuple of str
        Options whose cost is unknown and so in none of these sums.
    bound : int or None
        No portfolio that keeps the rules is worth more; None where nobody asked.
    settled : bool
        Whether it is proved that no other portfolio comes before this one in the order of choice.
    """

    codes: tuple[str, ...]
    value: int
    money: int
    spent: tuple[tuple[int, str, int], ...]
    hours: tuple[tuple[int, str, int], ...]
    unpriced: tuple[str, ...]
    bound: int | None = None
    settled: bool = False

    @property
    def proved(self) -> bool:
        """Tell whether it is proved that no portfolio is worth more."""
        return self.bound is not None and self.bound <= self.value


def account(
    programme: Programme,
    codes: Collection[str],
    *,
    bound: int | None = None,
    settled: bool = False,
) -> Portfolio:
    """Return what some options are worth and take together.

    Parameters
    ----------
    programme : Programme
    codes : collection of str
        Options of the programme.
    bound : int or None
        What no portfolio exceeds, if that is known.
    settled : bool
        Whether the portfolio is proved to be the one chosen.

    Returns
    -------
    Portfolio
    """
    taken = _taken(programme, codes)
    return Portfolio(
        codes=tuple(sorted((option.code for option in taken), key=code_order)),
        value=value_of(programme, codes),
        money=sum(option.cost for option in taken),
        spent=_summed(entry for option in taken for entry in option.money),
        hours=_summed(entry for option in taken for entry in option.hours),
        unpriced=tuple(sorted((o.code for o in taken if not o.priced), key=code_order)),
        bound=bound,
        settled=settled,
    )


def value_of(programme: Programme, codes: Collection[str]) -> int:
    """Return what some options are worth together, in thousandths of a point.

    Parameters
    ----------
    programme : Programme
    codes : collection of str
        Options of the programme.

    Returns
    -------
    int
    """
    chosen = set(codes)
    alone = sum(option.value for option in programme.options if option.code in chosen)
    return alone + sum(s.value for s in programme.synergies if chosen >= {s.first, s.second})


def broken(programme: Programme, codes: Collection[str]) -> tuple[Rule, ...]:
    """Return the rules that a portfolio does not keep.

    Parameters
    ----------
    programme : Programme
    codes : collection of str
        Options of the programme.

    Returns
    -------
    tuple of Rule
    """
    taken = _taken(programme, codes)
    return tuple(rule for rule in programme.rules if _short(rule, taken, set(codes)))


def missing(programme: Programme, rule: Rule, codes: Collection[str]) -> int:
    """Return by how much a portfolio misses a rule.

    Parameters
    ----------
    programme : Programme
    rule : Rule
    codes : collection of str
        Options of the programme.

    Returns
    -------
    int
        Cents, hundredths of an hour or a number, as the rule counts; 0 where it is kept.  A share
        of money misses the cents that would have to be of the other kind.
    """
    return _short(rule, _taken(programme, codes), set(codes))


def _taken(programme: Programme, codes: Collection[str]) -> list[Option]:
    chosen = set(codes)
    return [option for option in programme.options if option.code in chosen]


def _summed(entries: Iterable[tuple[int, str, int]]) -> tuple[tuple[int, str, int], ...]:
    sums: Counter[tuple[int, str]] = Counter()
    for year, name, number in entries:
        sums[year, name] += number
    return tuple((*place, number) for place, number in sorted(sums.items()))


def _short(rule: Rule, taken: list[Option], codes: AbstractSet[str]) -> int:  # noqa: PLR0911 - one line a rule
    match rule:
        case Budget():
            place = (rule.year, rule.source)
            spent = sum(n for o in taken for year, name, n in o.money if (year, name) == place)
            return max(0, spent - rule.cents)
        case Staff():
            place = (rule.year, rule.unit)
            worked = sum(n for o in taken for year, name, n in o.hours if (year, name) == place)
            return max(0, worked - rule.hundredths)
        case Requires():
            return int(rule.code in codes and rule.needs not in codes)
        case Variants():
            return max(0, len(codes & set(rule.codes)) - 1)
        case AtLeast():
            return max(0, rule.number - len(codes & set(rule.codes)))
        case Must():
            return int(rule.code not in codes)
        case Blocked():
            return int(rule.code in codes)
        case MoneyShare():
            return _share_short(rule, taken)
        case _:
            assert_never(rule)


def _share_short(rule: MoneyShare, taken: list[Option]) -> int:
    whole = sum(option.cost for option in taken)
    part = sum(option.cost for option in taken if option.code in rule.codes)
    below = 0 if rule.floor is None else rule.floor * whole - WHOLE * part
    above = 0 if rule.ceiling is None else WHOLE * part - rule.ceiling * whole
    return -(-max(0, below, above) // WHOLE)
