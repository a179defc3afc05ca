"""Coded tables of surveys."""

import numpy as np
import pytest

from workbench.model.codebook import Codebook
from workbench.store.surveys.table_writing import table_text

TITLE = {"lt": "Apklausa"}
BOOK = Codebook.model_validate(
    {
        "schema_version": 1,
        "title": TITLE,
        "population": "migrants",
        "items": [
            {
                "code": "sex",
                "name": TITLE,
                "columns": ["sex"],
                "kind": "single",
                "use": "group",
                "options": [{"code": code, "name": TITLE} for code in ("woman", "man")],
            },
            {
                "code": "lng",
                "name": TITLE,
                "columns": ["lng"],
                "kind": "scale",
                "use": "severity",
                "area": "LNG",
                "scale": {"low": 0, "high": 10},
            },
            {
                "code": "first",
                "name": TITLE,
                "columns": ["first"],
                "kind": "multiple",
                "use": "priorities",
                "options": [{"code": code, "name": TITLE} for code in ("LNG", "EMP", "HOU")],
            },
        ],
    }
)


def answers(sex, lng, first):
    """Return answers as a survey holds them."""
    return {
        "sex": np.array(sex, dtype=np.int16),
        "lng": np.array(lng, dtype=np.int16),
        "first": np.array(first, dtype=np.int16),
    }


def rows_of(given):
    """Return the lines of the table below its header."""
    return table_text(BOOK, given).split("\n")[1:-1]


def test_every_kind_of_answer_has_its_cell():
    """Codes of options, numbers of scales, chosen options in their order, a dash, nothing."""
    given = answers([1, 0, -1], [10, 0, -1], [[1, 0, 1], [0, 0, 0], [-1, -1, -1]])

    assert [",,", "man,10,LNG HOU", "woman,0,-"] == rows_of(given)


def test_the_order_does_not_tell_who_answered_when():
    """However the respondents came, the rows are the same."""
    one = answers([0, 1, 1], [2, 10, 2], [[1, 0, 0]] * 3)
    other = answers([1, 1, 0], [2, 10, 2], [[1, 0, 0]] * 3)
    rows = rows_of(one)

    assert rows == rows_of(other)
    assert ["man,10,LNG", "man,2,LNG", "woman,2,LNG"] == rows


def test_the_file_has_a_header_and_plain_line_ends():
    """Codes of the questions first, a line for each respondent."""
    given = answers([1, -1], [3, -1], [[0, 1, 1], [0, 0, 0]])

    assert "sex,lng,first\n,,-\nman,3,EMP HOU\n" == table_text(BOOK, given)


def test_a_question_without_answers_is_told():
    """A table lacks no column."""
    with pytest.raises(KeyError, match="lng"):
        table_text(BOOK, {"sex": np.array([0], dtype=np.int16)})
