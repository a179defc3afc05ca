"""The last tables of a report: what is missing, and the sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.model.facts import Status
from workbench.presentation.display import absent
from workbench.presentation.formats import format_date
from workbench.presentation.labels import CONTENT_SEEN, capital
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian, tag, wording
from workbench.presentation.table import Table, headers
from workbench.presentation.tables.facts import FACT_GROUPS
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.model.base import Language
    from workbench.model.case import Case
    from workbench.model.facts import Fact, Source
    from workbench.model.municipality import ImportedMark, Report
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["tab_missing", "tab_sources"]

_WEB = re.compile(r"https?://(?:www\.)?(?P<site>[\w.-]+)")
_NOTHING = text("Nothing is on file.")
_OWN_FILE = text("data on the municipality entered for this report")


def tab_sources(case: Case, language: Language, report: Report = "plan_evaluation") -> Shown:
    """Return every source used, with its date and where to find it.

    Parameters
    ----------
    case : Case
        The case.
    language : str
        ``lt`` or ``en``.
    report : str
        Which report they are for: evidence on needs is told in the analysis of needs alone.

    Returns
    -------
    Shown
    """
    used = dict.fromkeys(k for k in case.file.sources_of(report) if k in case.file.sources)
    if report != "needs_analysis" and case.plan and case.plan.document.source:
        used[case.plan.document.source] = None
    if not used:
        return absent(_NOTHING, language)
    unknown = translate(text("not known"), language)
    rows = []
    for source in (case.file.sources[key] for key in used):
        date = format_date(source.date, language) if source.date else unknown
        rows.append((_title(source, language), date, _address(source, language)))
    return Table(
        caption=translate(text("Sources"), language),
        columns=headers(
            language,
            (text("Source"), "row"),
            (text("Published"), "text"),
            (text("Where to find it"), "text"),
        ),
        rows=tuple(rows),
        source=translate(_OWN_FILE, language),
        name="tab-sources",
    ).shown(language)


def _title(source: Source, language: Language) -> Html:
    """Write the title of a source, leading to it where it lies in the web."""
    title = wording(source.title, language)
    web = _WEB.match(source.address or "")
    return tag("a", title, href=source.address) if web else title


def _address(source: Source, language: Language) -> Html:
    """Write where a source is found: a web site, or a document by its Lithuanian name."""
    address = source.address or "–"
    web = _WEB.match(address)
    return joined(web["site"]) if web else lithuanian(address, language)


def tab_missing(case: Case, language: Language) -> Shown:
    """Return what is missing, why, and where it could be had.

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
    rows = tuple(_missing_rows(case, language))
    if not rows:
        return absent(text("Nothing is known to be missing."), language)
    return Table(
        caption=translate(text("What is missing, and who could supply it"), language),
        columns=headers(
            language,
            (text("Missing"), "row"),
            (text("Why"), "text"),
            (text("Where it could be had"), "text"),
        ),
        rows=rows,
        source=translate(_OWN_FILE, language),
        name="tab-missing",
    ).shown(language)


def _missing_rows(case: Case, language: Language) -> Iterator[tuple[str, str, str]]:
    """Yield what is missing: the plan, figures, texts of documents, marks."""
    administration = translate(text("the municipal administration"), language)
    if case.plan is None:
        why = wording(case.file.missing_plan, language) if case.file.missing_plan else "–"
        yield translate(text("Text of the plan"), language), why, administration
    for document in case.file.documents:
        if document.content_seen != "full":
            title = lithuanian(document.title, language)
            why = capital(translate(CONTENT_SEEN[document.content_seen], language))
            yield joined(translate(text("Text:"), language), " ", title), why, administration
    for label, fact in _unknown_facts(case):
        reason = wording(fact.reason, language) if fact.reason else "–"
        filled = fact.would_be_filled_by
        name = wording(fact.label, language) if fact.label else translate(label, language)
        yield name, reason, wording(filled, language) if filled else "–"
    lost = [m for m in _imported(case) if m.mark == "unknown"]
    if lost:
        rows = tuple(str(mark.row) for mark in lost)
        lacks = text("Marks of the earlier evaluation table: rows {rows}", rows=rows)
        reasons = dict.fromkeys(mark.reason for mark in lost if mark.reason)
        why = joined(*(wording(reason, language) for reason in reasons), by=" ") or Html("–")
        where = translate(text("the authors of the earlier report"), language)
        yield translate(lacks, language), why, where


def _imported(case: Case) -> tuple[ImportedMark, ...]:
    """Return the marks of the earlier report, if there is one."""
    return case.file.imported_rubric.marks if case.file.imported_rubric else ()


def _unknown_facts(case: Case) -> Iterator[tuple[Text, Fact]]:
    """Yield the facts without a value, with what they are called where they do not say it."""
    for group, label in FACT_GROUPS.items():
        for fact in getattr(case.file.facts, group):
            if fact.status in {Status.UNKNOWN, Status.UNREADABLE}:
                yield label, fact
    held = case.file.consultations
    if held and not held.planned.known:
        yield text("Consultations planned"), held.planned
    if held and not held.held.known:
        yield text("Consultations held"), held.held
    for item in case.file.resources:
        if not item.fact.known:
            yield text("Resource"), item.fact
