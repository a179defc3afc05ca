from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from presentation.deciding.sessions import open_candidates, the_file
from selection_cases import selection_of

from workbench.presentation.deciding.changes import Signature, changes_of
from workbench.presentation.deciding.trial import COMMON, Trial
from workbench.presentation.deciding.words import (
    amount_shown,
    change_name,
    criterion_label,
    limit_label,
    limit_name,
    option_label,
    read_amount,
    view_name,
)

NB = "\u00a0"


@pytest.mark.parametrize(
    ("written", "language", "number"),
    [
        ("25000", "lt", 2_500_000),
        (f"25{NB}000,5", "lt", 2_500_050),
        ("25000.50", "lt", 2_500_050),
        ("25,000.5", "en", 2_500_050),
        (" 0 ", "en", 0),
        ("", "lt", None),
    ],
)
def test_an_amount_is_read_as_it_is_written_in_the_language(written, language, number):
    """A comma is the decimal sign in Lithuanian and stands between thousands in English."""
    assert read_amount(written, language) == number


@pytest.mark.parametrize(
    ("written", "language"),
    [("12,5", "en"), ("-1", "lt"), ("daug", "lt"), ("1,234", "lt"), ("٣", "lt"), ("1e5", "en"),
     ("99999999999", "lt"), (",5", "lt"), ("1,00,000", "en")],
)  # fmt: skip
def test_what_is_no_amount_is_refused(written, language):
    """Nothing is guessed: a wrong limit would choose wrongly."""
    with pytest.raises(ValueError, match="is no amount"):
        read_amount(written, language)


@given(st.none() | st.integers(0, 10**11), st.sampled_from(["lt", "en"]))
def test_what_is_shown_is_read_again(number, language):
    """A field that nobody touched changes nothing."""
    assert read_amount(amount_shown(number, language), language) == number


def test_names_are_those_of_the_file_and_the_catalogue():
    """Groups, criteria, limits and recommendations by their names."""
    analysis = selection_of()
    assert view_name(analysis, COMMON, "lt") == "visos grupės kartu"
    assert view_name(analysis, "ngo", "en") == "Non-governmental organisations"
    assert criterion_label(analysis, "reach", "lt") == "Pasiekiamumas"
    assert limit_name(analysis, "money", (2026, "amif"), "lt") == "2026 m., PMIF lėšos"
    assert limit_label(analysis, "money", (2026, "amif"), "lt") == "2026 m., PMIF lėšos, Eur"
    spot = (2027, "administration")
    assert limit_label(analysis, "hours", spot, "lt") == "2027 m. darbo valandos (administracija)"
    assert option_label(analysis, "GOV-R01", "lt").startswith("GOV-R01 Tarpinstitucinė")
    assert option_label(analysis, "XXX-R99", "lt") == "XXX-R99"


def test_every_change_has_a_name():
    """What it is about and what it comes to, in one language."""
    trial = Trial(
        points={"ngo": (100, 0, 0, 0, 0, 1)},
        money={(2026, "municipal"): 1_500_000},
        hours={(2026, "administration"): 150_050},
        modes={"LNG-R01": "must", "GOV-R01": "free"},
    )
    signed = Signature("x", "y", "2026-01-20")
    changes = changes_of(trial, the_file(), open_candidates(), signed)
    assert [change_name(change, selection_of(), "lt") for change in changes] == [
        "požiūrio „Nevyriausybinės organizacijos“ taškai",
        f"2026 m., savivaldybės biudžetas – 15{NB}000{NB}Eur",
        f"2026 m. darbo valandos (administracija) – 1{NB}500,5{NB}val.",
        "LNG-R01 – bet kuriuo atveju (taisyklė „must_lng_r01“)",
        "GOV-R01 – bet kuriuo atveju (taisyklė „coordination“)",
    ]
