"""``workbench desk``."""

import json
import os
import shutil
import signal
import subprocess
import sys
import urllib.request
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import nbformat
import pytest
from checkout import ROOT, copy_checkout
from desks import NAMES, a_desk_root, a_fake_lab, changed, parameters_of, until
from nbclient import NotebookClient

from workbench.run.cli import main
from workbench.run.desk_copies import DeskOrder, State, desk_folder, prepare_copies

FIRST = NAMES[0]
OTHERS = ", ".join(NAMES[1:])
DAY = date(2026, 1, 20)


@pytest.fixture(autouse=True)
def quiet_environment(monkeypatch):
    """Start without a folder and a language in the environment."""
    monkeypatch.delenv("WORKBENCH_ROOT", raising=False)
    monkeypatch.delenv("WORKBENCH_LANGUAGE", raising=False)


@pytest.fixture
def root(tmp_path: Path):
    """Make a folder with short notebooks."""
    return a_desk_root(tmp_path / "darbo stalas")


@pytest.fixture
def notes(tmp_path, monkeypatch):
    """Put a JupyterLab in the way that only takes notes; return where."""
    fake = a_fake_lab(tmp_path / "fake")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(fake), str(ROOT)]))
    return fake


def call(*words):
    """Call the command and return its exit status."""
    with pytest.raises(SystemExit) as ended:
        main(["desk", *(str(word) for word in words)])
    return ended.value.code or 0


def prepare(root, *words):
    """Call the command without starting anything."""
    return call("bandymas", "--root", root, "--only-prepare", *words)


def test_jupyterlab_opens_on_the_folder(root, notes, capsys):
    """With the needs first, the options given, and status 0 when it ends."""
    assert 0 == call("bandymas", "--no-browser", "--root", root, "--", "--port=9000")

    folder = root / "desk" / "bandymas"
    seen = json.loads((notes / "seen.json").read_text(encoding="utf-8"))
    assert (str(folder), str(root)) == (seen["folder"], seen["root"])
    assert f"--ServerApp.root_dir={folder}" in seen["arguments"]
    assert "--LabApp.default_url=/lab/tree/needs_analysis.ipynb" in seen["arguments"]
    assert ["--no-browser", "--port=9000"] == seen["arguments"][-2:]
    out = capsys.readouterr().out
    assert "Užrašinių darbo kopijos: desk/bandymas\n- naujos: needs_analysis.ipynb, " in out
    assert "atverkite jos parodytą adresą. Baigti darbą: Ctrl+C.\n" in out
    assert out.endswith("darbo kopijos lieka aplanke desk/bandymas.\n")


def test_a_browser_is_opened_unless_somebody_asks_otherwise(root, notes, capsys):
    """Without further options JupyterLab decides about browser, port and token."""
    assert 0 == call("bandymas", "--root", root, "--language", "en")

    seen = json.loads((notes / "seen.json").read_text(encoding="utf-8"))["arguments"]
    names = {word.partition("=")[0].lower() for word in seen}
    assert not [name for name in names if "browser" in name or "token" in name or "port" in name]
    assert "JupyterLab opens in the browser. To end it: Ctrl+C.\n" in capsys.readouterr().out


def test_only_prepared_means_nothing_starts(root, notes, capsys):
    """The command that would start it is told, and needs no JupyterLab to be told."""
    assert 0 == prepare(root, "--as-of", "2026-02-03", "--language", "en")

    assert not (notes / "seen.json").exists()
    shown = f"To open them: {sys.executable} -P -m jupyterlab '--ServerApp.root_dir={root}/desk/"
    assert shown in capsys.readouterr().out
    expected = {"municipality": "bandymas", "as_of": "2026-02-03", "language": "en"}
    assert expected == parameters_of(root / "desk" / "bandymas" / FIRST)


def test_without_a_day_it_is_today(root):
    """In Lithuanian, as everything else."""
    before = date.today()  # noqa: DTZ011 - the reader's own day
    prepare(root)
    known = parameters_of(root / "desk" / "bandymas" / FIRST)

    assert before.isoformat() <= known["as_of"] <= date.today().isoformat()  # noqa: DTZ011 - as above
    assert "lt" == known["language"]


def test_changed_copies_are_named_with_what_to_do(root, capsys):
    """Left alone, then left alone though outdated, then put aside on request."""
    prepare(root, "--as-of", "2026-02-03")
    path = root / "desk" / "bandymas" / FIRST
    content = changed(path)
    capsys.readouterr()

    prepare(root, "--as-of", "2026-02-03")
    told = capsys.readouterr().out
    assert f"\n- paliktos kaip buvusios: {OTHERS}\n" in told
    assert f"\n- paliktos su jūsų pakeitimais: {FIRST}\n" in told
    assert "greta: workbench desk bandymas --fresh\n" in told

    prepare(root, "--as-of", "2026-02-04")
    told = capsys.readouterr().out
    assert f"\n- atnaujintos: {OTHERS}\n" in told
    assert f"nors užrašinė, data ar kalba dabar kita: {FIRST}\n" in told
    assert content == path.read_bytes()

    prepare(root, "--fresh")
    (backup,) = path.parent.glob("needs_analysis.2*.ipynb")
    assert f"\n- nauja: {FIRST}; jūsų kopija išsaugota kaip {backup.name}\n" in (
        capsys.readouterr().out
    )
    assert content == backup.read_bytes()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("bandimas",), "nežinoma savivaldybė „bandimas“"),
        (("bandymas", "--as-of", "2026-13-01"), "diena „2026-13-01“"),
        (("bandymas", "kaunas"), "žodis „kaunas“"),
        (("bandymas", "--", "--port", "9000"), "rašykite gale, pvz., -- --port=9000"),
        (("bandymas", "--language", "both"), "kalba „both“ komandai „desk“"),
    ],
)
def test_wrong_input_ends_with_status_two(root, notes, capsys, words, message):
    """One message; nothing is written and nothing started."""
    assert 2 == call(*words[:1], "--root", root, *words[1:])
    assert message in capsys.readouterr().err
    assert not (root / "desk").exists()
    assert not (notes / "seen.json").exists()


