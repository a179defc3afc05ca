"""The rules a portfolio of options keeps, each with a name that stays the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

__all__ = [
    "AtLeast",
    "Blocked",
    "Budget",
    "MoneyShare",
    "Must",
    "Requires",
    "Rule",
    "Staff",
    "Variants",
]


@dataclass(frozen=True, slots=True)
class Budget:
    """At most so much money of a source in a year; with 0 only options that need none of it.

    Parameters
    ----------
    year : int
        Which year.
    source : str
        Whose money.
    cents : int
        How much there is.
    """

    year: int
    source: str
    cents: int

    @property
    def key(self) -> str:
        """Return the name of the rule."""
        return f"budget:{self.year}:{self.source}"


@dataclass(frozen=True, slots=True)
class Staff:
    """At most so many hours of a unit in a year.

    Parameters
    ----------
    year : int
        Which year.
    unit : str
        Whose hours.
    hundredths : int
        How many there are, in hundredths of an hour.
    """

    year: int
    unit: str
    hundredths: int

    @property
    def key(self) -> str:
        """Return the name of the rule."""
        return f"staff:{self.year}:{self.unit}"


@dataclass(frozen=True, slots=True)
class Requires:
    """One option only together with another.

    Parameters
    ----------
    code : str
        The option.
    needs : str
        What it needs.
    """

    code: str
    needs: str

    @property
    def key(self) -> str:
        """Return the name of the rule."""
        return f"requires:{self.code}:{self.needs}"


@dataclass(frozen=True, slots=True)
class Variants:
    """At most one of several options.

    Parameters
    ----------
    codes : tuple of str
        The options.
    """

    codes: tuple[str, ...]

    @property
    def key(self) -> str:
        """Return the name of the rule."""
        return f"variants:{'+'.join(self.codes)}"


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least so many of several options, those of an area for instance.

    Parameters
    ----------
    name : str
        What the options have in common.
    codes : tuple of str
        The options.
    number : int
        How many of them.
    """

    name: str
    codes: tuple[str, ...]
    number: int

    @property
    def key(self) -> str:
        """Return the name of the rule."""
        return f"at-least:{self.name}"


@dataclass(frozen=True, slots=True)
class Must:
    """An option that is taken in any case.

    Parameters
    ----------
    code : str
        The option.
    """

    code: str

    @property
    def key(self) -> str:
        """Return the name of the rule."""
        return f"must:{self.code}"


@dataclass(frozen=True, slots=True)
class Blocked:
    """An option that is not taken in any case.

    Parameters
    ----------
    code : str
        The option.
    """

    code: str

    @property
    def key(self) -> str:
        """Return the name of the rule."""
        return f"blocked:{self.code}"


@dataclass(frozen=True, slots=True)
class MoneyShare:
    """What part of a portfolio's whole known money goes to some options.

    A portfolio without money keeps the rule.

    Parameters
    ----------
    name : str
        What the options have in common.
    codes : tuple of str
        The options.
    floor, ceiling : int or None
        Least and largest share, in thousandths.
    """

    name: str
    codes: tuple[str, ...]
    floor: int | None = None
    ceiling: int | None = None

    @property
    def key(self) -> str:
        """Return the name of the rule."""
        return f"money-share:{self.name}"


Rule: TypeAlias = Budget | Staff | Requires | Variants | AtLeast | Must | Blocked | MoneyShare
