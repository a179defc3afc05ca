"""What candidates are judged by: six criteria, the ends of their scales, and proposed points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.formats import format_date
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian, tag, wording
from workbench.presentation.selection.numbers import whole_range
from workbench.presentation.selection.words import sources
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.model.base import Language
    from workbench.model.recommendations import CriterionCard, Proposals
    from workbench.model.selection import LocalScale
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["tab_criteria"]

_PROPERTIES: dict[str, tuple[str, Text, dict[str, Text]]] = {
    "impact": (
        "work",
        text("by what it works through:"),
        {
            "service": text("a service to people"),
            "information": text("information"),
            "staff": text("skills of staff"),
            "system": text("how institutions work together"),
            "knowledge": text("knowing more"),
        },
    ),
    "reach": (
        "reach",
        text("by how many of those with the need it can reach:"),
        {"few": text("single people"), "part": text("a part"), "most": text("most of them")},
    ),
    "feasibility": (
        "effort",
        text("by the effort it takes:"),
        {
            "small": text("small effort"),
            "medium": text("medium effort"),
            "large": text("large effort"),
        },
    ),
    "durability": (
        "permanence",
        text("by how long it lasts:"),
        {
            "one_off": text("done once"),
            "project": text("as long as a project"),
            "permanent": text("ordinary work"),
        },
    ),
    "duty": (
        "binding",
        text("by the most binding ground:"),
        {
            "duty": text("duty by law"),
            "guidance": text("guidance"),
            "framework": text("a framework nobody is bound to"),
            "none": text("no ground named"),
        },
    ),
}
"""Criterion to the property its proposals go by, that in words, and the values of the property."""


def tab_criteria(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return the six criteria: both ends of each scale, and points where no person scored.

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
    no_cost = text(
        "Money and working time are no criteria: they limit the choice, and counted here too they "
        "would punish what costs money twice."
    )
    return Table(
        caption=translate(text("What candidates are judged by"), language),
        columns=headers(
            language,
            (text("Criterion"), "row"),
            (text("0 points mean"), "text"),
            (text("100 points mean"), "text"),
            (text("Points where nobody scored"), "text"),
            (text("Scored by people"), "number"),
        ),
        rows=tuple(
            _criterion(selection, place, card, language)
            for place, card in enumerate(selection.case.catalogue.selection.criteria)
        ),
        source=sources(selection, language),
        notes=(translate(no_cost, language),),
        name="tab-criteria",
    ).shown(language)


def _criterion(
    selection: SelectionAnalysis, place: int, card: CriterionCard, language: Language
) -> tuple[str, ...]:
    """Write one criterion, in the municipality's own words where it has some."""
    local = next(
        (s for s in selection.case.file.selection.scales if s.criterion == card.code), None
    )
    ends = local or card
    question = tag("p", wording(card.question, language), class_="aside")
    own = _local(local, language) if local else ""
    given = sum(one.cells[place].origin == "person" for one in selection.valued)
    of = text("{given} of {all}", given=given, all=len(selection.valued))
    return (
        joined(tag("p", wording(card.name, language)), question),
        joined(tag("p", wording(ends.worst, language)), own),
        joined(tag("p", wording(ends.best, language)), own),
        _proposal(selection.case.catalogue.selection.proposals, card.code, language),
        translate(of, language),
    )


def _local(scale: LocalScale, language: Language) -> Html:
    """Say that the wording of an end is the municipality's own."""
    label = translate(text("worded for this municipality:"), language)
    who = lithuanian(scale.by, language)
    return tag("p", label, " ", who, f", {format_date(scale.date, language)}", class_="aside")


def _proposal(proposals: Proposals, criterion: str, language: Language) -> Html:
    """Write which points are proposed by which property."""
    if criterion == "need":
        gap = text(
            "from the analysis of needs: the gap where the candidate works, 0 to 1, times 100; "
            "where it is unknown, anything from 0 to 100"
        )
        return joined(translate(gap, language))
    name, label, values = _PROPERTIES[criterion]
    points: Mapping[str, tuple[float, float]] = getattr(proposals, name)
    listed = (
        joined(translate(word, language), " ", whole_range(*points[value], language))
        for value, word in values.items()
    )
    proposed = tag("strong", translate(text("proposed"), language))
    return joined(proposed, " ", translate(label, language), " ", joined(*listed, by="; "))
