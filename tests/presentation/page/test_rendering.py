import re
from itertools import pairwise

import nbformat
import pytest
from lxml import html as lxml_html
from nbconvert.exporters import HTMLExporter
from presentation.cases import HOSTILE, hostile_case
from presentation.pages import ENGLISH, EVERY_PAGE, SELECTIONS, notebook_of, page_of

from workbench.presentation.page import render_page
from workbench.presentation.tables.cover import tab_cover

MOST_BYTES = 200_000
MOST_OF_A_SELECTION = 450_000
"""It holds what the whole catalogue says of each candidate, folded away."""
NO_SELECTION = [page for page in EVERY_PAGE if page.values[0] not in SELECTIONS]


def _notebook(*cells):
    """Return a notebook of (source, tags, output) cells; without output a cell is text."""
    made = []
    for source, tags, output in cells:
        if output is None:
            cell = nbformat.v4.new_markdown_cell(source)
        else:
            cell = nbformat.v4.new_code_cell(source, outputs=[output])
        cell.metadata["tags"] = tags
        made.append(cell)
    return nbformat.v4.new_notebook(cells=made)


def _shown(html, **about):
    """Return the output of a cell that shows HTML."""
    return nbformat.v4.new_output(
        "execute_result", {"text/html": html, "text/plain": "x"}, metadata={"text/html": about}
    )


@pytest.mark.parametrize(("code", "language"), EVERY_PAGE)
def test_every_page_stands_alone(code, language):
    """One file: language, title, one main heading, one main part, no code, script or address."""
    page = page_of(code, language)
    tree = lxml_html.fromstring(page)
    assert tree.get("lang") == language
    assert len(tree.findall(".//h1")) == len(tree.findall(".//main")) == 1
    assert tree.findtext(".//title") == tree.findtext(".//h1")
    assert not re.search(r"<script|<link|<iframe|@import|url\(|\bsrc=|\bon\w+=", page)
    assert "default-src 'none'" in page
    assert "wb." not in page


@pytest.mark.parametrize(("code", "language"), EVERY_PAGE)
def test_headings_do_not_jump(code, language):
    """A heading is at most one level below the one before."""
    levels = [int(level) for level in re.findall(r"<h([1-6])\b", page_of(code, language))]
    steps = [after - before for before, after in pairwise(levels)]
    assert levels[0] == 1
    assert max(steps) <= 1


@pytest.mark.parametrize(("code", "language"), EVERY_PAGE)
def test_captions_and_ids_are_unique(code, language):
    """A screen reader can tell the tables of a page apart."""
    tree = lxml_html.fromstring(page_of(code, language))
    for found in (
        [caption.text_content() for caption in tree.findall(".//caption")],
        [element.get("id") for element in tree.xpath("//*[@id]")],
    ):
        assert sorted(set(found)) == sorted(found)


@pytest.mark.parametrize(("code", "language"), EVERY_PAGE)
def test_a_page_can_be_mailed(code, language):
    """Small enough for any mailbox, whatever was found."""
    most = MOST_OF_A_SELECTION if code in SELECTIONS else MOST_BYTES
    assert len(page_of(code, language).encode()) <= most


@pytest.mark.parametrize(("code", "language"), NO_SELECTION)
def test_a_page_is_at_most_a_third_of_the_usual_one(code, language):
    """Nbconvert's own template makes three times as much of it; a selection is text above all."""
    usual, _ = HTMLExporter().from_notebook_node(notebook_of(code, language))
    assert 3 * len(page_of(code, language).encode()) <= len(usual.encode())


@pytest.mark.parametrize("code", ENGLISH)
def test_an_english_page_marks_what_is_lithuanian(code):
    """Outside marked passages no Lithuanian letter stands on an English page but in names."""
    tree = lxml_html.fromstring(page_of(code, "en"))
    for marked in tree.xpath("//*[@lang='lt'] | //*[@aria-hidden='true']"):
        marked.drop_tree()
    words = re.findall(r"\w*[ąčęėįšųūžĄČĘĖĮŠŲŪŽ]\w*", " ".join(tree.itertext()))
    small = {word for word in words if word[0].islower()}
    assert small <= {"į"}


def test_contents_lead_to_every_section():
    """Each entry jumps to a heading, in their order."""
    tree = lxml_html.fromstring(page_of("vilnius", "lt"))
    links = [(a.get("href"), a.text_content()) for a in tree.findall(".//nav//a")]
    headings = tree.xpath("//main//section//h2")
    assert links == [(f"#{h.get('id')}", h.text_content()) for h in headings]
    assert len(links) == 9


def test_the_title_names_the_municipality_and_the_question_stands_under_it():
    """The notebook's own heading becomes the question."""
    tree = lxml_html.fromstring(page_of("vilnius", "lt"))
    assert tree.findtext(".//h1") == "Vilniaus miesto savivaldybės integracijos plano vertinimas"
    question = tree.find(".//header/p").text_content()
    assert question == "Ar planas padės žmonėms – ir ar bus matyti, kad padėjo?"


def test_invented_data_are_named_on_every_sheet():
    """The notice stands in the margin of each printed page, and only where it belongs."""
    assert '@top-center{content:"IŠGALVOTI DUOMENYS"}' in page_of("pavyzdys", "lt")
    assert '@top-center{content:""}' in page_of("vilnius", "lt")


def test_cells_of_the_other_language_and_of_the_machinery_are_left_out():
    """Each reader sees one language and no parameters."""
    notebook = _notebook(
        ("# Pavadinimas", ["lt"], None),
        ("# Title", ["en"], None),
        ("a = 1", ["parameters"], _shown("<p>PARAMETERS</p>")),
        ("a = 2", ["injected-parameters"], _shown("<p>INJECTED</p>")),
        ("b", [], _shown("<p>rezultatas</p>")),
    )
    page = render_page(notebook, language="lt")
    assert "<h1>Pavadinimas</h1>" in page
    assert "<p>rezultatas" in page
    assert not re.search("Title|PARAMETERS|INJECTED", page)
    assert notebook.cells[1].source == "# Title"


def test_a_given_title_comes_first():
    """The runner may name a page itself."""
    page = render_page(_notebook(("# Klausimas", [], None)), language="lt", title="A & B")
    assert "<title>A &amp; B</title>" in page
    assert "<p class=question>Klausimas</p>" in page


def test_a_hostile_name_is_text_in_title_heading_and_style():
    """A municipality called like an image breaks neither HTML nor CSS."""
    cover = tab_cover(hostile_case(), "lt")
    name = HOSTILE + '"} body{display:none} </style>'
    data, about = cover._repr_mimebundle_()
    about["text/html"]["title"] = name
    output = nbformat.v4.new_output("execute_result", data, metadata=about)
    page = render_page(_notebook(("cover", [], output)), language="lt")
    assert "<img" not in page
    assert page.count("</style>") == 1
    assert (
        "body{display:none}"
        not in page.partition("<style>")[2].replace(" ", "").partition("</style>")[0]
    )
    assert lxml_html.fromstring(page).findtext(".//h1") == name
