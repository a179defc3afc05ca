"""Rules on links: that they lead somewhere and say where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbench.presentation.lint.framework import rule
from workbench.presentation.lint.reading import name_of, said
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.presentation.lint.reading import Page
    from workbench.text import Text

    Hits = Iterator[tuple[Any, Text]]

_VAGUE = {
    *("čia", "spauskite čia", "plačiau", "daugiau", "skaityti daugiau", "nuoroda", "žr.", "žr"),
    *("here", "click here", "more", "read more", "learn more", "link", "this", "see", "details"),
}


@rule("K01", "Every link within the page has its target.", "Else it leads nowhere (2.4.4).")
def targets(page: Page) -> Hits:
    """Look for the identifier every link names."""
    for link in page.all("a"):
        address = link.get("href", "")
        if address.startswith("#") and address[1:] not in page.ids:
            yield link, text("a link leads to {address}, which is not there", address=address)


@rule("K02", "Every link has words and an address.", "Else it cannot be named or used (2.4.4).")
def empty_links(page: Page) -> Hits:
    """Look for words and address of every link."""
    for link in page.all("a"):
        words = name_of(link, page)
        if not words and not any(name_of(image, page) for image in link.iter("img", "svg")):
            yield link, text("a link has no words: {address}", address=link.get("href", ""))
        elif not link.get("href", "").strip():
            yield link, text("the link “{words}” has no address", words=words)


@rule(
    "K03",
    "The same words lead to the same place.",
    "A list of links is read alone (2.4.9).",
    grave=False,
)
def ambiguous_links(page: Page) -> Hits:
    """Compare the addresses of links of the same name; a description counts to the name."""
    seen: dict[tuple[str, str], str] = {}
    for link in page.all("a"):
        describing = (page.ids.get(one) for one in link.get("aria-describedby", "").split())
        described = " ".join(said(one) for one in describing if one is not None)
        name, address = name_of(link, page), link.get("href", "")
        if name and seen.setdefault((name, described), address) != address:
            yield link, text("the words “{words}” lead to different places", words=name)


@rule(
    "K04",
    "Links say where they lead.",
    "Out of their sentence “here” says nothing (2.4.4).",
    grave=False,
)
def vague_links(page: Page) -> Hits:
    """Look for links that say nothing by themselves."""
    for link in page.all("a"):
        name = name_of(link, page)
        if name.lower().rstrip(" .…»›>:") in _VAGUE and not link.get("aria-describedby"):
            yield link, text("the link “{words}” does not say where it leads", words=name)
