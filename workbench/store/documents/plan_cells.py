"""A plan as the rows of its table, in words that the reader of documents understands again."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from workbench.model.plan import BLANK, Funding, ImplementerRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from workbench.model.plan import Amount, Criterion, Implementer, Measure, Plan

__all__ = ["COLUMNS", "ColumnForm", "WrittenRow", "written_rows"]

Kind = Literal["goal", "objective", "measure", "total"]
Cell = tuple[str, ...]

_NO_BREAK = "\u00a0"
_GROUPED = 1_000_000
"""From here on a sum is written without blanks, which could be taken for several sums."""
_NO_MONEY = {
    Funding.NOT_NEEDED: "lėšų nereikia",
    Funding.NONE_PLANNED: "–",
    Funding.MISSING: BLANK,
}
_ROLES = {
    ImplementerRole.COORDINATOR: "koordinatorius",
    ImplementerRole.EXECUTOR: "vykdytojas",
    ImplementerRole.PARTNER: "partneris",
}


@dataclass(frozen=True, slots=True)
class ColumnForm:
    """A column of the table as it is written.

    Parameters
    ----------
    heading : str
        By which the reader knows it.
    millimetres : int
        How wide.
    listed : bool
        Whether each paragraph of a cell is an item of a list.
    """

    heading: str
    millimetres: int
    listed: bool = False


COLUMNS = (
    ColumnForm("Eil. Nr.", 13),
    ColumnForm("Tikslo, uždavinio, priemonės pavadinimas", 54),
    ColumnForm("Įgyvendinimo terminas", 24),
    ColumnForm("Tikslinės grupės", 26),
    ColumnForm("Numatomi asignavimai (Eur)", 40),
    ColumnForm("Vertinimo kriterijai", 50, listed=True),
    ColumnForm("Priemonių koordinatoriai / vykdytojai", 32, listed=True),
    ColumnForm("Pastabos (rekomendacija, poreikiai, prielaidos)", 28),
)
"""As official plans have them, wide enough together for a sheet of A4 on its side."""


@dataclass(frozen=True, slots=True)
class WrittenRow:
    """A row of the table.

    Parameters
    ----------
    kind : str
        ``goal``, ``objective``, ``measure`` or ``total``.
    cells : tuple of tuple of str
        The paragraphs of each cell, in the order of ``COLUMNS``.
    """

    kind: Kind
    cells: tuple[Cell, ...]


def written_rows(plan: Plan) -> Iterator[WrittenRow]:
    """Yield the rows of a plan's table without its header.

    Parameters
    ----------
    plan : Plan
        The plan.

    Yields
    ------
    WrittenRow
    """
    for goal in plan.goals:
        yield _heading("goal", goal.number, f"Tikslas. {goal.title}", goal.indicators)
        for objective in goal.objectives:
            title = f"Uždavinys. {objective.title}"
            yield _heading("objective", objective.number, title, objective.indicators)
            for measure in objective.measures:
                yield _measure(measure)
    if plan.total.stated is not None:
        total = ((), (plan.total.label or "Iš viso:",), (), (), (_sum(plan.total.stated),))
        yield WrittenRow("total", (*total, (), (), ()))


def _heading(kind: Kind, number: str, title: str, indicators: Sequence[Criterion]) -> WrittenRow:
    """Return the row of a goal or an objective."""
    texts = tuple(criterion.text for criterion in indicators)
    return WrittenRow(kind, (_number(number), (title,), (), (), (), texts, (), ()))


def _measure(measure: Measure) -> WrittenRow:
    """Return the row of a measure."""
    cells = (
        _number(measure.number),
        (f"Priemonė. {measure.title}",),
        (measure.period_text,) if measure.period_text else (),
        tuple(f"{group}," for group in measure.target_groups[:-1]) + measure.target_groups[-1:],
        tuple(_money(measure)),
        tuple(criterion.text for criterion in measure.criteria),
        tuple(map(_implementer, measure.implementers)),
        tuple(_origin(measure)),
    )
    return WrittenRow("measure", cells)


def _number(number: str) -> Cell:
    return (f"{number}.",) if number else ()


def _money(measure: Measure) -> Iterator[str]:
    """Yield the sums, a line for each year; those of no year stand first."""
    if not measure.amounts:
        yield _NO_MONEY.get(measure.funding, BLANK)
        return
    ordered = sorted(measure.amounts, key=lambda amount: amount.year or 0)
    for year, amounts in groupby(ordered, key=lambda amount: amount.year):
        sums = "; ".join(map(_sourced, amounts))
        yield f"{year} m. – {sums}" if year else sums


def _sourced(amount: Amount) -> str:
    """Return a sum with who pays it."""
    return f"{_sum(amount.eur)} ({amount.source})" if amount.source else _sum(amount.eur)


def _sum(eur: Decimal) -> str:
    """Return a sum as the reader takes it for one."""
    whole = eur == eur.to_integral_value()
    digits = f"{eur:,.0f}" if whole else f"{eur:,.2f}"
    blank = _NO_BREAK if eur < _GROUPED else ""
    return digits.replace(".", ";").replace(",", blank).replace(";", ",")


def _implementer(implementer: Implementer) -> str:
    role = _ROLES.get(implementer.role) if implementer.role else None
    return f"{implementer.name} ({role})" if role else implementer.name


def _origin(measure: Measure) -> Iterator[str]:
    """Yield the codes of recommendation and needs, then the remarks."""
    if measure.recommendation is not None:
        label = "poreikis" if len(measure.needs) == 1 else "poreikiai"
        needs = f"; {label}: {', '.join(measure.needs)}" if measure.needs else ""
        yield f"{measure.recommendation}{needs}"
    if measure.note is not None:
        yield from measure.note.split("\n")
