from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.words import (
    first_match,
    in_context,
    lowered,
    matched_words,
    matches,
    stem,
    stems,
)


@given(st.text())
def test_lower_case_keeps_every_letter_in_its_place(text: str):
    """Positions found in lower case hold for the text as it stands, whatever its letters."""
    assert len(text) == len(lowered(text))


def test_a_pattern_is_a_word_beginning_that_runs_to_the_end_of_the_word():
    """„parengt“ finds „Parengtas“ as typed, and nothing inside „suparengtas“."""
    assert ("Parengtas",) == matched_words(("parengt",), "Parengtas, bet suparengtas paketas")


def test_a_word_boundary_closes_a_pattern():
    """A pattern with a closing boundary finds the whole word alone."""
    assert ("NVO",) == matched_words((r"nvo\b",), "NVO ir NVOS")


def test_matched_words_are_given_once_in_the_order_of_the_text():
    """Case does not make two words of one, and the first spelling is kept."""
    found = matched_words(("kurs", "mokym"), "Mokymai, kursai, MOKYMAI, Kursai")

    assert ("Mokymai", "kursai") == found


def test_a_longer_word_in_front_does_not_hide_a_match():
    """A beginning inside a word is passed over, the next word is still found."""
    text = "perkursai kursai"

    assert [(10, 16)] == matches(("kurs",), text)


def test_nothing_is_found_without_patterns_or_text():
    """No pattern finds anything, and no pattern is found in nothing."""
    assert [] == matches((), "kursai")
    assert first_match(("kurs",), "") is None


@given(st.text(alphabet="aąbc ,.(\n", max_size=60))
def test_the_first_match_is_the_first_of_all_matches(text: str):
    """Stopping at the first match finds the same as walking them all."""
    patterns = ("ab", "ą", "c a")
    found = matches(patterns, text)

    assert first_match(patterns, text) == (text[slice(*found[0])] if found else None)
    assert all(end <= start for (_, end), (start, _) in pairwise(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pagal poreikį", "pagal poreikį"),
        ("Konsultacijos pagal poreikį.", "Konsultacijos pagal poreikį."),
        ("A bet kur ir pagal poreikį ar be jo", "… bet kur ir pagal poreikį ar be …"),
        ("Pirma eilutė\n(rusų, pagal poreikį)\nTrečia", "(rusų, pagal poreikį)"),
    ],
)  # fmt: skip
def test_a_quote_has_a_few_words_around_and_says_where_it_is_cut(text: str, expected: str):
    """Words left out are marked by dots; a quote does not leave its line."""
    match = matches(("pagal poreik",), text)[0]

    assert expected == in_context(text, match)


def test_stems_fold_the_forms_of_a_word():
    """Cases of one word have one stem."""
    assert {stem("kursai")} == {stem(word) for word in ("kursus", "kursų", "kursams")}


def test_stems_leave_out_what_tells_nothing():
    """Stop words, short words, numbers and the given beginnings carry no meaning."""
    found = stems("150 kursų ir seminarų su savivaldybe", ("seminarų",), ("savivaldyb",))

    assert {stem("kursų")} == found


def test_threads_do_not_mix_their_words():
    """Reports are made in threads, and the stemmer behind has a state."""
    words = [
        f"{root}{end}" for root in _ROOTS for end in ("iečių", "ininkams", "avimas", "uojančios")
    ]
    alone = [stem.__wrapped__(word) for word in words]

    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(stem.__wrapped__, words * 100))

    assert together == alone * 100


_ROOTS = ("užsien", "savivald", "integrac", "švietim", "bendruom", "paslaug", "konsultac", "moky")
