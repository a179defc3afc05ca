"""What the groups of stakeholders find important, each alone and all together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.analysis.weighing.ahp import compare_pairs
from workbench.analysis.weighing.beliefs import Centred, Combined, Ordered, Uniform
from workbench.analysis.weighing.groups import Group, combine
from workbench.analysis.weighing.swing import roc_weights, swing_remark, swing_weights
from workbench.model.recommendations import CRITERIA

if TYPE_CHECKING:
    from workbench.analysis.weighing.ahp import Pairwise
    from workbench.analysis.weighing.beliefs import Belief
    from workbench.model.selection import Selection, Stakeholders
    from workbench.text import Text

__all__ = ["CONCENTRATION", "View", "Views", "read_views"]

CONCENTRATION = 50.0
"""How firmly stated weights are believed: a weight of 0.20 is then off by 0.06 on average."""


@dataclass(frozen=True, slots=True)
class View:
    """What one group finds important.

    Parameters
    ----------
    group : Stakeholders
        The group, with what it said.
    way : str
        ``swing``, ``order`` or ``comparisons``.
    weights : tuple of float
        Of the six criteria, summing to 1.
    share : float
        The group's part in the common view, all summing to 1.
    pairwise : Pairwise or None
        Consistency, where pairs were compared.
    remark : Text or None
        What does not go together in what was said.
    """

    group: Stakeholders
    way: Literal["swing", "order", "comparisons"]
    weights: tuple[float, ...]
    share: float
    pairwise: Pairwise | None = None
    remark: Text | None = None


@dataclass(frozen=True, slots=True)
class Views:
    """What all groups find important.

    Parameters
    ----------
    groups : tuple of View
        Those who said so; empty where nobody was asked.
    weights : tuple of float
        The common weights; all alike where nobody was asked.
    belief : Belief
        What is believed of the weights, for the calculations under uncertainty.
    """

    groups: tuple[View, ...]
    weights: tuple[float, ...]
    belief: Belief

    @property
    def asked(self) -> bool:
        """Tell whether anybody said what matters."""
        return bool(self.groups)


def read_views(selection: Selection, only: str | None = None) -> Views:
    """Return the weights of a selection.

    Parameters
    ----------
    selection : Selection
        Who weighs what.
    only : str, optional
        Key of the one group whose view counts.

    Returns
    -------
    Views

    Raises
    ------
    InputError
        If no group has a share.
    """
    asked = [g for g in selection.stakeholders if only is None or g.key == only]
    if not asked:
        alike = Uniform(len(CRITERIA))
        return Views((), alike.centre(), alike)
    whole = sum(group.share for group in asked)
    views = tuple(_view(group, group.share / whole if whole else 0.0) for group in asked)
    members = [Group(v.group.key, 1.0 if only else v.group.share, v.weights) for v in views]
    common = combine(members)
    counting = [view for view in views if view.share > 0 or only]
    beliefs = tuple(_belief(view) for view in counting)
    belief = Combined(beliefs, tuple(view.share or 1.0 for view in counting))
    return Views(views, common, belief if len(beliefs) > 1 else beliefs[0])


def _view(group: Stakeholders, share: float) -> View:
    if group.swing:
        swings: dict[str, float | None] = {c: group.swing[c] for c in CRITERIA}
        found = swing_weights(swings)
        weights = tuple(found[criterion] for criterion in CRITERIA)
        return View(group, "swing", weights, share, remark=swing_remark(swings))
    if group.order:
        return View(group, "order", roc_weights(_places(group)), share)
    pairs: dict[tuple[str, str], float] = {
        (one.first, one.second): one.times for one in group.comparisons
    }
    pairwise = compare_pairs(CRITERIA, pairs)
    return View(
        group, "comparisons", pairwise.weights, share, pairwise=pairwise, remark=pairwise.remark
    )


def _places(group: Stakeholders) -> tuple[int, ...]:
    """Return the place of each criterion in a group's order, from 1; those alike share one."""
    places: dict[str, int] = {}
    for place, entry in enumerate(group.order, 1):
        for criterion in entry if isinstance(entry, tuple) else (entry,):
            places[criterion] = place
    return tuple(places[criterion] for criterion in CRITERIA)


def _belief(view: View) -> Belief:
    """Return what is believed of a group's weights: an order says less than points."""
    if view.way == "order":
        return Ordered(_places(view.group))
    return Centred(view.weights, CONCENTRATION)
