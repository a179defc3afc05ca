"""nbconvert's exporter with our template, made once and used for every page."""

from __future__ import annotations

import threading
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.presentation.page.shortening import shortened

if TYPE_CHECKING:
    from workbench.model.base import Language

__all__ = ["TEMPLATES", "render_page"]

TEMPLATES = Path(__file__).parent.parent / "template"
"""Folder in which nbconvert finds the template ``workbench``."""

_RENDERING = threading.Lock()  # one exporter serves all threads and keeps a state of its own


def render_page(notebook: Any, *, language: Language, title: str | None = None) -> str:  # noqa: ANN401 - nbformat ships no types
    """Return an executed notebook as one HTML page.

    Parameters
    ----------
    notebook : nbformat.NotebookNode
        Executed; it is not changed.
    language : str
        ``lt`` or ``en``; cells tagged for another language are left out.
    title : str, optional
        Title of the page; left out: what the cover in the notebook says, or its main heading.

    Returns
    -------
    str
    """
    asked = {"language": language, "title": title}
    with _RENDERING:
        page, _ = _exporter().from_notebook_node(notebook, resources={"workbench": asked})
    return shortened(page)


@cache
def _exporter() -> Any:  # noqa: ANN401 - nbconvert ships no types
    """Return the exporter with our template; to make it takes longer than to use it.

    It is the plain one: the exporter for HTML reads every page again after writing it, to put
    right what our tables and figures have right from the start.
    """
    from nbconvert.exporters import TemplateExporter  # noqa: PLC0415 - slow to import

    return TemplateExporter(  # type: ignore[no-untyped-call] # ships no types
        template_name="workbench",
        template_file="index.html.j2",
        extra_template_basedirs=[str(TEMPLATES)],
    )
