"""The cell of parameters with other values, its comments and further lines left as they are."""

from __future__ import annotations

import ast
import json
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["with_values"]


def with_values(source: str, values: Mapping[str, str]) -> str:
    """Return the source of a cell in which some names are given other values.

    Parameters
    ----------
    source : str
        Plain assignments, as in the cell tagged ``parameters``.
    values : mapping of str to str
        By name; a name the cell does not assign is left out.

    Returns
    -------
    str

    Raises
    ------
    SyntaxError
        If the cell is no Python.
    """
    data = source.encode()
    starts = [0, *accumulate(map(len, data.splitlines(keepends=True)))]
    for node in reversed(ast.parse(source).body):
        value = _value_for(node, values)
        if isinstance(node, ast.Assign) and value is not None:
            old = node.value
            start = starts[old.lineno - 1] + old.col_offset
            end = starts[(old.end_lineno or old.lineno) - 1] + (old.end_col_offset or 0)
            data = data[:start] + _literal(value).encode() + data[end:]
    return data.decode()


def _value_for(node: ast.stmt, values: Mapping[str, str]) -> str | None:
    """Return the value an assignment is to have, or None where it keeps its own."""
    targets = node.targets if isinstance(node, ast.Assign) else []
    names = [target.id for target in targets if isinstance(target, ast.Name)]
    return next((values[name] for name in names if name in values), None)


def _literal(value: str) -> str:
    """Return a text as Python writes it, in double quotation marks."""
    return json.dumps(value, ensure_ascii=False)
