"""Tables of what is on file: figures, documents, consultations, resources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.display import absent
from workbench.presentation.facts_in_words import (
    act_cell,
    fact_value,
    how_known,
    period_cell,
    source_names,
    unit_of,
)
from workbench.presentation.formats import format_date
from workbench.presentation.labels import CONTENT_SEEN, capital
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian, tag, wording
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from workbench.model.base import Language
    from workbench.model.case import Case
    from workbench.model.facts import Fact, Source
    from workbench.model.municipality import StrategicDocument
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["FACT_GROUPS", "tab_consultations", "tab_documents", "tab_facts", "tab_resources"]

FACT_GROUPS = {
    "population": text("Residents"),
    "foreign_residents": text("Foreign residents"),
    "refugees_from_ukraine": text("Refugees from Ukraine"),
    "employment": text("Employment of foreigners"),
}
_NOTHING = text("Nothing is on file.")
_OWN_FILE = text("data on the municipality entered for this report")


def tab_facts(case: Case, language: Language) -> Shown:
    """Return the figures about the people, each with date, source and how it is known.

    Parameters
    ----------
    case : Case
        The case.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    rows = [
        _fact_row(fact, label, case.file.sources, language)
        for group, label in FACT_GROUPS.items()
        for fact in getattr(case.file.facts, group)
    ]
    if not rows:
        return absent(_NOTHING, language)
    return Table(
        caption=translate(text("What is known of the people of the municipality"), language),
        columns=headers(
            language,
            (text("What"), "row"),
            (text("Figure"), "number"),
            (text("Date"), "text"),
            (text("How it is known"), "text"),
            (text("Source"), "text"),
        ),
        rows=tuple(rows),
        source=translate(text("named in each row"), language),
    ).shown(language)


def tab_documents(case: Case, language: Language) -> Shown:
    """Return the planning documents that are known.

    Parameters
    ----------
    case : Case
        The case.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    documents = case.file.documents
    if not documents:
        return absent(text("No planning document on integration is known."), language)
    return Table(
        caption=translate(text("Planning documents"), language),
        columns=headers(
            language,
            (text("Document"), "row"),
            (text("Act"), "text"),
            (text("Years"), "text"),
            (text("What we have seen of it"), "text"),
        ),
        rows=tuple(_document_row(document, language) for document in documents),
        source=source_names(case.file.sources, tuple(d.source for d in documents), language),
    ).shown(language)


def tab_consultations(case: Case, language: Language) -> Shown:
    """Return the consultations planned and held.

    Parameters
    ----------
    case : Case
        The case.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    held = case.file.consultations
    if held is None:
        return absent(_NOTHING, language)
    facts = ((text("Planned"), held.planned), (text("Held"), held.held))
    start, end = format_date(held.date_from, language), format_date(held.date_to, language)
    keys = tuple(fact.source for _, fact in facts if fact.source)
    topics = [wording(topic, language) for topic in held.topics]
    label = translate(text("Topics:"), language)
    notes = [joined(label, " ", joined(*topics, by="; "))] if topics else []
    notes += [wording(held.note, language)] if held.note else []
    return Table(
        caption=translate(text("Consultations, {span}", span=f"{start} – {end}"), language),
        columns=headers(
            language,
            (text("Consultations"), "row"),
            (text("Number"), "number"),
            (text("How it is known"), "text"),
        ),
        rows=tuple(
            (translate(name, language), fact_value(fact, language), how_known(fact, language))
            for name, fact in facts
        ),
        source=source_names(case.file.sources, keys, language) or translate(_OWN_FILE, language),
        notes=tuple(notes),
    ).shown(language)


def tab_resources(case: Case, language: Language) -> Shown:
    """Return institutions, services and grants that can be built on.

    Parameters
    ----------
    case : Case
        The case.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    resources = case.file.resources
    if not resources:
        return absent(_NOTHING, language)
    keys = tuple(item.fact.source for item in resources if item.fact.source)
    return Table(
        caption=translate(text("Resources that can be built on"), language),
        columns=headers(
            language,
            (text("Resource"), "row"),
            (text("Size"), "number"),
            (text("Date"), "text"),
            (text("How it is known"), "text"),
        ),
        rows=tuple(
            (
                joined(wording(item.name, language), _label(item.fact, language)),
                _figure(item.fact, language),
                _date(item.fact, language),
                how_known(item.fact, language),
            )
            for item in resources
        ),
        source=source_names(case.file.sources, keys, language) or translate(_OWN_FILE, language),
    ).shown(language)


def _fact_row(
    fact: Fact, group: Text, sources: dict[str, Source], language: Language
) -> tuple[str, ...]:
    """Write one figure."""
    name = wording(fact.label, language) if fact.label else translate(group, language)
    place = [tag("p", wording(fact.territory, language), class_="aside")] if fact.territory else []
    source = source_names(sources, (fact.source,), language) if fact.source else "–"
    how = how_known(fact, language)
    return (joined(name, *place), _figure(fact, language), _date(fact, language), how, source)


def _document_row(document: StrategicDocument, language: Language) -> tuple[str, ...]:
    """Write one document."""
    seen = tag("p", capital(translate(CONTENT_SEEN[document.content_seen], language)))
    remarks = [tag("p", wording(document.note, language))] if document.note else []
    act = act_cell(document.act, language) if document.act else translate(text("no data"), language)
    title = lithuanian(document.title, language)
    return title, act, period_cell(document, language), joined(seen, *remarks)


def _figure(fact: Fact, language: Language) -> Html:
    """Write a figure with its unit; persons go without saying."""
    unit = "" if fact.unit == "persons" or not fact.known else unit_of(fact, language)
    return joined(fact_value(fact, language), f" {unit}" if unit else "")


def _date(fact: Fact, language: Language) -> str:
    """Write the date a figure holds for."""
    if fact.date:
        return format_date(fact.date, language)
    return translate(text("not given"), language) if fact.known else "–"


def _label(fact: Fact, language: Language) -> Html:
    """Write what a figure is, under the name of its resource."""
    return tag("p", wording(fact.label, language), class_="aside") if fact.label else Html("")
