from datetime import date
from decimal import Decimal

import pytest

from workbench.presentation.formats import (
    format_date,
    format_money,
    format_number,
    format_percent,
)

NB = "\u00a0"


@pytest.mark.parametrize(
    ("eur", "lt", "en"),
    [
        ("1167032", f"1{NB}167{NB}032{NB}Eur", f"EUR{NB}1,167,032"),
        ("12.5", f"12,50{NB}Eur", f"EUR{NB}12.50"),
        ("0", f"0{NB}Eur", f"EUR{NB}0"),
        ("1E+3", f"1{NB}000{NB}Eur", f"EUR{NB}1,000"),
    ],
)
def test_money_shows_cents_only_where_there_are_any(eur, lt, en):
    """Sums stand with no-break blanks; whole euros have no cents."""
    assert lt == format_money(Decimal(eur), "lt")
    assert en == format_money(Decimal(eur), "en")


@pytest.mark.parametrize(
    ("share", "lt"),
    [
        (Decimal("0.69325"), f"69,3{NB}%"),
        (Decimal("0.69350"), f"69,4{NB}%"),
        (Decimal(1), f"100{NB}%"),
        (Decimal("0.0004"), f"0{NB}%"),
    ],
)
def test_percentages_are_rounded_half_up_to_a_tenth(share, lt):
    """A share of one becomes a percentage with a decimal comma, halves going up."""
    assert lt == format_percent(share, "lt")


def test_english_percentages_stand_without_a_blank():
    """English writes the sign right after the number."""
    assert format_percent(Decimal("0.693"), "en") == "69.3%"


@pytest.mark.parametrize(
    ("value", "lt", "en"),
    [
        ("2022-11-08", "2022\u00a0m. lapkričio 8\u00a0d.", "8 November 2022"),
        (date(2026, 1, 20), "2026\u00a0m. sausio 20\u00a0d.", "20 January 2026"),
        ("2022-11", "2022\u00a0m. lapkritis", "November 2022"),
        ("2022", f"2022{NB}m.", "2022"),
    ],
)
def test_dates_are_as_exact_as_they_are_known(value, lt, en):
    """A day, a month and a year are each written out, and nothing is added."""
    assert lt == format_date(value, "lt")
    assert en == format_date(value, "en")


@pytest.mark.parametrize(
    ("value", "digits", "lt"),
    [
        (22022, None, f"22{NB}022"),
        (Decimal("0.6670"), None, "0,6670"),
        (1 / 3, None, "0,33"),
        (60.0, None, "60"),
        (0.5, 2, "0,50"),
        (-4, None, "-4"),
    ],
)
def test_numbers_keep_the_decimals_they_have(value, digits, lt):
    """A decimal number is shown as it stands, a binary one with two decimals at most."""
    assert lt == format_number(value, "lt", digits=digits).replace("−", "-")
