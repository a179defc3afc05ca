"""What may leave of single numbers and quotes that stand in no table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.disclosure.guard import releasable
from workbench.analysis.disclosure.rounding import round_count

if TYPE_CHECKING:
    from workbench.analysis.disclosure.policy import Policy
    from workbench.model.evidence import Evidence

__all__ = ["may_quote", "people_behind", "shown_count"]


def shown_count(count: int, policy: Policy) -> int | None:
    """Return a number of people as it may be shown.

    Parameters
    ----------
    count : int
        How many people, unweighted.
    policy : Policy
        The rules of disclosure control.

    Returns
    -------
    int or None
        Rounded as the policy says; None where it is 1 to the threshold.
    """
    if count and not releasable(count, policy):
        return None
    return round_count(count, policy)


def may_quote(evidence: Evidence, policy: Policy) -> bool:
    """Tell whether a person's words may be shown.

    They may where more people than the threshold stand behind the finding, so that any of them can
    have said it; where their number is not known, nobody can tell.

    Parameters
    ----------
    evidence : Evidence
        The piece with the quote.
    policy : Policy
        The rules of disclosure control.

    Returns
    -------
    bool
    """
    return releasable(evidence.people or 0, policy)


def people_behind(evidence: Evidence, policy: Policy) -> int | None:
    """Return how many people stand behind a finding, where that may be told.

    Parameters
    ----------
    evidence : Evidence
        The finding.
    policy : Policy
        The rules of disclosure control.

    Returns
    -------
    int or None
        As the source gives it; None where it does not say, or they are too few to be told.
    """
    return evidence.people if releasable(evidence.people or 0, policy) else None
