"""The coded table of a survey read back, every cell held against the codebook."""

from __future__ import annotations

import csv
import io
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from workbench.errors import Fault, InputError
from workbench.model.codebook import ItemKind
from workbench.model.survey import MISSING
from workbench.store.fault_wording import nearest
from workbench.store.surveys.table_writing import NOTHING_CHOSEN
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from workbench.model.codebook import Codebook, Item
    from workbench.text import Text

    Codes = npt.NDArray[np.int16]

__all__ = ["read_table"]

_WRONG = -2
_SHOWN = 5
_LINE_END, _COMMA = 10, 44
_AGAIN = text("import the survey again, or undo what was changed by hand")


def read_table(data: bytes, codebook: Codebook, shown: str) -> tuple[int, dict[str, Codes]]:
    """Return the answers of a coded table.

    Parameters
    ----------
    data : bytes
        The file.
    codebook : Codebook
        Its questions.
    shown : str
        How messages call the file.

    Returns
    -------
    (int, dict of str to array of int16)
        Number of respondents, and the answers by code of the question; not to be written to.

    Raises
    ------
    InputError
        With every fault of the file, each with its line; of a wrong word that comes often, the
        first five lines.
    """
    _refuse_other_forms(data, shown)
    _refuse_header(data, codebook, shown)
    _refuse_uneven_rows(data, len(codebook.items), shown)
    frame = _frame(data, codebook)
    answers: dict[str, Codes] = {}
    faults: list[Fault] = []
    for item in codebook.items:
        cells = frame.pop(item.code)
        meant = _meanings(item, [str(word) for word in cells.cat.categories])
        codes = np.asarray(cells.cat.codes)
        faults += _wrong_cells(item, meant, cells, shown)
        answers[item.code] = meant[codes]
        answers[item.code].flags.writeable = False
    rows = len(next(iter(answers.values())))
    faults += _unsorted(data, shown)
    if not rows:
        faults.append(_fault(shown, 1, text("no rows"), text("at least one respondent")))
    if faults:
        raise InputError(sorted(faults, key=lambda fault: fault.line or 0))
    return rows, answers


def _refuse_header(data: bytes, codebook: Codebook, shown: str) -> None:
    """Stop where the columns are not the questions of the codebook in their order."""
    first = data.split(b"\n", 1)[0].decode()
    found, wanted = first.split(","), [item.code for item in codebook.items]
    if found == wanted:
        return
    faults = [
        _fault(
            shown,
            1,
            text("no column {code}", code=code),
            text("a column for each question of the codebook, in its order"),
            text("write {key} in its place", key=f"{alike} → {code}")
            if (alike := nearest(code, set(found) - set(wanted)))
            else None,
        )
        for code in wanted
        if code not in found
    ]
    faults += [
        _fault(
            shown,
            1,
            text("a column {code} that the codebook does not have", code=code[:60]),
            text("a column for each question of the codebook, in its order"),
        )
        for code in found
        if code not in wanted
    ]
    order = text("columns in another order than the questions of the codebook")
    expected = text("a column for each question of the codebook, in its order")
    raise InputError(faults or [_fault(shown, 1, order, expected)])


def _refuse_other_forms(data: bytes, shown: str) -> None:
    """Stop where another program has saved the table in its own way, or it is no text."""
    if data.startswith(b"\xef\xbb\xbf") or b"\r" in data or not data.endswith(b"\n"):
        raise InputError(
            [
                _fault(
                    shown,
                    None,
                    text("a table that another program has saved, or that is cut off"),
                    text("UTF-8 without a mark, and every line ended by a line feed alone"),
                )
            ]
        )
    if not data.isascii():
        line = next(n for n, row in enumerate(data.split(b"\n"), 1) if not row.isascii())
        found = text("letters outside the codes")
        expected = text("codes of the codebook, numbers, commas, blanks and “-”")
        raise InputError([_fault(shown, line, found, expected)])


