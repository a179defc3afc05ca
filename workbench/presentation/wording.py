"""Findings in words: the message of a check filled in, and the place it struck."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from workbench.presentation.language import fields_of, show_field, translate, wording_of
from workbench.presentation.markup import Html, clean, joined, lithuanian, quoted, tag
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.checks.framework import Finding, Place
    from workbench.model.base import Language
    from workbench.model.catalogue import CheckCard
    from workbench.text import Text

__all__ = ["say_dismissal", "say_finding", "say_place", "say_text", "short_quote"]

_LONGEST_QUOTE = 180

_PLACES = {
    "plan": text("the plan as a whole"),
    "goal": text("goal {number}"),
    "objective": text("objective {number}"),
    "measure": text("measure {number}"),
    "criterion": text("measure {number}, criterion {index}"),
    "act": text("the approving act"),
    "total": text("the stated total"),
}
_UNNUMBERED = {
    "goal": text("a goal without a number"),
    "objective": text("an objective without a number"),
    "measure": text("a measure without a number"),
    "criterion": text("criterion {index} of a measure without a number"),
}


def say_finding(finding: Finding, card: CheckCard, language: Language) -> Html:
    """Return the message of a finding, with its values filled in.

    Parameters
    ----------
    finding : Finding
        The finding.
    card : CheckCard
        Its check; a variant it does not know is worded as the usual one.
    language : str
        ``lt`` or ``en``; words of the plan are marked as Lithuanian in English.

    Returns
    -------
    Html
    """
    words = card.messages.get(finding.variant) or next(iter(card.messages.values()))
    own = "en" if language == "en" and words.en else "lt"
    message = _filled(words.of(own), finding.values, own)
    return message if own == language else tag("span", message, lang=own)


def say_text(message: Text, language: Language) -> Html:
    """Return a message about a plan; the strings in it are its words and therefore Lithuanian.

    Parameters
    ----------
    message : Text
        The message.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    return _filled(wording_of(message, language), message.fields(), language)


def say_place(place: Place, language: Language) -> str:
    """Return where a finding struck.

    Parameters
    ----------
    place : Place
        The place.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    unnumbered = place.kind in _UNNUMBERED and not place.number
    message = (_UNNUMBERED if unnumbered else _PLACES)[place.kind]
    values = (("number", place.number), ("index", place.index))
    return translate(replace(message, values=values), language)


def say_dismissal(finding: Finding, language: Language) -> Html:
    """Return that a finding was dismissed, why, by whom and when; nothing where it stands.

    Parameters
    ----------
    finding : Finding
        The finding.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    if finding.dismissed is None:
        return Html("")
    reason = lithuanian(finding.dismissed.reason, language)
    who = lithuanian(finding.dismissed.by, language)
    label = translate(text("Dismissed:"), language)
    when = show_field("date", {"date": finding.dismissed.date}, language)
    return tag("p", tag("strong", label), " ", reason, " (", who, f", {when})", class_="dismissed")


def short_quote(quote: str, language: Language, longest: int = _LONGEST_QUOTE) -> Html:
    """Return words of the plan in quotation marks, very long ones cut with an ellipsis.

    Parameters
    ----------
    quote : str
        The words.
    language : str
        ``lt`` or ``en``.
    longest : int
        How many letters to show.

    Returns
    -------
    Html
    """
    words = clean(" ".join(quote.split()))
    if len(words) > longest:
        words = words[:longest].rsplit(" ", 1)[0] + " …"
    return quoted(words, language)


def _filled(wording: str, values: dict[str, Any], language: Language) -> Html:
    """Fill in the fields of a wording."""
    pieces = (
        joined(literal, _value(name, values, language) if name else "")
        for literal, name in fields_of(wording)
    )
    return joined(*pieces)


def _value(name: str, values: dict[str, Any], language: Language) -> Html:
    """Show a value; strings are words of the plan and therefore Lithuanian."""
    value = values.get(name)
    parts = value if isinstance(value, tuple | list) else (value,)
    words = any(isinstance(part, str) and any(map(str.isalpha, part)) for part in parts)
    shown = show_field(name, values, language)
    return lithuanian(shown, language) if words else joined(shown)
