"""Coded tables written and read back."""

import numpy as np
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from survey_exports import TABLE, a_codebook

from workbench.errors import InputError
from workbench.model.codebook import Codebook
from workbench.store.surveys.table_reading import read_table
from workbench.store.surveys.table_writing import table_text

BOOK = Codebook.model_validate(yaml.safe_load(a_codebook()))
ONE = Codebook.model_validate(
    {**yaml.safe_load(a_codebook()), "items": yaml.safe_load(a_codebook())["items"][2:]}
)


def read(content, book=BOOK):
    """Read a table."""
    return read_table(content if isinstance(content, bytes) else content.encode(), book, "t.csv")


def faults(content):
    """Return what is wrong with a table."""
    with pytest.raises(InputError, match=r"t\.csv") as caught:
        read(content)
    return [(fault.line, str(fault.found)) for fault in caught.value.faults]


def rows_of(book):
    """Return a strategy for the answers of one respondent."""
    parts = []
    for item in book.items:
        if item.scale is not None:
            parts.append(st.sampled_from([-1, *range(item.scale.low, item.scale.high + 1)]))
        elif item.kind.value == "multiple":
            chosen = st.lists(
                st.integers(0, 1), min_size=len(item.options), max_size=len(item.options)
            )
            parts.append(st.one_of(st.just([-1] * len(item.options)), chosen))
        else:
            parts.append(st.integers(-1, len(item.options) - 1))
    return st.tuples(*parts)


@pytest.mark.parametrize("book", [BOOK, ONE], ids=["several questions", "one question"])
@given(data=st.data())
def test_any_survey_survives_writing_and_reading(book, data):
    """Table to numbers to table: the same text, and the same respondents in its order."""
    rows = data.draw(st.lists(rows_of(book), min_size=1, max_size=30))
    columns = zip(*rows, strict=True)
    answers = {
        item.code: np.array(column, dtype=np.int16)
        for item, column in zip(book.items, columns, strict=True)
    }
    text = table_text(book, answers)
    count, found = read(text, book)
    again = zip(*(found[item.code].tolist() for item in book.items), strict=True)

    assert len(rows) == count
    assert text == table_text(book, found)
    assert sorted(rows) == sorted(again)


def test_rows_are_sorted_so_that_their_order_tells_nothing():
    """The same answers in any order give the same table."""
    _, answers = read(TABLE)
    turned = {code: codes[::-1] for code, codes in answers.items()}

    assert TABLE == table_text(BOOK, turned)
    assert [1, 2, 0] == answers["citizenship"].tolist()
    assert "int16" == answers["needs"].dtype.name


def test_arrays_are_not_to_be_written_to():
    """A survey is a value."""
    _, answers = read(TABLE)
    with pytest.raises(ValueError, match="read-only"):
        answers["sev_lng"][0] = 1


OTHER = "a table that another program has saved, or that is cut off"
HEADER = "citizenship,needs,sev_lng\n"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            HEADER + "de,hou,3\nua,hou,6\nua,hou,x\n",
            [(2, "the text “de”"), (3, "the text “6”"), (4, "the text “x”")],
        ),
        (HEADER + "ua,cul hou,3\n", [(2, "the text “cul hou”")]),
        (HEADER + "ua,hou hou,3\n", [(2, "the text “hou hou”")]),
        (HEADER + "ua,hou,3.0\n", [(2, "the text “3.0”")]),
        (HEADER + "ua,hou,3\nby,hou,3\n", [(3, "rows that are not sorted")]),
        (HEADER + "ua,hou\nua,hou,3,3\n", [(2, "a row of 2 cells"), (3, "a row of 4 cells")]),
        (HEADER, [(1, "no rows")]),
        (
            "needs,citizenship,sev_lng\nhou,ua,3\n",
            [(1, "columns in another order than the questions of the codebook")],
        ),
        (
            "citizenship,needs,sev_ln\nua,hou,3\n",
            [
                (1, "no column sev_lng"),
                (1, "a column sev_ln that the codebook does not have"),
            ],
        ),
        (HEADER + "ua,hou,3", [(None, OTHER)]),
        ((HEADER + "ua,hou,3\n").replace("\n", "\r\n"), [(None, OTHER)]),
        ("\ufeff" + TABLE, [(None, OTHER)]),
        (HEADER + "ua,hou,3\nžu,hou,3\n", [(3, "letters outside the codes")]),
        (HEADER + 'ua,"hou",3\n', [(2, 'the text “"hou"”')]),
    ],
)  # fmt: skip
def test_every_fault_is_told_with_its_line(content, told):
    """What was changed by hand, or by a spreadsheet program, does not pass."""
    assert told == faults(content)


def test_a_wrong_word_that_comes_often_is_told_five_times():
    """The message stays readable."""
    assert [2, 3, 4, 5, 6] == [line for line, _ in faults(HEADER + "de,hou,3\n" * 9)]
