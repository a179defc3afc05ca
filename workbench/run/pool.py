"""Many jobs at once: one that fails never stops another, an interrupt stops all.

Threads are enough: the work is done by the kernels, which are processes of their own.
"""

from __future__ import annotations

from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

from workbench.errors import OutputError
from workbench.run.delivery import make_report
from workbench.run.record import RunStatus, write_run
from workbench.run.result import not_run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

    from workbench.run.batch import Batch, Job
    from workbench.run.delivery import Setting
    from workbench.run.result import Result

__all__ = ["run_batch"]

_POLL_SECONDS = 0.5
"""How often to look up, so that an interrupt is heard on every system."""


def run_batch(
    batch: Batch,
    setting: Setting,
    workers: int,
    fail_fast: bool,  # noqa: FBT001 - an option of the command
    finished: Callable[[Result], None],
) -> tuple[Result, ...]:
    """Make all reports of a batch and record each as it comes.

    Parameters
    ----------
    batch : Batch
        The jobs.
    setting : Setting
        What they share.
    workers : int
        How many at once.
    fail_fast : bool
        Whether to start no further report after the first that fails.
    finished : callable
        Told of each result as it comes.

    Returns
    -------
    tuple of Result
        In the order of the jobs.

    Raises
    ------
    KeyboardInterrupt
        If somebody stopped the run; the kernels are stopped then too.
    """
    results: dict[int, Result] = {}
    pool = ThreadPoolExecutor(workers)
    given_up = Event()
    futures = {
        pool.submit(_made, job, setting, given_up, fail_fast): n for n, job in enumerate(batch.jobs)
    }
    try:
        for future in _as_they_come(futures):
            number = futures[future]
            result = _recorded(future.result(), batch.jobs[number], setting)
            results[number] = result
            if result.status != RunStatus.NOT_RUN:
                finished(result)
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        _stop(futures, setting)
        for future, number in futures.items():
            if number not in results:
                _record_if_delivered(future, batch.jobs[number], setting)
        raise
    pool.shutdown()
    return tuple(results[n] for n in range(len(batch.jobs)))


def _as_they_come(futures: Iterable[Future[Result]]) -> Iterator[Future[Result]]:
    """Yield the futures as they are done."""
    waiting = set(futures)
    while waiting:
        done, _ = wait(waiting, timeout=_POLL_SECONDS, return_when=FIRST_COMPLETED)
        yield from done
        waiting -= done


def _made(job: Job, setting: Setting, given_up: Event, fail_fast: bool) -> Result:  # noqa: FBT001 - as above
    """Make a report, unless an earlier one failed; a free worker must know before it begins."""
    if given_up.is_set():
        return not_run(job.place)
    result = make_report(job, setting)
    if fail_fast and result.status != RunStatus.OK:
        given_up.set()
    return result


def _stop(futures: Iterable[Future[Result]], setting: Setting) -> None:
    """End the kernels until no job runs any more; a kernel may be starting just now."""
    running = set(futures)
    while running:
        setting.kernels.stop()
        wait(running, timeout=_POLL_SECONDS)
        running = {future for future in running if not future.done()}


def _record_if_delivered(future: Future[Result], job: Job, setting: Setting) -> None:
    """Record a report whose files were written before the interrupt was heard."""
    if future.cancelled() or future.exception() is not None:
        return
    result = future.result()
    if result.run is not None and result.run.delivered is not None:
        _recorded(result, job, setting)


def _recorded(result: Result, job: Job, setting: Setting) -> Result:
    """Write a result into the record; a record that cannot be written is a failure of its own."""
    if result.run is None:
        return result
    municipality = job.cases[0].municipality if job.municipality else None
    try:
        write_run(setting.root, result.run, municipality)
    except OutputError as error:
        return replace(result, status=RunStatus.OUTPUT_ERROR, message=error.message)
    return result
