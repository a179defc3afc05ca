"""Which reports may be handed out, and every reason why one may not."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from runs import a_delivery
from shared_reports import DATA, PAGE, a_desk, put_report

from workbench.errors import InputError
from workbench.model.case import InputFile
from workbench.run.record import RunStatus, read_record
from workbench.run.share_choice import choose


@pytest.fixture
def root(tmp_path):
    """Return a folder without reports."""
    return a_desk(tmp_path)


def chosen(root, *reports, drafts=False):
    """Return the names of the files that may go out."""
    files = choose(read_record(root, "vilnius"), reports, root, drafts=drafts)
    return [file.name for file in files]


def refusals(root, *reports, drafts=False):
    """Return why nothing may go out: file, and what was found there."""
    with pytest.raises(InputError, match="to do") as raised:
        chosen(root, *reports, drafts=drafts)
    return [(fault.file, str(fault.found)) for fault in raised.value.faults]


def test_page_print_and_data_of_every_language_go_out(root):
    """The executed notebook stays; Lithuanian before English, the page before its twin and data."""
    both = {"plan_evaluation.json": DATA, "plan_evaluation.html": PAGE, "plan_evaluation.pdf": "x"}
    put_report(root, contents=both)
    put_report(root, language="en")
    names = ["html", "pdf", "json"]

    expected = [f"plan_evaluation.{end}" for end in names]
    english = ["plan_evaluation.en.html", "plan_evaluation.en.json"]
    assert [*expected, *english] == chosen(root) == chosen(root, "plan_evaluation")


def test_a_file_knows_its_report(root):
    """State, dates in universal time and content come with the file."""
    moment = datetime(2026, 1, 20, 14, tzinfo=timezone(timedelta(hours=2)))
    put_report(root, language="en", delivery={"finished": moment})
    page, _ = choose(read_record(root, "vilnius"), (), root, drafts=False)

    assert ("plan_evaluation", "en", "final") == (page.report, page.language, page.state)
    assert (datetime(2026, 1, 20, 12, tzinfo=UTC), PAGE) == (page.made, page.data.decode())


def test_a_draft_goes_out_only_if_asked_for(root):
    """What to write, and where, or which option to give, is told."""
    put_report(root, delivery={"state": "draft"})

    assert [("plan_evaluation (lt)", "the report is a draft")] == refusals(root)
    with pytest.raises(InputError, match=r"“status: final” into parameters/vilnius\.yaml"):
        chosen(root)
    assert 2 == len(chosen(root, drafts=True))


@pytest.mark.parametrize("drafts", [False, True])
@pytest.mark.parametrize("status", [status for status in RunStatus if status != RunStatus.OK])
def test_what_was_made_before_a_failure_never_goes_out(root, status, drafts):
    """The last good page lies there, but may be out of date."""
    put_report(root)
    put_report(root, status=status, delivered=None)
    ((where, found),) = refusals(root, drafts=drafts)

    assert "plan_evaluation (lt)" == where
    assert found.startswith("its latest run failed: ")


def test_nothing_there_is_told(root):
    """Without a record, and without a report of that name, there is nothing to pack."""
    assert [("", "no report that could be packed")] == refusals(root)
    assert [("", "no report that could be packed")] == refusals(root, "plan_evaluation")


def test_unknown_names_are_told(root):
    """Also that of a report about all municipalities, which no municipality has."""
    put_report(root)
    found = refusals(root, "plan_evaluation", "overview", "planas", "planas")

    assert [("", "an unknown report 'overview'"), ("", "an unknown report 'planas'")] == found


def test_files_missing_or_changed_are_all_told(root):
    """Every file is compared with the record."""
    put_report(root)
    put_report(root, language="en")
    folder = root / "outputs" / "vilnius"
    (folder / "plan_evaluation.html").write_text(PAGE + " ", encoding="utf-8")
    (folder / "plan_evaluation.en.json").unlink()

    changed = ("outputs/vilnius/plan_evaluation.html", "the file was changed after it was made")
    missing = (
        "outputs/vilnius/plan_evaluation.en.json",
        "the file is not there or cannot be read",
    )
    assert {changed, missing} == set(refusals(root))


@pytest.mark.parametrize(
    "path",
    [
        "outputs/vilnius/../kaunas/plan_evaluation.html",
        "outputs/kaunas/plan_evaluation.html",
        "outputs/vilnius/notebooks/plan_evaluation.html",
        "/outputs/vilnius/plan_evaluation.html",
        "outputs/vilnius/ąžuolas.html",
        "outputs/vilnius/plan_evaluation.json",
    ],
)
def test_only_the_report_s_own_files_go_out(root, path):
    """A record that names other files, or no page, is not believed."""
    put_report(root, delivered=a_delivery(files=(InputFile(path=path, sha256="a" * 64),)))
    expected = "the record of plan_evaluation does not name the files of that report"

    assert ("outputs/vilnius/run.json", expected) in refusals(root, drafts=True)


def test_all_reasons_come_at_once(root):
    """One round of mending is enough."""
    put_report(root, delivery={"state": "draft"})
    put_report(root, language="en", status=RunStatus.TIMEOUT)
    (root / "outputs" / "vilnius" / "plan_evaluation.json").unlink()

    assert 4 == len(refusals(root, "plan_evaluation", "planas"))
