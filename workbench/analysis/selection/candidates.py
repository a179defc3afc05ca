"""Which recommendations a municipality has reason to look at, and which it may not take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.model.evidence import EVERYBODY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.confidence import Level
    from workbench.analysis.needs.matrix import AreaNeeds, Gap
    from workbench.model.case import Case
    from workbench.model.evidence import Need
    from workbench.model.recommendations import GateAspect, Recommendation
    from workbench.model.selection import GateAnswer, Selection

__all__ = ["CALLS", "Call", "Candidate", "Candidates", "find_candidates", "gap_for", "linked"]

Call = Literal["need", "gap", "duty", "person", "required"]
"""Why a recommendation is looked at: a need somebody concluded, a gap in its area, a duty by law,
a person who named it, or another candidate that makes no sense without it."""
CALLS: tuple[Call, ...] = ("need", "gap", "duty", "person", "required")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A recommendation there is reason to look at.

    Parameters
    ----------
    recommendation : Recommendation
        Of the catalogue, or the municipality's own.
    call : str
        Why, the strongest reason first: one of ``CALLS``.
    needs : tuple of str
        Codes of the concluded needs it answers.
    gap : Gap
        Need against supply where it works; unknown parts are None.
    confidence : Level or None
        That of its most trusted need; None where none was concluded.
    gate : tuple of GateAnswer
        What was answered.
    """

    recommendation: Recommendation
    call: Call
    needs: tuple[str, ...]
    gap: Gap
    confidence: Level | None
    gate: tuple[GateAnswer, ...]

    @property
    def code(self) -> str:
        """Return the code of the recommendation."""
        return self.recommendation.code

    @property
    def own(self) -> bool:
        """Tell whether it is the municipality's own."""
        return self.code[4] == "S"

    @property
    def stopped_by(self) -> tuple[GateAspect, ...]:
        """Return the questions of the gate answered with no; any of them keeps it out."""
        return tuple(answer.aspect for answer in self.gate if not answer.passes)

    @property
    def open(self) -> bool:
        """Tell whether it may be taken."""
        return not self.stopped_by


@dataclass(frozen=True, slots=True)
class Candidates:
    """What there is to choose from.

    Parameters
    ----------
    listed : tuple of Candidate
        In the order of the catalogue, the municipality's own last in each area; those the gate
        stopped among them.
    uncalled : tuple of Recommendation
        What nothing calls for, as far as is known.
    """

    listed: tuple[Candidate, ...]
    uncalled: tuple[Recommendation, ...]

    @property
    def open(self) -> tuple[Candidate, ...]:
        """Return those that may be taken."""
        return tuple(candidate for candidate in self.listed if candidate.open)

    @property
    def stopped(self) -> tuple[Candidate, ...]:
        """Return those the gate keeps out."""
        return tuple(candidate for candidate in self.listed if not candidate.open)

    def get(self, code: str) -> Candidate | None:
        """Return a candidate by its code; None where there is none.

        Parameters
        ----------
        code : str

        Returns
        -------
        Candidate or None
        """
        return next((candidate for candidate in self.listed if candidate.code == code), None)


def find_candidates(case: Case, needs: NeedsAnalysis) -> Candidates:
    """Return the recommendations a municipality has reason to look at.

    Parameters
    ----------
    case : Case
        The municipality and the catalogue.
    needs : NeedsAnalysis
        Its needs.

    Returns
    -------
    Candidates
    """
    items = _all(case)
    areas = {area.area.code: area for area in needs.areas}
    duties = {card.code for card in case.catalogue.selection.references if card.binding == "duty"}
    named = _named(case.file.selection)
    calls = {item.code: _call(item, case.file.needs, areas, duties, named) for item in items}
    for code in _required(items, calls):
        calls[code] = calls[code] or "required"
    listed = [
        _candidate(item, call, case, areas)
        for item in items
        if (call := calls[item.code]) is not None
    ]
    uncalled = tuple(item for item in items if calls[item.code] is None)
    return Candidates(tuple(listed), uncalled)


def linked(item: Recommendation, needs: Iterable[Need]) -> tuple[str, ...]:
    """Return the needs a recommendation answers: same area, dimension and group, where they say.

    Parameters
    ----------
    item : Recommendation
        The recommendation.
    needs : iterable of Need
        Concluded needs.

    Returns
    -------
    tuple of str
        Their codes.
    """
    areas = {item.area, *item.also}
    groups = {*item.groups}
    return tuple(
        need.code
        for need in needs
        if need.area in areas
        and (need.dimension is None or need.dimension in item.dimensions)
        and (need.group == EVERYBODY or EVERYBODY in groups or need.group in groups)
    )


def gap_for(item: Recommendation, area: AreaNeeds) -> Gap:
    """Return the gap a recommendation works on: the widest known one of its dimensions.

    Parameters
    ----------
    item : Recommendation
        The recommendation.
    area : AreaNeeds
        Its area.

    Returns
    -------
    Gap
        That of the whole area where none of its dimensions is known by itself.
    """
    gaps = [cell.gap for cell in area.cells if cell.dimension in item.dimensions]
    known = [gap for gap in gaps if gap.value is not None]
    return max(known, key=lambda gap: gap.value or 0.0, default=area.gap)


def _all(case: Case) -> tuple[Recommendation, ...]:
    """Return what the catalogue and the municipality recommend, by area."""
    own = case.file.selection.own
    return tuple(
        item
        for area in case.catalogue.areas
        for item in (*case.catalogue.recommendations, *own)
        if item.area == area.code
    )


def _named(selection: Selection) -> frozenset[str]:
    """Return what a person spoke of: own ones, decisions, and what is to be taken in any case."""
    must = (
        code for rule in selection.rules if rule.kind == "must" for code in rule.recommendations
    )
    own = (item.code for item in selection.own)
    return frozenset((*must, *own, *(decision.recommendation for decision in selection.decisions)))


def _call(
    item: Recommendation,
    needs: Sequence[Need],
    areas: Mapping[str, AreaNeeds],
    duties: set[str],
    named: frozenset[str],
) -> Call | None:
    """Return the strongest reason to look at a recommendation; None where there is none."""
    if linked(item, needs):
        return "need"
    most = gap_for(item, areas[item.area]).high
    if most is not None and most > 0:
        return "gap"
    if duties.intersection(item.references):
        return "duty"
    return "person" if item.code in named else None


def _required(items: Sequence[Recommendation], calls: Mapping[str, Call | None]) -> list[str]:
    """Return what the candidates need, and what that needs in turn."""
    by_code = {item.code: item for item in items}
    waiting = [item.code for item in items if calls[item.code] is not None]
    found: list[str] = []
    while waiting:
        for code in by_code[waiting.pop()].requires:
            if code in by_code and code not in found:
                found.append(code)
                waiting.append(code)
    return found


def _candidate(
    item: Recommendation, call: Call, case: Case, areas: Mapping[str, AreaNeeds]
) -> Candidate:
    area = areas[item.area]
    codes = linked(item, case.file.needs)
    return Candidate(
        recommendation=item,
        call=call,
        needs=codes,
        gap=gap_for(item, area),
        confidence=area.confidence if codes else None,
        gate=tuple(a for a in case.file.selection.gate if a.recommendation == item.code),
    )
