"""What to mend first: the findings in an order in which one can start in the morning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.analysis.checks.framework import Finding
    from workbench.model.catalogue import CheckCard, Severity

__all__ = ["Remedy"]


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
