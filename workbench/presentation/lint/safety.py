"""Rules on what a page that is mailed and forwarded must not hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from workbench.presentation.lint.blocks import names_in
from workbench.presentation.lint.framework import rule
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.presentation.lint.reading import Page
    from workbench.text import Text

    Hits = Iterator[tuple[Any, Text]]

_REFUSED = names_in(
    "script iframe frame frameset object embed applet portal form input button select "
    "textarea base link audio video track noscript template canvas dialog foreignobject "
    "animate animatetransform animatemotion set"
)
_OBSOLETE = names_in("font center marquee blink big tt strike acronym dir nobr")
_BLANK = re.compile(r"[\x00-\x20\u200b\ufeff]+")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_SCHEMES = {"http", "https", "mailto", "tel"}
_PICTURE = re.compile(r"data:image/(png|jpeg|gif|webp|avif);base64,", re.IGNORECASE)
_LOADING = ("src", "srcset", "poster", "background", "data", "xlink:href")
_ESCAPE = re.compile(r"\\([0-9a-f]{1,6})\s?", re.IGNORECASE)
_FETCHED = re.compile(
    r"@import|image-set\(|\bsrc\(|url\((?!\s*[\"']?\s*(?:#|data:image/(?:png|jpeg|gif|webp)))",
    re.IGNORECASE,
)
_LOOSE_SCRIPTS = re.compile(
    r"script-src[^;]*('unsafe-inline'|'unsafe-eval'|\*|https?:)", re.IGNORECASE
)
_DRAWN_FROM = {"use", "image", "feimage", "textpath", "pattern"}


@rule("X01", "A policy forbids the page to load or run anything.", "A second lock behind our own.")
def policy(page: Page) -> Hits:
    """Look for the content security policy."""
    policies = [
        one.get("content", "")
        for one in page.all("meta")
        if one.get("http-equiv", "").lower() == "content-security-policy"
    ]
    if not any(re.search(r"default-src\s+'none'", found) for found in policies):
        yield None, text("no policy forbids the page to load anything")
    if any(_LOOSE_SCRIPTS.search(found) for found in policies):
        yield None, text("the policy of the page lets scripts run")


@rule("X02", "No scripts, frames, forms, players or other pages.", "Offices refuse such files.")
def refused_elements(page: Page) -> Hits:
    """Look for elements that run, load or ask for something."""
    for element in page.all(*_REFUSED):
        yield (
            element,
            text("the page holds <{name}>, which a report must not hold", name=element.tag),
        )


@rule("X03", "No attribute runs a script.", "As X02.")
def handlers(page: Page) -> Hits:
    """Look for attributes that begin with ``on``."""
    for element, name, _ in page.having(*(one for one in page.attributes if one[:2] == "on")):
        yield element, text("the attribute “{name}” runs a script", name=name)


@rule("X04", "Links lead to the web, to mail or to another page, never to a program.", "As X02.")
def addresses(page: Page) -> Hits:
    """Look at the scheme of every address."""
    for element, _, written in page.having("href"):
        address = _BLANK.sub("", written)
        scheme = _SCHEME.match(address)
        if (scheme and scheme[1].lower() not in _SCHEMES) or address.startswith(("//", "/", "\\")):
            yield element, text("a link leads to “{address}”", address=address[:60])


@rule("X05", "The page loads nothing.", "It is read without internet, and tells nobody so.")
def loaded(page: Page) -> Hits:
    """Look at every address a browser would fetch by itself."""
    parts = [one for one in page.having("href") if one[0].tag in _DRAWN_FROM]
    for element, _, address in (*page.having(*_LOADING), *parts):
        if not _is_within(address, element.tag):
            yield element, text("the page loads “{address}”", address=address[:60])
    styles = [(element, style) for element, _, style in page.having("style")]
    styles += [(element, element.text or "") for element in page.all("style")]
    for element, style in styles:
        fetched = _fetched(style)
        if fetched:
            yield element, text("the page loads “{address}”", address=fetched[0])


@rule("X06", "No instruction to the browser but the policy.", "Nothing reloads or moves (2.2.1).")
def instructions(page: Page) -> Hits:
    """Look for other instructions than the policy."""
    for element in page.all("meta"):
        name = element.get("http-equiv", "content-security-policy")
        if name.lower() != "content-security-policy":
            yield element, text("the page gives the browser the instruction “{name}”", name=name)


@rule("X07", "Links open where the reader is.", "A new window loses the way back (3.2.5).")
def windows(page: Page) -> Hits:
    """Look for links that open a window or report a click."""
    for element, name, _ in page.having("target", "ping"):
        yield element, text("a link has the attribute “{name}”", name=name)


@rule(
    "X08",
    "Styles stand in the style sheet, not in elements.",
    "Own styles of readers win only so (1.4.12).",
    grave=False,
)
def inline_styles(page: Page) -> Hits:
    """Look for styles in elements outside drawings."""
    drawn = {part for drawing in page.all("svg") for part in drawing.iter("*")}
    for element, _, style in page.having("style"):
        if element not in drawn:
            yield element, text("an element has its own style “{style}”", style=style[:60])


@rule("X09", "No elements of long ago.", "They say how it looks, not what it is (1.3.1).")
def obsolete(page: Page) -> Hits:
    """Look for elements HTML gave up."""
    for element in page.all(*_OBSOLETE):
        yield element, text("the element <{name}> is obsolete", name=element.tag)


def _is_within(address: str, tag: str) -> bool:
    """Tell whether an address points into the page itself."""
    if tag in _DRAWN_FROM and address.startswith("#"):
        return True
    return bool(_PICTURE.match(address))


def _fetched(style: str) -> re.Match[str] | None:
    """Return the place where a style would fetch something; escapes are read as browsers do."""
    plain = _ESCAPE.sub(_unescaped, style) if "\\" in style else style
    return _FETCHED.search(plain)


def _unescaped(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return chr(code) if 0 < code < 0xD800 else " "  # noqa: PLR2004 - the first surrogate
