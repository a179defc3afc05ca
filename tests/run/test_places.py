"""Where the files of a report lie."""

from workbench.run.places import Place

VILNIUS = Place("plan_evaluation", "vilnius", "lt")


def test_every_file_has_its_place():
    """Page, print and data lie in the municipality's folder, notebooks one below."""
    assert "outputs/vilnius/plan_evaluation.html" == VILNIUS.page
    assert "outputs/vilnius/plan_evaluation.pdf" == VILNIUS.pdf
    assert "outputs/vilnius/plan_evaluation.json" == VILNIUS.data
    assert "outputs/vilnius/notebooks/plan_evaluation.ipynb" == VILNIUS.notebook
    assert "outputs/vilnius/notebooks/plan_evaluation.failed.ipynb" == VILNIUS.failed_notebook


def test_a_report_about_all_lies_at_the_top():
    """It belongs to no municipality, and its English files have names of their own."""
    overview = Place("overview", None, "en")

    assert ("overview.en", "outputs/overview.en.html") == (overview.name, overview.page)
    assert "vilnius plan_evaluation" == VILNIUS.name
