"""What a working session on recommendations says: names of changes, modes and controls."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from workbench.model.selection import Budget, StaffLimit, Stakeholders
from workbench.presentation.deciding.trial import COMMON
from workbench.presentation.formats import format_number
from workbench.presentation.language import translate
from workbench.presentation.markup import as_plain
from workbench.presentation.selection.words import (
    criterion_name,
    find_recommendation,
    fund_name,
    hours,
    money,
    unit_name,
)
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.model.base import Language
    from workbench.model.recommendations import Criterion
    from workbench.model.selection import Rule
    from workbench.presentation.deciding.changes import Change
    from workbench.presentation.deciding.trial import Limits, Mode, Spot
    from workbench.text import Text

__all__ = [
    "CHOICE_NAMES",
    "MODE_NAMES",
    "amount_shown",
    "change_name",
    "criterion_label",
    "limit_label",
    "limit_name",
    "option_label",
    "read_amount",
    "view_name",
]

MODE_NAMES: dict[Mode, Text] = {
    "free": text("if it fits"),
    "must": text("in any case"),
    "blocked": text("in no case"),
}
CHOICE_NAMES = {
    "adopt": text("Adopt"),
    "adapt": text("Adopt with a change"),
    "reject": text("Reject"),
    "later": text("Put off"),
}
_HUNDREDTHS = 100
_LARGEST = 10**9
"""Euros or hours beyond which a figure is a slip of the keyboard."""
_AMOUNTS: dict[Language, re.Pattern[str]] = {
    "lt": re.compile(r"([0-9]+)(?:[.,]([0-9]{1,2}))?"),
    "en": re.compile(r"([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]{1,2}))?"),
}
"""A comma is the decimal sign in Lithuanian and stands between thousands in English."""


def view_name(analysis: SelectionAnalysis, view: str, language: Language) -> str:
    """Return the name of a view.

    Parameters
    ----------
    analysis : SelectionAnalysis
        With the groups.
    view : str
        A key of stakeholders, or that of all together.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    if view == COMMON:
        return translate(text("all groups together"), language)
    groups = analysis.case.file.selection.stakeholders
    return next((group.name.of(language) for group in groups if group.key == view), view)


def criterion_label(analysis: SelectionAnalysis, code: Criterion, language: Language) -> str:
    """Return the name of a criterion as a control bears it.

    Parameters
    ----------
    analysis : SelectionAnalysis
        With the catalogue.
    code : str
        The criterion.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    return as_plain(criterion_name(analysis, code, language))


def option_label(analysis: SelectionAnalysis, code: str, language: Language) -> str:
    """Return code and title of a recommendation as a list to choose from shows it.

    Parameters
    ----------
    analysis : SelectionAnalysis
        With the recommendations.
    code : str
        Which.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    item = find_recommendation(analysis, code)
    return code if item is None else f"{code} {item.title.of(language)}"


def limit_name(analysis: SelectionAnalysis, kind: Limits, spot: Spot, language: Language) -> str:
    """Return the name of a limit.

    Parameters
    ----------
    analysis : SelectionAnalysis
        With the funds.
    kind : str
        ``money`` or ``hours``.
    spot : tuple of (int, str)
        Year, and fund or unit.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    year, name = spot
    if kind == "money":
        fund = as_plain(fund_name(analysis, name, language))
        return translate(text("{year}, {fund}", year=year, fund=fund), language)
    unit = unit_name(name, language)
    return translate(text("{year}, hours of {unit}", year=year, unit=unit), language)


def limit_label(analysis: SelectionAnalysis, kind: Limits, spot: Spot, language: Language) -> str:
    """Return the name of a limit with its unit, as a control bears it.

    Parameters
    ----------
    analysis, kind, spot, language
        As :func:`limit_name`.

    Returns
    -------
    str
    """
    name = limit_name(analysis, kind, spot, language)
    return translate(text("{name}, Eur", name=name), language) if kind == "money" else name


def change_name(change: Change, analysis: SelectionAnalysis, language: Language) -> str:
    """Return what a change is about and what it comes to.

    Parameters
    ----------
    change : Change
        An entry put in or taken out.
    analysis : SelectionAnalysis
        With the names.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    match change.entry:
        case Stakeholders():
            said = text("points of the view “{view}”", view=change.entry.name.of(language))
        case Budget(year=year, fund=fund, eur=eur):
            name = limit_name(analysis, "money", (year, fund), language)
            said = text(
                "{name} – {amount}", name=name, amount=money(int(eur * _HUNDREDTHS), language)
            )
        case StaffLimit(year=year, unit=unit, hours=worked):
            name = limit_name(analysis, "hours", (year, unit), language)
            hundredths = round(worked * _HUNDREDTHS)
            said = text("{name} – {amount}", name=name, amount=hours(hundredths, language))
        case _:
            said = _rule(change.entry)
    return translate(said, language)


def _rule(rule: Rule) -> Text:
    mode: Mode = "must" if rule.kind == "must" else "blocked"
    return text(
        "{codes} – {mode} (rule “{key}”)",
        codes=rule.recommendations or (rule.area,),
        mode=MODE_NAMES[mode],
        key=rule.key,
    )


def amount_shown(number: int | None, language: Language) -> str:
    """Return an amount as a field shows it, without its unit.

    Parameters
    ----------
    number : int or None
        Cents or hundredths of an hour; None where there is no limit.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
        Empty where there is no limit.
    """
    if number is None:
        return ""
    whole = number % _HUNDREDTHS == 0
    return format_number(Decimal(number) / _HUNDREDTHS, language, digits=0 if whole else 2)


def read_amount(written: str, language: Language) -> int | None:
    """Return an amount as a person wrote it.

    Parameters
    ----------
    written : str
        Euros or hours, with blanks between the thousands or without.
    language : str
        ``lt`` or ``en``: what a comma means.

    Returns
    -------
    int or None
        Cents or hundredths of an hour; None where the field is empty.

    Raises
    ------
    ValueError
        If it is no amount from nought up with two decimals at most.
    """
    bare = "".join(written.split())
    if not bare:
        return None
    found = _AMOUNTS[language].fullmatch(bare)
    digits = found[1].replace(",", "") if found else ""
    if found is None or int(digits) > _LARGEST:
        msg = f"{written!r} is no amount"
        raise ValueError(msg)
    return int(digits) * _HUNDREDTHS + int((found[2] or "").ljust(2, "0"))
