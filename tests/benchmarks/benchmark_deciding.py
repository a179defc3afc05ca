"""How long a working session takes to redraw after a change, beside choosing anew from scratch.

The invented municipality with all its candidates, and with sixty of them.
Run it: ``PYTHONPATH=tests python tests/benchmarks/benchmark_deciding.py``.  Nothing is asserted;
the figures go into the log of changes by hand.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
from selection_cases import selection_of

from workbench.analysis.portfolio.solving import choose
from workbench.model.recommendations import CRITERIA
from workbench.presentation.deciding.deciding import decide

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.presentation.deciding.form import Form

ROOT = Path(__file__).parents[2]
BAR = 300
"""Milliseconds within which a change has to show."""
FEWER = 60
MOVES = 60


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes."""
    started = perf_counter()
    work()
    return (perf_counter() - started) * 1000


def moved(form: Form) -> tuple[list[float], list[float], list[float]]:
    """Move single sliders and return how long all, the order and a choice from scratch take."""
    rng = np.random.default_rng(20220223)
    whole, orders, anew = [], [], []
    for _ in range(MOVES):
        slider = form.weights.sliders[CRITERIA[int(rng.integers(len(CRITERIA)))]]
        value = int(rng.integers(101))
        whole.append(milliseconds(lambda s=slider, v=value: setattr(s, "value", v)))
        state = form.state
        orders.append(milliseconds(lambda s=state: form._order(s)))
        programme = form.trying.portfolio(state.trial, state.selection).programme
        if programme is not None:
            anew.append(milliseconds(lambda p=programme: choose(p)))
    return whole, orders, anew


def show(what: str, taken: float, more: str = "") -> None:
    """Print one line."""
    sys.stdout.write(f"{what:<56} {taken:9.1f} ms   {more}\n")
    sys.stdout.flush()


def measure(analysis: SelectionAnalysis) -> None:
    """Open a session and print what every kind of change takes."""
    size = len(analysis.valued)
    form = decide(analysis, "lt", root=ROOT).form
    if form is None:
        sys.exit("there are no candidates")
    show(f"{size} candidates: the first view", milliseconds(form.show))
    whole, orders, anew = moved(form)
    most = f"longest {max(whole):.1f} ms, bar {BAR} ms"
    show("  a weight moved, everything redrawn, median", median(whole), most)
    show("    of which the order", median(orders), f"longest {max(orders):.1f} ms")
    ratio = f"{median(anew) / median(whole):.1f} times ours, longest {max(anew):.1f} ms"
    show("    beside it a choice with its tie-break, drawn nowhere", median(anew), ratio)
    form.weights.reset.click()
    percent = form.limits.percents["money"]
    taken = [milliseconds(lambda n=n: setattr(percent, "value", n)) for n in range(95, 20, -5)]
    show("  other money, median", median(taken), f"longest {max(taken):.1f} ms")
    percent.value = 100
    none = milliseconds(lambda: setattr(form.limits.percents["hours"], "value", 5))
    show("  hours that are too few, explained", none)


def main() -> None:
    """Measure and print every line."""
    analysis = selection_of()
    measure(analysis)
    measure(replace(analysis, valued=analysis.valued[:FEWER]))


if __name__ == "__main__":
    main()
