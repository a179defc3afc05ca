"""Rules on tables: captions, headers, a sound grid, a source."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from workbench.presentation.lint.blocks import names_in
from workbench.presentation.lint.framework import rule
from workbench.presentation.lint.reading import has_words, name_of, said
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.presentation.lint.reading import Page
    from workbench.text import Text

    Hits = Iterator[tuple[Any, Text]]

_SCOPES = {"col", "row", "colgroup", "rowgroup"}
_LAYOUT = set(
    names_in(
        "align axis bgcolor border cellpadding cellspacing char frame height nowrap rules "
        "summary valign width"
    )
)
_WHOLE = {"main", "body", "html"}
_PARTS = ("table", "thead", "tbody", "tfoot", "tr", "th", "td", "col", "colgroup")


@rule("T01", "Every table has a caption, first.", "It is read before the cells (1.3.1).")
def captions(page: Page) -> Hits:
    """Look for words in the caption."""
    for table in page.all("table"):
        first = next(iter(table), None)
        if first is None or first.tag != "caption" or not said(first):
            yield table, text("a table has no caption")


@rule("T02", "No two tables have the same caption.", "A list of tables is read alone.")
def repeated_captions(page: Page) -> Hits:
    """Compare all captions."""
    seen: set[str] = set()
    for caption in page.all("caption"):
        words = said(caption)
        if words in seen:
            yield caption, text("two tables are called “{caption}”", caption=words)
        seen.add(words)


@rule("T03", "Every header says what it is the header of.", "Cells are read with theirs (1.3.1).")
def scopes(page: Page) -> Hits:
    """Look for the scope of every header."""
    for header in page.all("th"):
        if header.get("scope") not in _SCOPES:
            yield header, text("the header “{words}” has no scope", words=said(header))


@rule("T04", "Every table has headers of its columns.", "As T03.")
def column_headers(page: Page) -> Hits:
    """Look for headers in the head."""
    for table in page.all("table"):
        if not any(
            one.get("scope") in {"col", "colgroup"} for one in table.iterfind("thead/tr/th")
        ):
            yield table, text("a table has no headers of its columns")


@rule("T05", "Every row has its header.", "As T03.")
def row_headers(page: Page) -> Hits:
    """Look for a header in the rows; one that spans several serves them all."""
    for table in page.all("table"):
        left = 0
        for row in table.iterfind("tbody/tr"):
            spans = [_span(one, "rowspan") for one in row if one.tag == "th"]
            left = max([left - 1, *spans])
            if left < 1:
                yield row, text("a row has no header: “{words}”", words=said(row)[:60])
                break


@rule("T06", "No header is empty.", "An empty cell is no header (1.3.1).")
def empty_headers(page: Page) -> Hits:
    """Look for words in every header."""
    for header in page.all("th"):
        if not has_words(header) and not any(
            name_of(one, page) for one in header.iter("svg", "img")
        ):
            yield header, text("a header is empty")


@rule("T07", "Every row fills all columns.", "Else cells slide under the wrong header.")
def grid(page: Page) -> Hits:
    """Count the cells of every row with what spans into it."""
    spanned = {"colspan", "rowspan"} & set(page.attributes)
    for table in page.all("table"):
        widths = _widths(table) if spanned else [len(row) for row in table.iterfind("*/tr")]
        wrong = [(i, width) for i, width in enumerate(widths, 1) if width != widths[0]]
        for number, width in wrong[:1]:
            message = text(
                "row {number} has {found} cells and not {expected}",
                number=number,
                found=width,
                expected=widths[0],
            )
            yield table, message


@rule("T08", "Tables hold no attributes of layout.", "How it looks stands in the style sheet.")
def layout(page: Page) -> Hits:
    """Look for attributes of long ago."""
    for element in page.all(*_PARTS):
        found = sorted(_LAYOUT.intersection(element.keys()))
        if found or element.get("role") in {"presentation", "none"}:
            name = found[0] if found else "role"
            yield element, text("a table has the attribute “{name}”", name=name)


@rule("T09", "No table comes straight from pandas.", "Such tables lack all of the above.")
def raw_tables(page: Page) -> Hits:
    """Look for what pandas writes."""
    for table in page.all("table"):
        if "dataframe" in table.get("class", "").split():
            yield table, text("a table was shown as pandas writes it; use a function of wb")
    for style in page.all("style"):
        if style.get("scoped") is not None:
            yield style, text("a table was shown as pandas writes it; use a function of wb")


@rule("T10", "A table scrolls in a region of its name.", "Keys reach what is wide (2.1.1, 1.4.10).")
def regions(page: Page) -> Hits:
    """Look for the region around every table."""
    for table in page.all("table"):
        caption = "".join(map(said, table.findall("caption")))
        around = [one for one in table.iterancestors("div") if one.get("role") == "region"]
        names = [name_of(one, page) for one in around if one.get("tabindex") == "0"]
        if not any(caption in name or (name and name in caption) for name in names):
            yield table, text("a table stands in no scroll region of its name")


@rule(
    "T11",
    "Figures and their header stand on the same side.",
    "The eye goes straight down.",
    grave=False,
)
def numeric_columns(page: Page) -> Hits:
    """Compare the class of the header with that of the cells below."""
    for table in page.all("table"):
        cells = [list(row) for row in table.iterfind("tbody/tr")]
        head = [list(row) for row in table.iterfind("thead/tr")]
        spanned = any(
            one.get("colspan") or one.get("rowspan") for row in cells + head for one in row
        )
        if len(head) != 1 or spanned:
            continue
        for i, header in enumerate(head[0]):
            below = {_is_number(row[i]) for row in cells if i < len(row)}
            if below - {_is_number(header)}:
                yield header, text("the column “{words}” is set on two sides", words=said(header))


@rule("T12", "Every table names its source.", "Promise: every figure has a source and a date.")
def sources(page: Page) -> Hits:
    """Look for the note on the source beside the table, or in the figure whose data it is."""
    notes = [one for one, _, kind in page.having("class") if "source" in kind.split()]
    noted = {outer for note in notes if has_words(note) for outer in note.iterancestors()}
    held = Counter(outer for table in page.all("table") for outer in table.iterancestors())
    for table in page.all("table"):
        alone = [one for one in table.iterancestors() if held[one] == 1 and one.tag not in _WHOLE]
        if noted.isdisjoint((*table.iterancestors("figure"), *alone)):
            yield table, text("a table names no source")


@rule("T13", "No table stands in another.", "Its cells cannot be followed (1.3.2).")
def nested_tables(page: Page) -> Hits:
    """Look for tables within tables."""
    for table in page.all("table"):
        if any(True for _ in table.iterancestors("table")):
            yield table, text("a table stands within another")


@rule("T14", "No two columns have the same header.", "Cells are read with theirs.", grave=False)
def repeated_headers(page: Page) -> Hits:
    """Compare the headers of a table with one row of them."""
    for table in page.all("table"):
        rows = table.findall("thead/tr")
        words = [said(one) for one in rows[0].iterfind("th")] if len(rows) == 1 else []
        for twice in sorted({one for one in words if one and words.count(one) > 1}):
            yield table, text("two columns are called “{words}”", words=twice)


@rule("T15", "Every table has rows, and every row has cells.", "An empty table says nothing.")
def empty_tables(page: Page) -> Hits:
    """Count rows and cells."""
    for table in page.all("table"):
        rows = table.findall("tbody/tr")
        if not rows or any(len(row) == 0 for row in table.iter("tr")):
            yield table, text("a table has no rows, or a row without cells")


def _widths(table: Any) -> list[int]:  # noqa: ANN401 - as above
    """Return how many columns every row fills."""
    widths: list[int] = []
    hanging: list[tuple[int, int]] = []
    for row in table.iterfind("*/tr"):
        cells = [(_span(one, "rowspan"), _span(one, "colspan")) for one in row]
        widths.append(sum(width for _, width in (*hanging, *cells)))
        hanging = [(high - 1, width) for high, width in (*hanging, *cells) if high > 1]
    return widths


def _span(cell: Any, attribute: str) -> int:  # noqa: ANN401 - as above
    """Return over how many rows or columns a cell spans."""
    written = cell.get(attribute, "1").strip()
    return max(1, int(written)) if written.isdigit() else 1


def _is_number(cell: Any) -> bool:  # noqa: ANN401 - as above
    return "n" in cell.get("class", "").split()
