"""Pages made again from the executed notebooks that lie there; no notebook is run."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from workbench.errors import OutputError
from workbench.model.case import InputFile
from workbench.run.notebooks import executed_notebook
from workbench.run.pages import PageError, page_of
from workbench.run.pdf import printed
from workbench.run.places import Place
from workbench.run.record import Rendering, RunStatus, record_bytes, record_file
from workbench.run.result import Result
from workbench.store.outputs import write_together
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from workbench.run.pdf import Printer
    from workbench.run.record import Delivered, Environment, ReportRun, RunRecord
    from workbench.text import Text

__all__ = ["Renewal", "place_of", "redeliver"]

_LATEST_IS_DELIVERED = {RunStatus.OK, RunStatus.PDF_ERROR}
"""How the latest run ended where the page that lies there is its own."""


@dataclass(frozen=True, slots=True)
class Renewal:
    """What all pages of one command share.

    Parameters
    ----------
    root : Path
        The workbench folder.
    environment : Environment
        What the pages are made with.
    printer : Printer or None
        Who prints the pages; None where nobody asked for that.
    """

    root: Path
    environment: Environment
    printer: Printer | None = None


@dataclass(frozen=True, slots=True)
class _Made:
    """A page made again, or why there is none."""

    place: Place
    status: RunStatus
    message: Text | None
    seconds: float
    contents: Mapping[str, bytes | None]
    """Page and print; empty where no page could be made."""


def place_of(record: RunRecord, run: ReportRun) -> Place:
    """Return where the files of a recorded report lie.

    Parameters
    ----------
    record : RunRecord
        Whose.
    run : ReportRun
        Which report.

    Returns
    -------
    Place
    """
    return Place(run.report, record.municipality, run.language)


def redeliver(record: RunRecord, runs: Sequence[ReportRun], renewal: Renewal) -> tuple[Result, ...]:
    """Make pages of one record again, and write all of them together with the record.

    What fails keeps its page and its entry in the record; the others go on.

    Parameters
    ----------
    record : RunRecord
        As it lies there.
    runs : sequence of ReportRun
        Those of its reports to be made again; only delivered ones can be.
    renewal : Renewal
        What the pages share.

    Returns
    -------
    tuple of Result
        In the order of the runs.
    """
    made = [_made(place_of(record, run), run.delivered, renewal) for run in runs if run.delivered]
    good = {page.place: page for page in made if page.contents}
    trouble = _write(record, good, renewal) if good else None
    return tuple(_result(page, trouble) for page in made)


def _made(place: Place, delivered: Delivered, renewal: Renewal) -> _Made:
    """Make one page again."""
    clock = time.perf_counter()
    try:
        notebook = executed_notebook(_source(place, delivered, renewal.root))
        page = page_of(notebook, place, renewal.root)
    except PageError as error:
        return _Made(place, error.status, error.message, time.perf_counter() - clock, {})
    pdf, trouble = printed(renewal.printer, page, delivered.as_of)
    contents = {place.page: page.encode(), place.pdf: pdf}
    status = RunStatus.PDF_ERROR if trouble else RunStatus.OK
    return _Made(place, status, trouble, time.perf_counter() - clock, contents)


def _source(place: Place, delivered: Delivered, root: Path) -> bytes:
    """Return the executed notebook, if it is the one the report was delivered with."""
    known = {file.path: file.sha256 for file in delivered.files}
    try:
        content = (root / place.notebook).read_bytes()
    except OSError as error:
        what = text("{file} is missing or cannot be read", file=place.notebook)
        raise _lost(what, place, delivered) from error
    if sha256(content).hexdigest() != known.get(place.notebook):
        what = text("{file} is not as it was delivered", file=place.notebook)
        raise _lost(what, place, delivered)
    return content


def _lost(what: Text, place: Place, delivered: Delivered) -> PageError:
    """Say what is the matter with a notebook and how the report comes back."""
    options = f"--report {place.report} --as-of {delivered.as_of} --language {place.language}"
    command = " ".join(filter(None, ("workbench run", place.municipality, options)))
    message = text("{what}; to make the report anew: {command}", what=what, command=command)
    return PageError(RunStatus.NOTEBOOK_CHANGED, message)


def _write(record: RunRecord, made: Mapping[Place, _Made], renewal: Renewal) -> Text | None:
    """Write pages and record together; say why where that was not possible."""
    reports = []
    for run in record.reports:
        page = made.get(place_of(record, run))
        reports.append(_renewed(run, page, renewal) if page else run)
    renewed = record.model_copy(update={"reports": tuple(reports)})
    files: dict[Path, bytes | None] = {
        renewal.root / name: content
        for page in made.values()
        for name, content in page.contents.items()
    }
    files[record_file(renewal.root, record.municipality)] = record_bytes(renewed)
    try:
        write_together(files)
    except OutputError as error:
        return error.message
    return None


def _renewed(run: ReportRun, made: _Made, renewal: Renewal) -> ReportRun:
    """Return the entry of a report whose page was made again.

    How the latest run ended stays as it is, unless that was about this very page.
    """
    if run.delivered is None:
        return run
    rendered = Rendering(finished=datetime.now(UTC), environment=renewal.environment)
    files = tuple(_files(run.delivered, made))
    changes: dict[str, Any] = {
        "delivered": run.delivered.model_copy(update={"files": files, "rendered": rendered})
    }
    if run.status in _LATEST_IS_DELIVERED:
        message = None if made.message is None else str(made.message)
        changes |= {"status": made.status, "message": message}
    return run.model_copy(update=changes)


def _files(delivered: Delivered, made: _Made) -> Iterator[InputFile]:
    """Yield the files of a report: new hashes for what was made again, the others as they were."""
    for file in delivered.files:
        if file.path not in made.contents:
            yield file
    for name, content in made.contents.items():
        if content is not None:
            yield InputFile(path=name, sha256=sha256(content).hexdigest())


def _result(made: _Made, trouble: Text | None) -> Result:
    """Return what came of a page, for the person who waits."""
    if made.contents and trouble is not None:
        return Result(made.place, RunStatus.OUTPUT_ERROR, made.seconds, None, trouble, None)
    file = made.place.page if made.contents else None
    return Result(made.place, made.status, made.seconds, file, made.message, None)
