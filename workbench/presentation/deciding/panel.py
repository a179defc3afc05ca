"""What stands under the controls: the order, the portfolio, what differs, one recommendation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.portfolio.infeasibility import Infeasible
from workbench.analysis.portfolio.programme import Budget, Staff
from workbench.presentation.deciding.words import view_name
from workbench.presentation.desk.saving import told_faults
from workbench.presentation.formats import format_number
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, tag
from workbench.presentation.selection.infeasible import why_infeasible
from workbench.presentation.selection.outcomes import calculated
from workbench.presentation.selection.words import (
    fund_name,
    hours,
    money,
    phrase,
    recommendation_name,
    unit_name,
)
from workbench.presentation.table import Table, headers
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.analysis.portfolio.exact import Portfolio
    from workbench.analysis.portfolio.programme import Programme
    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.errors import Fault
    from workbench.model.base import Language
    from workbench.presentation.deciding.trying import Placed, Tried
    from workbench.text import Text

__all__ = ["SHOWN", "faulty", "order_shown", "portfolio_shown"]

SHOWN = 15
"""So many candidates of the order are shown."""
_THOUSAND = 1000


def order_shown(
    placed: Sequence[Placed], view: str, analysis: SelectionAnalysis, language: Language
) -> Html:
    """Return the first candidates by value, with what their value could be.

    Parameters
    ----------
    placed : sequence of Placed
        All of them in their order.
    view : str
        Whose weights.
    analysis : SelectionAnalysis
        With the names.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    whose = view_name(analysis, view, language)
    first = min(SHOWN, len(placed))
    caption = text(
        "The first {first} of {all} candidates by value. View: {view}",
        first=first,
        all=len(placed),
        view=whose,
    )
    table = Table(
        caption=translate(caption, language),
        columns=headers(
            language,
            (text("Place"), "number"),
            (text("Candidate"), "row"),
            (text("Value, points"), "number"),
            (text("What it could be"), "number"),
            (text("Place by the file"), "number"),
        ),
        rows=tuple(_placed(one, analysis, language) for one in placed[:SHOWN]),
        source=calculated(analysis, language),
    )
    return tag("div", table.shown(language).html, class_="wb-explorer")


def portfolio_shown(tried: Tried, analysis: SelectionAnalysis, language: Language) -> Html:
    """Return the best portfolio against its limits and against that of the file, or why none is.

    Parameters
    ----------
    tried : Tried
        What the trial comes to.
    analysis : SelectionAnalysis
        With the names.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    outcome = tried.outcome
    if isinstance(outcome, Infeasible):
        none = tag("p", translate(text("No portfolio keeps all rules."), language))
        why = (tag("p", line) for line in why_infeasible(analysis, outcome, language))
        return tag("div", none, *why, class_="wb-explorer", role="alert")
    if isinstance(outcome, tuple) or tried.programme is None:
        return faulty(outcome if isinstance(outcome, tuple) else (), language)
    parts = [tag("p", sentence) for sentence in _sums(outcome, language)]
    parts += _against_file(tried, analysis, language)
    limits = tuple(_limits(tried.programme, outcome, analysis, language))
    if limits:
        parts.append(_limit_table(limits, analysis, language))
    parts.append(_all(outcome, analysis, language))
    return tag("div", *parts, class_="wb-explorer")


def faulty(faults: Iterable[Fault], language: Language) -> Html:
    """Return why nothing can be calculated.

    Parameters
    ----------
    faults : iterable of Fault
        What is wrong.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    lines = (tag("p", translate(line, language)) for line in told_faults(faults))
    return tag("div", *lines, class_="wb-explorer refused", role="alert")


def _placed(one: Placed, analysis: SelectionAnalysis, language: Language) -> tuple[str, ...]:
    value = one.value
    low, high = (format_number(end, language, digits=0) for end in (value.low, value.high))
    return (
        str(one.rank),
        recommendation_name(analysis, one.valued.code, language),
        format_number(value.value, language, digits=1),
        low if low == high else f"{low}–{high}",
        str(one.before),
    )


