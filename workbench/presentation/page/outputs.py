"""The outputs of a cell as markup: results shown, errors told in one neutral sentence."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any

from workbench.presentation.language import translate
from workbench.presentation.markup import clean
from workbench.text import text

if TYPE_CHECKING:
    from workbench.model.base import Language

__all__ = ["ALSO_ON_PAGE", "ONLY_AT_DESK", "outputs_shown"]

ONLY_AT_DESK = "workbench_only_at_desk"
"""Mark of an output to work with in JupyterLab, of which a page shows nothing."""
ALSO_ON_PAGE = "workbench_also_on_page"
"""Mark of an output to work with in JupyterLab that has something for a page as well."""
_WIDGET = "application/vnd.jupyter.widget-view+json"

_FAILED = text("This part of the report could not be made.")
_SCRIPT = re.compile(r"<script\b.*?(?:</script\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_PICTURES = ("image/png", "image/jpeg", "image/svg+xml")


def outputs_shown(cell: Any, language: Language) -> str:  # noqa: ANN401 - nbformat ships no types
    """Return what a code cell shows.

    Parameters
    ----------
    cell : nbformat.NotebookNode
        A code cell.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
        Markup; empty where there is nothing for readers.
    """
    return "".join(_shown(output, language) for output in cell.get("outputs", ()))


def _shown(output: Any, language: Language) -> str:  # noqa: ANN401 - as above
    """Return one output."""
    kind = output["output_type"]
    if kind == "error":
        return f"<p class=absent>{html.escape(translate(_FAILED, language))}</p>"
    if kind == "stream":
        return _plain(output["text"]) if output["name"] == "stdout" else ""
    data = output["data"]
    marks = output.get("metadata", {})
    if marks.get(ONLY_AT_DESK) or (_WIDGET in data and not marks.get(ALSO_ON_PAGE)):
        return ""  # what its controls show nobody can choose on paper
    if "text/html" in data:
        return _SCRIPT.sub("", _whole(data["text/html"]))
    if any(kind in data for kind in _PICTURES):
        # Without words of its own no picture goes out: the lint stops a page that holds this.
        return "<figure><img></figure>"
    return _plain(data.get("text/plain", ""))


def _plain(words: str | list[str]) -> str:
    """Return plain text as it is."""
    whole = _whole(words)
    return f"<pre>{html.escape(clean(whole))}</pre>" if whole.strip() else ""


def _whole(words: str | list[str]) -> str:
    """Return text that a notebook may keep in lines."""
    return words if isinstance(words, str) else "".join(words)
