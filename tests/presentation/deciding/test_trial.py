from __future__ import annotations

import pytest
from presentation.deciding.sessions import open_candidates, the_file

from workbench.presentation.deciding.trial import (
    COMMON,
    Trial,
    filed_limits,
    filed_mode,
    filed_points,
    with_limit,
    with_mode,
    with_points,
)


def test_points_of_a_group_are_its_own():
    """As they stand in the file; of an order, what its weights come to, 100 the highest."""
    assert filed_points(the_file(), "administration") == (100, 80, 50, 90, 40, 60)
    need, impact, reach, feasibility, durability, duty = filed_points(the_file(), "institutions")
    assert feasibility == 100
    assert feasibility > need > impact == durability > reach > duty
    assert max(filed_points(the_file(), COMMON)) == 100


def test_limits_are_whole_cents_and_hundredths():
    """25 000 Eur and 2400 hours of the first year."""
    assert filed_limits(the_file(), "money")[2026, "municipal"] == 2_500_000
    assert filed_limits(the_file(), "hours") == dict.fromkeys(
        [(year, "administration") for year in (2026, 2027, 2028)], 240_000
    )


@pytest.mark.parametrize(
    ("code", "mode"), [("GOV-R01", "must"), ("INF-R04", "blocked"), ("LNG-R01", "free")]
)
def test_the_rules_of_the_file_tell_the_mode(code, mode):
    """In any case, in no case, else freely."""
    assert filed_mode(the_file(), open_candidates(), code) == mode


def test_a_rule_about_an_area_tells_the_mode_of_its_candidates():
    """Whoever demands an area demands each of its candidates."""
    rule = the_file().rules[0].model_copy(update={"recommendations": (), "area": "HOU"})
    area = the_file().model_copy(update={"rules": (rule,)})
    assert filed_mode(area, open_candidates(), "HOU-R01") == "must"
    assert filed_mode(area, open_candidates(), "GOV-R01") == "free"


def test_what_is_as_in_the_file_is_not_tried():
    """Going there and back leaves nothing."""
    spot = (2026, "municipal")
    trial = with_points(Trial(), the_file(), "ngo", (1, 2, 3, 4, 5, 6))
    trial = with_limit(trial, the_file(), "money", spot, None)
    trial = with_limit(trial, the_file(), "hours", (2026, "poliklinika"), 100)
    trial = with_mode(trial, the_file(), open_candidates(), "GOV-R01", "blocked")
    assert trial.points == {"ngo": (1, 2, 3, 4, 5, 6)}
    assert (trial.money, trial.hours) == ({spot: None}, {(2026, "poliklinika"): 100})
    assert trial.modes == {"GOV-R01": "blocked"}
    trial = with_points(trial, the_file(), "ngo", filed_points(the_file(), "ngo"))
    trial = with_limit(trial, the_file(), "money", spot, 2_500_000)
    trial = with_limit(trial, the_file(), "hours", (2026, "poliklinika"), None)
    assert with_mode(trial, the_file(), open_candidates(), "GOV-R01", "must") == Trial()
