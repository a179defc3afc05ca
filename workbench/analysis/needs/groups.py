"""What differs by group: the share in need of each group against that of all others.

A difference counts only where its simultaneous interval leaves zero out: with many groups and
areas some would differ by chance.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.analysis.statistics.proportions import Base, share_difference

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
    low: float | None
    high: float | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class GroupShares:
    """One group.

    Parameters
    ----------
    code : str
        Code of the answer that makes the group.
    name : Words
        The answer.
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


def compare_groups(
    item: Item,
    sizes: Mapping[str, int | None],
    shares: Mapping[str, Sequence[tuple[str, Share, Share]]],
) -> GroupComparison:
    """Return what differs between the groups of a question.

    Parameters
    ----------
    item : Item
        The question.
    sizes : mapping of str to (int or None)
        Respondents of each group by the code of the answer, None where hidden.
    shares : mapping of str to sequence of (str, Share, Share)
        For each group the areas with its share and that of the others.

    Returns
    -------
    GroupComparison
    """
    comparisons = sum(_comparable(own, rest) for rows in shares.values() for _, own, rest in rows)
    level = 1 - (1 - _LEVEL) / max(comparisons, 1)
    groups = tuple(
        GroupShares(
            option.code,
            option.name,
            sizes[option.code],
            tuple(_need(*row, level) for row in shares[option.code]),
        )
        for option in item.options
        if option.code in shares
    )
    return GroupComparison(item, groups, comparisons)


def _comparable(own: Share, rest: Share) -> bool:
    return own.known and rest.known


def _need(area: str, own: Share, rest: Share, level: float) -> GroupNeed:
    """Judge one group in one area."""
    if own.hidden or rest.hidden:
        return GroupNeed(area, own, rest, None, None, "hidden")
    if Base.NONE in {own.base, rest.base}:
        return GroupNeed(area, own, rest, None, None, "too_few")
    ends = share_difference(*_counts(own), *_counts(rest), level=level)
    if ends is None:
        return GroupNeed(area, own, rest, None, None, "too_few")
    verdict: Verdict = "undecided"
    if ends.low > 0 or ends.high < 0:
        verdict = "higher" if ends.low > 0 else "lower"
    return GroupNeed(area, own, rest, ends.low, ends.high, verdict)


def _counts(share: Share) -> tuple[int, int]:
    """Return how many of how many; known wherever the share is."""
    return share.count or 0, share.answered or 0
