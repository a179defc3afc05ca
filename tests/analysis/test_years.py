from __future__ import annotations

import pytest
from builders import a_plan

from workbench.analysis.years import last_lost_year, period_of


def _approved(date: str | None):
    return a_plan(act={"kind": "council_decision", "date": date})


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("2022-11-08", 2022),
        ("2022-07-01", 2022),
        ("2022-06-30", 2021),
        ("2022-07", 2022),
        ("2022-06", 2021),
        ("2022", 2021),
        (None, None),
    ],
)
def test_a_year_is_lost_from_july_on(date, year):
    """An act of the second half of a year comes too late for it; a bare year is not judged."""
    assert year == last_lost_year(_approved(date))


def test_the_period_entered_goes_before_the_title():
    """The title names the years only where nobody entered them."""
    plan = a_plan(title="2020–2021 metų planas")

    assert (2024, 2026) == (period_of(plan).start, period_of(plan).end)


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("2022–2024 METŲ PLANAS", (2022, 2024)),
        ("Planas 2022-2024 m.", (2022, 2024)),
        ("2022 metų planas", None),
        ("2024–2022 metų planas", None),
    ],
)
def test_years_are_read_from_the_title(title, years):
    """A span of years in the title is the period; anything else is none."""
    period = period_of(a_plan(title=title, period=None))

    assert years == (period and (period.start, period.end))
