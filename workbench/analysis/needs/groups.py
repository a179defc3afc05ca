"""What differs by group: the share in need of each group against that of all others.

A difference counts only where its simultaneous interval leaves zero out: with many groups and
areas some would differ by chance.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from workbench.analysis.statistics.proportions import Base, share_difference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.needs.shares import Share
    from workbench.model.base import Words
    from workbench.model.codebook import Item

__all__ = ["GroupComparison", "GroupNeed", "GroupShares", "Verdict", "compare_groups"]

Verdict = Literal["higher", "lower", "undecided", "too_few", "hidden"]

_LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class GroupNeed:
    """The need of one group in one area.

    Parameters
    ----------
    area : str
        Code of the area.
    share : Share
        Of the group, unweighted: weights belong to the whole.
    others : Share
        Of everybody else.
    low, high : float or None
        Ends of the simultaneous interval of the difference.
    verdict : str
        Whether the group's need is higher or lower, or what keeps from saying so.
    """

    area: str
    share: Share
    others: Share
    low: float | None = None
    high: float | None = None
    verdict: Verdict = "undecided"


@dataclass(frozen=True, slots=True)
class GroupShares:
    """One group.

    Parameters
    ----------
    code : str
        Code of the answer that makes the group, or of several put together.
    name : Words
        What the group is called.
    size : int or None
        Respondents in the group; None where hidden.
    needs : tuple of GroupNeed
        One for each area asked about.
    """

    code: str
    name: Words
    size: int | None
    needs: tuple[GroupNeed, ...]


@dataclass(frozen=True, slots=True)
class GroupComparison:
    """All groups of one question.

    Parameters
    ----------
    item : Item
        The question that tells them apart.
    groups : tuple of GroupShares
        In the order of the answers.
    comparisons : int
        Over how many differences the error is divided.
    """

    item: Item
    groups: tuple[GroupShares, ...]
    comparisons: int

    @property
    def telling(self) -> tuple[tuple[GroupShares, GroupNeed], ...]:
        """Return the groups and areas whose needs differ for certain."""
        return tuple(
            (group, need)
            for group in self.groups
            for need in group.needs
            if need.verdict in {"higher", "lower"}
        )


def compare_groups(item: Item, groups: Sequence[GroupShares]) -> GroupComparison:
    """Return what differs between the groups of a question.

    Parameters
    ----------
    item : Item
        The question.
    groups : sequence of GroupShares
        The groups with their shares, not judged yet.

    Returns
    -------
    GroupComparison
        Every need with its verdict.
    """
    comparisons = sum(_comparable(need) for group in groups for need in group.needs)
    level = 1 - (1 - _LEVEL) / max(comparisons, 1)
    judged = tuple(
        replace(group, needs=tuple(_judged(need, level) for need in group.needs))
        for group in groups
    )
    return GroupComparison(item, judged, comparisons)


def _comparable(need: GroupNeed) -> bool:
    return need.share.known and need.others.known


def _judged(need: GroupNeed, level: float) -> GroupNeed:
    """Judge one group in one area."""
    own, rest = need.share, need.others
    if own.hidden or rest.hidden:
        return replace(need, verdict="hidden")
    ends = share_difference(*_counts(own), *_counts(rest), level=level)
    if Base.NONE in {own.base, rest.base} or ends is None:
        return replace(need, verdict="too_few")
    verdict: Verdict = "undecided"
    if ends.low > 0 or ends.high < 0:
        verdict = "higher" if ends.low > 0 else "lower"
    return replace(need, low=ends.low, high=ends.high, verdict=verdict)


def _counts(share: Share) -> tuple[int, int]:
    """Return how many of how many; known wherever the share is."""
    return share.count or 0, share.answered or 0
