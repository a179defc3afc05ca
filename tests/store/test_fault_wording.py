"""How wrong values are worded."""

from datetime import date
from decimal import Decimal

import pytest

from workbench.presentation.language import translate
from workbench.store.fault_wording import (
    expected_of,
    found_of,
    nearest,
    remedy_of,
    without_diacritics,
)


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("Šiauliai", ("vilnius", "siauliai"), "siauliai"),
        ("vilnus", ("kaunas", "vilnius"), "vilnius"),
        ("populaton", ("population", "employment"), "population"),
        ("xyz", ("vilnius", "kaunas"), None),
        ("x", (), None),
    ],
)
def test_the_nearest_known_word_is_proposed(word, known, expected):
    """Case and diacritics do not count; nothing is proposed for what is like nothing."""
    assert expected == nearest(word, known)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "nothing after the colon"),
        (True, "the truth value true"),
        (12, "the number 12"),
        (Decimal("1.50"), "the number 1.50"),
        (date(2022, 11, 8), "the day 2022-11-08"),
        ("apie\n 100", "the text “apie 100”"),
        ("", "text without content"),
        ([1, 2], "a list of length 2"),
        ({"lt": 1, "en": 2}, "a group of keys: lt, en"),
        ("x" * 80, "the text “" + "x" * 59 + "…”"),
    ],
)
def test_what_was_found_is_quoted(value, expected):
    """Every kind of value is told in words, long ones shortened."""
    assert expected == translate(found_of(value), "en")


def test_allowed_values_are_listed():
    """Pydantic's sentence about allowed values becomes a plain list."""
    context = {"expected": "0, 1, 2 or 'unknown'"}

    assert ("0", "1", "2", "unknown") == expected_of("literal_error", context, "").fields()["names"]


def test_an_unknown_kind_keeps_its_message():
    """A kind of error without wording of its own is still told."""
    assert "something else: Input is odd" == str(expected_of("odd", {}, "Input is odd"))


@pytest.mark.parametrize(
    ("kind", "value", "context", "expected"),
    [
        ("enum", "stat", {"expected": "'stated' or 'missing'"}, "write stated in its place"),
        ("string_type", Decimal("1.10"), {}, 'put it into quotation marks: "1.10"'),
        ("string_type", None, {}, "fill it in, or delete the key if nothing belongs there"),
        ("tuple_type", "x", {}, "write “- ” before each entry, even if there is only one"),
        ("odd", 3, {}, "mend the value; the editor shows what may stand here"),
    ],
)
def test_a_remedy_fits_the_fault(kind, value, context, expected):
    """What to do follows from what is wrong."""
    assert expected == str(remedy_of(kind, value, context))


def test_diacritics_are_taken_off():
    """Lithuanian letters become their plain ones."""
    assert "aceeisuuz" == without_diacritics("ĄČĘĖĮŠŲŪŽ")
