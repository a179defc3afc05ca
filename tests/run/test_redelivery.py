"""Pages made again from executed notebooks, together with their record."""

from datetime import date

import nbformat
import pytest
from bs4 import BeautifulSoup
from runs import NOON, VILNIUS, a_delivery, a_run
from workplace import a_notebook

from workbench.errors import ReportError
from workbench.model.case import InputFile
from workbench.run.places import Place
from workbench.run.record import RunRecord, RunStatus, read_record, write_run
from workbench.run.redelivery import Renewal, place_of, redeliver
from workbench.store.outputs import sha256_of
from workbench.text import text

LT = Place("plan_evaluation", "vilnius", "lt")
EN = Place("plan_evaluation", "vilnius", "en")
ENVIRONMENT = a_run().environment.model_copy(update={"templates_sha256": "1" * 64})


class APrinter:
    """Prints what it is told, or fails."""

    def __init__(self, content=None):
        self.content = content

    def pdf(self, _page, as_of):
        """Return the content, if there is any."""
        assert date(2026, 1, 20) == as_of
        if self.content is None:
            raise ReportError(text("no paper"))
        return self.content


def deliver(root, place, **changes):
    """Put an executed notebook and its page there, with a record."""
    notebook = nbformat.writes(a_notebook()).encode()
    contents = {place.page: b"old page", place.notebook: notebook, place.data: b"{}"}
    for name, content in contents.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    files = tuple(InputFile(path=name, sha256=sha256_of(root / name)) for name in contents)
    run = a_run(language=place.language, delivered=a_delivery(files=files), **changes)
    write_run(root, run, VILNIUS)


@pytest.fixture
def root(tmp_path):
    """Return a folder with a report in both languages."""
    deliver(tmp_path, LT)
    deliver(tmp_path, EN)
    return tmp_path


def render(root, printer=None):
    """Make the pages of Vilnius again; tell how each ended, by language."""
    record = read_record(root, "vilnius")
    results = redeliver(record, record.reports, Renewal(root, ENVIRONMENT, printer))
    return {result.place.language: result for result in results}


def recorded(root, language="lt"):
    """Return the record of one report."""
    runs = read_record(root, "vilnius").reports
    return next(run for run in runs if run.language == language)


def test_a_page_is_made_in_its_own_language(root):
    """Each language of a report has its own page again; notebook and data stay."""
    before = {place: (root / place.notebook).read_bytes() for place in (LT, EN)}

    results = render(root)

    assert [RunStatus.OK] * 2 == [result.status for result in results.values()]
    assert [EN.page, LT.page] == [result.file for result in results.values()]
    for place in (LT, EN):
        soup = BeautifulSoup((root / place.page).read_bytes(), "lxml")
        assert place.language == soup.html["lang"]
        assert before[place] == (root / place.notebook).read_bytes()
    assert b"{}" == (root / LT.data).read_bytes()


def test_the_record_tells_what_lies_there_and_with_what_it_was_made(root):
    """Hashes are those of the files; the run stays as it was, the rendering is told beside it."""
    render(root)
    run = recorded(root)

    assert {f.path: f.sha256 for f in run.delivered.files} == {
        name: sha256_of(root / name) for name in (LT.page, LT.notebook, LT.data)
    }
    assert (ENVIRONMENT, a_run().environment) == (
        run.delivered.rendered.environment,
        run.environment,
    )
    assert run.delivered.rendered.finished > NOON == run.delivered.finished


def test_rendering_twice_gives_the_same_page(root):
    """A page depends on notebook, language and template, on nothing else."""
    render(root)
    first = (root / LT.page).read_bytes()
    render(root)

    assert first == (root / LT.page).read_bytes()


def test_a_notebook_somebody_changed_is_not_rendered(root):
    """Figures changed by hand reach no page; the other language goes on."""
    (root / LT.notebook).write_text("{}", encoding="utf-8")
    before = recorded(root)

    results = render(root)

    assert RunStatus.OK == results["en"].status
    assert (RunStatus.NOTEBOOK_CHANGED, None) == (results["lt"].status, results["lt"].file)
    assert str(results["lt"].message) == (
        "outputs/vilnius/notebooks/plan_evaluation.ipynb is not as it was delivered; to make the "
        "report anew: workbench run vilnius --report plan_evaluation --as-of 2026-01-20 "
        "--language lt"
    )
    assert b"old page" == (root / LT.page).read_bytes()
    assert before == recorded(root)


