"""The evidence register as a whole: how much there is, from whom, and how fresh."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.model.case import Case
    from workbench.model.evidence import Evidence, EvidenceKind, Voice

__all__ = ["FRESH_MONTHS", "Finding", "Freshness", "Register", "read_register"]

Freshness = Literal["fresh", "old", "undated"]

FRESH_MONTHS = 12
"""The coordinator looks at needs at least once a year (duty 6.2 of the coordinators' rules)."""
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Finding:
    """A piece of evidence looked at from a day.

    Parameters
    ----------
    evidence : Evidence
        The piece.
    freshness : str
        ``old``: surely older than twelve months; ``undated``: the source does not say.
    months : int or None
        Full months since the latest day it may be from; None where undated.
    """

    evidence: Evidence
    freshness: Freshness
    months: int | None

    @property
    def local(self) -> bool:
        """Tell whether it is about the municipality itself."""
        return self.evidence.territory is None

    @property
    def flagged(self) -> bool:
        """Tell whether its age asks for a new look."""
        return self.freshness != "fresh"


@dataclass(frozen=True, slots=True)
class Register:
    """All evidence of a municipality.

    Parameters
    ----------
    findings : tuple of Finding
        In the order of the file.
    """

    findings: tuple[Finding, ...]

    @property
    def needs(self) -> tuple[Finding, ...]:
        """Return the findings that speak of needs."""
        return tuple(item for item in self.findings if item.evidence.about == "need")

    @property
    def supply(self) -> tuple[Finding, ...]:
        """Return the findings that speak of what there is."""
        return tuple(item for item in self.findings if item.evidence.about == "supply")

    @property
    def flagged(self) -> tuple[Finding, ...]:
        """Return the findings whose age asks for a new look."""
        return tuple(item for item in self.findings if item.flagged)

    def of(self, keys: Iterable[str]) -> tuple[Finding, ...]:
        """Return the findings with some keys, in the order of the file.

        Parameters
        ----------
        keys : iterable of str
            Keys of evidence.

        Returns
        -------
        tuple of Finding
        """
        wanted = set(keys)
        return tuple(item for item in self.findings if item.evidence.key in wanted)

    def in_area(self, area: str) -> tuple[Finding, ...]:
        """Return the findings about an area.

        Parameters
        ----------
        area : str
            Its code.

        Returns
        -------
        tuple of Finding
        """
        return tuple(item for item in self.findings if item.evidence.area == area)

    def voices(self) -> dict[Voice, int]:
        """Return how many findings about needs each voice has, the most first."""
        return dict(Counter(item.evidence.voice for item in self.needs).most_common())

    def kinds(self) -> dict[EvidenceKind, int]:
        """Return how many findings there are of each kind, the most first."""
        return dict(Counter(item.evidence.kind for item in self.findings).most_common())


def read_register(case: Case) -> Register:
    """Return the evidence of a case with the age of each piece.

    Parameters
    ----------
    case : Case
        The case.

    Returns
    -------
    Register
    """
    return Register(tuple(_finding(item, case.as_of) for item in case.file.evidence))


def _finding(evidence: Evidence, as_of: date) -> Finding:
    """Date a piece by the latest day it may be from, so that it is not called old too early."""
    if evidence.date is None:
        return Finding(evidence, "undated", None)
    months = max(0, _months(_latest_day(evidence.date), as_of))
    return Finding(evidence, "old" if months > FRESH_MONTHS else "fresh", months)


def _latest_day(partial: str) -> date:
    """Return the last day of a day, month or year."""
    year, month, day = (*map(int, partial.split("-")), 0, 0)[:3]
    if day:
        return date(year, month, day)
    following = date(year + 1, 1, 1) if month in {0, _MONTHS} else date(year, month + 1, 1)
    return following - timedelta(days=1)


def _months(earlier: date, later: date) -> int:
    """Count the months from one day to another; one that has begun counts."""
    whole = (later.year - earlier.year) * _MONTHS + later.month - earlier.month
    return whole + (later.day > earlier.day)
