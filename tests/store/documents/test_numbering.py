from __future__ import annotations

import pytest

from workbench.store.documents.numbering import Heading, heading_of, number_parts, plain_number


@pytest.mark.parametrize(
    ("raw", "expected"),
    [("1.1.1", "1.1.1"), ("1.1.1.", "1.1.1"), ("1. 2. 3.", "1.2.3"), ("II.", "II"), ("3)", "3"),
     ("", ""), ("Iš viso:", None), ("1.1 uždavinys", None), ("12 000", None)],
)  # fmt: skip
def test_numbers_lose_only_their_closing_mark(raw, expected):
    """Numbers stay as typed but for the closing full stop; other texts are no numbers."""
    assert plain_number(raw) == expected


def test_parts_of_numbers():
    """1.10 is ten behind one, and Roman numbers count too."""
    assert [number_parts(n) for n in ("1.10", "IV.2", "")] == [(1, 10), (4, 2), ()]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Tikslas – tobulinti sistemą", Heading("tobulinti sistemą", "", 1)),
        ("Uždavinys - gerinti kalbą", Heading("gerinti kalbą", "", 2)),
        ("Priemonė – kursai", Heading("kursai", "", 3)),
        ("1.1. uždavinys. Gerinti kalbą", Heading("Gerinti kalbą", "1.1", 2)),
        ("2 TIKSLAS: Padėti", Heading("Padėti", "2", 1)),
        ("Priemonė 1.2.3. Kursai", Heading("Kursai", "1.2.3", 3)),
        ("1.2.3. Kursai vaikams", Heading("Kursai vaikams", "1.2.3", None)),
        ("Veikla bendruomenėje", Heading("Veikla bendruomenėje", "", None)),
        ("Informacijos skelbimas.", Heading("Informacijos skelbimas.", "", None)),
    ],
)
def test_names_are_taken_apart(raw, expected):
    """Label and number are told from the name, which stays as the document writes it."""
    assert heading_of(raw) == expected
