"""The essay text of a notebook as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["markdown_shown"]


def markdown_shown(source: str, pasted: Mapping[str, Any] | None = None) -> str:
    """Return the text of a Markdown cell as HTML, headings without links to themselves.

    Parameters
    ----------
    source : str
        Markdown; markup in it is shown as the text it is.
    pasted : mapping, optional
        Pictures pasted into the cell; no others are fetched.

    Returns
    -------
    str
    """
    from nbconvert.filters.markdown_mistune import (  # noqa: PLC0415 - slow to import
        IPythonRenderer,
        MarkdownWithMath,
    )

    renderer = IPythonRenderer(
        escape=True,
        allow_harmful_protocols=False,
        exclude_anchor_links=True,
        attachments=dict(pasted or {}),
    )
    return str(MarkdownWithMath(renderer=renderer).render(source))
