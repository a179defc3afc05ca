"""How questionnaires are filled in."""

import numpy as np
import pytest
from checkout import ROOT

from workbench.analysis.inventing.filling_in import Habits, filled_in
from workbench.model.codebook import ItemKind
from workbench.store.catalogue import load_questionnaires

BOOK = load_questionnaires(ROOT)["migrants"]
N = 4000


def meant():
    """Return answers that are all the same: option 0, step 2, no priority."""
    shapes = {
        item.code: (N, len(item.options)) if item.kind is ItemKind.MULTIPLE else (N,)
        for item in BOOK.items
    }
    return {
        item.code: np.full(shapes[item.code], 2 * (item.kind is ItemKind.SCALE), dtype=np.int16)
        for item in BOOK.items
    }


def filled(never_skipped=(), **habits):
    """Return the answers filled in with these habits."""
    rng = np.random.default_rng(5)
    return filled_in(BOOK, meant(), Habits(**habits), rng, never_skipped=never_skipped)


def test_without_habits_answers_arrive_as_they_are_meant():
    """Nobody skips, nobody answers alike."""
    found = filled()

    assert all(np.array_equal(found[code], given) for code, given in meant().items())


def test_questions_are_skipped_at_the_known_rate_but_for_quotas():
    """Four in a hundred everywhere, none where respondents are sought by the answer."""
    found = filled(missing=0.04, never_skipped=("citizenship", "sex"))
    rates = {code: float((given < 0).mean()) for code, given in found.items()}

    assert (0, 0) == (rates.pop("citizenship"), rates.pop("sex"))
    assert list(rates.values()) == pytest.approx([0.04] * len(rates), abs=0.0125)
    skipped = (found["priorities"] < 0).all(axis=1)
    assert np.array_equal(skipped, (found["priorities"] < 0).any(axis=1))


def test_some_give_one_answer_to_all_scales():
    """Whoever answers alike does so in every scale, and in nothing else."""
    found = filled(straight=0.1)
    scales = np.array([found[item.code] for item in BOOK.items if item.kind is ItemKind.SCALE])
    alike = (scales != 2).all(axis=0)

    assert (scales == scales[0]).all()
    # a fifth of those who answer alike choose the 2 that all others mean
    assert 0.08 == pytest.approx(alike.mean(), abs=0.018)
    assert not found["priorities"].any()


def test_some_are_sent_twice():
    """The last rows repeat the first, skipped questions included."""
    found = filled(missing=0.2, twice=0.01)

    assert all(np.array_equal(given[-40:], given[:40]) for given in found.values())
    assert any((given[-41] != given[-1]).any() for given in found.values())
