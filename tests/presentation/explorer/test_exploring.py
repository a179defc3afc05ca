from __future__ import annotations

import nbformat
import pytest
from checkout import ROOT
from nbformat.v4 import new_code_cell, new_notebook, new_output
from needs_builders import options_item, severity_item, survey
from presentation.explorer.desks import a_case, an_explorer
from presentation.explorer.lab import a_desk
from workplace import a_notebook

from workbench.presentation.explorer.exploring import explore_needs
from workbench.presentation.page.rendering import render_page

WIDGET = "application/vnd.jupyter.widget-view+json"


def _page(explorer):
    """Return the page of a notebook that shows an explorer."""
    data, metadata = explorer._repr_mimebundle_()
    output = new_output("execute_result", data, metadata=metadata)
    return render_page(new_notebook(cells=[new_code_cell("x", outputs=[output])]), language="lt")


def test_where_there_is_no_jupyterlab_one_sentence_says_so():
    """A console and a viewer of notebooks have no controls."""
    explorer = an_explorer(ROOT)
    data, _ = explorer._repr_mimebundle_()
    assert data["text/plain"].startswith("Ši dalis skirta darbui su „JupyterLab“")
    assert data["text/plain"] in data["text/html"]
    assert repr(explorer) == data["text/plain"]
    assert data[WIDGET]["model_id"] == explorer.form.box.model_id


@pytest.mark.parametrize(
    ("surveys", "why"),
    [
        ((), "Nagrinėti dar nėra ko. Užsieniečių apklausos nėra"),
        (
            (survey((severity_item("LNG"), [5] * 12)),),
            "Nagrinėti dar nėra ko. Atsakė mažiau nei 30 žmonių",
        ),
        (
            (survey((options_item("sex", ("a", "b")), [0, 1] * 20)),),
            "Nagrinėti nėra ko: apklausoje neklausta nė apie vieną sritį.",
        ),
    ],
)
def test_without_shares_there_is_a_message_instead_of_controls(surveys, why):
    """No survey, one of too few people, one that asked about no area."""
    explorer = explore_needs(a_case(), surveys, "lt", root=ROOT)
    data, _ = explorer._repr_mimebundle_()
    assert explorer.form is None
    assert WIDGET not in data
    assert data["text/plain"].startswith(why)


@pytest.mark.parametrize("surveys", [(), None])
def test_a_page_shows_nothing_of_it(surveys):
    """Neither controls nor the sentence in their place: the page of an empty cell is the same."""
    explorer = (
        an_explorer(ROOT) if surveys is None else explore_needs(a_case(), surveys, "lt", root=ROOT)
    )
    empty = render_page(new_notebook(cells=[new_code_cell("x")]), language="lt")
    assert _page(explorer) == empty


@pytest.mark.notebook
def test_a_run_without_a_front_end_leaves_nothing_on_the_page(tmp_path, monkeypatch):
    """Nbclient keeps the state of widgets in the notebook; no number of a view is in it."""
    from nbclient import NotebookClient  # noqa: PLC0415 - slow to import

    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    root = a_desk(tmp_path)
    path = root / "notebooks" / "explore.ipynb"
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(root)}}).execute()
    assert WIDGET in notebook.cells[-1].outputs[0]["data"]
    assert "Ukrainos piliečiai" not in str(notebook.metadata.get("widgets"))
    page = render_page(notebook, language="lt")
    assert page == render_page(a_notebook("x"), language="lt")
