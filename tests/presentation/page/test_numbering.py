import re

import pytest

from workbench.presentation.figure import Figure
from workbench.presentation.markup import Html
from workbench.presentation.page.numbering import Section, numbered
from workbench.presentation.table import Column, Table

NB = "\u00a0"
COLUMNS = (Column("Sritis", "row"), Column("Kiek", "number"), Column("Kodėl"))


def _table(caption, name=""):
    """Return a table with a caption."""
    rows = (("Būstas", "2", "x"),)
    return Table(caption, COLUMNS, rows, "planas", name=name)


def _figure(caption, name=""):
    """Return a figure with a caption."""
    data = _table(f"Duomenys: {caption}")
    svg = Html("<svg></svg>")
    words = "Ilgiausias stulpelis yra būsto, kitų nėra."
    return Figure(caption, words, "planas", svg, svg, data, name=name)


def _page(*parts):
    """Return tables, figures and texts one after the other."""
    return "".join(part if isinstance(part, str) else part.shown("lt").html for part in parts)


def test_tables_and_figures_are_numbered_apart_in_their_order():
    """The data behind a figure count for nothing."""
    content = _page(_table("A"), _figure("B"), _table("C"), _figure("D"))
    captions = re.findall(r"<span class=no>(.*?)</span> (\w)", numbered(content, "lt").content)
    assert captions == [
        ("1 lentelė.", "A"),
        ("1 paveikslas.", "B"),
        ("2 lentelė.", "C"),
        ("2 paveikslas.", "D"),
    ]
    assert "Table 1." in numbered(content, "en").content


def test_sections_get_anchors_and_are_listed():
    """Whatever anchor the Markdown gave is replaced."""
    ready = numbered('<h2 id="Kas">Kas <em>ir</em> kaip</h2><p>x</p><h2>Kur</h2>', "lt")
    assert ready.sections == (Section("s1", "Kas <em>ir</em> kaip"), Section("s2", "Kur"))
    assert ready.content == "<h2 id=s1>Kas <em>ir</em> kaip</h2><p>x</p><h2 id=s2>Kur</h2>"


@pytest.mark.parametrize(
    ("language", "link", "said"),
    [
        ("lt", '<a href="#areas">lentelėje</a>', f'<a href="#areas">2{NB}lentelėje</a>'),
        ("lt", '<a href="#areas">Lentelėje</a>', f'<a href="#areas">2{NB}lentelėje</a>'),
        ("en", '<a href="#areas">Table</a>', f'<a href="#areas">Table{NB}2</a>'),
        ("lt", '<a href="#bars">paveiksle</a>', f'<a href="#bars">1{NB}paveiksle</a>'),
        ("lt", '<a href="#Visos-pastabos">skyriuje</a>', f'<a href="#s1">1{NB}skyriuje</a>'),
        ("lt", '<a href="#areas" class=id>x</a>', f'<a href="#areas" class=id>2{NB}x</a>'),
    ],
)
def test_a_link_says_the_number_of_what_it_leads_to(language, link, said):
    """The sentence gives the form of the word, the page the number."""
    parts = (_table("A"), _table("B", "areas"), _figure("C", "bars"))
    content = _page("<h2>Visos pastabos</h2>", link, *parts)
    assert said in numbered(content, language).content


def test_a_link_to_what_is_not_there_is_no_link():
    """Where a municipality has no plan, the words about its tables stay words."""
    assert numbered('<p><a href="#areas">lentelėje</a></p>', "lt").content == "<p>lentelėje</p>"


def test_a_link_to_something_without_a_number_stays():
    """Checks and rows have anchors but no numbers."""
    content = '<p><a href="#N01">N01</a></p><details class=check id=N01></details>'
    assert numbered(content, "lt").content == content


def test_links_out_of_the_page_are_left_alone():
    """An address is no anchor."""
    content = '<a href="https://example.org/#areas">x</a>'
    assert numbered(content, "lt").content == content
