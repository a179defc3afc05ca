"""Numbers of sections, tables and figures, and links that say them.

A link in a text names what it leads to, in whatever form the sentence needs it:
``[lentelėje](#rubric)`` becomes „2 lentelėje“ and ``[Table](#rubric)`` “Table 2”.  Sections are
led to as in JupyterLab, by their words with hyphens: ``[skyriuje](#Visos-pastabos)``.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.presentation.language import translate
from workbench.presentation.markup import as_plain, joined, tag
from workbench.text import text

if TYPE_CHECKING:
    from workbench.model.base import Language
    from workbench.presentation.markup import Html

__all__ = ["Numbered", "Section", "numbered"]

_NUMBERED = re.compile(
    r"<h2[^>]*>(?P<section>.*?)</h2>|(?:<figure(?: id=\"?(?P<figure>[\w.-]+)\"?)?>"
    r"<figcaption>|<div class=\"?table(?: few)?\"?(?: id=\"?(?P<table>[\w.-]+)\"?)?>"
    r"<div [^>]*><table><caption>)<b class=no></b>",
    re.DOTALL,
)
_LINK = re.compile(r"<a href=\"#(?P<to>[^\"]+)\"(?P<more>[^>]*)>(?P<words>.*?)</a>", re.DOTALL)
_ID = re.compile(r"<[^>]* id=\"?([\w.-]+)")


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the page.

    Parameters
    ----------
    anchor : str
        Where links lead.
    title : str
        Its heading, as markup.
    """

    anchor: str
    title: str


@dataclass(frozen=True, slots=True)
class Numbered:
    """A page's content with its numbers.

    Parameters
    ----------
    content : str
        Markup.
    sections : tuple of Section
        In their order.
    """

    content: str
    sections: tuple[Section, ...]


def numbered(content: str, language: Language) -> Numbered:
    """Return content whose sections, tables and figures are numbered and whose links lead to them.

    Parameters
    ----------
    content : str
        Markup of the whole page, in its order.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Numbered
        A link to something that is not on the page keeps its words and stops being a link.
    """
    count = _Count(language)
    content = _NUMBERED.sub(count.write, content)
    anchors = set(_ID.findall(content))

    def led(link: re.Match[str]) -> str:
        to = html.unescape(link["to"])
        if to in count.places:
            anchor, number = count.places[to]
            return f'<a href="#{anchor}"{link["more"]}>{_said(number, link["words"], language)}</a>'
        return link[0] if to in anchors else link["words"]

    return Numbered(_LINK.sub(led, content), tuple(count.sections))


@dataclass(slots=True)
class _Count:
    """Counts what it meets, and remembers where it was."""

    language: Language
    sections: list[Section] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=lambda: {"table": 0, "figure": 0})
    places: dict[str, tuple[str, int]] = field(default_factory=dict)

    def write(self, found: re.Match[str]) -> str:
        """Return a heading or the beginning of a caption with its number."""
        if found["section"] is not None:
            return self._section(found["section"])
        kind = "figure" if "<figure" in found[0] else "table"
        self.counts[kind] += 1
        number = self.counts[kind]
        anchor = found[kind]
        if anchor:
            self.places[anchor] = (anchor, number)
        return found[0].removesuffix("<b class=no></b>") + self._label(kind, number)

    def _section(self, title: str) -> str:
        number = len(self.sections) + 1
        anchor = f"s{number}"
        self.sections.append(Section(anchor, title))
        self.places["-".join(as_plain(title).split())] = (anchor, number)
        return f"<h2 id={anchor}>{title}</h2>"

    def _label(self, kind: str, number: int) -> Html:
        in_words = {
            "table": text("Table {index}.", index=number),
            "figure": text("Figure {index}.", index=number),
        }
        return joined(tag("span", translate(in_words[kind], self.language), class_="no"), " ")


def _said(number: int, words: str, language: Language) -> str:
    """Return the words of a link with the number: before them in Lithuanian, after in English.

    With a number before it a word no longer begins its sentence.
    """
    lithuanian = (str(number), words[:1].lower() + words[1:])
    pair = lithuanian if language == "lt" else (words, str(number))
    return "\u00a0".join(part for part in pair if part)
