import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from workbench.presentation.page.cells import about_page, cells_for, language_of, main_heading


def _text(source, *tags):
    """Return a text cell with tags."""
    return new_markdown_cell(source, metadata={"tags": list(tags)})


def _result(**about):
    """Return a code cell whose result says something of the page."""
    output = new_output("display_data", {"text/html": "x"}, metadata={"text/html": about})
    return new_code_cell("", outputs=[output])


@pytest.mark.parametrize(("language", "seen"), [("lt", ["a", "c"]), ("en", ["b", "c"])])
def test_a_reader_sees_one_language_and_no_machinery(language, seen):
    """Cells of the other language and cells of parameters are left out."""
    cells = [_text("a", "lt"), _text("b", "en"), _text("c")]
    cells += [_text("d", "parameters"), _text("e", "injected-parameters", language)]
    assert [c.source for c in cells_for(new_notebook(cells=cells), language)] == seen


def test_what_a_later_result_says_of_the_page_counts_more():
    """A banner and a cover each say their part."""
    cells = [_result(title="A", notice="N"), _text("x"), _result(title="B")]
    assert about_page(cells) == {"title": "B", "notice": "N"}


@pytest.mark.parametrize(
    ("cells", "notes", "language"),
    [
        ([_result(language="en")], {}, "en"),
        ([], {"papermill": {"parameters": {"language": "en"}}}, "en"),
        ([_result(language="lt")], {"papermill": {"parameters": {"language": "en"}}}, "lt"),
        ([], {}, "lt"),
        ([_result(language="xx")], {}, "lt"),
    ],
)
def test_the_language_follows_from_results_then_parameters_then_is_lithuanian(
    cells, notes, language
):
    """Plain nbconvert is told nothing and still gets the language right."""
    assert language_of(new_notebook(cells=cells, metadata=notes)) == language


def test_a_main_heading_is_taken_off_its_text():
    """Only one at the very beginning is the page's."""
    assert main_heading("# Kas? \n\nTekstas") == ("Kas?", "\nTekstas")
    assert main_heading("## Kas?") is None
    assert main_heading("Tekstas\n# Kas?") is None
