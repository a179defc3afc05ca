"""What the money of a plan says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.display import paragraphs
from workbench.presentation.language import translate
from workbench.presentation.markup import joined
from workbench.presentation.plan_parts import ask_instead
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.evaluation import PlanEvaluation
    from workbench.analysis.money import Money
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["say_money"]


def say_money(evaluation: PlanEvaluation, language: Language) -> Shown:
    """Return what the money of the plan says.

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
    if evaluation.money is None:
        asked = text("Will the sums of the measures be in the municipal budget?")
        return ask_instead(asked, language)
    return paragraphs(joined(translate(item, language)) for item in _money(evaluation.money))


def _money(money: Money) -> Iterator[Text]:
    """Yield the sentences about the money."""
    yield _total(money)
    largest = max(money.by_objective, key=lambda part: part.eur, default=None)
    if largest and largest.share:
        yield text(
            "The largest part, {part_share}, goes to objective {number}: {part_eur}.",
            part_share=largest.share,
            part_eur=largest.eur,
            number=largest.key,
        )
    bare = money.without_numeric_target
    if bare.eur and bare.share:
        yield text(
            "{bare_eur}, or {bare_share} of all money, goes to measures without any number to "
            "reach.",
            bare_eur=bare.eur,
            bare_share=bare.share,
        )
    unfunded = (
        (
            money.none_planned,
            text("A dash instead of a sum: {measures}.", measures=money.none_planned),
        ),
        (money.not_needed, text("Said to need no money: {measures}.", measures=money.not_needed)),
        (money.missing, text("Nothing said about money: {measures}.", measures=money.missing)),
    )
    yield from (sentence for measures, sentence in unfunded if measures)


def _total(money: Money) -> Text:
    """Say whether the stated and the computed total agree."""
    if not money.amounts:
        return text("The plan names no sum for any measure.")
    if money.stated_total is None:
        return text(
            "The amounts of the measures add up to {computed_eur}; the plan states no total.",
            computed_eur=money.computed_total,
        )
    if not money.difference:
        return text(
            "The plan states a total of {stated_eur}, and the amounts add up to the same.",
            stated_eur=money.stated_total,
        )
    return text(
        "The plan states a total of {stated_eur}, but the amounts add up to {computed_eur}; the "
        "difference is {difference_eur}.",
        stated_eur=money.stated_total,
        computed_eur=money.computed_total,
        difference_eur=money.difference,
    )
