"""A data frame of pandas as a table of the pages."""

from __future__ import annotations

import numbers
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from workbench.presentation.language import translate
from workbench.presentation.table import Column, Table
from workbench.text import text

if TYPE_CHECKING:
    import pandas as pd

    from workbench.model.base import Language
    from workbench.presentation.display import Shown

__all__ = ["frame_table", "show_table"]

_YES_OR_NO = {"bool", "bool_"}
"""Python's own and numpy's, which is no number although Python thinks so of its own."""


def show_table(frame: pd.DataFrame, language: Language, *, caption: str, source: str) -> Shown:
    """Return a data frame with caption, scopes, source and the number formats of a language.

    Parameters
    ----------
    frame : pandas.DataFrame
        Its first column names the rows; the index is left out.
    language : str
        ``lt`` or ``en``.
    caption : str
        What it shows; unique on a page.
    source : str
        Where the content comes from.

    Returns
    -------
    Shown

    Raises
    ------
    ValueError
        If caption or source are missing, or the frame has no columns.
    """
    return frame_table(frame, caption, source, language).shown(language)


def frame_table(frame: pd.DataFrame, caption: str, source: str, language: Language) -> Table:
    """Return a data frame as a table; what is missing is shown as missing.

    Parameters
    ----------
    frame : pandas.DataFrame
        Its first column names the rows; the index is left out.
    caption, source : str
        What it shows, and where it comes from.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Table

    Raises
    ------
    ValueError
        If caption or source are missing, or the frame has no columns.
    """
    if not len(frame.columns):
        msg = f"the data of {caption!r} have no columns"
        raise ValueError(msg)
    first, *others = frame.columns
    columns = (
        Column(str(first), "row"),
        *(Column(str(name), "number" if _counts(frame[name]) else "text") for name in others),
    )
    rows = tuple(
        tuple(_cell(value, language) for value in row)
        for row in frame.itertuples(index=False, name=None)
    )
    return Table(caption, columns, rows, source)


def _counts(column: pd.Series[Any]) -> bool:
    """Tell whether a column holds numbers and nothing else, missing ones aside."""
    values = [value for value in column if not _missing(value)]
    return bool(values) and all(_is_number(value) for value in values)


def _cell(value: object, language: Language) -> str:
    """Write one value."""
    if _missing(value):
        return translate(text("no data"), language)
    if type(value).__name__ in _YES_OR_NO:
        return translate(text("Yes") if value else text("No"), language)
    if isinstance(value, date):
        return translate(value.date() if hasattr(value, "date") else value, language)
    if _is_number(value):
        if isinstance(value, numbers.Integral):
            return translate(int(value), language)
        return translate(value if isinstance(value, Decimal) else float(str(value)), language)
    return str(value)


def _is_number(value: object) -> bool:
    """Tell whether a value is a number; yes and no are none."""
    return isinstance(value, numbers.Real | Decimal) and type(value).__name__ not in _YES_OR_NO


def _missing(value: object) -> bool:
    """Tell whether there is no value: None, NaN, NaT and the like are unlike themselves."""
    if value is None or type(value).__name__ in {"NAType", "NaTType"}:
        return True
    return bool(value != value)  # noqa: PLR0124 - only NaN is unlike itself
