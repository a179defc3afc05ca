"""What can go wrong, in the words of the person who has to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.text import Text

__all__ = ["Fault", "InputError", "OutputError", "ReportError", "WorkbenchError"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with one input.

    Parameters
    ----------
    found, expected, remedy : Text
        What is there, what should be there, and what to do about it.
    file : str
        The file, relative to the workbench folder where it lies inside it; empty if none.
    line : int or None
        Line in that file, from 1.
    path : str
        Where inside the file: ``facts.population[0].value``, or a cell of a table.
    """

    found: Text
    expected: Text
    remedy: Text
    file: str = ""
    line: int | None = None
    path: str = ""

    @property
    def where(self) -> str:
        """Return ``file:line``, as editors understand it, as far as it is known."""
        return f"{self.file}:{self.line}" if self.line else self.file

    def as_text(self) -> Text:
        """Return the fault as one message to be translated."""
        return text(
            "{where} {path}\n  found: {found}\n  expected: {expected}\n  to do: {remedy}",
            where=self.where,
            path=self.path,
            found=self.found,
            expected=self.expected,
            remedy=self.remedy,
        )


class WorkbenchError(Exception):
    """Anything the workbench says itself instead of leaving a traceback.

    Parameters
    ----------
    message : Text
        What happened, in one sentence.
    """

    exit_status = 2

    def __init__(self, message: Text) -> None:
        super().__init__(str(message))
        self.message = message


class InputError(WorkbenchError):
    """Input that is wrong: all its faults at once, so that one round of mending is enough.

    Parameters
    ----------
    faults : iterable of Fault
        At least one.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        if not self.faults:
            msg = "an InputError needs at least one fault"
            raise ValueError(msg)
        super().__init__(self.faults[0].as_text())

    def __str__(self) -> str:
        """Return every fault in English, one under the other."""
        return "\n".join(str(fault.as_text()) for fault in self.faults)


class OutputError(WorkbenchError):
    """A result that cannot be written: full disk, no permission, a file in the way."""


class ReportError(WorkbenchError):
    """A report that could not be made; what was there before stays."""

    exit_status = 1
