from hypothesis import given
from hypothesis import strategies as st

from workbench.model.base import Words
from workbench.presentation.markup import as_plain, clean, joined, lithuanian, quoted, tag, wording


@given(st.text())
def test_any_text_comes_back_as_the_text_it_was(text):
    """Whatever is put into an element stands there as text, and nothing becomes markup."""
    html = tag("td", text)
    inside = html.removeprefix("<td>").removesuffix("</td>")
    assert "<" not in inside
    assert '"' not in inside


def test_a_municipality_that_tries_to_be_markup_is_text():
    """The test case of every page: a name that is an image with a script."""
    expected = "<p>&lt;img src=x onerror=alert(1)&gt;</p>"
    assert expected == tag("p", "<img src=x onerror=alert(1)>")


def test_attributes_are_escaped_and_quoted_where_needed():
    """A label cannot break out of its attribute."""
    html = tag("div", aria_label='" onclick="x', tabindex="0", hidden=True, lang=None)
    assert html == '<div aria-label="&quot; onclick=&quot;x" tabindex=0 hidden></div>'


def test_markup_inside_markup_is_left_alone():
    """What was escaped once is not escaped again."""
    assert joined(tag("b", "a & b"), " <") == "<b>a &amp; b</b> &lt;"


def test_characters_nobody_sees_are_taken_out():
    """Control characters and marks that turn the reading direction do not reach a page."""
    assert clean("a\x00b\u202ec\u200bd\ne") == "abcd\ne"


def test_lithuanian_words_are_marked_on_an_english_page_only():
    """A screen reader is told to change its voice where the language changes."""
    assert lithuanian("Planas", "lt") == "Planas"
    assert lithuanian("Planas", "en") == "<span lang=lt>Planas</span>"
    assert quoted("Planas", "en") == "<q lang=lt>„Planas“</q>"
    assert quoted("", "lt") == ""


def test_a_wording_without_english_is_shown_in_lithuanian_and_marked():
    """Nobody is left without the wording."""
    assert wording(Words(lt="Būstas"), "en") == "<span lang=lt>Būstas</span>"
    assert wording(Words(lt="Būstas", en="Housing"), "en") == "Housing"


def test_plain_text_keeps_what_was_said():
    """Tags go, blocks become lines, entities become letters."""
    html = joined(tag("p", "a & b"), tag("p", tag("b", "c"), "d"))
    assert as_plain(html) == "a & b\ncd"
