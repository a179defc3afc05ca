"""A page read once, with all that the rules ask for again and again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lxml import etree, html

from workbench.presentation.lint.blocks import Joined, read_blocks, read_labels

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.model.base import Language
    from workbench.presentation.lint.blocks import Block

__all__ = [
    "HEADINGS",
    "Page",
    "has_words",
    "headings_over",
    "name_of",
    "place_of",
    "read_page",
    "said",
]

HEADINGS = {f"h{level}": level for level in range(1, 7)}
"""Levels of headings by their tags."""

_NORMAL = etree.XPath("normalize-space()")
_LONGEST_PLACE = 80


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the rules see it.

    Parameters
    ----------
    source : str
        As written.
    language : str
        ``lt`` or ``en``.
    root : lxml element
        The ``html`` element.
    elements : tuple
        All elements in their order.
    tags, attributes : dict
        Elements by the name of their tag, and by those of their attributes.
    ids : dict
        Elements by their identifier; of several the first.
    blocks : tuple of Block
        All words in their order, those in attributes at the end.
    text, own : Joined
        The blocks' words as one string, to be searched at one go.
    complaints : tuple of str
        What the parser had to put right.
    """

    source: str
    language: Language
    root: Any
    elements: tuple[Any, ...]
    tags: Mapping[str, list[Any]]
    attributes: Mapping[str, list[Any]]
    ids: Mapping[str, Any]
    blocks: tuple[Block, ...]
    text: Joined
    own: Joined
    complaints: tuple[str, ...]

    def all(self, *names: str) -> list[Any]:
        """Return the elements with these tags.

        Parameters
        ----------
        *names : str
            Names of tags.

        Returns
        -------
        list
            Tag by tag, each in the order of the page.
        """
        return [element for name in names for element in self.tags.get(name, ())]

    def having(self, *names: str) -> list[tuple[Any, str, str]]:
        """Return the elements with these attributes.

        Parameters
        ----------
        *names : str
            Names of attributes.

        Returns
        -------
        list of (lxml element, str, str)
            Each with the name and the value of the attribute.
        """
        return [
            (one, name, one.get(name)) for name in names for one in self.attributes.get(name, ())
        ]


def read_page(source: str, language: Language) -> Page:
    """Return a page ready for the rules.

    Parameters
    ----------
    source : str
        The whole HTML page.
    language : str
        ``lt`` or ``en``: what it should be in.

    Returns
    -------
    Page
    """
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    written = source if source.strip() else "<html></html>"
    root = etree.fromstring(written.encode("utf-8", "replace"), parser)
    if root is None:  # nothing but comments
        root = etree.fromstring("<html></html>", parser)
    complaints = tuple(
        f"{entry.line}: {entry.message}"
        for entry in parser.error_log
        if entry.type_name == "ERR_TAG_NAME_MISMATCH"
    )
    elements = tuple(root.iter("*"))
    tags, attributes = _indexed(elements)
    ids = {one.get("id"): one for one in reversed(attributes.get("id", ()))}
    blocks = (*read_blocks(root, language), *read_labels(attributes, language))
    text, own = Joined(tuple(b.text for b in blocks)), Joined(tuple(b.own for b in blocks))
    return Page(
        source, language, root, elements, tags, attributes, ids, blocks, text, own, complaints
    )


def _indexed(elements: tuple[Any, ...]) -> tuple[dict[str, list[Any]], dict[str, list[Any]]]:
    """Return elements by the name of their tag, and by those of their attributes."""
    tags: dict[str, list[Any]] = {}
    attributes: dict[str, list[Any]] = {}
    for element in elements:
        tags.setdefault(element.tag, []).append(element)
        for name in element.keys():  # noqa: SIM118 - an element is no mapping
            attributes.setdefault(name, []).append(element)
    return tags, attributes


def said(element: Any) -> str:  # noqa: ANN401 - lxml ships no types
    """Return the words in an element.

    Parameters
    ----------
    element : lxml element
        Any.

    Returns
    -------
    str
        Blanks joined.
    """
    return str(_NORMAL(element)).replace("\xa0", " ").strip()


def has_words(element: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether an element holds any words.

    Parameters
    ----------
    element : lxml element
        Any.

    Returns
    -------
    bool
    """
    first = element.text
    return bool(first and first.strip()) or any(part.strip() for part in element.itertext())


def name_of(element: Any, page: Page) -> str:  # noqa: ANN401 - as above
    """Return what a screen reader calls an element.

    Parameters
    ----------
    element : lxml element
        Any.
    page : Page
        Where it stands.

    Returns
    -------
    str
        Its label; without one its words; empty if it has neither.
    """
    labels = element.get("aria-labelledby", "").split()
    if labels:
        return " ".join(said(page.ids[label]) for label in labels if label in page.ids)
    label = element.get("aria-label") or element.get("alt")
    return " ".join(label.split()) if label else said(element)


def headings_over(page: Page) -> dict[Any, str]:
    """Return under which heading every element stands; asked for once, where there are faults.

    Parameters
    ----------
    page : Page
        As read.

    Returns
    -------
    dict
        Words of the nearest heading before, or of the heading itself.
    """
    found: dict[Any, str] = {}
    current = ""
    for element in page.elements:
        if element.tag in HEADINGS:
            current = said(element) or current
        found[element] = current
    return found


def place_of(element: Any, over: Mapping[Any, str]) -> str:  # noqa: ANN401 - as above
    """Return where an element stands: its table, its figure, the heading before it.

    Parameters
    ----------
    element : lxml element or None
        None for the page as a whole.
    over : mapping
        The headings over the elements.

    Returns
    -------
    str
        Empty for the page as a whole.
    """
    if element is None:
        return ""
    around = (element, *element.iterancestors("table", "figure"))
    named = next(filter(None, map(_own_name, around)), "") or over.get(element, "")
    return named[:_LONGEST_PLACE] or f"<{element.tag}>"


def _own_name(element: Any) -> str:  # noqa: ANN401 - as above
    """Return the caption of a table or a figure."""
    caption = element.find({"table": "caption", "figure": "figcaption"}.get(element.tag, "none"))
    return "" if caption is None else said(caption)
