"""Words the parts of the selection of recommendations share: names, money, hours and rules."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from workbench.model.selection import ADMINISTRATION
from workbench.presentation.formats import NO_BREAK, format_money, format_number
from workbench.presentation.language import fields_of, show_field, translate, wording_of
from workbench.presentation.markup import Html, joined, tag, wording
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
    "CHOICES",
    "ORIGINS",
    "criterion_name",
    "find_recommendation",
    "fund_name",
    "gate_name",
    "gate_question",
    "hours",
    "hours_range",
    "money",
    "money_range",
    "phrase",
    "quoted_recommendation",
    "recommendation_name",
    "recommendation_names",
    "unit_name",
    "whole",
    "whole_range",
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
_HUNDRED = 100


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


def money(cents: int | None, language: Language) -> str:
    """Return an amount of money.

    Parameters
    ----------
    cents : int or None
        Cents; None where nobody knows.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    if cents is None:
        return translate(text("unknown"), language)
    return format_money(Decimal(cents) / _HUNDRED, language)


def money_range(low: int, high: int, language: Language) -> str:
    """Return a range of money, the currency once.

    Parameters
    ----------
    low, high : int
        Cents.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    if low == high:
        return money(low, language)
    first, last = money(low, language), money(high, language)
    if language == "lt":
        return f"{first.removesuffix(f'{NO_BREAK}Eur')}–{last}"
    return f"{first}–{last.removeprefix(f'EUR{NO_BREAK}')}"


def hours(hundredths: int, language: Language) -> str:
    """Return working hours.

    Parameters
    ----------
    hundredths : int
        Hundredths of an hour.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    number = format_number((Decimal(hundredths) / _HUNDRED).normalize(), language)
    return translate(text("{number} h", number=number), language)


def hours_range(low: int, high: int, language: Language) -> str:
    """Return a range of working hours.

    Parameters
    ----------
    low, high : int
        Hundredths of an hour.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    if low == high:
        return hours(low, language)
    first = format_number((Decimal(low) / _HUNDRED).normalize(), language)
    return f"{first}–{hours(high, language)}"


def whole(value: float, language: Language) -> str:
    """Return points as a whole number; nobody knows them better.

    Parameters
    ----------
    value : float
        0 to 100.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    return format_number(value, language, digits=0)


def whole_range(low: float, high: float, language: Language) -> str:
    """Return from and to in whole points; one number where both are the same.

    Parameters
    ----------
    low, high : float
        0 to 100.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    first, last = whole(low, language), whole(high, language)
    return first if first == last else f"{first}–{last}"
