"""The elements by themselves, and the page in docs/ that shows them all."""

import re
import subprocess
import sys

import pytest
from checkout import ROOT

from workbench.presentation.design import tab_palette, tab_states
from workbench.presentation.palette import DARK, LIGHT, PAPER

PAGE = ROOT / "docs" / "design_system.html"
ELEMENTS = {
    "the cover": "<dt>",
    "the state of the report": "state-draft",
    "the warning of invented data": "banner invented",
    "who pays": "class=funding",
    "the message": "class=message",
    "the contents": "<nav",
    "how to read it": "class=guide",
    "a commentary": "class=commentary",
    "a figure": "<figure",
    "the data behind it": "<summary>The data of this figure",
    "a table": "class=scroll",
    "a narrow table": 'class="table few"',
    "a total": "class=total",
    "what is missing": ">no data",
    "what cannot be shown": "class=absent",
    "what failed": "This part of the report could not be made.",
    "tasks": "class=remedies",
    "findings": "class=check",
    "a dismissed finding": "class=dismissed",
    "a link with a number": r">Table\u00a0\d+|to the colours\u00a0\d",
    "the stamp": "class=stamp",
}


def _comparable(page):
    """Return a page without what changes with the data or the version of matplotlib."""
    page = re.sub(r"<svg.*?</svg>|<footer class=stamp>.*?</footer>", "", page, flags=re.DOTALL)
    return re.sub(r"workbench-own|f[0-9a-f]{8}-\d+", "", page)


def test_every_colour_is_shown_in_its_three_ways():
    """By name and number, light, dark and on paper."""
    html = tab_palette("lt").html
    for palette in (LIGHT, DARK, PAPER):
        assert f"<code>{palette.accent}</code>" in html
        assert f"<code>{palette.series[-1]}</code>" in html
    assert html.count("<svg") == 3 * (12 + 4)


def test_every_state_has_a_word():
    """Three severities, five marks, two states of a report."""
    html = tab_states("lt").html
    assert len(re.findall(r"severity-[EWI]", html)) == 3
    assert len(re.findall(r"class=mark-", html)) == 5
    assert len(re.findall(r"state-(?:draft|final)", html)) == 2


@pytest.mark.parametrize("element", ELEMENTS)
def test_the_page_in_docs_shows_every_element(element):
    """Whoever changes the style sees on one page what that does."""
    assert re.search(ELEMENTS[element], PAGE.read_text(encoding="utf-8"))


@pytest.mark.notebook
def test_the_page_in_docs_is_what_its_notebook_gives(tmp_path):
    """`make docs` was run after the last change of the template."""
    command = [sys.executable, "-m", "nbconvert", "--execute", "--to", "workbench"]
    place = ["--output-dir", str(tmp_path), str(ROOT / "docs" / "design_system.ipynb")]
    done = subprocess.run([*command, *place], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    made = (tmp_path / "design_system.html").read_text(encoding="utf-8")
    assert _comparable(made) == _comparable(PAGE.read_text(encoding="utf-8")), "run: make docs"
