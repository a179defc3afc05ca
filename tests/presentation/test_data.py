"""The results as data."""

import json
from datetime import date
from decimal import Decimal

import jsonschema
import pytest
from checkout import ROOT

from workbench.analysis.evaluation import evaluate_plan
from workbench.presentation.data import evaluation_document, evaluation_schema
from workbench.store.parameters import load_case

AS_OF = date(2026, 1, 20)
SCHEMA = ROOT / "docs" / "schema" / "plan_evaluation.schema.json"


def document(code, language="lt"):
    """Return the data of a municipality as they are written and read again."""
    evaluation = evaluate_plan(load_case(code, as_of=AS_OF, root=ROOT))
    return json.loads(evaluation_document(evaluation, language).model_dump_json())


@pytest.fixture(scope="module")
def vilnius():
    """Return the data of Vilnius."""
    return document("vilnius")


@pytest.fixture(scope="module")
def pavyzdys():
    """Return the data of the invented municipality."""
    return document("pavyzdys")


def test_the_committed_schema_is_the_models():
    """`workbench schema` renews the committed schema after a change of the models."""
    assert evaluation_schema() == json.loads(SCHEMA.read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", ["vilnius", "pavyzdys", "jonava"])
@pytest.mark.parametrize("language", ["lt", "en"])
def test_documents_follow_the_schema(code, language):
    """With a plan or without one, in both languages."""
    jsonschema.validate(document(code, language), evaluation_schema())


def test_the_vilnius_counts_are_those_of_the_plan(vilnius):
    """Counted by hand in the plan's table."""
    expected = {
        "goals": 1,
        "objectives": 5,
        "measures": 20,
        "criteria": 40,
        "funded_measures": 12,
        "amounts": 17,
        "stated_total_eur": 1167032,
        "computed_total_eur": 1167032,
    }

    assert expected == {name: vilnius["plan"][name] for name in expected}


def test_objectives_add_up_to_the_total(vilnius):
    """Money and shares of the objectives together are the whole."""
    objectives = vilnius["objectives"]

    assert ["1.1", "1.2", "1.3", "1.4", "1.5"] == [item["number"] for item in objectives]
    assert 1167032 == sum(item["eur"] for item in objectives)
    assert abs(sum(Decimal(str(item["share"])) for item in objectives) - 1) <= Decimal("0.000003")


def test_findings_are_whole_sentences(vilnius, pavyzdys):
    """No field of a wording is left open, in no finding."""
    messages = [finding["message"] for finding in vilnius["findings"] + pavyzdys["findings"]]

    assert messages
    assert [] == [message for message in messages if "{" in message or not message.strip()]


def test_a_finding_about_a_measure_names_it(pavyzdys):
    """The measure's number stands where the finding is about a measure or its criterion."""
    about = {finding["place"]: finding["measure"] is None for finding in pavyzdys["findings"]}

    assert {False} == {about[place] for place in ("measure", "criterion") if place in about}
    assert {True} == {about[place] for place in ("plan", "objective", "act") if place in about}


def test_dismissed_findings_stay_with_their_reason(pavyzdys):
    """What a consultant set aside is marked, not left out."""
    dismissed = [finding for finding in pavyzdys["findings"] if finding["dismissed"]]

    assert dismissed
    assert all(finding["dismissal"]["reason"] for finding in dismissed)
    kept = [finding for finding in pavyzdys["findings"] if not finding["dismissed"]]
    assert {None} == {finding["dismissal"] for finding in kept}


def test_every_check_and_every_area_is_accounted_for(vilnius):
    """A check that could not be computed says why; all 16 areas are listed."""
    silent = [
        c["id"] for c in vilnius["checks"] if c["status"] == "not_computed" and not c["reason"]
    ]

    assert [] == silent
    assert 16 == len({area["code"] for area in vilnius["areas"]})
    assert [1, 2, 3, 4, 5, 6, 7] == [row["row"] for row in vilnius["rubric"]]


def test_without_a_plan_there_is_null_not_zero():
    """No plan at hand means nothing known of it, and the reason why."""
    found = document("jonava")

    assert (None, None, None) == tuple(
        found[name] for name in ("plan", "money_without_numeric_target", "text_status")
    )
    assert ([], [], [], []) == tuple(
        found[name] for name in ("objectives", "findings", "checks", "areas")
    )
    assert found["missing_plan"]
    assert {None} == {row["suggested"] for row in found["rubric"]}


def test_whole_sums_are_whole_numbers(vilnius):
    """Euros without cents are written without a decimal point."""
    assert isinstance(vilnius["plan"]["computed_total_eur"], int)


def test_languages_change_words_and_nothing_else(vilnius):
    """Numbers, marks, places and quotes are the same in both languages."""
    english = document("vilnius", "en")
    same = ("plan", "objectives", "money_without_numeric_target", "as_of")

    assert [vilnius[name] for name in same] == [english[name] for name in same]
    places = [
        [(f["check"], f["severity"], f["number"], f["quote"]) for f in found["findings"]]
        for found in (vilnius, english)
    ]
    assert places[0] == places[1]
    assert vilnius["name"] != english["name"]
