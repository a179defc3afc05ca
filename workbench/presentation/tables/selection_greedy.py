"""The plain order of value for money, and how far it falls behind the best portfolio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.display import paragraphs
from workbench.presentation.formats import format_number
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, tag
from workbench.presentation.selection.numbers import money, whole
from workbench.presentation.selection.outcomes import (
    calculated,
    first_names,
    in_points,
    no_candidates,
)
from workbench.presentation.selection.rules import say_rule
from workbench.presentation.selection.words import phrase, recommendation_name
from workbench.presentation.table import Table, headers
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.analysis.portfolio.greedy import Ranked
    from workbench.analysis.selection.analysis import Choice, SelectionAnalysis
    from workbench.model.base import Language
    from workbench.presentation.display import Shown

__all__ = ["tab_greedy"]

_THOUSAND = 1000


def tab_greedy(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return the plain order of value for money beside the best portfolio.

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
    told = paragraphs(_compared(selection, choice, language))
    return told + _order(selection, choice, language).shown(language)


def _compared(selection: SelectionAnalysis, choice: Choice, language: Language) -> Iterator[Html]:
    """Yield what the plain order takes, how far it falls behind, and in what it differs."""
    plain, best = choice.greedy.portfolio, choice.portfolio
    takes = plural_text(
        "Going down the order of value for money takes {count} recommendation: {value}.",
        "Going down the order of value for money takes {count} recommendations: {value}.",
        len(plain.codes),
        value=in_points(plain.value),
    )
    yield joined(translate(takes, language))
    if choice.greedy.broken:
        rules = (say_rule(selection, rule, language) for rule in choice.greedy.broken)
        label = text("It does not manage to keep these rules: {rules}.")
        yield phrase(label, language, rules=joined(*rules, by="; "))
    if best is None:
        yield joined(translate(text("There is no best portfolio to set it beside."), language))
        return
    gap = choice.greedy.gap(best)
    if gap is not None:
        behind = text("That is {share} less than the best portfolio is worth.", share=gap / 100)
        if not gap:
            behind = text("The best portfolio is worth no more.")
        yield joined(translate(behind, language))
    only_best = [c for c in best.codes if c not in plain.codes]
    only_plain = [c for c in plain.codes if c not in best.codes]
    yield from _differences(selection, only_best, only_plain, language)


def _differences(
    selection: SelectionAnalysis,
    only_best: Sequence[str],
    only_plain: Sequence[str],
    language: Language,
) -> Iterator[Html]:
    """Yield what only one of both takes, the most valuable first."""
    worth = {one.code: one.value.value for one in selection.valued}
    labels = (
        (
            text("Only the best portfolio takes ({count}): {names}.", count=len(only_best)),
            only_best,
        ),
        (text("Only the plain order takes ({count}): {names}.", count=len(only_plain)), only_plain),
    )
    for label, codes in labels:
        if codes:
            ordered = sorted(codes, key=lambda code: -worth[code])
            yield phrase(label, language, names=first_names(selection, ordered, language))
    if not only_best and not only_plain:
        yield joined(translate(text("Both take the same."), language))


def _order(selection: SelectionAnalysis, choice: Choice, language: Language) -> Table:
    """Return the order as far as either takes anything of it."""
    best = choice.portfolio.codes if choice.portfolio else ()
    plain = choice.greedy.portfolio.codes
    ranked = list(enumerate(choice.greedy.order, 1))
    shown = [(n, one) for n, one in ranked if one.code in best or one.code in plain]
    columns = headers(
        language,
        (text("Place and recommendation"), "row"),
        (text("Value, points"), "number"),
        (text("Cost over all years"), "number"),
        (text("Points for {amount_eur}", amount_eur=_THOUSAND), "number"),
        (text("In the plain order"), "text"),
        (text("In the best portfolio"), "text"),
    )
    width = len(columns) if choice.portfolio else len(columns) - 1
    return Table(
        caption=translate(text("The plain order of value for money"), language),
        columns=columns[:width],
        rows=tuple(
            _row(selection, place, one, (one.code in plain, one.code in best), language)[:width]
            for place, one in shown
        ),
        source=calculated(selection, language),
        notes=tuple(_notes(len(ranked) - len(shown), language)),
        name="tab-greedy",
    )


def _notes(rest: int, language: Language) -> Iterator[str]:
    """Yield how the order comes about, and how many are not shown."""
    order = text(
        "First come those that take no money, the most valuable before the others; then those of "
        "a known cost by their points for each {amount_eur}; last those whose cost nobody knows. "
        "Each is taken if it fits the rules together with those before it. The order does not look "
        "at the hours each takes.",
        amount_eur=_THOUSAND,
    )
    yield translate(order, language)
    if rest:
        left = plural_text(
            "{count} candidate that is not taken is not shown.",
            "{count} candidates that are not taken are not shown.",
            rest,
        )
        yield translate(left, language)


def _row(
    selection: SelectionAnalysis,
    place: int,
    one: Ranked,
    taken: tuple[bool, bool],
    language: Language,
) -> tuple[str, ...]:
    """Write one recommendation of the order."""
    yes, no = translate(text("taken"), language), translate(text("not taken"), language)
    rate = translate(text("cost unknown"), language)
    if one.per_euro is not None:
        # Thousandths of a point for 1 Eur are points for 1 000 Eur.
        rate = format_number(one.per_euro, language, digits=1)
    elif one.money is not None:
        rate = translate(text("takes no money"), language)
    cost = money(one.money, language)
    if one.money is None:
        cost = tag("span", cost, class_="missing")
    return (
        joined(f"{place}. ", recommendation_name(selection, one.code, language)),
        whole(one.value / _THOUSAND, language),
        cost,
        rate,
        *(yes if one_taken else no for one_taken in taken),
    )
