"""The two files of a municipality, read together."""

from pathlib import Path

import pytest
from builders import a_plan
from folders import MINIMAL, a_folder, faults_of, put_file, put_plan

from workbench.errors import InputError
from workbench.store.catalogue import load_catalogue
from workbench.store.municipality_files import load_plan, read_files, unknown_municipality
from workbench.store.plan_file import plan_text

FAULTY = MINIMAL.replace("kind: city", "kind: town\n  sinthetic: true").replace(
    "missing_plan",
    "facts:\n  population:\n    - {value: 3, source: nera}\n    - {value: x}\nmissing_plan",
)


@pytest.fixture
def root(tmp_path: Path):
    """Make a folder with the real catalogue and one small municipality."""
    return a_folder(tmp_path)


def test_both_files_are_read(root):
    """File, plan and the files they were read from."""
    put_plan(root, a_plan())
    files = read_files("bandymas", root, load_catalogue(root))

    assert ("bandymas", a_plan(), ()) == (files.file.municipality.code, files.plan, files.faults)
    expected = ["parameters/bandymas.yaml", "parameters/bandymas/plan.yaml"]
    assert expected == [file.path for file in files.inputs]


def test_the_faults_of_both_files_come_together(root):
    """Types, keys, references and the plan's own rules: one round of mending is enough."""
    put_file(root, FAULTY)
    twice = plan_text(a_plan()).replace('"1.1.2"', '"1.1.1"').replace("10000", "dešimt", 1)
    put_plan(root, twice)
    files = read_files("bandymas", root, load_catalogue(root))

    expected = [
        (6, "municipality.kind"),
        (7, "municipality.sinthetic"),
        (10, "facts.population[0].source"),
        (11, "facts.population[1]"),
    ]
    own = [fault for fault in files.faults if fault.file == "parameters/bandymas.yaml"]
    assert expected == [fault[:2] for fault in faults_of(own)]
    plan = [fault for fault in files.faults if fault.file == "parameters/bandymas/plan.yaml"]
    measures = "goals[0].objectives[0].measures"
    assert [f"{measures}[0].amounts[0].eur", f"{measures}[1].number"] == [f.path for f in plan]
    assert all(fault.line for fault in plan)


def test_a_second_mark_is_told_once(root):
    """The rule that knows the line stands for the model's own."""
    marks = "".join(
        "  - {row: 1, rater: first, mark: 0, reason: x, by: y, date: 2026}\n" for _ in range(2)
    )
    put_file(root, f"{MINIMAL}ratings:\n{marks}")
    files = read_files("bandymas", root, load_catalogue(root))

    assert [(10, "ratings[1]", "a second mark for row 1")] == [
        f[:3] for f in faults_of(files.faults)
    ]


def test_a_cut_file_does_not_hide_the_faults_of_the_other(root):
    """A parameter file that cannot be read at all leaves the plan's faults to be told."""
    put_file(root, MINIMAL[:60])
    put_plan(root, "title: 3\n")
    files = read_files("bandymas", root, load_catalogue(root))

    told = {fault.file for fault in files.faults}
    assert {"parameters/bandymas.yaml", "parameters/bandymas/plan.yaml"} == told
    assert files.file is None


@pytest.mark.parametrize(
    ("code", "remedy"),
    [
        ("bandimas", "write bandymas in its place"),
        ("../bandymas", "write bandymas in its place"),
        ("xyz", "correct the name; a new one begins with “workbench new”"),
    ],
)
def test_an_unknown_municipality_gets_the_known_ones(root, code, remedy):
    """A name without a file is told with what there is, and never leads out of the folder."""
    (fault,) = read_files(code, root, None).faults

    assert unknown_municipality(code, root) == fault
    assert remedy == str(fault.remedy)
    assert ("bandymas",) == fault.expected.fields()["names"]


def test_a_plan_file_alone_is_read(root):
    """A plan can be read without its municipality."""
    path = put_plan(root, a_plan())

    assert a_plan() == load_plan(path, "plan.yaml")


def test_a_faulty_plan_file_is_told(root):
    """Every fault of a plan file, the rules between its parts too."""
    path = put_plan(root, plan_text(a_plan()).replace('"1.1.2"', '"1.1.1"'))

    with pytest.raises(InputError, match=r"measure number 1.1.1 a second time"):
        load_plan(path, "plan.yaml")
