"""What a person should look at in an imported survey, though it does not stop the import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.model.codebook import ItemKind
from workbench.store.surveys.personal import is_citizenship, is_origin
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    import numpy.typing as npt

    from workbench.model.codebook import Codebook, Item
    from workbench.store.surveys.coding import CodedTable
    from workbench.store.surveys.matching import Layout
    from workbench.store.surveys.raw_table import RawTable
    from workbench.text import Text

__all__ = ["notes_of"]

_SHOWN = 5


def notes_of(
    coded: CodedTable, codebook: Codebook, layout: Layout, table: RawTable
) -> Iterator[Text]:
    """Yield what a person should look at.

    Parameters
    ----------
    coded : CodedTable
        The answers as numbers.
    codebook : Codebook
        The questions.
    layout : Layout
        Where their answers stand.
    table : RawTable
        The export.

    Yields
    ------
    Text
        With the first five lines of what it is about.
    """
    yield from _rows(coded, table)
    for code, rows in coded.too_many.items():
        yield text(
            "{code}: more answers than may be chosen in lines {lines}, {count} in all",
            code=code,
            count=len(rows),
            lines=_lines(rows, table),
        )
    yield from _unanswered(coded, codebook)
    yield from _missing_options(codebook, layout)
    yield from _kept_columns(layout, table)
    yield from _sensitive(codebook)
    answered = table.rows - len(coded.empty)
    if answered == 1:
        yield text("only one respondent: no figure of this survey can be shown")


def _rows(coded: CodedTable, table: RawTable) -> Iterator[Text]:
    """Say which rows are empty, come twice or are answered without looking."""
    if count := len(coded.empty):
        yield plural_text(
            "{count} row without any answer was left out (lines {lines})",
            "{count} rows without any answer were left out (lines {lines})",
            count,
            lines=_lines(coded.empty, table),
        )
    if count := len(coded.equal):
        yield plural_text(
            "{count} row repeats another one in every answer (lines {lines}); --drop-duplicates "
            "leaves it out",
            "{count} rows repeat others in every answer (lines {lines}); --drop-duplicates "
            "leaves them out",
            count,
            lines=_lines(coded.equal, table),
        )
    if count := len(coded.same_id):
        yield plural_text(
            "{count} submission came a second time (lines {lines}); --drop-duplicates leaves it "
            "out",
            "{count} submissions came a second time (lines {lines}); --drop-duplicates leaves "
            "them out",
            count,
            lines=_lines(coded.same_id, table),
        )
    if count := len(coded.straight):
        yield plural_text(
            "{count} respondent gave the same answer to all scales (lines {lines})",
            "{count} respondents gave the same answer to all scales (lines {lines})",
            count,
            lines=_lines(coded.straight, table),
        )


def _unanswered(coded: CodedTable, codebook: Codebook) -> Iterator[Text]:
    silent = tuple(i.code for i in codebook.items if not (coded.answers[i.code] >= 0).any())
    if silent:
        yield text("nobody answered: {codes}", codes=silent)


def _missing_options(codebook: Codebook, layout: Layout) -> Iterator[Text]:
    """Say which options have no column where the others of their question have one."""
    for item, places in zip(codebook.items, layout.items, strict=True):
        if item.kind is ItemKind.MULTIPLE and places.options and not places.whole:
            absent = tuple(
                option.code for at, option in enumerate(item.options) if at not in places.options
            )
            if absent:
                yield text(
                    "{code}: no columns for {options}, so nobody is taken to have chosen them",
                    code=item.code,
                    options=absent,
                )


def _kept_columns(layout: Layout, table: RawTable) -> Iterator[Text]:
    """Say which justified columns are no questions, and so are not kept after all."""
    asked = {place for places in layout.items for place in places.all()}
    idle = tuple(table.columns[place].header for place in layout.justified if place not in asked)
    if idle:
        yield text("justified, but no question, therefore not kept: {columns}", columns=idle)


def _sensitive(codebook: Codebook) -> Iterator[Text]:
    """Warn of questions that together reveal an origin, though each alone does not."""
    citizenship = [item.code for item in codebook.items if any(map(is_citizenship, _names(item)))]
    origin = [item.code for item in codebook.items if any(map(is_origin, _names(item)))]
    if citizenship and origin:
        yield text(
            "citizenship ({first}) together with mother tongue or faith ({second}) may reveal an "
            "origin: treat the combination as sensitive",
            first=tuple(citizenship),
            second=tuple(origin),
        )


def _names(item: Item) -> tuple[str, ...]:
    return (item.code, item.name.lt, *item.columns)


def _lines(rows: npt.NDArray[np.int64], table: RawTable) -> tuple[str, ...]:
    shown = [int(row) for row in rows[:_SHOWN]]
    lines = tuple(map(str, table.lines.of(shown)))
    return (*lines, "…") if len(rows) > _SHOWN else lines
