"""How long the evaluation of a plan takes: Vilnius with its 20 measures, and an invented 1,000.

Run it: ``python tests/benchmarks/benchmark_evaluation.py``.  Nothing is asserted; the figures go
into the log of changes by hand.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

from builders import a_plan
from readings import a_case, read, the_catalogue, vilnius_plan

from workbench.analysis.checks.framework import run_check
from workbench.analysis.evaluation import evaluate_plan

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.model.plan import Plan

MEASURES = 1000
ROUNDS = 5
NOTEWORTHY = 0.01  # seconds


def invented_plan(measures: int) -> Plan:
    """Return a plan of so many measures, made of Vilnius's with a word changed in each."""
    originals = vilnius_plan().measures
    content = []
    for index in range(measures):
        original = originals[index % len(originals)].model_dump(mode="python")
        number = f"1.{index // 25 + 1}.{index % 25 + 1}"
        content.append(
            {**original, "number": number, "title": f"{original['title']}, {number} dalis"}
        )
    objectives = [
        {
            "number": f"1.{start // 25 + 1}",
            "title": f"Gerinti paslaugų prieinamumą, {start // 25 + 1} kryptis",
            "measures": content[start : start + 25],
        }
        for start in range(0, measures, 25)
    ]
    return a_plan(objectives)


def seconds(work: Callable[[], object]) -> list[float]:
    """Return how long a piece of work took in each round, in seconds."""
    taken = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        taken.append(perf_counter() - start)
    return taken


def report(name: str, work: Callable[[], object]) -> None:
    """Print the first and the best time of a piece of work."""
    taken = seconds(work)
    sys.stdout.write(f"{name:44} first {taken[0]:7.3f} s   best {min(taken):7.3f} s\n")


def main() -> None:
    """Print the times of the evaluation, of the reading and of each check that takes over 10 ms."""
    small, large = a_case(vilnius_plan()), a_case(invented_plan(MEASURES))
    report("evaluate Vilnius, 20 measures", lambda: evaluate_plan(small))
    report(f"evaluate an invented plan of {MEASURES} measures", lambda: evaluate_plan(large))
    plan = invented_plan(MEASURES)
    report("  of which reading", lambda: read(plan))
    reading = read(plan)
    for card in the_catalogue().checks:
        alone = min(seconds(lambda check=card: run_check(check, reading)))
        if alone > NOTEWORTHY:
            sys.stdout.write(f"  of which {card.id}: {alone:.3f} s\n")


if __name__ == "__main__":
    main()
