"""What was decided, which needs stay without an answer, and who pays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from workbench.analysis.needs.concluded import ConcludedNeed
    from workbench.analysis.selection.candidates import Candidates
    from workbench.analysis.selection.costs import Costing
    from workbench.model.case import Case
    from workbench.model.recommendations import Fund, Recommendation
    from workbench.model.selection import Decision

__all__ = [
    "TAKEN",
    "Answer",
    "Decided",
    "NeedAnswer",
    "Payment",
    "answer_needs",
    "payments",
    "read_decisions",
]

TAKEN = ("adopt", "adapt")
"""Decisions by which a recommendation becomes part of the plan."""

Answer = Literal["taken", "later", "rejected", "open", "stopped", "nothing"]
"""How a need stands: something that answers it was taken, put off, rejected only, is not decided
yet, was kept out by the gate, or the catalogue has nothing for it."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision with what it is about.

    Parameters
    ----------
    decision : Decision
        What, why, by whom and when.
    recommendation : Recommendation
        On what.
    needs : tuple of str
        Codes of the needs it answers: those the decision names, else those linked.
    against : tuple of str
        ``stopped``: taken though the gate keeps it out; empty where nothing speaks against it.
    """

    decision: Decision
    recommendation: Recommendation
    needs: tuple[str, ...]
    against: tuple[str, ...] = ()

    @property
    def taken(self) -> bool:
        """Tell whether it becomes part of the plan."""
        return self.decision.choice in TAKEN


@dataclass(frozen=True, slots=True)
class NeedAnswer:
    """A need and what becomes of it.

    Parameters
    ----------
    need : ConcludedNeed
        The need.
    answer : str
        How it stands.
    by : tuple of str
        Codes of the recommendations that make it so.
    candidates : tuple of str
        Codes of all that could answer it.
    """

    need: ConcludedNeed
    answer: Answer
    by: tuple[str, ...]
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Payment:
    """What a set of recommendations takes from a fund in a year.

    Parameters
    ----------
    year : int
        The year.
    fund : str
        Who pays.
    cents : int
        How much.
    codes : tuple of str
        For what.
    """

    year: int
    fund: Fund
    cents: int
    codes: tuple[str, ...]


def read_decisions(case: Case, candidates: Candidates) -> tuple[Decided, ...]:
    """Return the decisions of a case, in the order of the catalogue.

    Parameters
    ----------
    case : Case
        The case.
    candidates : Candidates
        What there is to choose from; every decision is about one of them.

    Returns
    -------
    tuple of Decided
    """
    there = {need.code for need in case.file.needs}
    decisions = {d.recommendation: d for d in case.file.selection.decisions}
    found = []
    for candidate in candidates.listed:
        decision = decisions.get(candidate.code)
        if decision is not None:
            named = tuple(code for code in decision.needs if code in there)
            taken = decision.choice in TAKEN
            against = ("stopped",) if taken and not candidate.open else ()
            needs = named or candidate.needs
            found.append(Decided(decision, candidate.recommendation, needs, against))
    return tuple(found)


def answer_needs(
    needs: Sequence[ConcludedNeed], candidates: Candidates, decided: Sequence[Decided]
) -> tuple[NeedAnswer, ...]:
    """Return what becomes of each need.

    Parameters
    ----------
    needs : sequence of ConcludedNeed
        The needs.
    candidates : Candidates
        What could answer them.
    decided : sequence of Decided
        What was decided.

    Returns
    -------
    tuple of NeedAnswer
        In the order of the needs.
    """
    return tuple(_answer(need, candidates, decided) for need in needs)


def payments(costings: Sequence[Costing], codes: Collection[str]) -> tuple[Payment, ...]:
    """Return who pays how much for a set of recommendations in which year.

    Parameters
    ----------
    costings : sequence of Costing
        What each takes.
    codes : collection of str
        The set; what is in it and of unknown cost is in no payment.

    Returns
    -------
    tuple of Payment
        By year and fund.
    """
    cells: dict[tuple[int, str], list[tuple[str, int]]] = {}
    for costing in costings:
        if costing.code in codes:
            for year, fund, cents in costing.money:
                cells.setdefault((year, fund), []).append((costing.code, cents))
    return tuple(
        Payment(year, fund, sum(cents for _, cents in parts), tuple(code for code, _ in parts))  # type: ignore[arg-type] # the model allows these funds only
        for (year, fund), parts in sorted(cells.items())
    )


def _answer(need: ConcludedNeed, candidates: Candidates, decided: Sequence[Decided]) -> NeedAnswer:
    code = need.need.code
    about = [one for one in decided if code in one.needs]
    linked = [one for one in candidates.listed if code in one.needs]
    codes = tuple(dict.fromkeys([one.code for one in linked] + [_code(one) for one in about]))
    undecided = [
        one.code for one in linked if one.open and one.code not in {_code(d) for d in about}
    ]
    states: tuple[tuple[Answer, list[str]], ...] = (
        ("taken", [_code(one) for one in about if one.taken]),
        ("open", undecided),
        ("later", [_code(one) for one in about if one.decision.choice == "later"]),
        ("rejected", [_code(one) for one in about if one.decision.choice == "reject"]),
        ("stopped", [one.code for one in linked if not one.open]),
    )
    for answer, by in states:
        if by:
            return NeedAnswer(need, answer, tuple(by), codes)
    return NeedAnswer(need, "nothing", (), codes)


def _code(decided: Decided) -> str:
    return decided.recommendation.code
