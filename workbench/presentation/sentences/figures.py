"""What is to be seen in each figure, for those who cannot see it; made from the data it draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.tables.money import sum_of
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.analysis.coverage import AreaCoverage
    from workbench.analysis.money import Money
    from workbench.model.base import Language, Words
    from workbench.text import Text

    _Name = Text | Words
    _Marked = tuple[_Name, Text]

__all__ = ["say_coverage_map", "say_marks", "say_money_bars"]

_MOST = 3


def say_marks(
    marks: Iterable[tuple[Text | Words, Sequence[tuple[Text | Words, Text]]]], language: Language
) -> str:
    """Return what marks somebody or some source gave, mark by mark.

    Parameters
    ----------
    marks : iterable of (Text or Words, sequence of (Text or Words, Text))
        Who or what gave them, and each row with its mark.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
        A sentence for each giver; rows of one mark are named together, all of them as all.
    """
    return " ".join(_given(name, rows, language) for name, rows in marks)


def say_money_bars(money: Money, language: Language) -> str:
    """Return every bar by number, sum and measures, the longest first.

    Parameters
    ----------
    money : Money
        The money of the plan.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    count = text("Bars of the money of {count} objectives.", count=len(money.by_objective))
    bars = (
        text(
            "Objective {number}: {sum}, {funded} of {measures} measures with money.",
            number=part.key,
            sum=sum_of(part, language),
            funded=part.funded_measures,
            measures=part.measures,
        )
        for part in sorted(money.by_objective, key=lambda part: -part.eur)
    )
    return " ".join(translate(said, language) for said in (count, *bars))


def say_coverage_map(areas: Sequence[AreaCoverage], language: Language) -> str:
    """Return the strongest areas, those without money and the empty ones.

    Parameters
    ----------
    areas : sequence of AreaCoverage
        The areas in their order.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    most = sorted((area for area in areas if area.measures), key=lambda area: -area.measures)
    bare = tuple(area.area.name for area in areas if not area.measures)
    unfunded = tuple(area.area.name for area in areas if area.measures and not area.funded)
    named = tuple(
        text("{area} ({count})", area=area.area.name, count=area.measures) for area in most[:_MOST]
    )
    said = text(
        "Of {areas} areas {covered} have measures. Most measures: {most}. Without measures: "
        "{bare}. Measures without money only: {unfunded}.",
        areas=len(areas),
        covered=len(areas) - len(bare),
        most=named or "–",
        bare=bare or "–",
        unfunded=unfunded or "–",
    )
    return translate(said, language)


def _given(
    name: Text | Words, rows: Sequence[tuple[Text | Words, Text]], language: Language
) -> str:
    """Return one giver's marks as a sentence."""
    alike: dict[str, list[str]] = {}
    for row, word in rows:
        alike.setdefault(translate(word, language), []).append(translate(row, language))
    whole = plural_text("the only row", "all {count} rows", len(rows))
    said = "; ".join(
        f"{word} – {translate(whole, language) if len(named) == len(rows) else ', '.join(named)}"
        for word, named in alike.items()
    )
    return f"{capital(translate(name, language))}: {said}."
