"""A programme as the lines of an integer program: sums of whole numbers that may not exceed one.

A column is an option, in the order of codes whatever the order in the programme, then a pair.  A
line over whole numbers keeps its meaning when it is divided by their common divisor and its limit
rounded down; so large amounts of round money become small numbers, which a solver tells apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import gcd
from typing import TYPE_CHECKING, Any, assert_never

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
    from collections.abc import Iterable, Sequence

    import numpy.typing as npt

    from workbench.analysis.portfolio.programme import Programme, Rule

    Bits = tuple[int, ...]
    Floats = npt.NDArray[np.float64]
    # scipy ships no types
    Matrix = Any

__all__ = ["Line", "Model", "arrays", "build", "excluding", "reduced"]


@dataclass(frozen=True, slots=True)
class Line:
    """A sum over columns that may not exceed a number.

    Parameters
    ----------
    entries : tuple of (int, int)
        Column and coefficient.
    most : int
        The limit.
    """

    entries: tuple[tuple[int, int], ...]
    most: int

    @property
    def idle(self) -> bool:
        """Tell whether no choice at all could exceed the limit."""
        return sum(number for _, number in self.entries if number > 0) <= self.most

    def implies(self, other: Line) -> bool:
        """Tell whether whatever keeps this line keeps the other: it asks no less of any column."""
        mine = dict(self.entries)
        theirs = dict(other.entries)
        return self.most <= other.most and all(
            theirs.get(column, 0) <= mine.get(column, 0) for column in {*mine, *theirs}
        )

    def holds(self, bits: Sequence[int]) -> bool:
        """Tell whether a choice keeps the limit."""
        return sum(number * bits[column] for column, number in self.entries) <= self.most


@dataclass(frozen=True, slots=True)
class Model:
    """A programme as columns and lines.

    Parameters
    ----------
    codes : tuple of str
        The options, one column each.
    value : tuple of int
        What each column adds: options first, then pairs.
    rules : tuple of tuple of Line
        The lines of each rule of the programme.
    links : tuple of Line
        What makes a pair count exactly when both its options are taken.
    unpriced, money : tuple of int
        One per option: 1 where the cost is unknown; cents.
    """

    codes: tuple[str, ...]
    value: tuple[int, ...]
    rules: tuple[tuple[Line, ...], ...]
    links: tuple[Line, ...]
    unpriced: tuple[int, ...]
    money: tuple[int, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return all lines that some choice could break though it keeps the others."""
        every = (*(line for lines in self.rules for line in lines), *self.links)
        return _needed([line for line in every if not line.idle])

    def taken(self, bits: Sequence[int]) -> tuple[str, ...]:
        """Return the codes of a choice."""
        return tuple(code for code, bit in zip(self.codes, bits, strict=False) if bit)


def build(programme: Programme) -> Model:
    """Return a programme as columns and lines.

    Parameters
    ----------
    programme : Programme

    Returns
    -------
    Model
    """
    options = sorted(programme.options, key=lambda option: code_order(option.code))
    place = {option.code: column for column, option in enumerate(options)}
    links: list[Line] = []
    for number, pair in enumerate(programme.synergies):
        column, first, second = len(options) + number, place[pair.first], place[pair.second]
        links += [
            Line(((column, 1), (first, -1)), 0),
            Line(((column, 1), (second, -1)), 0),
            Line(((first, 1), (second, 1), (column, -1)), 1),
        ]
    money = {option.code: option.cost for option in options}
    uses = {
        "money": _uses((option.code, option.money) for option in options),
        "hours": _uses((option.code, option.hours) for option in options),
    }
    return Model(
        codes=tuple(place),
        value=(*(option.value for option in options), *(p.value for p in programme.synergies)),
        rules=tuple(_lines(rule, place, uses, money) for rule in programme.rules),
        links=tuple(links),
        unpriced=tuple(int(not option.priced) for option in options),
        money=tuple(money.values()),
    )