def test_a_notebook_that_is_gone_is_told(root):
    """Nothing can be made of nothing."""
    (root / EN.notebook).unlink()

    result = render(root)["en"]

    assert RunStatus.NOTEBOOK_CHANGED == result.status
    assert "plan_evaluation.en.ipynb is missing" in str(result.message)


def test_a_page_that_must_not_be_sent_stays_away(root):
    """What a run would refuse is refused here too, and the earlier page stays."""
    notebook = a_notebook()
    notebook.cells[0].source += f"\n\n{root}"
    (root / LT.notebook).write_text(nbformat.writes(notebook), encoding="utf-8")
    files = (InputFile(path=LT.notebook, sha256=sha256_of(root / LT.notebook)),)
    write_run(root, a_run(delivered=a_delivery(files=files)), VILNIUS)

    result = render(root)["lt"]

    assert RunStatus.CONTENT_ERROR == result.status
    assert "names a folder of this computer" in str(result.message)
    assert b"old page" == (root / LT.page).read_bytes()


def test_a_print_lies_beside_its_page(root):
    """With a printer there is a twin, listed with its hash."""
    render(root, APrinter(b"%PDF-new"))

    assert b"%PDF-new" == (root / LT.pdf).read_bytes()
    hashes = {file.path: file.sha256 for file in recorded(root).delivered.files}
    assert sha256_of(root / LT.pdf) == hashes[LT.pdf]


def test_an_earlier_print_never_lies_beside_a_newer_page(root):
    """Without a printer the twin goes away, from the folder and from the record."""
    render(root, APrinter(b"%PDF-old"))
    render(root)

    assert not (root / LT.pdf).exists()
    assert LT.pdf not in {file.path for file in recorded(root).delivered.files}


def test_a_print_that_fails_costs_no_page(root):
    """The new page is there, the failure is told and recorded until it is mended."""
    render(root, APrinter(b"%PDF-old"))
    result = render(root, APrinter())["lt"]

    assert (RunStatus.PDF_ERROR, LT.page) == (result.status, result.file)
    assert not (root / LT.pdf).exists()
    assert (RunStatus.PDF_ERROR, "no paper") == (recorded(root).status, recorded(root).message)

    render(root)
    assert (RunStatus.OK, None) == (recorded(root).status, recorded(root).message)


def test_a_failed_run_stays_failed(tmp_path):
    """Making the last good page again does not mend what failed after it."""
    deliver(tmp_path, LT)
    failed = a_run(run_id="2", status=RunStatus.TIMEOUT, message="slow", delivered=None)
    write_run(tmp_path, failed, VILNIUS)

    assert RunStatus.OK == render(tmp_path)["lt"].status
    assert (RunStatus.TIMEOUT, "slow") == (recorded(tmp_path).status, recorded(tmp_path).message)
    assert sha256_of(tmp_path / LT.page) == recorded(tmp_path).delivered.files[-1].sha256


def test_what_cannot_be_written_leaves_pages_and_record(root):
    """A folder in the way of one page: none of the municipality's is written."""
    (root / LT.page).unlink()
    (root / LT.page).mkdir()
    before = read_record(root, "vilnius")

    results = render(root)

    assert {RunStatus.OUTPUT_ERROR} == {result.status for result in results.values()}
    assert "plan_evaluation.html" in str(results["en"].message)
    assert b"old page" == (root / EN.page).read_bytes()
    assert before == read_record(root, "vilnius")


def test_what_was_never_delivered_is_no_work(tmp_path):
    """Only what lies there can be made again."""
    run = a_run(status=RunStatus.TIMEOUT, delivered=None)

    record = RunRecord(municipality="vilnius", reports=(run,))

    assert () == redeliver(record, record.reports, Renewal(tmp_path, ENVIRONMENT))
    assert [] == list(tmp_path.iterdir())


def test_the_place_follows_from_the_record(root):
    """Municipality, report and language make the place."""
    record = read_record(root, "vilnius")

    assert [EN, LT] == [place_of(record, run) for run in record.reports]
