"""How money, hours, points and gaps of the selection are written."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selection_cases import selection_of

from workbench.analysis.needs.matrix import Gap
from workbench.presentation.selection.numbers import (
    gap_points,
    hours,
    hours_range,
    money,
    money_range,
    whole,
    whole_range,
    years_of,
)

NB = "\u00a0"


@pytest.mark.parametrize(
    ("cents", "lt", "en"),
    [
        (2_500_000, f"25{NB}000{NB}Eur", f"EUR{NB}25,000"),
        (0, f"0{NB}Eur", f"EUR{NB}0"),
        (150, f"1,50{NB}Eur", f"EUR{NB}1.50"),
        (None, "nežinoma", "unknown"),
    ],
)
def test_money_is_whole_euros_where_it_can_be_and_never_zero_where_unknown(cents, lt, en):
    """Cents are shown only where there are any."""
    assert (money(cents, "lt"), money(cents, "en")) == (lt, en)


def test_a_range_of_money_names_the_currency_once():
    """13 350–58 350 Eur, and one sum where both ends are the same."""
    assert money_range(1_335_000, 5_835_000, "lt") == f"13{NB}350–58{NB}350{NB}Eur"
    assert money_range(1_335_000, 5_835_000, "en") == f"EUR{NB}13,350–58,350"
    assert money_range(500, 500, "lt") == f"5{NB}Eur"


def test_hours_are_shown_with_their_unit():
    """Hundredths only where there are any."""
    assert hours(240_000, "lt") == f"2{NB}400{NB}val."
    assert hours(1250, "lt") == f"12,5{NB}val."
    assert hours(1250, "en") == f"12.5{NB}h"
    assert hours_range(12_000, 24_000, "lt") == f"120–240{NB}val."
    assert hours_range(1000, 1000, "lt") == f"10{NB}val."


@given(st.floats(min_value=0, max_value=100))
def test_points_are_whole_and_near(points):
    """Nobody knows points better than to one."""
    assert abs(int(whole(points, "lt")) - points) <= 0.5


def test_a_range_that_rounds_to_one_number_is_one_number():
    """From 24.9 to 25.1 is 25."""
    assert whole_range(24.9, 25.1, "lt") == "25"
    assert whole_range(24, 31, "lt") == "24–31"


@pytest.mark.parametrize(
    ("gap", "shown"),
    [
        (Gap(0.47, 0.41, 0.52), "47 (41–52)"),
        (Gap(0.5, 0.5, 0.5), "50"),
        (Gap(None, 0.0, 0.67), "<span class=missing>nežinoma</span> (0–67)"),
        (Gap(None, None, None), "<span class=missing>duomenų nėra</span>"),
    ],
)
def test_a_gap_says_how_well_it_is_known(gap, shown):
    """Known, known only within ends, or not at all; never a zero in its place."""
    assert gap_points(gap, "lt") == shown


def test_years_are_a_span_or_one():
    """2026–2028, and 2026 alone."""
    selection = selection_of()
    assert years_of(selection) == "2026–2028"
    assert years_of(replace(selection, years=(2026,))) == "2026"
