from __future__ import annotations

import numpy as np
from needs_builders import options_item, severity_item, survey

from workbench.analysis.disclosure.policy import WORKING
from workbench.analysis.needs.order import order_areas, stated_order
from workbench.analysis.needs.settings import NeedsSettings
from workbench.analysis.needs.survey_results import read_survey
from workbench.model.codebook import ItemKind, ItemUse

SETTINGS = NeedsSettings(draws=300)
FIRST = options_item(
    "first", ("LNG", "HOU", "HEA", "MON"), kind=ItemKind.MULTIPLE, use=ItemUse.PRIORITIES
)


def in_need(share, n=100):
    """Return the severities of n people, so many of a hundred in need."""
    return [4] * (share * n // 100) + [1] * (n - share * n // 100)


def results(*items):
    """Return what a survey says, without groups."""
    return read_survey(survey(*items), policy=WORKING, weights=None, compared=None)


def areas(*shares):
    """Return questions on areas with so many of a hundred in need."""
    codes = ("LNG", "HOU", "HEA", "EDU")
    return [(severity_item(c), in_need(s)) for c, s in zip(codes, shares, strict=False)]


def test_clearly_different_needs_are_ordered():
    """Ninety, fifty and ten of a hundred leave no doubt about the order."""
    found = order_areas(results(*areas(50, 90, 10)), None, SETTINGS)

    assert ["HOU", "LNG", "HEA"] == [item.area for item in found.areas]
    assert [(1, 1), (2, 2), (3, 3)] == [(i.rank.low, i.rank.high) for i in found.areas]
    assert found.orderable


def test_equal_needs_cannot_be_ordered_and_the_reason_is_told():
    """Fifty and fifty of a hundred: no bare rank."""
    found = order_areas(results(*areas(50, 50)), None, SETTINGS)

    assert not found.orderable
    assert "cannot be ordered" in str(found.reason)


def test_a_hidden_need_has_no_place():
    """Three of a hundred are held back; a rank would tell that they are few."""
    found = order_areas(results(*areas(50, 3, 90)), None, SETTINGS)

    assert ["HEA", "LNG"] == [item.area for item in found.areas]


def test_the_order_is_the_same_for_the_same_seed():
    """Chance is drawn from a seed that is told."""
    given = results(*areas(50, 55, 45))

    assert order_areas(given, None, SETTINGS) == order_areas(given, None, SETTINGS)
    assert SETTINGS.seed == order_areas(given, None, SETTINGS).seed


def test_nothing_to_show_gives_no_order():
    """Where every need is hidden, nothing comes first."""
    assert order_areas(results(*areas(2, 1)), None, SETTINGS) is None


def test_stated_priorities_stand_beside_the_measured_ones():
    """By hand: named by 60, 30, 10 of 100; measured 10, 50, 90 – the very opposite, tau = -1."""
    named = np.zeros((100, 4), dtype=np.int16)
    named[:60, 0] = named[60:90, 1] = named[90:, 2] = 1
    found = stated_order(results(*areas(10, 50, 90), (FIRST, named.tolist())))

    assert ["LNG", "HOU", "HEA", "MON"] == [code for code, _, _ in found.areas]
    assert (3, -1.0) == (found.compared, found.tau)
    assert (-2.0, 0.0, 2.0) == tuple(row.difference for _, _, row in found.areas[:3])


def test_an_area_that_was_not_measured_is_not_compared():
    """Named first, never asked about: unknown, and not last."""
    named = np.zeros((100, 4), dtype=np.int16)
    named[:, 3] = [1] * 90 + [0] * 10
    named[:50, 0] = 1
    found = stated_order(results(*areas(50), (FIRST, named.tolist())))
    monitoring = next(row for code, _, row in found.areas if code == "MON")

    assert monitoring.measured is None
    assert monitoring.difference is None


def test_without_the_question_there_is_no_stated_order():
    """Nobody was asked."""
    assert stated_order(results(*areas(50))) is None
