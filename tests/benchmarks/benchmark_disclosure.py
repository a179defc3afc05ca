"""How long disclosure control takes: tables of 30 x 30, and all the tables of a needs report.

Run it: ``PYTHONPATH=tests python tests/benchmarks/benchmark_disclosure.py``.  Each figure includes
the choice of what to hide and the audit.  Nothing is asserted; the figures go into the log of
changes by hand.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
from disclosure_attacks import Respondents, a_table

from workbench.analysis.disclosure.policy import WORKING
from workbench.analysis.disclosure.release import protect, protect_release

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.analysis.disclosure.release import LinkedTable

SIZE, AREAS, ROUNDS = 30, 16, 5
ASKED = ((60, (2, 4)), (150, (2, 3, 5, 8)), (400, (2, 3, 5, 8)))


def square(mean: float) -> list[list[int]]:
    """Return a table of 30 x 30 with counts around a mean, spread as in surveys."""
    chance = np.random.default_rng(1)
    return chance.poisson(chance.gamma(1.2, mean, (SIZE, SIZE))).tolist()


def needs_report(respondents: int, groupings: tuple[int, ...]) -> list[LinkedTable]:
    """Return each grouping alone, and crossed with the gap in each area, some not answering."""
    chance = np.random.default_rng(3)
    answers = {f"grupė {n}": chance.choice(k, respondents) for n, k in enumerate(groupings)}
    for area in range(AREAS):
        gaps = (chance.random(respondents) > chance.uniform(0.1, 0.6)).astype(int)
        answers[f"sritis {area}"] = np.where(chance.random(respondents) < 0.1, -1, gaps)
    people = Respondents(answers)
    names = [f"grupė {n}" for n in range(len(groupings))]
    crossed = [people.count(name, f"sritis {area}") for name in names for area in range(AREAS)]
    return [*map(people.count, names), *crossed]


def report(name: str, work: Callable[[], object]) -> None:
    """Print the first and the best time of a piece of work."""
    taken = []
    for _ in range(ROUNDS):
        started = perf_counter()
        work()
        taken.append(perf_counter() - started)
    sys.stdout.write(f"{name:48} first {taken[0]:7.3f} s   best {min(taken):7.3f} s\n")
    sys.stdout.flush()


def main() -> None:
    """Print the times of single tables, dense to sparse, and of whole reports."""
    for mean in (30, 12, 6, 2):
        table = a_table(square(mean))
        small = np.mean(np.array(table.counts) <= WORKING.threshold)
        report(f"30 x 30, {small:.0%} of cells small", lambda t=table: protect(t, WORKING))
    unanswered = {f"sritis {area}" for area in range(AREAS)}
    for respondents, groupings in ASKED:
        linked = needs_report(respondents, groupings)
        report(
            f"{len(linked)} linked tables of {respondents} respondents",
            lambda t=linked, n=respondents: protect_release(t, n, WORKING, unanswered),
        )


if __name__ == "__main__":
    main()
