"""Rules on figures: what is to be seen in them, in words and as data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from workbench.presentation.lint.framework import rule
from workbench.presentation.lint.reading import name_of, said
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.presentation.lint.reading import Page
    from workbench.text import Text

    Hits = Iterator[tuple[Any, Text]]

_SHORTEST = 20
_OPENING = re.compile(
    r"(paveikslas|paveikslėlis|paveiksle|diagrama|grafikas|iliustracija|nuotrauka|"
    r"(a |the )?(picture|image|photo|graphic|chart|graph|figure)( of| shows|:))\b",
    re.IGNORECASE,
)


@rule("G01", "Every figure has a caption.", "It says what the figure is about (1.3.1).")
def captions(page: Page) -> Hits:
    """Look for words in the caption."""
    for figure in page.all("figure"):
        caption = figure.find("figcaption")
        if caption is None or not said(caption):
            yield figure, text("a figure has no caption")


@rule("G02", "Every figure says in words what is to be seen.", "For who cannot see it (1.1.1).")
def alternatives(page: Page) -> Hits:
    """Look for the description of every drawing in a figure."""
    for figure in page.all("figure"):
        if not figure.findall(".//svg") and not figure.findall(".//img"):
            continue
        described = [name_of(one, page) for one in _drawings(figure)]
        if not described or any(len(words) <= _SHORTEST for words in described):
            yield figure, text("a figure does not say what is to be seen in it")


@rule("G03", "The description says more than the caption.", "Both are read out (1.1.1).")
def telling_alternatives(page: Page) -> Hits:
    """Compare the description with the caption, and look how it begins."""
    for figure in page.all("figure"):
        caption = "".join(map(said, figure.findall("figcaption")))
        for words in (name_of(one, page) for one in _drawings(figure)):
            if words and words in {caption, caption.rstrip(".") + "."}:
                yield figure, text("a figure is described by its caption only")
            elif _OPENING.match(words):
                yield figure, text("the description begins with “{words}”", words=words[:30])


@rule("G04", "Every figure names its source.", "Promise: every figure has a source and a date.")
def sources(page: Page) -> Hits:
    """Look for the note on the source."""
    for figure in page.all("figure"):
        if not any(said(one) for one in figure.find_class("source")):
            yield figure, text("a figure names no source")


@rule("G05", "Every figure carries its data as a table.", "To check and to listen to (1.1.1).")
def data(page: Page) -> Hits:
    """Look for a table that unfolds."""
    for figure in page.all("figure"):
        if not figure.findall(".//details//table"):
            yield figure, text("a figure does not carry its data")


@rule("G06", "Drawings stand in figures.", "Else they have no caption, source and data.")
def loose_drawings(page: Page) -> Hits:
    """Look for drawings outside figures; mere ornament is hidden."""
    for drawing in page.all("svg", "img"):
        outer = (drawing, *drawing.iterancestors())
        if not any(one.tag == "figure" or one.get("aria-hidden") == "true" for one in outer):
            yield drawing, text("a drawing stands in no figure")


@rule("G07", "Lines and dots of a drawing are not read out.", "One description, not 200 stops.")
def parts_of_drawings(page: Page) -> Hits:
    """Look whether every drawing is hidden, or one image with a name."""
    for drawing in page.all("svg"):
        outer = (drawing, *drawing.iterancestors())
        hidden = any(one.get("aria-hidden") == "true" for one in outer)
        if not hidden and not (drawing.get("role") == "img" and drawing.get("aria-label")):
            yield drawing, text("a drawing is neither hidden nor described")


@rule("G08", "No two figures are described alike.", "Different data look different (1.1.1).")
def repeated_alternatives(page: Page) -> Hits:
    """Compare all descriptions."""
    seen: set[str] = set()
    for figure in page.all("figure"):
        words = " ".join(name_of(one, page) for one in _drawings(figure))
        if words and words in seen:
            yield figure, text("two figures are described alike")
        seen.add(words)


def _drawings(figure: Any) -> list[Any]:  # noqa: ANN401 - lxml ships no types
    """Return what is an image to a screen reader."""
    images = [one for one in figure.iter("*") if one.get("role") == "img" or one.tag == "img"]
    return [one for one in images if one.get("aria-hidden") != "true"]
