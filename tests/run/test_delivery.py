"""From a notebook to the files of a report, and what stays when something goes wrong."""

import json
from datetime import date

import jsonschema
import nbformat
import pytest
from runs import a_run
from workplace import a_notebook, a_workplace, save_notebook

from workbench.errors import ReportError
from workbench.presentation.data import evaluation_schema
from workbench.run.batch import Order, plan_batch
from workbench.run.delivery import Setting, make_report
from workbench.run.kernels import Kernels
from workbench.run.record import RunStatus
from workbench.store.outputs import sha256_of
from workbench.text import text

pytestmark = pytest.mark.notebook
PAGE = "outputs/pavyzdys/plan_evaluation.html"
DATA = "outputs/pavyzdys/plan_evaluation.json"
PDF = "outputs/pavyzdys/plan_evaluation.pdf"
NOTEBOOK = "outputs/pavyzdys/notebooks/plan_evaluation.ipynb"
FAILED = "outputs/pavyzdys/notebooks/plan_evaluation.failed.ipynb"


def make(root, language="lt", printer=None):
    """Make the report of the invented municipality."""
    order = Order(("pavyzdys",), ("plan_evaluation",), date(2026, 1, 20), (language,), {})
    (job,) = plan_batch(order, root).jobs
    with Kernels() as kernels:
        return make_report(job, Setting(root, "run-1", a_run().environment, kernels, 60, printer))


def files(root):
    """Return everything below the outputs with its content."""
    found = (root / "outputs").rglob("*")
    return {str(p.relative_to(root)): p.read_bytes() for p in found if p.is_file()}


@pytest.fixture(scope="module")
def delivered(tmp_path_factory):
    """Return a workbench folder with a report that went well, and its result."""
    root = a_workplace(tmp_path_factory.mktemp("delivered"), ["print('labas')"])
    return root, make(root)


def test_a_good_report_has_page_data_and_notebook(delivered):
    """Exactly these three files are delivered, and the record has their hashes."""
    root, result = delivered

    assert (RunStatus.OK, PAGE) == (result.status, result.file)
    assert {PAGE, DATA, NOTEBOOK} == set(files(root))
    expected = {name: sha256_of(root / name) for name in (PAGE, DATA, NOTEBOOK)}
    assert expected == {file.path: file.sha256 for file in result.run.delivered.files}


def test_the_data_follow_their_schema(delivered):
    """The delivered data are what the documentation says."""
    content = json.loads((delivered[0] / DATA).read_text(encoding="utf-8"))

    jsonschema.validate(content, evaluation_schema())
    assert ("pavyzdys", "2026-01-20", True) == tuple(
        content[key] for key in ("municipality", "as_of", "synthetic")
    )


def test_the_record_names_every_input(delivered):
    """Notebook, parameter file, plan and catalogue are hashed."""
    root, result = delivered
    inputs = {file.path: file.sha256 for file in result.run.inputs}

    wanted = {
        "notebooks/plan_evaluation.ipynb",
        "parameters/pavyzdys.yaml",
        "parameters/pavyzdys/plan.yaml",
        "parameters/catalogue/areas.yaml",
    }
    assert wanted <= set(inputs)
    assert {name: sha256_of(root / name) for name in inputs} == inputs


def test_nothing_delivered_names_the_folder(delivered):
    """Page, data, executed notebook and record can be handed on."""
    root, result = delivered
    contents = [*files(root).values(), result.run.model_dump_json().encode()]

    assert not any(str(root).encode() in content for content in contents)


def test_english_lies_beside_lithuanian(tmp_path):
    """The English report has names of its own and takes nothing away."""
    root = a_workplace(tmp_path)
    results = [make(root), make(root, "en")]

    assert all(result.status == RunStatus.OK for result in results)
    assert {PAGE, PAGE.replace(".html", ".en.html")} <= set(files(root))
    assert len(files(root)) == 6


