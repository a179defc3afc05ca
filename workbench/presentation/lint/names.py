"""Rules on what screen readers are told: roles, names, references, the order of the Tab key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from workbench.presentation.lint.blocks import names_in
from workbench.presentation.lint.framework import rule
from workbench.presentation.lint.reading import name_of
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.presentation.lint.reading import Page
    from workbench.text import Text

    Hits = Iterator[tuple[Any, Text]]

_ROLES = set(
    names_in(
        "article banner complementary contentinfo definition document figure group "
        "heading img link list listitem main math meter navigation none note presentation "
        "region separator term doc-abstract doc-appendix doc-backlink doc-conclusion doc-cover "
        "doc-endnotes doc-footnote doc-glossary doc-introduction doc-noteref doc-toc"
    )
)
_PROPERTIES = set(
    names_in(
        "aria-controls aria-current aria-describedby aria-description aria-details aria-hidden "
        "aria-label aria-labelledby aria-level aria-owns aria-roledescription "
        "aria-valuemax aria-valuemin aria-valuenow aria-valuetext aria-sort aria-colcount "
        "aria-rowcount aria-colindex aria-rowindex aria-expanded aria-setsize aria-posinset"
    )
)
_REFERENCES = (
    *("aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "aria-owns"),
    "headers",
)
_NAMELESS = set(
    names_in(
        "abbr b bdi bdo br caption cite code data dd del dfn div dt em i ins kbd li mark "
        "p q s samp small span strong sub sup td time tr u var"
    )
)
_LANDMARKS = {"nav": "navigation", "aside": "complementary", "section": "region", "form": "form"}
_NAMED = {"navigation", "complementary", "region"}
_GESTURES = ("accesskey", "autofocus", "contenteditable", "draggable")


@rule("A01", "The Tab key follows the page.", "A jump confuses who does not see it (2.4.3).")
def tab_order(page: Page) -> Hits:
    """Look for stops that are drawn forward."""
    for element, _, stop in page.having("tabindex"):
        if not re.fullmatch(r"\s*(0|-\d+)\s*", stop):
            yield element, text("an element draws the Tab key forward: {stop}", stop=stop)


@rule("A02", "Nothing that takes the focus is hidden.", "The focus would vanish (4.1.2).")
def hidden_stops(page: Page) -> Hits:
    """Look for stops within what is hidden from screen readers."""
    for outer, _, hidden in page.having("aria-hidden"):
        for element in outer.iter("*") if hidden == "true" else ():
            stop = element.get("tabindex", "-1").strip() != "-1"
            if stop or element.tag == "summary" or (element.tag == "a" and element.get("href")):
                yield element, text("an element that takes the focus is hidden")


@rule("A03", "Every reference has its target.", "A label that is not there is none (1.3.1, 4.1.2).")
def references(page: Page) -> Hits:
    """Look for the elements that labels and descriptions name."""
    for element, attribute, names in page.having(*_REFERENCES):
        for name in (one for one in names.split() if one not in page.ids):
            message = text(
                "{attribute} names “{name}”, which is not there", attribute=attribute, name=name
            )
            yield element, message


@rule("A04", "Labels are not empty and stand where they are read.", "Else they are lost (4.1.2).")
def labels(page: Page) -> Hits:
    """Look for labels without words, or on elements that have no role."""
    for element, _, label in page.having("aria-label", "aria-labelledby"):
        if not label.strip():
            yield element, text("a label is empty")
        if element.tag in _NAMELESS and not element.get("role"):
            yield element, text("a label on <{name}> is not read out", name=element.tag)


@rule("A05", "Roles are those of a document.", "A made-up role is none (4.1.2).")
def roles(page: Page) -> Hits:
    """Compare every role with those that fit a page to read."""
    for element, _, role in page.having("role"):
        if role not in _ROLES:
            yield element, text("“{role}” is no role of a document", role=role)


@rule(
    "A06", "Attributes for screen readers are spelled right.", "Misspelled ones are lost (4.1.2)."
)
def properties(page: Page) -> Hits:
    """Compare every attribute with those that fit a page to read."""
    known = {one for one in page.attributes if not one.startswith("aria-")} | _PROPERTIES
    for element, name, _ in page.having(*sorted(set(page.attributes) - known)):
        yield element, text("“{name}” is no attribute of a document", name=name)


@rule("A07", "Landmarks have names, and no two the same.", "They are chosen by name (2.4.1).")
def landmark_names(page: Page) -> Hits:
    """Compare the names of landmarks of a kind."""
    seen: set[tuple[str, str]] = set()
    given = [element for element, _, _ in page.having("role")]
    for element in (*page.all(*_LANDMARKS), *(one for one in given if one.tag not in _LANDMARKS)):
        role = element.get("role") or _LANDMARKS[element.tag]
        if role not in _NAMED or (element.tag == "section" and not _is_labelled(element)):
            continue
        name = name_of(element, page) if _is_labelled(element) else ""
        if not name:
            yield element, text("a landmark has no name: {role}", role=role)
        elif (role, name) in seen:
            yield element, text("two landmarks are called “{name}”", name=name)
        seen.add((role, name))


@rule(
    "A08",
    "Nothing is said in a tooltip.",
    "Neither keyboard nor finger opens it (1.4.13).",
    grave=False,
)
def tooltips(page: Page) -> Hits:
    """Look for the attribute that becomes a tooltip."""
    for element, _, words in page.having("title"):
        yield element, text("“{words}” is said in a tooltip only", words=words[:60])


@rule("A09", "No keys or gestures of its own.", "They clash with those of readers (2.1.4, 2.5.1).")
def gestures(page: Page) -> Hits:
    """Look for attributes that catch keys, focus or the pointer."""
    for element, name, _ in page.having(*_GESTURES):
        yield element, text("an element has the attribute “{name}”", name=name)


@rule("A10", "Every stop of the Tab key has a role and a name.", "Else it is a riddle (4.1.2).")
def named_stops(page: Page) -> Hits:
    """Look for role and name of what was made a stop."""
    for element, _, stop in page.having("tabindex"):
        if stop.strip() != "0" or element.tag in {"a", "summary"}:
            continue
        if not element.get("role") or not _is_labelled(element):
            yield element, text("a stop of the Tab key has no role or no name")


def _is_labelled(element: Any) -> bool:  # noqa: ANN401 - lxml ships no types
    return bool(element.get("aria-label") or element.get("aria-labelledby"))
