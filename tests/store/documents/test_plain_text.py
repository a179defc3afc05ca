from __future__ import annotations

import pytest

from workbench.errors import InputError
from workbench.store.documents.plain_text import read_text


def _rows(content):
    (table,) = read_text(content.encode(), "p.txt").tables
    return [([c.text for c in row.cells], row.place) for row in table.rows]


def test_tabs_make_a_table_and_lines_its_places():
    """Lines with tabs are rows; a row knows its line, blank lines between do not end the table."""
    assert _rows("antraštė\n\na\tb\n\nc\td\n") == [(["a", "b"], 3), (["c", "d"], 5)]


def test_remnants_of_web_pages_are_dropped():
    """Block tags go, whether closed or not, and their text stays."""
    assert _rows('a\t<p>b</p> <ul style="x"> - C\n') == [(["a", "b - C"], 1)]


def test_page_numbers_do_not_end_a_table():
    """A line with only a page number inside a table belongs to the page."""
    assert len(_rows("a\tb\n 2 \nc\td")) == 2


def test_a_line_feed_inside_a_cell_is_joined():
    """A row with too few cells goes on in the next line if that goes on with the sentence."""
    content = "a\tb\tc\nd\tpirma dalis\nantra dalis\te\nf\tg\th"
    assert [cells for cells, _ in _rows(content)][1] == ["d", "pirma dalis antra dalis", "e"]


def test_lost_trailing_tabs_shift_nothing():
    """An editor that strips blanks at line ends leaves short rows, not joined ones."""
    content = "a\tb\tc\n1.\tTikslas\n1.1.\tUždavinys\nx\ty\tz"
    assert [cells[0] for cells, _ in _rows(content)] == ["a", "1.", "1.1.", "x"]


def test_text_behind_a_table_is_text():
    """A line without tabs ends the table; its text is kept outside it."""
    document = read_text(b"a\tb\nTekstas po lenteles.\nc\td", "p.txt")
    assert document.paragraphs == ("Tekstas po lenteles.",)
    assert len(document.tables) == 2


def test_a_guessed_encoding_is_noted():
    """A text that is not UTF-8 is read as Windows-1257, and the reader is told."""
    document = read_text("Vykdytojų sąrašas – ėę".encode("cp1257"), "p.txt")
    assert document.paragraphs == ("Vykdytojų sąrašas – ėę",)
    assert [i.code for i in document.issues] == ["encoding_guessed"]


def test_letters_nobody_can_tell():
    """Bytes of no known encoding are refused."""
    with pytest.raises(InputError, match="letters in an unknown encoding"):
        read_text(b"\xff\xfe\x00", "p.txt")
