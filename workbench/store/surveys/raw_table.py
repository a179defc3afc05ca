"""An export as it arrived: each column as its different words and who gave which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

__all__ = ["Column", "Lines", "RawTable", "column_of"]


class Lines(Protocol):
    """Tells in which lines of the file rows stand."""

    def of(self, rows: Sequence[int]) -> tuple[int, ...]:
        """Return the lines of rows, both counted as people do and from 0."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an export.

    Parameters
    ----------
    header : str
        As it stands in the file, blanks at its ends aside.
    values : tuple of str
        Its different words.
    codes : array of int32, shape (rows,)
        Place of each row's word among them; -1 where the cell is empty.
    """

    header: str
    values: tuple[str, ...]
    codes: npt.NDArray[np.int32]

    @property
    def filled(self) -> int:
        """Return how many cells hold something."""
        return int((self.codes >= 0).sum())

    def counts(self) -> npt.NDArray[np.int64]:
        """Return how often each word stands there."""
        return np.bincount(self.codes[self.codes >= 0], minlength=len(self.values))


@dataclass(frozen=True, slots=True)
class RawTable:
    """An export.

    Parameters
    ----------
    file : str
        Its name.
    columns : tuple of Column
        In their order; a header may come twice.
    rows : int
        How many there are below the header.
    lines : Lines
        Where they stand.
    """

    file: str
    columns: tuple[Column, ...]
    rows: int
    lines: Lines

    @property
    def headers(self) -> tuple[str, ...]:
        """Return the headers of all columns."""
        return tuple(column.header for column in self.columns)


def column_of(header: str, words: Sequence[str], codes: npt.NDArray[np.int32]) -> Column:
    """Return a column whose words are free of blanks at their ends, each of them once.

    Parameters
    ----------
    header : str
        As it stands in the file.
    words : sequence of str
        As they stand there, "" for an empty cell; not all of them need to occur.
    codes : array of int32
        Place of each row's word among them.

    Returns
    -------
    Column
    """
    places: dict[str, int] = {}
    mapped = np.full(max(len(words), 1), -1, dtype=np.int32)
    for place in np.flatnonzero(np.bincount(codes, minlength=1)).tolist():
        word = words[place].replace("\u00a0", " ").strip()
        if word:
            mapped[place] = places.setdefault(word, len(places))
    return Column(" ".join(header.split()), tuple(places), mapped[codes])
