"""How a command that makes pages ends."""

import pytest
from folders import a_folder

from workbench.run.closing import close
from workbench.run.places import Place
from workbench.run.record import RunStatus
from workbench.run.result import Result


@pytest.mark.parametrize(
    ("statuses", "expected", "said"),
    [
        ((RunStatus.OK, RunStatus.OK), 0, "2 reports made."),
        ((RunStatus.OK, RunStatus.PDF_ERROR), 1, "2 reports made, 1 of them without its PDF."),
        ((RunStatus.OK, RunStatus.NOTEBOOK_CHANGED), 1, "1 report made, 1 report failed;"),
        ((), 130, "Interrupted."),
    ],
)
def test_the_exit_status_tells_how_it_went(tmp_path, capsys, statuses, expected, said):
    """All well, some failed, or stopped by somebody; the index is there in any case."""
    root = a_folder(tmp_path)
    place = Place("plan_evaluation", "bandymas", "lt")
    results = [Result(place, status, 1.0, None, None, None) for status in statuses]

    assert expected == close(results, root, "en", {"lt", "en"})
    assert said in capsys.readouterr().out
    pages = {path.name for path in (root / "outputs").iterdir()}
    assert {"index.html", "index.en.html"} == pages
