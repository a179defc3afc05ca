"""Invented answers as the file a survey tool would export, with all that an import has to drop.

Headers are Lithuanian, as in an export with labels; every respondent answered in one of the four
languages of the form.  A question with several answers has a column for each of them.
"""

from __future__ import annotations

import csv
import io
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from workbench.analysis.inventing.chance import places, whole_numbers
from workbench.model.codebook import ItemKind, ItemUse
from workbench.model.survey import MISSING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import numpy as np
    import numpy.typing as npt

    from workbench.model.codebook import Codebook, Item

    Codes = npt.NDArray[np.int16]

__all__ = ["LOTTERY", "TOOL_COLUMNS", "export_text"]

LOTTERY = "Jei norite dalyvauti loterijoje, palikite el. pašto adresą"
"""The question whose answers must not be kept."""
TOOL_COLUMNS = ("_id", "_submission_time")
"""What the tool itself puts into each row."""

_LANGUAGES = (0.25, 0.1, 0.3, 0.35)
"""Shares of Lithuanian, English, Russian and Ukrainian, in the order of a question's columns."""
_LITHUANIAN = 1
_TAKE_PART = (0.7, 0.3)
_FIRST_ID = 410_000_000
_MINUTES = 28 * 24 * 60
_NUMBERED = {ItemUse.IMPORTANCE, ItemUse.PERFORMANCE}
"""Scales of which the form shows the numbers alone."""


def export_text(
    codebook: Codebook,
    answers: Mapping[str, Codes],
    start: datetime,
    rng: np.random.Generator,
) -> str:
    """Return answers as the export of a survey tool.

    Parameters
    ----------
    codebook : Codebook
        The questions, with headers and labels in four languages.
    answers : mapping of str to array of int16
        By code of the question, as :class:`~workbench.model.survey.Survey` holds them.
    start : datetime
        When asking began; it lasts four weeks.
    rng : Generator
        Where chance comes from.

    Returns
    -------
    str
        Semicolons between cells, rows in the order in which they arrived.
    """
    n = len(answers[codebook.items[0].code])
    languages = places(_LANGUAGES, n, rng).tolist()
    moments = sorted(whole_numbers(0, _MINUTES - 1, n, rng).tolist())
    takes_part = places(_TAKE_PART, n, rng).tolist()
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    headers = [header for item in codebook.items for header in _headers(item)]
    writer.writerow([*headers, LOTTERY, *TOOL_COLUMNS])
    for row in range(n):
        cells = [
            cell
            for item in codebook.items
            for cell in _cells(item, answers[item.code][row], languages[row])
        ]
        address = f"dalyvis{row + 1}@example.invalid" if takes_part[row] else ""
        moment = start + timedelta(minutes=moments[row])
        writer.writerow([*cells, address, _FIRST_ID + row, moment.isoformat(timespec="seconds")])
    return stream.getvalue()


def _headers(item: Item) -> Iterator[str]:
    """Yield the headers of a question: one, or one for each answer that can be chosen."""
    header = item.columns[_LITHUANIAN]
    if item.kind is not ItemKind.MULTIPLE:
        yield header
        return
    for option in item.options:
        yield f"{header}/{option.labels[0]}"


def _cells(item: Item, given: Codes, language: int) -> Iterator[str]:
    """Yield what stands in the columns of a question for one respondent."""
    answers = given.reshape(-1).tolist()
    for answer in answers:
        if answer == MISSING:
            yield ""
        elif item.kind is ItemKind.MULTIPLE or item.use in _NUMBERED:
            yield str(answer)
        elif item.scale is not None:
            yield [label for label, step in item.scale.labels.items() if step == answer][language]
        else:
            yield item.options[answer].labels[language]
