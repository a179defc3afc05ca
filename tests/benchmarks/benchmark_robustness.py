"""How long it takes to say how far a selection depends on weights and scores.

Beside rank acceptabilities stand a plain loop over the draws, with pandas for the ranks, and as
many weighted sums and rankings of pymcdm, all measured in the same run for a part of the draws and
counted up.  Run it: ``PYTHONPATH=tests python tests/benchmarks/benchmark_robustness.py``.  Nothing
is asserted; the figures go into the log of changes by hand.
"""

from __future__ import annotations

import sys
import tracemalloc
import warnings
from functools import partial
from itertools import product
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from pymcdm.methods import WSM

from workbench.analysis.robustness.cores import core_indices, draw_values, exact_cores
from workbench.analysis.robustness.extremes import ordered_weights
from workbench.analysis.robustness.smaa import DRAWS, acceptability
from workbench.analysis.weighing.beliefs import Ordered, Uniform
from workbench.analysis.weighing.scores import Scores

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

    from workbench.analysis.weighing.beliefs import Belief

OPTIONS, CRITERIA = 60, 6
PART = 500
"""Draws the slow ways are measured for."""
ROUNDS = 5
MIB = 1 << 20
BUDGET = 100


def best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the best time of a piece of work, in seconds."""
    taken = []
    for _ in range(rounds):
        started = perf_counter()
        work()
        taken.append(perf_counter() - started)
    return min(taken)


def show(what: str, taken: float, more: str = "") -> None:
    """Print one line: what, and how long it took."""
    sys.stdout.write(f"{what:<58} {taken:8.3f} s  {more}\n")
    sys.stdout.flush()


def wide_scores(rng: np.random.Generator, options: int) -> Scores:
    """Return scores between 20 and 80 that may be 15 points lower or higher."""
    modes = rng.uniform(20, 80, (options, CRITERIA))
    return Scores(modes - 15, modes, modes + 15)


def plain_loop(scores: Scores, belief: Belief, draws: int) -> npt.NDArray[np.float64]:
    """Return rank acceptabilities and wins draw by draw, with pandas for the ranks."""
    rng = np.random.default_rng(1)
    ranks = np.zeros((OPTIONS, OPTIONS))
    wins = np.zeros((OPTIONS, OPTIONS))
    for _ in range(draws):
        drawn = rng.triangular(scores.lows, scores.modes, scores.highs)
        values = pd.DataFrame(drawn).mul(belief.draw(rng, 1)[0], axis=1).sum(axis=1)
        places = values.rank(ascending=False, method="first").astype(int) - 1
        ranks[range(OPTIONS), places] += 1
        wins += values.to_numpy()[:, None] > values.to_numpy()[None, :]
    return ranks / draws


def weighted_sums(scores: Scores, belief: Belief, draws: int) -> npt.NDArray[np.float64]:
    """Return rank acceptabilities from pymcdm's weighted sum and ranking, draw by draw."""
    rng = np.random.default_rng(1)
    ranks = np.zeros((OPTIONS, OPTIONS))
    method, types = WSM(normalization_function=lambda column, cost: column), np.ones(CRITERIA)  # noqa: ARG005 - the name pymcdm calls it by
    for _ in range(draws):
        drawn = rng.triangular(scores.lows, scores.modes, scores.highs)
        values = method(drawn, belief.draw(rng, 1)[0], types)
        ranks[range(OPTIONS), method.rank(values).astype(int) - 1] += 1
    return ranks / draws


def peak(work: Callable[[], object]) -> float:
    """Return the most memory a piece of work takes, in MiB."""
    tracemalloc.start()
    work()
    most = tracemalloc.get_traced_memory()[1] / MIB
    tracemalloc.stop()
    return most


def greedy(costs: list[int]) -> Callable[[tuple[int, ...]], frozenset[str]]:
    """Return a cheap stand-in for the optimiser: value for money until the budget is spent."""

    def optimum(values: tuple[int, ...]) -> frozenset[str]:
        left, chosen = BUDGET, set()
        for i in sorted(range(len(values)), key=lambda i: -values[i] / costs[i]):
            if costs[i] <= left:
                left -= costs[i]
                chosen.add(str(i))
        return frozenset(chosen)

    return optimum


def ranks(rng: np.random.Generator) -> None:
    """Measure rank acceptabilities beside the slow ways."""
    scores, belief = wide_scores(rng, OPTIONS), Uniform(CRITERIA)
    ours = best(lambda: acceptability(scores, belief))
    most = peak(lambda: acceptability(scores, belief))
    show(f"SMAA-2, {OPTIONS} x {CRITERIA}, {DRAWS:,} draws", ours, f"at most {most:.0f} MiB")
    ordered = Ordered((1, 2, 2, 4, 5, 6))
    show("  the same with an order of the criteria", best(lambda: acceptability(scores, ordered)))
    warnings.simplefilter("ignore", UserWarning)  # pymcdm warns of every dominated option
    for name, work in (("a loop with pandas", plain_loop), ("pymcdm's sums", weighted_sums)):
        taken = best(lambda work=work: work(scores, belief, PART), 2) * DRAWS / PART
        show(
            f"  ranks alone by {name} (from {PART} draws)", taken, f"{taken / ours:.0f} times ours"
        )


def cores(rng: np.random.Generator) -> None:
    """Measure the core index over draws and the exact one."""
    scores = wide_scores(rng, OPTIONS)
    codes = [str(i) for i in range(OPTIONS)]
    optimum = greedy(rng.integers(1, 20, OPTIONS).tolist())
    drawn = draw_values(scores, Uniform(CRITERIA))
    solving = best(lambda: [optimum(tuple(row)) for row in drawn.tolist()])
    taken = best(lambda: core_indices(optimum, drawn, codes))
    show(
        "core index, 300 draws, a stand-in for the optimiser",
        taken,
        f"of it solving {solving:.3f} s",
    )
    show("  of which drawing comes first", best(lambda: draw_values(scores, Uniform(CRITERIA))))
    few = 14
    costs = rng.integers(1, 20, few)
    every = np.array(list(product([False, True], repeat=few)))
    feasible = every[every @ costs <= costs.sum() // 2]
    narrow = wide_scores(rng, few)
    corners = ordered_weights(range(CRITERIA))
    work = partial(exact_cores, feasible, narrow, corners, codes[:few])
    good = len(work().portfolios)
    show(f"exact core index, {len(feasible):,} portfolios", best(work, 2), f"{good} not dominated")


def main() -> None:
    """Measure and print every line."""
    rng = np.random.default_rng(20220223)
    ranks(rng)
    cores(rng)


if __name__ == "__main__":
    main()
