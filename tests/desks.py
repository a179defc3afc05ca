"""Workbench folders whose notebooks are copied, and a JupyterLab that only takes notes."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

import nbformat
from folders import a_folder
from workplace import PARAMETERS, a_notebook, save_notebook

from workbench.run.notebooks import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

__all__ = ["NAMES", "a_desk_root", "a_fake_lab", "changed", "parameters_of", "until"]

NAMES = tuple(f"{kind.name}.ipynb" for kind in KINDS)
PATIENCE = 90
_FAKE = """\
import json, os, pathlib, signal, sys

notes = pathlib.Path(__file__).parent.parent
def ended(number, frame):
    (notes / "ended.txt").write_text(str(number))
    sys.exit(0)
signal.signal(signal.SIGTERM, ended)
seen = {"arguments": sys.argv[1:], "folder": os.getcwd(), "root": os.environ["WORKBENCH_ROOT"]}
(notes / "seen.tmp").write_text(json.dumps(seen))
(notes / "seen.tmp").rename(notes / "seen.json")
if os.environ.get("FAKE_LAB") == "waits":
    while True:
        signal.pause()
sys.exit(int(os.environ.get("FAKE_LAB", "0")))
"""


def a_desk_root(root: Path) -> Path:
    """Make a folder with one small municipality and a short notebook for each report."""
    a_folder(root)
    for kind in KINDS:
        lines = PARAMETERS.splitlines()
        own = lines if kind.scope == "municipality" else lines[1:]
        save_notebook(root, kind.name, a_notebook("1 + 1", parameters="\n".join(own)))
    return root


def a_fake_lab(folder: Path) -> Path:
    """Make a package that is started as JupyterLab and writes down how; return its place."""
    package = folder / "jupyterlab"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(_FAKE, encoding="utf-8")
    return folder


def parameters_of(path: Path) -> dict[str, Any]:
    """Return what a notebook's cell of parameters gives when it is run."""
    cells = nbformat.read(path, as_version=4).cells
    known: dict[str, Any] = {}
    (cell,) = [cell for cell in cells if "parameters" in cell.metadata.get("tags", ())]
    exec(cell.source, {}, known)  # noqa: S102 - our own cell
    return known


def changed(path: Path, words: str = "Mano pastaba") -> bytes:
    """Add a cell to a notebook, as a person does; return the file's content."""
    notebook = json.loads(path.read_bytes())
    cell = {"cell_type": "markdown", "id": "mano", "metadata": {}, "source": [words]}
    notebook["cells"].append(cell)
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path.read_bytes()


def until(there: Callable[[], Any]) -> Any:
    """Wait until something is there, and return it."""
    end = time.monotonic() + PATIENCE
    while not (found := there()):
        if time.monotonic() > end:
            msg = "it never came"
            raise TimeoutError(msg)
        time.sleep(0.05)
    return found
