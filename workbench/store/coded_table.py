"""Coded tables of surveys as the workbench keeps them: codes and numbers, nothing of a person."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from workbench.model.codebook import ItemKind
from workbench.model.survey import MISSING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import numpy as np
    import numpy.typing as npt

    from workbench.model.codebook import Codebook, Item

    Codes = npt.NDArray[np.int16]

__all__ = ["coded_rows", "coded_table"]

_NONE_OF_THEM = "-"


def coded_rows(codebook: Codebook, answers: Mapping[str, Codes]) -> tuple[tuple[str, ...], ...]:
    """Return answers as the cells of a coded table.

    Parameters
    ----------
    codebook : Codebook
        The questions; their order is that of the columns.
    answers : mapping of str to array of int16
        By code of the question, as :class:`~workbench.model.survey.Survey` holds them.

    Returns
    -------
    tuple of tuple of str
        In lexicographic order, so that it does not tell who answered when.
    """
    columns = (_cells(item, answers[item.code]) for item in codebook.items)
    return tuple(sorted(zip(*columns, strict=True)))


def coded_table(codebook: Codebook, answers: Mapping[str, Codes]) -> str:
    """Return answers as the file of a coded table holds them.

    Parameters
    ----------
    codebook : Codebook
        The questions.
    answers : mapping of str to array of int16
        By code of the question.

    Returns
    -------
    str
        Commas between cells, a header with the codes of the questions, lines that end in LF.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(item.code for item in codebook.items)
    writer.writerows(coded_rows(codebook, answers))
    return stream.getvalue()


def _cells(item: Item, given: Codes) -> Iterable[str]:
    """Yield what stands in the column of a question."""
    codes = [option.code for option in item.options]
    for answer in given.tolist():
        if item.kind is ItemKind.MULTIPLE:
            chosen = [code for code, mark in zip(codes, answer, strict=True) if mark == 1]
            yield "" if MISSING in answer else " ".join(chosen) or _NONE_OF_THEM
        elif answer == MISSING:
            yield ""
        else:
            yield str(answer) if item.kind is ItemKind.SCALE else codes[answer]
