from __future__ import annotations

from workbench.analysis.needs.shares import share
from workbench.analysis.needs.years import compare_years


def change(before, after):
    """Return what is said of one area in two years."""
    return compare_years((2024, {"LNG": before}), (2025, {"LNG": after})).areas[0].change


def test_a_clear_change_is_told_with_its_direction():
    """From a sixth to five sixths of sixty people and back."""
    assert "risen" == change(share(10, 60), share(50, 60))
    assert "fallen" == change(share(50, 60), share(10, 60))


def test_a_change_chance_can_make_is_undecided():
    """Two surveys of the same state differ by chance."""
    assert "undecided" == change(share(28, 60), share(31, 60))


def test_an_unknown_year_gives_no_change():
    """What is hidden or too small in one year is not compared with the other."""
    assert "unknown" == change(share(None, 60), share(30, 60))
    assert "unknown" == change(share(30, 60), share(6, 8))


def test_weighted_shares_count_with_their_effective_answers():
    """What is certain of 400 answers is not certain of the same worth only twenty."""
    before, after = share(160, 400), share(200, 400)
    weak = share(200, 400, weighted=(0.5, 20.0))

    assert "risen" == change(before, after)
    assert "undecided" == change(before, weak)


def test_only_areas_asked_about_in_both_years_are_compared():
    """A new question has no past."""
    asked = share(30, 60)
    found = compare_years((2024, {"LNG": asked}), (2025, {"HOU": asked, "LNG": asked}))

    assert ["LNG"] == [area.area for area in found.areas]
    assert (2024, 2025) == (found.earlier, found.later)
