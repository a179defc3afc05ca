"""Which reports of a municipality may be handed out, and every reason why one may not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING, Literal

from workbench.errors import Fault, InputError
from workbench.run.notebooks import KINDS
from workbench.run.progress import STATUS_WORDS
from workbench.run.record import RunStatus
from workbench.store.packing import read_as_recorded
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from workbench.model.base import Language
    from workbench.model.case import InputFile
    from workbench.run.record import Delivered, ReportRun, RunRecord
    from workbench.text import Text

__all__ = ["ChosenFile", "choose"]

_HANDED_OUT = (".html", ".pdf", ".json")
_ORDER = {ending: place for place, ending in enumerate(_HANDED_OUT)}
_NAME = re.compile(r"[a-z][a-z0-9_]*(\.[a-z]{2})?\.[a-z]+")


@dataclass(frozen=True, slots=True)
class ChosenFile:
    """A file of a report that goes out.

    Parameters
    ----------
    path : str
        Relative to the workbench folder.
    data : bytes
        Content, of the hash the record has.
    sha256 : str
        That hash.
    report, language, state : str
        Which report it belongs to, and whether that is a ``draft`` or ``final``.
    as_of : date
        The date of the report's data.
    made : datetime
        When it was made, in universal time.
    """

    path: str
    data: bytes
    sha256: str
    report: str
    language: Language
    state: Literal["draft", "final"]
    as_of: date
    made: datetime

    @property
    def name(self) -> str:
        """Return the name without the folder."""
        return self.path.rpartition("/")[2]


def choose(
    record: RunRecord, reports: Sequence[str], root: Path, *, drafts: bool
) -> tuple[ChosenFile, ...]:
    """Return the files of the reports asked for.

    Parameters
    ----------
    record : RunRecord
        What was made for the municipality.
    reports : sequence of str
        Names; empty: every report there is.
    root : Path
        The workbench folder.
    drafts : bool
        Whether drafts may go out.

    Returns
    -------
    tuple of ChosenFile
        By report, Lithuanian before English; the page first, then its printed twin and the data.

    Raises
    ------
    InputError
        With every reason why something asked for may not go out.
    """
    faults = list(_unknown(record, reports))
    files: list[ChosenFile] = []
    for run in sorted(record.reports, key=lambda run: (run.report, run.language != "lt")):
        if reports and run.report not in reports:
            continue
        faults += _not_ready(run, record.municipality or "", drafts=drafts)
        if run.delivered is not None:
            for found in _files(run, run.delivered, f"outputs/{record.municipality}", root):
                if isinstance(found, Fault):
                    faults.append(found)
                else:
                    files.append(found)
    if faults:
        raise InputError(faults)
    return tuple(files)


def _unknown(record: RunRecord, reports: Sequence[str]) -> Iterator[Fault]:
    """Yield a fault for each report there is not."""
    made = {run.report for run in record.reports}
    names = [kind.name for kind in KINDS if kind.scope == "municipality"]
    code = record.municipality or ""
    for name in dict.fromkeys(reports):
        if name in made:
            continue
        if name not in names:
            yield Fault(
                text("an unknown report {name}", name=repr(name)),
                text("one of: {names}", names=", ".join(names)),
                text("correct the name after --report"),
            )
        else:
            yield _never_made(f"workbench run {code} --report {name}")
    if not reports and not made:
        yield _never_made(f"workbench run {code}")


def _never_made(command: str) -> Fault:
    return Fault(
        text("no report that could be packed"),
        text("a report that was made"),
        text("make it first: {command}", command=command),
    )


def _not_ready(run: ReportRun, code: str, *, drafts: bool) -> Iterator[Fault]:
    """Yield why a report may not go out although it may be there."""
    again = _command(run, code)
    place = f"{run.report} ({run.language})"
    if run.status != RunStatus.OK:
        yield Fault(
            text("its latest run failed: {what}", what=STATUS_WORDS[run.status]),
            text("a report whose latest run went well, not one from before"),
            text("mend the cause, then: {command}", command=again),
            place,
        )
    elif run.delivered is None:
        yield _never_made(again)
    if run.delivered is not None and run.delivered.state == "draft" and not drafts:
        yield Fault(
            text("the report is a draft"),
            text("a final report, or --drafts"),
            text(
                "write “status: final” into {file} and run again: {command}; "
                "or share it as a draft with --drafts",
                file=f"parameters/{code}.yaml",
                command=again,
            ),
            place,
        )


def _files(
    run: ReportRun, there: Delivered, folder: str, root: Path
) -> Iterator[ChosenFile | Fault]:
    """Yield the files of a report that go out, or what is wrong with them."""
    wanted = [file for file in there.files if _ending(file) in _ORDER]
    if not any(_ending(file) == ".html" for file in wanted):
        yield _wrong_record(f"{folder}/run.json", run)
    for file in sorted(wanted, key=lambda file: _ORDER[_ending(file)]):
        data = _content(file, run, folder, root)
        if isinstance(data, Fault):
            yield data
            continue
        yield ChosenFile(
            path=file.path,
            data=data,
            sha256=file.sha256,
            report=run.report,
            language="en" if run.language == "en" else "lt",
            state=there.state,
            as_of=there.as_of,
            made=there.finished.astimezone(UTC),
        )


def _ending(file: InputFile) -> str:
    return f".{file.path.rpartition('.')[2]}"


def _content(file: InputFile, run: ReportRun, folder: str, root: Path) -> bytes | Fault:
    """Return the bytes of a file if they are those the record tells of."""
    if not _NAME.fullmatch(file.path.removeprefix(f"{folder}/")):
        return _wrong_record(f"{folder}/run.json", run)
    try:
        data = read_as_recorded(root / file.path, file.sha256)
    except OSError:
        return Fault(
            text("the file is not there or cannot be read"),
            text("the file as it was made"),
            _make_again(run, folder),
            file.path,
        )
    if data is None:
        return Fault(
            text("the file was changed after it was made"),
            text("the file as it was made, with the SHA-256 of the record"),
            _make_again(run, folder),
            file.path,
        )
    return data


def _wrong_record(place: str, run: ReportRun) -> Fault:
    return Fault(
        text("the record of {report} does not name the files of that report", report=run.report),
        text("its page and its data in the folder of the record"),
        _make_again(run, place.rpartition("/")[0]),
        place,
    )


def _make_again(run: ReportRun, folder: str) -> Text:
    return text("make the report again: {command}", command=_command(run, folder))


def _command(run: ReportRun, folder: str) -> str:
    """Return the command that makes a report."""
    code = folder.rpartition("/")[2]
    return f"workbench run {code} --report {run.report} --language {run.language}"
