"""How a command that makes pages ends: table, index, exit status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.language import translate
from workbench.run.index import write_index
from workbench.run.progress import a_console, show_results
from workbench.run.record import RunStatus
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from workbench.model.base import Language
    from workbench.run.result import Result

__all__ = ["close"]

_STOPPED = text("Interrupted. What was finished is there, nothing is half written.")
_SOME_FAILED = 1
_INTERRUPTED = 130


def close(
    results: Sequence[Result], root: Path, language: Language, languages: Iterable[Language]
) -> int:
    """Tell what came of each report, write the index and return the exit status.

    Parameters
    ----------
    results : sequence of Result
        In the order of the plan; none mean that somebody stopped the command.
    root : Path
        The workbench folder.
    language : str
        ``lt`` or ``en``, of what is said.
    languages : iterable of str
        Of the reports.

    Returns
    -------
    int
        0 all well, 1 some failed, 130 interrupted.

    Raises
    ------
    OutputError
        If the index cannot be written.
    """
    console = a_console()
    if results:
        show_results(console, results, language)
    else:
        console.print(translate(_STOPPED, language), markup=False, highlight=False)
    write_index(root, languages)
    if not results:
        return _INTERRUPTED
    return 0 if all(result.status == RunStatus.OK for result in results) else _SOME_FAILED
