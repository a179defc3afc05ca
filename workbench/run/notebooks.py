"""The notebooks of the reports and the parameters they declare."""

from __future__ import annotations

import ast
import importlib
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, cast

from workbench.errors import Fault
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from types import ModuleType

__all__ = [
    "KINDS",
    "PARAMETERS",
    "ReportKind",
    "check_parameters",
    "declared_parameters",
    "executed_notebook",
    "read_notebook",
    "unreadable_notebook",
]

PARAMETERS = "parameters"
"""Tag of the cell of parameters."""

_GRAMMARS = "rfc3987_syntax"


@dataclass(frozen=True, slots=True)
class ReportKind:
    """What a report is made from.

    Parameters
    ----------
    name : str
        As on the command line and in the names of the files.
    scope : str
        ``municipality``: one page each; ``all``: one page for all of them.
    """

    name: str
    scope: Literal["municipality", "all"]

    @property
    def notebook(self) -> str:
        """Return the notebook's place in the workbench folder."""
        return f"notebooks/{self.name}.ipynb"


KINDS = (
    ReportKind("needs_analysis", "municipality"),
    ReportKind("recommendation_selection", "municipality"),
    ReportKind("plan_evaluation", "municipality"),
    ReportKind("overview", "all"),
)
"""Every report there is, in the order in which they are made."""


def read_notebook(path: Path) -> Any:  # noqa: ANN401 - nbformat ships no types
    """Return a notebook.

    Parameters
    ----------
    path : Path
        An ``.ipynb`` file.

    Returns
    -------
    nbformat.NotebookNode

    Raises
    ------
    OSError, ValueError
        If it cannot be read or is no notebook.
    """
    nbformat = _nbformat()
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    return notebook


def unreadable_notebook(file: str, error: Exception) -> Fault:
    """Return the fault of a notebook that cannot be read.

    Parameters
    ----------
    file : str
        The notebook, for the message.
    error : Exception
        What came of reading it.

    Returns
    -------
    Fault
    """
    reason = (str(error).strip() or type(error).__name__).splitlines()[0]
    return Fault(
        text("a notebook that cannot be read: {reason}", reason=reason),
        text("a notebook with one cell tagged “parameters”"),
        text("bring the file back from version control"),
        file,
    )


def executed_notebook(content: bytes) -> Any:  # noqa: ANN401 - as above
    """Return a notebook the workbench wrote itself; its form is not checked once more.

    Parameters
    ----------
    content : bytes
        The ``.ipynb`` file, known to be as it was written.

    Returns
    -------
    nbformat.NotebookNode
    """
    return _nbformat().v4.reads(content.decode())


def declared_parameters(notebook: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    """Return the names and defaults of the cell tagged ``parameters``.

    Parameters
    ----------
    notebook : nbformat.NotebookNode
        The notebook.

    Returns
    -------
    dict
        Empty where there is no such cell; a default that is no plain literal is left out.
    """
    cells = [cell for cell in notebook.cells if PARAMETERS in cell.metadata.get("tags", [])]
    tree = ast.parse(cells[0].source) if cells else ast.Module([], [])
    return dict(_assignments(tree))


def check_parameters(
    file: str, declared: Mapping[str, Any], given: Mapping[str, Any]
) -> list[Fault]:
    """Return what is wrong with the parameters for a notebook.

    Papermill itself only warns of a name it does not know and never looks at types.

    Parameters
    ----------
    file : str
        The notebook, for the message.
    declared : mapping
        Names and defaults of its parameters cell.
    given : mapping
        Names and values to be handed over.

    Returns
    -------
    list of Fault
        Empty where all is well.
    """
    names = ", ".join(declared) or "–"
    faults: list[Fault] = []
    for name, value in given.items():
        if name not in declared:
            found = text("an unknown parameter {name}", name=name)
            expected = text("one of the notebook's parameters: {names}", names=names)
            remedy = text("correct the name, or add it to the cell tagged “parameters”")
            faults.append(Fault(found, expected, remedy, file, path=name))
        elif type(value) is not type(declared[name]):
            found = text("{value}, of type {type}", value=repr(value), type=type(value).__name__)
            expected = text("a value of type {type}", type=type(declared[name]).__name__)
            remedy = text("give a value like the one in the cell tagged “parameters”")
            faults.append(Fault(found, expected, remedy, file, path=name))
    return faults


def _nbformat() -> ModuleType:
    """Return the package for notebooks, imported without the grammars of web addresses.

    jsonschema compiles them for a kind of text no notebook is checked for, which takes ten times
    as long as all the rest; where they are not to be had, it does without.
    """
    if "nbformat" not in sys.modules and _GRAMMARS not in sys.modules:
        sys.modules[_GRAMMARS] = cast("ModuleType", None)
        try:
            return importlib.import_module("nbformat")
        finally:
            del sys.modules[_GRAMMARS]
    return importlib.import_module("nbformat")


def _assignments(tree: ast.Module) -> Iterator[tuple[str, Any]]:
    """Yield name and value of each plain assignment of a literal."""
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        for target in targets:
            if isinstance(target, ast.Name) and isinstance(node, ast.Assign):
                try:
                    yield target.id, ast.literal_eval(node.value)
                except ValueError:
                    continue
