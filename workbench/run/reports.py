"""``workbench run``: plan, make, record, and say what came of it."""

from __future__ import annotations

import os
import uuid
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from workbench.presentation.language import translate
from workbench.run.batch import Order, plan_batch
from workbench.run.delivery import Setting
from workbench.run.environment import environment_of
from workbench.run.execution import CELL_TIMEOUT
from workbench.run.index import write_index
from workbench.run.kernels import Kernels
from workbench.run.pool import run_batch
from workbench.run.progress import Progress, show_results
from workbench.run.record import RunStatus
from workbench.store.outputs import atomic_write
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from rich.console import Console

    from workbench.model.base import Language
    from workbench.run.result import Result

__all__ = ["run_reports"]

_STOPPED = text("Interrupted. What was finished is there, nothing is half written.")
_SOME_FAILED = 1
_INTERRUPTED = 130
_WIDE = 200


def run_reports(  # noqa: PLR0913 - the options of the command, one by one
    municipalities: Sequence[str],
    *,
    reports: Sequence[str],
    jobs: int | None,
    as_of: date,
    language: Language,
    fail_fast: bool,
    root: Path,
    parameters: Mapping[str, Any] | None = None,
    cell_timeout: int = CELL_TIMEOUT,
) -> int:
    """Make the reports of an order and tell what came of each.

    Parameters
    ----------
    municipalities : sequence of str
        Codes; empty: all but invented ones.
    reports : sequence of str
        Names; empty: all, but those about all municipalities only where none was named.
    jobs : int or None
        How many at once; None: as many as there are processors.
    as_of : date
        The date the cases are looked at.
    language : str
        ``lt`` or ``en``, of the reports and of what is said on the way.
    fail_fast : bool
        Whether to start no further report after the first that fails.
    root : Path
        The workbench folder.
    parameters : mapping, optional
        Further parameters of the notebooks.
    cell_timeout : int
        Seconds a cell may take.

    Returns
    -------
    int
        Exit status: 0 all well, 1 some failed, 130 interrupted.

    Raises
    ------
    InputError
        If anything asked for, or any file it needs, is wrong; no kernel was started then.
    OutputError
        If the outputs folder cannot be written to; no kernel was started then either.
    """
    order = Order(tuple(municipalities), tuple(reports), as_of, language, parameters or {})
    batch = plan_batch(order, root)
    _try_outputs(root)
    console = _console()
    with Kernels() as kernels, Progress(console, len(batch.jobs), language) as progress:
        setting = Setting(root, _run_id(), environment_of(root), kernels, cell_timeout)
        try:
            results = run_batch(batch, setting, jobs or _processors(), fail_fast, progress.finished)
        except KeyboardInterrupt:
            results = ()
    if results:
        show_results(console, results, language)
    else:
        console.print(translate(_STOPPED, language), markup=False, highlight=False)
    write_index(root, language)
    return _exit_status(results)


def _exit_status(results: Sequence[Result]) -> int:
    """Return the exit status; no results mean that somebody stopped the run."""
    if not results:
        return _INTERRUPTED
    return 0 if all(result.status == RunStatus.OK for result in results) else _SOME_FAILED


def _try_outputs(root: Path) -> None:
    """Make sure that results can be written, before minutes are spent on them."""
    trial = root / "outputs" / ".trial"
    atomic_write(trial, b"")
    trial.unlink(missing_ok=True)


def _console() -> Console:
    """Return where to write: as wide as the terminal, or wide enough for every name in a log."""
    from rich.console import Console  # noqa: PLC0415 - only where something is shown

    console = Console()
    return console if console.is_terminal else Console(width=_WIDE)


def _run_id() -> str:
    """Return a name for this run that sorts by time."""
    return f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{uuid.uuid4().hex[:6]}"


def _processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
