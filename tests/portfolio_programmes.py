"""Programmes drawn at random for the tests of the portfolio, and what they are held against."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import strategies as st

from workbench.analysis.portfolio.exact import missing
from workbench.analysis.portfolio.programme import (
    AtLeast,
    Blocked,
    Budget,
    MoneyShare,
    Must,
    Option,
    Programme,
    Requires,
    Staff,
    Synergy,
    Variants,
)

YEARS = (2025, 2026)
SOURCES = ("municipal", "state")
UNITS = ("administration", "school")


@st.composite
def programmes(draw, most=8):
    """Return a programme with rules of all kinds; small numbers, so that equals are frequent."""
    seed = draw(st.integers(0, 2**32 - 1))
    size = draw(st.integers(1, most))
    return small_programme(np.random.default_rng(seed), size)


def small_programme(rng, size):
    """Return a programme of few options with rules of all kinds."""
    codes = [f"R{number + 1}" for number in range(size)]
    options = tuple(_option(rng, code) for code in codes)

    def some(least=1):
        count = rng.integers(min(least, size), size + 1)
        return tuple(sorted(rng.choice(codes, count, replace=False).tolist()))

    rules = [
        *(
            Budget(y, s, int(rng.integers(0, 9)))
            for y in YEARS
            for s in SOURCES
            if rng.random() < 0.5
        ),
        *(Staff(y, u, int(rng.integers(0, 9))) for y in YEARS for u in UNITS if rng.random() < 0.3),
        *(AtLeast(f"a{n}", some(), int(rng.integers(0, 3))) for n in range(rng.integers(0, 3))),
    ]
    roll = rng.random(4)
    if roll[0] < 0.5:
        rules.append(Variants(some(2)))
    if roll[1] < 0.5:
        floor, ceiling = sorted(rng.integers(0, 1001, 2).tolist())
        floor, ceiling = ((floor, None), (None, ceiling), (floor, ceiling))[rng.integers(3)]
        rules.append(MoneyShare("s", some(), floor, ceiling))
    picked = rng.permutation(codes).tolist()
    if roll[2] < 0.3:
        rules.append(Must(picked[0]))
    if roll[3] < 0.3 and size > 1:
        rules.append(Blocked(picked[1]))
    pairs = [(a, b) for n, a in enumerate(codes) for b in codes[n + 1 :]]
    rules += [Requires(b, a) for a, b in pairs if rng.random() < 0.1]
    synergies = tuple(Synergy(*p, int(rng.integers(-4, 5))) for p in pairs if rng.random() < 0.15)
    return Programme(options, tuple(rules), synergies)


def _option(rng, code):
    priced = bool(rng.random() < 0.9)
    places = [(y, s) for y in YEARS for s in SOURCES if rng.random() < 0.35]
    money = tuple((*place, int(rng.integers(0, 6))) for place in places) if priced else ()
    work = [(y, u) for y in YEARS for u in UNITS if rng.random() < 0.3]
    hours = tuple((*place, int(rng.integers(1, 5))) for place in work)
    return Option(code, int(rng.integers(0, 7)), money, hours, priced)


def town_programme(size, seed=0, *, sources=SOURCES, staff=True):
    """Return a programme of the kind a town has: rounded money, areas, precedence, variants."""
    rng = np.random.default_rng(seed)
    codes = [f"R{number + 1}" for number in range(size)]
    options, areas = [], {}
    for code in codes:
        source, unit = str(rng.choice(sources)), str(rng.choice(UNITS))
        years = [year for year in (2025, 2026, 2027) if rng.random() < 0.6]
        cents = 0 if rng.random() < 0.15 else int(rng.integers(5, 400)) * 10_000
        hours = int(rng.integers(10, 400)) * 100
        money = tuple((year, source, cents) for year in years if cents)
        work = tuple((year, unit, hours) for year in years)
        options.append(Option(code, int(rng.integers(20_000, 90_000)), money, work))
        areas.setdefault(f"area{rng.integers(9)}", []).append(code)
    rules = [AtLeast(name, tuple(of), max(1, len(of) * 3 // 10)) for name, of in areas.items()]
    for place, total in sorted(_totals(options, "money").items()):
        rules.append(Budget(*place, total * 2 // 5))
    for place, total in sorted(_totals(options, "hours").items() if staff else ()):
        rules.append(Staff(*place, total // 2))
    rules += [Requires(codes[n], codes[n - 7]) for n in range(7, size, 12)]
    rules += [Variants((codes[n], codes[n + 1])) for n in range(0, size - 1, 10)]
    return Programme(tuple(options), tuple(rules))


def _totals(options, kind):
    totals = {}
    for option in options:
        for year, name, number in getattr(option, kind):
            totals[year, name] = totals.get((year, name), 0) + number
    return totals


def keeps_all(programme, codes):
    """Tell whether a portfolio keeps all rules, each asked by itself."""
    return not any(missing(programme, rule, codes) for rule in programme.rules)


def scaled(programme, factor):
    """Return the same programme with all values multiplied."""
    return replace(
        programme,
        options=tuple(replace(o, value=o.value * factor) for o in programme.options),
        synergies=tuple(replace(s, value=s.value * factor) for s in programme.synergies),
    )
