"""Plain words of YAML."""

from datetime import date
from decimal import Decimal

import pytest

from workbench.store.yaml_values import plain_value, tagged_value


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("no", "no"),
        ("on", "on"),
        ("yes", "yes"),
        ("y", "y"),
        ("true", True),
        ("False", False),
        ("", None),
        ("~", None),
        ("null", None),
        ("12", 12),
        ("-7", -7),
        ("0o17", 15),
        ("0xff", 255),
        ("1_000", "1_000"),
        ("10 000", "10 000"),
        ("12:30", "12:30"),
        ("1.10", Decimal("1.10")),
        ("1.1.1", "1.1.1"),
        (".5", Decimal("0.5")),
        ("1e3", Decimal(1000)),
        ("2022-11-08", date(2022, 11, 8)),
        ("2022-11", "2022-11"),
        ("2022-02-30", "2022-02-30"),
        ("2022-11-08 10:00", "2022-11-08 10:00"),
        ("-", "-"),
        ("<<", "<<"),
    ],
)
def test_a_plain_word_means_what_people_read(word, expected):
    """Only what everybody reads as a number, a day, a truth value or nothing is one."""
    found = plain_value(word)

    assert expected == found
    assert type(expected) is type(found)


def test_decimals_stay_exact():
    """A decimal number keeps its digits; binary fractions would not."""
    assert "0.1" == str(plain_value("0.1"))


def test_not_a_number_is_a_decimal():
    """The word for no number is seen as one, so that the model can refuse it."""
    assert plain_value(".nan").is_nan()


def test_a_written_type_wins():
    """A type written before a word decides what the word means."""
    assert "2024" == tagged_value("tag:yaml.org,2002:str", "2024")
    assert 2024 == tagged_value("tag:yaml.org,2002:int", "2024")


@pytest.mark.parametrize("tag", ["tag:yaml.org,2002:int", "tag:yaml.org,2002:python/name", "!mine"])
def test_a_type_that_does_not_fit_is_refused(tag):
    """A word that is not of its type, and a type YAML does not have, are errors."""
    with pytest.raises(ValueError, match=tag):
        tagged_value(tag, "žodis")
