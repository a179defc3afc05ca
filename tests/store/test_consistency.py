"""What must agree between the parts of a municipality's files."""

import pytest
from builders import a_measure, a_plan, an_objective
from folders import MINIMAL, a_folder, faults_of

from workbench.store.catalogue import load_catalogue
from workbench.store.consistency import (
    Surroundings,
    municipality_faults,
    plan_faults,
    source_faults,
)
from workbench.store.plan_file import plan_text
from workbench.store.yaml_reading import parse_yaml


@pytest.fixture(scope="module")
def around(tmp_path_factory):
    """Return surroundings with the real catalogue."""
    root = a_folder(tmp_path_factory.mktemp("catalogue"))
    return Surroundings("bandymas", has_plan=False, catalogue=load_catalogue(root))


def told(content, around):
    """Return line, path and found of the faults of a parameter file."""
    file = parse_yaml(content.encode(), "f.yaml")
    return [fault[:3] for fault in faults_of(municipality_faults(file, around))]


def told_of_plan(around, *measures, sources=None, **changes):
    """Return path and found of the faults of a plan of these measures."""
    plan = a_plan([an_objective(measures=list(measures))], **changes)
    file = parse_yaml(plan_text(plan).encode(), "plan.yaml")
    faults = plan_faults(file, around, sources)
    return [(fault.path, str(fault.found), fault.line) for fault in faults]


def test_a_sound_file_agrees_with_itself(around):
    """Nothing is told of what is right."""
    assert [] == told(MINIMAL, around)


@pytest.mark.parametrize(
    ("addition", "fault"),
    [
        ("", None),
        (
            "facts:\n  population:\n    - {value: 3, source: surasmas}\n",
            (10, "facts.population[0].source", "a source surasmas that is not listed"),
        ),
        (
            "dismissals:\n  - {check: Z99, reason: x, by: y, date: 2026}\n",
            (9, "dismissals[0].check", "an unknown check Z99"),
        ),
        (
            "ratings:\n  - {row: 1, rater: first, mark: 0}\n  - {row: 1, rater: first, mark: 2}\n",
            (10, "ratings[1]", "a second mark for row 1"),
        ),
        (
            "ratings:\n  - {row: 1, rater: first, mark: 0}\n  - {row: 1, rater: second, mark: 2}\n",
            None,
        ),
        (
            "imported_rubric:\n  marks:\n    - {row: 3}\n    - {row: 3}\n",
            (11, "imported_rubric.marks[1]", "a second mark for row 3"),
        ),
    ],
)
def test_what_does_not_agree_is_told(around, addition, fault):
    """Sources, checks and marks are held against what there is."""
    expected = [] if fault is None else [fault]

    assert expected == told(MINIMAL + addition, around)


def test_the_code_is_the_file_s_name(around):
    """A file copied for another municipality keeps the old code: that is told."""
    found = told(MINIMAL.replace("code: bandymas", "code: kitas"), around)

    assert [(3, "municipality.code", "the code kitas")] == found


def test_no_plan_needs_a_reason(around):
    """Without a plan the file says why."""
    found = told(MINIMAL.replace("missing_plan: {lt: Plano dar nėra.}\n", ""), around)

    assert [(1, "", "neither a plan nor a reason why there is none")] == found


def test_a_file_of_any_shape_can_be_looked_at(around):
    """These rules look before types are checked, so they take whatever is there."""
    content = "municipality: 3\nsources: []\nratings: {a: 1}\ndismissals: [1]\nmissing_plan: x\n"

    assert [] == told(content, around)


def test_a_source_that_is_nearly_right_is_proposed():
    """A slip of the pen in a source's key gets the right key."""
    content = b"sources: {surasymas: {}}\nnote: {source: surasmas}\n"
    (fault,) = source_faults(parse_yaml(content, "f.yaml"))

    assert "write surasymas in its place" == str(fault.remedy)


def test_each_measure_number_stands_once(around):
    """The second of two measures with one number is told, with the line of the first."""
    plan = plan_text(a_plan([an_objective(measures=[a_measure(), a_measure("2"), a_measure()])]))
    (fault,) = plan_faults(parse_yaml(plan.encode(), "plan.yaml"), around)
    lines = [n for n, line in enumerate(plan.split("\n"), 1) if 'number: "1.1.1"' in line]

    assert "measure number 1.1.1 a second time" == str(fault.found)
    assert lines == [int(fault.expected.fields()["line"]), fault.line]


def test_measures_without_numbers_are_not_doubled(around):
    """An empty number is no number."""
    assert [] == told_of_plan(around, a_measure(""), a_measure(""))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"funding": "stated", "amounts": []}, "funding: stated, but no amount"),
        ({"funding": "none_planned"}, "amounts, though funding is none_planned"),
        ({"funding": "missing"}, "amounts, though funding is missing"),
        ({"areas": ["LNG", "LAN"]}, "an unknown area LAN"),
        ({"funding": "none_planned", "amounts": []}, None),
    ],
)
def test_money_and_areas_of_a_measure_agree(around, changes, expected):
    """The state of the money fits the amounts, and areas are those of the catalogue."""
    found = told_of_plan(around, a_measure(**changes), a_measure("1.1.2"))

    assert ([] if expected is None else [expected]) == [fault[1] for fault in found]


def test_the_plan_s_source_stands_in_the_parameter_file(around):
    """The document's source is a key of the other file."""
    source = {"document": {"source": "s003"}}

    assert [] == told_of_plan(around, a_measure(), sources={"s003": {}}, **source)
    assert (
        "a source s003 that is not listed"
        == (told_of_plan(around, a_measure(), sources={"s000": {}}, **source)[0][1])
    )


def test_without_a_catalogue_its_names_are_not_looked_at():
    """A faulty catalogue does not make every area and check a fault."""
    around = Surroundings("bandymas", has_plan=True, catalogue=None)
    content = MINIMAL + "dismissals:\n  - {check: Z99}\n"

    assert [] == told(content, around)
    assert [] == told_of_plan(around, a_measure(areas=["XXX"]))
