"""From an export and its codebook to answers as numbers, with everything that was noticed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from workbench.model.codebook import ItemKind
from workbench.store.surveys.answer_codes import code_item

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from workbench.model.codebook import Codebook
    from workbench.store.surveys.answer_codes import Strange
    from workbench.store.surveys.dialects import Export
    from workbench.store.surveys.matching import Layout
    from workbench.store.surveys.raw_table import RawTable

    Codes = npt.NDArray[np.int16]
    Rows = npt.NDArray[np.int64]

__all__ = ["CodedTable", "code_table", "kept"]

STRAIGHT = 5
"""From so many scales on, the same answer to all of them is worth a look."""


@dataclass(frozen=True, slots=True)
class CodedTable:
    """The answers of an export as numbers.

    Parameters
    ----------
    answers : mapping of str to array of int16
        By code of the question, as a survey holds them.
    strange : tuple of Strange
        Answers the codebook does not know.
    empty : array of int64
        Rows in which no question is answered.
    equal : array of int64
        Rows that repeat an earlier one in every cell but the exporter's own.
    same_id : array of int64
        Rows with the identifier of an earlier one.
    straight : array of int64
        Rows with one answer to all scales, five of them or more.
    too_many : dict of str to array of int64
        Rows with more options than may be chosen, by code of the question.
    """

    answers: Mapping[str, Codes]
    strange: tuple[Strange, ...]
    empty: Rows
    equal: Rows
    same_id: Rows
    straight: Rows
    too_many: dict[str, Rows] = field(default_factory=dict)


def code_table(table: RawTable, codebook: Codebook, layout: Layout, export: Export) -> CodedTable:
    """Code all answers and look at what is strange about them.

    Parameters
    ----------
    table : RawTable
        The export.
    codebook : Codebook
        Its questions.
    layout : Layout
        Where their answers stand.
    export : Export
        Which program made it.

    Returns
    -------
    CodedTable
    """
    answers: dict[str, Codes] = {}
    strange: list[Strange] = []
    for item, places in zip(codebook.items, layout.items, strict=True):
        coded = code_item(item, places, table)
        answers[item.code] = coded.codes
        strange += coded.strange
    empty = _unanswered(answers, table.rows)
    return CodedTable(
        answers=answers,
        strange=tuple(strange),
        empty=empty,
        equal=np.setdiff1d(_equal_rows(table, set(layout.technical)), empty),
        same_id=np.setdiff1d(_same_id(table, export.identifier), empty),
        straight=_straight(answers, codebook),
        too_many={
            item.code: rows
            for item in codebook.items
            if item.at_most and len(rows := _too_many(answers[item.code], item.at_most))
        },
    )


def kept(coded: CodedTable, *, drop_duplicates: bool) -> dict[str, Codes]:
    """Return the answers of those who stay in the table.

    Parameters
    ----------
    coded : CodedTable
        All answers.
    drop_duplicates : bool
        Whether rows that repeat another one go; rows without any answer always go.

    Returns
    -------
    dict of str to array of int16
    """
    gone = coded.empty
    if drop_duplicates:
        gone = np.unique(np.concatenate([gone, coded.equal, coded.same_id]))
    if not len(gone):
        return dict(coded.answers)
    return {code: np.delete(codes, gone, axis=0) for code, codes in coded.answers.items()}


def _unanswered(answers: Mapping[str, Codes], rows: int) -> Rows:
    answered = np.zeros(rows, dtype=bool)
    for codes in answers.values():
        answered |= codes >= 0 if codes.ndim == 1 else (codes >= 0).any(axis=1)
    return np.flatnonzero(~answered)


def _equal_rows(table: RawTable, technical: set[int]) -> Rows:
    """Return the rows that repeat an earlier one, told by hashes of 64 bits."""
    hashes = np.zeros(table.rows, dtype=np.uint64)
    chance = np.random.default_rng(20250901)
    for place, column in enumerate(table.columns):
        if place not in technical:
            numbers = chance.integers(1, 2**63, len(column.values) + 1, dtype=np.uint64)
            hashes = hashes * np.uint64(0x9E3779B97F4A7C15) + numbers[column.codes]
            hashes ^= hashes >> np.uint64(29)
    return _repeats(hashes)


def _same_id(table: RawTable, identifier: int | None) -> Rows:
    if identifier is None:
        return np.empty(0, dtype=np.int64)
    codes = table.columns[identifier].codes
    filled = np.flatnonzero(codes >= 0)
    return filled[_repeats(codes[filled])]


def _repeats(keys: npt.NDArray[np.integer]) -> Rows:
    """Return the places of all keys but the first of each kind."""
    _, first = np.unique(keys, return_index=True)
    repeated = np.ones(len(keys), dtype=bool)
    repeated[first] = False
    return np.flatnonzero(repeated)


def _straight(answers: Mapping[str, Codes], codebook: Codebook) -> Rows:
    """Return the rows in which five or more scales are answered, all with the same step."""
    scales = [answers[item.code] for item in codebook.items if item.kind is ItemKind.SCALE]
    if len(scales) < STRAIGHT:
        return np.empty(0, dtype=np.int64)
    lowest = np.full(len(scales[0]), np.iinfo(np.int16).max, dtype=np.int16)
    highest = np.full(len(scales[0]), -1, dtype=np.int16)
    count = np.zeros(len(scales[0]), dtype=np.int16)
    for codes in scales:
        answered = codes >= 0
        count += answered
        lowest = np.where(answered, np.minimum(lowest, codes), lowest)
        highest = np.maximum(highest, codes)
    return np.flatnonzero((count >= STRAIGHT) & (lowest == highest))


def _too_many(codes: Codes, most: int) -> Rows:
    return np.flatnonzero((codes > 0).sum(axis=1) > most) if codes.ndim > 1 else np.empty(0, int)
