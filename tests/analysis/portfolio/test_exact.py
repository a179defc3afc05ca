from __future__ import annotations

import pytest

from workbench.analysis.portfolio.exact import account, broken, missing, value_of
from workbench.analysis.portfolio.programme import (
    AtLeast,
    Blocked,
    Budget,
    MoneyShare,
    Must,
    Option,
    Programme,
    Requires,
    Staff,
    Synergy,
    Variants,
)

OPTIONS = (
    Option("R1", 5, ((2025, "state", 30), (2026, "state", 10)), ((2025, "school", 200),)),
    Option("R2", 7, ((2025, "state", 60),)),
    Option("R10", 2, (), ((2025, "school", 50),), priced=False),
)
PROGRAMME = Programme(OPTIONS, (), (Synergy("R2", "R1", -3), Synergy("R1", "R10", 4)))


def test_a_portfolio_is_added_up():
    """Value with pairs, money and hours by year, and what has no known cost."""
    found = account(PROGRAMME, ("R10", "R2", "R1"))

    assert (("R1", "R2", "R10"), 15, 100, ("R10",)) == (
        found.codes,
        found.value,
        found.money,
        found.unpriced,
    )
    assert ((2025, "state", 90), (2026, "state", 10)) == found.spent
    assert ((2025, "school", 250),) == found.hours
    assert not found.proved


def test_a_pair_counts_when_both_are_taken():
    """Neither half brings what they bring together."""
    assert (5, 7, 9) == tuple(value_of(PROGRAMME, c) for c in (("R1",), ("R2",), ("R1", "R2")))


@pytest.mark.parametrize(
    ("rule", "codes", "expected"),
    [
        (Budget(2025, "state", 80), ("R1", "R2"), 10),
        (Budget(2025, "state", 90), ("R1", "R2"), 0),
        (Budget(2025, "municipal", 0), ("R1", "R2"), 0),
        (Staff(2025, "school", 240), ("R1", "R10"), 10),
        (Requires("R1", "R2"), ("R1",), 1),
        (Requires("R1", "R2"), ("R2",), 0),
        (Variants(("R1", "R2", "R10")), ("R1", "R2", "R10"), 2),
        (AtLeast("x", ("R1", "R2"), 2), ("R10",), 2),
        (Must("R1"), ("R2",), 1),
        (Blocked("R1"), ("R1",), 1),
        (MoneyShare("x", ("R1",), 500), ("R1", "R2"), 10),
        (MoneyShare("x", ("R1",), 400), ("R1", "R2"), 0),
        (MoneyShare("x", ("R1",), 401), ("R1", "R2"), 1),
        (MoneyShare("x", ("R1",), None, 300), ("R1", "R2"), 10),
        (MoneyShare("x", ("R1",), 500), ("R10",), 0),
    ],
)
def test_what_a_rule_lacks(rule, codes, expected):
    """In cents, hundredths or options; a part of a cent is a cent."""
    programme = PROGRAMME.with_rules((rule,))

    assert expected == missing(programme, rule, codes)
    assert ((rule,) if expected else ()) == broken(programme, codes)
