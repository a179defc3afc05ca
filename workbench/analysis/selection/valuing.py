"""How far the groups of stakeholders agree on what comes first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.analysis.weighing.groups import conflicts, kendall_w, rank_table, top_lists

if TYPE_CHECKING:
    from workbench.analysis.selection.views import View, Views
    from workbench.analysis.weighing.groups import Conflict
    from workbench.analysis.weighing.scores import Scores

__all__ = ["TOP", "Agreement", "agree"]

TOP = 5
"""So many of each group's first candidates are listed."""
_TWO = 2


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far groups agree.

    Parameters
    ----------
    groups : tuple of View
        Those compared.
    concordance : float or None
        Kendall's W of their ranks: 1 the same order, 0 none in common; None where it cannot be
        said.
    ranks : tuple of tuple of float
        Rank of each candidate with each group, groups x candidates; equal values share a rank.
    tops : tuple of tuple of int
        Places of each group's first candidates.
    conflicts : tuple of Conflict
        Candidates whose ranks differ by more than a third of their number; options and groups by
        their places.
    """

    groups: tuple[View, ...]
    concordance: float | None
    ranks: tuple[tuple[float, ...], ...]
    tops: tuple[tuple[int, ...], ...]
    conflicts: tuple[Conflict, ...]


def agree(views: Views, scores: Scores) -> Agreement | None:
    """Return how far the groups agree on the order of the candidates.

    Parameters
    ----------
    views : Views
        What matters to whom.
    scores : Scores
        Candidates by criteria.

    Returns
    -------
    Agreement or None
        None where fewer than two groups were asked.
    """
    if len(views.groups) < _TWO:
        return None
    import numpy as np  # noqa: PLC0415 - slow to import

    weights = np.array([view.weights for view in views.groups])
    values = weights @ scores.points.T
    ranks = rank_table(values)
    return Agreement(
        groups=views.groups,
        concordance=kendall_w(ranks),
        ranks=tuple(tuple(row) for row in ranks.tolist()),
        tops=top_lists(values, min(TOP, scores.shape[0])),
        conflicts=conflicts(values),
    )
