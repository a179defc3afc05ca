"""Points of each candidate on each criterion: a person's, else a proposal, never a silent zero."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.model.recommendations import CRITERIA

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.selection.candidates import Candidate
    from workbench.analysis.weighing.scores import Scores
    from workbench.model.case import Case
    from workbench.model.recommendations import Criterion, Recommendation, SelectionCatalogue
    from workbench.model.selection import Score

__all__ = ["Origin", "ScoreCell", "as_scores", "score_candidates"]

Origin = Literal["person", "analysis", "proposal", "unknown"]
"""Where points come from: a person, the analysis of needs, a rule of the catalogue, or nowhere."""

_WHOLE = (0.0, 100.0)
_POINTS = 100


@dataclass(frozen=True, slots=True)
class ScoreCell:
    """Points of one candidate on one criterion.

    Parameters
    ----------
    criterion : str
        Which.
    low, mode, high : float
        From and to, and what is most likely; 0 to 100. The mode is None where nothing speaks for
        one point of the interval more than for another.
    origin : str
        Where they come from.
    score : Score or None
        The person's own words, where a person scored.
    """

    criterion: Criterion
    low: float
    mode: float | None
    high: float
    origin: Origin
    score: Score | None = None

    @property
    def points(self) -> float:
        """Return the points to calculate with: the mode, else the middle of the interval."""
        return (self.low + self.high) / 2 if self.mode is None else self.mode


def score_candidates(
    case: Case, candidates: Sequence[Candidate]
) -> tuple[tuple[ScoreCell, ...], ...]:
    """Return the points of candidates, each on the six criteria in their order.

    Parameters
    ----------
    case : Case
        Scores given by people, and the catalogue's rules for proposals.
    candidates : sequence of Candidate
        The candidates.

    Returns
    -------
    tuple of tuple of ScoreCell
        One row for each candidate.
    """
    given = {(s.recommendation, s.criterion): s for s in case.file.selection.scores}
    judged = case.catalogue.selection
    return tuple(
        tuple(
            _given(given[candidate.code, criterion])
            if (candidate.code, criterion) in given
            else _proposed(candidate, criterion, judged)
            for criterion in CRITERIA
        )
        for candidate in candidates
    )


def as_scores(cells: Sequence[Sequence[ScoreCell]]) -> Scores:
    """Return points as arrays of candidates by criteria.

    Parameters
    ----------
    cells : sequence of sequence of ScoreCell
        A row for each candidate.

    Returns
    -------
    Scores
        A mode that is not known is not a number there.
    """
    import numpy as np  # noqa: PLC0415 - slow to import

    from workbench.analysis.weighing.scores import Scores  # noqa: PLC0415 - needs numpy

    shape = (len(cells), len(CRITERIA))
    flat = [cell for row in cells for cell in row]
    lows = np.array([cell.low for cell in flat], dtype=np.float64).reshape(shape)
    highs = np.array([cell.high for cell in flat], dtype=np.float64).reshape(shape)
    modes = [np.nan if cell.mode is None else cell.mode for cell in flat]
    return Scores(lows, np.array(modes, dtype=np.float64).reshape(shape), highs)


def _given(score: Score) -> ScoreCell:
    low = score.points if score.low is None else score.low
    high = score.points if score.high is None else score.high
    if low is None or high is None:  # the model allows no such score
        low, high = _WHOLE
    return ScoreCell(score.criterion, low, score.points, high, "person", score)


def _proposed(candidate: Candidate, criterion: Criterion, judged: SelectionCatalogue) -> ScoreCell:
    """Return what follows from the analysis of needs or from a plain property."""
    if criterion == "need":
        return _from_gap(candidate)
    interval = _by_property(candidate.recommendation, criterion, judged)
    return ScoreCell(criterion, interval[0], None, interval[1], "proposal")


def _from_gap(candidate: Candidate) -> ScoreCell:
    """Return the gap as points; where it is unknown, anything is possible."""
    gap = candidate.gap
    if gap.low is None or gap.high is None:
        return ScoreCell("need", *_bounds(None), "unknown")
    mode = None if gap.value is None else gap.value * _POINTS
    low, high = gap.low * _POINTS, gap.high * _POINTS
    if mode is not None:
        low, high = min(low, mode), max(high, mode)
    return ScoreCell("need", low, mode, high, "analysis")


def _bounds(mode: float | None) -> tuple[float, float | None, float]:
    return _WHOLE[0], mode, _WHOLE[1]


def _by_property(
    item: Recommendation, criterion: Criterion, judged: SelectionCatalogue
) -> tuple[float, float]:
    """Return the interval the catalogue's rule gives for a property of the recommendation."""
    rules = judged.proposals
    if criterion == "impact":
        return rules.work[item.work]
    if criterion == "reach":
        return rules.reach[item.reach]
    if criterion == "feasibility":
        return rules.effort[item.effort]
    if criterion == "durability":
        return rules.permanence[item.permanence]
    kinds = {card.binding for card in judged.references if card.code in item.references}
    for kind in ("duty", "guidance", "framework"):
        if kind in kinds:
            return rules.binding[kind]
    return rules.binding["none"]
