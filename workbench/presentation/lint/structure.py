"""Rules on headings, sections, lists and the soundness of the markup."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from workbench.presentation.lint.blocks import names_in
from workbench.presentation.lint.framework import rule
from workbench.presentation.lint.reading import HEADINGS, has_words, said
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.presentation.lint.reading import Page
    from workbench.text import Text

    Hits = Iterator[tuple[Any, Text]]

_WITH_WORDS = names_in("p li dt dd ul ol dl figcaption blockquote pre q strong em b")
_SEEN = {"svg", "img"}
_ENTRIES = {"li", "td", "th", "dd"}
_TURNS = re.compile(r"<(/?)(a|button)(?=[\s>/])", re.IGNORECASE)
_BULLET = re.compile(r"(?:[•·▪–—*-]|\d+[.)])\s+\S")


def _headings(page: Page) -> list[Any]:
    """Return all headings in their order."""
    return [element for element in page.elements if element.tag in HEADINGS]


@rule("S01", "Headings go down one level at a time, from the first.", "They are a map (1.3.1).")
def heading_levels(page: Page) -> Hits:
    """Compare every heading with the one before."""
    before = 0
    for heading in _headings(page):
        level = HEADINGS[heading.tag]
        if level > before + 1:
            yield (
                heading,
                text("a heading jumps from level {before} to {level}", before=before, level=level),
            )
        before = level


@rule("S02", "No heading is empty.", "An empty entry in the list of headings leads astray (2.4.6).")
def empty_headings(page: Page) -> Hits:
    """Look for words in every heading."""
    for heading in _headings(page):
        if not has_words(heading) and heading.tag != "h1":
            yield heading, text("a heading is empty")


@rule(
    "S03",
    "Headings under the same heading differ.",
    "Else nobody can tell them apart (2.4.6).",
    grave=False,
)
def repeated_headings(page: Page) -> Hits:
    """Compare every heading with its siblings."""
    above: dict[int, Any] = {}
    seen: set[tuple[Any, int, str]] = set()
    for heading in _headings(page):
        level, words = HEADINGS[heading.tag], said(heading)
        parent = max((upper for upper in above if upper < level), default=0)
        key = (above.get(parent), level, words)
        if words and key in seen:
            yield heading, text("the heading “{heading}” stands twice", heading=words)
        seen.add(key)
        above = {upper: one for upper, one in above.items() if upper < level} | {level: heading}


@rule("S04", "Every section of the main part has content.", "A promise without it is a fault.")
def empty_sections(page: Page) -> Hits:
    """Look for words between a heading and the next of its level or above."""
    main = next(iter(page.all("main")), None)
    within = set() if main is None else set(main.iter("*"))
    shown = [b.element for b in page.blocks if b.attribute is None and b.element in within]
    for element, after in zip(shown, (*shown[1:], None), strict=False):
        level = HEADINGS.get(element.tag, 1)
        if level > 1 and (after is None or HEADINGS.get(after.tag, level + 1) <= level):
            yield element, text("the section “{heading}” is empty", heading=said(element))


@rule("S05", "The contents list every section of the main part, in order.", "One way in (2.4.5).")
def contents(page: Page) -> Hits:
    """Compare the entries, and the headings they lead to, with the sections."""
    main = next(iter(page.all("main")), None)
    sections = [one for one in page.all("h2") if _is_in(one, main) and not _is_listing(one)]
    listed = [list(_listed(nav, page)) for nav in page.all("nav")]
    if sections and sections not in listed:
        missing = tuple(said(one) for one in sections if not any(one in found for found in listed))
        message = text(
            "the contents do not list the sections as they follow: {missing}",
            missing=missing or tuple(map(said, sections)),
        )
        yield None, message


@rule("S06", "No paragraph, list, entry or emphasis is empty.", "Screen readers stop at nothing.")
def empty_blocks(page: Page) -> Hits:
    """Look for words or drawings in what should hold some."""
    for element in page.all(*_WITH_WORDS):
        if not _is_filled(element):
            yield element, text("an element <{name}> is empty", name=element.tag)


@rule("S07", "Lists hold entries and nothing else.", "Their length is read out (1.3.1).")
def lists(page: Page) -> Hits:
    """Look at the children of lists and at the parents of entries."""
    for element in page.all("ul", "ol"):
        wrong = [child.tag for child in element if child.tag != "li"]
        words = [element.text, *(child.tail for child in element)]
        if wrong or any(one and one.strip() for one in words):
            yield element, text("a list holds something else than entries")
    for entry in page.all("li"):
        if entry.getparent().tag not in {"ul", "ol", "menu"}:
            yield entry, text("an entry of a list stands in no list")


@rule("S08", "A list of terms holds terms and what they mean.", "They are read together (1.3.1).")
def terms(page: Page) -> Hits:
    """Look at the children of lists of terms."""
    for element in page.all("dl"):
        groups = [child for child in element if child.tag == "div"] or [element]
        names = [[child.tag for child in group] for group in groups]
        sound = all(g[:1] == ["dt"] and g[-1:] == ["dd"] and {*g} == {"dt", "dd"} for g in names)
        mixed = groups != [element] and len(groups) != len(element)
        if mixed or not sound:
            yield element, text("a list of terms is not made of terms and their meanings")


@rule("S09", "What unfolds has a label first and something to unfold.", "The label is all (4.1.2).")
def unfolding(page: Page) -> Hits:
    """Look at the first child of what unfolds."""
    for element in page.all("details"):
        label = next(iter(element), None)
        if label is None or label.tag != "summary" or not has_words(label):
            yield element, text("what unfolds has no label")
        elif not (label.tail or "").strip() and not any(map(_is_filled, label.itersiblings())):
            yield element, text("“{label}” unfolds nothing", label=said(label))
    for label in page.all("summary"):
        if label.getparent().tag != "details":
            yield label, text("what unfolds has no label")


@rule("S10", "Every tag is closed where it belongs.", "Readers repair what is not, each its way.")
def well_formed(page: Page) -> Hits:
    """Pass on what the parser had to put right."""
    for complaint in page.complaints:
        yield None, text("the markup is broken in line {complaint}", complaint=complaint)


@rule("S11", "Identifiers are unique and without blanks.", "Links and labels go by them (4.1.1).")
def identifiers(page: Page) -> Hits:
    """Compare all identifiers."""
    for element, _, name in page.having("id"):
        if page.ids.get(name) is not element or name.split() != [name]:
            yield element, text("the identifier “{name}” is taken or no identifier", name=name)


@rule("S12", "No link or button stands in another.", "Only one of them can be reached (4.1.2).")
def nested_links(page: Page) -> Hits:
    """Follow the tags as they are written, for the parser would part them."""
    depth = 0
    for closes, name in _TURNS.findall(page.source):
        depth = max(0, depth - 1) if closes else depth + 1
        if depth > 1:
            yield None, text("an element <{name}> stands within another", name=name.lower())
            return


@rule(
    "S13",
    "What looks like a heading is one.",
    "Bold words are not on the map (1.3.1).",
    grave=False,
)
def false_headings(page: Page) -> Hits:
    """Look for paragraphs that are nothing but bold words before other content."""
    for element in page.all("p"):
        bold = len(element) == 1 and element[0].tag in {"strong", "b"}
        following, outer = element.getnext(), element.getparent()
        if not bold or following is None or any(True for _ in element.iterancestors(*_ENTRIES)):
            continue
        words = said(element)
        is_sentence = words.endswith((".", "!", "?", ":")) or words != said(element[0])
        if not is_sentence and words != outer.get("aria-label"):
            yield element, text("“{words}” looks like a heading but is none", words=words)


@rule("S14", "What looks like a list is one.", "As S07.", grave=False)
def false_lists(page: Page) -> Hits:
    """Look for paragraphs one after the other that begin with a bullet."""
    for element in page.all("p"):
        following = element.getnext()
        if (
            following is not None
            and following.tag == "p"
            and _BULLET.match(said(element))
            and _BULLET.match(said(following))
        ):
            yield element, text("paragraphs look like a list: “{words}”", words=said(element)[:60])
    for one, other in pairwise(page.all("br")):
        if one.getnext() is other and not (one.tail or "").strip():
            yield one, text("empty lines stand for paragraphs")


def _listed(nav: Any, page: Page) -> Iterator[Any]:  # noqa: ANN401 - lxml ships no types
    """Yield the headings of sections that a list of contents leads to under their own words."""
    for link in nav.iter("a"):
        target = page.ids.get(link.get("href", "").removeprefix("#"))
        heading = None if target is None else next(target.iter(*HEADINGS), None)
        if heading is not None and heading.tag == "h2" and said(heading) == said(link):
            yield heading


def _is_listing(heading: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether a heading is that of the contents themselves."""
    return any(True for _ in heading.iterancestors("nav"))


def _is_filled(element: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether there is anything in an element."""
    return has_words(element) or any(one.tag in _SEEN for one in element.iter("*"))


def _is_in(element: Any, outer: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether an element stands in another."""
    return outer is not None and outer in element.iterancestors(outer.tag)
