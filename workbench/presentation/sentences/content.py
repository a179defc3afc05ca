"""What a plan covers and how it can be verified."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.display import paragraphs
from workbench.presentation.language import translate
from workbench.presentation.markup import joined, wording
from workbench.presentation.plan_parts import ask_instead
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from workbench.analysis.evaluation import PlanEvaluation
    from workbench.model.base import Language, Words
    from workbench.presentation.display import Shown
    from workbench.presentation.markup import Html
    from workbench.text import Text

__all__ = ["say_coverage", "say_indicators"]


def say_coverage(evaluation: PlanEvaluation, language: Language) -> Shown:
    """Return which areas the plan covers and which it does not.

    Parameters
    ----------
    evaluation : PlanEvaluation
        The evaluation.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    if not evaluation.areas:
        return ask_instead(text("Which needs of foreigners does the plan answer?"), language)
    touched = [area for area in evaluation.areas if area.measures]
    bare = [area.area.name for area in evaluation.areas if not area.measures]
    unfunded = [area.area.name for area in touched if not area.funded]
    first = text(
        "The plan has measures in {covered} of {areas} areas of integration.",
        covered=len(touched),
        areas=len(evaluation.areas),
    )
    sentences = [joined(translate(first, language))]
    if bare:
        sentences.append(_listed(text("No measure touches:"), bare, language))
    if unfunded:
        sentences.append(_listed(text("Only measures without money touch:"), unfunded, language))
    return paragraphs(sentences)


def say_indicators(evaluation: PlanEvaluation, language: Language) -> Shown:
    """Return how the criteria can be verified.

    Parameters
    ----------
    evaluation : PlanEvaluation
        The evaluation.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    indicators = evaluation.indicators
    if indicators is None:
        asked = text("How will anybody see, a year from now, that a measure has helped?")
        return ask_instead(asked, language)
    kinds = text(
        "Of {criteria}, {numeric} name a number to reach, {deliverable} a one-off result that can "
        "be checked off, and {vague} cannot be verified.",
        criteria=plural_text("{count} criterion", "{count} criteria", len(indicators.rows)),
        numeric=indicators.numeric,
        deliverable=indicators.deliverable,
        vague=indicators.vague,
    )
    told = text(
        "A starting value is given for {baseline}, a data source for {source}, a frequency for "
        "{frequency}.",
        baseline=indicators.with_baseline,
        source=indicators.with_data_source,
        frequency=indicators.with_frequency,
    )
    sentences = [kinds, told]
    if indicators.measures_without_criteria:
        bare = text(
            "Without any criterion: {measures}.", measures=indicators.measures_without_criteria
        )
        sentences.append(bare)
    return paragraphs(joined(translate(item, language)) for item in sentences)


def _listed(label: Text, names: list[Words], language: Language) -> Html:
    """Return a label and a list of names."""
    shown = joined(*(wording(name, language) for name in names), by="; ")
    return joined(translate(label, language), " ", shown, ".")
