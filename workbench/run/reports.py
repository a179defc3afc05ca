"""``workbench run``: plan, make, record, and say what came of it."""

from __future__ import annotations

import contextlib
import uuid
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from workbench.run.batch import plan_batch
from workbench.run.closing import close
from workbench.run.delivery import Setting
from workbench.run.environment import environment_of, processors
from workbench.run.execution import CELL_TIMEOUT
from workbench.run.kernels import Kernels
from workbench.run.pdf import printer_if
from workbench.run.pool import run_batch
from workbench.run.progress import Progress, a_console
from workbench.store.outputs import try_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workbench.model.base import Language
    from workbench.run.batch import Order
    from workbench.run.result import Result

__all__ = ["run_reports"]


def run_reports(
    order: Order,
    root: Path,
    *,
    language: Language,
    jobs: int | None,
    fail_fast: bool,
    cell_timeout: int = CELL_TIMEOUT,
) -> int:
    """Make the reports of an order and tell what came of each.

    Parameters
    ----------
    order : Order
        What to make.
    root : Path
        The workbench folder.
    language : str
        ``lt`` or ``en``, of what is said on the way.
    jobs : int or None
        How many at once; None: as many as there are processors.
    fail_fast : bool
        Whether to start no further report after the first that fails.
    cell_timeout : int
        Seconds a cell may take.

    Returns
    -------
    int
        Exit status: 0 all well, 1 some failed, 130 interrupted.

    Raises
    ------
    InputError
        If anything asked for, any file it needs, or the browser for PDF is wrong or missing; no
        kernel was started then.
    OutputError
        If the outputs folder cannot be written to; no kernel was started then either.
    """
    batch = plan_batch(order, root)
    try_folder(root / "outputs")
    results: Sequence[Result] = ()
    with printer_if(wanted=order.pdf) as printer, Kernels() as kernels:
        setting = Setting(root, _run_id(), environment_of(root), kernels, cell_timeout, printer)
        workers = jobs or processors()
        with (
            Progress(a_console(), len(batch.jobs), language) as progress,
            contextlib.suppress(KeyboardInterrupt),
        ):
            results = run_batch(batch, setting, workers, fail_fast, progress.finished)
    return close(results, root, language, order.languages)


def _run_id() -> str:
    """Return a name for this run that sorts by time."""
    return f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{uuid.uuid4().hex[:6]}"
