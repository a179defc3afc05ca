"""The command line."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from builders import a_plan
from checkout import ROOT
from folders import MINIMAL, a_folder, put_file, put_plan
from shared_reports import a_desk, put_report

from workbench.run import rendering, reports
from workbench.run.batch import Order
from workbench.run.cli import main
from workbench.run.help_words import help_words
from workbench.text import text

HEAVY = {"pydantic", "pandas", "matplotlib", "papermill", "nbconvert", "IPython", "lxml", "ruamel"}
COMMANDS = ("check", "run", "render", "status", "share", "draft", "desk", "new", "schema", "import")


@pytest.fixture(autouse=True)
def quiet_environment(monkeypatch):
    """Start without a folder and a language in the environment."""
    monkeypatch.delenv("WORKBENCH_ROOT", raising=False)
    monkeypatch.delenv("WORKBENCH_LANGUAGE", raising=False)


@pytest.fixture
def root(tmp_path: Path):
    """Make a folder with the real catalogue and one small municipality."""
    return a_folder(tmp_path)


def call(*words):
    """Call the command line and return its exit status."""
    with pytest.raises(SystemExit) as ended:
        main([str(word) for word in words])
    return ended.value.code or 0


def start(*words, folder=ROOT, **environment):
    """Start the command line as a program of its own."""
    command = [sys.executable, "-m", "workbench", *map(str, words)]
    surroundings = {**os.environ, **environment}
    return subprocess.run(
        command, cwd=folder, env=surroundings, capture_output=True, text=True, check=False
    )


def test_help_needs_nothing_heavy():
    """The help answers at once, because nothing is imported that it does not need."""
    program = (
        "import sys; sys.argv[1:] = ['--help']\n"
        "from workbench.run.cli import main\n"
        "try: main()\n"
        f"finally: print(sorted({sorted(HEAVY)} & sys.modules.keys()), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (0, "[]\n") == (done.returncode, done.stderr)
    assert all(f"\n  {command} " in done.stdout for command in COMMANDS)
    assert "Patikrinti failus" in done.stdout


def test_help_speaks_english_too():
    """The language of the help is asked for like that of everything else."""
    assert "Check the files" in start("--help", WORKBENCH_LANGUAGE="en").stdout
    assert "Check the files" in start("--language", "en", "--help").stdout


def test_the_project_s_own_files_pass(tmp_path: Path):
    """The check, as a program of its own and from any folder."""
    done = start("check", "--root", ROOT, folder=tmp_path)

    assert (0, "") == (done.returncode, done.stderr)
    assert "parameters/vilnius/plan.yaml: be klaidų\n" in done.stdout


def test_wrong_input_ends_with_status_two_and_no_traceback(root):
    """A program of its own gives the same message and status."""
    put_file(root, MINIMAL.replace("city", "town"))
    done = start("check", folder=root)

    assert 2 == done.returncode
    assert "parameters/bandymas.yaml:6 municipality.kind\n  rasta: tekstas „town“\n" in done.stderr
    assert "Traceback" not in done.stderr


def test_general_options_stand_anywhere(root, capsys):
    """--root and --language may stand before or after the command, with or without a sign."""
    for words in (
        ("--root", root, "--language", "en", "check"),
        ("check", "--root", root, "--language", "en"),
        ("check", f"--root={root}", "bandymas", "--language=en"),
    ):
        assert 0 == call(*words)
    out = capsys.readouterr().out
    assert 3 == out.count("parameters/bandymas.yaml: in order")


@pytest.mark.parametrize(
    "words",
    [
        ("nera",),
        ("check", "--nera"),
        ("new",),
        ("share",),
        ("desk",),
        ("import", "plan"),
        ("check", "--language", "de"),
        ("check", "--root"),
        ("run", "--jobs", "0"),
        ("run", "--as-of", "vakar"),
    ],
)
def test_wrong_usage_ends_with_status_two(words, capsys):
    """Unknown commands and options, missing and impossible values."""
    assert 2 == call(*words)
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("check", "bandimas"), "nežinoma savivaldybė „bandimas“"),
        (("check", "--root", "/nera"), "čia nėra aplanko „parameters“: /nera"),
        (("new", "bandymas"), "toks failas jau yra"),
        (("new", "Šiauliai"), "vietoj jo rašykite „siauliai“"),
        (("import", "plan", "nera.docx", "bandymas"), "nera.docx"),
        (("import", "plan", "x.docx", "bandymas", "--answer", "x"), "atsakymas „x“"),
        (("run", "bandymas", "--parameter", "x"), "parametras „x“"),
        (("render", "bandimas"), "nežinoma savivaldybė „bandimas“"),
        (("render",), "nėra nė vienos išduotos ataskaitos"),
        (("render", "--report", "planas"), "nežinoma ataskaita 'planas'"),
        (("run", "bandimas"), "nežinoma savivaldybė „bandimas“"),
        (("run", "bandymas", "--as-of", "2026-13-01"), "diena „2026-13-01“"),
        (("share", "bandimas"), "nežinoma savivaldybė „bandimas“"),
        (("share", "bandymas"), "pirmiausia ją parenkite: workbench run bandymas"),
        (("share", "bandymas", "--report", "x"), "nežinoma ataskaita"),
        (("share", "bandymas", "--to", "x.doc"), "vardas, kuris baigiasi .zip"),
    ],
)
def test_wrong_input_is_told_in_lithuanian(root, monkeypatch, capsys, words, message):
    """Each wrong input ends with status 2 and one message."""
    monkeypatch.chdir(root)

    assert 2 == call(*words)
    assert message in capsys.readouterr().err


def test_letters_the_log_cannot_hold_stop_nothing(tmp_path):
    """In a log of another encoding a question mark stands for what it lacks."""
    ended = start("status", "--root", a_folder(tmp_path), PYTHONIOENCODING="ascii")

    assert (0, "") == (ended.returncode, ended.stderr)
    assert "Savivaldyb?" in ended.stdout


def test_a_file_in_the_way_is_told(root, capsys):
    """What cannot be written ends with status 2, and nothing else is touched."""
    (root / "parameters" / "schema.json").mkdir()

    assert 2 == call("schema", "--root", root, "--language", "en")
    assert "a folder and a file stand in each other's way" in capsys.readouterr().err


def test_a_new_municipality_can_be_checked(root, capsys):
    """The file that `new` writes passes `check`."""
    assert 0 == call("new", "kelme", "--name", "Kelmės rajono savivaldybė", "--root", root)
    assert "Įrašyta: parameters/kelme.yaml." in capsys.readouterr().out
    assert 0 == call("check", "kelme", "--root", root)


def test_schemas_are_written_and_checked(root, capsys):
    """Out of date ends with status 1, then they are written, then they match."""
    assert 1 == call("schema", "--check", "--root", root)
    assert 0 == call("schema", "--root", root)
    assert 0 == call("schema", "--check", "--root", root)
    out, err = capsys.readouterr()
    assert "Pasenusios: parameters/schema.json, parameters/plan.schema.json, " in err
    assert "Įrašyta: parameters/schema.json, parameters/plan.schema.json, " in out
    assert out.endswith("Schemos atitinka modelį.\n")


def test_status_shows_what_is_there(root, capsys):
    """A table of the municipalities."""
    put_plan(root, a_plan())

    assert 0 == call("status", "--root", root)
    assert "bandymas" in capsys.readouterr().out


@pytest.mark.parametrize("status", [0, 1, 130])
def test_run_hands_its_options_on(root, monkeypatch, status):
    """Every option reaches the runner, and its status is the program's."""
    seen = []
    monkeypatch.setattr(reports, "run_reports", lambda *a, **k: seen.append((a, k)) or status)
    options = ["--report", "overview", "--report", "plan_evaluation", "--jobs", "3"]
    options += ["--fail-fast", "--pdf"]
    ended = call(
        "run", "vilnius", "kaunas", *options, "--as-of", "2026-01-20", "-p", "x=1",
        "--language", "en", "--root", root,
    )  # fmt: skip

    order = Order(
        ("vilnius", "kaunas"),
        ("overview", "plan_evaluation"),
        date(2026, 1, 20),
        ("en",),
        {"x": 1},
        pdf=True,
    )
    assert [((order, root), {"language": "en", "jobs": 3, "fail_fast": True})] == seen
    assert status == ended


