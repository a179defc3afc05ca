"""Exports as workbooks: one sheet, its stored values, and no header of two rows."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from workbench.errors import Fault, InputError
from workbench.store.documents.guarded_archive import open_archive
from workbench.store.surveys.raw_table import Column, RawTable, column_of
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workbench.store.documents.guarded_archive import GuardedArchive
    from workbench.text import Text

__all__ = ["MAX_BYTES", "read_workbook"]

MAX_BYTES = 50_000_000
"""A sheet ends at a million rows, and programs choke on far fewer; CSV has no such limit."""

_FORMULA = re.compile(
    rb'<c\b(?=[^>]*?\sr="([A-Z]+[0-9]+)")[^>]*>\s*<f\b(?:[^>]*/>|[^>]*>[^<]*</f>)'
    rb"\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>"
)
_MERGED = re.compile(rb'<mergeCell\b[^>]*?\bref="([A-Z]+([0-9]+):[A-Z]+([0-9]+))"')
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class _SheetLines:
    """Rows of a sheet stand one below the other."""

    first: int

    def of(self, rows: Sequence[int]) -> tuple[int, ...]:
        return tuple(row + self.first for row in rows)


def read_workbook(path: Path, sheet: str | None) -> RawTable:
    """Read one sheet of a workbook.

    Parameters
    ----------
    path : Path
        The file.
    sheet : str or None
        Its name; None: the only one that holds anything.

    Returns
    -------
    RawTable
        The stored values; a formula gives the value it had when the file was saved.

    Raises
    ------
    InputError
        If the file is damaged, unsafe or too large, the sheet is not there or not clear, a
        formula has no value, or cells of the header are merged.
    """
    data = path.read_bytes() if path.stat().st_size <= MAX_BYTES else b""
    if not data:
        raise _too_large(path.name)
    archive = _opened(data, path.name)
    rows, name = _rows(data, path.name, sheet)
    first = next((place for place, row in enumerate(rows) if any(map(_word, row))), 0)
    _refuse_unreadable(archive, name, first + 1, path.name)
    header, body = (rows[first], rows[first + 1 :]) if rows else ([], [])
    columns = tuple(_column(_word(head), place, body) for place, head in enumerate(header))
    return RawTable(path.name, columns, len(body), _SheetLines(first + 2))


def _opened(data: bytes, file: str) -> GuardedArchive:
    """Look the container over; its faults are worded for documents of another kind."""
    try:
        archive = open_archive(data, file)
    except InputError as error:
        raise _stop(file, error.faults[0].found, text("an XLSX workbook")) from error
    if "xl/workbook.xml" not in archive:
        raise _stop(file, text("no Excel workbook"), text("an XLSX workbook"))
    return archive


def _rows(data: bytes, file: str, sheet: str | None) -> tuple[list[list[Any]], str]:
    """Return the rows of the sheet that is meant, and its name."""
    from python_calamine import (  # noqa: PLC0415 - only needed for a workbook
        CalamineError,
        CalamineWorkbook,
        SheetVisibleEnum,
    )

    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = {meta.name: meta.visible is SheetVisibleEnum.Visible for meta in _sheets(workbook)}
        if sheet is not None and sheet not in names:
            raise _which_sheet(file, tuple(names), text("no sheet “{name}”", name=sheet))
        wanted = [sheet] if sheet is not None else [name for name, seen in names.items() if seen]
        filled = {name: rows for name in wanted if (rows := _cells(workbook, name))}
    except (CalamineError, OSError, ValueError) as error:
        raise _stop(file, text("a damaged workbook"), text("an XLSX workbook")) from error
    if len(filled) > 1:
        raise _which_sheet(file, tuple(filled), text("several sheets with content"))
    name, rows = next(iter(filled.items()), (wanted[0] if wanted else "", []))
    return rows, name


def _sheets(workbook: Any) -> list[Any]:  # noqa: ANN401 - calamine's own kinds
    """Return the sheets that hold cells, not charts."""
    from python_calamine import SheetTypeEnum  # noqa: PLC0415 - as above

    return [meta for meta in workbook.sheets_metadata if meta.typ is SheetTypeEnum.WorkSheet]


def _cells(workbook: Any, name: str) -> list[list[Any]]:  # noqa: ANN401 - as above
    rows: list[list[Any]] = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
    while rows and not any(map(_word, rows[-1])):
        rows.pop()
    return rows


def _word(value: object) -> str:
    """Return a stored value as text exports write it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    if isinstance(value, datetime | date | time | timedelta):
        return str(value)
    return str(value).strip()


def _column(header: str, place: int, body: list[list[Any]]) -> Column:
    places: dict[str, int] = {}
    codes = np.fromiter(
        (places.setdefault(_word(row[place]), len(places)) for row in body),
        dtype=np.int32,
        count=len(body),
    )
    return column_of(header, tuple(places), codes)


def _refuse_unreadable(archive: GuardedArchive, sheet: str, header: int, file: str) -> None:
    """Stop where formulas have no values, or cells are merged so that headers are not clear."""
    markup = archive.read(_part_of(archive, sheet))
    faults = [
        _merged(file, found[1].decode(), int(found[2]))
        for found in _MERGED.finditer(markup)
        if int(found[2]) <= header
    ]
    bare = [found[1].decode() for found in _FORMULA.finditer(markup)]
    if bare:
        faults.append(_formulas(file, bare))
    if faults:
        raise InputError(faults)


def _part_of(archive: GuardedArchive, sheet: str) -> str:
    """Return where in the container a sheet lies."""
    relations = {
        entry.get("Id"): str(entry.get("Target"))
        for entry in archive.tree("xl/_rels/workbook.xml.rels").iterfind("{*}Relationship")
    }
    for entry in archive.tree("xl/workbook.xml").iterfind("{*}sheets/{*}sheet"):
        if entry.get("name") == sheet:
            target = relations.get(entry.get(_RELATION), "")
            part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            if part in archive:
                return part
    raise _stop(archive.file, text("a damaged workbook"), text("an XLSX workbook"))


def _merged(file: str, cells: str, row: int) -> Fault:
    return Fault(
        text("merged cells {cells} in the header", cells=cells),
        text("one row of headers, each column its own"),
        text("undo the merging, put the whole header into one row and delete the other one"),
        file,
        row,
    )


def _formulas(file: str, cells: Sequence[str]) -> Fault:
    return Fault(
        text("formulas without values: {cells}", cells=tuple(cells[:_SHOWN])),
        text("answers as values"),
        text("open the workbook, save it so that the formulas are computed, or paste the values"),
        file,
        int(re.sub(r"\D", "", cells[0])),
    )


def _which_sheet(file: str, names: tuple[str, ...], found: Text) -> InputError:
    fault = Fault(
        found,
        text("one of: {names}", names=names),
        text("name the sheet of the answers with --sheet"),
        file,
    )
    return InputError([fault])


def _too_large(file: str) -> InputError:
    found = text("a workbook of more than {limit} bytes", limit=MAX_BYTES)
    return _stop(file, found, text("a workbook of ordinary size"))


def _stop(file: str, found: Text, expected: Text) -> InputError:
    remedy = text("export the answers again, as CSV in UTF-8 or as XLSX")
    return InputError([Fault(found, expected, remedy, file)])
