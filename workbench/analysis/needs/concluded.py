"""The needs an analyst concluded, each with its evidence and the confidence in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.analysis.needs.confidence import WEIGHTS, Level, assess

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.needs.confidence import AssessedConfidence
    from workbench.analysis.needs.register import Finding, Register
    from workbench.model.case import Case
    from workbench.model.evidence import Dimension, Need

__all__ = ["ConcludedNeed", "Testimony", "conclude", "weigh_testimony"]

_STRONGEST = 3


@dataclass(frozen=True, slots=True)
class ConcludedNeed:
    """A need with what it rests on.

    Parameters
    ----------
    need : Need
        As the analyst put it.
    findings : tuple of Finding
        The evidence it names.
    confidence : AssessedConfidence
        How far it can be trusted.
    """

    need: Need
    findings: tuple[Finding, ...]
    confidence: AssessedConfidence

    @property
    def strongest(self) -> int | None:
        """Return the highest strength among its evidence, 0 to 3; None where none has one."""
        strengths = [f.evidence.strength for f in self.findings if f.evidence.strength is not None]
        return max(strengths, default=None)


@dataclass(frozen=True, slots=True)
class Testimony:
    """How strongly the evidence of an area, or of one dimension of it, speaks for a need.

    Parameters
    ----------
    findings : int
        How many findings about needs.
    value : float or None
        Mean strength as a part of the strongest, 0 to 1, each finding weighted by the confidence
        in its need; None without findings.
    low, high : float or None
        The weakest and the strongest finding on the same scale; no statistical interval.
    """

    findings: int
    value: float | None
    low: float | None
    high: float | None


def conclude(case: Case, register: Register) -> tuple[ConcludedNeed, ...]:
    """Return the needs of a case with their evidence and confidence.

    Parameters
    ----------
    case : Case
        The case.
    register : Register
        Its evidence.

    Returns
    -------
    tuple of ConcludedNeed
        In the order of the file.
    """
    return tuple(_concluded(need, register.of(need.evidence)) for need in case.file.needs)


def weigh_testimony(
    register: Register,
    needs: Sequence[ConcludedNeed],
    area: str,
    dimension: Dimension | None = None,
) -> Testimony:
    """Return how strongly the evidence speaks for a need in an area.

    Parameters
    ----------
    register : Register
        All evidence.
    needs : sequence of ConcludedNeed
        Their confidence is the weight of their findings; one that no need names counts as little
        as the least trusted.
    area : str
        Code of the area.
    dimension : str, optional
        Only findings about this dimension.

    Returns
    -------
    Testimony
    """
    found = [
        finding
        for finding in register.needs
        if finding.evidence.area == area and dimension in {None, finding.evidence.dimension}
    ]
    if not found:
        return Testimony(0, None, None, None)
    trust = _trust(needs)
    weights = [trust.get(f.evidence.key, WEIGHTS[Level.VERY_LOW]) for f in found]
    strengths = [(f.evidence.strength or 0) / _STRONGEST for f in found]
    mean = sum(w * s for w, s in zip(weights, strengths, strict=True)) / sum(weights)
    return Testimony(len(found), mean, min(strengths), max(strengths))


def _concluded(need: Need, findings: tuple[Finding, ...]) -> ConcludedNeed:
    return ConcludedNeed(need, findings, assess(need.confidence, findings))


def _trust(needs: Sequence[ConcludedNeed]) -> dict[str, float]:
    """Return the weight of each finding: that of the most trusted need which names it."""
    trust: dict[str, float] = {}
    for need in needs:
        for finding in need.findings:
            key = finding.evidence.key
            trust[key] = max(trust.get(key, 0.0), WEIGHTS[need.confidence.level])
    return trust
