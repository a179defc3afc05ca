"""Groups of respondents large enough to be shown: small ones are put together first.

Putting answers together keeps more of a table than hiding them: a hidden group takes others with
it, so that it cannot be worked out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.statistics.merging import merge_small
from workbench.model.base import Words

if TYPE_CHECKING:
    import numpy.typing as npt

    from workbench.analysis.disclosure.policy import Policy
    from workbench.model.codebook import Item
    from workbench.model.survey import Survey

    Integers = npt.NDArray[np.int64]

__all__ = ["Group", "Grouping", "group_by"]


@dataclass(frozen=True, slots=True)
class Group:
    """A group of respondents.

    Parameters
    ----------
    code : str
        Code of its answer; of several answers put together, their codes joined.
    name : Words
        The answer, or the answers one after the other.
    """

    code: str
    name: Words


@dataclass(frozen=True, slots=True, eq=False)
class Grouping:
    """The groups one question tells apart.

    Parameters
    ----------
    item : Item
        The question.
    groups : tuple of Group
        In the order of the answers.
    members : array of int, one per respondent
        Number of the group from 0; -1 where it is not known.
    """

    item: Item
    groups: tuple[Group, ...]
    members: Integers

    def sizes(self) -> list[int]:
        """Return how many respondents each group has."""
        known = self.members[self.members >= 0]
        return [int(size) for size in np.bincount(known, minlength=len(self.groups))]


def group_by(survey: Survey, item: Item, policy: Policy) -> Grouping:
    """Return the groups of a question, those of too few respondents put together.

    Parameters
    ----------
    survey : Survey
        The survey.
    item : Item
        A question with one answer.
    policy : Policy
        How many must be in a group.

    Returns
    -------
    Grouping
        One group of everybody where they are too few for two.
    """
    codes = survey.of(item).astype(np.int64)
    counts = np.bincount(codes[codes >= 0], minlength=len(item.options)).astype(np.float64)
    merged = merge_small([codes], [counts], least=policy.threshold + 1)
    groups = tuple(_group(item, members) for members in merged.groups[0])
    return Grouping(item, groups, merged.categories[0])


def _group(item: Item, members: tuple[int, ...]) -> Group:
    options = [item.options[member] for member in members]
    if len(options) == 1:
        return Group(options[0].code, options[0].name)
    name = Words(
        lt=", ".join(option.name.of("lt") for option in options),
        en=", ".join(option.name.of("en") for option in options),
    )
    return Group("+".join(option.code for option in options), name)
