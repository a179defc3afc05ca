"""Thousands of random tables, attacked from outside; a short version runs with every test run."""

from __future__ import annotations

import numpy as np
import pytest
from disclosure_attacks import (
    Respondents,
    a_table,
    joint_intervals,
    numbers_of,
    truth_of,
    whole_intervals,
)

from workbench.analysis.disclosure import world as worlds
from workbench.analysis.disclosure.policy import WORKING, Policy
from workbench.analysis.disclosure.release import protect, protect_release

LONG = pytest.mark.endurance
POLICIES = (
    WORKING,
    Policy(threshold=3),
    Policy(threshold=10),
    Policy(threshold=5, zeros_disclosive=False),
    Policy(threshold=5, zeros_disclosive=False, class_disclosure=False),
)
SHAPES = (
    (("g",), ("g", "a"), ("h", "a"), ("g", "b"), ("h", "b")),  # a ring
    (("g", "a"), ("h", "a"), ("g", "h")),
    (("g",), ("h",), ("a",), ("g", "a")),
)


@pytest.mark.parametrize(
    "times", [pytest.param(15, id="short"), pytest.param(300, id="long", marks=LONG)]
)
def test_no_random_table_gives_anything_away(times):
    """Sparse and dense tables up to 8 x 8, by every policy, with zeros that cannot be otherwise."""
    for seed in range(times):
        chance, policy = np.random.default_rng(seed), POLICIES[seed % len(POLICIES)]
        shape = chance.integers(1, 9, 2)
        counts = chance.poisson(chance.gamma(1, chance.choice([0.5, 2, 8, 30]), shape))
        structural = (counts == 0) & (chance.random(shape) < 0.2 * (seed % 3))
        table = a_table(counts.tolist(), structural.tolist())
        released = protect(table, policy)
        narrowest = min((b - a for a, b in whole_intervals(released, at_most=4)), default=np.inf)
        shown = zip(numbers_of(released), truth_of(table), strict=True)

        assert narrowest >= policy.threshold, seed
        assert all(seen.value in (None, true) for (_, seen), true in shown), seed


@pytest.mark.parametrize(
    "times", [pytest.param(6, id="short"), pytest.param(100, id="long", marks=LONG)]
)
def test_no_random_release_gives_anything_away(monkeypatch, times):
    """Linked tables, with unanswered and dependent questions and filters, combined at will."""
    for seed in range(times):
        monkeypatch.setattr(worlds, "JOINT_CELLS", 600 * (seed % 2))
        chance = np.random.default_rng(seed)
        n = int(chance.choice([8, 30, 80, 200]))
        sizes = (("g", 3), ("h", 2), ("a", 2), ("b", 2))
        answers = {
            name: chance.choice(size, n, p=chance.dirichlet(np.ones(size) * 2))
            for name, size in sizes
        }
        if seed % 4 == 0:
            # A question that nearly tells a grouping, close to what the margins allow.
            answers["a"] = np.where(chance.random(n) < 0.9, answers["h"], answers["a"])
        for name in ("a", "b"):
            answers[name] = np.where(chance.random(n) < chance.choice([0, 0.1]), -1, answers[name])
        people = Respondents(answers)
        linked = [people.count(*pair) for pair in SHAPES[seed % len(SHAPES)]]
        if seed % 5 < 3:
            linked.append(people.count("g", "a", [("h", 0)]))
        unanswered = [name for name, given in answers.items() if (given < 0).any()]
        released = protect_release(linked, n, WORKING, unanswered)
        found = joint_intervals(people, linked, released)

        assert min((high - low for low, high in found), default=np.inf) >= 5 - 1e-6, seed
