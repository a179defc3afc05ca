"""How long it takes to make pages again: sixty municipalities, and the longest report alone.

Beside each figure stands what nbconvert takes for the same notebooks with its own page, measured in
the same run.  Run it: ``PYTHONPATH=tests python tests/benchmarks/benchmark_rendering.py``.  Nothing
is asserted; the figures go into the log of changes by hand.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

from checkout import copy_checkout
from nbconvert import HTMLExporter

from workbench.presentation.page import render_page
from workbench.run.notebooks import read_notebook
from workbench.run.record import record_file
from workbench.store.root import OFFICIAL_ORDER

if TYPE_CHECKING:
    from collections.abc import Callable

MUNICIPALITIES = 60
ROUNDS = 9
LONGEST = "outputs/vilnius/notebooks/plan_evaluation.ipynb"


def sixty(folder: Path) -> Path:
    """Make the reports of the six and copy them until there are sixty municipalities."""
    root = copy_checkout(folder, "parameters", "notebooks")
    command(root, "workbench", "run")
    for number in range(len(OFFICIAL_ORDER), MUNICIPALITIES):
        original = OFFICIAL_ORDER[number % len(OFFICIAL_ORDER)]
        copy = f"{original}{number}"
        shutil.copytree(root / "outputs" / original, root / "outputs" / copy)
        record = record_file(root, copy)
        content = record.read_text(encoding="utf-8")
        content = content.replace(f"outputs/{original}/", f"outputs/{copy}/")
        content = content.replace(f'"municipality": "{original}"', f'"municipality": "{copy}"')
        record.write_text(content, encoding="utf-8")
    return root


def command(root: Path, *words: str) -> float:
    """Run a module as a program of its own and return how long it took, its start included."""
    surroundings = {k: v for k, v in os.environ.items() if not k.startswith("WORKBENCH_")}
    started = perf_counter()
    subprocess.run(
        [sys.executable, "-m", *words], cwd=root, env=surroundings, check=True, capture_output=True
    )
    return perf_counter() - started


def render_seconds(root: Path, rounds: int = 3) -> list[float]:
    """Return how long ``workbench render`` takes for everything that lies there."""
    return [command(root, "workbench", "render") for _ in range(rounds)]


def nbconvert_seconds(root: Path) -> float:
    """Return how long nbconvert takes for the same notebooks, all in one process."""
    notebooks = sorted(str(path) for path in (root / "outputs").rglob("*.ipynb"))
    return command(root, "nbconvert", "--to", "html", "--no-input", *notebooks)


def longest_seconds(root: Path) -> tuple[float, float]:
    """Return the medians of rendering the longest report: with our page, with nbconvert's."""
    notebook = read_notebook(root / LONGEST)
    exporter = HTMLExporter(exclude_input=True)
    ours = median(lambda: render_page(notebook, language="lt"))
    return ours, median(lambda: exporter.from_notebook_node(notebook))


def median(work: Callable[[], object]) -> float:
    """Return the median time of a piece of work, the first time not counted."""
    taken = []
    for _ in range(ROUNDS + 1):
        started = perf_counter()
        work()
        taken.append(perf_counter() - started)
    return statistics.median(taken[1:])


def show(what: str, ours: float, theirs: float) -> None:
    """Print one line."""
    line = f"{what:<42} {ours:7.3f} s   nbconvert {theirs:7.3f} s   {theirs / ours:5.1f} times"
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    """Measure and print both lines."""
    with TemporaryDirectory() as folder:
        root = sixty(Path(folder))
        taken = statistics.median(render_seconds(root))
        show(f"workbench render, {MUNICIPALITIES} municipalities", taken, nbconvert_seconds(root))
        show("a page of the longest report", *longest_seconds(root))


if __name__ == "__main__":
    main()
