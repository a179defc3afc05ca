"""The command's whole way, on folders that are quick to run."""

import sys
from dataclasses import replace
from datetime import date

import pytest
from workplace import a_notebook, a_workplace, save_notebook

from workbench.errors import InputError, OutputError
from workbench.run.batch import Order
from workbench.run.record import read_record
from workbench.run.reports import run_reports


def run(root, *municipalities, languages=("en",), **changes):
    """Run reports as the command line does."""
    order = Order(municipalities, ("plan_evaluation",), date(2026, 1, 20), languages, {})
    asked = {name: changes.pop(name) for name in ("parameters", "pdf") if name in changes}
    options = {"language": languages[0], "jobs": 2, "fail_fast": False}
    return run_reports(replace(order, **asked), root, **{**options, **changes})


@pytest.mark.notebook
def test_a_good_run_ends_with_zero(tmp_path, capsys):
    """Report, record and index are there, and the table names the page."""
    root = a_workplace(tmp_path)

    assert 0 == run(root, "pavyzdys", languages=("lt",))

    written = capsys.readouterr().out
    assert "outputs/pavyzdys/plan_evaluation.html" in written
    assert "Parengta 1 ataskaita." in written
    assert (root / "outputs" / "index.html").is_file()
    assert not (root / "outputs" / "index.en.html").exists()


@pytest.mark.notebook
def test_a_failure_ends_with_one_and_says_which_and_why(tmp_path, capsys):
    """The others are there; the end of the output explains the one that failed."""
    root = a_workplace(tmp_path, ["1 / (municipality != 'kaunas')"])

    assert 1 == run(root, "kaunas", "pavyzdys")

    end = capsys.readouterr().out.split("Municipality")[1]
    assert "kaunas plan_evaluation.en: a cell of the notebook failed: cell 3" in end
    assert "1 report made, 1 report failed" in end
    assert (root / "outputs" / "pavyzdys" / "plan_evaluation.en.html").is_file()
    assert (root / "outputs" / "index.en.html").is_file()


@pytest.mark.notebook
def test_both_languages_come_from_one_command(tmp_path, capsys):
    """Each report lies there twice, an index in each language, and the messages are Lithuanian."""
    root = a_workplace(tmp_path)

    assert 0 == run(root, "pavyzdys", languages=("lt", "en"))

    pages = {path.name for path in (root / "outputs").rglob("*.html")}
    names = {"index.html", "index.en.html", "plan_evaluation.html", "plan_evaluation.en.html"}
    assert names == pages
    assert "Parengtos 2 ataskaitos." in capsys.readouterr().out
    assert ["en", "lt"] == [each.language for each in read_record(root, "pavyzdys").reports]


def test_without_a_browser_nothing_is_begun(tmp_path, monkeypatch):
    """Whoever asks for PDF is told what is missing before a kernel starts."""
    root = a_workplace(tmp_path)
    monkeypatch.setitem(sys.modules, "playwright.async_api", None)

    with pytest.raises(InputError, match="the package Playwright is not installed"):
        run(root, "pavyzdys", pdf=True)

    assert [] == list((root / "outputs").iterdir())


@pytest.mark.notebook
def test_further_parameters_reach_the_notebook(tmp_path):
    """A parameter that a notebook declares can be given."""
    root = a_workplace(tmp_path)
    declared = 'municipality = "x"\nas_of = "x"\nlanguage = "lt"\nlimit = 1'
    save_notebook(root, "plan_evaluation", a_notebook("assert limit == 7", parameters=declared))

    assert 0 == run(root, "pavyzdys", parameters={"limit": 7})
    assert 7 == read_record(root, "pavyzdys").reports[0].parameters["limit"]


def test_an_unknown_parameter_stops_before_anything_starts(tmp_path):
    """A misspelt parameter leaves no trace in the outputs."""
    root = a_workplace(tmp_path)

    with pytest.raises(InputError, match="unknown parameter municipallity"):
        run(root, "pavyzdys", parameters={"municipallity": "vilnius"})

    assert not (root / "outputs").exists()


def test_outputs_that_cannot_be_written_stop_at_once(tmp_path):
    """A file in place of the folder is told before a kernel starts, and stays as it is."""
    root = a_workplace(tmp_path)
    (root / "outputs").write_text("mine", encoding="utf-8")

    with pytest.raises(OutputError, match="outputs"):
        run(root, "pavyzdys")

    assert "mine" == (root / "outputs").read_text(encoding="utf-8")
