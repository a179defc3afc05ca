"""Who pays for what was taken, or proposed, and what funds are known to pay for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.portfolio.programme import Budget
from workbench.analysis.selection.costs import cost_candidates
from workbench.presentation.display import absent, paragraphs, together
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian, tag, wording
from workbench.presentation.selection.numbers import money
from workbench.presentation.selection.outcomes import calculated, listing, opened
from workbench.presentation.selection.words import (
    fund_name,
    phrase,
    recommendation_name,
    recommendation_names,
)
from workbench.presentation.table import Column, Table, headers
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.analysis.selection.costs import Costing
    from workbench.model.base import Language
    from workbench.model.recommendations import FundCard
    from workbench.presentation.display import Shown

__all__ = ["tab_payments"]


def tab_payments(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return the money by year and fund, and what is known of what each fund pays for.

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
    codes = _codes(selection)
    if not codes:
        nothing = text("Nothing was taken and nothing can be proposed, so nobody has to pay yet.")
        return absent(nothing, language, lacking="decisions")
    costings = [
        one
        for one in cost_candidates(selection.case, selection.candidates.listed)
        if one.code in codes
    ]
    parts = [paragraphs(_told(selection, costings, language))]
    if selection.payments:
        parts.append(_sums(selection, language).shown(language))
    return together(*parts, _funds(selection, language).shown(language))


def _codes(selection: SelectionAnalysis) -> tuple[str, ...]:
    """Return what is paid for: what was taken, else what is proposed."""
    if selection.taken:
        return selection.taken
    portfolio = selection.choice.portfolio if selection.choice else None
    return portfolio.codes if portfolio else ()


def _told(
    selection: SelectionAnalysis, costings: list[Costing], language: Language
) -> Iterator[Html]:
    """Yield whose set it is, on what the sums rest, and what is in none of them."""
    whose = plural_text(
        "The money is that of {count} recommendation the municipality took.",
        "The money is that of {count} recommendations the municipality took.",
        len(costings),
    )
    if not selection.taken:
        whose = plural_text(
            "The municipality has taken nothing yet, so the money is that of {count} "
            "recommendation of the best portfolio (proposed).",
            "The municipality has taken nothing yet, so the money is that of {count} "
            "recommendations of the best portfolio (proposed).",
            len(costings),
        )
    yield joined(translate(whose, language))
    basis = text(
        "Estimated by the municipality: {known}; by assumptions of the catalogue: {assumed}; of "
        "unknown cost: {unknown}.",
        known=sum(one.money_basis == "person" for one in costings),
        assumed=sum(one.money_basis == "assumption" for one in costings),
        unknown=sum(not one.known for one in costings),
    )
    yield joined(translate(basis, language))
    unknown = [one.code for one in costings if not one.known]
    if unknown:
        label = text("In no sum, because nobody knows the cost: {names}.")
        yield phrase(label, language, names=recommendation_names(selection, unknown, language))
    if not selection.payments:
        yield joined(translate(text("As far as is known they take no money."), language))
    yield from _to_check(selection, language)


def _to_check(selection: SelectionAnalysis, language: Language) -> Iterator[Html]:
    """Yield for what has to be checked whether European money may pay."""
    for fund, message in (
        (
            "amif",
            text(
                "Whether the AMIF call pays for these has to be checked before deciding: {names}."
            ),
        ),
        (
            "esf",
            text("Whether there is an open ESF+ call for these has to be found out: {names}."),
        ),
    ):
        paid = (p.codes for p in selection.payments if p.fund == fund)
        codes = tuple(dict.fromkeys(code for part in paid for code in part))
        if codes:
            names = recommendation_names(selection, codes, language)
            yield phrase(message, language, names=names)


def _sums(selection: SelectionAnalysis, language: Language) -> Table:
    """Return the money by fund and year, with the limits beside it."""
    years = sorted({*selection.years, *(payment.year for payment in selection.payments)})
    caption = text("Money of what the municipality took, by fund and year")
    if not selection.taken:
        caption = text("Money of the best portfolio (proposed), by fund and year")
    note = text(
        "Of an assumed range the middle counts, and the first of the possible funds pays. Below a "
        "sum the limit, where one was named."
    )
    return Table(
        caption=translate(caption, language),
        columns=(
            *headers(language, (text("Fund"), "row")),
            *(Column(translate(text("{year} (year)", year=y), language), "number") for y in years),
            *headers(language, (text("All years"), "number")),
        ),
        rows=tuple(_sum_rows(selection, years, language)),
        source=calculated(selection, language),
        notes=(translate(note, language),),
        total=True,
        name="tab-payments",
    )


def _sum_rows(
    selection: SelectionAnalysis, years: list[int], language: Language
) -> Iterator[tuple[str, ...]]:
    """Yield a row for each fund, and the total."""
    cells = {(p.fund, p.year): p.cents for p in selection.payments}
    for fund in dict.fromkeys(fund for fund, _ in sorted(cells)):
        yield (
            opened(fund_name(selection, fund, language)),
            *(_cell(selection, (y, fund), cells.get((fund, y), 0), language) for y in years),
            money(sum(n for (name, _), n in cells.items() if name == fund), language),
        )
    yield (
        translate(text("Total"), language),
        *(money(sum(n for (_, y), n in cells.items() if y == year), language) for year in years),
        money(sum(cells.values()), language),
    )


def _cell(
    selection: SelectionAnalysis, place: tuple[int, str], cents: int, language: Language
) -> Html:
    """Write the money of a fund in a year, and the limit where one was named."""
    rules = selection.choice.programme.rules if selection.choice else ()
    limits = [r.cents for r in rules if isinstance(r, Budget) and (r.year, r.source) == place]
    shown = tag("p", money(cents, language))
    if not limits:
        if not cents:
            return shown
        told = translate(text("no limit named"), language)
    else:
        told = translate(text("limit {amount}", amount=money(limits[0], language)), language)
    if limits and cents > limits[0]:
        over = text("over the limit by {amount}", amount=money(cents - limits[0], language))
        return joined(
            shown,
            tag("p", told, class_="aside"),
            tag("p", tag("strong", translate(over, language))),
        )
    return joined(shown, tag("p", told, class_="aside"))


def _funds(selection: SelectionAnalysis, language: Language) -> Table:
    """Return what is known of what each fund pays for, with its source."""
    return Table(
        caption=translate(text("What each fund pays for, as far as is known"), language),
        columns=headers(
            language,
            (text("Fund"), "row"),
            (text("Recommendations it would pay for"), "text"),
            (text("What is known of the fund"), "text"),
            (text("Where from"), "text"),
        ),
        rows=tuple(
            _fund(selection, card, language) for card in selection.case.catalogue.selection.funds
        ),
        source=calculated(selection, language),
        name="tab-funds",
    )


def _fund(selection: SelectionAnalysis, card: FundCard, language: Language) -> tuple[str, ...]:
    """Write one fund."""
    paid = (p.codes for p in selection.payments if p.fund == card.code)
    codes = tuple(dict.fromkeys(code for part in paid for code in part))
    names = [recommendation_name(selection, code, language) for code in codes]
    return (
        opened(fund_name(selection, card.code, language)),
        listing(names) if names else joined(translate(text("for nothing"), language)),
        wording(card.note, language),
        lithuanian(card.source, language),
    )
