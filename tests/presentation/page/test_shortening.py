"""The shorter page, as a real browser reads it."""

import re

import pytest
from browsers import a_browser
from presentation.pages import page_of

from workbench.presentation.page.shortening import shortened

browser = pytest.fixture(scope="module")(a_browser)
TABLE = (
    "<table><caption>c</caption><thead><tr><th scope=col>a</th><td>b</td></tr></thead>"
    "<tbody><tr><td>c</td></tr></tbody></table>"
)


@pytest.fixture(scope="module")
def read(browser):
    """Return a function that gives the document a browser makes of a page."""
    page = browser.new_page()
    script = "html => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML"
    yield lambda html: page.evaluate(script, html)
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize(
    "page",
    [
        "<ul><li><p>a</p><p>b</p></li><li>c</li></ul>",
        TABLE,
        "<dl><div><dt>a</dt><dd>b</dd></div></dl>",
        "<div><p>a</p></div> <p>b</p> text",
        "<div><p>a</p>text</div>",
        "<p>a</p><a href=x><p>b</p></a>",
        '<svg viewBox="0 0 1 1"><rect x="1" width="2"/><text x="0" y="13.5">a</text></svg>',
        "<details><summary>a</summary><p>b</p></details><p>c</p>",
    ],
)
def test_a_browser_makes_the_same_document_of_it(read, page):
    """The end tags left out are those it puts in itself, the quotation marks those it spares."""
    assert read(shortened(page)) == read(page)
    assert len(shortened(page)) <= len(page)


def test_text_that_looks_like_an_attribute_is_left_alone():
    """Quotation marks in a text are escaped and nothing of ours."""
    page = "<p>a=&quot;b&quot; c</p><div></div>"
    assert "a=&quot;b&quot; c" in shortened(page)


def test_a_long_report_leaves_out_every_end_tag_of_a_cell():
    """That is where most of them are."""
    page = page_of("vilnius", "lt")
    assert "</td>" not in page
    assert len(re.findall(r"<td\b", page)) > 300
