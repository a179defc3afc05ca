"""A Word document as paragraphs and tables, as it reads with every tracked change accepted."""

from __future__ import annotations

import posixpath
from collections import Counter
from typing import TYPE_CHECKING, Any

from workbench.model.plan import ImportIssue
from workbench.store.documents.document_faults import refuse
from workbench.store.documents.guarded_archive import open_archive
from workbench.store.documents.raw_table import Line, RawCell, RawDocument, RawTable, TableRow
from workbench.store.documents.word_markup import (
    attribute,
    child,
    children,
    name_of,
    number_in,
    value,
)
from workbench.store.documents.word_numbering import WordNumbering
from workbench.store.documents.word_styles import WordStyles
from workbench.store.documents.word_text import WordText
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.store.documents.guarded_archive import GuardedArchive

__all__ = ["read_word"]

Element = Any  # lxml ships no types

_WRAPPERS = frozenset(
    ("sdt", "sdtContent", "customXml", "ins", "moveTo", "AlternateContent", "Choice", "smartTag")
)
_NOTES = {
    "inserted": "tracked_insertions",
    "deleted": "tracked_deletions",
    "hidden": "hidden_text",
    "text_box": "text_boxes",
    "nested": "nested_tables",
}
_MOST_COLUMNS = 200


def read_word(data: bytes, file: str) -> RawDocument:
    """Return the paragraphs and tables of a Word document.

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
        If it is damaged, unsafe, or a container of another kind.
    """
    archive = open_archive(data, file)
    part = _main_part(archive)
    folder = posixpath.dirname(part)
    styles = WordStyles(archive, f"{folder}/styles.xml")
    numbers = f"{folder}/numbering.xml"
    numbering = WordNumbering(archive.tree(numbers) if numbers in archive else None, styles)
    body = child(archive.tree(part), "body")
    if body is None:
        raise refuse(
            text("a Word document without text"),
            text("Ask the sender for the file again."),
            file=file,
        )
    walker = _Walker(WordText(styles, numbering, Counter()))
    blocks = tuple(walker.blocks(body))
    issues = tuple(
        ImportIssue(code=code, severity="note", raw=str(walker.text.counts[name]))
        for name, code in _NOTES.items()
        if walker.text.counts[name]
    )
    return RawDocument("docx", blocks, issues)


def _main_part(archive: GuardedArchive) -> str:
    """Return the name of the part with the text, refusing other kinds of containers."""
    names = archive.names()
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        remedy = text("Save it as a document without macros (.docx).")
        raise refuse(text("a document with macros"), remedy, file=archive.file)
    if "_rels/.rels" in archive:
        for relation in children(archive.tree("_rels/.rels"), "Relationship"):
            target = (attribute(relation, "Target") or "").lstrip("/")
            kind = attribute(relation, "Type") or ""
            if kind.endswith("/officeDocument") and target.endswith(".xml"):
                if target.startswith("word/") and target in archive:
                    return target
                break
    if "word/document.xml" in archive:
        return "word/document.xml"
    raise _another_kind(archive)


def _another_kind(archive: GuardedArchive) -> Exception:
    """Return the error for a container that holds something else than a Word document."""
    names = archive.names()
    kind = archive.read("mimetype").decode("ascii", "replace") if "mimetype" in names else ""
    if any(name.startswith("xl/") for name in names):
        found = text("an Excel workbook (.xlsx)")
    elif "lt.archyvai" in kind or ("META-INF/manifest.xml" in names and "adoc" in kind):
        found = text("a signed electronic document (.adoc)")
        remedy = text("Take the plan out of it as a Word document and import that one.")
        return refuse(found, remedy, file=archive.file)
    elif "opendocument" in kind or "content.xml" in names:
        found = text("an OpenDocument file (.odt, .ods)")
    else:
        found = text("a container (ZIP) without a Word document in it")
    remedy = text("Open it in its own program and save it as a Word document (.docx).")
    return refuse(found, remedy, file=archive.file)


def _inside(element: Element, names: frozenset[str]) -> Iterator[Element]:
    """Yield the children of some local names, looking into wrappers such as content controls."""
    for inner in element:
        name = name_of(inner)
        if name in names:
            yield inner
        elif name in _WRAPPERS:
            yield from _inside(inner, names)


class _Walker:
    """Walks over the body of a document.

    Parameters
    ----------
    words : WordText
        Reads the paragraphs.
    """

    def __init__(self, words: WordText) -> None:
        self.text = words
        self._tables = 0

    def blocks(self, body: Element) -> Iterator[str | RawTable]:
        """Yield the paragraphs and tables of a body in their order."""
        for element in _inside(body, frozenset(("p", "tbl"))):
            if name_of(element) == "tbl":
                yield from _shown(self.text.flush())
                self._tables += 1
                yield RawTable(self._rows(element), self._tables)
            else:
                yield from _shown(self.text.lines(element))
        yield from _shown(self.text.flush())

    def _rows(self, table: Element) -> tuple[TableRow, ...]:
        """Return the rows of a table, deleted ones left out, all of one width."""
        rows: list[list[RawCell]] = []
        for row in _inside(table, frozenset(("tr",))):
            if child(row, "trPr", "del") is not None:
                self.text.counts["deleted"] += 1
                continue
            if child(row, "trPr", "ins") is not None:
                self.text.counts["inserted"] += 1
            rows.append(self._cells(row, rows[-1] if rows else []))
        width = max((len(row) for row in rows), default=0)
        return tuple(
            TableRow((*row, *[RawCell()] * (width - len(row))), place)
            for place, row in enumerate(rows, 1)
        )

    def _cells(self, row: Element, above: list[RawCell]) -> list[RawCell]:
        """Return the cells of a row on the grid of the table."""
        skipped = number_in(child(row, "trPr", "gridBefore"), 0)
        cells: list[RawCell] = [RawCell()] * min(skipped, _MOST_COLUMNS)
        for cell in _inside(row, frozenset(("tc",))):
            properties = child(cell, "tcPr")
            lines = () if child(properties, "cellDel") is not None else self._lines(cell)
            merge = child(properties, "vMerge")
            continues = merge is not None and value(merge) != "restart"
            if continues:
                lines = above[len(cells)].lines if len(cells) < len(above) else ()
            across = child(properties, "hMerge")
            covered = across is not None and value(across) != "restart"
            cells.append(RawCell(() if covered else lines, continues, covered))
            span = min(number_in(child(properties, "gridSpan"), 1), _MOST_COLUMNS)
            cells += [RawCell(covered=True, continues=continues)] * (span - 1)
        return cells

    def _lines(self, cell: Element) -> tuple[Line, ...]:
        """Return the lines of a cell, those of a table inside it row by row."""
        lines: list[Line] = []
        for element in _inside(cell, frozenset(("p", "tbl"))):
            if name_of(element) == "p":
                lines += self.text.lines(element)
                continue
            self.text.counts["nested"] += 1
            for row in self._rows(element):
                joined = " ".join(inner.text for inner in row.cells if inner.own_text)
                lines += [Line(joined)] if joined else []
        return (*lines, *self.text.flush())


def _shown(lines: Iterable[Line]) -> Iterator[str]:
    """Yield lines outside tables as a reader sees them."""
    for line in lines:
        if line.shown:
            yield line.shown
