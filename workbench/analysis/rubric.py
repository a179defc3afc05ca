"""The evaluation table of seven rows: a suggestion with its evidence, and the raters' marks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from workbench.analysis.agreement import SEED, agree
from workbench.analysis.rubric_rows import SUGGESTIONS, Evidence, Suggestion
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.agreement import Agreement
    from workbench.analysis.reading import Reading
    from workbench.model.case import Case
    from workbench.model.catalogue import RubricRowCard
    from workbench.model.municipality import ImportedMark, ImportedRubric, Mark, Rating, RubricRow
    from workbench.text import Text

__all__ = ["Evidence", "Rubric", "RubricRowResult", "rate", "suggest_rubric"]

_NO_PLAN = Suggestion(None, text("There is no text of the plan to look at."), ())


@dataclass(frozen=True, slots=True)
class RubricRowResult:
    """One row.

    Parameters
    ----------
    card : RubricRowCard
        The row with its anchors.
    suggested : int or None
        Mark 0, 1 or 2 that the machine suggests; None without a plan.
    why : Text
        Why, with the counts.
    evidence : tuple of Evidence
        Passages that speak for it, a few.
    first, second : Rating or None
        The raters' marks.
    imported : ImportedMark or None
        The mark of an earlier report.
    """

    card: RubricRowCard
    suggested: int | None
    why: Text
    evidence: tuple[Evidence, ...]
    first: Rating | None
    second: Rating | None
    imported: ImportedMark | None

    @property
    def rated(self) -> Mark | None:
        """Return the mark a person gave: of both raters if they agree, else None."""
        marks = [rating.mark for rating in (self.first, self.second) if rating]
        return marks[0] if marks and len(set(marks)) == 1 else None


@dataclass(frozen=True, slots=True)
class Rubric:
    """All seven rows and the agreement of the raters."""

    rows: tuple[RubricRowResult, ...]
    agreement: Agreement


def suggest_rubric(reading: Reading) -> tuple[RubricRowResult, ...]:
    """Return the seven rows as the machine would mark them, without any rater.

    Parameters
    ----------
    reading : Reading
        The plan as read.

    Returns
    -------
    tuple of RubricRowResult
        In the order of the catalogue.
    """
    return _suggested(reading.catalogue.rubric, reading)


def rate(case: Case, reading: Reading | None, *, seed: int = SEED) -> Rubric:
    """Return the seven rows with suggestion, raters' marks, an earlier report's and agreement.

    Parameters
    ----------
    case : Case
        Holds the marks.
    reading : Reading or None
        The plan as read; without one nothing is suggested.
    seed : int
        Seed of the interval of agreement.

    Returns
    -------
    Rubric
    """
    ratings, imported = case.file.ratings, case.file.imported_rubric
    rows = tuple(
        replace(
            row,
            first=_rating(ratings, row.card.row, "first"),
            second=_rating(ratings, row.card.row, "second"),
            imported=_imported(imported, row.card.row),
        )
        for row in _suggested(case.catalogue.rubric, reading)
    )
    first = [_as_number(row.first) for row in rows]
    second = [_as_number(row.second) for row in rows]
    return Rubric(rows, agree(first, second, seed=seed))


def _suggested(
    cards: tuple[RubricRowCard, ...], reading: Reading | None
) -> tuple[RubricRowResult, ...]:
    """Return the rows with what the machine suggests, or with the reason why it does not."""
    suggestions = [SUGGESTIONS[card.row](reading) if reading else _NO_PLAN for card in cards]
    return tuple(
        RubricRowResult(card, item.mark, item.why, item.evidence, None, None, None)
        for card, item in zip(cards, suggestions, strict=True)
    )


def _rating(
    ratings: tuple[Rating, ...], row: RubricRow, rater: Literal["first", "second"]
) -> Rating | None:
    """Return one rater's mark of a row."""
    return next((item for item in ratings if item.row == row and item.rater == rater), None)


def _imported(rubric: ImportedRubric | None, row: RubricRow) -> ImportedMark | None:
    """Return an earlier report's mark of a row."""
    return next((mark for mark in rubric.marks if mark.row == row), None) if rubric else None


def _as_number(rating: Rating | None) -> int | None:
    """Return a mark for the measure of agreement; an unknown one counts as none."""
    return None if rating is None or rating.mark == "unknown" else rating.mark