def test_a_failed_run_changes_nothing_but_the_failed_notebook(tmp_path):
    """The last good report stays to the byte; the failed notebook is kept for the consultant."""
    root = a_workplace(tmp_path)
    make(root)
    before = files(root)
    save_notebook(root, "plan_evaluation", a_notebook("1 / 0"))

    result = make(root)
    after = files(root)

    assert (RunStatus.CELL_ERROR, FAILED) == (result.status, result.file)
    assert before == {name: after[name] for name in after if name != FAILED}
    assert "ZeroDivisionError" in after[FAILED].decode()
    assert result.run.delivered is None
    nbformat.validate(nbformat.reads(after[FAILED].decode(), as_version=4))


def test_the_message_quotes_cell_and_error(tmp_path):
    """Which cell, its first line and the last line of the traceback are told."""
    result = make(a_workplace(tmp_path, ["x = 1", "x / 0\n# more"]))

    expected = "a cell of the notebook failed: cell 4, “x / 0”: ZeroDivisionError: division by zero"
    assert expected == str(result.message) == result.run.message


def test_the_next_good_run_takes_the_failed_notebook_away(tmp_path):
    """A mended report leaves no trace of the failure behind."""
    root = a_workplace(tmp_path, ["1 / 0"])
    make(root)
    save_notebook(root, "plan_evaluation", a_notebook())
    make(root)

    assert {PAGE, DATA, NOTEBOOK} == set(files(root))


def test_a_page_with_something_private_is_kept_back(tmp_path):
    """A page that names a folder of this computer is not delivered."""
    shows_folder = "from IPython.display import HTML\nimport os\nHTML(f'<p>{os.getcwd()}</p>')"

    result = make(a_workplace(tmp_path, [shows_folder]))

    assert RunStatus.CONTENT_ERROR == result.status
    assert "names a folder of this computer" in str(result.message)
    assert [FAILED] == list(files(tmp_path))


class Printer:
    """Prints what it is told, or fails."""

    def __init__(self, content=None):
        self.content = content

    def pdf(self, _page, _as_of):
        """Return the content, if there is any."""
        if self.content is None:
            raise ReportError(text("no paper"))
        return self.content


def test_a_print_is_delivered_with_its_page(tmp_path):
    """The twin lies beside the page and is recorded with its hash."""
    root = a_workplace(tmp_path)

    result = make(root, printer=Printer(b"%PDF-1"))

    hashes = {file.path: file.sha256 for file in result.run.delivered.files}
    assert {PAGE, DATA, NOTEBOOK, PDF} == set(files(root)) == set(hashes)
    assert sha256_of(root / PDF) == hashes[PDF]


@pytest.mark.parametrize("printer", [None, Printer()])
def test_an_earlier_print_never_lies_beside_a_newer_page(tmp_path, printer):
    """Whether nobody asked for a print or it failed: the old one is gone, the page is there."""
    root = a_workplace(tmp_path)
    make(root, printer=Printer(b"%PDF-1"))

    result = make(root, printer=printer)

    assert {PAGE, DATA, NOTEBOOK} == set(files(root))
    assert PDF not in {file.path for file in result.run.delivered.files}


def test_a_print_that_fails_costs_no_page(tmp_path):
    """It is a failure of its own, and the page is delivered all the same."""
    result = make(a_workplace(tmp_path), printer=Printer())

    assert (RunStatus.PDF_ERROR, PAGE, "no paper") == (
        result.status,
        result.file,
        result.run.message,
    )
    assert {PAGE, DATA, NOTEBOOK} == {file.path for file in result.run.delivered.files}


def test_a_failed_run_keeps_page_and_print(tmp_path):
    """The last good report stays whole."""
    root = a_workplace(tmp_path)
    make(root, printer=Printer(b"%PDF-1"))
    save_notebook(root, "plan_evaluation", a_notebook("1 / 0"))

    make(root, printer=Printer(b"%PDF-2"))

    assert b"%PDF-1" == files(root)[PDF]


def test_a_folder_in_the_way_is_told(tmp_path):
    """Where a file cannot be written the others are not written either."""
    root = a_workplace(tmp_path)
    (root / DATA).mkdir(parents=True)

    result = make(root)

    assert RunStatus.OUTPUT_ERROR == result.status
    assert "plan_evaluation.json" in str(result.message)
    assert not (root / PAGE).exists()
