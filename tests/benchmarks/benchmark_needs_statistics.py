"""How long the statistics of the needs analysis take for a million respondents.

Beside the raking stands what weightipy takes for the same respondents, measured in the same run in
an environment made for it and thrown away; where it cannot be had the line says why.
Run it: ``PYTHONPATH=tests python tests/benchmarks/benchmark_needs_statistics.py``.  Nothing is
asserted; the figures go into the log of changes by hand.
"""

from __future__ import annotations

import subprocess
import sys
import tracemalloc
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.statistics.proportions import wilson_many
from workbench.analysis.statistics.raking import rake
from workbench.analysis.statistics.raking_cells import Margins
from workbench.analysis.statistics.ranks import DRAWS, rank_areas

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

RESPONDENTS = 1_000_000
AREAS = 16
ITEMS = 40
ROUNDS = 5
MIB = 1 << 20
PUBLISHED = "weightipy"
PROGRAM = """
import sys, time
import numpy as np, pandas as pd, weightipy
data = np.load(sys.argv[1])
margins = [f"m{number}" for number in range(3)]
frame = pd.DataFrame({name: data[name] for name in margins})
targets = {name: dict(enumerate((100 * data["t" + name]).tolist())) for name in margins}
scheme = weightipy.scheme_from_dict(targets)
taken = []
for _ in range(3):
    started = time.perf_counter()
    weighted = weightipy.weight_dataframe(frame, scheme, "weights")
    taken.append(time.perf_counter() - started)
weights = weighted["weights"].to_numpy()
shares = [np.bincount(data[name], weights) / weights.sum() for name in margins]
print(min(taken), max(np.abs(s / data["t" + n] - 1).max() for s, n in zip(shares, margins)))
"""
"""Weights the same respondents with weightipy; prints the best time and the largest error."""


def respondents(rng: np.random.Generator) -> tuple[npt.NDArray[np.float64], Margins]:
    """Return answers of 1 to 5 about each area, a tenth missing, and three margins to weight to."""
    values = rng.integers(1, 6, (RESPONDENTS, AREAS)).astype(np.float64)
    values[rng.random((RESPONDENTS, AREAS)) < 0.1] = np.nan
    categories, targets = [], []
    for size in (2, 6, 8):
        shares = rng.dirichlet(np.full(size, 20.0))
        categories.append(rng.choice(size, RESPONDENTS, p=shares))
        shifted = shares * rng.uniform(0.8, 1.25, size)
        targets.append(shifted / shifted.sum())
    return values, Margins(categories, targets)


def best(work: Callable[[], object]) -> float:
    """Return the best time of a piece of work, in seconds."""
    taken = []
    for _ in range(ROUNDS):
        started = perf_counter()
        work()
        taken.append(perf_counter() - started)
    return min(taken)


def show(what: str, bar: float, taken: float, more: str = "") -> None:
    """Print one line: what, how long it took and how long it may take."""
    sys.stdout.write(f"{what:<52} {taken:8.3f} s   {bar:6.1f} s  {more}\n")
    sys.stdout.flush()


def profile(values: npt.NDArray[np.float64]) -> None:
    """Return the share of each item with its interval, from the answers themselves."""
    answered = ~np.isnan(values)
    wilson_many((values >= 4).sum(axis=0), answered.sum(axis=0))


def peak(work: Callable[[], object]) -> float:
    """Return the most memory a piece of work takes beyond what there was, in MiB."""
    tracemalloc.start()
    work()
    most = tracemalloc.get_traced_memory()[1] / MIB
    tracemalloc.stop()
    return most


def published_seconds(margins: Margins) -> tuple[float, float] | str:
    """Return weightipy's time and error for the same respondents, or why there are none."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        data = {f"m{i}": codes for i, codes in enumerate(margins.categories)}
        data |= {f"tm{i}": target for i, target in enumerate(margins.targets)}
        np.savez(place / "data.npz", **data)
        python = place / "environment" / "bin" / "python"
        for command in (
            [sys.executable, "-m", "venv", str(place / "environment")],
            [str(python), "-m", "pip", "install", "--quiet", PUBLISHED],
            [str(python), "-c", PROGRAM, str(place / "data.npz")],
        ):
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode != 0:
                reason = (done.stderr.strip() or "no reason given").splitlines()[-1]
                return f"not set beside {PUBLISHED}: {reason}"
        taken, error = done.stdout.split()[-2:]
        return float(taken), float(error)


def main() -> None:
    """Measure and print every line."""
    rng = np.random.default_rng(20220223)
    values, margins = respondents(rng)
    taken = best(lambda: rake(margins.categories, margins.targets))
    error = rake(margins.categories, margins.targets).largest_error
    show("raking, 1,000,000 respondents, 3 margins", 1.0, taken, f"largest error {error:.0e}")
    published = published_seconds(margins)
    if isinstance(published, str):
        sys.stdout.write(f"  {published}\n")
    else:
        theirs, off = published
        more = f"largest error {off:.0e}   {theirs / taken:.1f} times ours"
        show(f"  the same with {PUBLISHED}", 1.0, theirs, more)
    items = rng.integers(1, 6, (RESPONDENTS, ITEMS)).astype(np.float32)
    show("profile with intervals, 1,000,000 x 40 items", 2.0, best(lambda: profile(items)))
    counts = (items >= 4).sum(axis=0)
    sizes = np.full(ITEMS, RESPONDENTS)
    show("  of which the intervals", 0.1, best(lambda: wilson_many(counts, sizes)))
    what = f"ranks, 1,000,000 x {AREAS}, {DRAWS:,} draws"
    most = f"at most {peak(lambda: rank_areas(values)):.0f} MiB beside the answers"
    show(what, 10.0, best(lambda: rank_areas(values)), most)
    show("  weighted to 3 margins", 10.0, best(lambda: rank_areas(values, margins=margins)))
    few = values[:5000]
    show("  5,000 respondents, drawn themselves", 10.0, best(lambda: rank_areas(few)))


if __name__ == "__main__":
    main()
