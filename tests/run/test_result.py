"""What came of making a report."""

from workbench.run.batch import Job
from workbench.run.notebooks import KINDS
from workbench.run.record import RunStatus
from workbench.run.result import not_run

EVALUATION, OVERVIEW = KINDS


def test_a_job_given_up_has_no_record():
    """What never started is told as such and leaves the record alone."""
    result = not_run(Job(EVALUATION, "vilnius", (), "lt", {}))

    assert (RunStatus.NOT_RUN, None, None) == (result.status, result.run, result.file)


def test_a_result_is_named_by_municipality_and_report():
    """Messages tell whose report they are about; one about all carries no name."""
    names = [
        not_run(Job(kind, whose, (), language, {})).name
        for kind, whose, language in (
            (EVALUATION, "vilnius", "lt"),
            (EVALUATION, "kaunas", "en"),
            (OVERVIEW, None, "lt"),
        )
    ]

    assert ["vilnius plan_evaluation", "kaunas plan_evaluation.en", "overview"] == names