def test_a_missing_jupyterlab_ends_with_status_two(root, monkeypatch, capsys):
    """Nothing is written then; without starting it one may do without."""
    monkeypatch.setitem(sys.modules, "jupyterlab", None)

    assert 2 == call("bandymas", "--root", root)
    assert "šioje aplinkoje nėra „JupyterLab“" in capsys.readouterr().err
    assert not (root / "desk").exists()
    assert 0 == prepare(root)


def test_a_jupyterlab_that_fails_ends_with_status_two(root, notes, monkeypatch, capsys):
    """The copies are there all the same."""
    monkeypatch.setenv("FAKE_LAB", "1")

    assert 2 == call("bandymas", "--root", root)
    assert (notes / "seen.json").is_file()
    assert "„JupyterLab“ baigė darbą su klaida (būsena 1)" in capsys.readouterr().err
    assert (root / "desk" / "bandymas" / FIRST).is_file()


def test_what_cannot_be_written_ends_with_status_two(root, notes, capsys):
    """As everywhere else."""
    (root / "desk").write_text("", encoding="utf-8")

    assert 2 == call("bandymas", "--root", root, "--language", "en")
    assert "a folder and a file stand in each other's way" in capsys.readouterr().err
    assert not (notes / "seen.json").exists()


@contextmanager
def started(folder, *words, **environment):
    """Start the command as a program of its own, and end it if the test did not."""
    command = [sys.executable, "-m", "workbench", "desk", *map(str, words)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    with subprocess.Popen(command, cwd=folder, env=os.environ | environment, **pipes) as program:
        try:
            yield program
        finally:
            if program.poll() is None:
                program.terminate()


def test_one_interrupt_ends_both(root, notes):
    """JupyterLab is told to end, and it is no failure."""
    with started(root, "bandymas", FAKE_LAB="waits") as program:
        until((notes / "seen.json").is_file)
        program.send_signal(signal.SIGINT)
        told = program.communicate()[0]

    assert 0 == program.returncode
    assert (notes / "ended.txt").is_file()
    assert told.endswith("darbo kopijos lieka aplanke desk/bandymas.\n")


def git(folder, *words):
    """Ask git about a folder and return its answer."""
    who = ("-c", "user.name=Bandymas", "-c", "user.email=b@example.org")
    command = ["git", "-C", str(folder), *who, *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def a_repository(folder):
    """Make a copy of this project that git knows."""
    copy_checkout(folder)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Pradžia")
    return folder


needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@needs_git
@pytest.mark.notebook
def test_working_with_the_copies_changes_nothing_git_knows(tmp_path, monkeypatch):
    """Every notebook runs where it lies, finds the parameters from there, and is saved back."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    root = a_repository(tmp_path / "medis")
    order = DeskOrder("akmene", DAY, "en")
    folder = desk_folder(root, "akmene")
    for copy in prepare_copies(order, root, DAY):
        notebook = nbformat.read(copy.path, as_version=4)
        NotebookClient(notebook, resources={"metadata": {"path": str(folder)}}).execute()
        nbformat.write(notebook, copy.path)
        assert any(cell.get("outputs") for cell in notebook.cells)

    assert "Akmenė" in (folder / FIRST).read_text(encoding="utf-8")
    assert "" == git(root, "status", "--porcelain")
    assert {State.CURRENT} == {copy.state for copy in prepare_copies(order, root, DAY)}


@needs_git
@pytest.mark.browser
def test_the_real_jupyterlab_shows_the_copies(tmp_path):
    """Its own interface lists them and keeps their checkpoints; Ctrl+C ends it without a trace."""
    root, own = a_repository(tmp_path / "medis"), tmp_path / "own"
    places = ("CONFIG", "DATA", "RUNTIME")
    surroundings = {f"JUPYTER_{name}_DIR": str(own / name.lower()) for name in places}
    surroundings |= {"PYTHONPATH": str(ROOT), "IPYTHONDIR": str(own / "ipython")}
    options = ("--no-browser", "--", "--allow-root", "--ServerApp.ip=127.0.0.1")
    with started(root, "vilnius", *options, **surroundings) as program:
        server = json.loads(until(lambda: _notes_of(own / "runtime")))
        assert set(NAMES) == {entry["name"] for entry in _asked(server, "")["content"]}
        cells = _asked(server, FIRST)["content"]["cells"]
        assert 'municipality = "vilnius"' in "\n".join(str(cell["source"]) for cell in cells)
        _asked(server, f"{FIRST}/checkpoints", "POST")
        program.send_signal(signal.SIGINT)
        told = program.communicate()[0]

    assert 0 == program.returncode
    assert "/lab/tree/needs_analysis.ipynb?token=" in told
    assert list((root / "desk" / "vilnius").glob(".ipynb_checkpoints/*.ipynb"))
    assert [] == list((own / "runtime").glob("jpserver-*"))
    assert "" == git(root, "status", "--porcelain")


def _notes_of(folder):
    """Return what a running server says of itself, as soon as that is there."""
    return next((path.read_text("utf-8") for path in folder.glob("jpserver-*.json")), "")


def _asked(server, path, method="GET"):
    """Ask the server about a file or folder."""
    address = f"{server['url']}api/contents/{path}"
    headers = {"Authorization": f"token {server['token']}"}
    request = urllib.request.Request(address, method=method, headers=headers)  # noqa: S310 - our own server
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - as above
        return json.loads(answer.read())
