"""The best portfolio in a table, and what it leaves of money and hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.portfolio.programme import Budget, Staff
from workbench.presentation.display import absent, together
from workbench.presentation.formats import format_date
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian, tag, wording
from workbench.presentation.needs_parts import own_file
from workbench.presentation.selection_outcomes import (
    calculated,
    draws_of,
    no_candidates,
    share_of_draws,
    widest_error,
)
from workbench.presentation.selection_words import (
    BASES,
    fund_name,
    hours,
    money,
    phrase,
    recommendation_name,
    unit_name,
    whole,
    whole_range,
)
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.portfolio.exact import Portfolio
    from workbench.analysis.selection.analysis import Choice, SelectionAnalysis, Valued
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.presentation.table import Column

__all__ = ["tab_portfolio"]

_THOUSAND = 1000


def tab_portfolio(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return the best portfolio, and the sums of money and hours against their limits.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    choice = selection.choice
    if choice is None:
        return no_candidates(language)
    if choice.portfolio is None:
        nothing = text(
            "No portfolio is proposed, because the rules cannot hold together. Loosen one of them "
            "first."
        )
        return absent(nothing, language, lacking="portfolio")
    tables = [_members(selection, choice, choice.portfolio, language)]
    limits = _limits(selection, choice, choice.portfolio, language)
    return together(*(table.shown(language) for table in (*tables, *limits)))


def _members(
    selection: SelectionAnalysis, choice: Choice, portfolio: Portfolio, language: Language
) -> Table:
    """Return what the portfolio holds."""
    taken = [one for one in selection.valued if one.code in portfolio.codes]
    rows = [_member(selection, choice, one, language) for one in taken]
    names = {area.code: area.name for area in selection.case.catalogue.areas}
    areas = (wording(names[one.candidate.recommendation.area], language) for one in taken)
    total = (
        translate(text("Total"), language),
        "",
        whole(portfolio.value / _THOUSAND, language),
        money(portfolio.money, language),
        hours(sum(number for _, _, number in portfolio.hours), language),
        "",
        "",
    )
    return Table(
        caption=translate(text("The best portfolio (proposed)"), language),
        columns=_columns(language),
        rows=(*rows, total),
        source=calculated(language),
        notes=tuple(_notes(choice, portfolio, language)),
        total=True,
        name="tab-portfolio",
        groups=(*areas, ""),
    )


def _columns(language: Language) -> tuple[Column, ...]:
    """Return the columns of the portfolio."""
    return headers(
        language,
        (text("Recommendation"), "row"),
        (text("Needs it answers"), "text"),
        (text("Value, points"), "number"),
        (text("Money"), "text"),
        (text("Working hours"), "text"),
        (text("In the best portfolio of draws"), "number"),
        (text("In the plain order"), "text"),
    )


def _notes(choice: Choice, portfolio: Portfolio, language: Language) -> Iterator[str]:
    """Yield how to read the columns."""
    points = text(
        "In brackets from and to: the value at the lowest and at the highest points on each "
        "criterion. The total holds what pairs are worth together as well."
    )
    yield translate(points, language)
    if portfolio.unpriced:
        yield translate(text("A cost that is not known is in no sum."), language)
    if choice.robustness is not None:
        draws = draws_of(choice.robustness.sampled)
        drawn = text(
            "Weights and points were drawn {draws} times within what is believed of them; the "
            "share is that of draws whose best portfolio holds the recommendation, give or take "
            "{error} percentage points at most.",
            draws=draws,
            error=round(widest_error(draws)),
        )
        yield translate(drawn, language)
    plain = text("The plain order takes what gives most value for money, one after the other.")
    yield translate(plain, language)


def _member(
    selection: SelectionAnalysis, choice: Choice, one: Valued, language: Language
) -> tuple[str, ...]:
    """Write one recommendation of the portfolio."""
    value = one.value
    ends = whole_range(value.low, value.high, language)
    needs = ", ".join(one.candidate.needs)
    drawn = translate(text("not drawn"), language)
    if choice.robustness is not None:
        shares = {core.option: core.index for core in choice.robustness.sampled.options}
        drawn = share_of_draws(shares[one.code], language)
    plainly = one.code in choice.greedy.portfolio.codes
    return (
        recommendation_name(selection, one.code, language),
        needs or translate(text("no concluded need"), language),
        f"{whole(value.value, language)} ({ends})",
        _money(selection, one, language),
        _hours(one, language),
        drawn,
        translate(text("taken there too") if plainly else text("not taken there"), language),
    )


def _money(selection: SelectionAnalysis, one: Valued, language: Language) -> Html:
    """Write the money by fund and year, and who says so; unknown is said to be unknown."""
    costing = one.costing
    if not costing.known:
        return tag("span", translate(text("cost unknown"), language), class_="missing")
    basis = tag("p", translate(BASES[costing.money_basis], language), class_="aside")
    if not costing.money:
        return joined(tag("p", translate(text("takes no money"), language)), basis)
    lines = []
    for fund in dict.fromkeys(fund for _, fund, _ in costing.money):
        parts = [(year, money(n, language)) for year, name, n in costing.money if name == fund]
        named = fund_name(selection, fund, language)
        lines.append(tag("p", named, ": ", _by_year(parts, selection.years, language)))
    return joined(*lines, basis)


def _hours(one: Valued, language: Language) -> Html:
    """Write the hours by unit and year, and who says so."""
    costing = one.costing
    if not costing.hours:
        return joined(translate(text("takes no hours"), language))
    basis = tag("p", translate(BASES[costing.hours_basis], language), class_="aside")
    years = sorted({year for year, _, _ in costing.hours})
    lines = []
    for unit in dict.fromkeys(unit for _, unit, _ in costing.hours):
        parts = [(year, hours(n, language)) for year, name, n in costing.hours if name == unit]
        shown = _by_year(parts, tuple(years), language)
        lines.append(tag("p", f"{unit_name(unit, language)}: ", shown))
    return joined(*lines, basis)


def _by_year(parts: list[tuple[int, str]], years: tuple[int, ...], language: Language) -> Html:
    """Write amounts by year, once where every year has the same."""
    amounts = {amount for _, amount in parts}
    if len(amounts) == 1 and len(parts) == len(years) > 1:
        return phrase(text("every year {amount}"), language, amount=amounts.pop())
    shown = (
        phrase(text("{year} – {amount}", year=year), language, amount=amount)
        for year, amount in parts
    )
    return joined(*shown, by="; ")


def _limits(
    selection: SelectionAnalysis, choice: Choice, portfolio: Portfolio, language: Language
) -> Iterator[Table]:
    """Yield the sums of money and hours against their limits, where there are any."""
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
        source=calculated(language) if choice.limited else own_file(language),
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
