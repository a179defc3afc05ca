"""How far groups agree on what comes first, and what may count one thing twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.selection.valuing import TOP
from workbench.model.recommendations import CRITERIA
from workbench.presentation.display import Shown, absent, paragraphs, together
from workbench.presentation.formats import format_number
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, tag, wording
from workbench.presentation.selection.words import (
    criterion_name,
    phrase,
    recommendation_name,
    sources,
)
from workbench.presentation.table import Column, Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.analysis.selection.valuing import Agreement
    from workbench.analysis.weighing.groups import Conflict
    from workbench.model.base import Language
    from workbench.text import Text

__all__ = ["tab_conflicts"]

_STEPS: tuple[tuple[float, Text], ...] = (
    (0.9, text("nearly the same order")),
    (0.7, text("much alike")),
    (0.5, text("alike in part")),
    (0.0, text("hardly alike")),
)


def tab_conflicts(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return how far groups agree, the first of each, and the candidates they disagree on.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
        With a warning where two criteria may count the same thing twice.
    """
    twice = _double_counting(selection, language)
    if selection.agreement is None:
        few = text(
            "How far groups agree on what comes first takes at least two groups that said what "
            "matters to them, and candidates to put in order."
        )
        return together(absent(few, language), twice)
    agreement = selection.agreement
    return together(
        paragraphs([_concordance(agreement, language)]),
        _tops(selection, agreement, language),
        _conflicts(selection, agreement, language),
        twice,
    )


def _concordance(agreement: Agreement, language: Language) -> str:
    """Say how far the orders agree."""
    value = agreement.concordance
    if value is None:
        return translate(text("Whether the groups agree cannot be told from so little."), language)
    how = next(word for least, word in _STEPS if value >= least)
    return translate(
        text(
            "The orders of the groups: {how} (Kendall’s W {value}; 1 – the same order, 0 – nothing "
            "in common). Part of it comes from the points, which are the same for all groups: only "
            "the weights differ.",
            how=how,
            value=format_number(value, language, digits=2),
        ),
        language,
    )


def _tops(selection: SelectionAnalysis, agreement: Agreement, language: Language) -> Shown:
    """Return the table of the candidates that are among the first of some group."""
    first = {option for top in agreement.tops for option in top}
    best = sorted(first, key=lambda i: (sum(ranks[i] for ranks in agreement.ranks), i))
    groups = (Column(wording(view.group.name, language), "number") for view in agreement.groups)
    bold = text(
        "The place of a candidate in the order of each group; in bold those among the first "
        "{count}. Candidates of equal value share the mean of their places.",
        count=TOP,
    )
    return Table(
        caption=translate(text("What comes first for each group"), language),
        columns=(*headers(language, (text("Candidate"), "row")), *groups),
        rows=tuple(
            (
                recommendation_name(selection, selection.valued[i].code, language),
                *_places(agreement, i, language),
            )
            for i in best
        ),
        source=sources(selection, language),
        notes=(translate(bold, language),),
        name="tab-first-of-groups",
    ).shown(language)


def _places(agreement: Agreement, option: int, language: Language) -> tuple[Html, ...]:
    """Return the place of a candidate with each group, in bold where it is among the first."""
    shown = (
        (ranks[option], top) for ranks, top in zip(agreement.ranks, agreement.tops, strict=True)
    )
    return tuple(
        tag("strong", format_number(rank, language))
        if option in top
        else joined(format_number(rank, language))
        for rank, top in shown
    )


def _conflicts(selection: SelectionAnalysis, agreement: Agreement, language: Language) -> Shown:
    """Return the table of the candidates whose places differ most."""
    if not agreement.conflicts:
        none = text("There is no candidate whose place differs by more than a third of all places.")
        return paragraphs([translate(none, language)])
    meant = text(
        "Listed are candidates whose places with two groups differ by more than a third of all "
        "{count} places. There is nothing to correct here; it is to be talked over.",
        count=len(selection.valued),
    )
    return Table(
        caption=translate(text("Candidates the groups disagree on"), language),
        columns=headers(
            language,
            (text("Candidate"), "row"),
            (text("Highest with"), "text"),
            (text("Lowest with"), "text"),
        ),
        rows=tuple(_conflict(selection, agreement, one, language) for one in agreement.conflicts),
        source=sources(selection, language),
        notes=(translate(meant, language),),
        name="tab-conflicts",
    ).shown(language)


def _conflict(
    selection: SelectionAnalysis, agreement: Agreement, one: Conflict, language: Language
) -> tuple[str, ...]:
    """Write one candidate the groups disagree on."""
    cells = (
        phrase(
            text("{group}: place {rank}"),
            language,
            group=wording(agreement.groups[group].group.name, language),
            rank=format_number(rank, language),
        )
        for group, rank in ((one.higher, one.higher_rank), (one.lower, one.lower_rank))
    )
    return recommendation_name(selection, selection.valued[one.option].code, language), *cells


def _double_counting(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return the warning that two criteria may count one thing twice, or that none does."""
    if not selection.overlaps:
        return Shown(Html(""), "")
    told = [one for one in selection.overlaps if one.correlation is not None]
    pairs = [
        phrase(
            text("“{first}” and “{second}” (rank correlation {correlation})"),
            language,
            first=criterion_name(selection, CRITERIA[one.first], language),
            second=criterion_name(selection, CRITERIA[one.second], language),
            correlation=format_number(one.correlation or 0.0, language, digits=2),
        )
        for one in selection.overlaps
        if one.suspicious
    ]
    if pairs:
        warning = text(
            "Two criteria put the candidates in nearly the same order, so one thing may be counted "
            "twice: {pairs}. Look whether both are needed."
        )
        return paragraphs([phrase(warning, language, pairs=joined(*pairs, by="; "))])
    none = text(
        "Of the {all} pairs of criteria, {told} could be compared; none puts the candidates in so "
        "similar an order that one thing would be counted twice.",
        all=len(selection.overlaps),
        told=len(told),
    )
    return paragraphs([translate(none, language)])
