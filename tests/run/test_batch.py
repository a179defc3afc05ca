"""The plan of work and the faults it finds before a kernel starts."""

import shutil
from datetime import date

import pytest
from workplace import a_notebook, a_workplace, save_notebook

from workbench.errors import InputError
from workbench.run.batch import Order, plan_batch, real_municipalities, unknown_reports
from workbench.run.places import Place

SIX = ("vilnius", "kaunas", "klaipeda", "siauliai", "akmene", "jonava")


@pytest.fixture(scope="module")
def workplace(tmp_path_factory):
    """Return a workbench folder with the real parameters."""
    return a_workplace(tmp_path_factory.mktemp("workplace"))


def an_order(*municipalities, reports=(), languages=("lt",), **parameters):
    """Return an order for a day on which all is known."""
    return Order(tuple(municipalities), tuple(reports), date(2026, 1, 20), languages, parameters)


def names(batch):
    """Return which report of whom each job is."""
    return [(job.municipality, job.kind.name) for job in batch.jobs]


def test_the_six_come_in_the_projects_order(workplace):
    """The invented municipality is not among the real ones."""
    assert SIX == real_municipalities(workplace)


def test_an_empty_order_means_everything(workplace):
    """Without names there is every report of the real ones, and the overview last."""
    kinds = ("needs_analysis", "recommendation_selection", "plan_evaluation")
    expected = [*((code, kind) for kind in kinds for code in SIX), (None, "overview")]

    assert expected == names(plan_batch(an_order(), workplace))


def test_a_named_municipality_gets_its_own_reports(workplace):
    """Who asks for one municipality does not wait for an overview of all."""
    kinds = ("needs_analysis", "recommendation_selection", "plan_evaluation")
    expected = [("pavyzdys", kind) for kind in kinds]

    assert expected == names(plan_batch(an_order("pavyzdys"), workplace))


def test_a_name_given_twice_counts_once(workplace):
    """Two jobs never write the same files."""
    order = an_order("vilnius", "vilnius", reports=["plan_evaluation"])
    batch = plan_batch(order, workplace)

    assert [("vilnius", "plan_evaluation")] == names(batch)


def test_the_overview_can_be_asked_for(workplace):
    """A named report is made, for whomever it is about."""
    batch = plan_batch(an_order("vilnius", reports=["overview"]), workplace)

    assert [(None, "overview")] == names(batch)
    assert SIX == tuple(case.municipality.code for case in batch.jobs[0].cases)


def test_a_job_knows_its_parameters_and_its_place(workplace):
    """English files lie beside the Lithuanian ones under another name."""
    (job,) = plan_batch(
        an_order("vilnius", reports=["plan_evaluation"], languages=("en",)), workplace
    ).jobs

    expected = {"municipality": "vilnius", "as_of": "2026-01-20", "language": "en"}
    assert expected == job.parameters
    assert Place("plan_evaluation", "vilnius", "en") == job.place


def test_both_languages_double_the_jobs(workplace):
    """Each report is made in every language asked for, once, one after the other."""
    order = an_order(
        "vilnius", reports=["plan_evaluation", "overview"], languages=("lt", "en", "lt")
    )
    jobs = plan_batch(order, workplace).jobs

    expected = [
        ("vilnius plan_evaluation", "lt"),
        ("vilnius plan_evaluation.en", "en"),
        ("overview", "lt"),
        ("overview.en", "en"),
    ]
    assert expected == [(job.place.name, job.parameters["language"]) for job in jobs]


def test_an_unknown_report_is_refused_by_name():
    """Whoever renders is told the same as whoever runs."""
    (fault,) = unknown_reports(["overview", "plan"])

    assert "an unknown report 'plan'" == str(fault.found)


def test_all_faults_come_together(workplace):
    """A wrong report, language, municipality and parameter are told in one message."""
    order = an_order(
        "vilniaus", "pavyzdys", reports=["plan", "overview"], languages=("ru",), yeer=1
    )

    with pytest.raises(InputError, match="unknown report") as caught:
        plan_batch(order, workplace)

    found = str(caught.value)
    assert all(word in found for word in ("'plan'", "'ru'", "vilniaus", "unknown parameter yeer"))


def test_an_unknown_municipality_is_refused(workplace):
    """A misspelt code stops the batch and is named."""
    with pytest.raises(InputError, match="vilniaus"):
        plan_batch(an_order("vilniaus"), workplace)


def test_a_missing_notebook_is_refused(workplace, tmp_path):
    """Without its notebook no report is begun."""
    root = shutil.copytree(workplace, tmp_path / "copy")
    (root / "notebooks" / "plan_evaluation.ipynb").unlink()

    with pytest.raises(InputError, match=r"notebooks/plan_evaluation\.ipynb"):
        plan_batch(an_order("pavyzdys"), root)


def test_a_notebook_without_the_parameter_is_refused(workplace, tmp_path):
    """A notebook that takes no municipality would report on the wrong one."""
    root = shutil.copytree(workplace, tmp_path / "copy")
    save_notebook(root, "plan_evaluation", a_notebook(parameters='as_of = "2026-01-20"'))

    with pytest.raises(InputError, match="unknown parameter municipality"):
        plan_batch(an_order("pavyzdys"), root)


@pytest.mark.parametrize(
    ("name", "instead"),
    [("municipality", "run vilnius"), ("as_of", "--as-of"), ("language", "--language en")],
)
def test_what_the_command_sets_is_no_parameter(workplace, name, instead):
    """A page of one municipality never lands in the folder, or under the name, of another."""
    order = Order(("pavyzdys",), (), date(2026, 1, 20), ("lt",), {name: "vilnius"})

    with pytest.raises(InputError, match=f"{name}, which the command sets itself") as caught:
        plan_batch(order, workplace)
    assert instead in str(caught.value)
