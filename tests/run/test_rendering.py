"""The command that makes pages again, from the folder to its exit status."""

from datetime import date

import pytest
from runs import VILNIUS, a_delivery, a_run
from workplace import a_workplace

from workbench.errors import InputError
from workbench.model.case import InputFile
from workbench.run.batch import Order
from workbench.run.record import RunStatus, read_record, record_file, write_run
from workbench.run.rendering import delivered_reports, render_reports
from workbench.run.reports import run_reports
from workbench.store.outputs import sha256_of

KAUNAS = VILNIUS.model_copy(update={"code": "kaunas"})
LOST = InputFile(path="outputs/vilnius/notebooks/plan_evaluation.ipynb", sha256="a" * 64)


@pytest.fixture
def root(tmp_path):
    """Return a folder in which Vilnius and the overview were delivered, Kaunas never."""
    a_workplace(tmp_path)
    write_run(tmp_path, a_run(delivered=a_delivery(files=(LOST,))), VILNIUS)
    write_run(tmp_path, a_run(language="en", delivered=a_delivery(files=())), VILNIUS)
    write_run(tmp_path, a_run(status=RunStatus.TIMEOUT, delivered=None), KAUNAS)
    write_run(tmp_path, a_run(report="overview"), None)
    return tmp_path


def found(root, *municipalities, reports=()):
    """Return what would be rendered: whose, which report, in which language."""
    return [
        (record.municipality, run.report, run.language)
        for record, runs in delivered_reports(municipalities, reports, root)
        for run in runs
    ]


def test_without_names_everything_delivered_is_rendered(root):
    """Every municipality, those about all, every language; what never was is passed over."""
    expected = [
        (None, "overview", "lt"),
        ("vilnius", "plan_evaluation", "en"),
        ("vilnius", "plan_evaluation", "lt"),
    ]
    assert expected == found(root)


def test_names_narrow_it_down(root):
    """A municipality means its own reports; a report named is found for whomever it is about."""
    both = [("vilnius", "plan_evaluation", "en"), ("vilnius", "plan_evaluation", "lt")]

    assert both == found(root, "vilnius", "vilnius")
    assert both == found(root, reports=["plan_evaluation"])
    assert [(None, "overview", "lt")] == found(root, "vilnius", reports=["overview"])


@pytest.mark.parametrize(
    ("municipalities", "reports", "message"),
    [
        (["vilniaus"], [], "unknown municipality vilniaus"),
        (["kaunas"], [], "outputs/kaunas"),
        (["jonava"], [], "workbench run jonava"),
        ([], ["planas"], "unknown report 'planas'"),
    ],
)
def test_what_is_not_there_is_told(root, municipalities, reports, message):
    """Unknown names, and known ones that have nothing delivered."""
    with pytest.raises(InputError, match=message):
        delivered_reports(municipalities, reports, root)


def test_all_faults_come_together(root):
    """One round of mending is enough."""
    with pytest.raises(InputError, match="planas") as caught:
        delivered_reports(["vilniaus", "kaunas"], ["planas"], root)

    assert 3 == len(caught.value.faults)


def test_nothing_delivered_at_all_is_told(tmp_path):
    """Before the first run there is nothing to render."""
    with pytest.raises(InputError, match="no report that was delivered"):
        delivered_reports([], [], a_workplace(tmp_path))


@pytest.mark.parametrize("names", [[], ["kaunas"]])
def test_a_damaged_record_is_told(root, names):
    """A record that cannot be read would leave its reports out unnoticed."""
    record_file(root, "kaunas").write_text("{", encoding="utf-8")

    with pytest.raises(InputError, match=r"outputs/kaunas/run\.json") as caught:
        delivered_reports(names, [], root)
    assert 1 == len(caught.value.faults)


def test_a_failure_ends_with_one_and_says_why(root, capsys):
    """A notebook that is gone fails alone; the message says how to make the report anew."""
    assert 1 == render_reports(["vilnius"], [], root, language="en")

    end = capsys.readouterr().out
    assert (
        "vilnius plan_evaluation: outputs/vilnius/notebooks/plan_evaluation.ipynb is missing" in end
    )
    assert "2 reports failed; the last good ones stay." in end
    assert (root / "outputs" / "index.en.html").is_file()


@pytest.mark.notebook
def test_the_page_is_that_of_the_run(tmp_path, capsys):
    """With the same template nothing changes, and the record tells that it was rendered."""
    root = a_workplace(tmp_path, ["print('labas')"])
    order = Order(("pavyzdys",), ("plan_evaluation",), date(2026, 1, 20), ("lt", "en"), {})
    run_reports(order, root, language="lt", jobs=2, fail_fast=False)
    pages = sorted((root / "outputs" / "pavyzdys").glob("*.html"))
    before = [page.read_bytes() for page in pages]
    for page in pages:
        page.write_text("old", encoding="utf-8")
    capsys.readouterr()

    assert 0 == render_reports([], [], root, language="lt")

    assert before == [page.read_bytes() for page in pages]
    assert "Parengtos 2 ataskaitos." in capsys.readouterr().out
    for run in read_record(root, "pavyzdys").reports:
        assert run.delivered.rendered.environment == run.environment
        assert all(sha256_of(root / file.path) == file.sha256 for file in run.delivered.files)
