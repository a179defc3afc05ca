"""The browser for the tests of the pages: the system's own, else the one Playwright brought."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["RULES", "a_browser", "barriers"]

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""As `make browser` looks for them."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def a_browser() -> Iterator[Any]:
    """Yield a browser; without one the test is skipped, on a build server it fails."""
    engines = pytest.importorskip("playwright.sync_api")
    with engines.sync_playwright() as engine:
        own = engine.chromium.executable_path
        path = next(filter(None, map(shutil.which, NAMES)), None)
        if path is None and not Path(own).exists():
            say = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
            say("no Chromium here; `make browser` installs one where it can")
        chromium = engine.chromium.launch(executable_path=path or own, args=ARGUMENTS)
        yield chromium
        chromium.close()


def barriers(page: Any) -> list[tuple[str, list[str]]]:
    """Return what axe finds on a page: rules broken and the markup that breaks them."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = axe.Axe().run(page, options={"runOnly": RULES}).response["violations"]
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found]
