"""The results of the needs analysis as data, and that nothing in them says too much."""

import json

import jsonschema
import pytest
from checkout import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from presentation.needs_cases import (
    ANALYSES,
    FAST,
    a_staff_survey,
    a_survey,
    barely_asked,
    everything,
    needs_of,
    public,
    representative,
    rich,
    spoken,
)

from workbench.analysis.disclosure.policy import Policy
from workbench.analysis.disclosure.rounding import round_count
from workbench.analysis.needs.analysis import analyse_needs
from workbench.presentation.needs.data import needs_document, needs_schema

SCHEMA = ROOT / "docs" / "schema" / "needs_analysis.schema.json"
PEOPLE = {"count", "answered", "n", "size", "people", "n_eff", "sets_answered"}
"""Fields that count respondents."""


def document(needs, language="lt"):
    """Return the data as they are written and read again."""
    return json.loads(needs_document(needs, language).model_dump_json())


def numbers(value, name=""):
    """Yield every number of people with the name of its field."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from numbers(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from numbers(inner, name)
    elif name in PEOPLE and value is not None:
        yield name, value


def too_small(found):
    """Return the numbers of people that may not be told; rounded ones may look a little smaller."""
    policy = Policy(found["disclosure"]["threshold"], found["disclosure"]["rounding"])
    least = round_count(policy.threshold + 1, policy)
    return [(name, value) for name, value in numbers(found) if 0 < value < least]


def test_the_committed_schema_is_the_models():
    """`workbench schema` renews the committed schema after a change of the models."""
    assert needs_schema() == json.loads(SCHEMA.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("name", list(ANALYSES))
def test_documents_follow_the_schema(name, language):
    """From everything to nothing, in both languages."""
    jsonschema.validate(document(ANALYSES[name](), language), needs_schema())


@pytest.mark.parametrize("code", ["vilnius", "akmene", "pavyzdys"])
def test_the_real_ones_follow_the_schema(code):
    """By their evidence alone."""
    jsonschema.validate(document(needs_of(code)), needs_schema())


@pytest.mark.parametrize("name", list(ANALYSES))
def test_no_number_of_few_people_stands_anywhere(name):
    """From 1 to the threshold there is no number of people, in no field."""
    assert [] == too_small(document(ANALYSES[name]()))


@settings(max_examples=12)
@given(
    n=st.integers(min_value=1, max_value=60),
    seed=st.integers(min_value=0, max_value=99),
    disclosure=st.sampled_from(["working", "public"]),
)
def test_no_survey_gives_a_number_of_few_people(n, seed, disclosure):
    """Whatever was answered, by however many."""
    how = {"disclosure": disclosure, "draws": 50}
    surveys = (a_survey(n, seed=seed, areas=("LNG", "HOU")), a_staff_survey(n, seed=seed))
    made = analyse_needs(everything(), surveys, type(FAST)(**how))

    assert [] == too_small(document(made))


@pytest.mark.parametrize("base", [5])
def test_counts_of_respondents_are_rounded_for_everybody(base):
    """Public numbers are multiples of five, and shares are those of the rounded counts."""
    found = document(public())
    counts = [v for name, v in numbers(found) if name not in {"people", "n_eff"}]
    share = next(a["measured"] for a in found["areas"] if a["code"] == "LNG")

    assert counts
    assert {0} == {value % base for value in counts}
    assert round(share["count"] / share["answered"], 3) == share["share"]


def test_quotes_of_few_stay_inside():
    """A quote of a small group is in no field, and its absence is told."""
    found = {item["key"]: item for item in document(rich())["evidence"]}

    assert ("Laukiu jau metus.", 12) == (
        found["courses_full"]["quote"], found["courses_full"]["people"]
    )  # fmt: skip
    assert (None, True, None, True) == tuple(
        found["rent"][name] for name in ("quote", "quote_hidden", "people", "hidden")
    )
    assert "Slapta" not in json.dumps(document(rich()), ensure_ascii=False)


def test_unknown_is_null_and_against_a_need_is_zero():
    """Nobody spoke of one area; of another a piece speaks against a need."""
    areas = {area["code"]: area for area in document(spoken())["areas"]}

    assert (None, None, False) == tuple(areas["MON"][n] for n in ("need", "basis", "hidden"))
    assert (0, "evidence", 1) == (
        areas["CUL"]["need"], areas["CUL"]["basis"], areas["CUL"]["testimony"]["findings"]
    )  # fmt: skip
    assert (None, 0, 1) == tuple(areas["MON"]["supply"][n] for n in ("level", "low", "high"))


def test_need_supply_and_gap_stand_side_by_side():
    """The gap is the need times what supply leaves open, also in one dimension."""
    area = next(a for a in document(rich())["areas"] if a["code"] == "LNG")
    coverage = area["dimensions"][0]

    assert (0.825, 0.4, 0.495) == (area["need"], area["supply"]["level"], area["gap"]["value"])
    assert ("survey", "moderate", 1) == (area["basis"], area["confidence"], area["rank"]["rank"])
    assert ("coverage", 0.667, 0.25, 0.5) == (
        coverage["dimension"], coverage["need"], coverage["supply"], coverage["gap"]["value"]
    )  # fmt: skip


def test_modes_are_told_with_their_reasons():
    """A without a survey that counts, B by who answered, C for everybody."""
    made = {n: document(ANALYSES[n]())["mode"] for n in ("spoken", "rich", "representative")}

    assert ["A", "B", "C"] == [mode["mode"] for mode in made.values()]
    assert [None, False, False] == [mode["by_chance"] for mode in made.values()]
    assert all(mode["reasons"] for mode in made.values())


def test_without_a_counted_survey_there_are_no_shares():
    """Mode A has neither shares nor ranks, however few answered."""
    found = document(barely_asked())

    assert {None} == {found[n] for n in ("order", "groups", "overlap", "stated", "services")}
    assert {None} == {area["measured"] for area in found["areas"]}
    assert [] == found["disclosure"]["released"]
    assert (None, True) == (found["survey"]["n"], found["survey"]["hidden"])


def test_needs_carry_their_confidence():
    """The four components with reasons, and who rated them."""
    proposed, rated = document(rich())["needs"]

    assert (True, None, "moderate") == (
        proposed["proposed"], proposed["rated_by"], proposed["confidence"]
    )  # fmt: skip
    assert (False, "analitikas", "moderate") == (
        rated["proposed"], rated["rated_by"], rated["confidence"]
    )  # fmt: skip
    assert all(4 == len(need["components"]) for need in (proposed, rated))
    assert all(part["reason"] for need in (proposed, rated) for part in need["components"])


def test_languages_change_words_and_nothing_else():
    """Numbers are the same in both languages."""
    lithuanian, english = (document(representative(), language) for language in ("lt", "en"))

    assert list(numbers(lithuanian)) == list(numbers(english))
    assert lithuanian["areas"][0]["name"] != english["areas"][0]["name"]
    assert lithuanian["name"] != english["name"]


def test_settings_tell_who_chose():
    """As usual, nobody did."""
    found = document(rich())["settings"]

    assert ["disclosure", "weighting", "crosshair", "group"] == [item["name"] for item in found]
    assert {None} == {item["by"] for item in found}
