"""JupyterLab as a program of its own."""

import json
import os
import signal
import sys
import threading
from operator import itemgetter
from pathlib import Path

import pytest
from desks import a_fake_lab, until

from workbench.errors import InputError, WorkbenchError
from workbench.run.lab import check_lab, lab_command, quoted, run_lab


@pytest.fixture
def notes(tmp_path, monkeypatch):
    """Put a JupyterLab in the way that only takes notes; return where."""
    monkeypatch.setenv("PYTHONPATH", str(a_fake_lab(tmp_path / "fake")))
    return tmp_path / "fake"


def test_the_command_opens_the_folder_and_the_notebook():
    """From the same environment; neither token nor port is told."""
    command = lab_command(Path("/a b/vilnius/needs.ipynb"), ("--port=9000",), browser=True)

    assert (sys.executable, "-P", "-m", "jupyterlab") == command[:4]
    assert "--ServerApp.root_dir=/a b/vilnius" in command
    assert "--LabApp.default_url=/lab/tree/needs.ipynb" in command
    assert "--port=9000" == command[-1]
    assert "--no-browser" not in command
    assert "--no-browser" in lab_command(Path("/a/needs.ipynb"), (), browser=False)
    assert not [word for word in command[:-1] if "token" in word or "port" in word]


def test_the_command_can_be_typed():
    """A folder with a blank stays one word."""
    assert "lab '--dir=/a b'" == quoted(["lab", "--dir=/a b"])


def test_a_missing_jupyterlab_is_told(monkeypatch):
    """With what to do about it."""
    check_lab()
    monkeypatch.setitem(sys.modules, "jupyterlab", None)

    with pytest.raises(InputError, match="no JupyterLab in this environment"):
        check_lab()


def test_it_runs_in_its_folder_with_the_workbench_folder(notes, tmp_path):
    """A module of the folder does not stand in for one of Python."""
    folder = tmp_path / "vilnius"
    folder.mkdir()
    (folder / "json.py").write_text("raise SystemExit(9)", encoding="utf-8")
    run_lab(lab_command(folder / "a.ipynb", ("--x=ą",), browser=True), folder, tmp_path)

    seen = json.loads((notes / "seen.json").read_text(encoding="utf-8"))
    assert (str(folder), str(tmp_path)) == (seen["folder"], seen["root"])
    assert (f"--ServerApp.root_dir={folder}", "--x=ą") == itemgetter(0, -1)(seen["arguments"])


def test_its_failure_is_told(notes, tmp_path, monkeypatch):
    """With its status."""
    monkeypatch.setenv("FAKE_LAB", "3")
    with pytest.raises(WorkbenchError, match="JupyterLab ended with status 3"):
        run_lab(lab_command(tmp_path / "a.ipynb", (), browser=True), tmp_path, tmp_path)

    assert (notes / "seen.json").is_file()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_whoever_ends_us_ends_it(notes, tmp_path, monkeypatch, number):
    """Once is enough, nothing is wrong then, and later signals find who they found before."""
    monkeypatch.setenv("FAKE_LAB", "waits")
    before = signal.getsignal(number)

    def end():
        until((notes / "seen.json").is_file)
        os.kill(os.getpid(), number)

    ender = threading.Thread(target=end)
    ender.start()
    run_lab(lab_command(tmp_path / "a.ipynb", (), browser=True), tmp_path, tmp_path)
    ender.join()

    assert str(int(signal.SIGTERM)) == (notes / "ended.txt").read_text(encoding="utf-8")
    assert before == signal.getsignal(number)
