"""The rules of a choice as short sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.portfolio.programme import (
    AtLeast,
    Blocked,
    Budget,
    MoneyShare,
    Must,
    Requires,
    Staff,
)
from workbench.presentation.formats import format_percent
from workbench.presentation.markup import Html
from workbench.presentation.needs.parts import quoted_area
from workbench.presentation.selection.words import (
    fund_name,
    hours,
    money,
    phrase,
    quoted_recommendation,
    recommendation_names,
    unit_name,
)
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.portfolio.programme import Rule
    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.model.base import Language

__all__ = ["say_rule"]

_THOUSAND = 1000


def say_rule(selection: SelectionAnalysis, rule: Rule, language: Language) -> Html:
    """Return a rule of the choice as a short sentence without a full stop, for a list or a cell.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    rule : Rule
        The rule.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    if isinstance(rule, Budget | Staff):
        return _limit(selection, rule, language)
    if isinstance(rule, Must | Blocked | Requires):
        return _single(selection, rule, language)
    if isinstance(rule, AtLeast):
        return _at_least(selection, rule, language)
    if isinstance(rule, MoneyShare):
        return _share(selection, rule, language)
    names = recommendation_names(selection, rule.codes, language)
    return phrase(text("at most one of the variants: {names}"), language, names=names)


def _limit(selection: SelectionAnalysis, rule: Budget | Staff, language: Language) -> Html:
    """Say how much money or how many hours there are."""
    if isinstance(rule, Budget):
        return phrase(
            text("{year}, {fund}: at most {amount}", year=rule.year),
            language,
            fund=fund_name(selection, rule.source, language),
            amount=money(rule.cents, language),
        )
    return phrase(
        text("{year}, working hours of {unit}: at most {amount}", year=rule.year),
        language,
        unit=unit_name(rule.unit, language),
        amount=hours(rule.hundredths, language),
    )


def _single(
    selection: SelectionAnalysis, rule: Must | Blocked | Requires, language: Language
) -> Html:
    """Say what holds for one recommendation."""
    name = quoted_recommendation(selection, rule.code, language)
    if isinstance(rule, Must):
        return phrase(text("{name} is taken in any case"), language, name=name)
    if isinstance(rule, Blocked):
        return phrase(text("{name} is not taken in any case"), language, name=name)
    other = quoted_recommendation(selection, rule.needs, language)
    return phrase(text("{name} only together with {other}"), language, name=name, other=other)


def _share(selection: SelectionAnalysis, rule: MoneyShare, language: Language) -> Html:
    """Say what part of the money goes to some recommendations."""
    scope = _scope(selection, rule, language)
    ends = {
        name: "" if end is None else format_percent(end / _THOUSAND, language)
        for name, end in (("low", rule.floor), ("high", rule.ceiling))
    }
    message = text("from {low} to {high} of the money of the portfolio goes to {scope}")
    if rule.ceiling is None:
        message = text("at least {low} of the money of the portfolio goes to {scope}")
    elif rule.floor is None:
        message = text("at most {high} of the money of the portfolio goes to {scope}")
    return phrase(message, language, scope=scope, **ends)


def _at_least(selection: SelectionAnalysis, rule: AtLeast, language: Language) -> Html:
    """Say how many of some recommendations are taken at least."""
    area = _area(selection, rule.name, language)
    if area:
        message = text("at least {number} of the candidates of the area {area}", number=rule.number)
        return phrase(message, language, area=area)
    names = recommendation_names(selection, rule.codes, language)
    return phrase(text("at least {number} of {names}", number=rule.number), language, names=names)


def _scope(selection: SelectionAnalysis, rule: MoneyShare, language: Language) -> Html:
    """Return whom the money goes to: an area, or recommendations one by one."""
    area = _area(selection, rule.name, language)
    if area:
        return phrase(text("the area {area}"), language, area=area)
    names = recommendation_names(selection, rule.codes, language)
    return phrase(text("these: {names}"), language, names=names)


def _area(selection: SelectionAnalysis, key: str, language: Language) -> Html:
    """Return the area a stated rule is about in quotes; nothing where it lists recommendations."""
    stated = next((r for r in selection.case.file.selection.rules if r.key == key), None)
    if stated is None or stated.area is None:
        return Html("")
    return quoted_area(selection.needs, stated.area, language)
