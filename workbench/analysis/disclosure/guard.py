"""Whether a mean, an extreme or a quote of a group may leave: by its size, and by its spread."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.disclosure.policy import Policy

__all__ = ["releasable", "values_releasable"]


def releasable(n: int, policy: Policy) -> bool:
    """Tell whether a figure or a quote of a group of ``n`` may be shown.

    Parameters
    ----------
    n : int
        Unweighted respondents the figure rests on.
    policy : Policy

    Returns
    -------
    bool
        Whether there are more of them than the threshold.
    """
    return n > policy.threshold


def values_releasable(values: Sequence[float], policy: Policy) -> bool:
    """Tell whether a figure computed from these values may be shown.

    A mean of equal answers tells everybody's answer, however large the group is.

    Parameters
    ----------
    values : sequence of float
        One per unweighted respondent, missing ones left out.
    policy : Policy

    Returns
    -------
    bool
    """
    alike = policy.class_disclosure and len(set(values)) == 1
    return releasable(len(values), policy) and not alike
