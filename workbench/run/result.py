"""What came of making a report, for the person who waits and for the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.run.record import RunStatus

if TYPE_CHECKING:
    from workbench.run.batch import Job
    from workbench.run.record import ReportRun
    from workbench.text import Text

__all__ = ["Result", "not_run"]


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a job, for the person and for the record.

    Parameters
    ----------
    job : Job
        Which report.
    status : RunStatus
        How it ended.
    seconds : float
        How long it took.
    file : str or None
        The page, or the failed notebook, relative to the workbench folder.
    message : Text or None
        What went wrong.
    run : ReportRun or None
        For the record; None where nothing ran.
    """

    job: Job
    status: RunStatus
    seconds: float
    file: str | None
    message: Text | None
    run: ReportRun | None

    @property
    def name(self) -> str:
        """Return what the report is called in messages."""
        job = self.job
        return f"{job.municipality} {job.stem}" if job.municipality else job.stem


def not_run(job: Job) -> Result:
    """Return the result of a job that was given up before it started.

    Parameters
    ----------
    job : Job
        Which report.

    Returns
    -------
    Result
    """
    return Result(job, RunStatus.NOT_RUN, 0.0, None, None, None)
