from typing import get_args

import pytest
from presentation.cases import case_of
from presentation.needs_pictures import rich, sparse, surveyed

from workbench.analysis.disclosure.policy import PUBLIC, WORKING
from workbench.analysis.statistics.importance import Quadrant
from workbench.model.evidence import DIMENSIONS, Voice
from workbench.presentation.needs.labels import (
    DIMENSION_WORDS,
    QUADRANT_WORDS,
    VOICE_WORDS,
    chance_words,
    count_sign,
    evidence_source,
    hidden_note,
    hidden_sign,
    interval_note,
    survey_source,
)

NB = "\u00a0"


def test_every_voice_dimension_and_quadrant_has_a_word():
    """What is too few to place has no quadrant, and so no word."""
    assert set(VOICE_WORDS) == set(Voice)
    assert tuple(DIMENSION_WORDS) == DIMENSIONS
    assert {*QUADRANT_WORDS, "too_few"} == set(get_args(Quadrant))


@pytest.mark.parametrize(("policy", "sign"), [(WORKING, f"≤{NB}5"), (PUBLIC, f"≤{NB}10")])
def test_a_number_held_back_shows_the_threshold_and_one_sentence_explains_it(policy, sign):
    """The sign carries the threshold of the rules in force."""
    assert hidden_sign(policy, "lt") == sign
    assert count_sign(None, policy, "lt") == sign
    assert hidden_note(policy, "lt").startswith(f"{sign} – skaičius yra ne didesnis kaip ")


@pytest.mark.parametrize(("count", "said"), [(0, "0"), (1234, f"1{NB}234")])
def test_a_known_count_is_a_number_nought_included(count, said):
    """Nobody is a count; it is not hidden."""
    assert count_sign(count, WORKING, "lt") == said


@pytest.mark.parametrize(
    ("chance", "said"),
    [
        (0.0, f"<{NB}0,01"),
        (0.009, f"<{NB}0,01"),
        (0.01, "0,01"),
        (0.5, "0,50"),
        (0.99, "0,99"),
        (0.9951, f">{NB}0,99"),
        (1.0, f">{NB}0,99"),
    ],
)
def test_no_number_of_draws_proves_what_is_certain_or_impossible(chance, said):
    """At the ends a chance is told as a bound."""
    assert chance_words(chance, "lt") == said


@pytest.mark.parametrize("selection", ["quota", "convenience", "snowball", "self_selected"])
def test_intervals_of_those_not_chosen_by_chance_are_called_model_based(selection):
    """Only a census and a lot may do without the sentence."""
    (said,) = interval_note(surveyed(selection=selection), "lt")
    assert said.startswith("Intervalai paremti modeliu")


@pytest.mark.parametrize("selection", ["census", "probability"])
def test_intervals_of_those_chosen_by_chance_need_no_warning(selection):
    """Nor do those of no survey at all."""
    assert interval_note(surveyed(selection=selection), "lt") == ()
    assert interval_note(sparse(), "lt") == ()


def test_few_sources_are_named_and_many_counted():
    """Three titles can be read under a figure, four cannot."""
    keys = list(case_of("vilnius").file.sources)
    three = evidence_source(sparse(), [*keys[:3], keys[0]], "lt")
    assert three.count("; ") == 2
    four = evidence_source(sparse(), keys[:4], "lt")
    assert four == f"įrodymai apie poreikius iš savivaldybės įrodymų registro, 4{NB}šaltiniai"


def test_a_survey_is_named_with_its_date_and_answers():
    """Without one there is nothing to name."""
    assert survey_source(rich(), "lt").startswith("Išgalvota užsieniečių poreikių apklausa")
    assert "240" in survey_source(rich(), "lt")
    assert survey_source(sparse(), "lt") == ""
