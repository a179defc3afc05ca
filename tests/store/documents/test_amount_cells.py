from __future__ import annotations

from decimal import Decimal

import pytest

from workbench.model.plan import Funding
from workbench.store.documents.amount_cells import read_amount_cell


def _sums(*lines, multiplier=1):
    """Return year, source and first reading of each part of a cell."""
    cell = read_amount_cell(lines, multiplier)
    return [
        (part.year, part.source, [int(n) for n in part.piece.options[0]]) for part in cell.parts
    ]


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("", Funding.MISSING),
        ("-", Funding.NONE_PLANNED),
        ("–", Funding.NONE_PLANNED),
        ("−", Funding.NONE_PLANNED),
        ("0", Funding.STATED),
        ("lėšų nereikia", Funding.NOT_NEEDED),
        ("Papildomų lėšų nereikia.", Funding.NOT_NEEDED),
        ("Lėšos nereikalingos", Funding.NOT_NEEDED),
        ("Neplanuojama", Funding.NONE_PLANNED),
        ("nenumatyta", Funding.NONE_PLANNED),
        ("pagal poreikį", Funding.MISSING),
    ],
)
def test_unknown_none_zero_and_not_needed_are_different(words, state):
    """An empty cell, a dash, a zero and words without a sum mean four different things."""
    assert read_amount_cell([words], 1).state is state


def test_zero_is_a_stated_sum():
    """A typed zero is an amount of zero euros."""
    assert read_amount_cell(["0"], 1).parts[0].piece.options == ((Decimal(0),),)


def test_years_label_their_sums():
    """Year labels are cut off before any number is read, in one line or several."""
    expected = [(2022, None, [2000]), (2023, None, [4000])]
    assert _sums("2022 m. – 2 000 2023 m. – 4 000") == expected
    assert _sums("2022 m. – 2 000", "2023 m. – 4 000") == expected
    assert _sums("2022: 2000; 2023: 4000") == expected
    assert _sums("2022 metais 2 000 Eur, 2023 metais 4 000 Eur") == expected


def test_sources_behind_a_year_label_their_sums():
    """Year and source both stand beside a sum, however many there are."""
    assert _sums(
        "2026 m. – 6 000 (PMIF)", "2027 m. – 9 000 (PMIF); 3 000 (valstybės biudžetas)"
    ) == [
        (2026, "PMIF", [6000]),
        (2027, "PMIF", [9000]),
        (2027, "valstybės biudžetas", [3000]),
    ]


def test_a_dash_behind_a_year_is_no_amount():
    """„2022 m. – - 2023 m. – 4 000“ plans money for 2023 only."""
    assert _sums("2022 m. – -; 2023 m. – 4 000") == [(2023, None, [4000])]


def test_a_range_of_years_ties_the_sum_to_none_of_them():
    """A sum for 2024–2026 belongs to no single year."""
    assert _sums("2024–2026 m. – 9 000") == [(None, None, [9000])]


def test_sources_label_their_sums():
    """SB and ES before a sum, or in brackets behind it, are its source."""
    expected = [(None, "SB", [5000]), (None, "ES", [2000])]
    assert _sums("SB – 5 000; ES – 2 000") == expected
    assert _sums("5 000 Eur (SB)", "2 000 Eur (ES)") == expected
    assert _sums("Valstybės biudžeto lėšos – 700") == [(None, "Valstybės biudžeto lėšos", [700])]


@pytest.mark.parametrize(
    ("words", "problem", "candidates"),
    [
        ("23 000 133 000", "ambiguous_amounts", ("23000133000", "23000 133000")),
        ("iki 5 000", "amount_approximate", ("5000",)),
        ("apie 5 000 Eur", "amount_approximate", ("5000",)),
        ("po 5 000 kasmet", "amount_approximate", ("5000",)),
        ("5–10 tūkst.", "amount_range", ("5000", "10000")),
        ("-5 000", "amount_unreadable", ()),
        ("1,000", "amount_unreadable", ()),
        ("2024", "amount_unreadable", ()),
        ("3 000 projektui A ir 2 000 projektui B", "amount_unreadable", ()),
        ("pagal poreikį", "amount_in_words", ()),
    ],
)
def test_doubt_is_a_question_never_a_guess(words, problem, candidates):
    """What is no exact sum is named as a problem, with the numbers of the text to choose from."""
    cell = read_amount_cell([words], 1)
    assert (cell.problem, cell.candidates) == (problem, candidates)


def test_candidates_are_in_the_unit_of_the_column():
    """In a column of thousands the candidates of „5–10 tūkst.“ are 5 and 10."""
    assert read_amount_cell(["5–10 tūkst."], 1000).candidates == ("5", "10")


def test_a_note_on_vat_does_not_change_the_sum():
    """Words in brackets beside a sum are kept as a remark."""
    cell = read_amount_cell(["12 100 Eur (su PVM)"], 1)
    assert (cell.parts[0].piece.options[0], cell.remark) == ((Decimal(12100),), "su PVM")


def test_sums_in_lines_of_their_own_are_certain():
    """Paragraphs tell the sums apart that a single line would run together."""
    cell = read_amount_cell(["23 000", "133 000"], 1)
    assert (cell.problem, len(cell.parts)) == ("", 2)
