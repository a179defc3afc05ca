"""Options a municipality could take, and the rules that a portfolio of them must keep."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from workbench.analysis.portfolio.faults import find_faults
from workbench.analysis.portfolio.rules import (
    AtLeast,
    Blocked,
    Budget,
    MoneyShare,
    Must,
    Requires,
    Rule,
    Staff,
    Variants,
)
from workbench.errors import InputError

__all__ = [
    "AtLeast",
    "Blocked",
    "Budget",
    "MoneyShare",
    "Must",
    "Option",
    "Programme",
    "Requires",
    "Rule",
    "Staff",
    "Synergy",
    "Variants",
    "code_order",
]


@dataclass(frozen=True, slots=True)
class Option:
    """Something that is either taken as a whole or not.

    Parameters
    ----------
    code : str
        Its name in the programme.
    value : int
        What it is worth, in thousandths of a point.
    money : tuple of (int, str, int)
        Year, source and cents.
    hours : tuple of (int, str, int)
        Year, unit and hundredths of an hour.
    priced : bool
        False where the cost is unknown: the option then has no money and no rule on money sees it.
    """

    code: str
    value: int
    money: tuple[tuple[int, str, int], ...] = ()
    hours: tuple[tuple[int, str, int], ...] = ()
    priced: bool = True

    @property
    def cost(self) -> int:
        """Return the cents of all years and sources; 0 where the cost is unknown."""
        return sum(cents for _, _, cents in self.money)


@dataclass(frozen=True, slots=True)
class Synergy:
    """What two options are worth more, or less, together than apart.

    Parameters
    ----------
    first, second : str
        The options.
    value : int
        The difference, in thousandths of a point.
    """

    first: str
    second: str
    value: int


@dataclass(frozen=True, slots=True)
class Programme:
    """Everything a choice depends on.

    Parameters
    ----------
    options : tuple of Option
        What there is to choose from.
    rules : tuple of Rule
        What a portfolio must keep.
    synergies : tuple of Synergy
        What pairs are worth beyond their parts.

    Raises
    ------
    InputError
        With all its faults, where the programme contradicts itself.
    """

    options: tuple[Option, ...]
    rules: tuple[Rule, ...] = ()
    synergies: tuple[Synergy, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a programme that contradicts itself."""
        faults = find_faults(self)
        if faults:
            raise InputError(faults)

    def with_rules(self, rules: tuple[Rule, ...]) -> Programme:
        """Return the same options under other rules."""
        return replace(self, rules=rules)


def code_order(code: str) -> tuple[tuple[bool, int, str], ...]:
    """Return the key that sorts codes as a reader does: R2 before R10.

    Parameters
    ----------
    code : str

    Returns
    -------
    tuple
    """
    parts = (part for part in re.split(r"([0-9]+)", code) if part)
    numbers = [
        (False, int(part), part) if "0" <= part[0] <= "9" else (True, 0, part) for part in parts
    ]
    return (*numbers, (False, -1, code))
