"""Codebooks suggested from headers and answers."""

import pytest
import yaml
from survey_exports import (
    GOOGLE,
    KOBO_CODES,
    KOBO_LABELS,
    LIME_CODES,
    LIME_LABELS,
    a_codebook,
    an_export,
)

from workbench.model.codebook import Codebook
from workbench.store.surveys.dialects import export_of
from workbench.store.surveys.reading import read_export
from workbench.store.surveys.suggested_file import suggested_text
from workbench.store.surveys.suggesting import fitting_codebooks, suggest_codebook

BOOK = Codebook.model_validate(yaml.safe_load(a_codebook()))


def suggested(tmp_path, content, base=BOOK):
    """Suggest a codebook for an export."""
    table = read_export(an_export(tmp_path, content))
    return suggest_codebook(table, export_of(table.headers), base)


def guesses(suggestion):
    """Return codes with scores."""
    return {guess.item.code: guess.score for guess in suggestion.guesses}


@pytest.mark.parametrize("export", [KOBO_CODES, KOBO_LABELS, LIME_CODES, LIME_LABELS])
def test_known_questions_are_recognised_in_every_export(tmp_path, export):
    """By codes or labels, with or without a column for each option."""
    suggestion = suggested(tmp_path, export)

    assert {"citizenship": 100, "needs": 100, "sev_lng": 100} == guesses(suggestion)
    assert () == suggestion.personal
    assert () == suggestion.absent


def test_a_question_worded_a_little_otherwise_is_guessed_with_its_score(tmp_path):
    """What is only a little like one is left open."""
    suggestion = suggested(tmp_path, "Kokia yra jūsų pilietybė,Spalva\nua,žalia\nby,mėlyna\n")

    assert ["citizenship"] == list(guesses(suggestion))
    assert 75 <= guesses(suggestion)["citizenship"] < 100
    assert ["Spalva"] == [question.header for question in suggestion.unresolved]
    assert ["needs", "sev_lng"] == [item.code for item in suggestion.absent]


def test_questions_of_one_kind_are_not_mixed_up(tmp_path):
    """A battery differs in a word: a missing question is not guessed from its neighbours."""
    content = yaml.safe_load(a_codebook())
    names = ("mokytis kalbos", "rasti darbą", "rasti būstą", "gauti pagalbą")
    content["items"] = [
        {"code": f"s{n}", "name": {"lt": name}, "columns": [f"Kiek jums svarbu: {name}?"],
         "kind": "scale", "scale": {}}
        for n, name in enumerate(names)
    ]  # fmt: skip
    header = "Kiek jums svarbu: rasti darbą?,Kiek jums svarbu: rasti draugų?"
    suggestion = suggested(tmp_path, f"{header}\n1,2\n3,4\n", Codebook.model_validate(content))

    assert {"s1": 100} == guesses(suggestion)
    assert ["Kiek jums svarbu: rasti draugų?"] == [q.header for q in suggestion.unresolved]


def test_the_codebook_that_knows_most_fits(tmp_path):
    """Several where they fit alike, none where no question is known."""
    less = BOOK.model_copy(update={"items": BOOK.items[:1]})
    table = read_export(an_export(tmp_path, LIME_LABELS))
    export = export_of(table.headers)

    assert ("b",) == fitting_codebooks(table, export, {"a": less, "b": BOOK})
    assert ("b", "c") == fitting_codebooks(table, export, {"a": less, "b": BOOK, "c": BOOK})
    strange = read_export(an_export(tmp_path, "x,y\n1,2\n"))
    assert () == fitting_codebooks(strange, export_of(strange.headers), {"b": BOOK})


def test_the_file_is_a_codebook_and_says_how_sure_each_guess_is(tmp_path):
    """A person reads scores, unknown answers, open columns and questions that are missing."""
    export = (
        "Ko jums reikia?,Kokia jūsų pilietybė?,Spalva,Kiek vaikų,Vardas,Laisvai/A,Laisvai/B\n"
        + "Būsto,Moldova,žalia,1,Jonas,1,0\n" * 2
        + "Darbo,Ukraina,reta,2,Petras,0,1\nDarbo,Ukraina,žalia,2,Ona,0,1\n"
    )
    text = suggested_text(suggested(tmp_path, export), "migrants")
    book = Codebook.model_validate(yaml.safe_load(text))

    assert ["citizenship", "needs"] == [item.code for item in book.items]
    assert ["Vardas"] == [entry.column for entry in book.dropped]
    assert "  # 100 iš 100: „Kokia jūsų pilietybė?“\n" in text
    assert "  # Atsakymai, kurių čia dar nėra: „Moldova“\n" in text
    assert "#   - code: spalva\n" in text
    assert "#     scale: {low: 1, high: 2}\n" in text
    assert "#     kind: multiple\n" in text
    assert "# - sev_lng: Lietuvių kalba\n" in text


def test_no_answer_of_a_personal_column_or_of_one_person_is_shown(tmp_path):
    """What a single respondent wrote could tell who it was."""
    export = "q,Vardas,kontaktas\nžalia,Jonas,a@pavyzdys.lt\nžalia,Jonas,ne\nmano pilka,Ona,ne\n"
    text = suggested_text(suggested(tmp_path, export), "migrants")

    assert "žalia" in text
    assert [] == [word for word in ("Jonas", "Ona", "pavyzdys", "mano pilka") if word in text]


def test_open_columns_can_be_taken_by_deleting_the_signs(tmp_path):
    """What stands as a comment is the entry of a question."""
    text = suggested_text(suggested(tmp_path, "q,Spalva\nua,žalia\nby,žalia\n", None), "naujas")
    lines = [line.removeprefix("# ") for line in text.splitlines() if line.startswith("#  ")]
    content = yaml.safe_load(text) | {"items": yaml.safe_load("\n".join(lines))}

    assert [] == yaml.safe_load(text)["items"]
    with pytest.raises(ValueError, match="either a scale or options"):
        Codebook.model_validate(content)  # nobody gave an answer to q twice
    content["items"] = content["items"][1:]
    assert ("spalva",) == tuple(item.code for item in Codebook.model_validate(content).items)


def test_sections_of_languages_are_left_to_a_person(tmp_path):
    """One column is taken for the question, the other is listed as open."""
    suggestion = suggested(tmp_path, GOOGLE)

    assert 100 == guesses(suggestion)["citizenship"]
    assert 1 == len(suggestion.unresolved)
