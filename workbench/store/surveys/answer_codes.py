"""What the words in the cells of an export mean, question by question."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

import numpy as np

from workbench.model.codebook import ItemKind
from workbench.model.survey import MISSING
from workbench.store.surveys.labels import EVERYTHING_ELSE, NO, NOT_ANSWERED, YES, labels_of, plain

if TYPE_CHECKING:
    import numpy.typing as npt

    from workbench.model.codebook import Item
    from workbench.store.surveys.matching import Places
    from workbench.store.surveys.raw_table import Column, RawTable

    Codes = npt.NDArray[np.int16]

__all__ = ["Coded", "Strange", "code_item"]

_UNKNOWN = -2
_OUTSIDE = -3
_FRACTION = -4
_WORDS = {_UNKNOWN: "unknown", _OUTSIDE: "outside", _FRACTION: "fraction"}
_NUMBER = re.compile(r"[-+]?\d{1,15}(?:[.,]\d{1,15})?")
_SIGNS = ",;|\n"
_BETWEEN = f" \t\r{_SIGNS}"
_PART = re.compile(r"[^,;|\n]+")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Strange:
    """An answer that the codebook does not know.

    Parameters
    ----------
    kind : str
        ``unknown``: no option; ``outside``, ``fraction``: no step of the scale; ``conflict``: two
        columns of one question say different things.
    header : str
        Column it stands in.
    value : str
        What stands there.
    rows : array of int64
        Where, counted from 0.
    """

    kind: str
    header: str
    value: str
    rows: npt.NDArray[np.int64] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Coded:
    """The answers to a question as numbers, as a survey holds them.

    Parameters
    ----------
    codes : array of int16
        Shape (rows,) or (rows, options); what is strange is not answered.
    strange : tuple of Strange
        What the codebook does not know.
    """

    codes: Codes
    strange: tuple[Strange, ...]


def code_item(item: Item, places: Places, table: RawTable) -> Coded:
    """Return the answers to a question.

    Parameters
    ----------
    item : Item
        The question.
    places : Places
        Where its answers stand.
    table : RawTable
        The export.

    Returns
    -------
    Coded
    """
    if item.kind is ItemKind.MULTIPLE:
        return _several(item, places, table)
    labels = labels_of(item)
    strange: list[Strange] = []
    codes = np.full(table.rows, MISSING, dtype=np.int16)
    for place in places.whole:
        column = table.columns[place]
        meant = np.array([_meaning(item, v, labels) for v in column.values], dtype=np.int16)
        found = _taken(meant, column.codes)
        strange += _strange(meant, column)
        strange += _conflicts(codes, found, column)
        codes = np.where(codes >= 0, codes, np.maximum(found, MISSING))
    return Coded(codes, tuple(strange))


def _taken(meant: Codes, codes: npt.NDArray[np.int32]) -> Codes:
    """Return what each row means; an empty cell means nothing."""
    return np.append(meant, np.int16(MISSING))[codes]


def _meaning(item: Item, value: str, labels: dict[str, int]) -> int:
    """Return the place of the option or the step of the scale that a word stands for."""
    word = plain(value)
    if word in labels:
        return labels[word]
    if word in NOT_ANSWERED:
        return MISSING
    if item.scale is not None and _NUMBER.fullmatch(word):
        return _step(word, item.scale.low, item.scale.high)
    if item.scale is None and _is_whole_with_zeros(word) and (short := word[:-2]) in labels:
        return labels[short]
    return labels.get(EVERYTHING_ELSE, _UNKNOWN)


def _is_whole_with_zeros(word: str) -> bool:
    """Tell whether a spreadsheet made 3.0 of the code 3."""
    return _NUMBER.fullmatch(word) is not None and word.endswith((".0", ",0"))


def _step(word: str, low: int, high: int) -> int:
    """Return the step of a scale; decimal signs are taken as exports write them."""
    try:
        number = Decimal(word.replace(",", "."))
    except InvalidOperation:
        return _UNKNOWN
    if number != number.to_integral_value():
        return _FRACTION
    return int(number) if low <= number <= high else _OUTSIDE


def _strange(meant: Codes, column: Column) -> list[Strange]:
    return [
        Strange(
            _WORDS[int(meant[place])],
            column.header,
            column.values[place],
            np.flatnonzero(column.codes == place),
        )
        for place in np.flatnonzero(meant < MISSING)
    ]


def _conflicts(before: Codes, found: Codes, column: Column) -> list[Strange]:
    """Return where a second column of a question says something else than the first."""
    rows = np.flatnonzero((before >= 0) & (found >= 0) & (before != found))
    return [Strange("conflict", column.header, "", rows)] if len(rows) else []


def _several(item: Item, places: Places, table: RawTable) -> Coded:
    """Return which options were chosen: from their own columns, else from those with all."""
    strange: list[Strange] = []
    options = len(item.options)
    codes = np.full((table.rows, options), MISSING, dtype=np.int16)
    for option, columns in places.options.items():
        for place in columns:
            column = table.columns[place]
            own = {label for label, at in labels_of(item).items() if at == option}
            meant = np.array([_tick(value, own) for value in column.values], dtype=np.int16)
            strange += _strange(meant, column)
            found = np.maximum(_taken(meant, column.codes), MISSING)
            codes[:, option] = np.maximum(codes[:, option], found)
    answered = (codes >= 0).any(axis=1)
    codes[answered] = np.maximum(codes[answered], 0)
    for place in places.whole:
        column = table.columns[place]
        chosen, more = _joined(item, column)
        rows = ~answered
        codes[rows] = np.vstack([chosen, np.full((1, options), MISSING, np.int16)])[
            column.codes[rows]
        ]
        answered = (codes >= 0).any(axis=1)
        strange += more
    return Coded(codes, tuple(strange))


def _tick(value: str, own: set[str]) -> int:
    """Return whether a cell says that its option was chosen."""
    word = plain(value)
    if word in YES or word in own:
        return 1
    if word in NO:
        return 0
    return MISSING if word in NOT_ANSWERED else _UNKNOWN


def _joined(item: Item, column: Column) -> tuple[Codes, list[Strange]]:
    """Return the options of each different word that joins several, and what was not known."""
    labels = labels_of(item)
    ordered = sorted(map(re.escape, labels.keys() - {EVERYTHING_ELSE}), key=len, reverse=True)
    pattern = re.compile(rf"({'|'.join(ordered)})[:?*.]*(?=$|[\s{_SIGNS}])")
    chosen = np.zeros((len(column.values), len(item.options)), dtype=np.int16)
    strange: list[Strange] = []
    for place, value in enumerate(column.values):
        if plain(value) in NOT_ANSWERED and plain(value) not in labels:
            chosen[place] = MISSING
            continue
        known, unknown = _split(value, pattern)
        chosen[place, [labels[label] for label in known]] = 1
        if unknown and EVERYTHING_ELSE in labels:
            chosen[place, labels[EVERYTHING_ELSE]] = 1
        elif unknown:
            rows = np.flatnonzero(column.codes == place)
            strange += [Strange("unknown", column.header, part, rows) for part in unknown]
    return chosen, strange


def _split(value: str, known_labels: re.Pattern[str]) -> tuple[list[str], list[str]]:
    """Split a word at its signs; labels may hold commas and blanks, so the longest goes first."""
    known: list[str] = []
    unknown: list[str] = []
    for part in map(plain, value.replace("\r", "").split("\n")):
        stop = _WORD if _is_list_of_codes(part, known_labels) else _PART
        at = 0
        while at < len(part):
            if part[at] in _BETWEEN:
                at += 1
            elif label := known_labels.match(part, at):
                known.append(label[1])
                at = label.end()
            else:
                rest = stop.match(part, at)
                end = rest.end() if rest else len(part)
                unknown.append(part[at:end].strip())
                at = end
    return known, unknown


def _is_list_of_codes(part: str, known_labels: re.Pattern[str]) -> bool:
    """Tell a list of codes with blanks between them from an answer in one's own words."""
    words = part.split(" ")
    return all(map(_WORD.fullmatch, words)) and any(map(known_labels.fullmatch, words))
