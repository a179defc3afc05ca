"""The browser for the tests of the pages: the system's own, else the one Playwright brought."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from workbench.run.browser import ARGUMENTS, installed_browser

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CROWDED", "RULES", "a_browser", "barriers", "need_browser"]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CROWDED = """() => [...document.querySelectorAll('.drawing svg')]
  .filter(svg => svg.checkVisibility()).flatMap(svg => {
    const frame = svg.getBoundingClientRect();
    const words = [...svg.querySelectorAll('text')].map(word => {
      const box = word.getBoundingClientRect();
      const inner = box.height * .2;  // what letters leave free above and below them
      return {said: word.textContent, left: box.left, right: box.right,
              top: box.top + inner, bottom: box.bottom - inner};
    });
    const hang = 3;  // a J hangs over its place
    const out = words.filter(w => w.left < frame.left - hang || w.right > frame.right + hang
      || w.top < frame.top - 1 || w.bottom > frame.bottom + 1).map(w => [w.said, 'leaves']);
    const on = words.flatMap((a, i) => words.slice(i + 1).filter(b => a.left < b.right - 1
      && b.left < a.right - 1 && a.top < b.bottom && b.top < a.bottom).map(b => [a.said, b.said]));
    return [...out, ...on];
  })"""
"""Finds the words of drawings that leave them or lie on another."""


def a_browser() -> Iterator[Any]:
    """Yield a browser; without one the test is skipped, on a build server it fails."""
    engines = pytest.importorskip("playwright.sync_api")
    with engines.sync_playwright() as engine:
        program = _program(engine)
        chromium = engine.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield chromium
        chromium.close()


def need_browser() -> None:
    """Skip or fail as `a_browser` does, for a test that starts the browser itself."""
    engines = pytest.importorskip("playwright.sync_api")
    with engines.sync_playwright() as engine:
        _program(engine)


def _program(engine: Any) -> Path:
    """Return the browser's program."""
    path = installed_browser() or Path(engine.chromium.executable_path)
    if not path.exists():
        say = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        say("no Chromium here; `make browser` installs one where it can")
    return path


def barriers(page: Any) -> list[tuple[str, list[str]]]:
    """Return what axe finds on a page: rules broken and the markup that breaks them."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = axe.Axe().run(page, options={"runOnly": RULES}).response["violations"]
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found]