def test_run_without_options_means_everything_today(root, monkeypatch):
    """Without names, reports or date: the six, every report, as of today."""
    seen = []
    monkeypatch.setattr(reports, "run_reports", lambda *a, **k: seen.append((a, k)) or 0)
    before = date.today()  # noqa: DTZ011 - the reader's own day
    call("run", "--root", root)

    (((order, folder), options),) = seen
    assert before <= order.as_of <= date.today()  # noqa: DTZ011 - as above
    assert Order((), (), order.as_of, ("lt",), {}) == order
    assert (root, {"language": "lt", "jobs": None, "fail_fast": False}) == (folder, options)


@pytest.mark.parametrize("before", [True, False])
def test_both_languages_are_for_reports(root, monkeypatch, before):
    """Reports in both, messages in Lithuanian; asked for before the command or after it."""
    seen = []
    monkeypatch.setattr(reports, "run_reports", lambda *a, **k: seen.append((a, k)) or 0)
    words = ("--language", "both")
    call(*(words if before else ()), "run", "--root", root, *(() if before else words))

    (((order, _), options),) = seen
    assert (("lt", "en"), "lt") == (order.languages, options["language"])


def test_both_languages_may_stand_in_the_environment(root, monkeypatch):
    """The variable says the same as the option."""
    seen = []
    monkeypatch.setattr(reports, "run_reports", lambda *a, **_: seen.append(a) or 0)
    monkeypatch.setenv("WORKBENCH_LANGUAGE", "both")
    call("run", "--root", root)

    assert ("lt", "en") == seen[0][0].languages


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("status",),
        ("schema",),
        ("share", "bandymas"),
        ("draft", "bandymas"),
        ("new", "kelme"),
        ("import", "plan", "x.docx", "bandymas"),
    ],
)
@pytest.mark.parametrize("variable", [True, False])
def test_a_command_speaks_one_language(root, monkeypatch, capsys, words, variable):
    """Whoever makes no reports cannot be asked for both; nothing is done then."""
    option = () if variable else ("--language", "both")
    if variable:
        monkeypatch.setenv("WORKBENCH_LANGUAGE", "both")

    assert 2 == call(*words, *option, "--root", root)

    said = capsys.readouterr()
    assert f"kalba „both“ komandai „{words[0]}“" in said.err
    assert "" == said.out


