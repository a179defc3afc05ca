"""One notebook executed by Papermill, with a status that comes from us.

Papermill's own notes are not trusted for that: they may call a run complete whose kernel was
killed.
"""

from __future__ import annotations

import re
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.run.notebooks import read_notebook
from workbench.run.record import CellTime, FailedCell, RunStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.run.batch import Job
    from workbench.run.kernels import Kernels, Session

__all__ = ["CELL_TIMEOUT", "Execution", "execute", "without_places"]

CELL_TIMEOUT = 600
"""Seconds a cell may take."""

_ENGINE = "workbench"
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Execution:
    """What came of running a notebook.

    Parameters
    ----------
    notebook : nbformat.NotebookNode
        With its outputs, as far as it got.
    status : RunStatus
        ``ok``, ``cell_error``, ``kernel_died``, ``timeout`` or ``interrupted``.
    failed : FailedCell or None
        The cell it stopped at.
    seconds : float
        From the start of the kernel to its end.
    cells : tuple of CellTime
        How long each code cell took.
    """

    notebook: Any
    status: RunStatus
    failed: FailedCell | None
    seconds: float
    cells: tuple[CellTime, ...]


def execute(
    job: Job, root: Path, kernels: Kernels, *, cell_timeout: int = CELL_TIMEOUT
) -> Execution:
    """Run the notebook of a job in a kernel of its own.

    Parameters
    ----------
    job : Job
        Notebook and parameters.
    root : Path
        The workbench folder.
    kernels : Kernels
        Where the kernel comes from.
    cell_timeout : int
        Seconds a cell may take.

    Returns
    -------
    Execution
    """
    source = read_notebook(root / job.kind.notebook)
    session = kernels.session(root, cell_timeout)
    started = time.perf_counter()
    status, error = _run(source, job, session)
    if status != RunStatus.OK and kernels.stopped:
        status = RunStatus.INTERRUPTED
    seconds = time.perf_counter() - started
    notebook = session.manager.nb if session.manager is not None else source
    failed = None if status == RunStatus.OK else _failed_cell(notebook, error, session, root)
    times = _times(notebook)
    _name_places(notebook, job)
    return Execution(notebook, status, failed, seconds, times)


def without_places(message: str, root: Path) -> str:
    """Return a message without colours and without the places of this machine.

    Parameters
    ----------
    message : str
        As a kernel or the system worded it.
    root : Path
        The workbench folder.

    Returns
    -------
    str
        At most some hundred characters.
    """
    message = _COLOURS.sub("", message)
    for place, name in ((str(root), "."), (sys.prefix, "<env>"), (str(Path.home()), "~")):
        if len(place) > 1:
            message = message.replace(place, name)
    return message if len(message) <= _LONGEST else message[:_LONGEST] + " …"


def _run(notebook: Any, job: Job, session: Session) -> tuple[RunStatus, Exception | None]:  # noqa: ANN401 - nbformat is untyped
    """Let Papermill fill in the parameters and execute; tell how it ended."""
    import papermill  # noqa: PLC0415 - slow to import
    from nbclient.exceptions import CellTimeoutError  # noqa: PLC0415 - as above
    from papermill.exceptions import PapermillExecutionError  # noqa: PLC0415 - as above

    _register_engine()
    try:
        papermill.execute_notebook(
            notebook,
            None,
            parameters=dict(job.parameters),
            engine_name=_ENGINE,
            request_save_on_cell_execute=False,
            progress_bar=False,
            autosave_cell_every=0,
            session=session,
        )
    except PapermillExecutionError as error:
        return RunStatus.CELL_ERROR, error
    except CellTimeoutError as error:
        return RunStatus.TIMEOUT, error
    except Exception as error:  # noqa: BLE001 - a kernel dies in many ways, and none may stop the others
        return RunStatus.KERNEL_DIED, error
    return RunStatus.OK, None


def _register_engine() -> None:
    """Tell Papermill of the engine that runs a notebook in a session."""
    from papermill.engines import NBClientEngine, papermill_engines  # noqa: PLC0415 - slow to import

    class SessionEngine(NBClientEngine):  # type: ignore[misc] # Papermill ships no types
        """Runs the notebook in the kernel of the session it is given."""

        @classmethod
        def execute_managed_notebook(
            cls,
            nb_man: Any,  # noqa: ANN401 - Papermill is untyped
            kernel_name: str,
            *,
            session: Session,
            **_: Any,  # noqa: ANN401 - options of Papermill's own engine
        ) -> Any:  # noqa: ANN401 - as above
            """Hand the notebook over to the session."""
            return session.execute(nb_man, kernel_name)

    papermill_engines.register(_ENGINE, SessionEngine)


def _failed_cell(
    notebook: Any,  # noqa: ANN401 - nbformat is untyped
    error: Exception | None,
    session: Session,
    root: Path,
) -> FailedCell:
    """Return the cell a run stopped at, with the last line of what was said about it."""
    started = [
        (number, cell)
        for number, cell in _code_cells(notebook)
        if cell.metadata.get("papermill", {}).get("start_time")
    ]
    number, source = (started[-1][0], started[-1][1].source) if started else (0, "")
    ename, evalue = getattr(error, "ename", None), getattr(error, "evalue", None)
    words = f"{ename}: {evalue}" if ename else _last_line(str(error), session.last_words())
    return FailedCell(
        number=number, source=without_places(source, root), error=without_places(words, root)
    )


def _last_line(message: str, last_words: str) -> str:
    """Return the first line of an error and the last one the kernel wrote itself."""
    lines = [*message.strip().splitlines()[:1], *last_words.splitlines()[-1:]]
    return "; ".join(line.strip() for line in lines if line.strip())


def _code_cells(notebook: Any) -> Iterator[tuple[int, Any]]:  # noqa: ANN401 - nbformat is untyped
    """Yield the code cells with their numbers, as Jupyter shows them."""
    return enumerate((cell for cell in notebook.cells if cell.cell_type == "code"), start=1)


def _times(notebook: Any) -> tuple[CellTime, ...]:  # noqa: ANN401 - nbformat is untyped
    """Return how long each code cell took."""
    return tuple(
        CellTime(cell=number, seconds=round(cell.metadata.papermill.duration, 3))
        for number, cell in _code_cells(notebook)
        if cell.metadata.get("papermill", {}).get("duration") is not None
    )


def _name_places(notebook: Any, job: Job) -> None:  # noqa: ANN401 - nbformat is untyped
    """Put the relative places of notebook and result into Papermill's notes."""
    notes = notebook.metadata.get("papermill")
    if notes is not None:
        notes["input_path"] = job.kind.notebook
        notes["output_path"] = job.place.notebook
