"""How far a choice depends on weights and scores."""

import numpy as np
import pytest

from workbench.analysis.portfolio.alternatives import best_portfolios
from workbench.analysis.portfolio.programme import Budget, Option, Programme
from workbench.analysis.selection.robust import Unsure, judge_choice
from workbench.analysis.selection.views import Views
from workbench.analysis.weighing.beliefs import Uniform
from workbench.analysis.weighing.scores import Scores, exact_scores

CODES = ("LNG-R01", "LNG-R02", "LNG-R03")
ALIKE = Views((), (1 / 6,) * 6, Uniform(6))


def judged(points, taken=(), *, spread=0.0, budget=2):
    """Judge the choice of two of three options of equal cost."""
    table = np.repeat(np.array(points, dtype=float)[:, None], 6, axis=1)
    low, high = (np.clip(table + change, 0, 100) for change in (-spread, spread))
    scores = Scores(low, np.full(table.shape, np.nan), high) if spread else exact_scores(table)
    values = [round(1000 * point) for point in points]
    options = tuple(
        Option(code, value, ((2026, "municipal", 100),))
        for code, value in zip(CODES, values, strict=True)
    )
    programme = Programme(options, (Budget(2026, "municipal", 100 * budget),))
    first, second = best_portfolios(programme, 2)
    return judge_choice(programme, first, second, Unsure(scores, ALIKE, 40), taken)


def test_what_is_best_whatever_the_weights_is_core():
    """Options alike on all criteria leave weights nothing to change."""
    found = judged([90, 60, 10])

    assert ["core", "core", "exterior"] == [one.kind for one in found.sampled.options]
    assert ["core", "core", "exterior"] == [one.kind for one in found.exact.options]


def test_overlapping_scores_make_a_borderline():
    """Which of two close options is taken depends on the draw."""
    found = judged([90, 50, 49], spread=20)

    assert "core" == found.sampled.options[0].kind
    assert {"borderline"} == {one.kind for one in found.sampled.options[1:]}


def test_the_own_choice_is_held_against_the_best():
    """Taking the worst for the second best loses the difference, in every draw."""
    own = judged([90, 60, 10], taken=("LNG-R01", "LNG-R03")).own

    assert 100_000 == own.value
    assert pytest.approx(50, abs=0.1) == own.regret.largest
    assert () == own.broken
    assert "LNG-R02" in [one.option for one in own.regret.add]


def test_an_own_choice_over_the_budget_is_told_by_how_much():
    """A cent more is a cent more."""
    own = judged([90, 60, 10], taken=CODES).own
    ((rule, missing),) = own.broken

    assert (Budget(2026, "municipal", 200), 100) == (rule, missing)


def test_without_a_choice_nothing_is_held_against_anything():
    """Nobody is judged for what he has not done."""
    assert judged([90, 60, 10]).own is None


def test_weights_that_change_nothing_move_nothing():
    """Options alike on all criteria keep their lead; each criterion's whole range is stable."""
    found = judged([90, 60, 10])

    assert all(bar.width == pytest.approx(0, abs=1e-9) for bar in found.bars)
    assert all((one.low, one.high) == (0, 1) for one in found.stability)
