"""What a portfolio takes of money and hours, set against the limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.portfolio.programme import Budget, Staff
from workbench.presentation.formats import format_date
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian
from workbench.presentation.selection.numbers import hours, money
from workbench.presentation.selection.outcomes import calculated
from workbench.presentation.selection.words import fund_name, phrase, unit_name
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.portfolio.exact import Portfolio
    from workbench.analysis.selection.analysis import Choice, SelectionAnalysis
    from workbench.model.base import Language

__all__ = ["limits_tables"]


def limits_tables(
    selection: SelectionAnalysis, choice: Choice, portfolio: Portfolio, language: Language
) -> Iterator[Table]:
    """Yield the sums of money and hours of a portfolio against their limits, where it takes any.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    choice : Choice
        The rules.
    portfolio : Portfolio
        What takes money and hours.
    language : str
        ``lt`` or ``en``.

    Yields
    ------
    Table
    """
    rows = [
        *_money_rows(selection, choice, portfolio, language),
        *_hour_rows(selection, choice, portfolio, language),
    ]
    if not rows:
        return
    none = text(
        "Where no limit is named, nobody said how much there is; the choice then takes it as "
        "endless."
    )
    unknown = any(not row[1] for row in rows)
    unnamed = translate(text("not named"), language)
    filled = tuple(
        (year, label or unnamed, used, left or translate(text("cannot be told"), language), who)
        for year, label, used, left, who in rows
    )
    yield Table(
        caption=translate(
            text("Money and hours of the best portfolio against the limits"), language
        ),
        columns=headers(
            language,
            (text("Year and whose"), "row"),
            (text("Limit"), "number"),
            (text("Used"), "number"),
            (text("Left"), "number"),
            (text("Who named the limit"), "text"),
        ),
        rows=filled,
        source=calculated(selection, language),
        notes=(translate(none, language),) if unknown else (),
        name="tab-limits",
    )


_Row = tuple[str, str, str, str, str]


def _money_rows(
    selection: SelectionAnalysis, choice: Choice, portfolio: Portfolio, language: Language
) -> Iterator[_Row]:
    """Yield each year and fund: limit, used, left; empty where nobody named one."""
    spent = {(year, fund): cents for year, fund, cents in portfolio.spent}
    limits = {(r.year, r.source): r.cents for r in choice.programme.rules if isinstance(r, Budget)}
    for year, fund in sorted({*spent, *limits}):
        used = spent.get((year, fund), 0)
        limit = limits.get((year, fund))
        said = [
            b for b in selection.case.file.selection.budgets if (b.year, b.fund) == (year, fund)
        ]
        who = ((budget.by, str(budget.date)) for budget in said)
        yield (
            phrase(
                text("{year}, {name}", year=year),
                language,
                name=fund_name(selection, fund, language),
            ),
            "" if limit is None else money(limit, language),
            money(used, language),
            "" if limit is None else money(limit - used, language),
            _who(next(who, None), language),
        )


def _hour_rows(
    selection: SelectionAnalysis, choice: Choice, portfolio: Portfolio, language: Language
) -> Iterator[_Row]:
    """Yield each year and unit: limit, used, left; empty where nobody named one."""
    worked = {(year, unit): number for year, unit, number in portfolio.hours}
    rules = choice.programme.rules
    limits = {(r.year, r.unit): r.hundredths for r in rules if isinstance(r, Staff)}
    for year, unit in sorted({*worked, *limits}):
        used = worked.get((year, unit), 0)
        limit = limits.get((year, unit))
        said = [s for s in selection.case.file.selection.staff if (s.year, s.unit) == (year, unit)]
        who = ((staff.by, str(staff.date)) for staff in said)
        yield (
            phrase(
                text("{year}, working hours ({name})", year=year),
                language,
                name=unit_name(unit, language),
            ),
            "" if limit is None else hours(limit, language),
            hours(used, language),
            "" if limit is None else hours(limit - used, language),
            _who(next(who, None), language),
        )


def _who(said: tuple[str, str] | None, language: Language) -> Html:
    """Write who named a limit and when; that nobody did, where nobody did."""
    if said is None:
        return joined(translate(text("nobody"), language))
    return joined(lithuanian(said[0], language), f", {format_date(said[1], language)}")
