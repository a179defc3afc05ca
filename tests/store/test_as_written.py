"""Values in terms of YAML."""

from datetime import date

import pytest

from workbench.model.municipality import Commentary, Dismissal
from workbench.store.as_written import as_written


def test_what_is_as_usual_is_left_out():
    """Defaults and empty fields are not written."""
    dismissal = Dismissal(check="K01", reason="x", by="y", date="2026-01-20")

    expected = {"check": "K01", "reason": "x", "by": "y", "date": date(2026, 1, 20)}
    assert expected == as_written(dismissal)


@pytest.mark.parametrize(
    ("when", "expected"),
    [("2026", 2026), ("2026-01", "2026-01"), ("2026-01-20", date(2026, 1, 20))],
)
def test_dates_are_written_as_by_hand(when, expected):
    """Years are numbers and days are days, so that no quotation marks are needed."""
    text = {"lt": "Išvada", "en": None}
    comment = Commentary(report="plan_evaluation", section="money", text=text, by="x", date=when)

    assert expected == as_written(comment)["date"]
