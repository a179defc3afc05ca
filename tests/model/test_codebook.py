"""The codebook of a survey."""

import pytest
from pydantic import ValidationError

from workbench.model.codebook import Codebook, Item, ItemUse, Scale

OPTIONS = [{"code": "m", "name": {"lt": "moteris"}}, {"code": "v", "name": {"lt": "vyras"}}]


def a_question(**changes):
    """Return a question on a scale, with changes; None takes a key away."""
    values = {
        "code": "klausimas",
        "name": {"lt": "Klausimas"},
        "columns": ["Q1"],
        "kind": "scale",
        "scale": {},
        **changes,
    }
    return {key: value for key, value in values.items() if value is not None}


def a_choice(**changes):
    """Return a question with options, with changes."""
    return a_question(**{"kind": "single", "scale": None, "options": OPTIONS, **changes})


def a_codebook(*items):
    """Return a codebook of these questions."""
    return {
        "schema_version": 1,
        "title": {"lt": "Apklausa"},
        "population": "migrants",
        "items": list(items),
    }


@pytest.mark.parametrize(
    ("question", "message"),
    [
        (a_question(scale=None), "needs “scale”"),
        (a_choice(scale={}), "needs “scale”"),
        (a_choice(options=None), "either a scale or options"),
        (a_question(options=OPTIONS), "either a scale or options"),
        (a_choice(options=[*OPTIONS, OPTIONS[0]]), "stands there twice"),
        (a_choice(use="severity", area="LNG"), "are asked on a scale"),
        (a_choice(use="importance", subject="kursai"), "are asked on a scale"),
        (a_question(use="importance"), "needs its subject"),
        (a_question(use="competence_ability"), "needs its subject"),
        (a_question(use="severity"), "needs its area"),
        (a_question(use="group"), "has one answer"),
        (a_choice(kind="multiple", use="group"), "has one answer"),
        (a_question(columns=[]), "at least 1 item"),
        (a_question(code="Q 1"), "String should match pattern"),
    ],
)
def test_a_question_has_what_its_kind_and_use_need(question, message):
    """Scale or options, area and subject fit what the analysis does with the question."""
    with pytest.raises(ValidationError, match=message):
        Item.model_validate(question)


@pytest.mark.parametrize(
    "question",
    [
        a_question(use="severity", area="LNG"),
        a_question(use="performance", subject="kursai"),
        a_choice(use="group"),
        a_choice(kind="multiple", use="priorities", at_most=3),
    ],
)
def test_sound_questions_are_taken(question):
    """The usual questions of a survey pass."""
    assert question["kind"] == Item.model_validate(question).kind.value


@pytest.mark.parametrize(
    ("scale", "message"),
    [
        ({"low": 5, "high": 5}, "ends above where it begins"),
        ({"low": 5, "high": 1}, "ends above where it begins"),
        ({"labels": {"puikiai": 6}}, "outside the scale"),
        ({"low": 2, "labels": {"blogai": 1}}, "outside the scale"),
    ],
)
def test_a_scale_has_steps_and_labels_within(scale, message):
    """At least two steps, and no label beyond them."""
    with pytest.raises(ValidationError, match=message):
        Scale.model_validate(scale)


def test_codes_of_questions_are_told_apart():
    """Each question has a column of its own in the table."""
    with pytest.raises(ValidationError, match="two questions have one code"):
        Codebook.model_validate(a_codebook(a_choice(), a_choice()))


def test_a_subject_is_asked_once_for_each_use():
    """Importance and performance of one service may stand there once each."""
    importance = a_question(use="importance", subject="kursai")
    performance = a_question(code="kitas", use="performance", subject="kursai")
    again = {**importance, "code": "trecias"}

    assert 2 == len(Codebook.model_validate(a_codebook(importance, performance)).items)
    with pytest.raises(ValidationError, match="ask the same of one subject"):
        Codebook.model_validate(a_codebook(importance, again))


def test_questions_of_a_use_keep_their_order():
    """The codebook's order is that of the tables."""
    questions = [a_choice(code=code, use="group") for code in ("lytis", "amzius")]
    book = Codebook.model_validate(a_codebook(questions[0], a_question(), questions[1]))

    assert ["lytis", "amzius"] == [item.code for item in book.used_for(ItemUse.GROUP)]
    assert () == book.used_for(ItemUse.PRIORITIES)
