"""What the selection's parts are called."""

from dataclasses import replace

import pytest
from presentation.selection_presented import stated
from selection_cases import selection_of

from workbench.model.base import Words
from workbench.presentation.markup import Html
from workbench.presentation.selection.words import (
    ANSWERS,
    CALLS,
    CHOICES,
    ORIGINS,
    criterion_name,
    find_recommendation,
    fund_name,
    gate_name,
    gate_question,
    phrase,
    quoted_recommendation,
    recommendation_link,
    recommendation_name,
    recommendation_names,
    sources,
    unit_name,
)
from workbench.text import text

OPENER = "LNG-R01 „Lietuvių kalbos kursai suaugusiesiems“"


def test_every_state_of_the_analysis_has_its_words():
    """A call, an answer or an origin without a word would stop a report."""
    assert list(CALLS) == ["need", "gap", "duty", "person", "required"]
    assert set(ANSWERS) == {"taken", "later", "rejected", "open", "stopped", "nothing"}
    assert set(CHOICES) == {"adopt", "adapt", "reject", "later"}
    assert set(ORIGINS) == {"person", "analysis", "proposal", "unknown"}


@pytest.mark.parametrize("code", ["GOV-R01", "HOU-S01", "EDU-R01", "MON-R06"])
def test_every_recommendation_is_found_wherever_it_stands(code):
    """A candidate, one's own, one kept out, and one nothing calls for."""
    assert find_recommendation(selection_of(), code).code == code


def test_a_recommendation_is_called_by_code_and_title():
    """With a sign of its own in cells, in quotes within sentences."""
    selection = selection_of()
    assert recommendation_name(selection, "LNG-R01", "lt") == (
        "<span class=id>LNG-R01</span> Lietuvių kalbos kursai suaugusiesiems"
    )
    assert quoted_recommendation(selection, "LNG-R01", "lt") == OPENER
    both = recommendation_names(selection, ("LNG-R01", "LNG-R01"), "lt")
    assert both == f"{OPENER}; {OPENER}"
    english = quoted_recommendation(selection, "LNG-R01", "en")
    assert english == "LNG-R01 “Lithuanian courses for adults”"


def test_a_code_nobody_knows_stays_a_code():
    """A rule may name what has left the catalogue."""
    assert find_recommendation(selection_of(), "ZZZ-R99") is None
    assert quoted_recommendation(selection_of(), "ZZZ-R99", "lt") == "ZZZ-R99"
    assert "ZZZ-R99" in recommendation_name(selection_of(), "ZZZ-R99", "lt")


def test_only_candidates_that_may_be_taken_are_led_to():
    """The table of candidates has no row for what the gate keeps out."""
    assert 'href="#LNG-R01"' in recommendation_link(selection_of(), "LNG-R01")
    assert recommendation_link(selection_of(), "EDU-R01") == "EDU-R01"


def test_names_come_from_the_catalogue():
    """Criteria, funds and questions of the gate are worded once."""
    selection = selection_of()
    assert criterion_name(selection, "reach", "lt") == "Pasiekiamumas"
    assert fund_name(selection, "municipal", "lt") == "savivaldybės biudžetas"
    assert gate_name(selection, "resources", "en") == "Resources"
    assert gate_question(selection, "resources", "lt").startswith("Ar yra žmonių ir lėšų")


def test_a_unit_of_the_municipality_keeps_its_name():
    """Only the administration has a word of ours."""
    assert unit_name("administration", "lt") == "administracija"
    assert unit_name("public_health", "lt") == "public health"


def test_markup_goes_into_a_sentence_and_text_is_escaped():
    """A title with an angle bracket cannot break a page."""
    said = phrase(text("{first} {count}", count=2), "lt", first="<b>")
    assert said == "&lt;b&gt; 2"
    assert phrase(text("{first}"), "lt", first=Html("<b>x</b>")) == "<b>x</b>"


def test_the_source_names_what_was_entered_only_where_something_was():
    """A municipality of which nothing is known rests on the catalogue alone."""
    catalogue = "darbastalio rekomendacijų ir kriterijų katalogas"
    assert sources(selection_of(), "lt").startswith(f"{catalogue}; ")
    bare = selection_of("akmene")
    unheard = replace(bare, needs=replace(bare.needs, needs=()))
    assert sources(unheard, "lt") == catalogue
    assert sources(stated(unheard, goal=Words(lt="x")), "lt").startswith(f"{catalogue}; ")
