"""From a job to its files: run the notebook, render the page, check it, write all at once."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from workbench.analysis.agreement import SEED
from workbench.errors import OutputError
from workbench.model.case import InputFile
from workbench.run.documents import DOCUMENTS, document_bytes
from workbench.run.execution import execute, without_places
from workbench.run.pages import PageError, not_made, page_of
from workbench.run.pdf import printed
from workbench.run.record import Delivered, ReportRun, RunStatus, Seconds
from workbench.run.result import Result
from workbench.store.outputs import sha256_of, write_together
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from workbench.run.batch import Job
    from workbench.run.execution import Execution
    from workbench.run.kernels import Kernels
    from workbench.run.pdf import Printer
    from workbench.run.record import Environment
    from workbench.text import Text

__all__ = ["Setting", "make_report"]

_ERRORS: dict[RunStatus, Text] = {
    RunStatus.CELL_ERROR: text("a cell of the notebook failed"),
    RunStatus.KERNEL_DIED: text("the kernel died, perhaps for want of memory"),
    RunStatus.TIMEOUT: text("a cell took longer than it may"),
    RunStatus.INTERRUPTED: text("the run was interrupted"),
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What all jobs of a batch share.

    Parameters
    ----------
    root : Path
        The workbench folder.
    run_id : str
        Name of this run.
    environment : Environment
        What the reports are made with.
    kernels : Kernels
        Where the kernels come from.
    cell_timeout : int
        Seconds a cell may take.
    printer : Printer or None
        Who prints the pages; None where nobody asked for that.
    """

    root: Path
    run_id: str
    environment: Environment
    kernels: Kernels
    cell_timeout: int
    printer: Printer | None = None


@dataclass(frozen=True, slots=True)
class _End:
    """How far a job came."""

    status: RunStatus
    message: Text | None
    file: str | None
    files: tuple[InputFile, ...] = ()
    rendering: float = 0.0
    writing: float = 0.0


def make_report(job: Job, setting: Setting) -> Result:
    """Make one report; whatever happens, the last good one stays until the new one is whole.

    Parameters
    ----------
    job : Job
        Which report.
    setting : Setting
        What the batch shares.

    Returns
    -------
    Result
    """
    started, clock = datetime.now(UTC), time.perf_counter()
    execution = execute(job, setting.root, setting.kernels, cell_timeout=setting.cell_timeout)
    if execution.status == RunStatus.OK:
        end = _deliver(job, execution, setting)
    else:
        end = _set_aside(job, execution, setting)
    total = time.perf_counter() - clock
    seconds = _seconds(total, execution, end)
    run = _run(job, execution, end, setting, (started, seconds))
    return Result(job.place, end.status, total, end.file, end.message, run)


def _deliver(job: Job, execution: Execution, setting: Setting) -> _End:
    """Render, check and write."""
    clock = time.perf_counter()
    try:
        page = page_of(execution.notebook, job.place, setting.root)
        contents = _contents(job, page, execution.notebook, setting.root)
    except PageError as error:
        return _set_aside(job, execution, setting, (error.status, error.message))
    pdf, trouble = printed(setting.printer, page, job.cases[0].as_of)
    end = _written(job, {**contents, job.place.pdf: pdf}, setting, time.perf_counter() - clock)
    if trouble is None or end.status != RunStatus.OK:
        return end
    return replace(end, status=RunStatus.PDF_ERROR, message=trouble)


def _written(
    job: Job, contents: Mapping[str, bytes | None], setting: Setting, rendering: float
) -> _End:
    """Write all files of a report together; an older print or failed notebook goes away."""
    clock = time.perf_counter()
    everything = {**contents, job.place.failed_notebook: None}
    try:
        write_together({setting.root / name: content for name, content in everything.items()})
    except OutputError as error:
        return _End(RunStatus.OUTPUT_ERROR, error.message, None, rendering=rendering)
    files = tuple(
        InputFile(path=name, sha256=sha256_of(setting.root / name))
        for name, content in contents.items()
        if content is not None
    )
    return _End(RunStatus.OK, None, job.place.page, files, rendering, time.perf_counter() - clock)


