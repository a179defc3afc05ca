"""Names of states as readers see them: never by colour alone, always a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from workbench.model.catalogue import Severity
from workbench.model.plan import TextStatus
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, tag
from workbench.text import text

if TYPE_CHECKING:
    from workbench.model.base import Language
    from workbench.model.municipality import Mark
    from workbench.text import Text

__all__ = [
    "CONTENT_SEEN",
    "CRITERION_KIND",
    "MARK_WORDS",
    "MEND",
    "REMARK_STATUS",
    "SEVERITY_WORDS",
    "TEXT_STATUS",
    "capital",
    "mark_badge",
    "severity_badge",
    "state_badge",
]

SEVERITY_WORDS: dict[Severity, Text] = {
    Severity.ERROR: text("must be mended"),
    Severity.WARNING: text("should be mended"),
    Severity.NOTE: text("worth knowing"),
}
MARK_WORDS: dict[Mark | None, Text] = {
    0: text("not included"),
    1: text("partly"),
    2: text("included"),
    "unknown": text("unknown"),
    None: text("no mark"),
}
_MARK_CLASSES: dict[Mark | None, str] = {
    0: "no",
    1: "partly",
    2: "yes",
    "unknown": "unknown",
    None: "none",
}
CRITERION_KIND = {
    "numeric": text("number to reach"),
    "deliverable": text("one-off result"),
    "vague": text("cannot be verified"),
}
REMARK_STATUS = {
    "applies": text("applies to this plan too"),
    "partly": text("applies in part"),
    "clear": text("does not apply"),
    "unknown": text("cannot be told"),
}
MEND = {
    "text": text("edit at the desk"),
    "data": text("collect data"),
    "agreement": text("agree with others"),
}
_STATES = {"draft": text("draft"), "final": text("final")}
CONTENT_SEEN = {
    "full": text("full text read"),
    "title_only": text("only the title seen"),
    "opening_only": text("only the opening seen"),
    "none": text("text not seen"),
}
TEXT_STATUS = {
    TextStatus.VERBATIM: text("the document’s own words"),
    TextStatus.SUMMARY: text("summaries; the exact wording is in the document"),
    TextStatus.INVENTED: text("invented for the example"),
}


def severity_badge(severity: Severity, language: Language, *, first: bool = False) -> Html:
    """Return a severity as a word; the style of the page puts its sign before it.

    Parameters
    ----------
    severity : Severity
        E, W or I.
    language : str
        ``lt`` or ``en``.
    first : bool
        Whether the word begins a heading and needs a capital.

    Returns
    -------
    Html
    """
    word = translate(SEVERITY_WORDS[severity], language)
    word = capital(word) if first else word
    return tag("b", word, class_=f"severity-{severity.value}")


def mark_badge(mark: Mark | None, language: Language) -> Html:
    """Return a mark as a word; the style of the page puts its sign before it.

    Parameters
    ----------
    mark : 0, 1, 2, "unknown" or None
        The mark; None where nobody gave one.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    word = translate(MARK_WORDS[mark], language)
    return tag("b", word, class_=f"mark-{_MARK_CLASSES[mark]}")


def state_badge(state: Literal["draft", "final"], language: Language) -> Html:
    """Return the state of a report as a word with its sign.

    Parameters
    ----------
    state : str
        ``draft`` or ``final``.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    return tag("span", translate(_STATES[state], language), class_=f"state state-{state}")


def capital(sentence: str) -> str:
    """Return a sentence with a capital at its beginning.

    Parameters
    ----------
    sentence : str
        The sentence.

    Returns
    -------
    str
    """
    return sentence[:1].upper() + sentence[1:]
