"""From pydantic's errors to faults with lines."""

import ast
import inspect

import pytest
from folders import MINIMAL, faults_of

from workbench.model.municipality import MunicipalityFile
from workbench.model.plan import Plan
from workbench.store.validation import fault_at, validated
from workbench.store.yaml_reading import parse_yaml
from workbench.text import text

PLAN = """\
title: Planas
text_status: invented
act: {kind: draft}
goals:
  - title: Tikslas
total:
  stated: 100
"""


def told(kind, content):
    """Return the faults of a content."""
    value, faults = validated(kind, parse_yaml(content.encode(), "f.yaml"))
    assert value is None
    return faults_of(faults)


def test_a_sound_file_is_a_value():
    """What is right comes out as a frozen value without faults."""
    value, faults = validated(MunicipalityFile, parse_yaml(MINIMAL.encode(), "f.yaml"))

    assert ("bandymas", ()) == (value.municipality.code, faults)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (
            ("  kind: city\n", ""),
            (
                2,
                "municipality.kind",
                "no key kind",
                "the key kind",
                "add a line “kind:” with its value",
            ),
        ),
        (
            ("kind: city", "kind: town"),
            (
                6,
                "municipality.kind",
                "the text “town”",
                "one of: city, district",
                "mend the value; the editor shows what may stand here",
            ),
        ),
        (
            ("  kind: city", "  kind: city\n  populaton: 3"),
            (
                7,
                "municipality.populaton",
                "an unknown key populaton",
                "one of the keys: code, name, genitive, kind, synthetic",
                "delete the key, or move it to where it belongs",
            ),
        ),
        (
            ("  kind: city", "  kind: city\n  synthetc: true"),
            (
                7,
                "municipality.synthetc",
                "an unknown key synthetc",
                "one of the keys: code, name, genitive, kind, synthetic",
                "write synthetic in its place",
            ),
        ),
        (
            ("{lt: Bandymo savivaldybės}", "{lt: Bandymo, o gal kita savivaldybė}"),
            (
                5,
                "municipality.genitive.o gal kita savivaldybė",
                "an unknown key o gal kita savivaldybė",
                "one of the keys: lt, en",
                "put the whole text, which holds a comma, into quotation marks",
            ),
        ),
        (
            ("  kind: city", "  kindd: city"),
            (
                6,
                "municipality.kindd",
                "an unknown key kindd",
                "one of the keys: code, name, genitive, kind, synthetic",
                "write kind in its place",
            ),
        ),
        (
            ("{lt: Bandymo savivaldybės}", "12"),
            (
                5,
                "municipality.genitive",
                "the number 12",
                "a group of keys with their values",
                "mend the value; the editor shows what may stand here",
            ),
        ),
        (
            ("schema_version: 1", "schema_version: 2"),
            (
                1,
                "schema_version",
                "the number 2",
                "one of: 1",
                "mend the value; the editor shows what may stand here",
            ),
        ),
        (
            ("missing_plan:", "facts:\n  population: 12\nmissing_plan:"),
            (
                8,
                "facts.population",
                "the number 12",
                "a list, each entry on a line that begins with “- ”",
                "write “- ” before each entry, even if there is only one",
            ),
        ),
        (
            ("missing_plan:", "facts:\n  population:\n    - {value: 3}\nmissing_plan:"),
            (
                9,
                "facts.population[0]",
                "a group of keys: value",
                "a source is missing",
                "mend the value; the editor shows what may stand here",
            ),
        ),
        (
            ("missing_plan:", "facts:\n  population:\n    - {value: [], source: a}\nmissing_plan:"),
            (
                9,
                "facts.population[0].value",
                "a list of length 0",
                "a whole number or a number or text",
                "mend the value; the editor shows what may stand here",
            ),
        ),
        (
            ("missing_plan:", "sources:\n  a: {title: {lt: x}, date: 2022-13}\nmissing_plan:"),
            (
                8,
                "sources.a.date",
                "the text “2022-13”",
                "a day that exists in the calendar",
                "mend the value; the editor shows what may stand here",
            ),
        ),
    ],
    ids=lambda value: value[1] if len(value) == 5 else "",
)
def test_each_fault_says_where_what_and_how_to_mend(change, fault):
    """Line, path, what was found, what is expected and what to do."""
    assert [fault] == told(MunicipalityFile, MINIMAL.replace(*change))


@pytest.mark.parametrize(
    ("change", "line", "found", "expected"),
    [
        (
            ("stated: 100", "stated: apie 100000"),
            7,
            "the text “apie 100000”",
            "a number is expected",
        ),
        (("stated: 100", "stated: -1"), 7, "the number -1", "a number not below 0"),
        (
            ("stated: 100", "stated: 1.005"),
            7,
            "the number 1.005",
            "euros with cents, two digits after the point at most",
        ),
        (
            ("goals:\n  - title: Tikslas", "goals: []"),
            4,
            "a list of length 0",
            "a list of at least 1",
        ),
        (("title: Planas", 'title: ""'), 1, "text without content", "text that is not empty"),
        (("title: Planas", "title: 2024"), 1, "the number 2024", "text"),
        (("kind: draft", "kind: draft, date: vakar"), 3, "the text “vakar”", "a year, a month"),
    ],
)
def test_faults_of_a_plan(change, line, found, expected):
    """A total that is text, negative money, an empty plan: each is told."""
    (fault,) = told(Plan, PLAN.replace(*change))

    assert (line, found) == (fault[0], fault[2])
    assert fault[3].startswith(expected)


def test_a_number_in_place_of_text_wants_quotation_marks():
    """An unquoted number of a measure or of an act is a number to YAML."""
    (fault,) = told(Plan, PLAN.replace("kind: draft", "kind: draft, number: 1.10"))

    assert 'put it into quotation marks: "1.10"' == fault[4]


def test_all_faults_come_in_the_order_of_the_lines():
    """Many faults come together, one for each place."""
    content = MINIMAL.replace("kind: city", "zz: city").replace("schema_version: 1", "x: 1")

    expected = [(1, "schema_version"), (1, "x"), (2, "municipality.kind"), (6, "municipality.zz")]
    assert expected == sorted((line, path) for line, path, *_ in told(MunicipalityFile, content))


@pytest.mark.parametrize("content", ["12\n", "[]\n", "text\n"])
def test_a_file_that_is_no_group_is_told(content):
    """A file that holds a number, a list or text is a fault of its first line."""
    (fault,) = told(MunicipalityFile, content)

    assert (1, "", "a group of keys with their values") == (fault[0], fault[1], fault[3])


def test_a_fault_at_a_place_knows_its_line():
    """A rule's own fault gets line and path from the file."""
    file = parse_yaml(b"a:\n  b: 1\n", "f.yaml")
    fault = fault_at(file, ("a", "b"), text("x"), text("y"), text("z"))

    assert ("f.yaml:2", "a.b") == (fault.where, fault.path)


def test_every_message_of_the_model_can_be_translated():
    """Validators of the model raise their sentence as a text, never as a bare string."""
    from workbench.model import base, catalogue, facts, municipality, plan  # noqa: PLC0415 - as data

    bare = [
        node.value.value
        for module in (base, catalogue, facts, municipality, plan)
        for node in ast.walk(ast.parse(inspect.getsource(module)))
        if isinstance(node, ast.Assign)
        and getattr(node.targets[0], "id", "") == "msg"
        and isinstance(node.value, ast.Constant)
    ]

    assert [] == bare