def _set_aside(
    job: Job,
    execution: Execution,
    setting: Setting,
    other: tuple[RunStatus, Text] | None = None,
) -> _End:
    """Keep the failed notebook for the consultant, and nothing else."""
    status, message = other or (execution.status, _why(execution))
    if status == RunStatus.INTERRUPTED:
        return _End(status, message, None)
    name = job.place.failed_notebook
    try:
        write_together({setting.root / name: _notebook_bytes(execution.notebook)})
    except OutputError as error:
        both = text("{message}; {error}", message=message, error=error.message)
        return _End(status, both, None)
    return _End(status, message, name)


def _why(execution: Execution) -> Text:
    """Say what stopped a notebook, and where."""
    message, cell = _ERRORS[execution.status], execution.failed
    if cell is None or not cell.number:
        return (
            message
            if cell is None
            else text("{message}: {error}", message=message, error=cell.error)
        )
    return text(
        "{message}: cell {number}, “{first_line}”: {error}",
        message=message,
        number=cell.number,
        first_line=cell.source.strip().split("\n")[0],
        error=cell.error,
    )


def _contents(job: Job, page: str, notebook: Any, root: Path) -> Mapping[str, bytes]:  # noqa: ANN401 - nbformat is untyped
    """Return the files of a report by their places."""
    contents = {
        job.place.page: page.encode(),
        job.place.notebook: _notebook_bytes(notebook),
    }
    if job.municipality is not None and job.kind.name in DOCUMENTS:
        try:
            contents[job.place.data] = document_bytes(
                job.kind.name, job.cases[0], job.language, root
            )
        except Exception as error:
            raise not_made(error, root) from error
    return contents


def _notebook_bytes(notebook: Any) -> bytes:  # noqa: ANN401 - nbformat is untyped
    import nbformat  # noqa: PLC0415 - slow to import

    content = nbformat.writes(notebook)  # type: ignore[no-untyped-call] # partly typed
    return str(content).encode() + b"\n"


def _seconds(total: float, execution: Execution, end: _End) -> Seconds:
    return Seconds(
        total=round(total, 3),
        execution=round(execution.seconds, 3),
        rendering=round(end.rendering, 3),
        writing=round(end.writing, 3),
    )


def _run(
    job: Job, execution: Execution, end: _End, setting: Setting, when: tuple[datetime, Seconds]
) -> ReportRun:
    """Put the record of a run together."""
    finished = datetime.now(UTC)
    as_of = job.cases[0].as_of
    delivered = None
    if end.files:
        delivered = Delivered(
            run_id=setting.run_id,
            as_of=as_of,
            finished=finished,
            files=end.files,
            state=_state(job),
        )
    return ReportRun(
        report=job.kind.name,
        language=job.language,
        run_id=setting.run_id,
        as_of=as_of,
        parameters=dict(job.parameters),
        seed=SEED,
        status=end.status,
        message=without_places(str(end.message), setting.root) if end.message else None,
        failed_cell=execution.failed,
        started=when[0],
        finished=finished,
        seconds=when[1],
        cells=execution.cells,
        inputs=_inputs(job, setting.root),
        environment=setting.environment,
        delivered=delivered,
    )


def _state(job: Job) -> Literal["draft", "final"]:
    """Return what the report is: final only if nothing it is made from is a draft."""
    final = all(case.file.status == "final" for case in job.cases)
    return "final" if final else "draft"


def _inputs(job: Job, root: Path) -> tuple[InputFile, ...]:
    """Return the notebook and the files of the cases, each once."""
    notebook = InputFile(path=job.kind.notebook, sha256=sha256_of(root / job.kind.notebook))
    files = (notebook, *(file for case in job.cases for file in case.inputs))
    return tuple(dict.fromkeys(files))
