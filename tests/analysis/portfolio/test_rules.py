from __future__ import annotations

import pytest

from workbench.analysis.portfolio.rules import (
    AtLeast,
    Blocked,
    Budget,
    MoneyShare,
    Must,
    Requires,
    Staff,
    Variants,
)


@pytest.mark.parametrize(
    ("rule", "key"),
    [
        (Budget(2025, "state", 5), "budget:2025:state"),
        (Staff(2025, "school", 5), "staff:2025:school"),
        (Requires("R1", "R2"), "requires:R1:R2"),
        (Variants(("R1", "R2")), "variants:R1+R2"),
        (AtLeast("health", ("R1",), 1), "at-least:health"),
        (Must("R1"), "must:R1"),
        (Blocked("R1"), "blocked:R1"),
        (MoneyShare("health", ("R1",), 100), "money-share:health"),
    ],
)
def test_a_rule_has_a_name_without_its_amount(rule, key):
    """So that it stays the same rule when a budget changes."""
    assert key == rule.key
