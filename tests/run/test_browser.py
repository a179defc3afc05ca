"""The browser on this computer."""

import sys
from pathlib import Path

import pytest

from workbench.run.browser import does_not_start, installed_browser, no_browser, no_playwright


@pytest.fixture
def bare(tmp_path, monkeypatch):
    """Make a computer without any program on its search path."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    return tmp_path


def a_program(path):
    """Put a program that can be started somewhere."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o755)
    return path


def test_the_systems_own_browser_is_found(bare):
    """Chromium before Chrome, wherever the search path leads."""
    chrome = a_program(bare / "google-chrome")
    assert chrome == installed_browser()

    chromium = a_program(bare / "chromium")
    assert chromium == installed_browser()


@pytest.mark.usefixtures("bare")
def test_without_a_browser_there_is_none():
    """A computer without a browser is told from one with."""
    assert installed_browser() is None


def test_on_windows_edge_is_found_in_its_folder(bare, monkeypatch):
    """Every Windows has Edge, but not on the search path."""
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("PATHEXT", "")
    monkeypatch.setenv("PROGRAMFILES(X86)", str(bare / "x86"))
    for other in ("PROGRAMFILES", "LOCALAPPDATA"):
        monkeypatch.delenv(other, raising=False)
    edge = a_program(bare / "x86" / "Microsoft" / "Edge" / "Application" / "msedge.exe")

    assert edge == installed_browser()


@pytest.mark.usefixtures("bare")
def test_on_a_mac_programs_lie_elsewhere(monkeypatch):
    """Without one in the folder of programs there is none."""
    monkeypatch.setattr(sys, "platform", "darwin")
    found = installed_browser()

    assert found is None or Path("/Applications") in found.parents


@pytest.mark.parametrize(
    ("fault", "remedy"),
    [
        (no_playwright(), 'pip install "integration-workbench[pdf]"'),
        (no_browser(), "python -m playwright install chromium"),
        (does_not_start("no display"), "open the browser once by hand"),
    ],
)
def test_what_is_missing_comes_with_a_way_to_get_it(fault, remedy):
    """Each message says what to do, one way being to go without."""
    assert remedy in str(fault.remedy)
    assert "leave --pdf out" in str(fault.remedy)
