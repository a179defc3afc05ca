"""The browser on this computer that prints pages, and what is said where there is none."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from workbench.errors import Fault
from workbench.text import text

__all__ = ["ARGUMENTS", "does_not_start", "installed_browser", "no_browser", "no_playwright"]

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Start without asking anybody for anything; without a sandbox, which root may not have."""

_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
)
"""The first four as `make browser` looks for them."""
_MAC = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_WINDOWS = ("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe")
_WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")


def installed_browser() -> Path | None:
    """Return the program of a browser that can print, or None where there is none.

    Returns
    -------
    Path or None
    """
    for name in _NAMES:
        found = shutil.which(name)
        if found:
            return Path(found)
    return next((path for path in _usual_places() if path.is_file()), None)


def no_playwright() -> Fault:
    """Return the fault of a missing package.

    Returns
    -------
    Fault
    """
    return Fault(
        text("--pdf, but the package Playwright is not installed"),
        text("Playwright, which prints the pages"),
        text('pip install "integration-workbench[pdf]", or leave --pdf out'),
    )


def no_browser() -> Fault:
    """Return the fault of a missing browser.

    Returns
    -------
    Fault
    """
    return Fault(
        text("--pdf, but neither Chromium nor Chrome nor Edge on this computer"),
        text("a browser that prints the pages"),
        text(
            "install Chromium, Chrome or Edge, or run: python -m playwright install chromium; "
            "or leave --pdf out"
        ),
    )


def does_not_start(reason: str) -> Fault:
    """Return the fault of a browser that is there but does not start.

    Parameters
    ----------
    reason : str
        What was said about it.

    Returns
    -------
    Fault
    """
    return Fault(
        text("a browser that does not start: {reason}", reason=reason),
        text("a browser that prints the pages"),
        text("open the browser once by hand and mend what it complains about, or leave --pdf out"),
    )


def _usual_places() -> tuple[Path, ...]:
    """Return where browsers lie on systems that do not keep them on the search path."""
    if sys.platform == "darwin":
        return tuple(Path("/Applications", name) for name in _MAC)
    if sys.platform == "win32":
        folders = (os.environ.get(name) for name in _WINDOWS_FOLDERS)
        return tuple(Path(folder, name) for folder in folders if folder for name in _WINDOWS)
    return ()
