"""``workbench schema``: the schemas of what is edited and of what is delivered."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workbench.presentation.data import evaluation_schema
from workbench.store import schema
from workbench.store.outputs import atomic_write

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["RESULTS_SCHEMA", "stale_schemas", "write_schemas"]

RESULTS_SCHEMA = "docs/schema/plan_evaluation.schema.json"
"""Where the schema of the results lies."""


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
    path = root / RESULTS_SCHEMA
    current = path.is_file() and path.read_text("utf-8") == _results_text()
    return (*schema.stale_schemas(root), *(() if current else (RESULTS_SCHEMA,)))


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
    if RESULTS_SCHEMA in stale:
        atomic_write(root / RESULTS_SCHEMA, _results_text())
    return stale


def _results_text() -> str:
    """Return the schema of the results as its file holds it."""
    return json.dumps(evaluation_schema(), ensure_ascii=False, indent=1) + "\n"
