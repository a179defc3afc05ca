"""From an executed notebook to one page that can be mailed: no code, no scripts, no addresses."""

from __future__ import annotations

import copy
import html
import re
import threading
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.presentation.language import translate
from workbench.text import text

if TYPE_CHECKING:
    from workbench.model.base import Language

__all__ = ["render_page"]

_RENDERING = threading.Lock()  # one exporter serves all threads and keeps a state of its own
_TEMPLATES = Path(__file__).parent / "template"
_MACHINERY = {"parameters", "injected-parameters"}
_LANGUAGES = {"lt", "en"}
_MAIN_HEADING = re.compile(r"\A\s*#[ \t]+([^\n]+)\n?")
_SECTION = re.compile(r"<h2[^>]*>(.*?)</h2>", re.DOTALL)
_SCRIPT = re.compile(r"<script\b.*?(?:</script\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_NOT_FOR_STYLES = re.compile(r"[<>\"'\\{}\x00-\x1f]")
_CONTENTS = "<!--contents-->"


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
    shown = _for_readers(notebook, language)
    heading = _take_heading(shown)
    about = _about(shown)
    own = title or about.get("title")
    page = {
        "language": language,
        "title": own or heading,
        "question": heading if own else "",
        "running_title": _for_style(own or heading),
        "running_notice": _for_style(about.get("notice", "")),
        "table_label": _counted(translate(text("Table #. "), language), "table"),
        "figure_label": _counted(translate(text("Figure #. "), language), "figure"),
        "skip": translate(text("Skip to the content"), language),
        "failed": translate(text("This part of the report could not be made."), language),
    }
    with _RENDERING:
        body, _ = _exporter().from_notebook_node(shown, resources={"page": page})
    return _with_contents(body, language)


def _for_readers(notebook: Any, language: Language) -> Any:  # noqa: ANN401 - as above
    """Return a copy with the cells a reader of a language is to see, without scripts."""
    shown = copy.deepcopy(notebook)
    others = _LANGUAGES - {language}
    shown.cells = [cell for cell in shown.cells if not _tags(cell) & (_MACHINERY | others)]
    for cell in shown.cells:
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            if "text/html" in data:
                data["text/html"] = _SCRIPT.sub("", "".join(data["text/html"]))
    return shown


def _tags(cell: Any) -> set[str]:  # noqa: ANN401 - as above
    """Return the tags of a cell."""
    return set(cell.get("metadata", {}).get("tags", ()))


def _take_heading(notebook: Any) -> str:  # noqa: ANN401 - as above
    """Take the main heading out of the text, for the page has one of its own."""
    for cell in notebook.cells:
        found = _MAIN_HEADING.match(cell.source) if cell.cell_type == "markdown" else None
        if found:
            cell.source = cell.source[found.end() :]
            return found[1].strip()
    return ""


def _about(notebook: Any) -> dict[str, str]:  # noqa: ANN401 - as above
    """Return what the results say of the page around them: its title, a notice for each sheet."""
    about: dict[str, str] = {}
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            about.update(output.get("metadata", {}).get("text/html", {}))
    return about


def _with_contents(page: str, language: Language) -> str:
    """Give every section a number to jump to and list them at the top."""
    titles: list[str] = []

    def numbered(found: re.Match[str]) -> str:
        titles.append(found[1])
        return f'<h2 id="s{len(titles)}">{found[1]}</h2>'

    page = _SECTION.sub(numbered, page)
    label = html.escape(translate(text("Contents"), language))
    entries = "".join(f'<li><a href="#s{i}">{t}</a></li>' for i, t in enumerate(titles, start=1))
    contents = (
        f'<nav aria-labelledby="contents"><h2 id="contents">{label}</h2><ol>{entries}</ol></nav>'
    )
    return page.replace(_CONTENTS, contents if titles else "", 1)


def _for_style(words: str) -> str:
    """Return words that can stand between quotation marks in a style sheet."""
    return _NOT_FOR_STYLES.sub(" ", words)


def _counted(words: str, counter: str) -> str:
    """Return words with ``#`` in the place of a number as a style sheet counts them."""
    before, _, after = words.partition("#")
    return f'"{_for_style(before)}" counter({counter}) "{_for_style(after)}"'


def _markdown(source: str) -> str:
    """Return the text of a cell as HTML, headings without links to themselves."""
    from nbconvert.filters.markdown_mistune import (  # noqa: PLC0415 - slow to import
        IPythonRenderer,
        MarkdownWithMath,
    )

    renderer = IPythonRenderer(escape=False, exclude_anchor_links=True)
    return str(MarkdownWithMath(renderer=renderer).render(source))


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
        extra_template_basedirs=[str(_TEMPLATES)],
        filters={"markdown2html": _markdown},
    )
