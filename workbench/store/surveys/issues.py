"""What stands in the way of an import: columns nobody decided about, answers nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.errors import Fault
from workbench.model.codebook import PersonalKind
from workbench.store.fault_wording import nearest
from workbench.store.surveys.personal import personal_kind
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.model.codebook import Codebook, Item
    from workbench.store.surveys.answer_codes import Strange
    from workbench.store.surveys.coding import CodedTable
    from workbench.store.surveys.matching import Layout
    from workbench.store.surveys.raw_table import RawTable
    from workbench.text import Text

__all__ = ["column_faults", "personal_words", "strange_faults"]

_SHOWN = 5
_LONGEST = 60
_HEADER_ROW = 2

_PERSONAL = {
    "name": text("looks like a name"),
    "phone": text("looks like a telephone number"),
    "email": text("looks like an e-mail address"),
    "personal_code": text("looks like a personal code or the number of a document"),
    "birth_date": text("looks like a date of birth"),
    "address": text("looks like an address"),
    "ip_address": text("looks like an IP address"),
    "coordinates": text("looks like coordinates"),
    "device": text("looks like the mark of a device"),
    "timestamp": text("looks like a time of answering"),
    "religion": text("looks like data on faith, which the law protects"),
    "health": text("looks like data on health, which the law protects"),
    "ethnicity": text("looks like data on ethnic origin, which the law protects"),
    "politics": text("looks like data on political opinions, which the law protects"),
    "trade_union": text("looks like data on a trade union, which the law protects"),
    "sexuality": text("looks like data on sex life, which the law protects"),
    "free_text": text("holds answers in people’s own words"),
}


def personal_words(kind: PersonalKind) -> Text:
    """Say what a column looks like.

    Parameters
    ----------
    kind : PersonalKind
        What it seems to hold.

    Returns
    -------
    Text
    """
    return _PERSONAL[kind.value]


def column_faults(
    table: RawTable, codebook: Codebook, layout: Layout, shown: str
) -> Iterator[Fault]:
    """Yield a fault for each question without a column and each column nobody decided about.

    Parameters
    ----------
    table : RawTable
        The export.
    codebook : Codebook
        Its questions.
    layout : Layout
        Where their answers stand.
    shown : str
        How messages call the codebook.

    Yields
    ------
    Fault
        No answers stand in it.
    """
    unknown = [table.columns[place].header for place in layout.unknown]
    for item, places in zip(codebook.items, layout.items, strict=True):
        if not places.found:
            yield _no_column(item, unknown, table.file, shown)
    decided = {*layout.technical, *layout.dropped, *layout.justified}
    asked = {place for places in layout.items for place in places.all()}
    for place, column in enumerate(table.columns):
        kind = None if place in decided else personal_kind(column)
        is_joined = place in asked and kind is PersonalKind.FREE_TEXT  # many options in one cell
        if kind is not None and not is_joined:
            yield _personal(column.header, kind, table.file, shown)
        elif place in layout.unknown:
            yield _undecided(column.header, table.file, shown)


def strange_faults(coded: CodedTable, table: RawTable) -> Iterator[Fault]:
    """Yield a fault for each answer that the codebook does not know.

    Parameters
    ----------
    coded : CodedTable
        The answers as numbers.
    table : RawTable
        The export.

    Yields
    ------
    Fault
        With the first five of its lines.
    """
    in_first_row = [found for found in coded.strange if len(found.rows) and found.rows[0] == 0]
    if len(in_first_row) >= _HEADER_ROW and 2 * len(in_first_row) >= len(coded.answers):
        yield Fault(
            text("a second row of headers"),
            text("answers from the row after the header on"),
            text("delete the row that is no answer, and import again"),
            table.file,
            table.lines.of([0])[0],
        )
        return
    for found in coded.strange:
        yield _strange(found, table)


def _no_column(item: Item, unknown: Sequence[str], file: str, shown: str) -> Fault:
    alike = next((found for c in item.columns if (found := nearest(c, unknown))), None)
    return Fault(
        text(
            "no column for the question {code} (“{column}”)", code=item.code, column=item.columns[0]
        ),
        text("a column for each question of {file}", file=shown),
        text(
            "if the column is called “{column}” now, add that to the columns of the question; if "
            "it was not asked, delete the question there",
            column=alike,
        )
        if alike
        else text("add the column’s new name to the question, or delete the question there"),
        file,
        1,
    )


def _personal(header: str, kind: PersonalKind, file: str, shown: str) -> Fault:
    return Fault(
        text("the column “{column}”, which {looks}", column=header, looks=personal_words(kind)),
        text("a decision in {file}: dropped, or justified as {kind}", file=shown, kind=kind.value),
        text(
            "list it under “dropped” with a reason; only if the purpose cannot be met without it, "
            "under “justified” with the legal ground"
        ),
        file,
        1,
    )


def _undecided(header: str, file: str, shown: str) -> Fault:
    return Fault(
        text("the column “{column}”, of which {file} does not speak", column=header, file=shown),
        text("each column among the questions, or dropped"),
        text("describe the question under “items”, or list the column under “dropped”"),
        file,
        1,
    )


def _strange(found: Strange, table: RawTable) -> Fault:
    """Word an answer that the codebook does not know, with the first of its lines."""
    rows = [int(row) for row in found.rows[:_SHOWN]]
    lines = table.lines.of(rows)
    where = tuple(map(str, lines))
    value = found.value if len(found.value) <= _LONGEST else f"{found.value[: _LONGEST - 1]}…"
    count = len(found.rows)
    remedies = {
        "unknown": text(
            "add it to the labels of an option; an option with the label “*” takes all other "
            "answers"
        ),
        "outside": text("correct the ends of the scale, or the answer in a copy of the export"),
        "fraction": text("correct the answer in a copy of the export, or drop the column"),
        "conflict": text("decide which of the columns belongs to the question"),
    }
    expected = {
        "unknown": text("an answer of the codebook"),
        "outside": text("a step of the scale"),
        "fraction": text("a whole number of the scale"),
        "conflict": text("one answer to a question, in one of its columns"),
    }
    return Fault(
        text("“{value}” in lines {lines}, {count} in all", value=value, count=count, lines=where)
        if value
        else text(
            "different answers to one question in lines {lines}, {count} in all",
            count=count,
            lines=where,
        ),
        expected[found.kind],
        remedies[found.kind],
        table.file,
        lines[0] if lines else None,
        found.header,
    )