def _sums(portfolio: Portfolio, language: Language) -> Iterator[str]:
    """Say what a portfolio holds, is worth and takes."""
    holds = plural_text(
        "The best portfolio holds {count} recommendation, worth {points} points and {amount}.",
        "The best portfolio holds {count} recommendations, worth {points} points and {amount}.",
        len(portfolio.codes),
        points=round(portfolio.value / _THOUSAND),
        amount=money(portfolio.money, language),
    )
    yield translate(holds, language)
    if portfolio.unpriced:
        unknown = plural_text(
            "What {count} of them costs is not known and in no sum.",
            "What {count} of them cost is not known and in no sum.",
            len(portfolio.unpriced),
        )
        yield translate(unknown, language)
    if not portfolio.proved and portfolio.bound is not None:
        most = round(portfolio.bound / _THOUSAND)
        bound = text("It is not proved to be the best, but none exceeds {points} points.",
                     points=most)  # fmt: skip
        yield translate(bound, language)


def _against_file(tried: Tried, analysis: SelectionAnalysis, language: Language) -> list[Html]:
    """Say what entered and what left the portfolio of the file."""
    if tried.basis is None:
        none = text("By the parameter file there is no portfolio to compare it with.")
        return [tag("p", translate(none, language))]
    if not tried.entered and not tried.left:
        same = text("It is the portfolio of the parameter file.")
        return [tag("p", translate(same, language))]
    return [
        *_named(text("Entered, against the portfolio of the file:"), tried.entered, analysis,
                language),
        *_named(text("Left, against the portfolio of the file:"), tried.left, analysis, language),
    ]  # fmt: skip


def _named(
    label: Text, codes: Sequence[str], analysis: SelectionAnalysis, language: Language
) -> Iterator[Html]:
    if codes:
        yield tag("p", translate(label, language))
        yield _listed(codes, analysis, language)


def _listed(codes: Iterable[str], analysis: SelectionAnalysis, language: Language) -> Html:
    return tag("ul", *(tag("li", recommendation_name(analysis, c, language)) for c in codes))


def _all(portfolio: Portfolio, analysis: SelectionAnalysis, language: Language) -> Html:
    summary = tag("summary", translate(text("Everything in the portfolio"), language))
    return tag("details", summary, _listed(portfolio.codes, analysis, language))


def _limits(
    programme: Programme, portfolio: Portfolio, analysis: SelectionAnalysis, language: Language
) -> Iterator[tuple[str, ...]]:
    """Yield each limit with what is taken and left; what is taken without one as well."""
    none = translate(text("no limit"), language)
    money_limits = {(r.year, r.source): r.cents for r in programme.rules if isinstance(r, Budget)}
    spent = {(year, fund): cents for year, fund, cents in portfolio.spent}
    for year, fund in sorted({*money_limits, *spent}):
        name = phrase(
            text("{year}, {fund}", year=year), language, fund=fund_name(analysis, fund, language)
        )
        taken, most = spent.get((year, fund), 0), money_limits.get((year, fund))
        over = (
            (none, "–") if most is None else (money(most, language), money(most - taken, language))
        )
        yield name, money(taken, language), *over
    hour_limits = {(r.year, r.unit): r.hundredths for r in programme.rules if isinstance(r, Staff)}
    worked = {(year, unit): number for year, unit, number in portfolio.hours}
    for year, unit in sorted({*hour_limits, *worked}):
        name = joined(
            translate(
                text("{year}, hours of {unit}", year=year, unit=unit_name(unit, language)), language
            )
        )
        taken, most = worked.get((year, unit), 0), hour_limits.get((year, unit))
        over = (
            (none, "–") if most is None else (hours(most, language), hours(most - taken, language))
        )
        yield name, hours(taken, language), *over


def _limit_table(
    rows: tuple[tuple[str, ...], ...], analysis: SelectionAnalysis, language: Language
) -> Html:
    table = Table(
        caption=translate(text("Money and hours of the portfolio against their limits"), language),
        columns=headers(
            language,
            (text("Money or hours"), "row"),
            (text("Taken"), "number"),
            (text("Limit"), "number"),
            (text("Left over"), "number"),
        ),
        rows=rows,
        source=calculated(analysis, language),
    )
    return table.shown(language).html
