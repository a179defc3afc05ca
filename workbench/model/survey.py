"""A survey that arrived: what its file says of it, and its answers as numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from workbench.model.base import PartialDate, Value, Words
from workbench.model.codebook import Codebook, Item
from workbench.model.facts import Fact

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    import numpy.typing as npt

    Codes = npt.NDArray[np.int16]

__all__ = ["MISSING", "Margin", "Selection", "Survey", "SurveyCard"]

MISSING = -1
"""What stands in an array where nobody answered."""

Selection = Literal["census", "probability", "quota", "convenience", "snowball", "self_selected"]
"""How respondents were found; only the first two allow claims about everybody."""


class Margin(Value):
    """How everybody is known to be spread over the answers to one question."""

    item: str
    """Code of the question in the codebook."""
    shares: dict[str, float] = Field(min_length=2)
    """Parts or numbers of people by code of the option; all options there are."""
    source: str
    """Key under ``sources:``."""
    date: PartialDate | None = None
    """The day, month or year it holds for."""
    note: Words | None = None


class SurveyCard(Value):
    """What the parameter file says of a survey."""

    key: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    """Short name: ``parameters/<municipality>/survey_<key>.csv`` and ``survey_<key>.yaml``."""
    source: str
    """Key under ``sources:``."""
    selection: Selection
    """How respondents were found."""
    start: PartialDate
    """When asking began."""
    end: PartialDate
    """When it ended; the survey's year is the year of this day."""
    asked: int | None = Field(default=None, strict=True, ge=1)
    """How many people were invited, where that is known."""
    population: Fact | None = None
    """How many people the survey is about in all."""
    margins: tuple[Margin, ...] = ()
    """What is known of everybody, for weights."""
    file_sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")
    """Hash of the file as it arrived, which is not kept."""
    note: Words | None = None


@dataclass(frozen=True, slots=True)
class Survey:
    """The answers of a survey.

    Parameters
    ----------
    card : SurveyCard
        What the parameter file says of it.
    codebook : Codebook
        Its questions.
    respondents : int
        How many rows.
    answers : mapping of str to array of int16
        By code of the question: for one option its place among the options, for a scale the
        number itself, shape (respondents,); for several options 1 or 0, shape (respondents,
        options).  ``MISSING`` where nobody answered.  Not to be written to.
    """

    card: SurveyCard
    codebook: Codebook
    respondents: int
    answers: Mapping[str, Codes]

    @property
    def year(self) -> int:
        """Return the year in which asking ended."""
        return int(self.card.end[:4])

    @property
    def population(self) -> int | None:
        """Return how many people the survey is about in all, where a number is known.

        A figure below the number of respondents cannot be about the same people.
        """
        value = self.card.population.value if self.card.population is not None else None
        return value if isinstance(value, int) and value >= self.respondents else None

    def of(self, item: Item) -> Codes:
        """Return the answers to a question.

        Parameters
        ----------
        item : Item
            One of the codebook's.

        Returns
        -------
        array of int16
        """
        return self.answers[item.code]
