"""The tables that arrived for a municipality, row by row, so that no row of them slips out."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from workbench.errors import Fault, InputError
from workbench.store.documents.guarded_archive import open_archive
from workbench.store.root import shown_path
from workbench.store.surveys.coded_rows import is_coded
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workbench.store.documents.guarded_archive import GuardedArchive

__all__ = ["SurveyTable", "read_tables"]

_ENDINGS = (".csv", ".xlsx")
_DELIMITERS = ";\t,|"
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_STRINGS = "xl/sharedStrings.xml"


@dataclass(frozen=True, slots=True)
class SurveyTable:
    """A table as it arrived.

    Parameters
    ----------
    file : str
        Relative to the workbench folder.
    rows : tuple of tuple of str
        All but the first, which names the columns; the first of them is row 2 of the file.
    """

    file: str
    rows: tuple[tuple[str, ...], ...]


def read_tables(root: Path, code: str) -> tuple[SurveyTable, ...]:
    """Return the tables that lie in the folder of a municipality or below it.

    Coded tables of surveys are left out: they are compared in another way.

    Parameters
    ----------
    root : Path
        The workbench folder.
    code : str
        Short name of the municipality.

    Returns
    -------
    tuple of SurveyTable
        In the order of their names.

    Raises
    ------
    InputError
        With every table that cannot be read.
    """
    tables: list[SurveyTable] = []
    faults: list[Fault] = []
    for path in sorted((root / "parameters" / code).rglob("*")):
        if path.suffix.lower() not in _ENDINGS or not path.is_file():
            continue
        shown = shown_path(path, root)
        try:
            if is_coded(path, root):
                continue
            state = path.stat()
            rows = _rows(path, state.st_mtime_ns, state.st_size)
            tables.append(SurveyTable(shown, rows[1:]))
        except (OSError, ValueError, LookupError, csv.Error, InputError):
            faults.append(_unreadable(shown))
    if faults:
        raise InputError(faults)
    return tuple(tables)


@lru_cache(maxsize=256)
def _rows(path: Path, _changed: int, _size: int) -> tuple[tuple[str, ...], ...]:
    """Read a file once, however many reports are held against it."""
    data = path.read_bytes()
    if path.suffix.lower() == ".csv":
        return _csv_rows(data)
    archive = open_archive(data, path.name)
    return tuple(_sheet_rows(archive))


def _csv_rows(data: bytes) -> tuple[tuple[str, ...], ...]:
    """Read a table with any of the usual signs between its cells."""
    content = _decoded(data)
    first = content.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    return tuple(map(tuple, csv.reader(io.StringIO(content, newline=""), delimiter=delimiter)))


def _decoded(data: bytes) -> str:
    """Return the text: UTF-8, UTF-16 with its mark, or what older Lithuanian programs write."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1257")


def _sheet_rows(archive: GuardedArchive) -> Iterator[tuple[str, ...]]:
    """Yield the rows of all sheets of a workbook."""
    strings = _shared_strings(archive)
    sheets = [name for name in archive.names() if _SHEET.fullmatch(name)]
    if not sheets:
        msg = "no sheet"
        raise ValueError(msg)
    for name in sorted(sheets):
        for row in archive.tree(name).iterfind(".//{*}row"):
            yield tuple(_cell(cell, strings) for cell in row.iterfind("{*}c"))


def _shared_strings(archive: GuardedArchive) -> tuple[str, ...]:
    if _STRINGS not in archive:
        return ()
    return tuple(_words(entry) for entry in archive.tree(_STRINGS).iterfind("{*}si"))


def _cell(cell: Any, strings: tuple[str, ...]) -> str:  # noqa: ANN401 - lxml ships no types
    """Return what stands in a cell."""
    kind = cell.get("t")
    if kind == "inlineStr":
        return _words(cell)
    value = cell.findtext("{*}v") or ""
    return strings[int(value)] if kind == "s" and value else str(value)


def _words(entry: Any) -> str:  # noqa: ANN401 - lxml ships no types
    return "".join(piece.text or "" for piece in entry.iterfind(".//{*}t"))


def _unreadable(shown: str) -> Fault:
    return Fault(
        text("a table that cannot be read"),
        text("a .csv or .xlsx file, so that no row of it is handed out by mistake"),
        text("save it again from the program it came from, or move it out of “parameters”"),
        shown,
    )
