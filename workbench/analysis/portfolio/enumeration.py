"""All portfolios of a small programme, counted out: what a solver's answers can be held against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

import numpy as np

from workbench.analysis.portfolio.exact import WHOLE
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
    from collections.abc import Iterable

    import numpy.typing as npt

    from workbench.analysis.portfolio.programme import Option, Programme, Rule

    Integers = npt.NDArray[np.int64]
    Mask = npt.NDArray[np.bool_]

__all__ = ["MOST_OPTIONS", "Enumerated", "enumerate_portfolios"]

MOST_OPTIONS = 20
"""With so many options there are a million portfolios."""


@dataclass(frozen=True, slots=True, eq=False)
class Enumerated:
    """All portfolios that keep the rules, in the order of choice.

    Parameters
    ----------
    codes : tuple of str
        The options, in the order of codes.
    taken : array of bool, portfolios x options
        What each holds.
    value : array of int
        Thousandths of a point.
    money : array of int
        Known cents.
    """

    codes: tuple[str, ...]
    taken: Mask
    value: Integers
    money: Integers

    def portfolio(self, number: int) -> tuple[str, ...]:
        """Return the codes of one portfolio."""
        return tuple(code for code, bit in zip(self.codes, self.taken[number], strict=True) if bit)


def enumerate_portfolios(programme: Programme) -> Enumerated:
    """Return all portfolios that keep the rules, the first choice first.

    Parameters
    ----------
    programme : Programme
        One with at most 20 options.

    Returns
    -------
    Enumerated

    Raises
    ------
    ValueError
        If there are more options.
    """
    if len(programme.options) > MOST_OPTIONS:
        msg = f"{len(programme.options)} options are too many to count out, {MOST_OPTIONS} are not"
        raise ValueError(msg)
    options = sorted(programme.options, key=lambda option: code_order(option.code))
    subsets = _Subsets(options)
    kept = np.ones(1 << len(options), dtype=np.bool_)
    for rule in programme.rules:
        kept &= subsets.keep(rule)
    value = subsets.sums({option.code: option.value for option in options})
    for pair in programme.synergies:
        value += pair.value * (subsets.has(pair.first) & subsets.has(pair.second))
    unpriced = subsets.sums({option.code: int(not option.priced) for option in options})
    money, size = subsets.money, subsets.count(subsets.codes)
    places = np.flatnonzero(kept)
    # the first option is the highest bit, so the larger number has the earlier codes
    keys = (-places, size[places], money[places], unpriced[places], -value[places])
    places = places[np.lexsort(keys)]
    shifts = np.arange(len(options))[::-1]
    taken = (places[:, None] >> shifts & 1).astype(np.bool_)
    return Enumerated(subsets.codes, taken, value[places], money[places])


class _Subsets:
    """Sums over all subsets of options, each subset a number whose highest bit is the first."""

    def __init__(self, options: list[Option]) -> None:
        self.options = options
        self.codes = tuple(option.code for option in options)
        self.money = self.sums({option.code: option.cost for option in options})

    def sums(self, weights: dict[str, int]) -> Integers:
        """Return the sum of weights of each subset, built up option by option."""
        found = np.zeros(1, dtype=np.int64)
        for code in reversed(self.codes):
            found = np.concatenate([found, found + weights.get(code, 0)])
        return found

    def count(self, codes: Iterable[str]) -> Integers:
        """Return how many of some options each subset holds."""
        return self.sums(dict.fromkeys(codes, 1))

    def has(self, code: str) -> Mask:
        """Return which subsets hold an option."""
        found: Mask = self.count([code]) > 0
        return found

    def keep(self, rule: Rule) -> Mask:
        """Return which subsets keep a rule."""
        found: Mask
        match rule:
            case Budget():
                used = _used(((o.code, o.money) for o in self.options), rule.year, rule.source)
                found = self.sums(used) <= rule.cents
            case Staff():
                used = _used(((o.code, o.hours) for o in self.options), rule.year, rule.unit)
                found = self.sums(used) <= rule.hundredths
            case Requires():
                found = ~self.has(rule.code) | self.has(rule.needs)
            case Variants():
                found = self.count(rule.codes) <= 1
            case AtLeast():
                found = self.count(rule.codes) >= rule.number
            case Must():
                found = self.has(rule.code)
            case Blocked():
                found = ~self.has(rule.code)
            case MoneyShare():
                found = self._share(rule)
            case _:
                assert_never(rule)
        return found

    def _share(self, rule: MoneyShare) -> Mask:
        part = WHOLE * self.sums({o.code: o.cost for o in self.options if o.code in rule.codes})
        low = 0 if rule.floor is None else rule.floor
        high = WHOLE if rule.ceiling is None else rule.ceiling
        found: Mask = (part >= low * self.money) & (part <= high * self.money)
        return found


def _used(
    entries: Iterable[tuple[str, tuple[tuple[int, str, int], ...]]], year: int, name: str
) -> dict[str, int]:
    """Return what each option takes of one year and source or unit."""
    return {code: sum(n for y, s, n in parts if (y, s) == (year, name)) for code, parts in entries}
