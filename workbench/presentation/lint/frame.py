"""Rules on the frame of a page: title, main heading, language, landmarks, what a browser needs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from workbench.presentation.lint.framework import rule
from workbench.presentation.lint.reading import said
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.presentation.lint.reading import Page
    from workbench.text import Text

    Hits = Iterator[tuple[Any, Text]]

_LANGUAGE_TAG = re.compile(
    r"[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-([\da-z]{5,8}|\d[\da-z]{3}))*",
    re.IGNORECASE,
)
_NO_ZOOM = re.compile(r"user-scalable\s*=\s*(no|0)|maximum-scale|minimum-scale", re.IGNORECASE)
_LANDMARKS = {"header", "nav", "main", "footer", "aside"}
_FOCUSABLE = {"summary", "button", "input", "select", "textarea", "iframe"}


@rule("F01", "The page begins with the doctype of HTML.", "Without it browsers guess old layouts.")
def doctype(page: Page) -> Hits:
    """Look for the doctype before everything else."""
    if not page.source.lstrip("\ufeff \t\r\n")[:15].lower().startswith("<!doctype html>"):
        yield None, text("the page does not begin with the doctype of HTML")


@rule("F02", "There is one main heading, and it is not empty.", "It tells where one is (2.4.6).")
def one_main_heading(page: Page) -> Hits:
    """Count the headings of the first level."""
    headings = page.all("h1")
    if len(headings) != 1:
        yield (
            None,
            text("the page has {headings} main headings instead of one", headings=len(headings)),
        )
    elif not said(headings[0]):
        yield None, text("the main heading is empty")


@rule("F03", "The page has a title.", "Tabs, bookmarks and screen readers name it first (2.4.2).")
def title(page: Page) -> Hits:
    """Look for words in the title."""
    if not _title(page):
        yield None, text("the page has no title")


@rule("F04", "The title begins with the main heading.", "One page has one name.")
def title_and_heading(page: Page) -> Hits:
    """Compare the title with the heading."""
    shown, named = " ".join(map(said, page.all("h1")[:1])), _title(page)
    if shown and named and not named.startswith(shown):
        yield (
            None,
            text(
                "the title “{title}” does not begin with the main heading “{heading}”",
                title=named,
                heading=shown,
            ),
        )


@rule("F05", "The page says that it is in its language.", "Voices speak by it (3.1.1).")
def language(page: Page) -> Hits:
    """Compare the language of the root."""
    found = page.root.get("lang", "")
    if found.partition("-")[0] != page.language:
        yield None, text("the page says its language is “{found}”", found=found)


@rule("F06", "Every mark of a language is one that browsers know.", "Else the voice stays (3.1.2).")
def language_tags(page: Page) -> Hits:
    """Match every mark with the form of BCP 47."""
    for element, _, mark in page.having("lang"):
        if not _LANGUAGE_TAG.fullmatch(mark):
            yield element, text("“{mark}” is no mark of a language", mark=mark)


@rule("F07", "There is one main part.", "Screen readers jump to it (1.3.1, 2.4.1).")
def one_main_part(page: Page) -> Hits:
    """Count the main landmarks."""
    parts = len(page.all("main"))
    if parts != 1:
        yield None, text("the page has {parts} main parts instead of one", parts=parts)


@rule("F08", "The first stop of the Tab key leads to the main part.", "One skips the rest (2.4.1).")
def skip_link(page: Page) -> Hits:
    """Look at the first element that can have the focus."""
    first = next(filter(_is_focusable, page.elements), None)
    address = "" if first is None else first.get("href", "")
    if not address.startswith("#") or page.ids.get(address[1:]) not in page.all("main"):
        yield first, text("the first stop of the Tab key is no link to the main part")


@rule("F09", "The encoding comes first in the head and is UTF-8.", "Else letters break.")
def encoding(page: Page) -> Hits:
    """Look at the first element of the head."""
    first = next(iter(next(iter(page.all("head")), ())), None)
    if first is None or first.get("charset", "").lower() != "utf-8":
        yield None, text("the page does not begin with its encoding, UTF-8")


@rule("F10", "The page fits its window and can be enlarged.", "Many readers zoom (1.4.4, 1.4.10).")
def viewport(page: Page) -> Hits:
    """Look at what the page asks of its window."""
    wanted = _meta(page, "viewport")
    if "width=device-width" not in wanted.replace(" ", ""):
        yield None, text("the page does not take the width of its window")
    if _NO_ZOOM.search(wanted):
        yield None, text("the page limits how far it can be enlarged")


@rule("F11", "The page says which colour schemes it knows.", "Else form and frame glare at night.")
def colour_scheme(page: Page) -> Hits:
    """Look for the schemes."""
    if not _meta(page, "color-scheme"):
        yield None, text("the page does not say which colour schemes it knows")


@rule("F12", "All content stands in a landmark.", "Who moves by landmarks misses the rest (1.3.1).")
def landmarks(page: Page) -> Hits:
    """Look at what stands directly in the body."""
    for body in page.all("body"):
        children = list(body)
        skip = [child for child in children[:1] if child.tag == "a"]
        loose = [c for c in children[len(skip) :] if c.tag not in _LANDMARKS and not c.get("role")]
        words = [body.text, *(child.tail for child in children)]
        found = [f"<{child.tag}>" for child in loose] + [
            w.strip() for w in words if w and w.strip()
        ]
        if found:
            yield loose[0] if loose else body, text("“{what}” stands in no landmark", what=found[0])


def _title(page: Page) -> str:
    """Return the title in the head."""
    return next((said(one) for one in page.all("title") if one.getparent().tag == "head"), "")


def _meta(page: Page, name: str) -> str:
    """Return what the head says under a name."""
    found = (one for one in page.all("meta") if one.get("name", "").lower() == name)
    return next((one.get("content", "") for one in found), "")


def _is_focusable(element: Any) -> bool:  # noqa: ANN401 - lxml ships no types
    """Tell whether the Tab key stops at an element."""
    if element.tag == "a":
        return element.get("href") is not None
    return element.tag in _FOCUSABLE or element.get("tabindex", "-1").strip() == "0"
