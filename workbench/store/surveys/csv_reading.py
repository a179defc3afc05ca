"""Exports as text with a sign between the cells, of any usual kind and of hundreds of megabytes."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np

from workbench.errors import Fault, InputError
from workbench.store.surveys.dialects import export_of
from workbench.store.surveys.file_encoding import encoding_of
from workbench.store.surveys.raw_table import Column, RawTable, column_of
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from workbench.text import Text

__all__ = ["MAX_BYTES", "read_csv"]

MAX_BYTES = 1_000_000_000
"""A million respondents fill a fifth of it."""

_DELIMITERS = ",;\t|"
_HEAD = 1 << 18
_SAMPLE = 30
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n")
"""What spreadsheet programs put first to tell each other the sign."""
_EXPECTED = re.compile(r"Expected (\d+) fields in line (\d+), saw (\d+)")
_OPEN_QUOTE = re.compile(r"EOF inside string starting at row (\d+)")
_LARGEST_CELL = 1 << 20


@dataclass(frozen=True, slots=True)
class _Form:
    """How a file is written.

    Parameters
    ----------
    path : Path
        The file.
    encoding : str
        As Python calls it.
    delimiter : str
        The sign between the cells.
    skipped : int
        How many lines stand before the header.
    """

    path: Path
    encoding: str
    delimiter: str
    skipped: int

    def records(self) -> Iterator[tuple[int, list[str]]]:
        """Yield the records with the lines on which they begin."""
        csv.field_size_limit(_LARGEST_CELL)
        with self.path.open(encoding=self.encoding, newline="") as file:
            reader = csv.reader(file, delimiter=self.delimiter)
            begin = 1
            for number, record in enumerate(reader):
                if number >= self.skipped and record:
                    yield begin, record
                begin = reader.line_num + 1


@dataclass(frozen=True, slots=True)
class _CsvLines:
    """Finds lines by reading the file again, for a message about a few rows."""

    form: _Form

    def of(self, rows: Sequence[int]) -> tuple[int, ...]:
        if not rows:
            return ()
        records = islice(self.form.records(), 1, max(rows) + 2)
        wanted = set(rows)
        found = {row: line for row, (line, _) in enumerate(records) if row in wanted}
        return tuple(found[row] for row in rows)


def read_csv(path: Path) -> RawTable:
    """Read an export in CSV.

    Parameters
    ----------
    path : Path
        The file.

    Returns
    -------
    RawTable
        Cells without blanks at their ends; empty columns without a header are left out.

    Raises
    ------
    InputError
        If it is too large, cut off, in two encodings, or has rows longer than its header.
    """
    if path.stat().st_size > MAX_BYTES:
        raise _stop(
            path.name,
            text("a file of more than {limit} bytes", limit=MAX_BYTES),
            text("the answers to one survey"),
            text("export only the answers, without pictures and recordings"),
        )
    form = _form_of(path, encoding_of(path))
    header = next((cells for _, cells in form.records()), [])
    own = export_of(header).technical
    kinds = {place: object if place in own else "category" for place in range(len(header))}
    frame = _frame(form, kinds)
    columns = tuple(_column(frame.pop(place)) for place in list(frame.columns))
    if columns and len(columns[0].codes):
        _refuse_cut_off(form, len(columns))
    rows = len(columns[0].codes) if columns else 0
    return RawTable(path.name, columns, rows, _CsvLines(form))


def _form_of(path: Path, encoding: str) -> _Form:
    """Find out which sign stands between the cells."""
    with path.open(encoding=encoding, newline="") as file:
        head = file.read(_HEAD)
        complete = not file.read(1)
    named = _SEPARATOR_LINE.match(head)
    if named:
        return _Form(path, encoding, named[1], 1)
    delimiter = max(_DELIMITERS, key=lambda sign: _fit(head, sign, complete=complete))
    return _Form(path, encoding, delimiter, 0)


def _fit(head: str, sign: str, *, complete: bool) -> tuple[int, int]:
    """Return how well a sign explains the first records: rows of equal length, and how long."""
    csv.field_size_limit(_LARGEST_CELL)
    try:
        reader = csv.reader(io.StringIO(head, newline=""), delimiter=sign)
        records = [record for record in islice(reader, _SAMPLE) if record]
    except csv.Error:
        return 0, 0
    if not complete and 1 < len(records) < _SAMPLE:
        records.pop()
    width = len(records[0]) if records else 0
    even = sum(len(record) == width for record in records)
    return (even * 2 > len(records) if width > 1 else 0), width


def _frame(form: _Form, kinds: dict[int, Any]) -> Any:  # noqa: ANN401 - pandas ships no types
    """Read the cells; the header is the first row, so that a longer row shows.

    The columns of the survey tool tell one row from the other, so nothing is gained by sorting
    their words.
    """
    import pandas as pd  # noqa: PLC0415 - heavy, and only needed once a file is read

    try:
        return pd.read_csv(
            form.path,
            sep=form.delimiter,
            encoding=form.encoding,
            header=None,
            skiprows=form.skipped,
            dtype=kinds,
            na_filter=False,
            low_memory=False,
        )
    except pd.errors.EmptyDataError as error:
        raise _empty(form.path.name) from error
    except pd.errors.ParserError as error:
        raise _unparsed(form, str(error)) from error


def _column(cells: Any) -> Column:  # noqa: ANN401 - as above
    import pandas as pd  # noqa: PLC0415 - as above

    if isinstance(cells.dtype, pd.CategoricalDtype):
        words = cells.cat.categories.to_numpy(dtype=object).tolist()
        codes = np.asarray(cells.cat.codes, dtype=np.int32)
        return column_of(words[codes[0]], words, codes[1:])
    codes, words = pd.factorize(cells.to_numpy(dtype=object)[1:])
    empty = np.array([not word for word in words], dtype=bool)
    codes = np.where(empty[codes] if len(words) else False, -1, codes).astype(np.int32)
    return Column(" ".join(str(cells.iloc[0]).split()), tuple(words), codes)


def _refuse_cut_off(form: _Form, width: int) -> None:
    """Stop where the last line ends before its time, as after a broken download."""
    with form.path.open("rb") as file:
        file.seek(max(form.path.stat().st_size - _LARGEST_CELL, 0))
        tail = file.read()
    if tail.rstrip(b"\x00").endswith((b"\n", b"\r")):
        return
    line = 0
    cells: list[str] = []
    for line, cells in form.records():  # noqa: B007 - the last ones are looked at
        pass
    if len(cells) < width:
        raise _stop(
            form.path.name,
            text("a last line of {count} cells", count=len(cells)),
            text("as many cells as the header has: {count}", count=width),
            text("the file seems to be cut off; export the answers again"),
            line,
        )


def _unparsed(form: _Form, message: str) -> InputError:
    """Return the error for a row that does not fit its header, or a quotation mark left open."""
    too_long = _EXPECTED.search(message)
    name = form.path.name
    if too_long:
        width = int(too_long[1])
        line = next((line for line, cells in form.records() if len(cells) > width), None)
        return _stop(
            name,
            text("a row of {count} cells", count=int(too_long[3])),
            text("as many cells as the header has: {count}", count=width),
            text("export again with the cells in quotation marks, or as XLSX"),
            line,
        )
    opened = _OPEN_QUOTE.search(message)
    lines = [line for line, _ in form.records()] if opened else []
    return _stop(
        name,
        text("a quotation mark that is never closed"),
        text("a table whose cells can be told apart"),
        text("the file seems to be cut off; export the answers again"),
        lines[-1] if lines else None,
    )


def _empty(name: str) -> InputError:
    return _stop(
        name,
        text("an empty file"),
        text("a header and rows of answers"),
        text("export the answers again"),
    )


def _stop(
    file: str, found: Text, expected: Text, remedy: Text, line: int | None = None
) -> InputError:
    return InputError([Fault(found, expected, remedy, file, line)])
