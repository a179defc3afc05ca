"""Points of candidates on the criteria."""

import numpy as np
import pytest
from checkout import ROOT
from selection_builders import candidate, case_with

from workbench.analysis.needs.matrix import Gap
from workbench.analysis.selection.scoring import ScoreCell, as_scores, score_candidates
from workbench.model.recommendations import CRITERIA
from workbench.store.catalogue import load_catalogue


def points(one, **parts):
    """Return the points of a candidate by criterion."""
    case = case_with(judged=load_catalogue(ROOT).selection, **parts)
    (row,) = score_candidates(case, [one])
    return dict(zip(CRITERIA, row, strict=True))


def test_a_gap_is_points_for_the_need():
    """A gap of 0.4 between 0.3 and 0.6 is 40 points between 30 and 60."""
    cell = points(candidate(gap=Gap(0.4, 0.3, 0.6)))["need"]

    assert (30, 40, 60, "analysis") == (
        round(cell.low),
        round(cell.mode),
        round(cell.high),
        cell.origin,
    )


def test_an_unknown_gap_is_the_whole_interval_not_zero():
    """What nobody knows can be anything."""
    cell = points(candidate())["need"]

    assert (0, None, 100, "unknown") == (cell.low, cell.mode, cell.high, cell.origin)
    assert 50 == cell.points


@pytest.mark.parametrize(
    ("criterion", "changes", "expected"),
    [
        ("impact", {"work": "service"}, (40, 90)),
        ("impact", {"work": "knowledge"}, (0, 40)),
        ("reach", {"reach": "most"}, (60, 100)),
        ("feasibility", {"effort": "large"}, (0, 50)),
        ("durability", {"permanence": "permanent"}, (50, 100)),
        ("duty", {"references": ["OECD-1"]}, (20, 60)),
        ("duty", {"references": ["OECD-1", "J1"]}, (50, 85)),
        ("duty", {"references": ["OECD-1", "DUTY-6.2"]}, (80, 100)),
    ],
)
def test_proposals_follow_from_plain_properties(criterion, changes, expected):
    """The most binding reference counts; the interval is the catalogue's."""
    cell = points(candidate(**changes))[criterion]

    assert (*expected, "proposal") == (cell.low, cell.high, cell.origin)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"points": 70}, (70, 70, 70)),
        ({"points": 70, "low": 50, "high": 80}, (50, 70, 80)),
        ({"low": 50, "high": 80}, (50, None, 80)),
    ],
)
def test_a_persons_points_replace_the_proposal(given, expected):
    """Who scores decides how sure it is."""
    score = {"recommendation": "LNG-R01", "criterion": "reach", **given}
    cells = points(candidate(), scores=[score])

    assert expected == (cells["reach"].low, cells["reach"].mode, cells["reach"].high)
    assert "person" == cells["reach"].origin
    assert "proposal" == cells["impact"].origin


def test_arrays_hold_what_the_cells_say():
    """An unknown mode is not a number there."""
    rows = [[ScoreCell(name, 10, None, 30, "proposal") for name in CRITERIA]]
    scores = as_scores(rows)

    assert np.isnan(scores.modes).all()
    assert (20 == scores.points).all()
