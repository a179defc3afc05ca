"""Which column of a plan table holds what: told from the words of its heading."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.store.documents.normal_text import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Column", "ColumnRole", "columns_of", "year_range"]


class ColumnRole(StrEnum):
    """What a column of a plan table holds."""

    NUMBER = "number"
    TITLE = "title"
    AMOUNTS = "amounts"
    ROW_TOTAL = "row_total"
    CRITERIA = "criteria"
    IMPLEMENTERS = "implementers"
    PERIOD = "period"
    GROUPS = "groups"
    SOURCE = "source"
    VALUE = "value"
    UNIT = "unit"
    ORIGIN = "origin"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its meaning.

    Parameters
    ----------
    index : int
        Place on the grid, from 0.
    role : ColumnRole
        What it holds.
    heading : str
        Its heading, all header rows together.
    year : int or None
        The one year its figures are for.
    multiplier : int
        What its figures are multiplied with to get euros.
    source : str or None
        The funding source its heading names.
    """

    index: int
    role: ColumnRole
    heading: str
    year: int | None = None
    multiplier: int = 1
    source: str | None = None


_NAMED_CRITERIA = dict.fromkeys(("kriterijus", "kriterijai", "rodiklis", "rodikliai"), 10)
"""In the nominative they name the column; in the genitive they only say whose value it holds."""
_STEMS: dict[ColumnRole, dict[str, int]] = {
    ColumnRole.NUMBER: {"eil": 3, "nr": 2, "numeris": 2},
    ColumnRole.TITLE: {
        "priemon": 2, "pavadinim": 2, "uzdavin": 2, "tiksl": 2, "veikl": 2, "veiksm": 2, "turin": 1,
    },
    ColumnRole.AMOUNTS: {
        "asignavim": 6, "les": 5, "eur": 3, "tukst": 3, "finansavim": 3, "biudzet": 3, "suma": 4,
        "islaid": 5, "kain": 4,
    },
    ColumnRole.CRITERIA: {"kriterij": 6, "rodikl": 6, "rezultat": 4, **_NAMED_CRITERIA},
    ColumnRole.IMPLEMENTERS: {
        "vykdytoj": 6, "koordinator": 6, "atsaking": 6, "igyvendintoj": 6, "partner": 5,
        "institucij": 3,
    },
    ColumnRole.PERIOD: {
        "termin": 6, "laikotarp": 6, "pradzi": 5, "pabaig": 5, "trukm": 5, "igyvendinim": 1,
        "data": 3,
    },
    ColumnRole.GROUPS: {"grup": 6, "tikslin": 4, "gavej": 5, "adresat": 5},
    ColumnRole.SOURCE: {"saltin": 8},
    ColumnRole.VALUE: {"reiksm": 8},
    ColumnRole.UNIT: {"matavim": 9, "vnt": 7, "mato": 9},
    ColumnRole.ORIGIN: {"rekomendacij": 10},
    ColumnRole.OTHER: {
        "pastab": 9, "informac": 9, "duomen": 9, "priorit": 7,
        "pradin": 9, "bazin": 9, "rizik": 9, "sriti": 7, "sritis": 7, "srities": 7,
    },
}  # fmt: skip
_SINGLE = frozenset((ColumnRole.NUMBER, ColumnRole.TITLE))
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_RANGE = re.compile(r"(?<!\d)(20\d\d)\s*(?:[-‐‑‒–—−]|iki)\s*(20\d\d)(?!\d)")
_WHOLE = re.compile(r"\b(is viso|viso)\b")
_FULL_STEM = 4
_LONGEST_HEADING = 200
_SIMILAR = 85
"""Percent of equal letters at which a mistyped heading still counts."""


def year_range(text: str) -> tuple[int, int] | None:
    """Return the first range of years in a text, or a single year as a range of one.

    Parameters
    ----------
    text : str
        A title or heading.

    Returns
    -------
    tuple of (int, int), or None
    """
    span = _RANGE.search(text)
    if span:
        return int(span.group(1)), int(span.group(2))
    single = _YEAR.search(text)
    return (int(single.group(1)), int(single.group(1))) if single else None


def columns_of(headings: Sequence[str]) -> tuple[Column, ...]:
    """Return the meaning of each column.

    Parameters
    ----------
    headings : sequence of str
        Headings from left to right, all header rows of a column together.

    Returns
    -------
    tuple of Column
        Of the same length; what is not known has the role ``other``.
    """
    columns = [_column(index, heading) for index, heading in enumerate(headings)]
    _keep_one(columns, headings)
    return tuple(columns)


def _column(index: int, heading: str) -> Column:
    """Return one column as its own heading has it."""
    words = folded(heading)
    scores = _scores(words)
    role = max(scores, key=lambda one: scores[one]) if scores else ColumnRole.OTHER
    if not scores and _YEAR.search(words):
        role = ColumnRole.AMOUNTS
    if role is ColumnRole.AMOUNTS and _WHOLE.search(words):
        role = ColumnRole.ROW_TOTAL
    span = year_range(words)
    year = span[0] if span and not _RANGE.search(words) else None
    if role not in {ColumnRole.AMOUNTS, ColumnRole.ROW_TOTAL}:
        return Column(index, role, heading, year)
    return Column(index, role, heading, year, _multiplier(words), _source(words))


def _scores(words: str) -> dict[ColumnRole, int]:
    """Return how strongly the words of a heading speak for each role."""
    tokens = re.findall(r"[a-z]+", words) if len(words) <= _LONGEST_HEADING else []
    scores: dict[ColumnRole, int] = {}
    for role, stems in _STEMS.items():
        best = max(
            (weight for stem, weight in stems.items() if any(_begins(t, stem) for t in tokens)),
            default=0,
        )
        if best:
            scores[role] = best
    return scores


def _begins(token: str, stem: str) -> bool:
    """Tell whether a word begins with a stem, a typing error in a long one allowed."""
    if stem in _NAMED_CRITERIA:
        return token == stem
    if token.startswith(stem):
        return len(stem) >= _FULL_STEM or len(token) <= len(stem) + 2
    if len(stem) <= _FULL_STEM or len(token) < len(stem) or token[0] != stem[0]:
        return False
    from rapidfuzz import fuzz  # noqa: PLC0415 - only for headings with typing errors

    return bool(fuzz.ratio(token[: len(stem)], stem) >= _SIMILAR)


def _multiplier(words: str) -> int:
    """Return what figures under a heading are multiplied with."""
    if re.search(r"\btukst", words):
        return 1000
    return 1_000_000 if re.search(r"\bmln\b|\bmilijon", words) else 1


def _source(words: str) -> str | None:
    """Return the funding source the heading of a column of figures names."""
    known = {
        r"\bsb\b|savivaldybes biudzet": "savivaldybės biudžetas",
        r"\bvb\b|valstybes biudzet": "valstybės biudžetas",
        r"\bes\b|europos sajung": "Europos Sąjungos lėšos",
        r"\bpmif\b": "PMIF",
        r"\bkt\b|kitos les|kitu saltini": "kitos lėšos",
    }
    found = [name for pattern, name in known.items() if re.search(pattern, words)]
    return found[0] if len(found) == 1 else None


def _keep_one(columns: list[Column], headings: Sequence[str]) -> None:
    """Leave one column for a role that a table has only once: the first that scores best."""
    for role in _SINGLE:
        rivals = [column for column in columns if column.role is role]
        ranked = sorted(rivals, key=lambda c: -_scores(folded(headings[c.index])).get(role, 0))
        for loser in ranked[1:]:
            columns[loser.index] = Column(loser.index, ColumnRole.OTHER, loser.heading)
