"""What each candidate is worth by the six criteria, and where its points come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.model.recommendations import CRITERIA
from workbench.presentation.display import absent
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, tag
from workbench.presentation.selection.numbers import whole, whole_range
from workbench.presentation.selection.words import (
    ORIGINS,
    criterion_name,
    recommendation_name,
    sources,
)
from workbench.presentation.table import Column, Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.selection.analysis import SelectionAnalysis, Valued
    from workbench.analysis.selection.scoring import Origin, ScoreCell
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["tab_values"]

_MARKS: dict[Origin, Text] = {
    "person": text("P"),
    "analysis": text("A"),
    "proposal": text("R"),
    "unknown": text("unknown"),
}
"""Signs of where points come from; a note says what they mean."""


def tab_values(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return the candidates by value: value, points on the criteria and where these come from.

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
    if not selection.valued:
        nothing = text("There is no candidate that may be taken, so there is nothing to value.")
        return absent(nothing, language)
    name, place, value, given = headers(
        language,
        (text("Candidate"), "row"),
        (text("Place"), "number"),
        (text("Value, points"), "number"),
        (text("Scored by people"), "number"),
    )
    criteria = (Column(criterion_name(selection, code, language), "number") for code in CRITERIA)
    ordered = sorted(selection.valued, key=lambda one: one.rank)
    return Table(
        caption=translate(text("Candidates by value"), language),
        columns=(name, place, value, *criteria, given),
        rows=tuple(_candidate(selection, one, language) for one in ordered),
        source=sources(selection, language),
        notes=tuple(_notes(selection, language)),
        name="tab-values",
    ).shown(language)


def _notes(selection: SelectionAnalysis, language: Language) -> Iterator[str]:
    """Yield what the signs, the value and its interval mean."""
    origins = {cell.origin for one in selection.valued for cell in one.cells}
    signs = "; ".join(
        f"{translate(mark, language)} – {translate(ORIGINS[origin], language)}"
        for origin, mark in _MARKS.items()
        if origin in origins
    )
    yield translate(text("Where points come from: {signs}.", signs=signs), language)
    yield translate(
        text(
            "Points go from 0 to 100; an interval says that nobody knows them better, and its "
            "middle is calculated with. The value is the mean of the points, each criterion by its "
            "weight."
        ),
        language,
    )
    yield translate(
        text(
            "Below the value is what it could be: with all points at their lowest and at their "
            "highest. It is no statistical interval. Candidates whose intervals overlap cannot be "
            "told apart for sure, so places near each other are no order."
        ),
        language,
    )


def _candidate(selection: SelectionAnalysis, one: Valued, language: Language) -> tuple[str, ...]:
    """Write one candidate."""
    value = one.value
    ends = whole_range(value.low, value.high, language)
    given = sum(cell.origin == "person" for cell in one.cells)
    of = text("{given} of {all}", given=given, all=len(CRITERIA))
    return (
        recommendation_name(selection, one.code, language),
        str(one.rank),
        joined(
            tag("p", tag("strong", whole(value.value, language))), tag("p", ends, class_="aside")
        ),
        *(_cell(cell, language) for cell in one.cells),
        translate(of, language),
    )


def _cell(cell: ScoreCell, language: Language) -> Html:
    """Write points with their interval and the sign of their origin."""
    mark = tag("small", translate(_MARKS[cell.origin], language))
    ends = whole_range(cell.low, cell.high, language)
    if cell.origin == "unknown":
        unknown = tag("p", translate(text("unknown"), language), class_="missing")
        return joined(unknown, tag("p", ends, class_="aside"))
    if cell.mode is None:
        return joined(ends, " ", mark)
    shown = whole(cell.mode, language)
    below = "" if ends == shown else tag("p", ends, class_="aside")
    return joined(tag("p", shown, " ", mark), below)
