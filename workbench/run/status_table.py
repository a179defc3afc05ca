"""``workbench status``: what is there for each municipality, and what came of the last runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.language import translate
from workbench.run.progress import STATUS_WORDS
from workbench.run.record import read_record
from workbench.store.parameters import check_files
from workbench.store.root import municipality_codes, plan_file
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.errors import Fault
    from workbench.model.base import Language
    from workbench.run.record import ReportRun
    from workbench.text import Text

__all__ = ["show_status", "status_rows"]

_HEADS = (text("Municipality"), text("Files"), text("Plan"), text("Latest reports"))
_WIDE = 200


def show_status(root: Path, language: Language) -> None:
    """Write a table of the municipalities.

    Parameters
    ----------
    root : Path
        The workbench folder.
    language : str
        ``lt`` or ``en``.
    """
    from rich import box  # noqa: PLC0415 - only where something is shown
    from rich.console import Console  # noqa: PLC0415 - as above
    from rich.markup import escape  # noqa: PLC0415 - as above
    from rich.table import Table  # noqa: PLC0415 - as above

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for head in _HEADS:
        table.add_column(translate(head, language))
    for row in status_rows(root, language):
        table.add_row(*map(escape, row))
    console = Console()
    (console if console.is_terminal else Console(width=_WIDE)).print(table)


def status_rows(root: Path, language: Language) -> list[tuple[str, str, str, str]]:
    """Return the rows of the table: municipality, files, plan and latest reports.

    Parameters
    ----------
    root : Path
        The workbench folder.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    list of tuple of str
        The catalogue and the reports about all municipalities come last.
    """
    found = check_files(municipality_codes(root, synthetic=True), root)
    catalogue = found.pop("catalogue")
    rows: list[tuple[str, str, str, str]] = []
    for code, faults in found.items():
        plan = text("yes") if plan_file(root, code).is_file() else text("no")
        rows.append(_row((code, _files(faults), plan, _reports(root, code)), language))
    rest = (text("catalogue, all"), _files(catalogue), "–", _reports(root, None))
    return [*rows, _row(rest, language)]


def _row(cells: tuple[object, object, object, object], lang: Language) -> tuple[str, str, str, str]:
    name, files, plan, reports = (translate(cell, lang) for cell in cells)
    return name, files, plan, reports


def _files(faults: tuple[Fault, ...]) -> Text:
    if not faults:
        return text("in order")
    return plural_text("{count} fault", "{count} faults", len(faults))


def _reports(root: Path, code: str | None) -> tuple[Text, ...] | str:
    """Say how the latest run of each report ended."""
    return tuple(_report(run) for run in read_record(root, code).reports) or "–"


def _report(run: ReportRun) -> Text:
    return text(
        "{report} ({language}): {status}, {day}",
        report=run.report,
        language=run.language,
        status=STATUS_WORDS[run.status],
        day=run.finished.date(),
    )
