"""The first portfolio in the order of choice, and proof that it is the first.

The order: most value, then fewest options of unknown cost, least money, fewest options, and the
first codes.  A second search with the first answer left out usually ends the matter, because its
answer is worth less; few equals are compared one by one; only where there are many does each step
of the order become a search of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import gcd
from typing import TYPE_CHECKING

from workbench.analysis.portfolio.exact import broken, value_of
from workbench.analysis.portfolio.matrix import Line, build, excluding
from workbench.analysis.portfolio.solver import NODES, Solved, SolverError, Task, solve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.portfolio.matrix import Bits, Model
    from workbench.analysis.portfolio.programme import Programme

__all__ = ["Found", "Search", "cheapest", "first", "most_valuable", "prepare"]

_FEW = 4
"""So many equals are compared one by one."""
_PRECISE = 1 << 36
"""Up to here several steps of the order are searched for as one number."""
_CHUNK = 20
"""So many codes are put in order by one search."""


@dataclass(frozen=True, slots=True)
class Search:
    """A programme made ready for several searches.

    Parameters
    ----------
    programme : Programme
    model : Model
        The same as lines.
    lines : tuple of Line
        The lines of the model that can be broken.
    nodes : int
        How many subproblems each search may look at.
    extra : tuple of Line
        Further lines over options.
    """

    programme: Programme
    model: Model
    lines: tuple[Line, ...] = field(repr=False)
    nodes: int = NODES
    extra: tuple[Line, ...] = ()

    def with_lines(self, *lines: Line) -> Search:
        """Return the same search with further lines over options."""
        extra = (*self.extra, *lines)
        return Search(self.programme, self.model, self.lines, self.nodes, extra)

    def with_values(self, values: tuple[int, ...]) -> Search:
        """Return the same search with options worth something else; the rules stay as prepared."""
        options = tuple(
            replace(option, value=value)
            for option, value in zip(self.programme.options, values, strict=True)
        )
        worth = {option.code: option.value for option in options}
        pairs = self.model.value[len(worth) :]
        in_columns = (*(worth[code] for code in self.model.codes), *pairs)
        return replace(
            self,
            programme=replace(self.programme, options=options),
            model=replace(self.model, value=in_columns),
        )

    def keeps(self, bits: Bits) -> bool:
        """Tell whether a choice keeps all rules, in whole numbers."""
        if not all(line.holds(bits) for line in self.extra):
            return False
        return not broken(self.programme, self.model.taken(bits))

    def value(self, bits: Bits) -> int:
        """Return the value of a choice."""
        return value_of(self.programme, self.model.taken(bits))


@dataclass(frozen=True, slots=True)
class Found:
    """The first choice in the order, as far as it is proved.

    Parameters
    ----------
    bits : tuple of int
        One per option.
    value : int
        Its value.
    bound : int
        What no choice is worth more than.
    settled : bool
        Whether it is proved to be the first.
    """

    bits: Bits
    value: int
    bound: int
    settled: bool


def prepare(programme: Programme, nodes: int = NODES) -> Search:
    """Return a programme made ready for searches.

    Parameters
    ----------
    programme : Programme
    nodes : int
        How many subproblems each search may look at.

    Returns
    -------
    Search
    """
    model = build(programme)
    return Search(programme, model, model.lines, nodes)


def most_valuable(search: Search) -> Solved | None:
    """Return a choice of the highest value; which of several, is the solver's.

    Parameters
    ----------
    search : Search

    Returns
    -------
    Solved or None
        None where no choice keeps the rules.
    """

    def worth(bits: Bits) -> int | None:
        return search.value(bits) if search.keeps(bits) else None

    lines = (*search.lines, *search.extra)
    return solve(Task(search.model.value, lines, len(search.model.codes), worth), search.nodes)


def first(search: Search) -> Found | None:
    """Return the first choice in the order.

    Parameters
    ----------
    search : Search

    Returns
    -------
    Found or None
        None where no choice keeps the rules.
    """
    found = most_valuable(search)
    if found is None:
        return None
    equals, bound, value = [found.bits], found.bound, found.worth
    if not found.proved:
        return Found(found.bits, value, bound, settled=False)
    while len(equals) <= _FEW:
        other = most_valuable(search.with_lines(*map(excluding, equals)))
        if other is None or other.bound < value:
            return Found(_foremost(search, equals), value, bound, settled=True)
        if other.worth < value:  # no proof that none is equal
            return Found(_foremost(search, equals), value, bound, settled=False)
        equals.append(other.bits)
    bits, settled = _step_by_step(search, _foremost(search, equals), value)
    return Found(bits, value, bound, settled)


def cheapest(search: Search) -> Found | None:
    """Return a choice of the highest value, and of those one that takes least money.

    Quicker than :func:`first`, whose further steps it leaves out: value and money become one number
    where it stays small enough to be told apart.

    Parameters
    ----------
    search : Search

    Returns
    -------
    Found or None
        None where no choice keeps the rules.
    """
    model = search.model
    unit = gcd(*model.money) or 1
    scale = sum(model.money) // unit + 1
    if sum(map(abs, model.value)) * scale > _PRECISE:
        return _cheapest_in_two(search)

    def worth(bits: Bits) -> int | None:
        if not search.keeps(bits):
            return None
        return search.value(bits) * scale - _sum(model.money, bits) // unit

    pairs = (0,) * (len(model.value) - len(model.money))
    costs = (*model.money, *pairs)
    objective = tuple(v * scale - m // unit for v, m in zip(model.value, costs, strict=True))
    lines = (*search.lines, *search.extra)
    try:
        found = solve(Task(objective, lines, len(model.codes), worth), search.nodes)
    except SolverError:  # the number was too large after all
        return _cheapest_in_two(search)
    if found is None:
        return None
    bound = -(-found.bound // scale)
    return Found(found.bits, search.value(found.bits), bound, found.proved)


def _cheapest_in_two(search: Search) -> Found | None:
    """Return the same by two searches, one for the value and one for the money."""
    best = most_valuable(search)
    if best is None:
        return None
    found = _least(search, search.model.money, best.worth)
    settled = best.proved and found is not None and found.proved
    bits = best.bits if found is None else found.bits
    return Found(bits, search.value(bits), best.bound, settled)


def _foremost(search: Search, equals: list[Bits]) -> Bits:
    """Return the first of several choices of equal value."""
    model = search.model

    def place(bits: Bits) -> tuple[int, int, int, Bits]:
        return (
            _sum(model.unpriced, bits),
            _sum(model.money, bits),
            sum(bits),
            tuple(1 - bit for bit in bits),
        )

    return min(equals, key=place)


def _sum(weights: tuple[int, ...], bits: Bits) -> int:
    return sum(weight for weight, bit in zip(weights, bits, strict=True) if bit)


def _step_by_step(search: Search, best: Bits, value: int) -> tuple[Bits, bool]:
    """Return the first of the choices of a value, and whether that is proved."""
    for weights in _steps(search.model):
        other = _least(search.with_lines(excluding(best)), weights, value)
        if other is None or -other.bound > _sum(weights, best):
            return best, True
        if not other.proved:
            return best, False
        if -other.worth <= _sum(weights, best):
            best = _foremost(search, [best, other.bits])
        line = tuple((column, weight) for column, weight in enumerate(weights) if weight)
        search = search.with_lines(Line(line, _sum(weights, best)))
    return best, True


def _steps(model: Model) -> Iterator[tuple[int, ...]]:
    """Return what is made as small as possible, one after the other."""
    packed = (0,) * len(model.codes)
    for weights in (model.unpriced, model.money, (1,) * len(model.codes)):
        scale = sum(weights) + 1
        if sum(packed) * scale > _PRECISE:
            yield packed
            packed = weights
        else:
            packed = tuple(p * scale + w for p, w in zip(packed, weights, strict=True))
    yield packed
    for start in range(0, len(packed), _CHUNK):
        chunk = range(start, min(start + _CHUNK, len(packed)))
        powers = tuple(-(1 << (chunk.stop - 1 - column)) for column in chunk)
        yield (*(0,) * chunk.start, *powers, *(0,) * (len(packed) - chunk.stop))


def _least(search: Search, weights: tuple[int, ...], value: int) -> Solved | None:
    """Return a choice of a value that makes a sum as small as possible."""
    model = search.model

    def worth(bits: Bits) -> int | None:
        if not search.keeps(bits) or search.value(bits) < value:
            return None
        return -_sum(weights, bits)

    lines = (*search.lines, *search.extra)
    floor = Line(tuple((c, -number) for c, number in enumerate(model.value) if number), -value)
    pairs = (0,) * (len(model.value) - len(model.codes))
    objective = (*(-weight for weight in weights), *pairs)
    return solve(Task(objective, (*lines, floor), len(model.codes), worth), search.nodes)
