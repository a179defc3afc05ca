"""What kind of criterion it is: a number to reach, a product to check off, or neither."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.analysis.targets import read_targets, says_only_how_often
from workbench.analysis.words import first_match, lowered
from workbench.model.plan import BLANK
from workbench.text import text

if TYPE_CHECKING:
    from workbench.model.catalogue import Lexicon
    from workbench.model.plan import Criterion, Target
    from workbench.text import Text

__all__ = ["CriterionKind", "CriterionReading", "main_clause", "read_criterion"]

CriterionKind = Literal["numeric", "deliverable", "vague"]

_DEADLINE = re.compile(
    r"^\W*(?:iki|per|nuo)?\s*20\d\d\s?(?:m\.|met\w+)?"
    r"(?:\s[IV]+\s?ketv\.|\s\w+\s\d{1,2}\s?d\.|\s\w+(?:io|o) mėn\.)?\s*[-–—:,]?\s*",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[,;(]|\.\s|\n")


@dataclass(frozen=True, slots=True)
class CriterionReading:
    """A criterion with what was understood of it.

    Parameters
    ----------
    criterion : Criterion
        As it stands in the plan.
    kind : str
        ``numeric``: a number or frequency to reach; ``deliverable``: a one-off product that can be
        checked off; ``vague``: neither.
    targets : tuple of Target
        Numeric targets, a person's where there are any, else read from the text.
    reason : Text
        Why it was put into this kind.
    """

    criterion: Criterion
    kind: CriterionKind
    targets: tuple[Target, ...]
    reason: Text

    @property
    def text(self) -> str:
        """Return the wording."""
        return self.criterion.text


def main_clause(wording: str) -> str:
    """Return what a criterion is about: its words up to the first comma, without a deadline.

    Parameters
    ----------
    wording : str
        The criterion.

    Returns
    -------
    str
    """
    rest = wording[found.end() :] if (found := _DEADLINE.match(wording)) else wording
    end = _CLAUSE_END.search(rest)
    return rest[: end.start()] if end and end.start() else rest


def read_criterion(criterion: Criterion, lexicon: Lexicon) -> CriterionReading:
    """Tell what kind of criterion it is, and why.

    Parameters
    ----------
    criterion : Criterion
        As it stands in the plan.
    lexicon : Lexicon
        Words that name products, activities and what cannot be counted.

    Returns
    -------
    CriterionReading
    """
    if criterion.targets is not None:
        return _by_person(criterion, lexicon)
    if BLANK in criterion.text:
        reason = text("the place of its target is still empty")
        return CriterionReading(criterion, "vague", (), reason)
    targets = read_targets(criterion.text)
    if targets and not _empty_frequency(criterion.text, lexicon):
        reason = text("it gives a number or a frequency to reach")
        return CriterionReading(criterion, "numeric", targets, reason)
    kind, reason = _without_number(criterion.text, lexicon)
    return CriterionReading(criterion, kind, (), reason)


def _by_person(criterion: Criterion, lexicon: Lexicon) -> CriterionReading:
    """Take the targets a person stated; an empty list says that there are none."""
    if criterion.targets:
        reason = text("a person entered its numeric target")
        return CriterionReading(criterion, "numeric", criterion.targets, reason)
    kind, reason = _without_number(criterion.text, lexicon)
    return CriterionReading(criterion, kind, (), reason)


def _empty_frequency(wording: str, lexicon: Lexicon) -> bool:
    """Tell whether a text says how often, but only of something that cannot be counted."""
    empty = lexicon.activity_verbs + lexicon.vague_nouns
    return says_only_how_often(wording) and first_match(empty, main_clause(wording)) is not None


def _without_number(wording: str, lexicon: Lexicon) -> tuple[CriterionKind, Text]:
    """Tell products from the rest by the words of the main clause."""
    clause = main_clause(wording)
    if condition := first_match(lexicon.conditional, wording):
        return "vague", text("it depends on a condition: “{words}”", words=condition)
    if often := first_match(lexicon.indefinite_frequencies, clause):
        reason = text("it is repeated, but does not say how often: “{words}”", words=often)
        return "vague", reason
    if verb := first_match(lexicon.activity_verbs, clause):
        return "vague", text("it names an activity without a number: “{words}”", words=verb)
    product = first_match(lexicon.one_off_results, clause)
    if product is None:
        return "vague", text("it has neither a number nor a product that can be checked off")
    if noun := first_match(lexicon.vague_nouns, clause):
        return "vague", text("what it speaks of cannot be counted: “{words}”", words=noun)
    return "deliverable", text("it can be checked off once: “{words}”", words=lowered(product))
