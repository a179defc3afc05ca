from __future__ import annotations

import re

import pytest

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
from workbench.errors import InputError

OPTIONS = tuple(Option(f"R{number}", 5) for number in range(1, 5))


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        ((Must("R9"),), "the code “R9”, which no option has"),
        ((Requires("R1", "R9"),), "requires:R1:R9\n  found: the code “R9”"),
        ((AtLeast("x", ("R1", "R8"), 1),), "at-least:x\n  found: the code “R8”"),
        (
            (Budget(2025, "state", 1), Budget(2025, "state", 2)),
            "“budget:2025:state” stands 2 times",
        ),
        ((Budget(2025, "state", -1),), "the number -1"),
        ((Staff(2025, "school", -2),), "the number -2"),
        ((AtLeast("x", ("R1",), -3),), "the number -3"),
        ((Must("R1"), Blocked("R1")), "the option “R1” is both obligatory and blocked"),
        ((Must("R1"), Must("R3"), Variants(("R1", "R2", "R3"))), "exclude each other: R1, R3"),
        ((Requires("R1", "R1"),), "need each other: R1 → R1"),
        (
            (
                Requires("R1", "R2"),
                Requires("R2", "R3"),
                Requires("R3", "R4"),
                Requires("R4", "R2"),
            ),
            "need each other: R2 → R3 → R4 → R2",
        ),
        ((MoneyShare("x", ("R1",), 500, 400),), "a share of 500 to 400 ‰"),
        ((MoneyShare("x", ("R1",), None, 1001),), "a share of 0 to 1001 ‰"),
        ((Budget(2025, "state", 10**13),), "numbers that add up to 10000000000000"),
    ],
)
def test_rules_that_cannot_be(rules, message):
    """Each is refused by name."""
    with pytest.raises(InputError, match=re.escape(message)):
        Programme(OPTIONS, rules)


@pytest.mark.parametrize(
    ("option", "message"),
    [
        (Option("R5", -1), "R5\n  found: the number -1"),
        (Option("R5", 1, ((2025, "state", -4),)), "the number -4"),
        (Option("R5", 1, (), ((2025, "school", -6),)), "the number -6"),
        (Option("R5", 1, ((2025, "state", 4),), priced=False), "amounts of an option whose cost"),
        (Option("R1", 1), "“R1” stands 2 times"),
    ],
)
def test_options_that_cannot_be(option, message):
    """Each is refused by name."""
    with pytest.raises(InputError, match=re.escape(message)):
        Programme((*OPTIONS, option))


@pytest.mark.parametrize(
    ("synergies", "message"),
    [
        ((Synergy("R1", "R7", 1),), "the code “R7”"),
        ((Synergy("R1", "R2", 1), Synergy("R2", "R1", 1)), "“R1+R2” stands 2 times"),
        ((Synergy("R1", "R1", 1),), "a pair of “R1” with itself"),
    ],
)
def test_pairs_that_cannot_be(synergies, message):
    """A pair is two options, and is named once, whichever comes first."""
    with pytest.raises(InputError, match=re.escape(message)):
        Programme(OPTIONS, (), synergies)


def test_needs_without_a_cycle_are_fine():
    """Two options may need the same one, and a budget may be 0."""
    rules = (
        Requires("R1", "R3"),
        Requires("R2", "R3"),
        Requires("R1", "R2"),
        Budget(1, "state", 0),
    )

    assert rules == Programme(OPTIONS, rules).rules


def test_long_chains_of_needs_are_walked():
    """A thousand options in a row are no cycle, until the last needs the first."""
    options = tuple(Option(f"R{number}", 1) for number in range(1000))
    rules = tuple(Requires(f"R{number}", f"R{number + 1}") for number in range(999))
    Programme(options, rules)

    with pytest.raises(InputError, match="need each other: R0 → R1"):
        Programme(options, (*rules, Requires("R999", "R0")))
