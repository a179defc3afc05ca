"""What matters to whom: weights of the criteria by group, and how they came about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.model.recommendations import CRITERIA
from workbench.presentation.display import absent, together
from workbench.presentation.formats import format_date, format_number
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, as_plain, joined, lithuanian, tag, wording
from workbench.presentation.needs.numbers import part
from workbench.presentation.needs.parts import own_file
from workbench.presentation.selection.words import criterion_name
from workbench.presentation.table import Column, Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.analysis.selection.views import View
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["tab_weights"]

_WAYS: dict[str, Text] = {
    "swing": text("points for lifting each criterion from its worst to its best"),
    "order": text("the order of the criteria alone; less firm than points"),
    "comparisons": text("pairs of criteria compared (AHP)"),
}


def tab_weights(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return the weight of each criterion by group and together, and how each group was asked.

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
    if not selection.views.asked:
        nobody = text(
            "Nobody has said yet what matters to whom, so the six criteria weigh alike, "
            "{each_share} each. That is no opinion but the lack of one: ask the administration, "
            "institutions, NGOs and communities of foreigners for points or at least an order.",
            each_share=round(selection.views.weights[0], 3),
        )
        return absent(nobody, language)
    return together(_weights(selection, language), _groups(selection, language))


def _weights(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return the table of the weights."""
    views = selection.views
    names = (Column(wording(view.group.name, language), "number") for view in views.groups)
    first, last = headers(language, (text("Criterion"), "row"), (text("All together"), "number"))
    rows = tuple(
        (
            criterion_name(selection, criterion, language),
            *(part(view.weights[place], language) for view in views.groups),
            tag("strong", part(views.weights[place], language)),
        )
        for place, criterion in enumerate(CRITERIA)
    )
    meant = text(
        "A weight says how much lifting a criterion from its worst to its best is worth beside the "
        "others. Together counts each group by its share. Rounded weights need not add up to 100."
    )
    return Table(
        caption=translate(text("Weights of the criteria by group"), language),
        columns=(first, *names, last),
        rows=rows,
        source=own_file(language),
        notes=(translate(meant, language),),
        name="tab-weights",
    ).shown(language)


def _groups(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return the table of the groups asked."""
    return Table(
        caption=translate(text("Who was asked what matters, and how"), language),
        columns=headers(
            language,
            (text("Group"), "row"),
            (text("People"), "number"),
            (text("Share in the common weights"), "number"),
            (text("How weights were asked for"), "text"),
            (text("What to look at"), "text"),
            (text("Noted by"), "text"),
        ),
        rows=tuple(_group(selection, view, language) for view in selection.views.groups),
        source=own_file(language),
        name="tab-groups-asked",
    ).shown(language)


def _group(selection: SelectionAnalysis, view: View, language: Language) -> tuple[str, ...]:
    """Write one group."""
    group = view.group
    people = translate(text("unknown"), language) if group.people is None else str(group.people)
    when = f", {format_date(group.date, language)}"
    return (
        wording(group.name, language),
        people,
        part(view.share, language),
        translate(_WAYS[view.way], language),
        _remark(selection, view, language),
        joined(lithuanian(group.by, language), when),
    )


def _remark(selection: SelectionAnalysis, view: View, language: Language) -> Html:
    """Write what does not go together in what a group said, criteria by their names."""
    said = []
    if view.pairwise is not None and view.pairwise.acceptable:
        ratio = format_number(view.pairwise.ratio, language, digits=2)
        consistent = text(
            "The comparisons go together: the consistency ratio is {ratio}, at most 0.10 is "
            "acceptable.",
            ratio=ratio,
        )
        said.append(translate(consistent, language))
    if view.remark is not None:
        names: dict[str, str] = {
            code: as_plain(criterion_name(selection, code, language)) for code in CRITERIA
        }
        values = tuple(
            (name, names.get(value, value) if isinstance(value, str) else value)
            for name, value in view.remark.values
        )
        said.append(translate(replace(view.remark, values=values), language))
    return joined(*(tag("p", item) for item in said)) or joined(
        translate(text("nothing to remark"), language)
    )
