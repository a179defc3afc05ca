"""Runs a notebook's cells in this process, as a kernel would, only quicker."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbformat

from workbench.presentation.vocabulary import VOCABULARY

ROOT = Path(__file__).parents[1]
NOTEBOOKS = ROOT / "notebooks"


def vocabulary() -> dict[str, Any]:
    """Return every function a notebook may call."""
    targets = {name: target.split(":") for name, target in VOCABULARY.items()}
    return {name: getattr(import_module(mod), attr) for name, (mod, attr) in targets.items()}


def executed(name: str, **parameters: str) -> Any:
    """Return a notebook with the outputs its cells give for these parameters."""
    notebook = nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)
    known: dict[str, Any] = {"wb": SimpleNamespace(**vocabulary())}
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        shown = _run(cell.source.replace("import workbench as wb\n", ""), known)
        if "parameters" in cell.metadata.get("tags", ()):
            known |= parameters
        if shown is not None:
            data, metadata = shown._repr_mimebundle_()
            cell.outputs = [nbformat.v4.new_output("execute_result", data, metadata=metadata)]
    return notebook


def _run(source: str, known: dict[str, Any]) -> Any:
    """Run a cell and return the value of its last line, if that is an expression."""
    *lines, last = ast.parse(source).body
    if not isinstance(last, ast.Expr):
        lines, last = [*lines, last], None
    exec(compile(ast.Module(lines, []), "<cell>", "exec"), known)  # noqa: S102 - our own cells
    return eval(compile(ast.Expression(last.value), "<cell>", "eval"), known) if last else None  # noqa: S307 - as above
