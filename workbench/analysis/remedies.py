"""What to mend first: the findings in an order in which one can start in the morning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.model.catalogue import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.analysis.checks.framework import Finding, Outcome
    from workbench.model.catalogue import CheckCard

__all__ = ["Remedy", "order_remedies"]

_GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
_EFFORT = {"text": 0, "data": 1, "agreement": 2}


@dataclass(frozen=True, slots=True)
class Remedy:
    """One thing to do, for all places where one check struck.

    Parameters
    ----------
    card : CheckCard
        The check; its suggestion says what to do and its ``mend`` what that takes.
    severity : Severity
        The gravest severity among its findings.
    findings : tuple of Finding
        Standing findings, gravest first, then in the order of the plan.
    """

    card: CheckCard
    severity: Severity
    findings: tuple[Finding, ...]


def order_remedies(outcomes: Iterable[Outcome]) -> tuple[Remedy, ...]:
    """Return what to mend, one entry per check, in an order to work through from the top.

    First what must be mended before adoption (E), then what should be (W), then notes (I).  Among
    equals first what can be written at the desk, then what needs data, then what needs the
    agreement of others.  Among equals again first what stands in most places, because one rule
    understood mends them all; then the order of the catalogue.  Dismissed findings are left out.

    Parameters
    ----------
    outcomes : iterable of Outcome
        What the checks said, in the order of the catalogue.

    Returns
    -------
    tuple of Remedy
    """
    remedies = [remedy for outcome in outcomes if (remedy := _remedy(outcome)) is not None]
    return tuple(sorted(remedies, key=_rank))


def _remedy(outcome: Outcome) -> Remedy | None:
    """Return what a check asks to mend; None where nothing stands."""
    standing = [finding for finding in outcome.findings if finding.dismissed is None]
    if not standing:
        return None
    # sorted() keeps the order of the plan among equal severities.
    gravest_first = sorted(standing, key=lambda finding: _GRAVITY[finding.severity])
    return Remedy(outcome.card, gravest_first[0].severity, tuple(gravest_first))


def _rank(remedy: Remedy) -> tuple[int, int, int]:
    """Return what remedies are sorted by; sorted() keeps the catalogue's order among equals."""
    return _GRAVITY[remedy.severity], _EFFORT[remedy.card.mend], -len(remedy.findings)
