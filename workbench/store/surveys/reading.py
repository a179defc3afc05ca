"""An export of any kind as a table whose headers are clear."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.store.surveys.csv_reading import read_csv
from workbench.store.surveys.workbook_reading import read_workbook
from workbench.text import text

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.store.surveys.raw_table import RawTable
    from workbench.text import Text

__all__ = ["read_export"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LETTERS = 26
_FOREIGN = (
    (_OLE, text("a workbook of the old format (.xls), or one locked with a password")),
    (b"%PDF-", text("a PDF file")),
    (b"<", text("a web page or another file of markup (HTML, XML)")),
    (b"{", text("data in JSON")),
)


def read_export(path: Path, *, sheet: str | None = None) -> RawTable:
    """Read an export of a survey.

    Parameters
    ----------
    path : Path
        A CSV file or an XLSX workbook; what it is is told from its content.
    sheet : str, optional
        Which sheet of a workbook holds the answers.

    Returns
    -------
    RawTable
        With at least one row, and a header for every column.

    Raises
    ------
    InputError
        If it cannot be read or is empty, or a column has answers but no header.
    """
    start = _start_of(path)
    if start.startswith(b"PK"):
        table = read_workbook(path, sheet)
    else:
        _refuse_foreign(path.name, start)
        table = read_csv(path)
    table = replace(table, columns=tuple(c for c in table.columns if c.header or c.filled))
    bare = [_letters(place) for place, c in enumerate(table.columns) if not c.header]
    if bare:
        raise InputError([_no_header(table.file, bare)])
    if not table.columns or not table.rows or not any(c.filled for c in table.columns):
        raise _stop(
            table.file,
            text("no answers"),
            text("a header and at least one row of answers"),
            text("export again; check that no filter is set and that people have answered"),
        )
    return table


def _start_of(path: Path) -> bytes:
    """Return the first bytes of a file that is there."""
    if not path.is_file():
        found = text("a folder") if path.is_dir() else text("there is no such file")
        expected = text("the file that the survey tool exported, CSV or XLSX")
        remedy = text("Check the spelling of the path and the folder you are in.")
        raise _stop(str(path), found, expected, remedy)
    try:
        with path.open("rb") as file:
            return file.read(64)
    except OSError as error:
        raise _stop(
            path.name,
            text("the file cannot be read: {reason}", reason=error.strerror or str(error)),
            text("the file that the survey tool exported, CSV or XLSX"),
            text("Close it in other programs and check your right to read it."),
        ) from error


def _refuse_foreign(file: str, start: bytes) -> None:
    content = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    for sign, found in _FOREIGN:
        if content.startswith(sign):
            raise _stop(
                file,
                found,
                text("the file that the survey tool exported, CSV or XLSX"),
                text("export the answers again, as CSV in UTF-8 or as XLSX"),
            )


def _no_header(file: str, columns: list[str]) -> Fault:
    return Fault(
        text("answers in columns without a header: {columns}", columns=tuple(columns)),
        text("one row of headers, each column its own"),
        text(
            "give each column a header; if two rows hold the headers, or a title stands above "
            "them, keep one row of headers only"
        ),
        file,
        1,
    )


def _letters(place: int) -> str:
    """Return the name of a column as spreadsheet programs show it."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, _LETTERS)
        name = chr(ord("A") + rest) + name
    return name


def _stop(file: str, found: Text, expected: Text, remedy: Text) -> InputError:
    return InputError([Fault(found, expected, remedy, file)])
