"""How long it takes to choose among sixty and five hundred options, beside OR-tools' CP-SAT.

CP-SAT solves the same programmes in a process of its own, once each, for the highest value only;
the choice also proves that no other portfolio comes before it.  Towns differ in how many rules
bind: one source of money and no limits of staff, two sources, two sources and two units of staff.
Run it: ``PYTHONPATH=tests python tests/benchmarks/benchmark_portfolio.py``.  Nothing is asserted.
"""

from __future__ import annotations

import sys
from statistics import median
from time import perf_counter

from cpsat_portfolios import solve_apart
from portfolio_programmes import town_programme

from workbench.analysis.portfolio.exact import Portfolio
from workbench.analysis.portfolio.frontier import trace_frontier
from workbench.analysis.portfolio.prices import price_rules
from workbench.analysis.portfolio.programme import Option, Programme
from workbench.analysis.portfolio.search import most_valuable, prepare
from workbench.analysis.portfolio.solving import choose

TOWNS = {
    "one source": {"sources": ("municipal",), "staff": False},
    "two sources": {"staff": False},
    "two sources and staff": {},
}
SEEDS = range(5)
LIMIT = 30


def timed(call, *args, **rest):
    """Return seconds and result of a call."""
    started = perf_counter()
    result = call(*args, **rest)
    return perf_counter() - started, result


def say(line):
    """Print a line."""
    sys.stdout.write(line + "\n")


def sixty(kind, settings):
    """Print how sixty options are chosen from, traced and priced."""
    towns = [town_programme(60, seed, **settings) for seed in SEEDS]
    values = [timed(lambda p: most_valuable(prepare(p)), town)[0] for town in towns]
    choices = [timed(choose, town) for town in towns]
    other = solve_apart(towns, LIMIT)
    ratios = [mine / theirs for (mine, _), (_, theirs) in zip(choices, other, strict=True)]
    agree = [c.value for _, c in choices] == [value for value, _ in other]
    say(
        f"60 options, {kind}: value {median(values):.3f} s,"
        f" choice {median(s for s, _ in choices):.3f} s,"
        f" CP-SAT {median(s for _, s in other):.3f} s,"
        f" ratio {median(ratios):.2f}, same values: {agree}"
    )
    seconds, frontier = timed(trace_frontier, towns[0])
    say(f"  frontier of 60 levels: {seconds:.2f} s, {len(frontier.points)} points")
    seconds, prices = timed(price_rules, towns[0], choices[0][1])
    say(f"  prices of {len(prices)} rules: {seconds:.2f} s")


def five_hundred(kind, settings, nodes):
    """Print how five hundred options are chosen from."""
    town = town_programme(500, 0, **settings)
    seconds, chosen = timed(choose, town, nodes)
    ((value, theirs),) = solve_apart([town], LIMIT)
    gap = (chosen.bound - chosen.value) / chosen.value if isinstance(chosen, Portfolio) else None
    say(
        f"500 options, {kind}, at most {nodes} subproblems: {seconds:.2f} s, value {chosen.value},"
        f" open {gap:.3%}, settled: {chosen.settled}; CP-SAT {theirs:.2f} s, value {value},"
        f" ratio {seconds / theirs:.2f}"
    )


def main():
    """Print all timings."""
    choose(Programme((Option("R1", 1),)))  # the first call imports scipy
    for kind, settings in TOWNS.items():
        sixty(kind, settings)
    for kind, settings in TOWNS.items():
        five_hundred(kind, settings, 1_000)


if __name__ == "__main__":
    main()
