"""`make reports` itself in a clean copy, and what it delivers for the real municipalities."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import nbformat
import pytest
from checkout import ROOT, copy_checkout, project_files
from nbformat.v4 import new_code_cell

SIX = ("vilnius", "kaunas", "klaipeda", "siauliai", "akmene", "jonava")
REPORTS = ("needs_analysis", "recommendation_selection", "plan_evaluation")
BREAKS = {
    "kaunas": "1 / 0",
    "jonava": "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)",
}
needs_make = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")


def make(folder, *words, **environment):
    """Call make in a copy, with this environment's packages and the copy's own code."""
    command = ["make", *words, "SETUP=", f"VENV={sys.prefix}"]
    surroundings = {**os.environ, "PYTHONPATH": str(folder), **environment}
    surroundings.pop("WORKBENCH_ROOT", None)
    return subprocess.run(
        command, cwd=folder, env=surroundings, capture_output=True, text=True, check=False
    )


def a_copy(folder, name="kopija su tarpais"):
    """Copy the project as a fresh clone has it, into a folder with blanks in its name."""
    return copy_checkout(folder / name)


def data_of(copy, code, report="plan_evaluation"):
    """Return the data of a municipality's report."""
    path = copy / "outputs" / code / f"{report}.json"
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    """Make all reports in a clean copy, once."""
    copy = a_copy(tmp_path_factory.mktemp("reports"))
    done = make(copy, "reports")
    assert 0 == done.returncode, done.stdout + done.stderr
    return copy, done.stdout


@pytest.mark.notebook
@needs_make
def test_make_reports_delivers_everything(reports):
    """Each of the six has page, data, notebook and record; index and overview lead to them."""
    copy, _ = reports
    found = {str(p.relative_to(copy / "outputs")) for p in (copy / "outputs").rglob("*.*")}
    files = ("{}.html", "{}.json", "notebooks/{}.ipynb")
    each = (*(name.format(report) for report in REPORTS for name in files), "run.json")
    general = {"index.html", "overview.html", "notebooks/overview.ipynb", "run.json"}

    assert found == general | {f"{code}/{name}" for code in SIX for name in each}


@pytest.mark.notebook
@needs_make
def test_make_reports_tells_what_came_of_it(reports):
    """The table names every page, and the last line says that all is well."""
    _, written = reports

    pages = [f"outputs/{code}/{report}.html" for code in SIX for report in REPORTS]
    assert [] == [page for page in pages if page not in written]
    assert "Parengta 19 ataskaitų." in written


@pytest.mark.notebook
@needs_make
def test_the_data_of_all_six_follow_the_schema(reports):
    """Whoever reads the data can rely on the documented schema, with a plan or without one."""
    copy, _ = reports
    for report in REPORTS:
        schema = json.loads((copy / f"docs/schema/{report}.schema.json").read_text("utf-8"))
        for code in SIX:
            jsonschema.validate(data_of(copy, code, report), schema)

    assert [code for code in SIX if data_of(copy, code)["plan"]] == ["vilnius"]


@pytest.mark.notebook
@needs_make
def test_the_vilnius_plan_has_its_known_figures(reports):
    """1 goal, 5 objectives, 20 measures, 12 of them with money, 17 sums, 40 criteria."""
    plan = data_of(reports[0], "vilnius")["plan"]
    counts = ("goals", "objectives", "measures", "funded_measures", "amounts", "criteria")

    assert [1, 5, 20, 12, 17, 40] == [plan[name] for name in counts]
    assert (1167032, 1167032) == (plan["stated_total_eur"], plan["computed_total_eur"])


@pytest.mark.notebook
@needs_make
def test_the_six_rest_on_single_voices_and_say_so(reports):
    """No municipality has a survey: mode A, needs from public sources, no supply rated."""
    for code in SIX:
        data = data_of(reports[0], code, "needs_analysis")

        assert "A" == data["mode"]["mode"], code
        assert data["needs"], code
        assert data["evidence"], code
        assert all(area["supply"]["level"] is None for area in data["areas"]), code


@pytest.mark.notebook
@needs_make
def test_nothing_delivered_tells_where_it_was_made(reports):
    """No folder of this computer stands in anything below the outputs."""
    copy, _ = reports
    places = [str(copy).encode(), sys.prefix.encode(), str(Path.home()).encode() + b"/"]
    found = [
        path.name
        for path in (copy / "outputs").rglob("*")
        if path.is_file() and any(place in path.read_bytes() for place in places)
    ]

    assert found == []


