"""The four remarks made to Jonava, asked of any plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.model.catalogue import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.analysis.checks.framework import Finding, Outcome
    from workbench.model.catalogue import Catalogue, RemarkCard

__all__ = ["RemarkAnswer", "RemarkStatus", "answer_remarks"]

RemarkStatus = Literal["applies", "partly", "clear", "unknown"]


@dataclass(frozen=True, slots=True)
class RemarkAnswer:
    """Whether a remark would be made to this plan too.

    Parameters
    ----------
    card : RemarkCard
        The remark as a question.
    status : str
        ``applies``: an error or warning of its checks stands; ``partly``: only notes stand;
        ``clear``: none stands; ``unknown``: none of its checks could be computed.
    findings : tuple of Finding
        The findings that answer it, dismissed ones left out.
    """

    card: RemarkCard
    status: RemarkStatus
    findings: tuple[Finding, ...]


def answer_remarks(catalogue: Catalogue, outcomes: Iterable[Outcome]) -> tuple[RemarkAnswer, ...]:
    """Return, for each remark, whether the checks behind it would raise it again.

    Parameters
    ----------
    catalogue : Catalogue
        Holds the remarks with their checks.
    outcomes : iterable of Outcome
        What the checks said; checks a remark names but nobody ran count as not computed.

    Returns
    -------
    tuple of RemarkAnswer
        In the order of the catalogue.
    """
    by_check = {outcome.card.id: outcome for outcome in outcomes}
    return tuple(
        _answer(card, [by_check[check] for check in card.checks if check in by_check])
        for card in catalogue.remarks
    )


def _answer(card: RemarkCard, outcomes: list[Outcome]) -> RemarkAnswer:
    """Answer one remark from the outcomes of its checks."""
    standing = tuple(f for outcome in outcomes for f in outcome.findings if f.dismissed is None)
    if all(outcome.status == "not_computed" for outcome in outcomes):
        return RemarkAnswer(card, "unknown", ())
    if not standing:
        return RemarkAnswer(card, "clear", ())
    only_notes = all(finding.severity is Severity.NOTE for finding in standing)
    return RemarkAnswer(card, "partly" if only_notes else "applies", standing)
