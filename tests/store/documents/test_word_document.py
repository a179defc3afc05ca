from __future__ import annotations

import io
import zipfile

import pytest
from plan_documents import STRICT, cell, numbering, paragraph, row, table, word_bytes

from workbench.errors import InputError
from workbench.store.documents.raw_table import RawTable
from workbench.store.documents.word_document import read_word


def _run(content, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{content}</w:t></w:r>"


def _read(body, **parts):
    return read_word(word_bytes(body, **parts), "planas.docx")


def _paragraphs(*paragraphs, **parts):
    return list(_read("".join(paragraphs), **parts).paragraphs)


def _listed(content, level=0, number=1):
    properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(content, properties=properties)


def _cells(document, table_place=0):
    return [[c.text for c in r.cells] for r in document.tables[table_place].rows]


def test_signs_of_a_run_become_text():
    """Tabs and breaks are blanks and lines, a hard hyphen is a hyphen, a soft one nothing."""
    raw = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/>"
        '<w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:sym w:font="Symbol" w:char="F0B7"/></w:r>'
    )
    assert _paragraphs(paragraph(raw=raw)) == ["a b", "c-de•"]


def test_footnotes_and_field_codes_are_left_out():
    """A footnote mark and the code of a field are no text; the field's result is."""
    raw = (
        '<w:r><w:t>x</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
        "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        '<w:fldSimple w:instr="DATE"><w:r><w:t>2024</w:t></w:r></w:fldSimple>'
        '<w:hyperlink w:anchor="a"><w:r><w:t> nuoroda</w:t></w:r></w:hyperlink>'
    )
    assert _paragraphs(paragraph(raw=raw)) == ["x2024 nuoroda"]


def test_tracked_changes_read_as_accepted_and_are_counted():
    """Insertions stay, deletions go, and a reader is told how many of each there were."""
    raw = (
        _run("Kursai ")
        + f"<w:ins w:id='1'>{_run('20')}</w:ins>"
        + "<w:del w:id='2'><w:r><w:delText>10</w:delText></w:r></w:del>"
        + f"<w:moveFrom w:id='3'>{_run('kitur')}</w:moveFrom>"
        + f"<w:moveTo w:id='4'>{_run(' asmenų')}</w:moveTo>"
    )
    document = _read(paragraph(raw=raw))
    assert document.paragraphs == ("Kursai 20 asmenų",)
    assert {i.code: i.raw for i in document.issues} == {
        "tracked_insertions": "2",
        "tracked_deletions": "2",
    }


def test_deleted_rows_are_dropped():
    """A row whose deletion is tracked is no row."""
    body = table(row("a"), row("b", properties="<w:del w:id='1'/>"), row("c"))
    assert _cells(_read(body)) == [["a"], ["c"]]


def test_a_deleted_paragraph_end_joins_two_paragraphs():
    """Where the end of a paragraph is deleted, its text goes on in the next one."""
    first = paragraph("viena ", properties="<w:rPr><w:del w:id='1'/></w:rPr>")
    assert _paragraphs(first, paragraph("eilutė")) == ["viena eilutė"]


def test_hidden_text_is_dropped_and_counted():
    """Hidden text is no text of the plan, whether hidden by itself or by its style."""
    styles = (
        '<w:style w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="Secret"><w:basedOn w:val="Base"/></w:style>'
    )
    raw = (
        _run("matoma")
        + _run(" slapta", "<w:vanish/>")
        + _run(" vėl", '<w:vanish w:val="0"/>')
        + _run(" stiliumi", '<w:rStyle w:val="Secret"/>')
    )
    document = _read(paragraph(raw=raw), styles=styles)
    assert document.paragraphs == ("matoma vėl",)
    assert [(i.code, i.raw) for i in document.issues] == [("hidden_text", "2")]


def test_content_controls_are_looked_into():
    """Text, rows and cells inside content controls are text, rows and cells."""
    inline = paragraph(raw=f"<w:sdt><w:sdtContent>{_run('laukas')}</w:sdtContent></w:sdt>")
    rows = f"<w:sdt><w:sdtContent>{row('a', 'b')}</w:sdtContent></w:sdt>"
    one_cell = f"<w:tr><w:sdt><w:sdtContent>{cell('c')}</w:sdtContent></w:sdt>{cell('d')}</w:tr>"
    document = _read(
        f"<w:sdt><w:sdtContent>{inline}</w:sdtContent></w:sdt>" + table(rows, one_cell)
    )
    assert document.paragraphs == ("laukas",)
    assert _cells(document) == [["a", "b"], ["c", "d"]]


def test_merged_cells_keep_the_grid():
    """A cell over two columns covers the second; a cell over two rows stands in both."""
    body = table(
        row(cell("plati", properties='<w:gridSpan w:val="2"/>'), "c"),
        row(cell("a", properties='<w:vMerge w:val="restart"/>'), "b", "c"),
        row(cell(properties="<w:vMerge/>"), "e", "f"),
    )
    rows = _read(body).tables[0].rows
    assert [c.text for c in rows[0].cells] == ["plati", "", "c"]
    assert rows[0].cells[1].covered
    assert (rows[2].cells[0].text, rows[2].cells[0].continues) == ("a", True)


def test_short_rows_are_filled():
    """Every row has the width of the table, also one that begins behind empty columns."""
    body = table(row("a", "b", "c"), row("d", properties='<w:gridBefore w:val="2"/>'), row("e"))
    assert _cells(_read(body)) == [["a", "b", "c"], ["", "", "d"], ["e", "", ""]]


def test_tables_inside_cells_are_read_as_text():
    """A table in a cell becomes lines of that cell, and a note says so."""
    inner = table(row("vidus", "1"), row("vidus", "2"))
    document = _read(table(row(cell(raw=paragraph("prieš") + inner + paragraph()), "x")))
    assert document.tables[0].rows[0].cells[0].raw == "prieš\nvidus 1\nvidus 2"
    assert [i.code for i in document.issues] == ["nested_tables"]


