"""Notebook parameters on the command line."""

from datetime import date

import pytest

from workbench.errors import InputError
from workbench.run.parameter_options import day_of, not_in_both, parameters_of


def test_values_get_their_types():
    """Numbers and truth values are what they look like; quotation marks make text."""
    given = ["a=1", "b=1.5", "c=true", "d=no", "e='1'", "f=2026-01-20", "g=x=y", "h="]

    expected = {
        "a": 1,
        "b": 1.5,
        "c": True,
        "d": "no",
        "e": "1",
        "f": "2026-01-20",
        "g": "x=y",
        "h": "",
    }
    found = parameters_of(given)
    assert expected == found
    assert [type(value) for value in expected.values()] == [type(v) for v in found.values()]


def test_all_wrong_ones_are_told():
    """A parameter needs a name and a sign of equality."""
    with pytest.raises(InputError, match="the parameter “a”") as caught:
        parameters_of(["a", "b=1", "2x=3"])

    assert 2 == len(caught.value.faults)


def test_a_day_is_year_month_and_day():
    """A day is typed as the files write it."""
    assert date(2026, 1, 20) == day_of("2026-01-20")


@pytest.mark.parametrize("word", ["vakar", "2026-02-30", "2026-13-01", "20.01.2026", "2026", ""])
def test_what_is_no_day_is_told(word):
    """Words, days the calendar lacks and other orders of the parts are refused."""
    with pytest.raises(InputError, match=f"the day “{word}”"):
        day_of(word)


def test_one_language_at_a_time_is_spoken():
    """The command is named, and those that take both."""
    fault = not_in_both("status").faults[0]

    assert "the language “both” for the command “status”" == str(fault.found)
    assert "run, render" in str(fault.expected)
