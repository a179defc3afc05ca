"""Rows of coded surveys on a page: long runs of codes, and columns named by their codes."""

from __future__ import annotations

import math
import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from workbench.run.leaks.findings import Hit, Rule
from workbench.run.leaks.readings import BREAK, plain_words
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.run.leaks.private import Private
    from workbench.run.leaks.readings import Part
    from workbench.store.surveys.coded_rows import CodedRows

__all__ = ["coded_hits"]

_MOST = 200
"""So many different runs of codes are looked up; more of them stand on no page of a report."""
_SHORTEST = 12
"""Codes in a row, fewer of which stand in tables of every kind."""
_COLUMNS, _FEWEST = 4, 2


def coded_hits(part: Part, private: Private) -> Iterator[Hit]:
    """Yield rows of coded surveys, and tables whose columns are the codes of questions.

    Parameters
    ----------
    part : Part
        What to look through; only what a reader sees.
    private : Private
        The coded tables.

    Yields
    ------
    Hit
        At most one of each kind for each table.
    """
    if not private.coded or not part.is_content:
        return
    words = plain_words(part.text).split()
    for table in private.coded:
        for window in _runs(words, table):
            place = table.rows.find(f" {window} ")
            if place >= 0:
                yield _row_hit(part, window, table, place)
                break
        if part.kind != "values":
            yield from list(_columns(part, table))[:1]


def _runs(words: list[str], table: CodedRows) -> list[str]:
    """Return the runs of codes on a page that are long enough to tell whose answers they are."""
    found: dict[str, None] = {}
    for is_code, run in groupby(words, table.words.__contains__):
        codes = list(run) if is_code else []
        for first in range(len(codes) - _SHORTEST + 1):
            window = _telling(codes, first, table.needed)
            if window is not None:
                found.setdefault(window)
            if len(found) >= _MOST:
                return list(found)
    return list(found)


def _telling(codes: list[str], first: int, needed: float) -> str | None:
    """Return the shortest run from a place on that tells enough.

    What it tells is the entropy of its own codes: a row of ones with a two among them stands in
    many a table of counts, however long it is.
    """
    seen: Counter[str] = Counter()
    for last in range(first, len(codes)):
        seen[codes[last]] += 1
        n = last - first + 1
        told = n * math.log2(n) - sum(c * math.log2(c) for c in seen.values())
        if n >= _SHORTEST and told >= needed:
            return " ".join(codes[first : last + 1])
    return None


def _columns(part: Part, table: CodedRows) -> Iterator[Hit]:
    """Yield rows of cells that name questions by their codes."""
    offset = 0
    enough = max(min(_COLUMNS, len(table.columns)), _FEWEST)
    end = BREAK if part.kind == "shown" else "\n"
    for line in part.text.split(end):
        if "\t" in line:
            named = table.columns.intersection(map(str.strip, line.split("\t")))
            if len(named) >= enough:
                yield Hit(Rule.SURVEY_EXPORT, offset, line, ", ".join(sorted(named)))
        offset += len(line) + 1


def _row_hit(part: Part, found: str, table: CodedRows, place: int) -> Hit:
    """Return a hit that tells the row of the file instead of what stands in it."""
    start = re.search(r"\W+".join(map(re.escape, found.split())), part.text, re.IGNORECASE)
    row = table.rows.count("\n", 0, place) + 2
    shown = text("row {row} of {file}", row=str(row), file=table.file)
    return Hit(Rule.SURVEY_ROW, start.start() if start else 0, found, shown)
