"""A Word document in the house's form: A4 on its side, Lithuanian, headings, a table with a header.

Nothing in it tells whose computer it was made on, and the same content gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from workbench.store.documents.normal_text import normal
from workbench.store.packing import PackedFile, pack

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from docx.document import Document as WordDocument
    from docx.table import Table, _Cell

    from workbench.store.documents.plan_cells import ColumnForm, WrittenRow

__all__ = ["add_heading", "add_paragraph", "add_table", "new_document", "saved"]

Element = Any  # lxml ships no types

_LANGUAGE = "lt-LT"
_FONT = "Times New Roman"
_LONG_SIDE, _SHORT_SIDE, _MARGIN = 297, 210, 15
_SIZES = {"Normal": 12, "List Bullet": 9, "Heading 1": 14, "Heading 2": 12}
_IN_TABLE = "Table text"
_INDENT = 3
_TITLE_LEVEL = 1
_LONGEST_TITLE = 255
"""No more is allowed in the properties of a document."""
_NO_BREAK = "\u00a0"


def new_document(title: str, notice: str, day: date) -> WordDocument:
    """Return an empty document in the house's form.

    Parameters
    ----------
    title : str
        Of the document, for its properties.
    notice : str
        What stands at the head of every page; empty where nothing does.
    day : date
        When it is said to be made.

    Returns
    -------
    docx.document.Document
    """
    import docx  # noqa: PLC0415 - only where a document is written

    document = docx.Document()
    _set_styles(document)
    _set_page(document, notice)
    _set_properties(document, title, day)
    return document


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
    style = "List Bullet" if listed and texts else _IN_TABLE
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
        _append(properties, "w:cantSplit")
        if place == 0:
            _append(properties, "w:tblHeader")
    about = table._tbl.tblPr  # noqa: SLF001 - as above
    look = about.find(qn("w:tblLook"))
    if look is not None:
        look.set(qn("w:firstRow"), "1")
        look.set(qn("w:firstColumn"), "0")
    _append(about, "w:tblCaption", normal(description))


def _append(parent: Element, name: str, value: str | None = None) -> Element:
    """Add an element at the end of another."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 - as above
    from docx.oxml.ns import qn  # noqa: PLC0415 - as above

    element = OxmlElement(name)
    if value is not None:
        element.set(qn("w:val"), value)
    parent.append(element)
    return element


def _set_styles(document: WordDocument) -> None:
    """Set fonts, sizes and the language; headings are black, so that every printer shows them."""
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415 - as above
    from docx.oxml.ns import qn  # noqa: PLC0415 - as above
    from docx.shared import Mm, Pt, RGBColor  # noqa: PLC0415 - as above

    styles = document.styles
    in_table = styles.add_style(_IN_TABLE, WD_STYLE_TYPE.PARAGRAPH)
    in_table.base_style = styles["Normal"]
    for name, size in (*_SIZES.items(), (_IN_TABLE, _SIZES["List Bullet"])):
        style: Any = styles[name]
        style.font.name, style.font.size = _FONT, Pt(size)
        fonts = style.element.rPr.rFonts
        for side in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.attrib.pop(qn(f"w:{side}Theme"), None)
            fonts.set(qn(f"w:{side}"), _FONT)
        if name.startswith("Heading"):
            style.font.color.rgb = RGBColor(0, 0, 0)
    bullets: Any = styles["List Bullet"]
    bullets.paragraph_format.left_indent = Mm(_INDENT)
    bullets.paragraph_format.first_line_indent = -Mm(_INDENT)
    for name in ("List Bullet", _IN_TABLE):
        spaced: Any = styles[name]
        spaced.paragraph_format.space_after = Pt(0)
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)
    for language in document.settings.element.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), _LANGUAGE)


def _set_page(document: WordDocument, notice: str) -> None:
    """Turn the sheet on its side, number the pages, and put the notice on each."""
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415 - as above
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 - as above
    from docx.oxml.ns import qn  # noqa: PLC0415 - as above
    from docx.shared import Mm  # noqa: PLC0415 - as above

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(_LONG_SIDE), Mm(_SHORT_SIDE)
    section.left_margin = section.right_margin = Mm(_MARGIN)
    section.top_margin = section.bottom_margin = Mm(_MARGIN)
    if notice:
        section.header.paragraphs[0].add_run(normal(notice)).bold = True
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    number = _append(foot._p, "w:fldSimple")  # noqa: SLF001 - python-docx has no name for it
    number.set(qn("w:instr"), "PAGE")


def _set_properties(document: WordDocument, title: str, day: date) -> None:
    """Say title, language and day; nobody's name, and no picture of the first page."""
    about = document.core_properties
    about.title, about.language = normal(title)[:_LONGEST_TITLE], _LANGUAGE
    about.author = about.last_modified_by = about.comments = about.keywords = ""
    about.created = about.modified = datetime.combine(day, time())
    about.revision = 1
    package = document.part.package
    pictures = [key for key, rel in package.rels.items() if rel.reltype.endswith("/thumbnail")]
    for key in pictures:
        del package.rels[key]
