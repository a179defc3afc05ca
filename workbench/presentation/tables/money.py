"""The money of a plan in tables."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.presentation.display import together
from workbench.presentation.formats import format_money, format_number, format_percent
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.markup import joined, lithuanian
from workbench.presentation.plan_parts import ask_instead, plan_source
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.analysis.evaluation import PlanEvaluation
    from workbench.analysis.money import Money, MoneyShare
    from workbench.model.base import Language
    from workbench.model.case import Case
    from workbench.presentation.display import Shown
    from workbench.presentation.table import Column
    from workbench.text import Text

__all__ = ["money_table", "sum_of", "tab_money"]

_OVERLAP = text(
    "A measure with several implementers counts for each of them, so the parts overlap and do not "
    "add up to the total."
)
_MOST_LARGEST = 5
_WITHOUT_FUNDED = 4
_SHARE = 2


def tab_money(evaluation: PlanEvaluation, language: Language) -> Shown:
    """Return the money by year, source and implementer, and the largest measures.

    The money by objective stands with its figure.

    Parameters
    ----------
    evaluation : PlanEvaluation
        The evaluation.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    money, case = evaluation.money, evaluation.case
    if money is None:
        asked = text("How much money has each measure, for which year and from which source?")
        return ask_instead(asked, language)
    years = _table(text("Money by year"), text("Year"), money.by_year, case, language, _year)
    sources = (text("Money by source"), text("Source"), money.by_source)
    tables = [
        years,
        _table(*sources, case, language, _source),
        _implementers(money, case, language),
        _largest(money, case, language),
    ]
    return together(*(table.shown(language) for table in tables if table.rows))


def money_table(money: Money, case: Case, language: Language) -> Table:
    """Return the money by objective with its total, also the data behind the figure.

    Parameters
    ----------
    money : Money
        The money of the plan.
    case : Case
        With the plan.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Table
    """
    total = (
        translate(text("Total"), language),
        format_money(money.computed_total, language),
        format_percent(1, language) if money.computed_total else "–",
        format_number(sum(part.measures for part in money.by_objective), language),
        format_number(len(money.funded), language),
    )
    rows = (*(_row(part, _objective, language) for part in money.by_objective), total)
    return Table(
        caption=translate(text("Money by objective"), language),
        columns=_columns(text("Objective"), language),
        rows=rows,
        source=plan_source(case, language),
        total=True,
    )


def sum_of(part: MoneyShare, language: Language) -> str:
    """Return a part's sum; where no measure states one, that there is none, which is not zero.

    Parameters
    ----------
    part : MoneyShare
        A part of the money.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    if part.funded_measures:
        return format_money(part.eur, language)
    return translate(text("no sum"), language)


def _implementers(money: Money, case: Case, language: Language) -> Table:
    """Return the money by implementer, with the warning that the parts overlap."""
    parts = tuple(part for part in money.by_implementer if part.eur)
    title, head = text("Money of the measures an implementer takes part in"), text("Implementer")
    table = _table(title, head, parts, case, language, _name)
    # Shares that overlap would be read as shares of the whole.
    columns = tuple(column for i, column in enumerate(table.columns) if i != _SHARE)
    rows = tuple(tuple(cell for i, cell in enumerate(row) if i != _SHARE) for row in table.rows)
    return replace(table, columns=columns, rows=rows, notes=(translate(_OVERLAP, language),))


def _largest(money: Money, case: Case, language: Language) -> Table:
    """Return the largest measures."""
    parts = money.largest[:_MOST_LARGEST]
    title, head = text("The largest measures"), text("Measure")
    table = _table(title, head, parts, case, language, _objective)
    rows = tuple(row[:3] for row in table.rows)
    return replace(table, columns=table.columns[:3], rows=rows)


def _table(
    caption: Text,
    head: Text,
    parts: tuple[MoneyShare, ...],
    case: Case,
    language: Language,
    name: Callable[[MoneyShare, Language], str],
) -> Table:
    """Return a table of parts of the money."""
    return Table(
        caption=translate(caption, language),
        columns=_columns(head, language)[:_WITHOUT_FUNDED],
        rows=tuple(_row(part, name, language)[:_WITHOUT_FUNDED] for part in parts),
        source=plan_source(case, language),
    )


def _columns(head: Text, language: Language) -> tuple[Column, ...]:
    """Return the columns all tables of money have."""
    return headers(
        language,
        (head, "row"),
        (text("Sum"), "number"),
        (text("Share of the total"), "number"),
        (text("Measures"), "number"),
        (text("With money"), "number"),
    )


def _row(
    part: MoneyShare, name: Callable[[MoneyShare, Language], str], language: Language
) -> tuple[str, ...]:
    """Write one part; a share of nothing is no share."""
    return (
        name(part, language),
        sum_of(part, language),
        "–" if not part.share else format_percent(part.share, language),
        format_number(part.measures, language),
        format_number(part.funded_measures, language),
    )


def _objective(part: MoneyShare, language: Language) -> str:
    """Name an objective or a measure by number and title."""
    return joined(part.key, " ", lithuanian(part.label, language))


def _name(part: MoneyShare, language: Language) -> str:
    """Name an implementer."""
    return lithuanian(part.label, language)


def _year(part: MoneyShare, language: Language) -> str:
    """Name a year, or that none is given."""
    return part.key or capital(translate(text("no year given"), language))


def _source(part: MoneyShare, language: Language) -> str:
    """Name a source, or that none is given."""
    if part.key:
        return lithuanian(part.label, language)
    return capital(translate(text("no source given"), language))
