"""Rows of coded surveys on a page."""

import random

import pytest

from workbench.run.leaks.findings import Rule
from workbench.run.leaks.private import Private
from workbench.run.leaks.readings import read_data, read_page, read_text
from workbench.run.leaks.scanning import scan
from workbench.store.surveys.coded_rows import CodedRows

ROW = "ua woman 3 4 2 5 1 3 3 2 4 5 2 LNG HOU 1 3".lower()
TABLE = CodedRows(
    "parameters/bandymas/survey_migrants.csv",
    frozenset({"citizenship", "sex", *(f"s{n}" for n in range(14))}),
    frozenset({"ua", "by", "woman", "man", "lng", "hou", *"12345"}),
    f" by man 1 1 2 2 3 3 4 4 5 5 1 lng 1 2 \n {ROW} \n ",
    12,
)
PRIVATE = Private(coded=(TABLE,))


def found(content, read=read_page):
    """Return the rules and the words of what is found."""
    return [(finding.rule, str(finding.what)) for finding in scan(read(content), PRIVATE)]


def a_table(*rows):
    """Return rows as a table of a page."""
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


@pytest.mark.parametrize(
    ("content", "read"),
    [
        (a_table(["7", *ROW.split()]), read_page),
        (a_table(ROW.split()[:13]), read_page),
        (f"<p>{ROW.replace(' ', ', ')}</p>", read_page),
        ('{"a": ["' + '", "'.join(ROW.split()) + '"]}', read_data),
        (f"kas: {ROW}", read_text),
    ],
)
def test_a_row_is_found_and_told_by_its_line(content, read):
    """As a table, in a sentence, in data; whole, or a part long enough."""
    assert [(Rule.SURVEY_ROW, "row 3 of parameters/bandymas/survey_migrants.csv")] == [
        (rule, what[-len("row 3 of parameters/bandymas/survey_migrants.csv") :])
        for rule, what in found(content, read)
    ]


def test_columns_named_by_codes_of_questions_are_found():
    """So a printed table of answers shows, however short its rows."""
    page = a_table(["", "citizenship", "sex", "s1", "s2"], ["0", "ua", "woman", "3", "4"])

    assert [Rule.SURVEY_EXPORT] == [rule for rule, _ in found(page)]
    assert [] == found(a_table(["Citizenship", "Sex", "s1", "s2"], ["ua", "woman", "3", "4"]))


def test_figures_of_a_report_are_no_rows():
    """Marks, shares and counts beside each other, and short rows alike by chance."""
    chance = random.Random(7)
    rows = [[f"Sritis {n}", *(str(chance.randint(1, 5)) for _ in range(9))] for n in range(300)]
    short = a_table(ROW.split()[:8])
    data = '{"citizenship": {"ua": 3}, "sex": {"woman": 4}, "s1": 2, "s2": 1}'

    assert [] == found(a_table(*rows)) == found(short) == found(data, read_data)


def test_a_run_of_digits_that_nobody_answered_is_no_row():
    """Only what stands in the table is found."""
    assert [] == found(a_table(list("345123451234512345")))
    assert [] == found(a_table([str(1 + n * 7 % 5) for n in range(900)]))
