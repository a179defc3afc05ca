"""The record of the runs: what was made from what, when, with what, and how it ended.

No places of the machine, no names of users or hosts.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from pydantic import Field, ValidationError

from workbench.model.base import Value, Words
from workbench.model.case import InputFile
from workbench.store.outputs import atomic_write

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.model.municipality import Municipality

__all__ = [
    "CellTime",
    "Delivered",
    "Environment",
    "FailedCell",
    "Rendering",
    "ReportRun",
    "RunRecord",
    "RunStatus",
    "Seconds",
    "read_record",
    "record_bytes",
    "record_file",
    "with_run",
    "write_run",
]


class RunStatus(StrEnum):
    """How making a report ended."""

    OK = "ok"
    """The report is there."""
    CELL_ERROR = "cell_error"
    """A cell raised an error."""
    KERNEL_DIED = "kernel_died"
    """The kernel ended before the notebook did, or never started."""
    TIMEOUT = "timeout"
    """A cell took too long."""
    RENDER_ERROR = "render_error"
    """The notebook ran, but no page or data could be made of it."""
    CONTENT_ERROR = "content_error"
    """The page was made, but holds something that must not be sent."""
    PDF_ERROR = "pdf_error"
    """The page is there, but could not be printed to PDF."""
    NOTEBOOK_CHANGED = "notebook_changed"
    """The executed notebook is missing or not the delivered one; nothing was made of it."""
    OUTPUT_ERROR = "output_error"
    """The results could not be written."""
    INTERRUPTED = "interrupted"
    """Somebody stopped the run."""
    NOT_RUN = "not_run"
    """Another report failed first, and the run was to stop then."""


class CellTime(Value):
    """How long a code cell took."""

    cell: int
    """Number among the code cells of the executed notebook, from 1, as Jupyter shows it."""
    seconds: float


class FailedCell(Value):
    """The cell a run stopped at."""

    number: int
    """Number among the code cells, from 1, as Jupyter shows it; 0 where none had started."""
    source: str
    """Its code."""
    error: str
    """Last line of the traceback, or what the kernel said last."""


class Seconds(Value):
    """Where the time went."""

    total: float
    execution: float
    """Kernel and cells."""
    rendering: float
    """Page, its printed twin, and data."""
    writing: float


class Environment(Value):
    """What the report was made with."""

    packages: dict[str, str]
    """Versions of the workbench and of the packages that shape a report."""
    python: str
    system: str
    """Operating system and processor."""
    lock_sha256: str | None
    """Of ``requirements.lock``."""
    templates_sha256: str
    """Of the page template and the Lithuanian wordings together."""
    git_commit: str | None
    """Commit of the workbench folder, where it is a git checkout."""
    git_dirty: bool | None
    """Whether it had changes beside that commit."""


class Rendering(Value):
    """A page made again from the executed notebook, without running it."""

    finished: datetime
    environment: Environment
    """What it was made with; that of the run holds for what the notebook says."""


class Delivered(Value):
    """The last good report."""

    run_id: str
    as_of: date
    finished: datetime
    files: tuple[InputFile, ...]
    """Page, data and executed notebook; the page's printed twin where one was asked for."""
    state: Literal["draft", "final"] = "draft"
    """What the cover says of the report; a draft where nobody said otherwise."""
    rendered: Rendering | None = None
    """Where the page was made again later; null where it is as the run made it."""


class ReportRun(Value):
    """The latest run of one report in one language."""

    report: str
    language: str
    run_id: str
    """The same for all reports of one command."""
    as_of: date
    parameters: dict[str, str | int | float | bool]
    """What the notebook was given."""
    seed: int
    """Seed of whatever is drawn at random, and of the kernel's hashes."""
    status: RunStatus
    message: str | None
    """What went wrong."""
    failed_cell: FailedCell | None
    started: datetime
    finished: datetime
    seconds: Seconds
    cells: tuple[CellTime, ...]
    inputs: tuple[InputFile, ...]
    """Files it was made from."""
    environment: Environment
    delivered: Delivered | None
    """What lies in the folder now: from this run if it went well, else from the last that did."""


class RunRecord(Value):
    """All reports of one municipality, or of all together, with their latest runs."""

    schema_version: Literal[1] = 1
    municipality: str | None
    """Short name; null for the reports about all municipalities."""
    name: Words | None = None
    """Its full name; null for the reports about all municipalities."""
    synthetic: bool = False
    """True for an invented municipality."""
    reports: tuple[ReportRun, ...] = Field(default=())


def record_file(root: Path, municipality: str | None) -> Path:
    """Return where a record lies.

    Parameters
    ----------
    root : Path
        The workbench folder.
    municipality : str or None
        Short name, or None for the reports about all.

    Returns
    -------
    Path
    """
    return root / "outputs" / (municipality or "") / "run.json"


def read_record(root: Path, municipality: str | None) -> RunRecord:
    """Return the record of a municipality; an empty one where there is none that can be read.

    Parameters
    ----------
    root : Path
        The workbench folder.
    municipality : str or None
        Short name, or None for the reports about all.

    Returns
    -------
    RunRecord
    """
    path = record_file(root, municipality)
    try:
        return RunRecord.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return RunRecord(municipality=municipality)


def with_run(record: RunRecord, run: ReportRun) -> RunRecord:
    """Return a record with a new run in place of the earlier one of the same report.

    Parameters
    ----------
    record : RunRecord
        So far.
    run : ReportRun
        The new one; a failed run keeps what was delivered before.

    Returns
    -------
    RunRecord
    """
    others = [old for old in record.reports if _key(old) != _key(run)]
    before = next((old.delivered for old in record.reports if _key(old) == _key(run)), None)
    if run.delivered is None:
        run = run.model_copy(update={"delivered": before})
    reports = tuple(sorted((*others, run), key=_key))
    return record.model_copy(update={"reports": reports})


def write_run(root: Path, run: ReportRun, municipality: Municipality | None) -> None:
    """Put a run into the record on disk.

    Parameters
    ----------
    root : Path
        The workbench folder.
    run : ReportRun
        The new run.
    municipality : Municipality or None
        Whose record, or None for the reports about all.

    Raises
    ------
    OutputError
        If the record cannot be written; the earlier one stays.
    """
    code = municipality.code if municipality else None
    record = with_run(read_record(root, code), run)
    if municipality:
        about = {"name": municipality.name, "synthetic": municipality.synthetic}
        record = record.model_copy(update=about)
    atomic_write(record_file(root, code), record_bytes(record))


def record_bytes(record: RunRecord) -> bytes:
    """Return a record as it is written.

    Parameters
    ----------
    record : RunRecord
        The record.

    Returns
    -------
    bytes
    """
    return record.model_dump_json(indent=2).encode() + b"\n"


def _key(run: ReportRun) -> tuple[str, str]:
    return run.report, run.language
