"""Which column of an export belongs to which question, and which are nobody's."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.model.codebook import ItemKind
from workbench.store.surveys.dialects import Dialect
from workbench.store.surveys.labels import labels_of, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.model.codebook import Codebook, Item
    from workbench.store.surveys.dialects import Export

__all__ = ["Layout", "Places", "layout_of"]

_OPTION = re.compile(r"[\s:?*]*(?:/\s*(.+)|\[\s*(.+?)\s*\]|[_.](.+))")
_PART = re.compile(r"[\s:?*]*[/\[].*")


@dataclass(frozen=True, slots=True)
class Places:
    """Where the answers to a question stand.

    Parameters
    ----------
    whole : list of int
        Places of the columns that hold whole answers; several where each language has its own.
    options : dict of int to list of int
        Places of the columns that tell of one option, by its place among the options.
    """

    whole: list[int] = field(default_factory=list)
    options: dict[int, list[int]] = field(default_factory=dict)

    @property
    def found(self) -> bool:
        """Tell whether there is any column."""
        return bool(self.whole or self.options)

    def all(self) -> tuple[int, ...]:
        """Return all columns of the question."""
        return (*self.whole, *(place for places in self.options.values() for place in places))


@dataclass(frozen=True, slots=True)
class Layout:
    """What each column of an export is.

    Parameters
    ----------
    items : tuple of Places
        Of each question, in the order of the codebook.
    technical : tuple of int
        Columns of the program that made the export.
    dropped : tuple of int
        Columns the codebook drops.
    justified : tuple of int
        Columns that look personal and are justified; most of them belong to questions too.
    unknown : tuple of int
        Columns the codebook does not mention.
    """

    items: tuple[Places, ...]
    technical: tuple[int, ...]
    dropped: tuple[int, ...]
    justified: tuple[int, ...]
    unknown: tuple[int, ...]


def layout_of(headers: Sequence[str], codebook: Codebook, export: Export) -> Layout:
    """Find the columns of every question.

    Parameters
    ----------
    headers : sequence of str
        As they stand in the file.
    codebook : Codebook
        The questions, and the columns dropped or justified.
    export : Export
        Which program made the file.

    Returns
    -------
    Layout
    """
    names = [_names(header, export.dialect) for header in headers]
    items = tuple(Places() for _ in codebook.items)
    named = {plain(c): i for i, item in enumerate(codebook.items) for c in item.columns}
    given_away: set[int] = set()
    dropped = _listed(names, (entry.column for entry in codebook.dropped))
    for place, ways in enumerate(names):
        item = next((named[name] for name in ways if name in named), None)
        if item is not None:
            items[item].whole.append(place)
            given_away.add(place)
    free = [place for place in range(len(names)) if place not in given_away]
    for item, place, option in _option_columns(codebook.items, names, free):
        if place not in dropped:
            items[item].options.setdefault(option, []).append(place)
            given_away.add(place)
    justified = _listed(names, (entry.column for entry in codebook.justified))
    technical = tuple(p for p in export.technical if p not in given_away and p not in dropped)
    known = {*given_away, *dropped, *justified, *technical}
    return Layout(
        items,
        technical,
        tuple(place for place in dropped if place not in given_away),
        justified,
        tuple(place for place in range(len(names)) if place not in known),
    )


def _names(header: str, dialect: Dialect) -> tuple[str, ...]:
    """Return a header as it may be named: KoboToolbox puts the names of groups before it."""
    name = plain(header)
    if dialect is not Dialect.KOBO or "/" not in name:
        return (name,)
    parts = name.split("/")
    return tuple("/".join(parts[first:]) for first in range(len(parts)))


def _listed(names: Sequence[tuple[str, ...]], columns: Iterable[str]) -> tuple[int, ...]:
    """Return the places of columns that are listed, themselves or as options of a listed one."""
    listed = [plain(column) for column in columns]
    if not listed:
        return ()
    return tuple(
        place
        for place, ways in enumerate(names)
        if any(
            way == name or (way.startswith(name) and _PART.fullmatch(way[len(name) :]))
            for way in ways
            for name in listed
        )
    )


def _option_columns(
    items: Sequence[Item], names: Sequence[tuple[str, ...]], free: Sequence[int]
) -> Iterator[tuple[int, int, int]]:
    """Yield question, column and option where a column tells of one option."""
    several = [
        (index, [plain(column) for column in item.columns], labels_of(item))
        for index, item in enumerate(items)
        if item.kind is ItemKind.MULTIPLE
    ]
    for place in free:
        found = (
            (item, place, option)
            for item, columns, labels in several
            for name in names[place]
            if (option := _option(name, columns, labels)) is not None
        )
        yield from list(found)[:1]


def _option(name: str, columns: Sequence[str], labels: dict[str, int]) -> int | None:
    """Return which option a header names behind the header of its question."""
    for column in columns:
        rest = _OPTION.fullmatch(name[len(column) :]) if name.startswith(column) else None
        if rest is not None:
            label = plain(rest[1] or rest[2] or rest[3])
            if label in labels:
                return labels[label]
    return None
