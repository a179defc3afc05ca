"""Which cells of a notebook a reader sees, and what the cells say of the page around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.model.base import Language

__all__ = ["about_page", "cells_for", "language_of", "main_heading"]

_MACHINERY = {"parameters", "injected-parameters"}
_LANGUAGES = {"lt", "en"}
_MAIN_HEADING = re.compile(r"\A\s*#[ \t]+([^\n]+)\n?")


def cells_for(notebook: Any, language: Language) -> list[Any]:  # noqa: ANN401 - nbformat ships no types
    """Return the cells a reader of a language is to see, in their order.

    Parameters
    ----------
    notebook : nbformat.NotebookNode
        Executed.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    list of nbformat.NotebookNode
        Without parameters and without what is meant for readers of another language.
    """
    hidden = _MACHINERY | (_LANGUAGES - {language})
    return [cell for cell in notebook.cells if not _tags(cell) & hidden]


def about_page(cells: Iterable[Any]) -> dict[str, str]:
    """Return what results say of the page around them: title, language, notice for each sheet.

    Parameters
    ----------
    cells : iterable of nbformat.NotebookNode
        Cells of a notebook.

    Returns
    -------
    dict of str to str
        What a later result says counts more.
    """
    about: dict[str, str] = {}
    for cell in cells:
        for output in cell.get("outputs", ()):
            about.update(output.get("metadata", {}).get("text/html", {}))
    return about


def language_of(notebook: Any) -> Language:  # noqa: ANN401 - as above
    """Return the language a notebook was run for.

    Parameters
    ----------
    notebook : nbformat.NotebookNode
        Executed.

    Returns
    -------
    str
        What its results say, else what Papermill was given, else Lithuanian.
    """
    given = notebook.metadata.get("papermill", {}).get("parameters", {}).get("language")
    said = about_page(notebook.cells).get("language", given)
    return cast("Language", said) if said in _LANGUAGES else "lt"


def main_heading(source: str) -> tuple[str, str] | None:
    """Return the main heading at the beginning of a text and the text without it.

    Parameters
    ----------
    source : str
        A cell's Markdown.

    Returns
    -------
    tuple of (str, str) or None
        None where it does not begin with one.
    """
    found = _MAIN_HEADING.match(source)
    return (found[1].strip(), source[found.end() :]) if found else None


def _tags(cell: Any) -> set[str]:  # noqa: ANN401 - as above
    """Return the tags of a cell."""
    return set(cell.get("metadata", {}).get("tags", ()))
