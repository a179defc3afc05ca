"""The page that leads to every report there is, made from the records of the runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbench.presentation.display import paragraphs
from workbench.presentation.labels import state_badge
from workbench.presentation.language import translate
from workbench.presentation.markup import joined, tag
from workbench.presentation.table import Table, headers
from workbench.run.batch import LANGUAGES, real_municipalities
from workbench.run.progress import STATUS_WORDS
from workbench.run.record import RunStatus, read_record
from workbench.store.outputs import atomic_write
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.presentation.markup import Html
    from workbench.presentation.table import Kind
    from workbench.run.record import Delivered, ReportRun, RunRecord
    from workbench.text import Text

__all__ = ["REPORT_NAMES", "index_page", "read_records", "write_index"]

REPORT_NAMES = {
    "needs_analysis": text("Analysis of needs"),
    "recommendation_selection": text("Selection of recommendations"),
    "plan_evaluation": text("Evaluation of the plan"),
    "overview": text("The municipalities side by side"),
}
"""What each report is called."""

_LANGUAGE_NAMES = {"lt": text("in Lithuanian"), "en": text("in English")}
_THIS_PAGE = {"lt": text("This page in Lithuanian"), "en": text("This page in English")}
_COLUMNS: tuple[tuple[Text, Kind], ...] = (
    (text("Municipality"), "row"),
    (text("Report"), "text"),
    (text("State"), "text"),
    (text("As of"), "text"),
    (text("Made"), "text"),
    (text("Latest run"), "text"),
    (text("Data"), "text"),
)


def write_index(root: Path, languages: Iterable[Language]) -> None:
    """Write ``outputs/index.html``, and the English one beside it where English was asked for.

    One that lies there already is renewed too: it would tell of reports as they were.

    Parameters
    ----------
    root : Path
        The workbench folder.
    languages : iterable of str
        Languages of the reports that were made.

    Raises
    ------
    OutputError
        If it cannot be written.
    """
    records, wanted = tuple(read_records(root)), set(languages)
    folder = root / "outputs"
    there = [
        name
        for name in LANGUAGES
        if name == "lt" or name in wanted or (folder / _file_name(name)).is_file()
    ]
    for name in there:
        page = index_page(records, root, name, languages=there)
        atomic_write(folder / _file_name(name), page.encode())


def read_records(root: Path) -> Iterator[RunRecord]:
    """Yield the records of all runs: first the one about all, then the real, then the invented.

    Parameters
    ----------
    root : Path
        The workbench folder.

    Yields
    ------
    RunRecord
        Those with at least one report.
    """
    folders = {path.parent.name for path in (root / "outputs").glob("*/run.json")}
    known = [code for code in real_municipalities(root) if code in folders]
    others = sorted(folders - set(known))
    records = [read_record(root, code) for code in (None, *known, *others)]
    yield from sorted(
        (found for found in records if found.reports), key=lambda found: found.synthetic
    )


def index_page(
    records: Iterable[RunRecord],
    root: Path,
    language: Language,
    *,
    languages: Iterable[Language] = (),
) -> str:
    """Return the page that leads to all reports.

    Parameters
    ----------
    records : iterable of RunRecord
        What is there.
    root : Path
        The workbench folder.
    language : str
        ``lt`` or ``en``.
    languages : iterable of str
        Languages the index is there in; it leads to itself in the others.

    Returns
    -------
    str
        A whole HTML page.
    """
    from workbench.presentation.page import render_page  # noqa: PLC0415 - slow to import

    return render_page(_notebook(records, root, language, languages), language=language)


def _notebook(  # nbformat is untyped
    records: Iterable[RunRecord], root: Path, language: Language, languages: Iterable[Language]
) -> Any:  # noqa: ANN401 - as said
    """Put the page's content into a notebook, so that it gets the frame of every other page."""
    from nbformat import from_dict  # noqa: PLC0415 - slow to import

    title = translate(text("Reports on the integration of third-country nationals"), language)
    heading = {"cell_type": "markdown", "id": "title", "metadata": {}, "source": f"# {title}"}
    shown = (
        {"text/html": str(part.html), "text/plain": part.plain}
        for part in _parts(tuple(records), root, language, languages)
    )
    cells: list[dict[str, Any]] = [
        {
            "cell_type": "code",
            "id": f"part-{number}",
            "metadata": {},
            "source": "",
            "execution_count": None,
            "outputs": [{"output_type": "display_data", "data": data, "metadata": {}}],
        }
        for number, data in enumerate(shown)
    ]
    content = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [heading, *cells]}
    return from_dict(content)  # type: ignore[no-untyped-call] # partly typed


