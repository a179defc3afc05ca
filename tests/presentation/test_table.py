import pytest

from workbench.presentation.table import Column, Table, headers
from workbench.text import text

COLUMNS = (Column("Sritis", "row"), Column("Kiek", "number"))


def _table(**changes):
    known = {
        "caption": "Sritys",
        "columns": COLUMNS,
        "rows": (("Būstas", "2"),),
        "source": "planas",
    }
    return Table(**(known | changes))


def test_a_table_has_all_its_reader_needs():
    """Caption, scopes, a named scroll region that the keyboard reaches, and the source."""
    html = _table().shown("lt").html
    for part in (
        "<caption><b class=no></b>Sritys</caption>",
        "<th scope=col>Sritis</th>",
        "<th scope=col class=n>Kiek</th>",
        "<th scope=row>Būstas</th><td class=n>2</td>",
        "role=region tabindex=0 aria-label=Sritys",
        "Šaltinis: planas",
    ):
        assert part in html


def test_a_table_without_a_source_is_refused():
    """A figure nobody can trace is not shown."""
    with pytest.raises(ValueError, match="needs a caption and a source"):
        _table(source="")


def test_a_row_with_too_few_cells_is_refused():
    """A cell that slips into the wrong column is worse than an error."""
    with pytest.raises(ValueError, match="has not 2 cells"):
        _table(rows=(("Būstas",),))


def test_the_plain_form_of_a_table_reads_line_by_line():
    """A console shows caption, header and rows."""
    assert str(_table().shown("lt")) == "Sritys\nSritis | Kiek\nBūstas | 2"


def test_a_renamed_table_is_the_same_but_for_its_caption():
    """The data behind a figure stand under a caption of their own."""
    renamed = _table().renamed(text("Sources"), "lt")
    assert (renamed.caption, renamed.rows) == ("Šaltiniai", _table().rows)


def test_headers_speak_the_language_of_the_page():
    """Titles of columns are translated, kinds are kept."""
    assert headers("lt", (text("Area"), "row")) == (Column("Sritis", "row"),)


def test_the_data_behind_a_figure_have_no_number_of_their_own():
    """They belong to the figure and its number."""
    assert "<caption>Sritys</caption>" in _table().region()


def test_a_table_and_its_rows_can_be_led_to():
    """A name for the table, an anchor for each row that has one."""
    html = _table(name="areas", rows=(("A", "1"), ("B", "2")), anchors=("a", "")).shown("lt").html
    assert html.startswith('<div class="table few" id=areas>')
    assert "<tr id=a><th scope=row>A</th>" in html
    assert "<tr><th scope=row>B</th>" in html


def test_rows_stand_under_headings_across_all_columns():
    """A long list is read by its parts; each heading belongs to the rows below it."""
    rows = (("A", "1"), ("B", "2"), ("C", "3"))
    shown = _table(rows=rows, groups=("Kalba", "Kalba", "Būstas"), total=True).shown("lt")

    heading = "<tbody><tr><th scope=rowgroup colspan=2>{}</th></tr>"
    assert heading.format("Kalba") + "<tr><th scope=row>A</th>" in shown.html
    assert heading.format("Būstas") + "<tr class=total><th scope=row>C</th>" in shown.html
    assert str(shown) == "Sritys\nSritis | Kiek\nKalba\nA | 1\nB | 2\nBūstas\nC | 3"
