"""Weights for a survey of migrants, by what is known of everybody, or why there are none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.statistics.merging import merge_small
from workbench.analysis.statistics.raking import rake
from workbench.analysis.statistics.raking_cells import Margins
from workbench.analysis.statistics.raking_refusals import Labels, refusal_before
from workbench.text import text

if TYPE_CHECKING:
    import numpy.typing as npt

    from workbench.analysis.needs.settings import NeedsSettings
    from workbench.analysis.statistics.raking import Raked
    from workbench.model.base import Words
    from workbench.model.codebook import Item
    from workbench.model.survey import Margin, Survey
    from workbench.text import Text

    Floats = npt.NDArray[np.float64]

__all__ = ["FEWEST_WEIGHTED", "Weighting", "weigh"]

FEWEST_WEIGHTED = 100
"""Respondents from which on a survey may speak for everybody."""


@dataclass(frozen=True, slots=True, eq=False)
class Weighting:
    """Weights, or why there are none.

    Parameters
    ----------
    raked : Raked or None
        The weights with their key figures; None where there are none.
    margins : tuple of str
        Codes of the questions they rest on.
    refusal : Text or None
        Why there are none.
    used : Margins or None
        Categories and targets as they were raked, for draws that are weighted anew.
    together : tuple of tuple of Words
        Answers that were put together because too few gave them.
    """

    raked: Raked | None
    margins: tuple[str, ...]
    refusal: Text | None
    used: Margins | None = None
    together: tuple[tuple[Words, ...], ...] = ()

    @property
    def weights(self) -> Floats | None:
        """Return one weight per respondent, mean 1; None where there are none."""
        return None if self.raked is None else self.raked.weights


def weigh(survey: Survey, settings: NeedsSettings) -> Weighting:
    """Return weights that bring a survey to what is known of everybody.

    Parameters
    ----------
    survey : Survey
        A survey of migrants.
    settings : NeedsSettings
        Whether weights are wanted.

    Returns
    -------
    Weighting
    """
    margins = survey.card.margins
    if not margins:
        return _none(text("nothing is known of everybody that could serve for weights"))
    if settings.weighting == "none":
        return _none(text("weights were switched off by the setting “weighting”"))
    if survey.respondents < FEWEST_WEIGHTED:
        return _none(text("fewer than {least} answered: no weights", least=FEWEST_WEIGHTED))
    return _raked(survey, margins)


def _none(why: Text) -> Weighting:
    return Weighting(None, (), why)


def _raked(survey: Survey, margins: tuple[Margin, ...]) -> Weighting:
    """Rake to all margins; an empty category refuses, small ones are put together first."""
    by_code = {item.code: item for item in survey.codebook.items}
    items = [by_code[margin.item] for margin in margins]
    categories = [survey.of(item).astype(np.int64) for item in items]
    targets = [_targets(item, margin) for item, margin in zip(items, margins, strict=True)]
    labels = [_labels(item) for item in items]
    codes = tuple(item.code for item in items)
    empty = refusal_before(categories, targets, labels, 1)
    if empty is not None:
        return Weighting(None, codes, empty)
    merged = merge_small(categories, targets)
    raked = rake(merged.categories, merged.targets)
    if raked.weights is None:
        return Weighting(None, codes, raked.refusal)
    together = tuple(
        tuple(items[margin].options[category].name for category in group)
        for margin, group in merged.merged
    )
    return Weighting(raked, codes, None, Margins(merged.categories, merged.targets), together)


def _targets(item: Item, margin: Margin) -> Floats:
    """Return the parts of everybody in the order of the answers."""
    return np.array([margin.shares.get(option.code, 0.0) for option in item.options])


def _labels(item: Item) -> Labels:
    return Labels(item.name, tuple(option.name for option in item.options))
