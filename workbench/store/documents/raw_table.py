"""What any format comes down to before a plan is looked for: lines and tables of cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.model.plan import ImportIssue

__all__ = ["Line", "RawCell", "RawDocument", "RawTable", "TableRow"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cell: a paragraph, or a part of it between soft breaks.

    Parameters
    ----------
    text : str
        Normal text, without the bullet or number of an automatic list.
    item : bool
        Whether the word processor makes it an item of a list.
    number : str
        Number an automatic list gives it: ``1.1.2.``; empty where there is none.
    """

    text: str
    item: bool = False
    number: str = ""

    @property
    def shown(self) -> str:
        """Return the line as a reader sees it."""
        mark = self.number or ("•" if self.item else "")
        return f"{mark} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell on the grid of its table.

    Parameters
    ----------
    lines : tuple of Line
        What stands in it; for a merged cell, what stands in the cell it belongs to.
    continues : bool
        Whether it belongs to the cell above.
    covered : bool
        Whether it belongs to the cell on its left.
    """

    lines: tuple[Line, ...] = ()
    continues: bool = False
    covered: bool = False

    @property
    def text(self) -> str:
        """Return the cell as one line, without list numbers and bullets."""
        return " ".join(line.text for line in self.lines if line.text)

    @property
    def raw(self) -> str:
        """Return the cell as a reader sees it, line by line."""
        return "\n".join(line.shown for line in self.lines if line.shown)

    @property
    def own_text(self) -> str:
        """Return the text, or nothing for a cell that belongs to another one."""
        return "" if self.continues or self.covered else self.text


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row with its place in the document.

    Parameters
    ----------
    cells : tuple of RawCell
        One for each column of the grid.
    place : int
        Row in its table, or line in a text file, from 1.
    """

    cells: tuple[RawCell, ...]
    place: int

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing stands in any cell."""
        return not any(cell.raw for cell in self.cells)


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table of a document.

    Parameters
    ----------
    rows : tuple of TableRow
        Rows of equal width.
    number : int
        Its number among the tables of the document, from 1.
    counts_lines : bool
        Whether places are lines of a text file.
    """

    rows: tuple[TableRow, ...]
    number: int
    counts_lines: bool = False

    @property
    def width(self) -> int:
        """Return the number of columns."""
        return max((len(row.cells) for row in self.rows), default=0)

    def place(self, first: int, last: int | None = None) -> str:
        """Return where some rows stand, as ``table 2, rows 14-16`` or ``lines 41-44``.

        Parameters
        ----------
        first, last : int
            Places of the first and the last row.

        Returns
        -------
        str
        """
        word = "line" if self.counts_lines else "row"
        span = f"{word} {first}" if last in (None, first) else f"{word}s {first}-{last}"
        return span if self.counts_lines else f"table {self.number}, {span}"

    def line(self, place: int) -> int | None:
        """Return the line of the file, where rows are lines."""
        return place if self.counts_lines else None


@dataclass(frozen=True, slots=True)
class RawDocument:
    """A document as its reader saw it.

    Parameters
    ----------
    format : str
        ``docx`` or ``text``.
    blocks : tuple of str or RawTable
        Paragraphs and tables in their order.
    issues : tuple of ImportIssue
        What the reader left out or had to decide.
    """

    format: str
    blocks: tuple[str | RawTable, ...]
    issues: tuple[ImportIssue, ...] = ()

    @property
    def tables(self) -> tuple[RawTable, ...]:
        """Return the tables in their order."""
        return tuple(block for block in self.blocks if isinstance(block, RawTable))

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Return the text outside the tables."""
        return tuple(block for block in self.blocks if isinstance(block, str))