def excluding(bits: Sequence[int]) -> Line:
    """Return the line that every choice keeps but this one.

    Parameters
    ----------
    bits : sequence of int, one per option
        The choice.

    Returns
    -------
    Line
    """
    return Line(tuple((column, 2 * bit - 1) for column, bit in enumerate(bits)), sum(bits) - 1)


def _needed(lines: list[Line]) -> tuple[Line, ...]:
    """Return lines without those that others imply; limits of several years are often alike."""
    kept: list[Line] = []
    for line in lines:
        if not any(other.implies(line) for other in kept):
            kept = [other for other in kept if not line.implies(other)]
            kept.append(line)
    return tuple(kept)


def reduced(line: Line) -> Line:
    """Return the same line with the smallest whole numbers.

    Parameters
    ----------
    line : Line

    Returns
    -------
    Line
    """
    divisor = gcd(*(number for _, number in line.entries))
    if divisor <= 1:
        return line
    entries = tuple((column, number // divisor) for column, number in line.entries)
    return Line(entries, line.most // divisor)


def arrays(lines: Sequence[Line], columns: int) -> tuple[Matrix, Floats]:
    """Return lines as a sparse matrix and its limits.

    Parameters
    ----------
    lines : sequence of Line
    columns : int
        How many columns there are.

    Returns
    -------
    matrix, limits : sparse matrix, array of float
    """
    from scipy import sparse  # noqa: PLC0415 - heavy

    small = [reduced(line) for line in lines]
    ends = np.cumsum([0, *(len(line.entries) for line in small)])
    places = np.array([c for line in small for c, _ in line.entries], dtype=np.int64)
    numbers = np.array([n for line in small for _, n in line.entries], dtype=np.float64)
    limits = np.array([line.most for line in small], dtype=np.float64)
    return sparse.csr_array((numbers, places, ends), shape=(len(small), columns)), limits


_Uses = dict[tuple[int, str], dict[str, int]]


def _uses(entries: Iterable[tuple[str, tuple[tuple[int, str, int], ...]]]) -> _Uses:
    """Return by year and name what each option takes."""
    found: _Uses = {}
    for code, parts in entries:
        for year, name, number in parts:
            of_place = found.setdefault((year, name), {})
            of_place[code] = of_place.get(code, 0) + number
    return found


def _lines(
    rule: Rule, place: dict[str, int], uses: dict[str, _Uses], money: dict[str, int]
) -> tuple[Line, ...]:
    """Return a rule as lines."""
    match rule:
        case Budget():
            weights, most = uses["money"].get((rule.year, rule.source), {}), rule.cents
        case Staff():
            weights, most = uses["hours"].get((rule.year, rule.unit), {}), rule.hundredths
        case Requires():
            weights, most = {rule.code: 1, rule.needs: -1}, 0
        case Variants():
            weights, most = dict.fromkeys(rule.codes, 1), 1
        case AtLeast():
            weights, most = dict.fromkeys(rule.codes, -1), -rule.number
        case Must():
            weights, most = {rule.code: -1}, -1
        case Blocked():
            weights, most = {rule.code: 1}, 0
        case MoneyShare():
            return tuple(_line(weights, 0, place) for weights in _share(rule, money))
        case _:
            assert_never(rule)
    return (_line(weights, most, place),)


def _line(weights: dict[str, int], most: int, place: dict[str, int]) -> Line:
    return Line(tuple((place[code], n) for code, n in weights.items() if n), most)


def _share(rule: MoneyShare, money: dict[str, int]) -> Iterable[dict[str, int]]:
    """Return the coefficients of a least and of a largest share."""
    inside = set(rule.codes)
    if rule.floor is not None:
        yield {c: (rule.floor - WHOLE * (c in inside)) * n for c, n in money.items()}
    if rule.ceiling is not None:
        yield {c: (WHOLE * (c in inside) - rule.ceiling) * n for c, n in money.items()}
