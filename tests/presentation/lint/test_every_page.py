"""What the lint says of the pages we really deliver, and of pages nobody should deliver."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from presentation.lint_pages import SOUND, broken, with_
from presentation.pages import EVERY_PAGE, page_of

from workbench.presentation.language import translate
from workbench.presentation.lint import RULES, lint_page


@pytest.mark.parametrize(("code", "language"), EVERY_PAGE)
def test_every_page_keeps_the_rules(code, language):
    """Nothing is found on a real page, in either language."""
    found = lint_page(page_of(code, language), language)

    assert [] == [(b.rule, b.place, str(b.message)) for b in found]


@pytest.mark.parametrize(("language", "other"), [("lt", "en"), ("en", "lt")])
@pytest.mark.parametrize("code", ["vilnius", "overview"])
def test_a_page_in_the_wrong_language_is_found(code, language, other):
    """A page that only says it is in a language breaks the rules on languages."""
    page = page_of(code, other)
    said = re.sub(r'(?<=<html lang)="?\w+"?', f"={language}", page)

    assert {"L01", "L02"} <= broken(said, language)
    assert "F05" in broken(page, language)


def test_an_empty_page_breaks_the_rules_of_the_frame():
    """Nothing is no report."""
    assert {"F01", "F02", "F03", "F05", "F07", "F08", "F10", "X01"} <= broken("")


def test_only_what_is_grave_can_be_asked_for():
    """A page with a straight quotation mark is delivered, one with a script is not."""
    page = with_('<p>Planas "x"</p><script>1</script>')

    assert {"N04", "X02"} == broken(page)
    assert {"X02"} == {breach.rule for breach in lint_page(page, "lt", grave_only=True)}


def test_words_of_a_person_are_never_grave():
    """No report is kept back for typography or language: they may be those of a plan."""
    assert not any(rule.grave for identifier, rule in RULES.items() if identifier[0] in "NL")


def test_breaches_come_in_order_and_can_be_told_in_both_languages():
    """By rule; each has a message with all its fields."""
    found = lint_page(with_("<h3></h3><h5>x</h5><p>nan</p>") + "<table><tr><th></table>", "lt")
    rules = [breach.rule for breach in found]

    assert sorted(rules) == rules
    for language in ("lt", "en"):
        assert not any("{" in translate(breach.message, language) for breach in found)


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, len(SOUND)), st.integers(0, 60), st.text("<>/=\"' apbtrh\x00{}&", max_size=12)
)
def test_no_page_is_too_broken_to_be_read(start, length, rubbish):
    """Whatever is torn out and put in, the lint answers."""
    page = SOUND[:start] + rubbish + SOUND[start + length :]

    assert all(breach.rule in RULES for breach in lint_page(page, "lt"))
