"""What must agree between recommendations and the rest of the catalogue."""

from itertools import pairwise

import pytest

from workbench.store.recommendation_faults import (
    Known,
    cycle_of,
    name_fault,
    own_faults,
    recommendation_faults,
)
from workbench.store.yaml_reading import parse_yaml
from workbench.text import text

KNOWN = Known(
    areas=("LNG", "HOU"),
    groups=("all", "women"),
    references=("OECD-1",),
    recommendations=("LNG-R01", "LNG-R02", "HOU-R01"),
)


def told(known=KNOWN, **files):
    """Return the faults of files of recommendations."""
    read = {name: parse_yaml(content.encode(), f"{name}.yaml") for name, content in files.items()}
    return [str(fault.as_text()) for fault in recommendation_faults(read, known)]


def test_what_agrees_is_left_alone():
    """Names that are there raise nothing."""
    content = (
        "- {code: LNG-R01, also: [HOU], groups: [all], references: [OECD-1], requires: [HOU-R01]}"
    )
    assert not told(LNG=content)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("also: [HUO]", "HOU"),
        ("groups: [wmen]", "women"),
        ("references: [OECD-9]", "OECD-1"),
        ("requires: [LNG-R03]", "LNG-R0"),
        ("goes_with: [XXX-R99]", "XXX-R99"),
    ],
)
def test_a_name_that_refers_to_nothing_is_told_with_the_nearest(entry, expected):
    """The person sees what was meant, or that it is gone."""
    (fault,) = told(LNG=f"- {{code: LNG-R01, {entry}}}")

    assert expected in fault
    assert "LNG.yaml:1" in fault


def test_nothing_is_said_of_what_could_not_be_read():
    """A faulty file of areas does not make every area unknown."""
    assert not told(Known(), LNG="- {code: LNG-R01, also: [HUO], requires: [LNG-R07]}")


def test_a_code_belongs_to_the_file_of_its_area():
    """Whoever looks for a recommendation finds it where its code says."""
    (fault,) = told(LNG="- {code: HOU-R01}")

    assert "HOU-R01" in fault


def test_a_file_belongs_to_an_area():
    """A file with another name would never be found."""
    assert told(LANGUAGE="[]")


def test_a_recommendation_does_not_wait_for_itself():
    """That is a slip of the pen."""
    (fault,) = told(LNG="- {code: LNG-R01, requires: [LNG-R01]}")

    assert "LNG-R01" in fault


def test_a_circle_is_told_once_with_all_its_members():
    """Who waits for whom can be followed."""
    (fault,) = told(
        LNG="- {code: LNG-R01, requires: [HOU-R01]}\n- {code: LNG-R02, requires: [LNG-R01]}",
        HOU="- {code: HOU-R01, requires: [LNG-R02]}",
    )

    assert fault.count("→") == 3
    for code in ("LNG-R01", "LNG-R02", "HOU-R01"):
        assert code in fault


@pytest.mark.parametrize(
    ("edges", "length"),
    [({}, 0), ({"a": ("b",), "b": ()}, 0), ({"a": ("b",), "b": ("a",)}, 3), ({"a": ("a",)}, 2)],
)
def test_a_circle_ends_where_it_begins(edges, length):
    """Its first member stands at its end again."""
    circle = cycle_of(edges)

    assert length == len(circle)
    assert not circle or circle[0] == circle[-1]
    assert all(later in edges[earlier] for earlier, later in pairwise(circle))


def test_a_set_of_variants_has_two():
    """At most one of one is no rule."""
    lonely = "- {code: LNG-R01, variant_of: courses}"
    (fault,) = told(LNG=lonely)

    assert "courses" in fault
    assert not told(LNG=lonely, HOU="- {code: HOU-R01, variant_of: courses}")


def test_one_recommendation_can_be_looked_at_wherever_it_stands():
    """Those of a municipality are held to the same."""
    file = parse_yaml(b"a:\n  - code: LNG-S01\n    groups: [nobody]\n", "f.yaml")
    (fault,) = own_faults(file, ("a", 0), file.data["a"][0], KNOWN)

    assert ("f.yaml", 3) == (fault.file, fault.line)


def test_a_name_like_no_other_is_told_to_be_gone():
    """What disappeared from the catalogue is called by its name."""
    file = parse_yaml(b"a: 1\n", "f.yaml")
    fault = name_fault(file, ("a",), text("an unknown area"), "QQQ", ("LNG",))

    assert "taken out of the catalogue" in str(fault.remedy)
