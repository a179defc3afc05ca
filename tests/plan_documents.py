"""Documents for import tests: an invented plan as Word file and text, Word files by hand."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

__all__ = [
    "HEADER",
    "ROWS",
    "cell",
    "numbering",
    "paragraph",
    "row",
    "table",
    "text_plan",
    "word_bytes",
    "word_file",
    "word_plan",
]

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"

HEADER = [
    "Eil. Nr.",
    "Tikslo, uždavinio, priemonės pavadinimas",
    "Numatomi asignavimai (Eur)",
    "Vertinimo kriterijai",
    "Vykdytojai",
]
ROWS = [
    ["1.", "Tikslas – padėti atvykusiems įsikurti Pavyzdžių mieste", "", "", ""],
    ["1.1.", "Uždavinys – mokyti lietuvių kalbos", "", "", ""],
    [
        "1.1.1.",
        "Priemonė – kalbos kursai suaugusiesiems",
        "12 000",
        "Kursus baigė 40 asmenų.",
        "Švietimo skyrius",
    ],
    [
        "1.1.2.",
        "Priemonė – kalbos klubas bibliotekoje",
        "-",
        "Ne mažiau 10 susitikimų per metus.",
        "Pavyzdžių biblioteka",
    ],
    ["1.2.", "Uždavinys – padėti rasti darbą", "", "", ""],
    [
        "1.2.1.",
        "Priemonė – karjeros konsultacijos",
        "2024 m. – 3 000\n2025 m. – 4 000",
        "2024 m. – 20 asmenų.\n2025 m. – 30 asmenų.",
        "Socialinės paramos skyrius\nUžimtumo tarnyba",
    ],
    ["", "Savivaldybės biudžeto lėšų iš viso:", "19 000", "", ""],
]


def text_plan(
    path: Path,
    rows: Sequence[Sequence[str]] = ROWS,
    *,
    header: Sequence[str] | None = None,
    before: str = "2024–2025 METŲ INTEGRACIJOS VEIKSMŲ PLANAS",
    after: str = "",
) -> Path:
    """Write a plan as text with tabs between the cells; line feeds in cells become blanks."""
    lines = [
        "\t".join(content.replace("\n", " ") for content in cells)
        for cells in [header or HEADER, *rows]
    ]
    path.write_text("\n".join([before, "", *lines, "", after]), encoding="utf-8")
    return path


def word_plan(
    path: Path, rows: Sequence[Sequence[str]] = ROWS, *, header: Sequence[str] | None = None
) -> Path:
    """Write a plan with python-docx: a heading, a table, paragraphs in its cells."""
    import docx  # noqa: PLC0415 - slow, and only some tests need it

    document = docx.Document()
    document.add_paragraph("2024–2025 METŲ INTEGRACIJOS VEIKSMŲ PLANAS")
    width = len(header or HEADER)
    grid = document.add_table(rows=0, cols=width)
    for cells in [header or HEADER, *rows]:
        added = grid.add_row()
        for target, content in zip(added.cells, cells, strict=True):
            first, *rest = content.split("\n")
            target.paragraphs[0].text = first
            for line in rest:
                target.add_paragraph(line)
        if not any(cells[2:]):
            added.cells[1].merge(added.cells[width - 1])
    document.save(str(path))
    return path


def paragraph(content: str = "", *, properties: str = "", raw: str = "") -> str:
    """Return a paragraph as WordprocessingML; ``raw`` is markup instead of text."""
    runs = raw or (
        f'<w:r><w:t xml:space="preserve">{escape(content)}</w:t></w:r>' if content else ""
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def cell(content: str = "", *, properties: str = "", raw: str = "") -> str:
    """Return a table cell; each line of the text becomes a paragraph."""
    inner = raw or "".join(paragraph(line) for line in content.split("\n"))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """Return a table row; what is no markup yet becomes a cell."""
    made = [one if one.startswith("<w:") else cell(one) for one in cells]
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(made)}</w:tr>"


def table(*rows: str) -> str:
    """Return a table of rows."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def numbering(*levels: tuple[str, str], num: str = "", extra: str = "") -> str:
    """Return a list definition with number 1: for each level its format and pattern."""
    made = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
        for place, (style, pattern) in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="0">{made}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/>{num}</w:num>{extra}'
    )


def word_bytes(
    body: str,
    *,
    lists: str = "",
    styles: str = "",
    namespace: str = WORD,
    extra: Mapping[str, bytes] | None = None,
) -> bytes:
    """Return a whole Word file with a body, a list definition and styles given as markup."""
    parts = {"word/document.xml": f"<w:document {{ns}}><w:body>{body}</w:body></w:document>"}
    if lists:
        parts["word/numbering.xml"] = f"<w:numbering {{ns}}>{lists}</w:numbering>"
    if styles:
        parts["word/styles.xml"] = f"<w:styles {{ns}}>{styles}</w:styles>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}" '
            'Target="word/document.xml"/></Relationships>',
        )
        for name, content in parts.items():
            archive.writestr(name, content.replace("{ns}", f'xmlns:w="{namespace}"', 1))
        for name, data in (extra or {}).items():
            archive.writestr(name, data)
    return buffer.getvalue()


def word_file(path: Path, *rows: str, **parts: str) -> Path:
    """Write a Word file whose only table has the usual header and the rows given."""
    path.write_bytes(word_bytes(table(row(*HEADER), *rows), **parts))
    return path
