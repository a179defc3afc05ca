"""The draft plan as it will stand in the document of the administration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.selection.costs import cost_candidates
from workbench.analysis.selection.draft import draft_plan
from workbench.model.plan import BLANK, Funding
from workbench.presentation.display import absent
from workbench.presentation.formats import format_money
from workbench.presentation.language import translate
from workbench.presentation.markup import joined, tag, wording
from workbench.presentation.needs.parts import own_file
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.analysis.selection.decided import Decided
    from workbench.model.base import Language
    from workbench.model.plan import Amount, Measure, Objective
    from workbench.presentation.display import Shown
    from workbench.presentation.markup import Html
    from workbench.text import Text

__all__ = ["tab_draft"]


def tab_draft(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return a preview of the draft plan: what was adopted or adapted, as measures.

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
    code = selection.case.municipality.code
    if not selection.taken:
        lacks = text(
            "There is no draft plan yet, because no recommendation was adopted or adapted. Enter "
            "the decisions in the municipality’s file; the draft is then made by: "
            "workbench draft {code}",
            code=code,
        )
        return absent(lacks, language, lacking="decisions")
    return Table(
        caption=translate(text("Draft of the plan"), language),
        columns=headers(
            language,
            (text("Objective"), "text"),
            (text("Measure"), "row"),
            (text("Indicators"), "text"),
            (text("Money"), "text"),
            (text("Implementers"), "text"),
            (text("Years"), "text"),
        ),
        rows=tuple(_rows(selection, language)),
        source=own_file(language),
        notes=tuple(translate(note, language) for note in _notes(selection)),
        name="tab-draft",
    ).shown(language)


def _notes(selection: SelectionAnalysis) -> Iterator[Text]:
    """Yield what the draft leaves open, and how to get it as a document."""
    if selection.case.file.selection.goal is None:
        yield text("The goal is for the municipality to word; the draft leaves its place empty.")
    yield text(
        "Targets and starting values of the indicators are not known; the draft leaves their "
        "places empty."
    )
    yield text(
        "The draft as a document to edit is made by: workbench draft {code}",
        code=selection.case.municipality.code,
    )


def _rows(selection: SelectionAnalysis, language: Language) -> Iterator[tuple[str, ...]]:
    """Yield a row for each measure."""
    plan = draft_plan(selection, language)
    decided = {one.recommendation.code: one for one in selection.decided}
    listed = selection.candidates.listed
    assumed = {
        one.code
        for one in cost_candidates(selection.case, listed)
        if one.money_basis == "assumption"
    }
    for objective in plan.objectives:
        for measure in objective.measures:
            one = decided[measure.recommendation or ""]
            money = _money(measure, language, assumed=one.recommendation.code in assumed)
            yield _row(objective, measure, one, money, language)


def _row(
    objective: Objective, measure: Measure, one: Decided, money: Html, language: Language
) -> tuple[str, ...]:
    item = one.recommendation
    title = joined(
        f"{measure.number} ",
        wording(item.title, language),
        " ",
        tag("span", item.code, class_="id"),
    )
    if one.decision.change is not None:
        label = translate(text("Adapted:"), language)
        change = wording(one.decision.change, language)
        title = joined(title, tag("p", label, " ", change, class_="aside"))
    indicators = (
        tag("li", wording(each.name, language), " (", wording(each.unit, language), ")")
        for each in item.indicators
    )
    return (
        f"{objective.number} {objective.title}",
        title,
        tag("ul", *indicators),
        money,
        wording(item.implementer, language),
        measure.period_text or "–",
    )


def _money(measure: Measure, language: Language, *, assumed: bool) -> Html:
    """Write the sums of a measure, a line for each."""
    if measure.funding is Funding.NOT_NEEDED:
        return joined(translate(text("no money needed"), language))
    if not measure.amounts:
        return joined(translate(text("not known"), language))
    lines = (_amount(amount, language) for amount in measure.amounts)
    if not assumed:
        return joined(*(tag("div", line) for line in lines))
    mark = tag("p", translate(text("assumption"), language), class_="aside")
    return joined(*(tag("div", line) for line in lines), mark)


def _amount(amount: Amount, language: Language) -> str:
    return f"{amount.year}: {format_money(amount.eur, language)} ({amount.source or BLANK})"
