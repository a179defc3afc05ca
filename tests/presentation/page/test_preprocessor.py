import html
import re
import subprocess
import sys

import nbformat
import pytest
from notebook_running import executed
from presentation.cases import AS_OF
from presentation.pages import page_of

from workbench.presentation.page.exporter import TEMPLATES
from workbench.presentation.page.preprocessor import ForReaders

VILNIUS = {"municipality": "vilnius", "as_of": AS_OF, "language": "en"}


def _words(page):
    """Return what a page says, without markup and blanks."""
    body = re.sub(r"<style.*?</style>|<[^>]*>", " ", page, flags=re.DOTALL)
    return re.sub(r"\s+", " ", html.unescape(body)).strip()


@pytest.fixture(scope="module")
def notebook(tmp_path_factory):
    """Return the place of an executed English report."""
    path = tmp_path_factory.mktemp("plain") / "report.ipynb"
    nbformat.write(executed("plan_evaluation", **VILNIUS), path)
    return path


@pytest.mark.notebook
def test_plain_nbconvert_makes_the_same_page_with_our_template(notebook):
    """`jupyter nbconvert --template …/workbench` need not even be told the language."""
    template = TEMPLATES / "workbench"
    command = [sys.executable, "-m", "nbconvert", "--to", "html", "--template", str(template)]
    done = subprocess.run([*command, str(notebook)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    page = notebook.with_suffix(".html").read_text(encoding="utf-8")
    assert '<html lang="en">' in page
    assert "<script" not in page
    assert _words(page) == _words(page_of("vilnius", "en"))


def test_the_language_can_be_asked_for():
    """What the caller says counts more than what the notebook was run for."""
    _, resources = ForReaders(language="lt").preprocess(executed("plan_evaluation", **VILNIUS), {})
    assert resources["page"]["language"] == "lt"


def test_a_notebook_that_says_nothing_gets_a_title():
    """No page is without one."""
    _, resources = ForReaders().preprocess(nbformat.v4.new_notebook(), {})
    assert resources["page"]["title"] == "Ataskaita"
