"""What all values have in common."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from workbench.model.base import Eur, PartialDate, Words, Year


@pytest.mark.parametrize("text", ["60000", "60 000", "-", None, True, [1]])
def test_money_is_a_number_and_nothing_that_looks_like_one(text):
    """A total that is text is refused instead of guessed."""
    with pytest.raises(ValidationError, match="a number is expected"):
        TypeAdapter(Eur).validate_python(text)


@pytest.mark.parametrize(("given", "euros"), [(0, "0"), (1167032, "1167032"), (12.5, "12.5")])
def test_money_is_exact(given, euros):
    """Floats from a file become the decimals that were typed."""
    assert TypeAdapter(Eur).validate_python(given) == Decimal(euros)


def test_money_is_never_negative():
    """A plan appropriates, it does not take."""
    with pytest.raises(ValidationError, match="greater than or equal to 0"):
        TypeAdapter(Eur).validate_python(-5)


@pytest.mark.parametrize(
    ("given", "kept"),
    [(2022, "2022"), ("2022-11", "2022-11"), (date(2022, 11, 8), "2022-11-08")],
)
def test_a_date_is_as_exact_as_its_source(given, kept):
    """A year stays a year and is not turned into its first of January."""
    assert TypeAdapter(PartialDate).validate_python(given) == kept


@pytest.mark.parametrize("wrong", ["2022-13", "2022-02-30", "8.11.2022", "", 22, True])
def test_a_date_that_does_not_exist_is_refused(wrong):
    """Impossible days and other notations are faults."""
    with pytest.raises(ValidationError, match=r"year|month|day"):
        TypeAdapter(PartialDate).validate_python(wrong)


def test_a_year_is_a_whole_number():
    """A year in quotation marks is a text."""
    with pytest.raises(ValidationError, match="valid integer"):
        TypeAdapter(Year).validate_python("2022")


def test_words_fall_back_to_lithuanian():
    """Where nobody wrote English, the Lithuanian wording stands."""
    assert Words(lt="sritis").of("en") == "sritis"
    assert Words(lt="sritis", en="area").of("en") == "area"


def test_an_unknown_key_is_an_error():
    """A mistyped key must not be lost silently."""
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        Words.model_validate({"lt": "sritis", "eng": "area"})


def test_values_cannot_be_changed():
    """A change makes a new value."""
    with pytest.raises(ValidationError, match="frozen"):
        Words(lt="a").lt = "b"  # type: ignore[misc]
