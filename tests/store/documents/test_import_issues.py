from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import workbench.store.documents as package
from workbench.model.plan import ImportIssue
from workbench.presentation.language import translate
from workbench.store.documents import import_issues, say_issue
from workbench.store.documents.import_issues import say_place

CODES = sorted(import_issues._QUESTIONS | import_issues._ERRORS | import_issues._NOTES)
SOURCES = sorted(Path(package.__file__).parent.glob("*.py"))


def _issue(code):
    return ImportIssue(
        code=code,
        severity="note",
        place="1.2.1",
        raw="7",
        candidates=("23000133000", "23000 133000"),
    )


def _messages():
    """Return every message of the package by its key in the catalogue."""
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            called = node.func.id if isinstance(node, ast.Call) and hasattr(node.func, "id") else ""
            if called in {"text", "plural_text"}:
                yield node.args[0].value


@pytest.mark.parametrize("code", CODES)
def test_each_code_has_a_sentence_in_both_languages(code):
    """Whatever the import notices can be said in English and differently in Lithuanian."""
    said = say_issue(_issue(code))
    english, lithuanian = translate(said, "en"), translate(said, "lt")
    assert lithuanian != english
    assert not re.search(r"[{}]", english)
    assert not re.search(r"[{}]", lithuanian)


def test_questions_show_the_candidates():
    """A question names the measure and lists the readings as they can be typed back."""
    said = translate(say_issue(_issue("ambiguous_amounts")), "lt")
    assert said.startswith("1.2.1: ")
    assert "23000133000 / 23000 133000" in said


def test_numbers_take_their_lithuanian_form():
    """Counts are followed by the form Lithuanian grammar asks for."""
    said = [
        translate(say_issue(ImportIssue(code="hidden_text", severity="note", raw=raw)), "lt")
        for raw in ("1", "3", "11")
    ]
    assert said == [
        "Praleista 1 paslėpto teksto atkarpa.",
        "Praleistos 3 paslėpto teksto atkarpos.",
        "Praleista 11 paslėpto teksto atkarpų.",
    ]


def test_each_code_the_import_gives_is_known():
    """No module reports a code that nobody can say."""
    given = set()
    for source in SOURCES:
        if source.stem != "import_issues":
            given |= set(re.findall(r'code(?: =|=) ?"(\w+)"', source.read_text(encoding="utf-8")))
    assert given - {""} <= set(CODES)


@pytest.mark.parametrize("message", sorted(set(_messages())))
def test_each_message_has_lithuanian_words(message):
    """Every message of the package stands in the Lithuanian catalogue, with the same fields."""
    catalogue = (
        Path(translate.__code__.co_filename).parent / "locale/lt/LC_MESSAGES/store_documents.po"
    ).read_text(encoding="utf-8")
    key = message.replace('"', '\\"')
    found = re.search(rf'^msgid "{re.escape(key)}"\n(?:msgid_plural .*\n)?msgstr(?:\[0\])? "(.+)"$',
                      catalogue, re.MULTILINE)  # fmt: skip
    assert found is not None
    assert sorted(re.findall(r"{\w+}", found[1])) == sorted(re.findall(r"{\w+}", message))


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("table 2, rows 14-16", "2 lentelė, 14-16 eilutės"),
        ("line 41", "41 teksto eilutė"),
        ("1.2.1", "1.2.1"),
    ],
)
def test_places_are_said_in_lithuanian(place, expected):
    """A place in the document is words, the number of a measure is none."""
    assert translate(say_place(place), "lt") == expected


def test_sums_are_shown_as_money():
    """The sum a total is compared with has a unit and groups of digits."""
    issue = ImportIssue(code="total_differs", severity="error", raw="20 000", candidates=("19000",))

    assert "19\xa0000\xa0Eur" in translate(say_issue(issue), "lt")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [("daug", "vietoj vienos sumos įrašyta „daug“."), ("", "eilutėje sumos nėra.")],
)
def test_a_total_without_a_sum_is_told(raw, expected):
    """An empty cell is not quoted."""
    issue = ImportIssue(code="total_is_text", severity="error", raw=raw)

    assert translate(say_issue(issue), "lt").endswith(expected)
