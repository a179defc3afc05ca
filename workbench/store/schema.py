"""JSON schemas of the files a person edits, for editors that complete and check YAML."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workbench.model.codebook import Codebook
from workbench.model.municipality import MunicipalityFile
from workbench.model.plan import Plan
from workbench.store.outputs import atomic_write

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.model.base import Value

__all__ = ["SCHEMAS", "schema_text", "stale_schemas", "write_schemas"]

SCHEMAS: dict[str, type[Value]] = {
    "parameters/schema.json": MunicipalityFile,
    "parameters/plan.schema.json": Plan,
    "parameters/codebook.schema.json": Codebook,
}
"""Which model each schema file is made from."""


def schema_text(model: type[Value]) -> str:
    """Return the schema of a model as the file holds it.

    Parameters
    ----------
    model : type
        A model.

    Returns
    -------
    str
        JSON, keys in the order of the model.
    """
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **model.model_json_schema(),
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


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
    return tuple(
        name
        for name, model in SCHEMAS.items()
        if not (root / name).is_file() or (root / name).read_text("utf-8") != schema_text(model)
    )


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
    """
    stale = stale_schemas(root)
    for name in stale:
        atomic_write(root / name, schema_text(SCHEMAS[name]))
    return stale