def test_render_hands_its_options_on(root, monkeypatch):
    """Every option reaches the renderer, and its status is the program's."""
    seen = []
    monkeypatch.setattr(rendering, "render_reports", lambda *a, **k: seen.append((a, k)) or 1)
    options = ["--report", "overview", "--pdf", "--language", "both"]
    ended = call("render", "vilnius", *options, "--root", root)

    expected = ((["vilnius"], ["overview"], root), {"language": "lt", "pdf": True})
    assert ([expected], 1) == (seen, ended)


def test_the_help_is_translated(monkeypatch):
    """Every sentence of the help has its Lithuanian wording."""
    monkeypatch.setattr("sys.argv", ["workbench"])

    assert "Kuri ataskaita; galima kartoti." == help_words(text("Which report; may be repeated."))


def test_share_packs_what_may_be_handed_out(tmp_path, capsys):
    """Every option reaches the packer; a draft is refused with status 2 until it is asked for."""
    root = a_desk(tmp_path)
    put_report(root, delivery={"state": "draft"})
    words = ("share", "vilnius", "--report", "plan_evaluation", "--to", root / "v.zip")

    assert 2 == call(*words, "--root", root)
    assert "ataskaita yra juodraštis" in capsys.readouterr().err
    assert not (root / "v.zip").exists()
    assert 0 == call(*words, "--drafts", "--root", root)
    assert (root / "v.zip").is_file()
    assert "Supakuoti 4 failai:\n- SKAITYK.txt, " in capsys.readouterr().out
