"""Parts of a file as read: groups of keys and lists of them, whatever else may stand there."""

from __future__ import annotations

from typing import Any

__all__ = ["entries_of", "group_of", "texts_of"]


def group_of(value: Any) -> dict[str, Any]:  # noqa: ANN401 - as read
    """Return a value that is a group of keys; an empty one in place of anything else.

    Parameters
    ----------
    value : object
        As read.

    Returns
    -------
    dict
    """
    return value if isinstance(value, dict) else {}


def entries_of(value: Any) -> list[tuple[int, dict[str, Any]]]:  # noqa: ANN401 - as read
    """Return the entries of a list that are groups, with their places.

    Parameters
    ----------
    value : object
        As read.

    Returns
    -------
    list of (int, dict)
    """
    items = enumerate(value) if isinstance(value, list) else ()
    return [(index, item) for index, item in items if isinstance(item, dict)]


def texts_of(value: Any) -> list[tuple[int, str]]:  # noqa: ANN401 - as read
    """Return the entries of a list that are texts, with their places.

    Parameters
    ----------
    value : object
        As read.

    Returns
    -------
    list of (int, str)
    """
    items = enumerate(value) if isinstance(value, list) else ()
    return [(index, item) for index, item in items if isinstance(item, str)]
