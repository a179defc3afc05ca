"""What the words in the cells of an export mean."""

import numpy as np
import pytest

from workbench.model.codebook import Item
from workbench.store.surveys.answer_codes import code_item
from workbench.store.surveys.labels import plain
from workbench.store.surveys.matching import Places
from workbench.store.surveys.raw_table import RawTable, column_of

SINGLE = {
    "kind": "single",
    "options": [{"code": "a", "name": {"lt": "Taip"}}, {"code": "3", "name": {"lt": "Trys"}}],
}
SCALE = {"kind": "scale", "scale": {"low": 0, "high": 10, "labels": {"Visai ne": 0}}}
SEVERAL = {
    "kind": "multiple",
    "options": [
        {"code": "kn", "name": {"lt": "Kursai, namie"}, "labels": ["Courses, at home"]},
        {"code": "k", "name": {"lt": "Kursai"}},
        {"code": "other", "name": {"lt": "Kita"}},
    ],
}


def coded(kind, values, places=None):
    """Code a column, or several, for a question of a kind."""
    item = Item.model_validate({"code": "q", "name": {"lt": "Q"}, "columns": ["q"], **kind})
    columns = values if isinstance(values[0], list) else [values]
    table = RawTable("f", tuple(map(a_column, columns)), len(columns[0]), None)
    result = code_item(item, places or Places(whole=list(range(len(columns)))), table)
    return result.codes.tolist(), [(s.kind, s.value, s.rows.tolist()) for s in result.strange]


def a_column(values):
    """Return a column of words."""
    words = list(dict.fromkeys(values))
    return column_of("q", words, np.array([words.index(v) for v in values], dtype=np.int32))


def test_an_option_is_known_by_code_name_and_label_whatever_its_capitals():
    """Blanks, quotation marks and dashes of another kind do not matter either."""
    assert ([0, 0, 0, 1, 1, -1, -1], []) == coded(
        SINGLE, ["a", "TAIP ", "taip.", "3", "3.0", "", "N/A"]
    )
    assert plain("Pirmas –  „antras“?") == plain('pirmas - "antras"')


def test_an_unknown_option_is_strange_and_not_answered():
    """It is told once, with all its rows."""
    assert ([0, -1, -1], [("unknown", "Gal", [1, 2])]) == coded(SINGLE, ["a", "Gal", "Gal"])


@pytest.mark.parametrize(
    ("word", "step"), [("0", 0), ("10", 10), ("7,0", 7), ("7.00", 7), ("visai ne", 0), ("", -1)]
)
def test_steps_of_a_scale(word, step):
    """Numbers with either decimal sign, and labels."""
    assert ([step, 1], []) == coded(SCALE, [word, "1"])


@pytest.mark.parametrize(
    ("word", "kind"),
    [("11", "outside"), ("-1", "outside"), ("2,5", "fraction"), ("daug", "unknown")],
)
def test_what_is_no_step_of_a_scale(word, kind):
    """Beyond its ends, between two steps, no number."""
    assert ([-1, 1], [(kind, word, [0])]) == coded(SCALE, [word, "1"])


@pytest.mark.parametrize(
    ("cell", "chosen"),
    [
        ("kn k", [1, 1, 0]),
        ("k", [0, 1, 0]),
        ("Kursai, namie", [1, 0, 0]),
        ("Kursai, namie, Kursai", [1, 1, 0]),
        ("Kita;Courses, at home", [1, 0, 1]),
        ("Kursai\nKita", [0, 1, 1]),
        ("Kursai Kita", [0, 1, 1]),
        ("Kita, Kursai, namie", [1, 0, 1]),
        ("", [-1, -1, -1]),
        ("n/a", [-1, -1, -1]),
    ],
)
def test_several_answers_in_one_cell(cell, chosen):
    """Joined with commas, semicolons, blanks or lines, even where a label holds a comma."""
    assert ([chosen, [0, 1, 0]], []) == coded(SEVERAL, [cell, "k"])


@pytest.mark.parametrize(
    ("cell", "strange"),
    [
        ("Kursai, mano žodžiai ir Kita", ["mano žodžiai ir kita"]),
        ("Kursainiai", ["kursainiai"]),
        ("k nėra kn", ["nėra"]),
    ],
)
def test_what_no_option_says_is_strange(cell, strange):
    """A label within somebody's own words is not taken for an answer."""
    assert strange == [value for _, value, _ in coded(SEVERAL, [cell, "k"])[1]]


def test_columns_of_options_go_before_the_column_with_all():
    """Explicit zeros are an answer with none; nothing at all is no answer."""
    places = Places(whole=[2], options={0: [0], 1: [1]})
    columns = [["1", "0", "", ""], ["", "0", "", "Kursai"], ["", "", "Kita", ""]]

    assert ([[1, 0, 0], [0, 0, 0], [0, 0, 1], [0, 1, 0]], []) == coded(SEVERAL, columns, places)


def test_a_tick_that_is_neither_yes_nor_no_is_strange():
    """Free words in a column of an option are looked at by a person."""
    places = Places(options={0: [0], 1: [1]})

    assert [("unknown", "gal", [1])] == coded(SEVERAL, [["Yes", "gal"], ["No", "No"]], places)[1]


def test_columns_of_languages_are_joined():
    """Each respondent answered in one of them; two different answers are a conflict."""
    assert ([0, 1, 0, -1], []) == coded(SINGLE, [["a", "", "a", ""], ["", "3", "a", ""]])
    assert [("conflict", "", [0])] == coded(SINGLE, [["a", ""], ["3", ""]])[1]
