"""What money could buy: the highest value for every amount, and where the choices lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.portfolio.exact import account
from workbench.presentation.charts.drawing import draw_twice
from workbench.presentation.charts.selection_plane import Mark, MoneyPlane
from workbench.presentation.display import absent
from workbench.presentation.figure import Figure
from workbench.presentation.formats import format_number
from workbench.presentation.language import translate
from workbench.presentation.selection.basis import NO_CANDIDATES, cost_basis, points_source
from workbench.presentation.selection.labels import THOUSANDTHS, points
from workbench.presentation.selection.numbers import money
from workbench.presentation.sentences.selection_choices import say_frontier
from workbench.presentation.table import Table, headers
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.portfolio.exact import Portfolio
    from workbench.analysis.selection.analysis import Choice, SelectionAnalysis
    from workbench.model.base import Language
    from workbench.presentation.charts.selection_plane import Sign
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["fig_frontier"]

_BEST = text("the best portfolio within limits and rules (proposed)")
_FREE = text("the best portfolio (proposed; nobody named limits)")
_GREEDY = text("going down the list by value for money")
_OWN = text("what the municipality adopted")
_NOTHING_KEEPS = text(
    "No portfolio keeps the rules, however much money there were; a rule given up would make one "
    "possible."
)
_COSTS_NOTHING = text(
    "What money could buy cannot be drawn: no candidate costs money as far as is known. Estimates "
    "of costs would fill this place."
)
_HOW_TO_READ = text(
    "Each dot is a portfolio that is worth the most for its money; nothing lies above the steps. "
    "All rules hold but the limits of money, and money may be moved between years and funds. So a "
    "portfolio within the limits lies on the steps or below."
)


def fig_frontier(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return the highest value for every amount of money, with the choices marked.

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
        return absent(NO_CANDIDATES, language, lacking="candidates")
    if not choice.frontier.points:
        return absent(_NOTHING_KEEPS, language)
    if not choice.frontier.cost:
        return absent(_COSTS_NOTHING, language)
    marks = _marks(choice, language)
    plane = MoneyPlane(choice.frontier.points, marks, language)
    wide, narrow = draw_twice(plane.draw, plane.height)
    caption = text("What money could buy: the highest value for every amount")
    return Figure(
        caption=translate(caption, language),
        description=say_frontier(choice, marks, language),
        source=points_source(selection, language),
        wide=wide,
        narrow=narrow,
        data=_data(selection, marks, language),
        notes=(*_named(marks, language), *_notes(selection, choice, language)),
        name="fig-frontier",
    ).shown(language)


def _marks(choice: Choice, language: Language) -> tuple[Mark, ...]:
    """Return the choices to be marked, each with a letter."""
    own = choice.robustness.own if choice.robustness else None
    adopted = account(choice.programme, own.codes) if own else None
    found: list[tuple[Sign, Text, Text, Portfolio | None]] = [
        ("square", _BEST if choice.limited else _FREE, text("proposed"), choice.portfolio),
        ("ring", _GREEDY, text("by value for money"), choice.greedy.portfolio),
        ("dot", _OWN, text("adopted"), adopted),
    ]
    there = [each for each in found if each[-1] is not None]
    return tuple(
        Mark(letter, sign, translate(name, language), translate(short, language), portfolio)
        for letter, (sign, name, short, portfolio) in zip("ABC", there, strict=False)
        if portfolio is not None
    )


def _named(marks: Sequence[Mark], language: Language) -> tuple[str, ...]:
    """Say what each letter is, with its size, money and value."""
    return tuple(
        translate(
            text(
                "{letter} – {name}: {size}, {money}, {value}.",
                letter=mark.letter,
                name=mark.name,
                size=plural_text(
                    "{count} recommendation", "{count} recommendations", len(mark.portfolio.codes)
                ),
                money=money(mark.portfolio.money, language),
                value=points(mark.portfolio.value),
            ),
            language,
        )
        for mark in marks
    )


def _notes(selection: SelectionAnalysis, choice: Choice, language: Language) -> tuple[str, ...]:
    """Say how to read it, whose costs these are, and which choice keeps not all rules."""
    said = [translate(_HOW_TO_READ, language)]
    codes = [one.code for one in selection.valued]
    said.append(cost_basis(selection, codes, language))
    if not choice.limited:
        free = text("Nobody named limits of money or hours, so nothing here tells what fits them.")
        said.append(translate(free, language))
    if choice.portfolio is None:
        none = text("No portfolio keeps all rules and limits, so none is proposed.")
        said.append(translate(none, language))
    if choice.greedy.broken:
        missed = plural_text(
            "Going down the list does not keep {count} rule.",
            "Going down the list does not keep {count} rules.",
            len(choice.greedy.broken),
        )
        said.append(translate(missed, language))
    own = choice.robustness.own if choice.robustness else None
    if own and own.broken:
        missed = plural_text(
            "What the municipality adopted does not keep {count} rule or limit.",
            "What the municipality adopted does not keep {count} rules or limits.",
            len(own.broken),
        )
        said.append(translate(missed, language))
    return tuple(said)


def _data(selection: SelectionAnalysis, marks: Sequence[Mark], language: Language) -> Table:
    """Return every marked choice and every dot of the steps as a table."""
    choice = selection.choice
    dots = choice.frontier.points if choice else ()
    named = [(f"{mark.letter} – {mark.name}", mark.portfolio) for mark in marks]
    step = translate(text("dot"), language)
    named += [
        (f"{step} {format_number(number, language)}", one) for number, one in enumerate(dots, 1)
    ]
    return Table(
        caption=translate(text("Data: value and money of portfolios"), language),
        columns=headers(
            language,
            (text("Portfolio"), "row"),
            (text("Money"), "number"),
            (text("Value, points"), "number"),
            (text("Recommendations"), "number"),
            (text("Of unknown cost among them"), "number"),
        ),
        rows=tuple(
            (
                name,
                money(one.money, language),
                format_number(one.value / THOUSANDTHS, language, digits=0),
                format_number(len(one.codes), language),
                format_number(len(one.unpriced), language),
            )
            for name, one in named
        ),
        source=points_source(selection, language),
    )