def _parts(
    records: tuple[RunRecord, ...], root: Path, language: Language, languages: Iterable[Language]
) -> Iterator[Shown]:
    """Yield what stands on the page."""
    explained = (
        text("Each report is one file that can be read offline, printed and forwarded."),
        text("Where making a report failed, the last good one stays until the cause is mended."),
    )
    sentences = [joined(translate(sentence, language)) for sentence in explained]
    yield paragraphs([*sentences, *_other_index(languages, language)], "findings")
    real = tuple(record for record in records if not record.synthetic)
    invented = tuple(record for record in records if record.synthetic)
    if real:
        caption = text("Reports of the municipalities")
        yield _table(real, root, translate(caption, language), language).shown(language)
    if invented:
        caption = text("Reports of the invented example")
        yield _table(invented, root, translate(caption, language), language).shown(language)


def _other_index(languages: Iterable[Language], language: Language) -> Iterator[Html]:
    """Yield the ways to the index in the other languages it is there in."""
    for other in languages:
        if other != language:
            words = translate(_THIS_PAGE[other], other)
            yield tag("a", words, href=_file_name(other), lang=other, hreflang=other)


def _file_name(language: Language) -> str:
    return "index.html" if language == "lt" else f"index.{language}.html"


def _table(records: Iterable[RunRecord], root: Path, caption: str, language: Language) -> Table:
    """Return one row for each report."""
    rows = tuple(
        (_whose(record, language), *_row(run, _whose(record, language), root, language))
        for record in records
        for run in sorted(record.reports, key=lambda run: (run.report, run.language != language))
    )
    source = translate(text("records of the runs (run.json)"), language)
    return Table(caption, headers(language, *_COLUMNS), rows, source)


def _whose(record: RunRecord, language: Language) -> str:
    if record.name is None:
        return record.municipality or translate(text("All municipalities"), language)
    return record.name.of(language)


def _row(run: ReportRun, whose: str, root: Path, language: Language) -> tuple[str, ...]:
    """Return what is told of one report, with links to what lies there."""
    name = translate(REPORT_NAMES.get(run.report, run.report), language)
    if run.language != language:
        name = f"{name} ({translate(_LANGUAGE_NAMES[run.language], language)})"
    there = run.delivered
    if there is None:
        return (name, "–", "–", "–", _status(run, language), "–")
    page = _link(there, root, whose, (name, ".html")) or name
    pdf = _link(there, root, whose, ("PDF", ".pdf"))
    return (
        joined(page, ", ", pdf) if pdf else page,
        state_badge(there.state, language),
        there.as_of.isoformat(),
        there.finished.date().isoformat(),
        _status(run, language),
        _link(there, root, whose, ("JSON", ".json")) or "–",
    )


def _status(run: ReportRun, language: Language) -> Html:
    """Return how the latest run ended, and what that means for what lies there."""
    word = translate(STATUS_WORDS[run.status], language)
    if run.status == RunStatus.OK:
        return tag("span", word, class_="run-ok")
    when = run.finished.date().isoformat()
    if run.status == RunStatus.PDF_ERROR:
        done = text("done on {when}, {what}", when=when, what=word)
        return tag("span", translate(done, language), class_="run-failed")
    left = text("the last good report stays") if run.delivered else text("there is no report yet")
    failed = text("failed on {when}: {what}; {left}", when=when, what=word, left=left)
    return tag("span", translate(failed, language), class_="run-failed")


def _link(there: Delivered, root: Path, whose: str, what: tuple[str, str]) -> Html | None:
    """Link to the delivered file of that name and ending, if it still lies there.

    The spoken name tells whose it is too, because all links of a column read the same.
    """
    name, ending = what
    for file in there.files:
        if file.path.endswith(ending) and (root / file.path).is_file():
            href = file.path.removeprefix("outputs/")
            return tag("a", name, href=href, aria_label=f"{name}, {whose}")
    return None
