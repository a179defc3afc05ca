from workbench.presentation.display import Shown, absent, note, paragraphs
from workbench.presentation.markup import Html
from workbench.text import text


def test_results_stand_one_under_the_other_when_added():
    """A cell may show several results; title and notice of the first that has one are kept."""
    both = note("a") + Shown(Html("<p>b</p>"), "b", title="T", notice="N")
    assert both.html == "<div class=note>a</div><p>b</p>"
    assert both.plain == "a\n\nb"
    assert (both.title, both.notice) == ("T", "N")


def test_jupyter_gets_both_forms_and_what_the_page_must_know():
    """The bundle holds HTML and plain text; title and notice travel as metadata."""
    data, about = Shown(Html("<p>a</p>"), "a", title="T")._repr_mimebundle_()
    assert data == {"text/html": "<p>a</p>", "text/plain": "a"}
    assert about == {"text/html": {"title": "T"}}


def test_sentences_are_paragraphs_and_escaped():
    """Each sentence is a paragraph; what looks like markup is text."""
    assert paragraphs(["a < b", "c"]).html == "<div class=findings><p>a &lt; b</p><p>c</p></div>"


def test_what_there_is_not_is_said_in_a_box():
    """An empty place is explained."""
    assert absent(text("Nothing is on file."), "lt").plain == "Duomenų nėra."
