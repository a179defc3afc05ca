"""The evaluation table of seven rows: a suggestion with its evidence, and the raters' marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.analysis.agreement import Agreement
    from workbench.model.catalogue import RubricRowCard
    from workbench.model.municipality import ImportedMark, Mark, Rating
    from workbench.text import Text

__all__ = ["Evidence", "Rubric", "RubricRowResult"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of the plan that speaks for a mark.

    Parameters
    ----------
    place : str
        Number of the measure, objective or goal; empty for the plan as a whole.
    quote : str
        Its words.
    """

    place: str
    quote: str


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
