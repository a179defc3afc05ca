from __future__ import annotations

from dataclasses import replace

import nbformat
import pytest
from checkout import ROOT
from nbformat.v4 import new_code_cell, new_notebook, new_output
from presentation.deciding.lab import a_desk_with_notebook
from selection_cases import selection_of

from workbench.presentation.deciding.deciding import decide
from workbench.presentation.page.rendering import render_page

WIDGET = "application/vnd.jupyter.widget-view+json"


def _page(session):
    """Return the page of a notebook that shows a session."""
    data, metadata = session._repr_mimebundle_()
    output = new_output("execute_result", data, metadata=metadata)
    return render_page(new_notebook(cells=[new_code_cell("x", outputs=[output])]), language="lt")


def test_a_console_shows_the_decisions():
    """So does a viewer of notebooks that has no controls."""
    session = decide(selection_of(), "lt", root=ROOT)
    data, _ = session._repr_mimebundle_()
    assert repr(session) == data["text/plain"]
    assert data["text/plain"].startswith("Savivaldybės sprendimai")
    assert data[WIDGET]["model_id"] == session.form.box.model_id


def test_a_page_shows_the_decisions_and_no_controls():
    """As a table of the house, with its caption."""
    page = _page(decide(selection_of(), "lt", root=ROOT))
    assert "Savivaldybės sprendimai" in page
    assert "Pasitarimai jau vyksta" in page
    assert "widget" not in page
    assert "Skaičiuojama" not in page


def test_without_candidates_there_are_no_controls():
    """There is nothing to weigh; what was decided stays to be seen."""
    session = decide(replace(selection_of(), valued=()), "lt", root=ROOT)
    data, _ = session._repr_mimebundle_()
    assert session.form is None
    assert WIDGET not in data
    assert "Savivaldybės sprendimai" in _page(session)


@pytest.mark.notebook
def test_a_run_without_a_front_end_leaves_no_control_in_the_notebook(tmp_path, monkeypatch):
    """Nbclient keeps the state of widgets in the notebook; it holds one waiting line."""
    from nbclient import NotebookClient  # noqa: PLC0415 - slow to import

    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    root = a_desk_with_notebook(tmp_path)
    path = root / "notebooks" / "decide.ipynb"
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(root)}}).execute()
    assert WIDGET in notebook.cells[-1].outputs[0]["data"]
    state = str(notebook.metadata.get("widgets"))
    assert "Skaičiuojama" in state
    assert "Slider" not in state
    assert "Pasitarimai jau vyksta" in render_page(notebook, language="lt")
