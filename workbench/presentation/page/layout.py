"""Where what a notebook shows stands on the page: cover, message, contents, sections, stamp."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from workbench.presentation.language import translate
from workbench.presentation.markup import Html, tag
from workbench.presentation.page.cells import main_heading
from workbench.presentation.page.markdown import markdown_shown
from workbench.presentation.page.numbering import numbered
from workbench.presentation.page.outputs import outputs_shown
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.model.base import Language
    from workbench.presentation.page.numbering import Section

__all__ = ["Layout", "laid_out"]

_STAMP = re.compile(r"<footer class=stamp>.*?</footer>", re.DOTALL)
_SECTION = re.compile(r"(?=<h2\b)")
_COVER = "<div class=cover>"
_MESSAGE = "class=message"
_HERE = "<!--contents-->"


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a page.

    Parameters
    ----------
    heading : str
        The notebook's main heading, as plain text.
    cover : str
        Whose report it is and what state it is in; empty where no result says.
    lead : str
        The message; empty where the first section holds none.
    contents : str
        Links to the sections; empty where there are none.
    sections : str
        Everything else.
    stamp : str
        What the report was made from.
    """

    heading: str
    cover: str
    lead: str
    contents: str
    sections: str
    stamp: str


def laid_out(cells: Iterable[Any], language: Language) -> Layout:
    """Return the parts of a page made from the cells a reader is to see.

    Parameters
    ----------
    cells : iterable of nbformat.NotebookNode
        In their order.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Layout
        The section with the message leads, then come the contents and what the notebook says of
        itself, then the other sections, so that who has one minute need not search.
    """
    shown = _shown(cells, language)
    body, stamp = _taken(_STAMP, "\n".join(shown.pieces))
    opening, *sections = _SECTION.split(body)
    leads = bool(sections) and _MESSAGE in sections[0]
    lead, rest = (sections[0], sections[1:]) if leads else ("", sections)
    parts = "".join(_section(part) for part in (opening, *rest) if part.strip())
    ready = numbered(f"{lead}{_HERE}{_guide(shown.guide, language)}{parts}", language)
    lead, _, others = ready.content.partition(_HERE)
    contents = _contents(ready.sections, language)
    return Layout(shown.heading, "".join(shown.cover), lead, contents, others, stamp)


@dataclass(slots=True)
class _Shown:
    """What the cells show, sorted."""

    heading: str = ""
    guide: str = ""
    cover: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)


def _shown(cells: Iterable[Any], language: Language) -> _Shown:
    """Return what the cells show: main heading and text under it, cover, everything else."""
    shown = _Shown()
    for cell in cells:
        if cell.cell_type == "markdown":
            _take_text(shown, cell)
        elif cell.cell_type == "code":
            result = outputs_shown(cell, language)
            if _COVER in result:
                shown.cover.append(result)
            elif result.strip():
                shown.pieces.append(f"<div class=result>{result}</div>")
    return shown


def _take_text(shown: _Shown, cell: Any) -> None:  # noqa: ANN401 - nbformat ships no types
    """Add the text of a Markdown cell; the first main heading is the page's own."""
    pasted = cell.get("attachments", {})
    found = None if shown.heading else main_heading(cell.source)
    if found:
        shown.heading = found[0]
        shown.guide = markdown_shown(found[1], pasted) if found[1].strip() else ""
    else:
        shown.pieces.append(_text(markdown_shown(cell.source, pasted)))


def _text(shown: str) -> str:
    """Return essay text, its headings outside the narrow column of its words."""
    pieces = re.split(r"(<h2\b.*?</h2>)", shown.strip(), flags=re.DOTALL)
    return "".join(
        piece if piece.startswith("<h2") else f"<div class=text>{piece.strip()}</div>"
        for piece in pieces
        if piece.strip()
    )


def _taken(pattern: re.Pattern[str], shown: str) -> tuple[str, str]:
    """Return markup without what a pattern finds, and what it found."""
    found = "".join(pattern.findall(shown))
    return pattern.sub("", shown), found


def _section(markup: str) -> str:
    """Return a part of the page that can be kept together."""
    return f"<section>{markup.strip()}</section>\n"


def _guide(guide: str, language: Language) -> str:
    """Return how to read the report, in a box of its own."""
    if not guide:
        return ""
    label = translate(text("About this report"), language)
    return f'<aside class=guide aria-label="{label}">{guide}</aside>\n'


def _contents(sections: tuple[Section, ...], language: Language) -> Html:
    """Return the links to the sections."""
    if not sections:
        return Html("")
    label = translate(text("Contents"), language)
    entries = (
        tag("li", tag("a", Html(section.title), href=f"#{section.anchor}")) for section in sections
    )
    return tag(
        "nav", tag("h2", label, id="contents"), tag("ol", *entries), aria_labelledby="contents"
    )
