import pytest
from nbformat.v4 import new_code_cell, new_output

from workbench.presentation.page.outputs import ONLY_AT_DESK, outputs_shown


def _shown(*outputs):
    """Return what a cell with outputs shows in Lithuanian."""
    return outputs_shown(new_code_cell("x", outputs=list(outputs)), "lt")


def test_an_error_becomes_one_neutral_sentence():
    """No traceback, no name of a folder, no word of the program."""
    error = new_output("error", ename="ValueError", evalue="/srv/x", traceback=["Traceback"])
    assert _shown(error) == "<p class=absent>Šios ataskaitos dalies parengti nepavyko.</p>"


def test_what_is_printed_is_shown_and_warnings_are_not():
    """Standard output is the author's, standard error is for the consultant."""
    out = new_output("stream", name="stdout", text="2 < 3\x00")
    err = new_output("stream", name="stderr", text="DeprecationWarning")
    assert _shown(out, err) == "<pre>2 &lt; 3</pre>"


def test_markup_is_taken_before_plain_text_and_scripts_are_taken_out():
    """Whatever a library puts into its tables, no script reaches the page."""
    html = "<p>a</p><script>alert(1)</script><SCRIPT src=x></SCRIPT ><p>b</p><script>x"
    data = {"text/plain": "plain", "text/html": html}
    assert _shown(new_output("display_data", data)) == "<p>a</p><p>b</p>"


def test_plain_results_are_escaped():
    """A bare string shows as the text it is, nothing shows as nothing."""
    assert _shown(new_output("execute_result", {"text/plain": "<b>"})) == "<pre>&lt;b&gt;</pre>"
    assert _shown(new_output("execute_result", {"text/plain": " "})) == ""


@pytest.mark.parametrize("kind", ["image/png", "image/jpeg", "image/svg+xml"])
def test_a_bare_picture_shows_as_one_that_may_not_go_out(kind):
    """It stands there without alternative text, caption and source, so that the lint stops it."""
    bare = new_output("display_data", {kind: "aGVsbG8=", "text/plain": "<Figure size 640x480>"})
    assert _shown(bare) == "<figure><img></figure>"


@pytest.mark.parametrize("more", [{}, {"text/html": "<p>a</p>"}])
def test_widgets_never_reach_a_page(more):
    """Nobody can move them there, and their sentence is for JupyterLab."""
    widget = {"application/vnd.jupyter.widget-view+json": {"model_id": "a"}, "text/plain": "VBox()"}
    assert _shown(new_output("display_data", {**widget, **more})) == ""


def test_what_is_marked_for_the_desk_never_reaches_a_page():
    """Nor does what stands in the place of controls."""
    data = {"text/html": "<p>a</p>", "text/plain": "a"}
    assert _shown(new_output("display_data", data, metadata={ONLY_AT_DESK: True})) == ""
    assert _shown(new_output("display_data", data)) == "<p>a</p>"
