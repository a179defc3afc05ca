"""``workbench schema``: the schemas of what is edited and of what is delivered."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from workbench.presentation.data import evaluation_schema
from workbench.presentation.needs.data import needs_schema
from workbench.presentation.selection.data import selection_schema
from workbench.store import schema
from workbench.store.outputs import atomic_write

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

__all__ = ["RESULTS_SCHEMAS", "stale_schemas", "write_schemas"]

RESULTS_SCHEMAS: Mapping[str, Callable[[], dict[str, Any]]] = {
    "docs/schema/needs_analysis.schema.json": needs_schema,
    "docs/schema/plan_evaluation.schema.json": evaluation_schema,
    "docs/schema/recommendation_selection.schema.json": selection_schema,
}
"""Where the schemas of the results lie, and what makes them."""


def stale_schemas(root: Path) -> tuple[str, ...]:
    """Return the schema files that do not match the models.

    Parameters
    ----------
    root : Path
        The workbench folder.

    Returns
    -------
    tuple of str
        Names within the folder.
    """
    stale = (name for name in RESULTS_SCHEMAS if not _is_current(root, name))
    return (*schema.stale_schemas(root), *stale)


def write_schemas(root: Path) -> tuple[str, ...]:
    """Write the schema files that do not match the models.

    Parameters
    ----------
    root : Path
        The workbench folder.

    Returns
    -------
    tuple of str
        Names of the files written.

    Raises
    ------
    OutputError
        If one cannot be written.
    """
    stale = stale_schemas(root)
    schema.write_schemas(root)
    for name in RESULTS_SCHEMAS:
        if name in stale:
            atomic_write(root / name, _results_text(name))
    return stale


def _is_current(root: Path, name: str) -> bool:
    """Tell whether a schema file matches its models."""
    path = root / name
    return path.is_file() and path.read_text("utf-8") == _results_text(name)


def _results_text(name: str) -> str:
    """Return a schema of results as its file holds it."""
    return json.dumps(RESULTS_SCHEMAS[name](), ensure_ascii=False, indent=1) + "\n"
