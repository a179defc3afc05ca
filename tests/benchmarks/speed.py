"""Prints how long the everyday things take, beside the time they may take: ``make bench``.

Nothing is asserted: timings belong to a machine, tests to the code.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmark_evaluation import invented_plan
from benchmark_rendering import MUNICIPALITIES, render_seconds, sixty
from checkout import ROOT, copy_checkout

from workbench.analysis.evaluation import evaluate_plan
from workbench.store.parameters import load_case

if TYPE_CHECKING:
    from collections.abc import Callable

AS_OF = date(2026, 1, 20)
REPEATS = 5
MEASURES = 1000
WORD_PLAN = ROOT.parent / "shared" / "samples" / "vilnius_plan.docx"


def main() -> None:
    """Measure and print every line."""
    workbench = [sys.executable, "-m", "workbench"]
    show("workbench --help", 0.3, seconds(lambda: call([*workbench, "--help"])))
    show("workbench check, all files", 1.5, seconds(lambda: call([*workbench, "check"])))
    show("import of the Word plan, after start-up", 0.5, import_seconds())
    show(f"evaluation of {MEASURES} measures", 1.0, evaluation_seconds())
    show("workbench run, six municipalities", None, run_seconds(workbench))
    show(f"workbench render, {MUNICIPALITIES} municipalities", 6.0, rendering_seconds())


def show(what: str, bar: float | None, taken: list[float] | None) -> None:
    """Print one line."""
    allowed = f"{bar:6.1f} s" if bar else "     –  "
    if taken is None:
        line = f"{what:<42} {'–':>8}   {allowed}  (no document beside the checkout)"
    else:
        line = f"{what:<42} {statistics.median(taken):6.2f} s   {allowed}  of {len(taken)} runs"
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def seconds(action: Callable[[], object], repeats: int = REPEATS) -> list[float]:
    """Return how long an action takes, several times."""
    taken = []
    for _ in range(repeats):
        started = time.perf_counter()
        action()
        taken.append(time.perf_counter() - started)
    return taken


def call(command: list[str]) -> None:
    """Run a command and expect it to go well."""
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def import_seconds() -> list[float] | None:
    """Import the Word plan with a fresh interpreter each time, its start not counted."""
    if not WORD_PLAN.exists():
        return None
    code = (
        "import sys, time; from pathlib import Path\n"
        "from workbench.store.documents.plan_import import import_plan\n"
        "started = time.perf_counter(); import_plan(Path(sys.argv[1]))\n"
        "print(time.perf_counter() - started)"
    )
    command = [sys.executable, "-c", code, str(WORD_PLAN)]
    runs = (subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(3))
    return [float(run.stdout) for run in runs]


def evaluation_seconds() -> list[float]:
    """Evaluate an invented plan of a thousand measures."""
    case = load_case("pavyzdys", as_of=AS_OF, root=ROOT)
    case = case.model_copy(update={"plan": invented_plan(MEASURES)})
    return seconds(lambda: evaluate_plan(case), 3)


def run_seconds(workbench: list[str]) -> list[float]:
    """Make all reports of the six in a copy of the folder."""
    with TemporaryDirectory() as folder:
        copy = copy_checkout(Path(folder), "parameters", "notebooks")
        command = [*workbench, "run", "--root", str(copy)]
        surroundings = {k: v for k, v in os.environ.items() if k != "WORKBENCH_ROOT"}
        return seconds(
            lambda: subprocess.run(
                command, cwd=copy, env=surroundings, check=True, capture_output=True
            ),
            3,
        )


def rendering_seconds() -> list[float]:
    """Make the pages of sixty municipalities again, no notebook run."""
    with TemporaryDirectory() as folder:
        return render_seconds(sixty(Path(folder)))


if __name__ == "__main__":
    main()
