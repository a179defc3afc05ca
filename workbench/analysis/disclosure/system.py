"""Released numbers as sums over unknown cells: what the audit and the suppression work on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Integers = npt.NDArray[np.int64]
    Mask = npt.NDArray[np.bool_]
    # scipy ships no types
    Matrix = Any

__all__ = ["Places", "System", "incidence"]


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Where the numbers of one table stand in a system; -1 for what is a structural zero.

    Parameters
    ----------
    cells : array of int, rows x columns
        Numbers of the cells.
    rows, columns : array of int
        Numbers of the margins.
    total : int
        Number of all respondents of the table.
    """

    cells: Integers
    rows: Integers
    columns: Integers
    total: int

    def numbers(self) -> list[int]:
        """Return all numbers of the table, each once, without structural zeros.

        Returns
        -------
        list of int
        """
        every = (*self.cells.ravel(), *self.rows, *self.columns, self.total)
        return list(dict.fromkeys(int(number) for number in every if number >= 0))

    def lines(self) -> list[tuple[int, ...]]:
        """Return the numbers that add up, each line with its sum at the end.

        Returns
        -------
        list of tuple of int
        """
        sums = [
            *((*cells, total) for cells, total in zip(self.cells, self.rows, strict=True)),
            *((*cells, total) for cells, total in zip(self.cells.T, self.columns, strict=True)),
            (*self.rows, self.total),
            (*self.columns, self.total),
        ]
        return [tuple(int(k) for k in line if k >= 0) for line in sums]


@dataclass(frozen=True, slots=True, eq=False)
class System:
    """Numbers that could be published, each the sum of some unknown, non-negative atoms.

    Parameters
    ----------
    sums : sparse matrix, numbers x atoms
        1 where an atom is part of a number.
    values : array of int
        The true numbers.
    links : sparse matrix, equations x atoms
        What every reader knows: each row times the atoms is zero.
    secret : array of bool
        Numbers that no table shows, but that must not be found out either.
    costs : array of float
        How much a reader loses when a number is hidden.
    lines : tuple of tuple of int
        Numbers that add up: the last is the sum of the others.
    tables : tuple of Places
        Where the numbers of each table are.
    respondents : int
        Number of all respondents.
    """

    sums: Matrix
    values: Integers
    links: Matrix
    secret: Mask
    costs: Floats
    lines: tuple[tuple[int, ...], ...]
    tables: tuple[Places, ...]
    respondents: int


def incidence(rows: Sequence[npt.ArrayLike], atoms: int, signs: Sequence[int] = ()) -> Matrix:
    """Return a sparse matrix with ones, or signs, at the given columns of each row.

    Parameters
    ----------
    rows : sequence of arrays of int
        Columns of each row.
    atoms : int
        Number of columns.
    signs : sequence of int
        Entries, row after row; ones where there are none.

    Returns
    -------
    sparse matrix, rows x atoms
    """
    columns = [np.asarray(row, dtype=np.int64) for row in rows]
    ends = np.cumsum([0, *map(len, columns)])
    places = np.concatenate([*columns, np.empty(0, dtype=np.int64)])
    entries = np.asarray(signs if len(signs) else np.ones(len(places)), dtype=np.float64)
    return sparse.csr_array((entries, places, ends), shape=(len(columns), atoms))