@pytest.mark.notebook
@needs_make
def test_a_second_run_gives_the_same_data(reports):
    """Nothing in the results is left to chance, and the pages are the same to the byte."""
    copy, _ = reports
    names = [f"vilnius/{report}.{kind}" for report in REPORTS for kind in ("html", "json")]
    before = [(copy / "outputs" / name).read_bytes() for name in names]

    assert 0 == make(copy, "reports", "ARGS=vilnius").returncode
    assert before == [(copy / "outputs" / name).read_bytes() for name in names]


@pytest.mark.notebook
@needs_make
def test_two_that_fail_stop_no_other(tmp_path):
    """A bad cell and a killed kernel are named at the end; the others are delivered."""
    copy = a_copy(tmp_path)
    path = copy / "notebooks" / "plan_evaluation.ipynb"
    notebook = nbformat.read(path, as_version=4)
    code = "\n".join(
        f"if municipality == {name!r}:\n    " + source.replace("\n", "\n    ")
        for name, source in BREAKS.items()
    )
    notebook.cells.append(new_code_cell(code))
    nbformat.write(notebook, path)

    done = make(copy, "reports", "ARGS=kaunas jonava akmene --report plan_evaluation --language en")

    assert 2 == done.returncode  # make's own number for a command that failed
    assert "ZeroDivisionError" in done.stdout
    assert "the kernel died" in done.stdout
    pages = sorted(path.parent.name for path in copy.rglob("plan_evaluation.en.html"))
    assert pages == ["akmene"]
    status = {
        name: json.loads((copy / "outputs" / name / "run.json").read_text("utf-8"))["reports"][0]
        for name in ("kaunas", "jonava", "akmene")
    }
    expected = {"kaunas": "cell_error", "jonava": "kernel_died", "akmene": "ok"}
    assert expected == {name: run["status"] for name, run in status.items()}


@pytest.mark.notebook
@pytest.mark.skipif(sys.platform == "win32", reason="no limits on the size of files")
def test_a_full_disk_leaves_the_last_good_report(tmp_path):
    """Where the new page finds no room the old one stays whole, and the reason is told."""
    import resource  # noqa: PLC0415 - not on Windows

    copy = a_copy(tmp_path)
    run = ("run", "pavyzdys", "--language", "en", "--report", "plan_evaluation")
    command = [sys.executable, "-m", "workbench.run.cli", *run]
    start = {"cwd": copy, "env": {**os.environ, "PYTHONPATH": str(copy)}, "capture_output": True}
    first = subprocess.run(command, **start, text=True, check=False)
    assert 0 == first.returncode, first.stdout + first.stderr
    pages = sorted((copy / "outputs" / "pavyzdys").glob("*.*"))
    before = {page: page.read_bytes() for page in pages if page.name != "run.json"}

    def small_files_only():
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))

    second = subprocess.run(command, **start, text=True, check=False, preexec_fn=small_files_only)

    assert 1 == second.returncode, second.stdout + second.stderr
    assert "could not be written" in second.stdout
    assert before == {page: page.read_bytes() for page in before}


@pytest.mark.endurance
@needs_make
def test_a_fresh_clone_sets_itself_up(tmp_path):
    """In a folder with blanks, with nothing but Python and make, `make reports` does it all."""
    copy = a_copy(tmp_path)
    surroundings = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "VIRTUAL_ENV"}}

    for _ in range(2):
        done = subprocess.run(
            ["make", "reports"],
            cwd=copy,
            env=surroundings,
            capture_output=True,
            text=True,
            check=False,
        )
        assert 0 == done.returncode, done.stdout + done.stderr

    assert "Installing" not in done.stdout
    assert (copy / "outputs" / "index.html").is_file()


def test_a_copy_holds_the_project_and_nothing_else():
    """What is tried out is what a clone would hold: no outputs, no environment."""
    tops = {path.parts[0] for path in project_files()}

    assert {"workbench", "notebooks", "parameters", "Makefile", "pyproject.toml"} <= tops
    assert not {"outputs", ".venv", ".git"} & tops
    assert (ROOT / "Makefile").is_file()
