from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
import scipy.optimize

from workbench.analysis.portfolio.programme import Budget, Option, Programme
from workbench.analysis.portfolio.search import most_valuable, prepare
from workbench.analysis.portfolio.solver import SolverError
from workbench.analysis.portfolio.solving import choose

PROGRAMME = Programme(
    (
        Option("R1", 5, ((2025, "municipal", 60),)),
        Option("R2", 4, ((2025, "municipal", 50),)),
    ),
    (Budget(2025, "municipal", 100),),
)


def answering(monkeypatch, *answers):
    """Let the solver give these answers, one after the other, and return what it was asked."""
    asked = []

    def milp(*_, options, **__):
        asked.append(options["presolve"])
        bits, bound, nodes = answers[min(len(asked), len(answers)) - 1]
        x = None if bits is None else np.array(bits, dtype=float)
        return SimpleNamespace(status=0, x=x, mip_dual_bound=bound, mip_node_count=nodes)

    monkeypatch.setattr(scipy.optimize, "milp", milp)
    return asked


@pytest.mark.parametrize(
    "answer",
    [
        ((1, 1), -9, 1),
        ((0, 1), -5, 1),
        (None, None, 0),
    ],
    ids=["breaks the budget", "not the best", "no answer"],
)
def test_a_wrong_answer_is_caught(monkeypatch, answer):
    """A second chance without presolve, then nothing is chosen."""
    asked = answering(monkeypatch, answer)

    with pytest.raises(SolverError, match="twice; nothing was chosen"):
        choose(PROGRAMME)
    assert [True, False] == asked


def test_a_limit_too_low_is_named(monkeypatch):
    """That nothing was found in time says nothing against the solver."""
    answering(monkeypatch, (None, None, 7))

    with pytest.raises(SolverError, match="In 7 steps the solver found no portfolio"):
        choose(PROGRAMME, nodes=7)


def test_the_second_chance_counts(monkeypatch):
    """A right answer without presolve is as good as any."""
    asked = answering(monkeypatch, ((1, 1), -9, 1), ((1, 0), -5, 1))

    solved = most_valuable(prepare(PROGRAMME))

    assert ((1, 0), 5, 5) == (solved.bits, solved.worth, solved.bound)
    assert [True, False] == asked


def test_a_wrong_refusal_is_caught(monkeypatch):
    """Where no portfolio is said to exist but one does, nothing is explained away."""
    right = scipy.optimize.milp

    def milp(c, **rest):
        found = right(c, **rest)
        refused = SimpleNamespace(status=2, x=None)
        return refused if len(c) == len(PROGRAMME.options) else found

    monkeypatch.setattr(scipy.optimize, "milp", milp)

    with pytest.raises(SolverError, match="there is one; its answers are not used"):
        choose(PROGRAMME)


def test_almost_whole_numbers_are_counted_as_whole(monkeypatch):
    """An answer within the solver's tolerance is rounded before it is counted."""
    answering(monkeypatch, ((1 - 1e-7, 1e-7), -5.0000001, 1))

    assert (1, 0) == most_valuable(prepare(PROGRAMME)).bits