def _refuse_uneven_rows(data: bytes, width: int, shown: str) -> None:
    """Stop where a row has more or fewer cells than the header."""
    signs = np.frombuffer(data, dtype=np.uint8)
    ends = np.flatnonzero(signs == _LINE_END)
    starts = np.concatenate([[0], ends[:-1] + 1])
    cells = np.add.reduceat((signs == _COMMA).view(np.int8), starts, dtype=np.int32) + 1
    uneven = np.flatnonzero(cells != width)[:_SHOWN]
    if len(uneven):
        raise InputError(
            _fault(
                shown,
                int(row) + 1,
                text("a row of {count} cells", count=int(cells[row])),
                text("as many cells as the header has: {count}", count=width),
            )
            for row in uneven
        )


def _frame(data: bytes, codebook: Codebook) -> Any:  # noqa: ANN401 - pandas ships no types
    import pandas as pd  # noqa: PLC0415 - heavy, and only needed once a table is read

    if data.count(b"\n") == 1:
        return pd.DataFrame({item.code: pd.Categorical([]) for item in codebook.items})
    return pd.read_csv(
        io.BytesIO(data),
        dtype="category",
        encoding="utf-8",
        na_filter=False,
        skip_blank_lines=False,
        quoting=csv.QUOTE_NONE,
        low_memory=False,
    )


def _meanings(item: Item, words: list[str]) -> Codes:
    """Return what each different word of a column means."""
    if item.kind is ItemKind.MULTIPLE:
        return _choices(item, words)
    known = {"": MISSING}
    if item.scale is not None:
        known |= {str(step): step for step in range(item.scale.low, item.scale.high + 1)}
    else:
        known |= {option.code: place for place, option in enumerate(item.options)}
    return np.array([known.get(word, _WRONG) for word in words], dtype=np.int16)


def _choices(item: Item, words: list[str]) -> Codes:
    """Return which options each different word names; only the codebook's order is right."""
    places = {option.code: place for place, option in enumerate(item.options)}
    meant = np.zeros((len(words), len(item.options)), dtype=np.int16)
    for row, word in enumerate(words):
        if word in {"", NOTHING_CHOSEN}:
            meant[row] = 0 if word else MISSING
            continue
        chosen = [places.get(code, _WRONG) for code in word.split(" ")]
        in_order = all(a < b for a, b in pairwise(chosen))
        if min(chosen) < 0 or not in_order:
            meant[row] = _WRONG
        else:
            meant[row, chosen] = 1
    return meant


def _wrong_cells(item: Item, meant: Codes, cells: Any, shown: str) -> Iterator[Fault]:  # noqa: ANN401 - as above
    wrong = meant == _WRONG if meant.ndim == 1 else (meant == _WRONG).any(axis=1)
    codes = np.asarray(cells.cat.codes)
    for place in np.flatnonzero(wrong):
        word = str(cells.cat.categories[place])
        for row in np.flatnonzero(codes == place)[:_SHOWN]:
            found = text("the text “{value}”", value=word[:60])
            yield Fault(found, _allowed(item), _AGAIN, shown, int(row) + 2, item.code)


def _allowed(item: Item) -> Text:
    """Say what may stand in the cells of a question."""
    if item.scale is not None:
        return text(
            "a whole number from {low} to {high}, or nothing",
            low=str(item.scale.low),
            high=str(item.scale.high),
        )
    names = tuple(option.code for option in item.options)
    if item.kind is ItemKind.MULTIPLE:
        return text(
            "codes in the order {names} with one blank between, “-”, or nothing", names=names
        )
    return text("one of the codes {names}, or nothing", names=names)


def _unsorted(data: bytes, shown: str) -> Iterator[Fault]:
    """Yield a fault if rows do not stand in the order of letters."""
    lines = data.removesuffix(b"\n").split(b"\n")[1:]
    if lines != sorted(lines):
        line = next(n for n, (a, b) in enumerate(pairwise(lines), 3) if a > b)
        yield _fault(
            shown,
            line,
            text("rows that are not sorted"),
            text(
                "rows in the order of letters, so that their order does not tell who answered when"
            ),
        )


def _fault(
    shown: str, line: int | None, found: Text, expected: Text, remedy: Text | None = None
) -> Fault:
    return Fault(found, expected, remedy or _AGAIN, shown, line)
