"""The record of the runs."""

from runs import VILNIUS, a_delivery, a_run

from workbench.run.record import (
    RunRecord,
    RunStatus,
    read_record,
    record_bytes,
    record_file,
    with_run,
    write_run,
)


def test_a_record_reads_back(tmp_path):
    """What is written is what is read."""
    write_run(tmp_path, a_run(), VILNIUS)

    expected = RunRecord(municipality="vilnius", name=VILNIUS.name, reports=(a_run(),))
    assert expected == read_record(tmp_path, "vilnius")


def test_the_record_of_all_lies_beside_the_index(tmp_path):
    """Reports about all municipalities are recorded at the top of the outputs."""
    assert tmp_path / "outputs" / "run.json" == record_file(tmp_path, None)
    assert tmp_path / "outputs" / "vilnius" / "run.json" == record_file(tmp_path, "vilnius")


def test_a_record_that_is_no_record_starts_anew(tmp_path):
    """A damaged record never stops a run."""
    path = record_file(tmp_path, "vilnius")
    path.parent.mkdir(parents=True)
    path.write_text('{"schema_version": 99', encoding="utf-8")

    assert RunRecord(municipality="vilnius") == read_record(tmp_path, "vilnius")


def test_a_new_run_takes_the_place_of_the_old(tmp_path):
    """One report in one language has one run; other reports and languages stay."""
    english = a_run(language="en")
    for run in (a_run(), english, a_run(run_id="2")):
        write_run(tmp_path, run, VILNIUS)

    assert (english, a_run(run_id="2")) == read_record(tmp_path, "vilnius").reports


def test_a_failed_run_keeps_what_was_delivered():
    """The record still tells which good report lies there after a failure."""
    failed = a_run(run_id="2", status=RunStatus.CELL_ERROR, delivered=None)
    record = RunRecord(municipality="vilnius", reports=(a_run(),))

    (run,) = with_run(record, failed).reports

    assert (RunStatus.CELL_ERROR, a_delivery()) == (run.status, run.delivered)


def test_the_first_run_may_fail():
    """Where nothing was ever delivered, nothing is."""
    failed = a_run(status=RunStatus.TIMEOUT, delivered=None)

    assert with_run(RunRecord(municipality=None), failed).reports == (failed,)


def test_a_record_of_old_reads_on():
    """A record written before pages could be made again says that none was."""
    content = RunRecord(municipality="vilnius", reports=(a_run(),)).model_dump(mode="json")
    del content["reports"][0]["delivered"]["rendered"]

    (run,) = RunRecord.model_validate(content).reports
    assert run.delivered.rendered is None


def test_what_is_written_is_the_record_in_json():
    """One line break at the end, and the same record when read."""
    record = RunRecord(municipality="vilnius", reports=(a_run(),))
    content = record_bytes(record)

    assert record == RunRecord.model_validate_json(content)
    assert content.endswith(b"}\n")
