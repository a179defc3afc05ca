"""The form of a Word document: A4 on its side, Lithuanian, black headings, nobody's name.

Nothing in it tells whose computer it was made on.
"""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from workbench.store.documents.normal_text import normal

if TYPE_CHECKING:
    from datetime import date

    from docx.document import Document as WordDocument

__all__ = ["IN_TABLE", "LISTED", "append_element", "new_document"]

Element = Any  # lxml ships no types

IN_TABLE = "Table text"
"""Style of paragraphs in the cells of a table."""
LISTED = "List Bullet"
"""Style of items in the cells of a table."""

_LANGUAGE = "lt-LT"
_FONT = "Times New Roman"
_LONG_SIDE, _SHORT_SIDE, _MARGIN = 297, 210, 15
_SMALL = 9
_SIZES = {"Normal": 12, "Heading 1": 14, "Heading 2": 12, LISTED: _SMALL, IN_TABLE: _SMALL}
_INDENT = 3
_LONGEST_TITLE = 255
"""No more is allowed in the properties of a document."""


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


def append_element(parent: Element, name: str, value: str | None = None) -> Element:
    """Add an element at the end of another.

    Parameters
    ----------
    parent : lxml element
        Changed.
    name : str
        With its prefix, as ``w:tblHeader``.
    value : str, optional
        Its attribute ``w:val``.

    Returns
    -------
    lxml element
    """
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
    in_table = styles.add_style(IN_TABLE, WD_STYLE_TYPE.PARAGRAPH)
    in_table.base_style = styles["Normal"]
    for name, size in _SIZES.items():
        style: Any = styles[name]
        style.font.name, style.font.size = _FONT, Pt(size)
        fonts = style.element.rPr.rFonts
        for side in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.attrib.pop(qn(f"w:{side}Theme"), None)
            fonts.set(qn(f"w:{side}"), _FONT)
        if name.startswith("Heading"):
            style.font.color.rgb = RGBColor(0, 0, 0)
    bullets: Any = styles[LISTED]
    bullets.paragraph_format.left_indent = Mm(_INDENT)
    bullets.paragraph_format.first_line_indent = -Mm(_INDENT)
    for name in (LISTED, IN_TABLE):
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
    number = append_element(foot._p, "w:fldSimple")  # noqa: SLF001 - python-docx has no name for it
    number.set(qn("w:instr"), "PAGE")
    shown = append_element(append_element(number, "w:r"), "w:t")
    shown.text = "1"  # until the word processor counts


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
