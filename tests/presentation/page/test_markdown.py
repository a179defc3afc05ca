import pytest

from workbench.presentation.page.markdown import markdown_shown


def test_text_becomes_paragraphs_and_headings_without_links_to_themselves():
    """No sign for paragraphs stands beside a heading."""
    shown = markdown_shown("## Kas\n\nViena *eilutė*.")
    assert "<h2" in shown
    assert "¶" not in shown
    assert "<p>Viena <em>eilutė</em>.</p>" in shown


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        "x <img src=x onerror=alert(1)>",
        "<iframe src=//x></iframe>",
        "[x](javascript:alert(1))",
        "[x](vbscript:x)",
        "[x](data:text/html,x)",
    ],
)
def test_markup_and_programs_in_a_text_are_text(source):
    """Nothing that is written into a cell runs or loads on the page."""
    shown = markdown_shown(source)
    assert not any(tag in shown for tag in ("<script", "<img", "<iframe"))
    assert not any(f'"{scheme}' in shown.lower() for scheme in ("javascript", "vbscript", "data"))


def test_formulas_stay_as_they_were_typed():
    """No script that would draw them is on the page, so they must be readable as text."""
    assert "$x_1^2$" in markdown_shown("Suma $x_1^2$ yra")


def test_a_pasted_picture_is_kept_in_the_page():
    """It is written into the page, not fetched."""
    pasted = {"a.png": {"image/png": "aGVsbG8="}}
    assert "data:image/png;base64,aGVsbG8=" in markdown_shown("![Kas](attachment:a.png)", pasted)
