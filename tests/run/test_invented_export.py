"""Invented answers as a survey tool would export them."""

import csv
import io
from datetime import datetime, timedelta

import numpy as np
import pytest
from checkout import ROOT

from workbench.analysis.inventing.invented_truth import MIGRANTS_2025, STAFF_2025
from workbench.analysis.inventing.invention import invent_migrants, invent_staff
from workbench.model.codebook import ItemKind
from workbench.run.invented_export import LOTTERY, TOOL_COLUMNS, export_text
from workbench.store.catalogue import load_questionnaires

BOOKS = load_questionnaires(ROOT)
START = datetime(2025, 9, 1, 8)  # noqa: DTZ001 - as the tool writes it, without a zone


def rows_of(text):
    """Return the rows of an export by header."""
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


@pytest.fixture(scope="module", params=["migrants", "staff"])
def made(request):
    """Return the questionnaire, answers to it, and the export of them."""
    book, rng = BOOKS[request.param], np.random.default_rng(4)
    if request.param == "migrants":
        answers = invent_migrants(book, MIGRANTS_2025, 60, rng)
    else:
        answers = invent_staff(book, STAFF_2025, 35, rng)
    return book, answers, export_text(book, answers, START, rng)


def read_back(item, row):
    """Return the code of an answer as the codebook's labels read it, in whatever language."""
    header = item.columns[1]
    if item.kind is ItemKind.MULTIPLE:
        marks = [row[f"{header}/{option.labels[0]}"] for option in item.options]
        return [int(mark) if mark else -1 for mark in marks]
    word = row[header]
    if item.scale is not None:
        return item.scale.labels.get(word) or int(word or -1)
    return next((n for n, o in enumerate(item.options) if word in o.labels), -1)


def test_the_codebook_reads_every_answer_back(made):
    """Nothing is lost between the answers, their labels in four languages and the codes."""
    book, answers, text = made
    rows = rows_of(text)

    assert len(rows) == len(answers[book.items[0].code])
    for item in book.items:
        assert [read_back(item, row) for row in rows] == answers[item.code].tolist()


def test_respondents_answered_in_four_languages(made):
    """Each in one of them."""
    book, _, text = made
    scale = next(item for item in book.items if item.scale and not item.code.startswith("imp"))
    labels = list(scale.scale.labels)
    seen = {labels.index(word) % 4 for row in rows_of(text) if (word := row[scale.columns[1]])}

    assert {0, 1, 2, 3} == seen


def test_the_export_holds_what_an_import_has_to_drop(made):
    """A number and a time for each form, and addresses that lead nowhere."""
    rows = rows_of(made[2])
    times = [datetime.fromisoformat(row["_submission_time"]) for row in rows]
    addresses = [row[LOTTERY] for row in rows if row[LOTTERY]]

    assert [*TOOL_COLUMNS] == list(rows[0])[-2:]
    assert len(rows) == len({row["_id"] for row in rows})
    assert times == sorted(times)
    assert START <= times[0] <= times[-1] < START + timedelta(days=28)
    assert 0 < len(addresses) < len(rows)
    assert all(address.endswith("@example.invalid") for address in addresses)
