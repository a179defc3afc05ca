"""Which known figures of people can be drawn: ages of one source, dates of one series."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from workbench.model.facts import Status
from workbench.presentation.facts_in_words import fact_value
from workbench.presentation.formats import format_date, format_number
from workbench.presentation.language import translate
from workbench.presentation.markup import as_plain, joined, wording
from workbench.presentation.tables.facts import FACT_GROUPS
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.model.ages import AgeGroup, AgeStructure
    from workbench.model.base import Language
    from workbench.model.case import Case
    from workbench.model.facts import Fact

__all__ = ["PeopleBar", "PeopleBars", "known_people"]

_OVER_TIME = ("foreign_residents", "refugees_from_ukraine", "population")
"""What is looked at over time: the people the analysis is about before all residents."""
_NOT_VERIFIED = text("not verified")
_YEAR = 4
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class PeopleBar:
    """A figure to draw.

    Parameters
    ----------
    name : str
        The age or the date.
    number : int or Decimal
        How many people.
    words : str
        The number as exact as it is known.
    """

    name: str
    number: int | Decimal
    words: str


@dataclass(frozen=True, slots=True)
class PeopleBars:
    """Figures that may be compared with each other.

    Parameters
    ----------
    title : str
        What they are.
    bars : tuple of PeopleBar
        From young to old, or from early to late.
    sources : tuple of str
        Keys of their sources.
    notes : tuple of str
        What to know before using them.
    """

    title: str
    bars: tuple[PeopleBar, ...]
    sources: tuple[str, ...]
    notes: tuple[str, ...]


def known_people(case: Case, language: Language) -> tuple[PeopleBars, ...]:
    """Return the ages of residents, and each series of figures known for two dates or more.

    Parameters
    ----------
    case : Case
        The case.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    tuple of PeopleBars
        Empty where nothing of the kind is known.
    """
    facts = case.file.facts
    ages = (_by_age(structure, language) for structure in facts.age_structure)
    series = (
        _over_time(group, found, language)
        for group in _OVER_TIME
        for found in _series(getattr(facts, group))
    )
    return (*ages, *series)


def _by_age(structure: AgeStructure, language: Language) -> PeopleBars:
    """Return the residents by age."""
    title = text("All residents by age, year not given")
    if structure.date is not None:
        title = text("All residents by age, {date}", date=structure.date)
    said = translate(title, language)
    if structure.status is Status.UNVERIFIED:
        said = f"{said} ({translate(_NOT_VERIFIED, language)})"
    return PeopleBars(
        title=said,
        bars=tuple(
            PeopleBar(_ages(group, language), group.count, format_number(group.count, language))
            for group in structure.groups
        ),
        sources=(structure.source,),
        notes=(wording(structure.note, language),) if structure.note else (),
    )


def _ages(group: AgeGroup, language: Language) -> str:
    """Write an age group."""
    if group.high is None:
        return translate(text("{low} and over", low=group.low), language)
    return f"{group.low}–{group.high}" if group.high > group.low else str(group.low)


def _series(facts: tuple[Fact, ...]) -> Iterator[tuple[Fact, ...]]:
    """Yield the figures of each series, from early to late, where there are two dates or more."""
    found: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        if fact.series is not None and _may_be_drawn(fact):
            label = fact.label.lt if fact.label else ""
            found.setdefault((fact.series, label), []).append(fact)
    for own in found.values():
        by_date = {str(fact.date): fact for fact in own}
        if len(by_date) >= _FEWEST:
            yield tuple(by_date[date] for date in sorted(by_date))


def _may_be_drawn(fact: Fact) -> bool:
    """Tell whether a figure counts people of the municipality itself at a known date."""
    counted = isinstance(fact.value, int | Decimal) and fact.unit == "persons"
    return counted and fact.territory is None and fact.date is not None


def _over_time(group: str, facts: tuple[Fact, ...], language: Language) -> PeopleBars:
    """Return the figures of one series."""
    label = facts[0].label
    title = label.of(language) if label else translate(FACT_GROUPS[group], language)
    unverified = any(fact.status is Status.UNVERIFIED for fact in facts)
    marked = f" ({translate(_NOT_VERIFIED, language)})" if unverified else ""
    years = {str(fact.date)[:_YEAR] for fact in facts}
    return PeopleBars(
        title=f"{title}{marked}",
        bars=tuple(_at(fact, len(years) == len(facts), language) for fact in facts),
        sources=tuple(fact.source for fact in facts if fact.source),
        notes=tuple(
            dict.fromkeys(
                joined(f"{title}: ", wording(fact.note, language)) for fact in facts if fact.note
            )
        ),
    )


def _at(fact: Fact, by_year: bool, language: Language) -> PeopleBar:  # noqa: FBT001 - private
    """Return a figure with its date, the year alone where that tells them apart."""
    date = str(fact.date)[:_YEAR] if by_year else str(fact.date)
    number = fact.value if isinstance(fact.value, int | Decimal) else 0
    return PeopleBar(format_date(date, language), number, as_plain(fact_value(fact, language)))
