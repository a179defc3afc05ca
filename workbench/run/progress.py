"""What a person sees while the reports are made, and the table at the end."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Self

from workbench.presentation.formats import format_number
from workbench.presentation.language import translate
from workbench.run.record import RunStatus
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import TracebackType

    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from workbench.model.base import Language
    from workbench.run.result import Result
    from workbench.text import Text

__all__ = ["STATUS_WORDS", "Progress", "a_console", "show_results"]

_WIDE = 200

STATUS_WORDS: dict[RunStatus, Text] = {
    RunStatus.OK: text("done"),
    RunStatus.CELL_ERROR: text("a cell failed"),
    RunStatus.KERNEL_DIED: text("the kernel died"),
    RunStatus.TIMEOUT: text("a cell took too long"),
    RunStatus.RENDER_ERROR: text("the page could not be made"),
    RunStatus.CONTENT_ERROR: text("the page must not be sent"),
    RunStatus.PDF_ERROR: text("without its PDF"),
    RunStatus.NOTEBOOK_CHANGED: text("the notebook is not the delivered one"),
    RunStatus.OUTPUT_ERROR: text("could not be written"),
    RunStatus.INTERRUPTED: text("interrupted"),
    RunStatus.NOT_RUN: text("not run"),
}
"""How each way a run may end is called."""

_SECONDS = text("Seconds")
_HEADS = (text("Municipality"), text("Report"), text("Status"), _SECONDS, text("File"))


class Progress:
    """A bar on a terminal, one plain line for each report elsewhere.

    Parameters
    ----------
    console : rich.console.Console
        Where to write.
    total : int
        How many reports are to be made.
    language : str
        ``lt`` or ``en``.
    """

    def __init__(self, console: Console, total: int, language: Language) -> None:
        self._console = console
        self._total = total
        self._language = language
        self._done = 0
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        """Show the empty bar."""
        if self._console.is_terminal:
            from rich.progress import (  # noqa: PLC0415 - only where there is a terminal
                BarColumn,
                MofNCompleteColumn,
                TextColumn,
                TimeElapsedColumn,
            )
            from rich.progress import Progress as Bar  # noqa: PLC0415 - as above

            columns = (
                TextColumn("{task.description}", markup=False),
                BarColumn(),
                MofNCompleteColumn(),
                TimeElapsedColumn(),
            )
            self._bar = Bar(*columns, console=self._console, transient=True)
            started = translate(text("Making the reports"), self._language)
            self._task = self._bar.add_task(started, total=self._total)
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()

    def finished(self, result: Result) -> None:
        """Tell of one more report.

        Parameters
        ----------
        result : Result
            Made or failed.
        """
        self._done += 1
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, advance=1, description=result.name)
            return
        line = text(
            "[{done}/{total}] {name}: {status}, {seconds} s",
            done=self._done,
            total=self._total,
            name=result.name,
            status=STATUS_WORDS[result.status],
            seconds=round(result.seconds, 1),
        )
        _plain(self._console, translate(line, self._language))


def a_console() -> Console:
    """Return where to write: as wide as the terminal, or wide enough for every name in a log.

    Returns
    -------
    rich.console.Console
    """
    from rich.console import Console  # noqa: PLC0415 - only where something is shown

    console = Console()
    return console if console.is_terminal else Console(width=_WIDE)


def show_results(console: Console, results: Sequence[Result], language: Language) -> None:
    """Show the table of all reports, and below it what went wrong.

    Parameters
    ----------
    console : rich.console.Console
        Where to write.
    results : sequence of Result
        In the order of the plan.
    language : str
        ``lt`` or ``en``.
    """
    from rich import box  # noqa: PLC0415 - only where something is shown
    from rich.table import Table  # noqa: PLC0415 - as above

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for head in _HEADS:
        right = head is _SECONDS
        table.add_column(
            translate(head, language), justify="right" if right else "left", overflow="fold"
        )
    for result in results:
        table.add_row(
            *_row(result, language), style=None if result.status == RunStatus.OK else "red"
        )
    console.print(table)
    for result in results:
        if result.message is not None:
            _plain(console, f"{result.name}: {translate(result.message, language)}")
    _plain(console, translate(_summary(results), language))


def _row(result: Result, language: Language) -> tuple[str, ...]:
    return (
        result.place.municipality or "–",
        result.place.stem,
        translate(STATUS_WORDS[result.status], language),
        format_number(result.seconds, language, digits=1),
        result.file or "–",
    )


def _summary(results: Sequence[Result]) -> Text:
    """Return the closing sentence."""
    count = Counter(result.status for result in results)
    skipped, bare = count[RunStatus.NOT_RUN], count[RunStatus.PDF_ERROR]
    failed = len(results) - count[RunStatus.OK] - bare - skipped
    made = plural_text("{count} report made", "{count} reports made", count[RunStatus.OK] + bare)
    missing = tuple(_missing(bare, failed, skipped))
    if not missing:
        return text("{made}. Start at outputs/index.html.", made=made)
    if not failed and not skipped:
        return text("{made}, {missing}. Start at outputs/index.html.", made=made, missing=missing)
    return text(
        "{made}, {missing}; the last good ones stay. Start at outputs/index.html.",
        made=made,
        missing=missing,
    )


def _missing(bare: int, failed: int, skipped: int) -> Iterator[Text]:
    """Say what is not there, as far as anything is not."""
    if bare:
        yield plural_text("{count} of them without its PDF", "{count} of them without PDF", bare)
    if failed:
        yield plural_text("{count} report failed", "{count} reports failed", failed)
    if skipped:
        yield plural_text("{count} report not begun", "{count} reports not begun", skipped)


def _plain(console: Console, line: str) -> None:
    """Write a line as it is, neither broken nor coloured."""
    console.print(line, markup=False, highlight=False, soft_wrap=True)
