from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.store.documents.amount_grammar import (
    cuttings,
    pieces_of,
    plain_sums,
    readings,
    shown_sum,
)


def _as_ints(run):
    return [[int(number) for number in cutting] for cutting in cuttings(run)]


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ("23 000 133 000", [[23000133000], [23000, 133000]]),
        ("3000 3000 20 000", [[3000, 3000, 20000]]),
        ("60 000", [[60000]]),
        ("117 250", [[117250], [117, 250]]),
        ("1 167 032", [[1167032], [1, 167032]]),
        ("0", [[0]]),
        ("05", []),
        ("000 133", []),
        ("12 50", [[12, 50]]),
    ],
)
def test_every_cutting_is_found(run, expected):
    """A blank is inside a number only before three digits, and no number begins with a zero."""
    assert _as_ints(run) == expected


def test_decimals_end_a_number():
    """A decimal comma or point with one or two digits ends a number."""
    assert cuttings("12500,75 3.5") == ((Decimal("12500.75"), Decimal("3.5")),)
    assert (Decimal("12500.75"),) in cuttings("12 500,75")


def test_three_digits_behind_a_comma_are_no_number():
    """1,000 may be one or a thousand: it has no reading at all."""
    assert cuttings("1,000") == ()


def _brute_force(run):
    """Return all cuttings by trying every set of places to cut."""
    tokens = run.split()
    one = re.compile(r"[1-9]\d{0,2}( \d{3})+|0|[1-9]\d*")
    found = set()
    for mask in range(2 ** (len(tokens) - 1)):
        groups = [[tokens[0]]]
        for place, token in enumerate(tokens[1:]):
            if mask >> place & 1:
                groups.append([token])
            else:
                groups[-1].append(token)
        runs = [" ".join(group) for group in groups]
        if all(one.fullmatch(part) for part in runs):
            found.add(tuple(Decimal(part.replace(" ", "")) for part in runs))
    return found


@given(
    st.lists(
        st.sampled_from(["0", "5", "23", "000", "133", "3000", "017", "999"]),
        min_size=1,
        max_size=6,
    )
)
def test_cuttings_agree_with_trying_all(tokens):
    """The recursive search finds what trying every set of cuts finds, each once."""
    run = " ".join(tokens)
    found = cuttings(run)
    assert set(found) == _brute_force(run)
    assert len(found) == len(set(found))


@given(st.integers(0, 10**9), st.sampled_from(["", ",5", ",05", ",99"]))
def test_a_number_written_in_groups_is_read_back(whole, cents):
    """Whatever number is written with thousands apart is among the readings of what is written."""
    written = f"{whole:,}".replace(",", " ") + cents
    number = Decimal(f"{whole}{cents}".replace(",", "."))
    assert (number,) in cuttings(written)
    assert plain_sums(shown_sum(number)) == (number,)


def test_long_runs_have_no_candidates():
    """A run of digits with too many readings is left to a person."""
    assert cuttings(" ".join(["111"] * 12)) == ()


def test_currency_and_marks_separate_sums():
    """Eur, plus, semicolon and comma with a blank separate sums beyond doubt."""
    for words in (
        "23 000 Eur 133 000 Eur",
        "23 000 + 133 000",
        "23 000; 133 000",
        "23 000, 133 000 €",
    ):
        pieces = pieces_of(words, 1)
        assert pieces is not None
        assert [piece.options for piece in pieces] == [((Decimal(23000),),), ((Decimal(133000),),)]


def test_own_unit_goes_before_that_of_the_column():
    """„5 tūkst. Eur“ and „1,5 mln.“ are euros whatever the heading says."""
    thousand, million = pieces_of("5 tūkst. Eur", 1000)[0], pieces_of("1,5 mln.", 1)[0]
    assert (thousand.options, thousand.in_euros) == (((Decimal(5000),),), True)
    assert million.options == ((Decimal(1500000),),)


def test_thousands_written_apart_are_certain_only_in_euros():
    """By typography 117 250 is one number; in a column of thousands it may as well be two."""
    assert pieces_of("117 250", 1)[0].certain
    assert not pieces_of("117 250", 1000)[0].certain
    assert not pieces_of("23 000 133 000", 1)[0].certain


@pytest.mark.parametrize(
    "words", ["iki 5 000", "5–10", "2024 5 000", "2024", "-5 000", "1,000", "5 000 asm."]
)
def test_anything_else_is_not_read(words):
    """Words, ranges, years without a label and minus signs give no sums."""
    assert pieces_of(words, 1) is None


def test_readings_can_be_typed_back():
    """Each reading shown as a candidate is an answer that means that reading."""
    pieces = pieces_of("23 000 133 000", 1)
    assert [plain_sums(one) for one in readings(pieces)] == [
        (Decimal(23000133000),),
        (Decimal(23000), Decimal(133000)),
    ]


@pytest.mark.parametrize("answer", ["", "23 000", "abc", "-5", "1.000"])
def test_what_is_no_answer(answer):
    """An answer has plain digits only; a blank inside a number makes it no answer."""
    assert plain_sums(answer) is None
