"""The coded table of a survey as text: no identifiers, no times, rows in the order of letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from workbench.model.codebook import ItemKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from workbench.model.codebook import Codebook, Item

    Codes = npt.NDArray[np.int16]

__all__ = ["NOTHING_CHOSEN", "table_text"]

NOTHING_CHOSEN = "-"
"""Stands where a question with several options was answered with none of them."""

_CHUNK = 100_000
_BITS = 62


def table_text(codebook: Codebook, answers: Mapping[str, Codes]) -> str:
    """Return the coded table of a survey.

    Parameters
    ----------
    codebook : Codebook
        Its questions.
    answers : mapping of str to array of int16
        By code of the question, as a survey holds them.

    Returns
    -------
    str
        Header and rows, each with a line end; rows sorted, so that their order tells nothing.
    """
    rows = len(next(iter(answers.values())))
    lines: list[str] = []
    for start in range(0, rows, _CHUNK):
        part = slice(start, start + _CHUNK)
        cells = [_words(item, answers[item.code][part]) for item in codebook.items]
        lines += map(",".join, zip(*cells, strict=True))
    lines.sort()
    header = ",".join(item.code for item in codebook.items)
    return "\n".join([header, *lines, ""])


def _words(item: Item, codes: Codes) -> list[str]:
    """Return the cells of a question."""
    if item.kind is ItemKind.MULTIPLE:
        return _joined([option.code for option in item.options], codes)
    if item.scale is not None:
        words = ["", *map(str, range(item.scale.high + 1))]
    else:
        words = ["", *(option.code for option in item.options)]
    chosen: list[str] = np.array(words, dtype=object)[codes + 1].tolist()
    return chosen


def _joined(names: list[str], codes: Codes) -> list[str]:
    """Return the chosen options of each row, put together once for each choice that occurs."""
    if len(names) > _BITS:
        return [_cell(names, row) for row in codes]
    weights = np.int64(1) << np.arange(len(names), dtype=np.int64)
    choices = np.where((codes >= 0).any(axis=1), (codes > 0) @ weights, -1)
    _, first, which = np.unique(choices, return_index=True, return_inverse=True)
    cells = np.array([_cell(names, codes[place]) for place in first], dtype=object)
    joined: list[str] = cells[which].tolist()
    return joined


def _cell(names: list[str], row: Codes) -> str:
    if not (row >= 0).any():
        return ""
    return " ".join(name for name, chosen in zip(names, row, strict=True) if chosen > 0) or (
        NOTHING_CHOSEN
    )
