import re

from nbformat.v4 import new_code_cell, new_markdown_cell, new_output, new_raw_cell

from workbench.presentation.page.layout import laid_out


def _result(html):
    """Return a code cell that shows markup."""
    return new_code_cell("x", outputs=[new_output("display_data", {"text/html": html})])


COVER = _result("<div class=banner><p>B</p></div><div class=cover><dl></dl></div>")
MESSAGE = _result("<div class=message><p>M</p></div>")
STAMP = _result("<p>last</p><footer class=stamp><p>S</p></footer>")


def _report():
    """Return the cells of a small report."""
    return [
        new_markdown_cell("# Klausimas?\n\nKam skirta."),
        COVER,
        new_markdown_cell("## Svarbiausia"),
        MESSAGE,
        new_markdown_cell("## Kita\n\nTekstas."),
        _result("<p>r</p>"),
        STAMP,
    ]


def test_each_part_goes_to_its_place():
    """Cover and stamp leave the order of the notebook, the first heading becomes the question."""
    layout = laid_out(_report(), "lt")
    assert layout.heading == "Klausimas?"
    assert layout.cover.startswith("<div class=banner>")
    assert layout.stamp == "<footer class=stamp><p>S</p></footer>"
    assert "stamp" not in layout.sections
    assert "cover" not in layout.sections


def test_the_message_leads_and_the_rest_follows_in_order():
    """Who has one minute reads the message first; how to read the report stands after it."""
    layout = laid_out(_report(), "lt")
    assert "<p>M</p>" in layout.lead
    assert "<p>M</p>" not in layout.sections
    assert layout.sections.startswith('<aside class=guide aria-label="Apie šią ataskaitą"><p>Kam')
    assert re.findall(r"<h2 id=(\w+)>", layout.lead + layout.sections) == ["s1", "s2"]


def test_the_contents_list_every_section():
    """Also the one that leads."""
    contents = laid_out(_report(), "lt").contents
    assert '<a href="#s1">Svarbiausia</a>' in contents
    assert '<a href="#s2">Kita</a>' in contents


def test_a_notebook_without_message_or_sections_is_a_page_too():
    """A consultant's own scribbles are shown in their order, without contents."""
    layout = laid_out([new_markdown_cell("Tekstas"), _result("<p>r</p>")], "lt")
    assert (layout.lead, layout.contents, layout.heading) == ("", "", "")
    assert layout.sections.index("Tekstas") < layout.sections.index("<p>r</p>")


def test_without_a_message_the_first_section_stays_among_the_others():
    """Only a message leads."""
    layout = laid_out([new_markdown_cell("## A"), new_markdown_cell("## B")], "lt")
    assert layout.lead == ""
    assert layout.sections.count("<section>") == 2


def test_raw_cells_are_not_for_readers():
    """They are for nbconvert's other formats."""
    assert "geheim" not in laid_out([new_raw_cell("geheim")], "lt").sections


def test_a_second_main_heading_stays_in_the_text():
    """The page has one title; what stops it is the lint, not a silent loss."""
    layout = laid_out([new_markdown_cell("# A"), new_markdown_cell("# B")], "lt")
    assert layout.heading == "A"
    assert ">B</h1>" in layout.sections
