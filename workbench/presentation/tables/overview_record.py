"""Documents, consultations and gaps of the municipalities side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.facts_in_words import act_cell, fact_value, how_known
from workbench.presentation.formats import format_date
from workbench.presentation.labels import CONTENT_SEEN
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian, tag, wording
from workbench.presentation.table import Table, headers
from workbench.presentation.tables.overview import municipality_cell, overview_source
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.overview import Overview, OverviewRow
    from workbench.model.base import Language
    from workbench.model.facts import Fact
    from workbench.model.municipality import StrategicDocument
    from workbench.presentation.display import Shown

__all__ = ["tab_overview_consultations", "tab_overview_documents", "tab_overview_unknown"]


def tab_overview_documents(overview: Overview, language: Language) -> Shown:
    """Return the planning documents known of each municipality.

    Parameters
    ----------
    overview : Overview
        The municipalities.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    return Table(
        caption=translate(text("Planning documents known"), language),
        columns=headers(language, (text("Municipality"), "row"), (text("Documents"), "text")),
        rows=tuple(
            (municipality_cell(row, language), _documents(row, language)) for row in overview.rows
        ),
        source=overview_source(language),
    ).shown(language)


def tab_overview_consultations(overview: Overview, language: Language) -> Shown:
    """Return the consultations held of those planned, and those of the project as a whole.

    Parameters
    ----------
    overview : Overview
        The municipalities.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    rows = [_consultations(row, language) for row in overview.rows]
    project = overview.project
    whole = project.consultations_total if project else None
    notes = tuple(wording(item, language) for item in project.notes) if project else ()
    if whole:
        name = translate(text("The project as a whole"), language)
        span = f"{format_date(whole.date_from, language)} – {format_date(whole.date_to, language)}"
        held, planned = _fact(whole.held, language), _fact(whole.planned, language)
        rows.append((joined(name, tag("p", span, class_="aside")), held, planned))
    return Table(
        caption=translate(text("Consultations held and planned"), language),
        columns=headers(
            language,
            (text("Municipality"), "row"),
            (text("Held"), "text"),
            (text("Planned"), "text"),
        ),
        rows=tuple(rows),
        source=overview_source(language),
        notes=notes,
        total=whole is not None,
    ).shown(language)


def tab_overview_unknown(overview: Overview, language: Language) -> Shown:
    """Return what is not known of each municipality.

    Parameters
    ----------
    overview : Overview
        The municipalities.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    nothing = translate(text("nothing is known to be missing"), language)
    return Table(
        caption=translate(text("What is not known"), language),
        columns=headers(language, (text("Municipality"), "row"), (text("Not known"), "text")),
        rows=tuple(
            (
                municipality_cell(row, language),
                tag("ul", *(tag("li", translate(item, language)) for item in row.unknown))
                if row.unknown
                else nothing,
            )
            for row in overview.rows
        ),
        source=overview_source(language),
    ).shown(language)


def _documents(row: OverviewRow, language: Language) -> Html:
    """Write the documents of a municipality."""
    if not row.documents:
        return tag("em", translate(text("none known"), language))
    return tag("ul", *(tag("li", _document(item, language)) for item in row.documents))


def _document(document: StrategicDocument, language: Language) -> Html:
    """Write one document."""
    seen = translate(CONTENT_SEEN[document.content_seen], language)
    act = joined(act_cell(document.act, language), "; ") if document.act else ""
    return joined(lithuanian(document.title, language), " (", act, seen, ")")


def _consultations(row: OverviewRow, language: Language) -> tuple[str, str, str]:
    """Write the consultations of one municipality."""
    nothing = tag("em", translate(text("nothing on file"), language))
    if row.consultations is None:
        return municipality_cell(row, language), nothing, nothing
    held, planned = row.consultations.held, row.consultations.planned
    return municipality_cell(row, language), _fact(held, language), _fact(planned, language)


def _fact(fact: Fact, language: Language) -> Html:
    """Write a figure with how it is known."""
    about = tag("div", how_known(fact, language), class_="aside")
    return joined(tag("strong", fact_value(fact, language)), about)
