from __future__ import annotations

import pytest

from workbench.analysis.portfolio.programme import Option, Programme, code_order
from workbench.errors import InputError


def test_codes_are_sorted_as_a_reader_does():
    """Numbers within codes count as numbers."""
    codes = ["R10", "R2", "R2a", "A1", "R02", "R2.10", "R2.9", "R"]

    assert ["A1", "R", "R02", "R2", "R2.9", "R2.10", "R2a", "R10"] == sorted(codes, key=code_order)


def test_a_cost_is_that_of_all_years_and_sources():
    """Cents add up, whoever pays them when."""
    assert 12 == Option("R1", 1, ((2025, "municipal", 5), (2026, "state", 7))).cost


def test_a_programme_that_contradicts_itself_is_none():
    """All its faults come at once."""
    with pytest.raises(InputError, match="“R1” stands 2 times") as caught:
        Programme((Option("R1", 1), Option("R1", -1)))
    assert 2 == len(caught.value.faults)
