"""Facts, acts, periods and sources as readers see them; what is missing says so."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from workbench.model.facts import Precision, Status
from workbench.model.plan import ActKind
from workbench.presentation.formats import (
    NO_BREAK,
    format_date,
    format_money,
    format_number,
    format_percent,
)
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian, tag, wording
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from workbench.model.base import Language
    from workbench.model.facts import Fact, Source
    from workbench.model.municipality import StrategicDocument
    from workbench.model.plan import Act, Period

__all__ = ["act_cell", "fact_value", "how_known", "period_cell", "source_names", "unit_of", "years"]

_STATUS = {
    Status.PRINTED: text("as printed in the source"),
    Status.INFERRED: text("inferred from the source"),
    Status.UNVERIFIED: text("not verified"),
    Status.UNREADABLE: text("printed, but unreadable"),
    Status.UNKNOWN: text("unknown"),
}
_PRECISION = {
    Precision.APPROXIMATE: text("about {value}"),
    Precision.LOWER_BOUND: text("at least {value}"),
    Precision.UPPER_BOUND: text("at most {value}"),
}
_ACTS = {
    ActKind.COUNCIL_DECISION: text("council decision"),
    ActKind.DIRECTOR_ORDER: text("order of the administration’s director"),
    ActKind.DRAFT: text("draft, not adopted"),
    ActKind.OTHER: text("act of another or unknown kind"),
}
_NO_DATE = text("date not given")
_NO_NUMBER = text("number not given")
_UNITS = {
    "persons": plural_text("person", "persons", 0),
    "permits": plural_text("permit", "permits", 0),
    "consultations": plural_text("consultation", "consultations", 0),
    "employees": plural_text("employee", "employees", 0),
    "places": plural_text("place", "places", 0),
    "services": plural_text("service", "services", 0),
    "children": plural_text("child", "children", 0),
    "institutions": plural_text("institution", "institutions", 0),
    "jobs": plural_text("job", "jobs", 0),
    "persons per day": plural_text("person per day", "persons per day", 0),
}
_SHOWN_WITH_THE_NUMBER = {"EUR", "share"}


def fact_value(fact: Fact, language: Language) -> Html:
    """Return a fact's value as exact as it is, or that there is none.

    Parameters
    ----------
    fact : Fact
        The fact.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    if fact.value is None:
        return tag("span", translate(text("no data"), language), class_="missing")
    if isinstance(fact.value, str):
        part, _, whole = fact.value.partition(" in ")
        if part.isdigit() and whole.isdigit():
            said = text("{part} in {whole}", part=int(part), whole=int(whole))
            return joined(translate(said, language))
        return lithuanian(fact.value, language)
    number = _in_unit(fact.value, fact.unit, language)
    if fact.precision in _PRECISION:
        how = replace(_PRECISION[fact.precision], values=(("value", number),))
        number = translate(how, language)
    return joined(number)


def how_known(fact: Fact, language: Language) -> Html:
    """Return how a fact is known, with its note, the reason it is missing and what would fill it.

    Parameters
    ----------
    fact : Fact
        The fact.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    parts: list[Html] = [joined(capital(translate(_STATUS[fact.status], language)))]
    parts += [wording(words, language) for words in (fact.note, fact.reason) if words]
    if fact.would_be_filled_by:
        label = translate(text("Could be had from:"), language)
        parts.append(joined(label, " ", wording(fact.would_be_filled_by, language)))
    return joined(*(tag("p", part) for part in parts))


def unit_of(fact: Fact, language: Language) -> str:
    """Return what a fact counts, in the form its number asks for.

    Parameters
    ----------
    fact : Fact
        The fact.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
        As it stands in the file if it is not one of the usual units; empty without one.
    """
    unit = "" if fact.unit in _SHOWN_WITH_THE_NUMBER else fact.unit or ""
    if unit not in _UNITS:
        return translate(unit, language)
    count = 0 if fact.value is None or isinstance(fact.value, str) else int(fact.value)
    return translate(replace(_UNITS[unit], count=count), language)


def act_cell(act: Act, language: Language) -> Html:
    """Return an act by kind, date and number; what is missing is said to be missing.

    Parameters
    ----------
    act : Act
        The act.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    date = format_date(act.date, language) if act.date else translate(_NO_DATE, language)
    number = f"Nr.{NO_BREAK}{act.number}" if language == "lt" else f"No.{NO_BREAK}{act.number}"
    shown = number if act.number else translate(_NO_NUMBER, language)
    kind = capital(translate(_ACTS[act.kind], language))
    return joined(f"{kind}, {date}, {shown}")


def period_cell(document: StrategicDocument, language: Language) -> Html:
    """Return the years a document is for, in figures or, where they are not known, in words.

    Parameters
    ----------
    document : StrategicDocument
        The document.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    if document.period:
        return joined(years(document.period))
    if document.period_text:
        return wording(document.period_text, language)
    return tag("span", translate(text("no data"), language), class_="missing")


def years(period: Period) -> str:
    """Return a period as years.

    Parameters
    ----------
    period : Period
        First and last year.

    Returns
    -------
    str
    """
    return str(period.start) if period.start == period.end else f"{period.start}–{period.end}"


def source_names(sources: dict[str, Source], keys: tuple[str, ...], language: Language) -> Html:
    """Return the titles of sources, each once, with their dates.

    Parameters
    ----------
    sources : dict of str to Source
        The sources of a file.
    keys : tuple of str
        Which ones, in order.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    shown = []
    for key in dict.fromkeys(keys):
        source = sources[key]
        title = wording(source.title, language)
        told = source.date is None or source.date in title
        date = "" if told else f" ({format_date(source.date or '', language)})"
        shown.append(joined(title, date))
    return joined(*shown, by="; ")


def _in_unit(value: int | Decimal, unit: str | None, language: Language) -> str:
    """Return a number; money and shares with their sign."""
    if unit == "EUR":
        return format_money(Decimal(value), language)
    if unit == "share":
        return format_percent(value, language)
    return format_number(value, language)
