"""The content of a Word document: headings, paragraphs, a table; the same gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime, time
from typing import TYPE_CHECKING

from workbench.store.documents.normal_text import normal
from workbench.store.documents.word_form import IN_TABLE, LISTED, append_element
from workbench.store.packing import PackedFile, pack

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from docx.document import Document as WordDocument
    from docx.table import Table, _Cell

    from workbench.store.documents.plan_cells import ColumnForm, WrittenRow

__all__ = ["add_heading", "add_paragraph", "add_table", "saved"]

_TITLE_LEVEL = 1
_NO_BREAK = "\u00a0"


def add_heading(document: WordDocument, words: str, level: int) -> None:
    """Add a heading.

    Parameters
    ----------
    document : docx.document.Document
        Changed.
    words : str
        The heading.
    level : int
        1 for the title, 2 for a section.
    """
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 - as above

    heading = document.add_heading(normal(words), level)
    if level == _TITLE_LEVEL:
        heading.alignment = WD_ALIGN_PARAGRAPH.CENTER


def add_paragraph(document: WordDocument, words: str) -> None:
    """Add a paragraph of running text.

    Parameters
    ----------
    document : docx.document.Document
        Changed.
    words : str
        The paragraph.
    """
    document.add_paragraph(normal(words))


def add_table(
    document: WordDocument,
    columns: Sequence[ColumnForm],
    rows: Sequence[WrittenRow],
    description: str,
) -> None:
    """Add a table whose header is repeated on every page and whose rows are not cut by one.

    Parameters
    ----------
    document : docx.document.Document
        Changed.
    columns : sequence of ColumnForm
        Headings and widths.
    rows : sequence of WrittenRow
        Rows below the header.
    description : str
        What a screen reader says of the table.
    """
    from docx.shared import Mm  # noqa: PLC0415 - as above

    table = document.add_table(rows=1 + len(rows), cols=len(columns), style="Table Grid")
    table.autofit = False
    for column, form in zip(table.columns, columns, strict=True):
        column.width = Mm(form.millimetres)
    grid = [list(row.cells) for row in table.rows]
    for line in grid:
        for cell, form in zip(line, columns, strict=True):
            cell.width = Mm(form.millimetres)
    for cell, form in zip(grid[0], columns, strict=True):
        _fill(cell, (form.heading,), listed=False, bold=True)
    for line, row in zip(grid[1:], rows, strict=True):
        bold = row.kind != "measure"
        for cell, texts, form in zip(line, row.cells, columns, strict=True):
            _fill(cell, texts, listed=form.listed, bold=bold)
        if bold and not any(row.cells[2:]):
            line[1].merge(line[-1])
    _flag(table, description)


def saved(document: WordDocument, day: date) -> bytes:
    """Return a document as a file, the same bytes for the same content.

    Parameters
    ----------
    document : docx.document.Document
        The document.
    day : date
        Date of everything in the file.

    Returns
    -------
    bytes
    """
    raw = io.BytesIO()
    document.save(raw)
    made = datetime.combine(day, time())
    with zipfile.ZipFile(raw) as archive:
        return pack(PackedFile(name, archive.read(name), made) for name in archive.namelist())


def _fill(cell: _Cell, texts: Sequence[str], *, listed: bool, bold: bool) -> None:
    """Write paragraphs into an empty cell."""
    style = LISTED if listed and texts else IN_TABLE
    for place, words in enumerate(texts or ("",)):
        paragraph = cell.add_paragraph() if place else cell.paragraphs[0]
        paragraph.style = style
        if words:
            paragraph.add_run(_kept(words)).bold = bold or None


def _kept(words: str) -> str:
    """Return a text without invisible signs, blanks that hold numbers together kept."""
    return _NO_BREAK.join(normal(part) for part in words.split(_NO_BREAK))


def _flag(table: Table, description: str) -> None:
    """Mark the header row as one, keep rows whole, and say what the table holds."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - as above

    for place, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no name for it
        append_element(properties, "w:cantSplit")
        if place == 0:
            append_element(properties, "w:tblHeader")
    about = table._tbl.tblPr  # noqa: SLF001 - as above
    look = about.find(qn("w:tblLook"))
    if look is not None:
        look.set(qn("w:firstRow"), "1")
        look.set(qn("w:firstColumn"), "0")
    append_element(about, "w:tblCaption", normal(description))
