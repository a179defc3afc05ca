import pytest
from presentation.lint_pages import SOUND, where, with_

from workbench.presentation.lint.reading import (
    has_words,
    headings_over,
    name_of,
    place_of,
    read_page,
    said,
)


def _page(content):
    return read_page(with_(content), "lt")


def test_elements_are_found_by_tag_attribute_and_identifier():
    """Rules need not walk through the page again."""
    page = read_page(SOUND, "lt")

    assert ["Svarbiausia", "Lėšos"] == [said(one) for one in page.all("h2")[1:]]
    assert "main" == page.ids["main"].tag
    assert [("main", "tabindex", "-1")] == [
        (one.tag, name, value) for one, name, value in page.having("tabindex") if value != "0"
    ]


def test_of_two_with_the_same_identifier_the_first_counts():
    """As a browser does it."""
    assert "h2" == _page('<p id="s1">x</p>').ids["s1"].tag


@pytest.mark.parametrize("source", ["", " \n", "<p>", "\x00", "\ud800", "<!-- -->", "a" * 10_000])
def test_anything_can_be_read(source):
    """A page that is none is a page with faults, not an error of the program."""
    assert "html" == read_page(source, "lt").root.tag


def test_a_deep_page_can_be_read():
    """A thousand elements in one another are strange, not impossible."""
    assert 1000 == len(read_page("<b>" * 1000 + "x" + "</b>" * 1000, "lt").all("b"))


def test_comments_are_no_words():
    """What stands around a comment is read as one."""
    page = read_page(where("<p>Planas yra geras.</p>", "<p>Planas <!-- ne -->yra.</p>"), "lt")

    assert "Planas yra." in {block.text for block in page.blocks}


@pytest.mark.parametrize(
    ("element", "name"),
    [
        ('<p id="x" aria-label=" A  b ">c</p>', "A b"),
        ('<p id="x" aria-labelledby="s1 s2">c</p>', "Svarbiausia Lėšos"),
        ('<p id="x" aria-labelledby="nera">c</p>', ""),
        ('<img id="x" alt="A">', "A"),
        ('<p id="x"> a\u00a0<b>b</b>\n</p>', "a b"),
    ],
)
def test_an_element_is_called_as_a_screen_reader_does(element, name):
    """Reference before label before words."""
    page = _page(element)

    assert name == name_of(page.ids["x"], page)


def test_words_are_more_than_blanks():
    """A non-breaking blank is a blank."""
    page = _page('<p id="x">\u00a0<b> </b></p><p id="y"><b>a</b></p>')

    assert (False, True) == (has_words(page.ids["x"]), has_words(page.ids["y"]))


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (".//td", "Lėšos"),
        (".//figure/p", "Lėšos pagal metus"),
        (".//main/p", "Svarbiausia"),
        (".//main/h2", "Svarbiausia"),
        (".//h1", "Planas"),
        (".//head/style", "<style>"),
    ],
)
def test_a_place_is_named_by_caption_or_heading(path, place):
    """The nearest thing a reader can find on the page."""
    page = read_page(SOUND, "lt")

    assert place == place_of(page.root.find(path), headings_over(page))


def test_the_page_as_a_whole_has_no_place():
    """What is about no element is about all of it."""
    assert place_of(None, {}) == ""
