"""``workbench render``: make the pages again from the executed notebooks that lie there."""

from __future__ import annotations

import contextlib
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.run.batch import unknown_reports
from workbench.run.closing import close
from workbench.run.environment import environment_of, processors
from workbench.run.index import read_records
from workbench.run.notebooks import KINDS
from workbench.run.pdf import printer_if
from workbench.run.progress import Progress, a_console
from workbench.run.record import record_file
from workbench.run.redelivery import Renewal, redeliver
from workbench.store.municipality_files import unknown_municipality
from workbench.store.outputs import try_folder
from workbench.store.root import municipality_codes, shown_path
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from workbench.model.base import Language
    from workbench.run.record import ReportRun, RunRecord
    from workbench.run.result import Result

__all__ = ["delivered_reports", "render_reports"]


def render_reports(
    municipalities: Sequence[str],
    reports: Sequence[str],
    root: Path,
    *,
    language: Language,
    pdf: bool = False,
) -> int:
    """Make pages again, in every language there is, and tell what came of each.

    Parameters
    ----------
    municipalities : sequence of str
        Codes; empty: everything that was delivered.
    reports : sequence of str
        Names; empty: all.
    root : Path
        The workbench folder.
    language : str
        ``lt`` or ``en``, of what is said on the way.
    pdf : bool
        Whether each page is printed to a PDF too; if not, an earlier PDF goes away.

    Returns
    -------
    int
        Exit status: 0 all well, 1 some failed, 130 interrupted.

    Raises
    ------
    InputError
        If there is nothing of what was asked for, or no browser for PDF.
    OutputError
        If the outputs folder cannot be written to.
    """
    wanted = delivered_reports(municipalities, reports, root)
    try_folder(root / "outputs")
    runs = [run for _, chosen in wanted for run in chosen]
    results: list[Result] = []
    with printer_if(wanted=pdf) as printer, Progress(a_console(), len(runs), language) as progress:
        renewal = Renewal(root, environment_of(root), printer)
        with contextlib.suppress(KeyboardInterrupt):
            for result in _as_they_come(wanted, renewal):
                results.append(result)
                progress.finished(result)
    finished = results if len(results) == len(runs) else ()
    return close(finished, root, language, {run.language for run in runs})


def _as_they_come(
    wanted: Iterable[tuple[RunRecord, tuple[ReportRun, ...]]], renewal: Renewal
) -> Iterator[Result]:
    """Yield what came of each page; an interrupt lets those just begun be finished.

    Rendering is one page at a time, printing as many as there are processors.
    """
    pool = ThreadPoolExecutor(processors() if renewal.printer else 1)
    try:
        for results in pool.map(lambda one: redeliver(one[0], one[1], renewal), wanted):
            yield from results
    finally:
        pool.shutdown(cancel_futures=True)


def delivered_reports(
    municipalities: Sequence[str], reports: Sequence[str], root: Path
) -> tuple[tuple[RunRecord, tuple[ReportRun, ...]], ...]:
    """Return the records of what was asked for, each with those of its reports that lie there.

    Parameters
    ----------
    municipalities : sequence of str
        Codes; empty: everything that was delivered.
    reports : sequence of str
        Names; empty: all, but those about all municipalities only where none was named.
    root : Path
        The workbench folder.

    Returns
    -------
    tuple of (RunRecord, tuple of ReportRun)

    Raises
    ------
    InputError
        With all faults at once: unknown names, records that cannot be read, nothing delivered.
    """
    records = {record.municipality: record for record in read_records(root)}
    codes = _codes(municipalities, reports, root)
    broken = [code for code in codes if code not in records and record_file(root, code).is_file()]
    faults = [*unknown_reports(reports), *(_damaged(code, root) for code in broken)]
    faults += _absent(set(municipalities) - set(broken), records, root)
    if faults:
        raise InputError(faults)
    found = (
        (record, _delivered(record, reports)) for code, record in records.items() if code in codes
    )
    chosen = tuple((record, runs) for record, runs in found if runs)
    if not chosen:
        raise InputError([_nothing("outputs", "workbench run")])
    return chosen


def _codes(
    municipalities: Sequence[str], reports: Sequence[str], root: Path
) -> tuple[str | None, ...]:
    """Return whose records are looked at; None stands for the one about all."""
    if not municipalities:
        folders = (root / "outputs").glob("*/run.json")
        return (None, *sorted(path.parent.name for path in folders))
    about_all = any(kind.name in reports for kind in KINDS if kind.scope == "all")
    return (*((None,) if about_all else ()), *dict.fromkeys(municipalities))


def _delivered(record: RunRecord, reports: Sequence[str]) -> tuple[ReportRun, ...]:
    """Return the reports of a record that were delivered."""
    return tuple(
        run for run in record.reports if run.delivered and (not reports or run.report in reports)
    )


def _absent(
    codes: Iterable[str], records: Mapping[str | None, RunRecord], root: Path
) -> Iterator[Fault]:
    """Yield a fault for each municipality that was named and has nothing delivered."""
    known = municipality_codes(root, synthetic=True)
    for code in sorted(codes):
        if code in records and _delivered(records[code], ()):
            continue
        if code in records or code in known:
            yield _nothing(f"outputs/{code}", f"workbench run {code}")
        else:
            yield unknown_municipality(code, root)


def _damaged(code: str | None, root: Path) -> Fault:
    command = f"workbench run {code}" if code else "workbench run"
    return Fault(
        text("a record of the runs that cannot be read"),
        text("the record as a run wrote it"),
        text("make the reports anew: {command}", command=command),
        shown_path(record_file(root, code), root),
    )


def _nothing(file: str, command: str) -> Fault:
    return Fault(
        text("no report that was delivered"),
        text("at least one, with its executed notebook"),
        text("make the reports first: {command}", command=command),
        file,
    )
