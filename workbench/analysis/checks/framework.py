"""What a check is: a small function from a reading to hits, registered under its identifier."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from workbench.analysis.reading import Reading
    from workbench.model.catalogue import CheckCard, Severity
    from workbench.model.municipality import Dismissal
    from workbench.text import Text

__all__ = [
    "CHECKS",
    "CheckFunction",
    "Finding",
    "Hit",
    "NotComputed",
    "Outcome",
    "Place",
    "check",
    "run_check",
]

PlaceKind = Literal["plan", "goal", "objective", "measure", "criterion", "act", "total"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the plan.

    Parameters
    ----------
    kind : str
        What stands there.
    number : str
        Number of the goal, objective or measure; for the plan as a whole empty, or the code of the
        area it is about, so that a consultant can set one area aside alone.
    index : int or None
        Which criterion of the measure, from 1.
    """

    kind: PlaceKind
    number: str = ""
    index: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a check strikes.

    Parameters
    ----------
    place : Place
        Where.
    quote : str
        The words of the plan it is about; empty where something is absent.
    variant : str
        Which wording of the catalogue fits.
    values : dict
        What goes into the fields of that wording: strings, numbers, or tuples of strings.
    severity : Severity or None
        Where it differs from the catalogue's.
    """

    place: Place
    quote: str = ""
    variant: str = "default"
    values: dict[str, Any] = field(default_factory=dict)
    severity: Severity | None = None


class NotComputed(Exception):  # noqa: N818 - a state of the check, not an error of anybody
    """Raised by a check that lacks what it needs, with the reason.

    Parameters
    ----------
    reason : Text
        What is missing and what would fill it.
    """

    def __init__(self, reason: Text) -> None:
        super().__init__(str(reason))
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit with everything a reader needs.

    Parameters
    ----------
    check : str
        Identifier.
    severity : Severity
        E, W or I.
    place, quote, variant, values
        As in :class:`Hit`.
    dismissed : Dismissal or None
        A consultant's reason for setting it aside.
    """

    check: str
    severity: Severity
    place: Place
    quote: str
    variant: str
    values: dict[str, Any]
    dismissed: Dismissal | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check said of a plan.

    Parameters
    ----------
    card : CheckCard
        The check.
    status : str
        ``found``, ``clear`` or ``not_computed``.
    findings : tuple of Finding
        Dismissed ones included.
    reason : Text or None
        Why it could not be computed.
    """

    card: CheckCard
    status: Literal["found", "clear", "not_computed"]
    findings: tuple[Finding, ...] = ()
    reason: Text | None = None


CheckFunction = Callable[["Reading"], Iterator[Hit]]
CHECKS: dict[str, CheckFunction] = {}
"""Every check by its identifier; filled by :func:`check` when the modules are imported."""


def check(identifier: str) -> Callable[[CheckFunction], CheckFunction]:
    """Register a function as the check of that identifier.

    Parameters
    ----------
    identifier : str
        As in the catalogue: ``K03``.

    Returns
    -------
    callable
        A decorator that returns the function unchanged.

    Raises
    ------
    ValueError
        If the identifier is taken.
    """

    def register(function: CheckFunction) -> CheckFunction:
        if identifier in CHECKS:
            msg = f"check {identifier} is registered twice"
            raise ValueError(msg)
        CHECKS[identifier] = function
        return function

    return register


def run_check(card: CheckCard, reading: Reading, dismissals: tuple[Dismissal, ...] = ()) -> Outcome:
    """Run one check over a reading.

    Parameters
    ----------
    card : CheckCard
        The check's entry in the catalogue.
    reading : Reading
        The plan as read.
    dismissals : tuple of Dismissal
        What consultants set aside.

    Returns
    -------
    Outcome
    """
    try:
        hits = tuple(CHECKS[card.id](reading))
    except NotComputed as missing:
        return Outcome(card, "not_computed", reason=missing.reason)
    findings = tuple(_finding(card, hit, dismissals) for hit in hits)
    return Outcome(card, "found" if findings else "clear", findings)


def _finding(card: CheckCard, hit: Hit, dismissals: tuple[Dismissal, ...]) -> Finding:
    """Join a hit with its card and with the dismissal that fits, if any."""
    dismissed = next((item for item in dismissals if _fits(item, card.id, hit)), None)
    severity = hit.severity or card.severity
    return Finding(card.id, severity, hit.place, hit.quote, hit.variant, hit.values, dismissed)


def _fits(dismissal: Dismissal, identifier: str, hit: Hit) -> bool:
    """Tell whether a dismissal is about this hit."""
    return (
        dismissal.check == identifier
        and dismissal.place in {None, hit.place.number}
        and dismissal.quote in {None, hit.quote}
    )
