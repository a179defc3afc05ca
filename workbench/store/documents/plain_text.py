"""A plan copied out as text: tabs between the cells, one row a line, rows cut by pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.model.plan import ImportIssue
from workbench.store.documents.document_faults import refuse
from workbench.store.documents.normal_text import normal
from workbench.store.documents.raw_table import Line, RawCell, RawDocument, RawTable, TableRow
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["read_text"]

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_MARKUP = re.compile(r"</?(?:p|ul|ol|li|br|div|span|b|strong|em|i)\b[^<>]*>", re.IGNORECASE)
_BOLD = re.compile(r"\*\*")
_GOES_ON = re.compile(r"[a-ząčęėįšųūž<•(]|[-–] ")
_PAGE_NUMBER = re.compile(r"^\W*\d{1,3}\W*$")


def read_text(data: bytes, file: str) -> RawDocument:
    """Return the paragraphs and tables of a plan in plain text.

    Parameters
    ----------
    data : bytes
        The whole file.
    file : str
        Its name, for messages.

    Returns
    -------
    RawDocument

    Raises
    ------
    InputError
        If its letters cannot be told.
    """
    content, encoding = _decoded(data, file)
    lines = [_BOLD.sub("", line) for line in content.replace("\r\n", "\n").split("\n")]
    guessed = ImportIssue(code="encoding_guessed", severity="note", raw=encoding)
    issues = (guessed,) if encoding == "cp1257" else ()
    return RawDocument("text", tuple(_blocks(lines)), issues)


def _decoded(data: bytes, file: str) -> tuple[str, str]:
    """Return the text and its encoding: byte order mark, then UTF-8, then Windows-1257."""
    marked = [encoding for mark, encoding in _BOMS if data.startswith(mark)]
    for encoding in marked or ["utf-8", "cp1257"]:
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise refuse(
        text("letters in an unknown encoding"),
        text("Save the text as UTF-8."),
        file=file,
        expected=text("a text in UTF-8 or Windows-1257"),
    )


def _blocks(lines: list[str]) -> Iterator[str | RawTable]:
    """Yield paragraphs and tables; a table ends at a line without tabs."""
    rows: list[tuple[int, list[str]]] = []
    tables = 0
    for place, line in enumerate(lines, 1):
        if "\t" in line.strip(" \n") and (line.strip() or rows):
            rows.append((place, line.split("\t")))
            continue
        words = normal(_MARKUP.sub(" ", line))
        if not words or (rows and _PAGE_NUMBER.match(words)):
            continue
        if rows and _is_open(rows) and _GOES_ON.match(line.lstrip()):
            rows[-1][1][-1] += f" {line}"
            continue
        if rows:
            tables += 1
            yield _table(rows, tables)
            rows = []
        yield words
    if rows:
        yield _table(rows, tables + 1)


def _is_open(rows: list[tuple[int, list[str]]]) -> bool:
    """Tell whether the last row has fewer cells than the table: a line feed stands in a cell."""
    return len(rows[-1][1]) < max(len(cells) for _, cells in rows)


def _table(rows: list[tuple[int, list[str]]], number: int) -> RawTable:
    """Return a table of rows, all of one width."""
    joined = _joined(rows)
    width = max(len(cells) for _, cells in joined)
    return RawTable(
        tuple(
            TableRow(
                tuple(_cell(raw) for raw in [*cells, *[""] * (width - len(cells))]),
                place,
            )
            for place, cells in joined
        ),
        number,
        counts_lines=True,
    )


def _joined(rows: list[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """Return rows with a row that a line feed cut inside a cell put together again."""
    width = max(len(cells) for _, cells in rows)
    joined: list[tuple[int, list[str]]] = []
    for place, cells in rows:
        before = joined[-1][1] if joined else []
        completes = len(before) + len(cells) - 1 == width and 0 < len(before) < width
        if completes and _GOES_ON.match(cells[0].lstrip()):
            before[-1] += f" {cells[0]}"
            before.extend(cells[1:])
        else:
            joined.append((place, list(cells)))
    return joined


def _cell(raw: str) -> RawCell:
    """Return a cell without the remnants of a web page."""
    words = normal(_MARKUP.sub(" ", raw))
    return RawCell((Line(words),)) if words else RawCell()
