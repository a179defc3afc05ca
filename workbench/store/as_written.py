"""Values in terms of YAML, as one writes them by hand: without what is as usual."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.model.base import Value

__all__ = ["as_written"]

_DAY_DASHES = 2
_DATES = {"date", "as_of", "date_from", "date_to", "start", "end"}


def as_written(value: Value) -> dict[str, Any]:
    """Return a value as a file holds it.

    Parameters
    ----------
    value : Value
        Any value of the model.

    Returns
    -------
    dict
        Groups, lists, texts, numbers and days; days and years without quotation marks.
    """
    plain = _plain(value.model_dump(exclude_defaults=True))
    return plain if isinstance(plain, dict) else {}


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever a model dumps
    if isinstance(value, dict):
        return {k: _day(item) if k in _DATES else _plain(item) for k, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value.value if isinstance(value, Enum) else value


def _day(value: Any) -> Any:  # noqa: ANN401 - as above
    """Return a day, month or year as one writes it by hand."""
    if not isinstance(value, str):
        return value
    if value.isdigit():
        return int(value)
    return date.fromisoformat(value) if value.count("-") == _DAY_DASHES else value
