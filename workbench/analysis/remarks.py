"""The four remarks made to Jonava, asked of any plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from workbench.analysis.checks.framework import Finding
    from workbench.model.catalogue import RemarkCard

__all__ = ["RemarkAnswer"]


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
    status: Literal["applies", "partly", "clear", "unknown"]
    findings: tuple[Finding, ...]
