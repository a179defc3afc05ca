"""The reports on paper: every sheet can be read by itself, nothing is cut, nothing is orphaned."""

import io
import re
import unicodedata
from functools import cache
from itertools import pairwise

import pypdf
import pytest
from browsers import a_browser
from lxml import html as lxml_html
from presentation.pages import IN_BROWSER, page_of

pytestmark = pytest.mark.browser
browser = pytest.fixture(scope="module")(a_browser)
A4 = (595, 842)
BOTH = pytest.mark.parametrize(("code", "language"), IN_BROWSER)


def _squeezed(words):
    """Return words without blanks and ligatures: lines and letters are set otherwise on paper."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", words))


@pytest.fixture(scope="module")
def printed(browser):
    """Return a function that prints a report once and reads what was printed."""

    @cache
    def reader(code, language):
        page = browser.new_page()
        page.set_content(page_of(code, language))
        content = page.pdf(prefer_css_page_size=True, tagged=True, outline=True)
        page.close()
        return pypdf.PdfReader(io.BytesIO(content))

    return reader


@pytest.fixture(scope="module")
def sheets(printed):
    """Return a function that gives the words of each sheet of a report."""

    @cache
    def words(code, language):
        return [_squeezed(sheet.extract_text()) for sheet in printed(code, language).pages]

    return words


def _tree(code, language):
    """Return the page that was printed."""
    return lxml_html.fromstring(page_of(code, language))


def _sheet_of(words, sheets, start=0):
    """Return the number of the first sheet that holds words, from a sheet on."""
    wanted = _squeezed(words)
    return next(i for i in range(start, len(sheets)) if wanted in sheets[i])


def _tables(tree):
    """Return the tables that stand on paper: all but the data behind figures that tell them."""
    return tree.xpath("//main//table[not(ancestor::figure)]")


@BOTH
def test_it_is_tagged_titled_and_in_its_language(printed, code, language):
    """A screen reader finds structure, language and title; bookmarks are the page's headings."""
    reader, tree = printed(code, language), _tree(code, language)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == language
    assert reader.metadata.title == tree.findtext(".//title")
    assert {tuple(map(round, (p.mediabox.width, p.mediabox.height))) for p in reader.pages} == {A4}
    bookmarks = [_squeezed(b.title) for b in _flat(reader.outline) if b is not None]
    headings = [_squeezed(h.text_content()) for h in tree.xpath("//main//section//h2")]
    assert [b for b in bookmarks if b in headings] == headings


def _flat(outline):
    """Return bookmarks of all levels in their order."""
    for entry in outline:
        if isinstance(entry, list):
            yield from _flat(entry)
        else:
            yield entry


@BOTH
def test_no_head_of_a_table_is_orphaned(sheets, code, language):
    """Caption, heads and the beginning of the first row stand on one sheet."""
    pages = sheets(code, language)
    for table in _tables(_tree(code, language)):
        caption = table.findtext(".//caption/span") + " " + table.find(".//caption/span").tail
        first = table.xpath(".//tbody/tr[1]/*[1]")[0].text_content()
        sheet = pages[_sheet_of(caption, pages)]
        assert _squeezed(first) in sheet.partition(_squeezed(caption))[2], caption


@BOTH
def test_heads_are_repeated_on_every_sheet_of_a_table(sheets, code, language):
    """Whoever holds one sheet of a long table knows what its columns are."""
    pages = sheets(code, language)
    for table in _tables(_tree(code, language)):
        caption = table.findtext(".//caption/span") + " " + table.find(".//caption/span").tail
        heads = [_squeezed(th.text_content()) for th in table.xpath(".//thead//th")]
        last = table.xpath(".//tbody/tr[last()]/*[1]")[0].text_content()
        begin = _sheet_of(caption, pages)
        for sheet in pages[begin : _sheet_of(last, pages, begin) + 1]:
            assert all(head in sheet for head in heads), caption


@BOTH
def test_no_figure_is_cut(sheets, code, language):
    """Every word of a drawing is printed, and all of them on one sheet."""
    pages = sheets(code, language)
    for figure in _tree(code, language).xpath("//figure"):
        words = figure.xpath(".//*[contains(@class, 'wide')]//*[local-name()='text']")
        wanted = [_squeezed(word.text_content()) for word in words]
        assert wanted
        lacking = [[word for word in wanted if word not in sheet] for sheet in pages]
        assert min(lacking, key=len) == [], figure.get("id")


@BOTH
def test_every_sheet_has_its_title_and_number(sheets, code, language):
    """A sheet that got loose can be put back."""
    pages, title = sheets(code, language), _tree(code, language).findtext(".//title")
    for number, sheet in enumerate(pages, start=1):
        assert _squeezed(title) in sheet
        assert f"{number}/{len(pages)}" in sheet


@BOTH
def test_what_is_folded_on_the_screen_is_unfolded_on_paper(sheets, code, language):
    """Nothing can be opened on paper, so every finding stands there."""
    whole = "".join(sheets(code, language))
    for check in _tree(code, language).xpath("//details[@class='check']"):
        rule = check.xpath("./p[1]")[0].text_content()
        assert _squeezed(rule)[:60] in whole


@BOTH
def test_sections_follow_each_other(sheets, code, language):
    """Each heading stands with the first words of its section on one sheet."""
    pages = sheets(code, language)
    starts = []
    for heading in _tree(code, language).xpath("//div[@class='sections']//section//h2"):
        title, text = heading.text_content(), heading.getnext().text_content()
        start = _sheet_of(title, pages, starts[-1] if starts else 0)
        both = next(i for i in range(len(pages)) if _squeezed(title + text)[:80] in pages[i])
        starts.append(max(start, both))
    assert all(one <= other for one, other in pairwise(starts))
