"""Words the parts of the selection of recommendations share; its numbers come with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.model.selection import ADMINISTRATION
from workbench.presentation.language import fields_of, show_field, translate, wording_of
from workbench.presentation.markup import Html, joined, tag, wording
from workbench.presentation.needs.parts import own_file
from workbench.presentation.selection.numbers import (
    gap_points,
    hours,
    hours_range,
    money,
    money_range,
    whole,
    whole_range,
    years_of,
)
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.analysis.selection.candidates import Call
    from workbench.analysis.selection.costs import Basis
    from workbench.analysis.selection.decided import Answer
    from workbench.analysis.selection.scoring import Origin
    from workbench.model.base import Language
    from workbench.model.recommendations import Criterion, Fund, GateAspect, Recommendation
    from workbench.model.selection import Choice
    from workbench.text import Text

__all__ = [
    "ANSWERS",
    "BASES",
    "CALLS",
    "CATALOGUE",
    "CHOICES",
    "ORIGINS",
    "criterion_name",
    "find_recommendation",
    "fund_name",
    "gap_points",
    "gate_name",
    "gate_question",
    "hours",
    "hours_range",
    "money",
    "money_range",
    "phrase",
    "quoted_recommendation",
    "recommendation_link",
    "recommendation_name",
    "recommendation_names",
    "sources",
    "unit_name",
    "whole",
    "whole_range",
    "years_of",
]

CALLS: dict[Call, Text] = {
    "need": text("answers a concluded need"),
    "gap": text("works where the analysis of needs finds a gap"),
    "duty": text("a duty by law asks for it"),
    "person": text("a person of the municipality named it"),
    "required": text("another candidate makes no sense without it"),
}
CHOICES: dict[Choice, Text] = {
    "adopt": text("adopted"),
    "adapt": text("adopted with a change"),
    "reject": text("rejected"),
    "later": text("put off"),
}
ANSWERS: dict[Answer, Text] = {
    "taken": text("answered by a recommendation that was adopted"),
    "later": text("put off"),
    "rejected": text("what answers it was rejected"),
    "open": text("not decided yet"),
    "stopped": text("what answers it was kept out by the gate"),
    "nothing": text("nothing of the catalogue answers it"),
}
ORIGINS: dict[Origin, Text] = {
    "person": text("given by a person"),
    "analysis": text("from the analysis of needs"),
    "proposal": text("proposed by a rule of the catalogue"),
    "unknown": text("nothing is known, so anything is possible"),
}
BASES: dict[Basis, Text] = {
    "person": text("estimate of the municipality"),
    "assumption": text("assumption"),
    "unknown": text("unknown"),
}
CATALOGUE = text("the workbench’s catalogue of recommendations and criteria")


def phrase(message: Text, language: Language, **parts: str) -> Html:
    """Return a message with markup in its fields.

    Parameters
    ----------
    message : Text
        The message.
    language : str
        ``lt`` or ``en``.
    **parts : str
        Markup, or text that will be escaped, for fields the message has no value for.

    Returns
    -------
    Html
    """
    values = message.fields()
    pieces: list[str] = []
    for literal, name in fields_of(wording_of(message, language)):
        pieces.append(literal)
        if name:
            pieces.append(parts[name] if name in parts else show_field(name, values, language))
    return joined(*pieces)


def find_recommendation(selection: SelectionAnalysis, code: str) -> Recommendation | None:
    """Return a recommendation of the catalogue, or of the municipality's own, by its code.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    code : str
        The code.

    Returns
    -------
    Recommendation or None
    """
    candidate = selection.candidates.get(code)
    if candidate is not None:
        return candidate.recommendation
    return next((item for item in selection.candidates.uncalled if item.code == code), None)


def recommendation_name(selection: SelectionAnalysis, code: str, language: Language) -> Html:
    """Return the code of a recommendation and its title.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    code : str
        The code.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
        The code alone where nothing has it.
    """
    item = find_recommendation(selection, code)
    shown = tag("span", code, class_="id")
    return shown if item is None else joined(shown, " ", wording(item.title, language))


def recommendation_link(selection: SelectionAnalysis, code: str) -> Html:
    """Return the code of a recommendation, leading to its row among the candidates.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    code : str
        The code.

    Returns
    -------
    Html
        The code alone where it is no candidate that may be taken.
    """
    return (
        joined(code)
        if selection.get(code) is None
        else tag("a", code, href=f"#{code}", class_="code")
    )


def quoted_recommendation(selection: SelectionAnalysis, code: str, language: Language) -> Html:
    """Return code and title of a recommendation for the middle of a sentence, title in quotes.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    code : str
        The code.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    item = find_recommendation(selection, code)
    if item is None:
        return joined(code)
    first, last = ("„", "“") if language == "lt" else ("“", "”")
    return joined(code, " ", first, wording(item.title, language), last)


def recommendation_names(
    selection: SelectionAnalysis, codes: Iterable[str], language: Language
) -> Html:
    """Return several recommendations for the middle of a sentence, with semicolons.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    codes : iterable of str
        Their codes.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    return joined(*(quoted_recommendation(selection, code, language) for code in codes), by="; ")


def criterion_name(selection: SelectionAnalysis, code: Criterion, language: Language) -> Html:
    """Return the name of a criterion.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    code : str
        Its code.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    cards = selection.case.catalogue.selection.criteria
    return wording(next(card.name for card in cards if card.code == code), language)


def gate_name(selection: SelectionAnalysis, aspect: GateAspect, language: Language) -> Html:
    """Return the name of a question of the gate.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    aspect : str
        Its code.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    cards = selection.case.catalogue.selection.gate
    return wording(next(card.name for card in cards if card.code == aspect), language)


def gate_question(selection: SelectionAnalysis, aspect: GateAspect, language: Language) -> Html:
    """Return a question of the gate.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    aspect : str
        Its code.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    cards = selection.case.catalogue.selection.gate
    return wording(next(card.question for card in cards if card.code == aspect), language)


def fund_name(selection: SelectionAnalysis, fund: Fund | str, language: Language) -> Html:
    """Return the name of a source of money, as it stands in the middle of a sentence.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    fund : str
        Its code.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    cards = selection.case.catalogue.selection.funds
    return wording(next(card.name for card in cards if card.code == fund), language)


def unit_name(unit: str, language: Language) -> str:
    """Return the name of a unit; one the municipality named itself keeps its short name.

    Parameters
    ----------
    unit : str
        Its key.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    if unit == ADMINISTRATION:
        return translate(text("the administration"), language)
    return unit.replace("_", " ")


def sources(selection: SelectionAnalysis, language: Language) -> str:
    """Return where what is said of candidates comes from.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
        The catalogue, with what was entered for the municipality where anything was.
    """
    catalogue = translate(CATALOGUE, language)
    entered = selection.case.file.selection != type(selection.case.file.selection)()
    return f"{catalogue}; {own_file(language)}" if entered or selection.needs.needs else catalogue
