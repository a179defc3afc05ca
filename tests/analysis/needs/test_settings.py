from __future__ import annotations

from readings import a_case

from workbench.analysis.needs.settings import NeedsSettings, settings_of


def chosen(name, value):
    """Return a setting a person made."""
    return {"name": name, "value": value, "reason": "taip", "by": "x", "date": "2026-01"}


def test_without_choices_the_usual_settings_hold():
    """A file that says nothing gets what the analysis does by itself."""
    assert NeedsSettings() == settings_of(a_case().file)


def test_a_persons_choices_go_before_the_usual_ones():
    """Each choice in the file changes its own setting and no other."""
    file = a_case(settings=(chosen("disclosure", "public"), chosen("group", "sex"))).file
    found = settings_of(file)

    assert ("public", "sex") == (found.disclosure, found.group)
    assert ("raked", "midpoint") == (found.weighting, found.crosshair)
