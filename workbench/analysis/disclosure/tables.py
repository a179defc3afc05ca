"""Tables of counts as they go in, and as they come out: without anything that is hidden."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["CountTable", "Released", "Shown", "State"]


class State(StrEnum):
    """What became of a number.

    There is one state for everything hidden.  If small counts were told apart from those hidden for
    their sake, a reader would know more of both, and much more would have to be hidden.
    """

    SHOWN = "shown"
    """As counted."""
    ROUNDED = "rounded"
    """Rounded, or a sum of rounded numbers."""
    HIDDEN = "hidden"
    """At most the threshold, or more, but telling something that is at most the threshold."""
    STRUCTURAL = "structural"
    """A zero that cannot be otherwise."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One number of a released table.

    Parameters
    ----------
    state : State
        What became of it.
    value : int or None
        The number shown; None where it is hidden.
    """

    state: State
    value: int | None = None


@dataclass(frozen=True, slots=True)
class CountTable:
    """A table of unweighted respondents before protection; its margins are the sums of its cells.

    Parameters
    ----------
    name : str
        What the table is called in the log.
    rows, columns : tuple of str
        Labels; a one-dimensional table has a single row or a single column.
    counts : sequence of sequences of int, rows x columns
        Respondents; kept as tuples.
    structural_zeros : sequence of sequences of bool or None, rows x columns
        Where nobody can be, whatever the respondents said.
    population : str
        Whom the table is about, in words.

    Raises
    ------
    ValueError
        If the shapes disagree, a label comes twice, a count is negative or no whole number, or a
        structural zero is not zero.
    """

    name: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: Sequence[Sequence[int]]
    structural_zeros: Sequence[Sequence[bool]] | None = None
    population: str = ""

    def __post_init__(self) -> None:
        if any(int(value) != value for row in self.counts for value in row):
            self._refuse("a count is no whole number")
        counts = tuple(tuple(int(value) for value in row) for row in self.counts)
        structural = tuple(tuple(bool(value) for value in row) for row in self._given_zeros())
        object.__setattr__(self, "counts", counts)
        object.__setattr__(self, "structural_zeros", structural)
        for part in (counts, structural):
            if [len(row) for row in part] != [len(self.columns)] * len(self.rows) or not part:
                self._refuse("its counts and its labels have different shapes, or there are none")
        if len(set(self.rows)) < len(self.rows) or len(set(self.columns)) < len(self.columns):
            self._refuse("a label comes twice")
        if not self.columns or min(map(min, counts)) < 0:
            self._refuse("a count is negative, or there are no columns")
        if any(n and s for row, zeros in zip(counts, structural, strict=True)
               for n, s in zip(row, zeros, strict=True)):  # fmt: skip
            self._refuse("a structural zero is not zero")

    @property
    def total(self) -> int:
        """Return the number of respondents in the table."""
        return sum(map(sum, self.counts))

    def is_structural(self, row: int, column: int) -> bool:
        """Tell whether nobody can be in a cell.

        Parameters
        ----------
        row, column : int
            Places, from 0.

        Returns
        -------
        bool
        """
        return bool(self._given_zeros()[row][column])

    def _given_zeros(self) -> Sequence[Sequence[bool]]:
        if self.structural_zeros is not None:
            return self.structural_zeros
        return [[False] * len(self.columns)] * len(self.rows)

    def _refuse(self, why: str) -> None:
        msg = f"the table {self.name!r} cannot be protected: {why}"
        raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Released:
    """A table that may leave; a hidden number is nowhere in it, and neither is why it is hidden.

    Parameters
    ----------
    name, population : str
        As in the table that went in.
    rows, columns : tuple of str
        Labels.
    cells : tuple of tuples of Shown, rows x columns
        The cells.
    row_totals, column_totals : tuple of Shown
        The margins.
    total : Shown
        All respondents of the table.
    threshold : int
        The T of the sign for what is hidden.
    rounding : int
        Base of the rounding; 1 where there is none.
    """

    name: str
    population: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Shown, ...], ...]
    row_totals: tuple[Shown, ...]
    column_totals: tuple[Shown, ...]
    total: Shown
    threshold: int
    rounding: int = 1

    @property
    def hidden(self) -> int:
        """Return how many cells are hidden, margins not counted."""
        return sum(cell.state is State.HIDDEN for row in self.cells for cell in row)

    def row_shares(self) -> tuple[tuple[float | None, ...], ...]:
        """Return each cell's share of its row, computed from nothing but the numbers shown.

        Returns
        -------
        tuple of tuples of (float or None), rows x columns
            0 to 1; None where the cell or the row's total is hidden, or the total is 0.
        """
        pairs = zip(self.cells, self.row_totals, strict=True)
        return tuple(tuple(_share(cell, total) for cell in row) for row, total in pairs)


def _share(part: Shown, whole: Shown) -> float | None:
    """Return a share of two numbers shown; a rounded part can exceed its own rounded whole."""
    return None if part.value is None or not whole.value else min(part.value / whole.value, 1.0)