def test_multilevel_numbers_are_counted():
    """Deeper levels begin anew behind a higher one, and show the numbers above them."""
    lists = numbering(("decimal", "%1."), ("decimal", "%1.%2."), ("decimal", "%1.%2.%3."))
    got = _paragraphs(
        _listed("a"), _listed("b", 1), _listed("c", 2), _listed("d", 2), _listed("e", 1),
        _listed("f", 2), _listed("g"), _listed("h", 1), lists=lists,
    )  # fmt: skip
    assert [one.split()[0] for one in got] == [
        "1.", "1.1.", "1.1.1.", "1.1.2.", "1.2.", "1.2.1.", "2.", "2.1.",
    ]  # fmt: skip


def test_letters_and_roman_numbers():
    """Levels may count in letters and Roman digits; legal numbering turns them back."""
    lists = numbering(("upperRoman", "%1."), ("lowerLetter", "%1.%2)"), ("lowerRoman", "%3"))
    got = _paragraphs(_listed("a"), _listed("b"), _listed("c", 1), _listed("d", 2), lists=lists)
    assert got == ["I. a", "II. b", "II.a) c", "i d"]
    legal = lists.replace(
        '<w:numFmt w:val="lowerLetter"/>', '<w:numFmt w:val="decimal"/><w:isLgl/>'
    )
    assert _paragraphs(_listed("a"), _listed("b", 1), lists=legal) == ["I. a", "1.1) b"]


def test_a_list_may_start_elsewhere():
    """A start of its own and a second list on the same definition are respected."""
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    second = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="3"><w:abstractNumId w:val="0"/>{override}</w:num>'
    )
    lists = numbering(("decimal", "%1."), extra=second)
    got = _paragraphs(
        _listed("a"), _listed("b", number=2), _listed("c", number=3), _listed("d", number=3),
        lists=lists,
    )  # fmt: skip
    assert got == ["1. a", "2. b", "5. c", "6. d"]


def test_a_level_may_never_begin_anew():
    """With lvlRestart 0 a level counts on behind a higher one."""
    lists = numbering(("decimal", "%1."), ("decimal", "(%2)")).replace(
        '<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:lvlRestart w:val="0"/>'
    )
    got = _paragraphs(_listed("a"), _listed("b", 1), _listed("c"), _listed("d", 1), lists=lists)
    assert got == ["1. a", "(1) b", "2. c", "(2) d"]


def test_a_list_may_come_from_a_style():
    """A paragraph style can put its paragraphs into a list."""
    styles = (
        '<w:style w:styleId="Num"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Sub"><w:basedOn w:val="Num"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    lists = numbering(("decimal", "%1."), ("decimal", "%1.%2."))
    got = _paragraphs(
        paragraph("a", properties='<w:pStyle w:val="Num"/>'),
        paragraph("b", properties='<w:pStyle w:val="Sub"/>'),
        lists=lists, styles=styles,
    )  # fmt: skip
    assert got == ["1. a", "1.1. b"]


def test_bullets_are_items_without_a_number():
    """A bullet makes an item and no number; a list turned off makes neither."""
    lists = numbering(("bullet", ""))
    document = _read(
        table(row(cell(raw=_listed("punktas") + _listed("ne", number=0)))), lists=lists
    )
    lines = document.tables[0].rows[0].cells[0].lines
    assert [(line.text, line.item, line.number) for line in lines] == [
        ("punktas", True, ""),
        ("ne", False, ""),
    ]


def test_deleted_paragraphs_are_not_counted():
    """A paragraph of a list whose text is deleted takes no number."""
    gone = paragraph(
        raw="<w:del w:id='1'><w:r><w:delText>x</w:delText></w:r></w:del>",
        properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    )
    lists = numbering(("decimal", "%1."))
    assert _paragraphs(_listed("a"), gone, _listed("b"), lists=lists) == ["1. a", "2. b"]


def test_strict_documents_read_the_same():
    """The strict kind of Word document has another namespace and the same content."""
    body = paragraph("tekstas") + table(row("a", "b"))
    document = _read(body, namespace=STRICT)
    assert document.paragraphs == ("tekstas",)
    assert _cells(document) == [["a", "b"]]


def test_blocks_keep_their_order():
    """Paragraphs and tables come in the order of the document."""
    kinds = [
        isinstance(block, RawTable)
        for block in _read(paragraph("a") + table(row("b")) + paragraph("c")).blocks
    ]
    assert kinds == [False, True, False]


def test_styles_are_not_parsed_without_need():
    """A broken style sheet does no harm to a document that names no style."""
    extra = {"word/styles.xml": b"<broken"}
    assert read_word(word_bytes(paragraph("a"), extra=extra), "p.docx").paragraphs == ("a",)


@pytest.mark.parametrize(
    ("members", "found"),
    [
        ({"xl/workbook.xml": b"<a/>"}, r"an Excel workbook \(.xlsx\)"),
        ({"content.xml": b"<a/>", "mimetype": b"application/vnd.oasis.opendocument.text"},
         "an OpenDocument file"),
        ({"mimetype": b"application/vnd.lt.archyvai.adoc-2008"}, "a signed electronic document"),
        ({"kas.txt": b"x"}, "a container"),
        ({"word/document.xml": b"<a/>", "word/vbaProject.bin": b"x"}, "a document with macros"),
    ],
)  # fmt: skip
def test_other_containers_are_named(members, found):
    """A ZIP that is no Word document is called what it is."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    with pytest.raises(InputError, match=found):
        read_word(buffer.getvalue(), "planas.docx")
