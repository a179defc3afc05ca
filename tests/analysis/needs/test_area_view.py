from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from needs_builders import options_item, severity_item, survey

from workbench.analysis.disclosure.policy import WORKING
from workbench.analysis.needs.area_view import look_at
from workbench.analysis.needs.survey_results import read_survey

SEX = options_item("sex", ("women", "men"))


def _results(severity, sex=None):
    """Return the release of a survey that asked about courses."""
    sex = sex or [0] * 40 + [1] * 60
    asked = survey((SEX, sex), (severity_item("LNG"), severity))
    return read_survey(asked, policy=WORKING, weights=None, compared=SEX)


def test_groups_stand_beside_the_whole():
    """30 of 40 women and 20 of 60 men are half of all hundred."""
    results = _results([5] * 30 + [1] * 10 + [5] * 20 + [1] * 40)
    view = look_at(results, "LNG", None, None)
    assert (view.overall.count, view.overall.answered, view.overall.value) == (50, 100, 0.5)
    shown = [(part.name.en, part.share.count, part.share.answered) for part in view.groups]
    assert shown == [("women", 30, 40), ("men", 20, 60)]
    assert view.services == ()


def test_only_the_whole_is_weighted():
    """A weight of 1.5 for women and 2/3 for men makes 45 + 13.33 of a hundred."""
    results = _results([5] * 30 + [1] * 10 + [5] * 20 + [1] * 40)
    weights = np.array([1.5] * 40 + [2 / 3] * 60)
    view = look_at(results, "LNG", weights, None)
    assert view.overall.value == pytest.approx(45 / 100 + 40 / 300)
    assert view.overall.count == 50
    assert [part.share.value for part in view.groups] == [0.75, pytest.approx(1 / 3)]


def test_a_weight_gives_no_hidden_share_away():
    """Three in need of a hundred are held back, whatever their weight."""
    results = _results([5] * 3 + [1] * 97)
    view = look_at(results, "LNG", np.ones(100), None)
    assert view.overall.hidden
    assert view.overall.value is None


def test_groups_go_where_the_whole_is_held_back():
    """Another question's release shares the whole with this one and might show its parts."""
    view = look_at(_results([5] * 3 + [1] * 97), "LNG", None, None)
    assert view.withheld
    assert view.groups == ()


def test_groups_go_where_the_size_of_one_is_held_back():
    """The size of a group is known from every area; none may show what another one hides."""
    results = _results([5] * 30 + [1] * 10 + [5] * 20 + [1] * 40)
    first, second = results.groups.groups
    hidden = replace(results.groups, groups=(replace(first, size=None), second))
    view = look_at(replace(results, groups=hidden), "LNG", None, None)
    assert view.withheld
    assert view.groups == ()


def test_one_group_alone_is_none():
    """Where too few answered otherwise all are one group, and nothing is held back by that."""
    view = look_at(_results([5] * 50 + [1] * 50, [0] * 2 + [1] * 98), "LNG", None, None)
    assert not view.withheld
    assert view.groups == ()
