"""What came of making a report, for the person who waits and for the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.run.record import RunStatus

if TYPE_CHECKING:
    from workbench.run.places import Place
    from workbench.run.record import ReportRun
    from workbench.text import Text

__all__ = ["Result", "not_run"]


@dataclass(frozen=True, slots=True)
class Result:
    """What came of making a report, for the person and for the record.

    Parameters
    ----------
    place : Place
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

    place: Place
    status: RunStatus
    seconds: float
    file: str | None
    message: Text | None
    run: ReportRun | None

    @property
    def name(self) -> str:
        """Return what the report is called in messages."""
        return self.place.name


def not_run(place: Place) -> Result:
    """Return the result of a report that was given up before it was begun.

    Parameters
    ----------
    place : Place
        Which report.

    Returns
    -------
    Result
    """
    return Result(place, RunStatus.NOT_RUN, 0.0, None, None, None)
