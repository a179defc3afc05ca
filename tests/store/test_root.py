"""Where the workbench folder is."""

from pathlib import Path

import pytest
from folders import MINIMAL, a_folder, put_file

from workbench.errors import InputError
from workbench.store.root import (
    find_root,
    municipality_codes,
    parameter_file,
    parameter_files,
    plan_file,
    shown_path,
)


@pytest.fixture(autouse=True)
def no_variable(monkeypatch):
    """Start without a folder in the environment."""
    monkeypatch.delenv("WORKBENCH_ROOT", raising=False)


def test_the_nearest_folder_above_is_taken(tmp_path: Path, monkeypatch):
    """A notebook's own folder is inside the workbench folder."""
    (tmp_path / "parameters").mkdir()
    (tmp_path / "notebooks" / "deep").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "notebooks" / "deep")

    assert tmp_path == find_root()
    assert tmp_path == find_root(tmp_path / "notebooks")


def test_the_environment_wins_over_the_place(tmp_path: Path, monkeypatch):
    """WORKBENCH_ROOT names the folder wherever one stands."""
    for name in ("one", "two"):
        (tmp_path / name / "parameters").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "one")
    monkeypatch.setenv("WORKBENCH_ROOT", str(tmp_path / "two"))

    assert tmp_path / "two" == find_root()
    assert tmp_path / "one" == find_root(given=tmp_path / "one")


def test_a_named_folder_without_parameters_is_wrong(tmp_path: Path, monkeypatch):
    """A wrong --root is told; nothing above it is tried instead."""
    (tmp_path / "parameters").mkdir()
    (tmp_path / "other").mkdir()
    monkeypatch.chdir(tmp_path)

    with pytest.raises(InputError, match=r"no folder “parameters” in .*other"):
        find_root(given=tmp_path / "other")


def test_no_folder_anywhere_is_told(tmp_path: Path, monkeypatch):
    """Outside any workbench folder the message says what to do."""
    monkeypatch.chdir(tmp_path)

    with pytest.raises(InputError, match="name it with --root"):
        find_root()


def test_the_six_come_first(tmp_path: Path):
    """The project's order first, then the alphabet."""
    (tmp_path / "parameters").mkdir()
    for code in ("alytus", "jonava", "zarasai", "vilnius", "kaunas"):
        put_file(tmp_path, MINIMAL, code)
    put_file(tmp_path, MINIMAL, ".hidden")

    expected = ("vilnius", "kaunas", "jonava", "alytus", "zarasai")
    assert expected == municipality_codes(tmp_path)
    assert expected == tuple(path.stem for path in parameter_files(tmp_path))


def test_invented_municipalities_are_not_counted(tmp_path: Path):
    """An invented one is listed only when asked for; a broken file counts as real."""
    a_folder(tmp_path)
    put_file(tmp_path, MINIMAL.replace("kind: city", "kind: city\n  synthetic: true"), "pavyzdys")
    put_file(tmp_path, "a: [", "sugadintas")

    assert ("bandymas", "sugadintas") == municipality_codes(tmp_path)
    everything = ("bandymas", "pavyzdys", "sugadintas")
    assert everything == municipality_codes(tmp_path, synthetic=True)


def test_paths_are_shown_from_the_workbench_folder(tmp_path: Path):
    """Messages name files as one sees them from the folder; others keep their names."""
    assert "parameters/a.yaml" == shown_path(parameter_file(tmp_path, "a"), tmp_path)
    assert "parameters/a/plan.yaml" == shown_path(plan_file(tmp_path, "a"), tmp_path)
    assert "/elsewhere/plan.docx" == shown_path(Path("/elsewhere/plan.docx"), tmp_path)
