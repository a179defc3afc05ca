"""The best portfolio in a table, and what it leaves of money and hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.display import absent, together
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, tag, wording
from workbench.presentation.selection.numbers import hours, money, whole, whole_range
from workbench.presentation.selection.outcomes import (
    calculated,
    draws_of,
    no_candidates,
    share_of_draws,
    widest_error,
)
from workbench.presentation.selection.words import (
    BASES,
    fund_name,
    phrase,
    recommendation_name,
    unit_name,
)
from workbench.presentation.table import Table, headers
from workbench.presentation.tables.selection_limits import limits_tables
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
    limits = limits_tables(selection, choice, choice.portfolio, language)
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
        source=calculated(selection, language),
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
    needs = joined(*(tag("span", code, class_="id") for code in one.candidate.needs), by=", ")
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
