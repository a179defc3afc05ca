"""From an executed notebook to a page that may be sent."""

import pytest
from bs4 import BeautifulSoup
from nbformat.v4 import new_markdown_cell, new_notebook
from workplace import a_notebook

from workbench.run.pages import PageError, not_made, page_of
from workbench.run.places import Place
from workbench.run.record import RunStatus

LT = Place("plan_evaluation", "vilnius", "lt")
EN = Place("plan_evaluation", "vilnius", "en")


def test_a_page_has_language_and_heading(tmp_path):
    """A notebook with a heading becomes a page with one."""
    soup = BeautifulSoup(page_of(a_notebook(), EN, tmp_path), "lxml")

    assert ("en", "Bandymas") == (soup.html["lang"], soup.h1.get_text(strip=True))


def test_a_page_that_must_not_be_sent_is_refused(tmp_path):
    """What is wrong with it is told, and how making it ends."""
    notebook = new_notebook(cells=[new_markdown_cell(f"# X\n\n{tmp_path}/y")])

    with pytest.raises(PageError, match="names a folder of this computer") as caught:
        page_of(notebook, LT, tmp_path)
    assert RunStatus.CONTENT_ERROR == caught.value.status


def test_a_notebook_no_page_can_be_made_of_is_told(tmp_path):
    """Whatever rendering stumbles over is a failure of that report alone."""
    with pytest.raises(PageError, match="the page could not be made") as caught:
        page_of(None, LT, tmp_path)
    assert RunStatus.RENDER_ERROR == caught.value.status


def test_the_reason_names_no_folder(tmp_path):
    """What went wrong is told without the place of the machine."""
    error = not_made(ValueError(f"no {tmp_path}/x"), tmp_path)

    assert "the page could not be made: ValueError: no ./x" == str(error.message)
