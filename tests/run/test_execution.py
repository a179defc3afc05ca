"""Running a notebook, and telling truly how it ended."""

import sys
from pathlib import Path

import pytest
from workplace import a_notebook, save_notebook

from workbench.run.batch import Job
from workbench.run.execution import execute, without_places
from workbench.run.kernels import Kernels
from workbench.run.notebooks import KINDS
from workbench.run.record import RunStatus

GIVEN = {"municipality": "vilnius", "as_of": "2026-01-20", "language": "lt"}
PLAN = next(kind for kind in KINDS if kind.name == "plan_evaluation")
DIES = "import os, signal\nos.kill(os.getpid(), getattr(signal, 'SIGKILL', signal.SIGTERM))"


def run(root, *sources, cell_timeout=60):
    """Execute a notebook of these cells in a folder of its own."""
    save_notebook(root, "plan_evaluation", a_notebook(*sources))
    job = Job(PLAN, "vilnius", (), "lt", GIVEN)
    with Kernels() as kernels:
        return execute(job, root, kernels, cell_timeout=cell_timeout)


@pytest.mark.notebook
def test_a_notebook_runs_with_its_parameters_in_the_workbench_folder(tmp_path):
    """The kernel gets the parameters, works in the folder and knows it, wherever we were called."""
    print_all = "import os\nprint(municipality, os.getcwd(), os.environ['WORKBENCH_ROOT'])"

    done = run(tmp_path, print_all)

    assert RunStatus.OK == done.status
    assert f"vilnius {tmp_path} {tmp_path}\n" == done.notebook.cells[-1].outputs[0].text


@pytest.mark.notebook
def test_the_notes_in_the_notebook_name_no_place_of_this_machine(tmp_path):
    """Papermill's notes hold relative places."""
    notes = run(tmp_path).notebook.metadata.papermill

    assert "notebooks/plan_evaluation.ipynb" == notes.input_path
    assert "outputs/vilnius/notebooks/plan_evaluation.ipynb" == notes.output_path


@pytest.mark.notebook
def test_every_code_cell_is_timed(tmp_path):
    """The times are those of the parameters, the injected and the own cells."""
    done = run(tmp_path, "import time\ntime.sleep(0.2)")

    assert [1, 2, 3] == [time.cell for time in done.cells]
    assert 0.2 <= done.cells[2].seconds <= done.seconds


@pytest.mark.notebook
def test_hashes_are_the_same_in_every_run(tmp_path):
    """The seed makes the order of sets repeat."""
    first, second = (run(tmp_path, "print(hash('x'))") for _ in range(2))

    assert first.notebook.cells[-1].outputs == second.notebook.cells[-1].outputs


@pytest.mark.notebook
def test_a_failing_cell_is_quoted(tmp_path):
    """The status names the cell and the last line of its traceback; what ran before is kept."""
    done = run(tmp_path, "print('before')", "1 / 0", "print('never')")

    assert RunStatus.CELL_ERROR == done.status
    assert (4, "1 / 0") == (done.failed.number, done.failed.source)
    assert "ZeroDivisionError: division by zero" == done.failed.error
    texts = [str(cell.get("outputs", "")) for cell in done.notebook.cells]
    assert any("before" in outputs for outputs in texts)
    assert not any("never" in outputs for outputs in texts)


@pytest.mark.notebook
def test_a_killed_kernel_is_told_from_a_finished_one(tmp_path):
    """Papermill calls such a run completed; our status does not."""
    done = run(tmp_path, DIES, "print('never')")

    assert RunStatus.KERNEL_DIED == done.status
    assert (3, DIES) == (done.failed.number, done.failed.source)


@pytest.mark.notebook
def test_a_slow_cell_is_stopped(tmp_path):
    """A cell that takes longer than it may ends the run."""
    done = run(tmp_path, "import time\ntime.sleep(60)", cell_timeout=1)

    assert RunStatus.TIMEOUT == done.status
    assert done.seconds < 60
    assert 3 == done.failed.number


@pytest.mark.notebook
def test_a_stopped_batch_is_interrupted(tmp_path):
    """A kernel that was ended with the batch did not die by itself."""
    save_notebook(tmp_path, "plan_evaluation", a_notebook(DIES))
    with Kernels() as kernels:
        kernels.stop()
        done = execute(Job(PLAN, "vilnius", (), "lt", GIVEN), tmp_path, kernels)

    assert RunStatus.INTERRUPTED == done.status


def test_messages_lose_places_and_colours(tmp_path):
    """Folder, environment and home of this machine become short names."""
    message = f"\x1b[31m{tmp_path}/a {sys.prefix}/b {Path.home() / 'c'}\x1b[0m"

    assert "./a <env>/b ~/c" == without_places(message, tmp_path)


def test_long_messages_are_cut(tmp_path):
    """The record is no place for pages of text."""
    assert 602 == len(without_places("x" * 5000, tmp_path))
