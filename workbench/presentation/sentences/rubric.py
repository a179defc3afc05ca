"""What the seven rows and the remarks to Jonava say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.display import paragraphs
from workbench.presentation.formats import format_number
from workbench.presentation.language import translate
from workbench.presentation.markup import joined
from workbench.presentation.plan_parts import ask_instead
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.evaluation import PlanEvaluation
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["say_remarks", "say_rubric"]


def say_rubric(evaluation: PlanEvaluation, language: Language) -> Shown:
    """Return what the seven rows say: suggestions, raters and their agreement, earlier marks.

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
    sentences = [translate(message, language) for message in _rubric(evaluation, language)]
    return paragraphs(map(joined, sentences))


def say_remarks(evaluation: PlanEvaluation, language: Language) -> Shown:
    """Return how many of the remarks to Jonava would be made to this plan too.

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
    if not evaluation.remarks:
        asked = text("How does the plan reach those who turn to no institution?")
        return ask_instead(asked, language)
    applying = sum(answer.status == "applies" for answer in evaluation.remarks)
    said = text(
        "Of {questions} questions taken from the remarks to Jonava, {applying} would be asked of "
        "this plan too.",
        questions=len(evaluation.remarks),
        applying=applying,
    )
    return paragraphs([joined(translate(said, language))])


def _rubric(evaluation: PlanEvaluation, language: Language) -> Iterator[Text]:
    """Yield the sentences about the seven rows."""
    rows, agreement = evaluation.rubric.rows, evaluation.rubric.agreement
    suggested = [row.suggested for row in rows if row.suggested is not None]
    if suggested:
        yield text(
            "Suggested from the text: rows included – {yes}, in part – {partly}, "
            "not included – {no}.",
            yes=suggested.count(2),
            partly=suggested.count(1),
            no=suggested.count(0),
        )
    if not any(row.first or row.second for row in rows):
        if suggested:
            yield text(
                "Nobody has rated the rows yet, so the marks are suggestions and no judgement."
            )
        else:
            yield text("Nobody has rated the rows yet.")
    elif agreement.alpha is None:
        yield text("Agreement of the raters is not computed. {reason}", reason=agreement.reason)
    else:
        yield text(
            "The raters gave equal marks to {equal} of {units} rows; Krippendorff’s alpha is "
            "{alpha} (95% interval from {low} to {high}).",
            equal=agreement.equal,
            units=agreement.units,
            alpha=_two_digits(agreement.alpha, language),
            low=_two_digits(agreement.low, language),
            high=_two_digits(agreement.high, language),
        )
    lost = sum(row.imported is not None and row.imported.mark == "unknown" for row in rows)
    if lost:
        yield text(
            "In the earlier report the marks of {lost} of {rows} rows cannot be told and are not "
            "guessed.",
            lost=lost,
            rows=len(rows),
        )


def _two_digits(value: float | None, language: Language) -> str:
    """Show a coefficient with two digits."""
    return "–" if value is None else format_number(value, language, digits=2)
