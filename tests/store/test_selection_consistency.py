"""What must agree within the selection of recommendations of a municipality."""

import pytest
from checkout import ROOT
from folders import MINIMAL

from workbench.store.catalogue import load_catalogue
from workbench.store.selection_consistency import selection_faults
from workbench.store.yaml_reading import parse_yaml

SOUND = """\
needs:
  - {code: LNG-1}
selection:
  years: {first: 2026, last: 2028}
  stakeholders:
    - {key: ngo}
  own:
    - {code: LNG-S01, groups: [all], references: [OECD-1]}
  scores:
    - {recommendation: LNG-S01, criterion: reach}
  work:
    - {recommendation: LNG-R01, year: 2026}
    - {recommendation: LNG-R01, year: 2026, unit: centre}
  budgets:
    - {year: 2026, fund: municipal}
  rules:
    - {key: one, kind: requires, recommendations: [LNG-S01, LNG-R01]}
  scenarios:
    - {key: poor, view_of: ngo, must: [LNG-R01], without_rules: [one]}
  decisions:
    - {recommendation: LNG-R01, needs: [LNG-1]}
"""


def told(content, catalogue=None):
    """Return the faults of a parameter file, as texts with their lines."""
    file = parse_yaml((MINIMAL + content).encode(), "f.yaml")
    return [str(f.as_text()) for f in selection_faults(file, catalogue or load_catalogue(ROOT))]


def test_what_agrees_is_left_alone():
    """A whole selection raises nothing, nor does a file without one."""
    assert not told(SOUND)
    assert not told("")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("{recommendation: LNG-S01, criterion", "{recommendation: LNG-R77, criterion", "LNG-R77"),
        ("must: [LNG-R01]", "must: [LNG-R76]", "LNG-R76"),
        ("[LNG-S01, LNG-R01]", "[LNG-S01, LNG-R75]", "LNG-R75"),
        ("view_of: ngo", "view_of: nog", "one of: ngo"),
        ("without_rules: [one]", "without_rules: [tow]", "unknown rule"),
        ("needs: [LNG-1]", "needs: [LNG-7]", "unknown need"),
        ("year: 2026, fund", "year: 2031, fund", "from 2026 to 2028"),
        ("code: LNG-S01, groups", "code: LNG-R55, groups", "LNG-S55"),
        ("code: LNG-S01, groups", "code: QQQ-S01, groups", "unknown area"),
        ("groups: [all]", "groups: [everyone]", "unknown group"),
        ("kind: requires, recommendations", "area: QQQ, recommendations", "unknown area"),
        ("unit: centre", "unit: administration", "a second time"),
        ("- {key: ngo}", "- {key: ngo}\n    - {key: ngo}", "a second time"),
    ],
)
def test_a_slip_is_told_by_name(old, new, expected):
    """Whatever refers to something that is not there is found, with what was meant."""
    assert old in SOUND
    assert any(expected in fault for fault in told(SOUND.replace(old, new)))


def test_a_recommendation_that_disappeared_says_what_to_do():
    """A decision on something no longer in the catalogue is not lost silently."""
    (fault,) = told(
        SOUND.replace("{recommendation: LNG-R01, needs", "{recommendation: LNG-R99, needs")
    )

    assert "LNG-R99" in fault
    assert "f.yaml:28" in fault


def test_rules_do_not_wait_for_each_other():
    """A circle of the file's own rules is told."""
    circle = "    - {key: two, kind: requires, recommendations: [LNG-R01, LNG-S01]}\n  scenarios:\n"
    (fault,) = told(SOUND.replace("  scenarios:\n", circle))

    assert "LNG-S01 → LNG-R01" in fault or "LNG-R01 → LNG-S01" in fault


def test_without_a_catalogue_only_the_file_itself_is_looked_at():
    """A faulty catalogue does not make every recommendation unknown."""
    file = parse_yaml((MINIMAL + SOUND.replace("LNG-R01", "LNG-R99")).encode(), "f.yaml")

    assert not list(selection_faults(file, None))
