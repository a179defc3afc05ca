"""The questions of an export as far as its headers tell, and which answers may be shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.store.surveys.labels import NO, NOT_ANSWERED, YES, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.store.surveys.raw_table import Column, RawTable

__all__ = ["Question", "questions_of", "told_values"]

_GROUPED = re.compile(r"(.+?)\s*(?:/\s*([^/]+)|\[\s*([^\]]+?)\s*\])")
_SEVERAL = 2
_FEW = 10
"""A column that only says yes or no has hardly more words for it."""
_SHORT, _MOST, _PEOPLE = 60, 15, 2


@dataclass(frozen=True, slots=True)
class Question:
    """Columns of an export that seem to be one question.

    Parameters
    ----------
    header : str
        What they have in common.
    columns : tuple of Column
        One, or one for each option.
    """

    header: str
    columns: tuple[Column, ...]

    @property
    def is_split(self) -> bool:
        """Tell whether each option has a column of its own."""
        return len(self.columns) > 1


def questions_of(table: RawTable, left_out: Iterable[int]) -> tuple[Question, ...]:
    """Return the columns of an export, those of the options of a question taken together.

    Parameters
    ----------
    table : RawTable
        The export.
    left_out : iterable of int
        Places of columns that are no questions.

    Returns
    -------
    tuple of Question
    """
    out = set(left_out)
    columns = [column for place, column in enumerate(table.columns) if place not in out]
    groups: dict[str, list[Column]] = {}
    for column in columns:
        found = _GROUPED.fullmatch(column.header)
        if found and _is_tick(column):
            groups.setdefault(plain(found[1]), []).append(column)
    split = {name: members for name, members in groups.items() if len(members) >= _SEVERAL}
    done: set[str] = set()
    questions = []
    for column in columns:
        found = _GROUPED.fullmatch(column.header)
        base = plain(found[1]) if found and _is_tick(column) else plain(column.header)
        if base not in split:
            questions.append(Question(column.header, (column,)))
        elif base not in done:
            done.add(base)
            header = found[1] if found else column.header
            questions.append(Question(header, tuple(split[base])))
    return tuple(questions)


def _is_tick(column: Column) -> bool:
    """Tell whether a column only says that an option was chosen or not."""
    return all(plain(value) in YES | NO | NOT_ANSWERED for value in column.values[:_FEW])


def told_values(column: Column) -> tuple[str, ...]:
    """Return the answers that may be shown to whoever makes the codebook.

    Parameters
    ----------
    column : Column
        A column that does not look personal.

    Returns
    -------
    tuple of str
        Short ones given by two people at least, the most frequent first, fifteen at most.
    """
    counts = column.counts()
    places = sorted(range(len(column.values)), key=lambda place: (-counts[place], place))
    values = (column.values[p] for p in places if counts[p] >= _PEOPLE)
    return tuple(value for value in values if len(value) <= _SHORT)[:_MOST]
