"""A municipality's files become a case."""

import hashlib
from datetime import date
from pathlib import Path

import pytest
from builders import a_plan
from checkout import ROOT
from folders import MINIMAL, a_folder, put_file, put_plan

from workbench.errors import InputError
from workbench.store.parameters import (
    check_files,
    load_case,
    load_cases,
    load_file,
    real_codes,
)

SIX = ("vilnius", "kaunas", "klaipeda", "siauliai", "akmene", "jonava")
FACT = """\
facts:
  population:
    - {value: 3, source: a, date: 2023}
sources: {a: {title: {lt: x}}}
"""


@pytest.fixture
def root(tmp_path: Path):
    """Make a folder with the real catalogue and one small municipality."""
    return a_folder(tmp_path)


def test_a_case_holds_everything_and_what_it_was_made_from(root):
    """File, plan, catalogue, date, and every input with its hash."""
    plan = put_plan(root, a_plan())
    case = load_case("bandymas", as_of=date(2026, 1, 20), root=root)

    assert ("bandymas", a_plan()) == (case.municipality.code, case.plan)
    assert (16, date(2026, 1, 20)) == (len(case.catalogue.areas), case.as_of)
    hashes = {file.path: file.sha256 for file in case.inputs}
    expected = hashlib.sha256(plan.read_bytes()).hexdigest()
    assert expected == hashes["parameters/bandymas/plan.yaml"]
    there = {path.relative_to(root).as_posix() for path in (root / "parameters").rglob("*.yaml")}
    questionnaires = {name for name in there if name.startswith("parameters/catalogue/surveys/")}
    assert there - questionnaires == set(hashes)  # no report is made from a questionnaire


def test_a_date_may_be_written(root):
    """Notebooks hand over the date as text; the folder is found from where one stands."""
    case = load_case("bandymas", as_of="2026-01-20", root=root)

    assert load_case("bandymas", as_of=date(2026, 1, 20), root=root) == case


@pytest.mark.parametrize("day", ["2026-13-01", "vakar", "2026"])
def test_a_date_that_is_none_is_told(root, day):
    """A wrong date is a fault, not a traceback."""
    with pytest.raises(InputError, match=f"{day}(.|\n)*a day, as 2026-01-20"):
        load_case("bandymas", as_of=day, root=root)


def test_later_facts_are_in_the_file_but_not_in_the_case(root):
    """A case is as of its date; the file itself holds everything."""
    put_file(root, MINIMAL + FACT)

    assert 1 == len(load_file("bandymas", root=root).facts.population)
    assert () == load_case("bandymas", as_of="2022-12-31", root=root).file.facts.population
    assert 1 == len(load_case("bandymas", as_of="2023-01-01", root=root).file.facts.population)


def test_faults_of_catalogue_and_municipality_come_together(root):
    """A faulty catalogue does not hide what is wrong with the municipality."""
    (root / "parameters" / "catalogue" / "areas.yaml").write_text("- code: x\n")
    put_file(root, MINIMAL.replace("city", "town"))

    with pytest.raises(InputError, match=r"parameters/catalogue/areas.yaml:1") as caught:
        load_case("bandymas", as_of="2026-01-20", root=root)
    assert "parameters/bandymas.yaml" in {fault.file for fault in caught.value.faults}


def test_all_real_cases_are_loaded(monkeypatch):
    """The six, in their order, from anywhere inside the folder."""
    monkeypatch.delenv("WORKBENCH_ROOT", raising=False)
    monkeypatch.chdir(ROOT / "notebooks")

    assert SIX == tuple(case.municipality.code for case in load_cases("2026-01-20"))
    assert SIX == real_codes(ROOT)


def test_the_faults_of_all_cases_come_together(root):
    """All municipalities' faults at once, those of the catalogue only once."""
    (root / "parameters" / "catalogue" / "areas.yaml").write_text("- code: x\n")
    for code in ("pirmas", "antras"):
        put_file(root, MINIMAL.replace("city", "town").replace("bandymas", code), code)

    with pytest.raises(InputError, match=r"catalogue/areas.yaml") as caught:
        load_cases("2026-01-20", root=root)
    files = [fault.file for fault in caught.value.faults]
    assert {"parameters/antras.yaml", "parameters/pirmas.yaml"} < set(files)
    assert len(files) == len(set(caught.value.faults))


def test_checking_goes_on_after_a_fault(root):
    """Every municipality asked for is looked at, known or not."""
    put_file(root, MINIMAL.replace("city", "town").replace("bandymas", "antras"), "antras")
    found = check_files(["bandymas", "antras", "nera"], root)

    expected = {"catalogue": 0, "bandymas": 0, "antras": 1, "nera": 1}
    assert expected == {code: len(faults) for code, faults in found.items()}


def test_the_committed_files_are_in_order():
    """Every file of this project passes its own check."""
    found = check_files((*SIX, "pavyzdys"), ROOT)

    assert [] == [str(fault.as_text()) for faults in found.values() for fault in faults]
