"""What is to be seen in the figures of a selection, for those who cannot see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.formats import format_percent
from workbench.presentation.language import translate
from workbench.presentation.selection.labels import (
    chance,
    criteria_names,
    percent_range,
    title_of,
)
from workbench.presentation.selection.numbers import whole, whole_range
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.analysis.robustness.smaa import OptionRanks
    from workbench.analysis.selection.analysis import SelectionAnalysis, Valued
    from workbench.model.base import Language
    from workbench.text import Text

__all__ = ["say_rank_chances", "say_values", "say_weights"]

_FIRST = 5


def say_weights(selection: SelectionAnalysis, language: Language) -> str:
    """Return the common weight of each criterion, and between which weights the groups lie.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection, with groups.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    views = selection.views
    by_group = zip(*(view.weights for view in views.groups), strict=True)
    names = criteria_names(selection, language)
    return _told(
        (
            text(
                "{name}: common weight {weight}, with the groups {span}.",
                name=name,
                weight=format_percent(weight, language, digits=0),
                span=percent_range(min(each), max(each), language),
            )
            for name, weight, each in zip(names, views.weights, by_group, strict=True)
        ),
        language,
    )


def say_values(selection: SelectionAnalysis, first: Sequence[Valued], language: Language) -> str:
    """Return the first candidates with their values and what these could be.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    first : sequence of Valued
        What is drawn, the highest value first.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    said = [
        text(
            "The highest values of {candidates}, in brackets what they could be:",
            candidates=plural_text(
                "{count} candidate", "{count} candidates", len(selection.valued)
            ),
        )
    ]
    said += [
        text(
            "{name} – {value} points ({span});",
            name=title_of(selection, one.code, language),
            value=whole(one.value.value, language),
            span=whole_range(one.value.low, one.value.high, language),
        )
        for one in first[:_FIRST]
    ]
    return _told(said, language).removesuffix(";") + "."


def say_rank_chances(
    selection: SelectionAnalysis, first: Sequence[tuple[Valued, OptionRanks]], language: Language
) -> str:
    """Return how likely the first candidates are among the first five, or the first at all.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    first : sequence of (Valued, OptionRanks)
        What is drawn, the best mean rank first.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    return _told(
        (
            text(
                "{name}: among the first five in {share} of draws, first in {first}, mean place "
                "{mean}.",
                name=title_of(selection, one.code, language),
                share=chance(ranks.between(1, _FIRST), language),
                first=chance(ranks.between(1, 1), language),
                mean=whole(ranks.expected_rank, language),
            )
            for one, ranks in first[:_FIRST]
        ),
        language,
    )


def _told(said: Iterable[Text], language: Language) -> str:
    return " ".join(translate(sentence, language) for sentence in said)
