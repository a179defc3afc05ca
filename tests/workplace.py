"""Workbench folders for tests: the real parameters with notebooks that are quick or that fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import nbformat
from checkout import copy_checkout
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = ["PARAMETERS", "a_notebook", "a_workplace", "save_notebook"]

PARAMETERS = 'municipality = "pavyzdys"\nas_of = "2026-01-20"\nlanguage = "lt"'
_SHARED = 'as_of = "2026-01-20"\nlanguage = "lt"'


def a_notebook(*sources: str, parameters: str | None = PARAMETERS) -> nbformat.NotebookNode:
    """Return a notebook with a heading, a cell of parameters and code cells."""
    notebook = new_notebook(
        metadata={
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
            "language_info": {"name": "python"},
        }
    )
    notebook.cells.append(new_markdown_cell("# Bandymas"))
    if parameters is not None:
        notebook.cells.append(new_code_cell(parameters, metadata={"tags": ["parameters"]}))
    notebook.cells.extend(new_code_cell(source) for source in sources)
    return notebook


def save_notebook(root: Path, name: str, notebook: nbformat.NotebookNode) -> None:
    """Save a notebook where the reports look for it."""
    path = root / "notebooks" / f"{name}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)


def a_workplace(root: Path, cells: Iterable[str] = ()) -> Path:
    """Make a workbench folder with the real parameters and notebooks of the cells given."""
    copy_checkout(root, "parameters")
    save_notebook(root, "plan_evaluation", a_notebook(*cells))
    save_notebook(root, "needs_analysis", a_notebook())
    save_notebook(root, "recommendation_selection", a_notebook())
    save_notebook(root, "overview", a_notebook(parameters=_SHARED))
    return root
