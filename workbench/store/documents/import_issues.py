"""What the import noticed, in words a person can act on."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.model.plan import ImportIssue
    from workbench.text import Text

__all__ = ["say_issue", "say_place"]


_PLACE = re.compile(r"(?:table (\d+), )?(rows?|lines?) (\d+(?:-\d+)?)")


def _count(issue: ImportIssue) -> int:
    """Return the number an issue carries."""
    return int(issue.raw) if issue.raw.isdigit() else 1


def _choices(issue: ImportIssue) -> str:
    """Return the possible readings, as they can be typed back."""
    return " / ".join(issue.candidates)


def _sum(issue: ImportIssue) -> Decimal:
    """Return the sum, in euros, an issue compares with."""
    return Decimal(issue.candidates[0])


def say_place(place: str) -> Text | str:
    """Return where something stands, to be translated where it is a place in the document.

    Parameters
    ----------
    place : str
        Number of a measure, or ``table 2, rows 14-16`` or ``line 41``.

    Returns
    -------
    Text or str
    """
    match = _PLACE.fullmatch(place)
    if match is None:
        return place
    table, word, span = match.groups()
    if word.startswith("line"):
        if word == "line":
            return text("line {span}", span=span)
        return text("lines {span}", span=span)
    if word == "row":
        return text("table {table}, row {span}", table=table, span=span)
    return text("table {table}, rows {span}", table=table, span=span)


def _at(issue: ImportIssue) -> Text | str:
    """Return where the matter stands."""
    return say_place(issue.place)


def _cell(issue: ImportIssue) -> str:
    """Return the cell as one line."""
    return " | ".join(issue.raw.split("\n"))


_QUESTIONS: dict[str, Callable[[ImportIssue], Text]] = {
    "ambiguous_amounts": lambda i: text(
        "{place}: how are the sums in “{raw}” separated? Possible readings: {choices}",
        place=_at(i), raw=_cell(i), choices=_choices(i),
    ),
    "amount_approximate": lambda i: text(
        "{place}: “{raw}” is no exact sum. Which sums are to be counted? In the text: {choices}",
        place=_at(i), raw=_cell(i), choices=_choices(i),
    ),
    "amount_range": lambda i: text(
        "{place}: “{raw}” is a range. Which sum is to be counted? In the text: {choices}",
        place=_at(i), raw=_cell(i), choices=_choices(i),
    ),
    "amount_unreadable": lambda i: text(
        "{place}: the sums in “{raw}” cannot be read. Which sums are meant?",
        place=_at(i), raw=_cell(i),
    ),
}  # fmt: skip

_ERRORS: dict[str, Callable[[ImportIssue], Text]] = {
    "total_differs": lambda i: text(
        "The stated total “{raw}” differs from the sum of the measures, {sum_eur}.",
        raw=_cell(i), sum_eur=_sum(i),
    ),
    "total_is_text": lambda i: text(
        "The row of the total holds “{raw}” instead of one sum.", raw=_cell(i)
    ) if i.raw.strip() else text("The row of the total holds no sum."),
    "total_missing": lambda _: text("The plan states no total to check the sums against."),
    "number_duplicate": lambda i: text(
        "Number {place} stands more than once; the second time: “{raw}”.",
        place=_at(i), raw=_cell(i),
    ),
    "row_total_differs": lambda i: text(
        "{place}: the row's own total “{raw}” differs from its sums, {sum_eur}.",
        place=_at(i), raw=_cell(i), sum_eur=_sum(i),
    ),
}  # fmt: skip

_NOTES: dict[str, Callable[[ImportIssue], Text]] = {
    "number_gap": lambda i: text("Number {place} is missing in the plan.", place=_at(i)),
    "number_missing": lambda i: text(
        "A row without a number ({place}): “{raw}”.", place=_at(i), raw=_cell(i)
    ),
    "number_elsewhere": lambda i: text(
        "Measure {place} stands under objective {raw}.", place=_at(i), raw=i.raw
    ),
    "goal_missing": lambda _: text("The plan names no goal; its title stands for one."),
    "label_missing": lambda i: text("{place}: the word “Priemonė” is missing.", place=_at(i)),
    "row_joined": lambda i: text(
        "{place}: joined with the row that goes on after the page: “{raw}”.",
        place=_at(i), raw=_cell(i),
    ),
    "cell_shared": lambda i: text(
        "{place}: the cell “{raw}” is merged with the row above and counts for both.",
        place=_at(i), raw=_cell(i),
    ),
    "amount_shared": lambda i: text(
        "{place}: the sum “{raw}” is merged with the row above; it is counted there, once.",
        place=_at(i), raw=_cell(i),
    ),
    "person_named": lambda i: text(
        "{place}: a person seems to be named among the implementers; keep the position instead.",
        place=_at(i),
    ),
    "amount_in_words": lambda i: text(
        "{place}: “{raw}” names no sum; the money counts as not stated.",
        place=_at(i), raw=_cell(i),
    ),
    "amount_remark": lambda i: text(
        "{place}: words beside the sum: “{raw}”.", place=_at(i), raw=_cell(i)
    ),
    "amount_in_heading": lambda i: text(
        "{place}: the sum “{raw}” of a goal or objective is not added to those of its measures.",
        place=_at(i), raw=_cell(i),
    ),
    "amounts_cut_by_total": lambda i: text(
        "{place}: “{raw}” is read as {choices}; no other reading makes the total right.",
        place=_at(i), raw=_cell(i), choices=_choices(i),
    ),
    "subtotal": lambda i: text("A row beside the total, not added: “{raw}”.", raw=_cell(i)),
    "total_not_checked": lambda i: text(
        "The total “{raw}” is not compared until the questions are answered.", raw=_cell(i)
    ),
    "mixed_units": lambda i: text(
        "Columns have different units: {raw}; every sum is turned into euros.", raw=_cell(i)
    ),
    "answer_unused": lambda i: text(
        "The answer for {place}, “{raw}”, was not needed.", place=_at(i), raw=i.raw
    ),
    "answer_unclear": lambda i: text(
        "The answer for {place} fits several cells; name the cell: {place}/year.", place=_at(i)
    ),
    "encoding_guessed": lambda _: text(
        "The text is not in UTF-8; it was read as Windows-1257. Check the Lithuanian letters."
    ),
    "name_and_content_differ": lambda i: text(
        "The name {raw} does not fit the content; the content counts.", raw=i.raw
    ),
    "table_not_read": lambda i: text("{place} is not part of the plan: “{raw}”.",
                                     place=_at(i), raw=_cell(i)),
    "blanks_left": lambda i: plural_text(
        "{count} place marked ___ is still to be filled in; until then it counts for nothing.",
        "{count} places marked ___ are still to be filled in; until then they count for nothing.",
        _count(i),
    ),
    "tracked_insertions": lambda i: plural_text(
        "{count} tracked insertion was accepted.", "{count} tracked insertions were accepted.",
        _count(i),
    ),
    "tracked_deletions": lambda i: plural_text(
        "{count} tracked deletion was accepted.", "{count} tracked deletions were accepted.",
        _count(i),
    ),
    "hidden_text": lambda i: plural_text(
        "{count} piece of hidden text was left out.",
        "{count} pieces of hidden text were left out.",
        _count(i),
    ),
    "text_boxes": lambda i: plural_text(
        "{count} text box was left out.", "{count} text boxes were left out.", _count(i)
    ),
    "nested_tables": lambda i: plural_text(
        "{count} table inside a cell was read as text.",
        "{count} tables inside cells were read as text.", _count(i),
    ),
}  # fmt: skip


def say_issue(issue: ImportIssue) -> Text:
    """Return what the import noticed as a message, with the readings to choose from.

    Parameters
    ----------
    issue : ImportIssue
        Of :func:`workbench.store.documents.import_plan`.

    Returns
    -------
    Text

    Raises
    ------
    KeyError
        If the code is none the import gives.
    """
    return (_QUESTIONS | _ERRORS | _NOTES)[issue.code](issue)
