"""A table with everything a reader needs: caption, scopes, source, a named scroll region."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from workbench.presentation.display import Shown
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, as_plain, joined, tag
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.base import Language, Words
    from workbench.text import Text

__all__ = ["NUMBER", "Column", "Kind", "Table", "headers", "source_line"]

NUMBER = Html("<b class=no></b>")
"""Where the page puts the number of a table or figure; a notebook shows nothing there."""

Kind = Literal["text", "number", "row"]
"""What a column holds: text, figures, or the names of the rows."""

_FEW = 2


def headers(language: Language, *columns: tuple[Text | Words, Kind]) -> tuple[Column, ...]:
    """Return columns with their titles in a language.

    Parameters
    ----------
    language : str
        ``lt`` or ``en``.
    *columns : tuple of (Text or Words, str)
        Title and kind of each.

    Returns
    -------
    tuple of Column
    """
    return tuple(Column(translate(title, language), kind) for title, kind in columns)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Parameters
    ----------
    title : str
        Its header.
    kind : str
        ``text``; ``number``: set right with figures of equal width; ``row``: names the row.
    """

    title: str
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with everything a reader needs.

    Parameters
    ----------
    caption : str
        What it shows; unique on a page.
    columns : tuple of Column
        Its columns.
    rows : tuple of tuple of str
        Cells: markup, or text that will be escaped.
    source : str
        Where the content comes from.
    notes : tuple of str
        What to know when reading it.
    total : bool
        Whether the last row is a total.
    name : str
        What links lead to; empty where none does.
    anchors : tuple of str
        What links to single rows lead to, one for each row; empty where none does.
    groups : tuple of str
        Under which heading each row stands, one for each row; empty for a table without headings.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    source: str
    notes: tuple[str, ...] = ()
    total: bool = False
    name: str = ""
    anchors: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a table that leaves its reader alone."""
        if not self.caption or not self.source:
            msg = "a table needs a caption and a source"
            raise ValueError(msg)
        if any(len(row) != len(self.columns) for row in self.rows):
            msg = f"a row of the table {self.caption!r} has not {len(self.columns)} cells"
            raise ValueError(msg)

    def shown(self, language: Language) -> Shown:
        """Return the table to look at.

        Parameters
        ----------
        language : str
            ``lt`` or ``en``.

        Returns
        -------
        Shown
        """
        parts = [self._region(NUMBER), *(tag("p", item, class_="aside") for item in self.notes)]
        if self.source:
            parts.append(source_line(self.source, language))
        few = len(self.columns) == _FEW and self.columns[-1].kind == "number"
        kind = "table few" if few else "table"
        return Shown(tag("div", *parts, class_=kind, id=self.name or None), self._plain())

    def renamed(self, caption: Text, language: Language) -> Table:
        """Return the same table under another caption; captions are unique on a page.

        Parameters
        ----------
        caption : Text
            The other caption.
        language : str
            ``lt`` or ``en``.

        Returns
        -------
        Table
        """
        return replace(self, caption=translate(caption, language))

    def region(self) -> Html:
        """Return the bare table in its scroll region, without a number of its own."""
        return self._region("")

    def _region(self, number: str) -> Html:
        """Write the table in its scroll region."""
        head = tag("thead", tag("tr", *(_head(column) for column in self.columns)))
        bodies = (
            tag("tbody", *self._heading(group), *(self._row(i) for i in places))
            for group, places in self._grouped()
        )
        table = tag("table", tag("caption", number, self.caption), head, *bodies)
        label = as_plain(self.caption)
        return tag("div", table, class_="scroll", role="region", tabindex="0", aria_label=label)

    def _grouped(self) -> list[tuple[str, list[int]]]:
        """Return the places of the rows under the heading they share; rows without one together."""
        groups = self.groups or ("",) * len(self.rows)
        found = groupby(range(len(self.rows)), key=lambda place: groups[place])
        return [(group, list(places)) for group, places in found] or [("", [])]

    def _heading(self, group: str) -> tuple[Html, ...]:
        """Write the heading of rows, across all columns."""
        if not group:
            return ()
        across = str(len(self.columns))
        return (tag("tr", tag("th", group, scope="rowgroup", colspan=across)),)

    def _row(self, place: int) -> Html:
        """Write one row."""
        cells = zip(self.columns, self.rows[place], strict=True)
        total = self.total and place == len(self.rows) - 1
        anchor = self.anchors[place] if self.anchors else ""
        shown = (_cell(*pair) for pair in cells)
        return tag("tr", *shown, class_="total" if total else None, id=anchor or None)

    def _plain(self) -> str:
        """Write the table as lines with bars, headings of rows on lines of their own."""
        lines = [as_plain(self.caption), _line([column.title for column in self.columns])]
        for group, places in self._grouped():
            lines += [as_plain(group)] if group else []
            lines += [_line(self.rows[place]) for place in places]
        return "\n".join(lines)


def source_line(source: str, language: Language) -> Html:
    """Return where the content of a table or figure comes from, as its note.

    Parameters
    ----------
    source : str
        Name of the source.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    label = translate(text("Source:"), language)
    return tag("p", label, " ", source, class_="source")


def _line(cells: Sequence[str]) -> str:
    """Write cells with bars between them."""
    return " | ".join(as_plain(joined(cell)).replace("\n", " ") for cell in cells)


def _head(column: Column) -> Html:
    """Write the header of a column."""
    kind = "n" if column.kind == "number" else None
    if not column.title:
        return tag("td")
    return tag("th", column.title, scope="col", class_=kind)


def _cell(column: Column, content: str) -> Html:
    """Write one cell."""
    if column.kind == "row":
        return tag("th", content, scope="row")
    return tag("td", content, class_="n" if column.kind == "number" else None)
