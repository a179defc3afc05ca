"""What came of making a report."""

from workbench.run.places import Place
from workbench.run.record import RunStatus
from workbench.run.result import not_run


def test_a_job_given_up_has_no_record():
    """What never started is told as such and leaves the record alone."""
    result = not_run(Place("plan_evaluation", "vilnius", "lt"))

    assert (RunStatus.NOT_RUN, None, None) == (result.status, result.run, result.file)


def test_a_result_is_named_by_municipality_and_report():
    """Messages tell whose report they are about; one about all carries no name."""
    names = [
        not_run(Place(report, whose, language)).name
        for report, whose, language in (
            ("plan_evaluation", "vilnius", "lt"),
            ("plan_evaluation", "kaunas", "en"),
            ("overview", None, "lt"),
        )
    ]

    assert ["vilnius plan_evaluation", "kaunas plan_evaluation.en", "overview"] == names
