"""Why no portfolio keeps all rules: what is missing at least, and which rules exclude each other.

Two answers, because they serve two questions.  What is missing: every rule may be missed, at a
price, and the cheapest way to miss them is found; among equally cheap ones that of the highest
value.  What excludes what: rules are left out one after the other as long as no portfolio keeps the
rest, until each of those left is needed for the conflict (a deletion filter; J. W. Chinneck and
E. W. Dravnieks, 1991).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.analysis.portfolio.exact import WHOLE, broken, missing, value_of
from workbench.analysis.portfolio.matrix import Line, build
from workbench.analysis.portfolio.programme import Budget, MoneyShare, Staff
from workbench.analysis.portfolio.solver import SolverError, Task, solve
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.portfolio.matrix import Bits, Model
    from workbench.analysis.portfolio.programme import Programme, Rule

__all__ = ["PRICES", "Infeasible", "Prices", "Shortfall", "conflict", "explain"]


@dataclass(frozen=True, slots=True)
class Prices:
    """What it costs to miss a rule, so that money, hours and options can be compared.

    Parameters
    ----------
    cent : int
        A missing cent, or one of the wrong kind.
    hundredth : int
        A missing hundredth of an hour.
    number : int
        An option too many or too few.
    """

    cent: int = 1
    hundredth: int = 20
    number: int = 5_000_000

    def of(self, rule: Rule) -> int:
        """Return what a unit of a rule costs."""
        if isinstance(rule, Budget | MoneyShare):
            return self.cent
        return self.hundredth if isinstance(rule, Staff) else self.number


PRICES = Prices()
"""An hour is worth 20 Eur, an option 50 000 Eur: rules are given up after money and staff."""


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A rule that is missed.

    Parameters
    ----------
    rule : Rule
        Which.
    missing : int
        Cents, hundredths of an hour or a number, as the rule counts.
    """

    rule: Rule
    missing: int


@dataclass(frozen=True, slots=True)
class Infeasible:
    """That no portfolio keeps all rules, and why.

    Parameters
    ----------
    shortfalls : tuple of Shortfall
        What is missing at least; with that much more, the portfolio `nearest` keeps all rules.
    conflict : tuple of Rule
        Rules that no portfolio keeps together; without any one of them, the others can be kept.
    nearest : tuple of str
        Options of a portfolio that misses no more than this.
    """

    shortfalls: tuple[Shortfall, ...]
    conflict: tuple[Rule, ...]
    nearest: tuple[str, ...]


def explain(programme: Programme, prices: Prices = PRICES) -> Infeasible:
    """Return why no portfolio keeps all rules.

    Parameters
    ----------
    programme : Programme
        One whose rules cannot be kept together.
    prices : Prices
        What it costs to miss a rule.

    Returns
    -------
    Infeasible

    Raises
    ------
    SolverError
        If a portfolio keeps all rules after all.
    """
    model = build(programme)
    nearest = _nearest(programme, model, prices)
    shortfalls = tuple(
        Shortfall(rule, missing(programme, rule, nearest)) for rule in broken(programme, nearest)
    )
    if not shortfalls:
        raise SolverError(
            text("The solver found no portfolio, but there is one; its answers are not used.")
        )
    return Infeasible(shortfalls, conflict(programme), nearest)


def conflict(programme: Programme) -> tuple[Rule, ...]:
    """Return rules that exclude each other, none of them without need.

    Parameters
    ----------
    programme : Programme
        One whose rules cannot be kept together.

    Returns
    -------
    tuple of Rule
        In the order of the programme.
    """
    model = build(programme)
    kept = list(range(len(programme.rules)))
    size = max(1, len(kept) // 2)
    while True:
        at = 0
        while at < len(kept):
            rest = kept[:at] + kept[at + size :]
            if _possible(programme, model, rest):
                at += size
            else:
                kept = rest
        if size == 1:
            return tuple(programme.rules[number] for number in kept)
        size //= 2


def _possible(programme: Programme, model: Model, rules: Sequence[int]) -> bool:
    """Tell whether a portfolio keeps some of the rules."""
    if not rules:
        return True
    part = programme.with_rules(tuple(programme.rules[number] for number in rules))

    def worth(bits: Bits) -> int | None:
        return None if broken(part, model.taken(bits)) else 0

    lines = tuple(line for number in rules for line in model.rules[number] if not line.idle)
    options = len(model.codes)
    return solve(Task((0,) * options, lines, options, worth)) is not None


def _nearest(programme: Programme, model: Model, prices: Prices) -> tuple[str, ...]:
    """Return the portfolio that misses least, and of these one of the highest value."""
    lines, costs = _elastic(programme, model, prices)
    columns, options = len(model.value), len(model.codes)

    def cost(bits: Bits) -> int:
        codes = model.taken(bits)
        return sum(prices.of(r) * missing(programme, r, codes) for r in programme.rules)

    task = Task(
        (*(0,) * columns, *(-number for number in costs)),
        (*lines, *model.links),
        options,
        lambda bits: -cost(bits),
        slack=len(costs),
    )
    cheapest = solve(task)
    if cheapest is None:
        return ()

    return model.taken(_worthiest(programme, model, cheapest.bits))


def _worthiest(programme: Programme, model: Model, bits: Bits) -> Bits:
    """Return a portfolio of the highest value that misses no rule by more than this one."""
    codes = model.taken(bits)
    allowed = [missing(programme, rule, codes) for rule in programme.rules]
    lines = []
    for rule, own, most in zip(programme.rules, model.rules, allowed, strict=True):
        unit = WHOLE if isinstance(rule, MoneyShare) else 1
        lines += [Line(line.entries, line.most + unit * most) for line in own]

    def worth(bits: Bits) -> int | None:
        codes = model.taken(bits)
        pairs = zip(programme.rules, allowed, strict=True)
        kept = all(missing(programme, rule, codes) <= most for rule, most in pairs)
        return value_of(programme, codes) if kept else None

    best = solve(Task(model.value, (*lines, *model.links), len(bits), worth))
    return bits if best is None else best.bits


def _elastic(
    programme: Programme, model: Model, prices: Prices
) -> tuple[tuple[Line, ...], list[int]]:
    """Return the lines of all rules with a column each for what is missing, and its prices."""
    lines: list[Line] = []
    costs: list[int] = []
    for rule, own in zip(programme.rules, model.rules, strict=True):
        unit = WHOLE if isinstance(rule, MoneyShare) else 1
        for line in own:
            column = len(model.value) + len(costs)
            lines.append(Line((*line.entries, (column, -unit)), line.most))
            costs.append(prices.of(rule))
    return tuple(lines), costs
