"""What is to be seen in the figures of what fits money and rules, for those who cannot see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.formats import format_date
from workbench.presentation.language import translate
from workbench.presentation.markup import as_plain
from workbench.presentation.selection.labels import (
    chance,
    criteria_names,
    lead_words,
    percent_range,
    points,
    title_of,
)
from workbench.presentation.selection.numbers import money
from workbench.presentation.selection.words import fund_name
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.analysis.portfolio.exact import Portfolio
    from workbench.analysis.robustness.cores import CoreIndex, Cores
    from workbench.analysis.robustness.tornado import Stability
    from workbench.analysis.selection.analysis import Choice, SelectionAnalysis, Valued
    from workbench.analysis.selection.robust import Robustness
    from workbench.model.base import Language
    from workbench.presentation.charts.selection_payments import Paid
    from workbench.presentation.charts.selection_plane import Mark
    from workbench.text import Text

__all__ = ["say_cores", "say_frontier", "say_lead", "say_payments", "say_stability"]


def say_frontier(choice: Choice, marks: Sequence[Mark], language: Language) -> str:
    """Return what can be had without money and with all of it, and where the choices lie.

    Parameters
    ----------
    choice : Choice
        The choice.
    marks : sequence of Mark
        What is marked.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    least, most = choice.frontier.points[0], choice.frontier.points[-1]
    ends = text(
        "The steps rise from {low_value} for {low_money} to {high_value} for {high_money}.",
        low_value=points(least.value),
        low_money=money(least.money, language),
        high_value=points(most.value),
        high_money=money(most.money, language),
    )
    marked = (
        text(
            "{letter}, {name}: {value} for {money}.",
            letter=mark.letter,
            name=mark.name,
            value=points(mark.portfolio.value),
            money=money(mark.portfolio.money, language),
        )
        for mark in marks
    )
    return _told((ends, *marked), language)


def say_cores(
    selection: SelectionAnalysis,
    cores: Cores,
    between: Sequence[CoreIndex],
    language: Language,
) -> str:
    """Return how many candidates are core, borderline and exterior, and those in between.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    cores : Cores
        All candidates.
    between : sequence of CoreIndex
        Those on the borderline that are drawn, the most frequent first.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    counts = text(
        "Always in the best portfolio: {core}; sometimes: {between}; never: {exterior}.",
        core=sum(one.kind == "core" for one in cores.options),
        between=sum(one.kind == "borderline" for one in cores.options),
        exterior=sum(one.kind == "exterior" for one in cores.options),
    )
    named = "; ".join(
        f"{title_of(selection, one.option, language)} – {chance(one.index, language)}"
        for one in between
    )
    return _told((counts, text("Drawn: {named}.", named=named)), language)


def say_lead(
    selection: SelectionAnalysis, best: Portfolio, robust: Robustness, language: Language
) -> str:
    """Return both portfolios’ values, and how many single changes turn the lead round.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    best : Portfolio
        The best portfolio.
    robust : Robustness
        With the runner-up and the bars.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    turning = sum(min(bar.at_low, bar.at_high) < 0 for bar in robust.bars)
    said = [
        text(
            "The best portfolio is worth {best}, the runner-up {rival}.",
            best=points(best.value),
            rival=points(robust.rival.value if robust.rival else 0),
        ),
        plural_text(
            "Of {all} changes of one weight or of one candidate’s points {count} turns the lead "
            "round.",
            "Of {all} changes of one weight or of one candidate’s points {count} turn the lead "
            "round.",
            turning,
            all=len(robust.bars),
        ),
    ]
    if robust.bars:
        said.append(_strongest(selection, robust, language))
    return _told(said, language)


def _strongest(selection: SelectionAnalysis, robust: Robustness, language: Language) -> Text:
    """Say what moves the lead most."""
    bar = robust.bars[0]
    low, high = sorted((bar.at_low, bar.at_high))
    criterion = criteria_names(selection, language)[bar.criterion]
    values = {"low": lead_words(low, language), "high": lead_words(high, language)}
    if bar.option is None:
        return text(
            "The weight of the criterion “{criterion}” moves it most: from {low} to {high} points.",
            criterion=criterion,
            **values,
        )
    return text(
        "The points on the criterion “{criterion}” of {name} move it most: from {low} to {high} "
        "points.",
        criterion=criterion,
        name=title_of(selection, selection.valued[bar.option].code, language),
        **values,
    )


def say_stability(
    selection: SelectionAnalysis, first: Valued, found: Sequence[Stability], language: Language
) -> str:
    """Return who is first, and the range of each criterion’s weight within which it stays so.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    first : Valued
        The candidate of the highest value.
    found : sequence of Stability
        One for each criterion.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    names = criteria_names(selection, language)
    ranges = "; ".join(
        f"{names[one.criterion]} – {percent_range(one.low, one.high, language)}" for one in found
    )
    said = text(
        "{name} stays first as long as the weights lie within: {ranges}.",
        name=title_of(selection, first.code, language),
        ranges=ranges,
    )
    return translate(said, language)


def say_payments(selection: SelectionAnalysis, rows: Sequence[Paid], language: Language) -> str:
    """Return what each fund pays in each year, and how much there is.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    rows : sequence of Paid
        What is drawn.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    return _told((_paid(selection, row, language) for row in rows), language)


def _paid(selection: SelectionAnalysis, row: Paid, language: Language) -> Text:
    said = {
        "when": format_date(str(row.year), language),
        "fund": as_plain(fund_name(selection, row.fund, language)),
        "money": money(row.cents, language),
    }
    if row.limit is None:
        return text("{when}, {fund}: {money}, limit unknown.", **said)
    limit = money(row.limit, language)
    if row.over:
        return text("{when}, {fund}: {money}, over the limit of {limit}.", limit=limit, **said)
    return text("{when}, {fund}: {money} of {limit}.", limit=limit, **said)


def _told(said: Iterable[Text], language: Language) -> str:
    return " ".join(translate(sentence, language) for sentence in said)
