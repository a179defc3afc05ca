"""An executed notebook as a page, by one exporter that is made once."""

from __future__ import annotations

import threading
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.model.base import Language

__all__ = ["render_page"]

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
    return str(page)


@cache
def _exporter() -> Any:  # noqa: ANN401 - nbconvert ships no types
    """Return the exporter; to make it takes longer than to use it."""
    from workbench.presentation.page.exporter import PageExporter  # noqa: PLC0415 - slow to import

    return PageExporter()  # type: ignore[no-untyped-call] # ships no types
