"""Any SVG of matplotlib made fit to live inside a page, whatever was drawn."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from workbench.presentation.charts.svg import attributes_of, rounded
from workbench.presentation.markup import Html

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["embedded"]

_SVG = "http://www.w3.org/2000/svg"
_LINK = "{http://www.w3.org/1999/xlink}href"
_OUT = {f"{{{_SVG}}}style", f"{{{_SVG}}}metadata", f"{{{_SVG}}}title", f"{{{_SVG}}}desc"}
_PLACES = ("d", "x", "y", "width", "height", "points", "transform")
_REFERENCE = re.compile(r"#([\w.-]+)")
_OWN = "workbench-own"
"""Stands before identifiers until the drawing is whole and can be told from others."""
_BLACK = re.compile(r"(#000000|black)\b")


def embedded(svg: str, width: int, height: float) -> Html:
    """Return a drawing that does nothing to the page around it and takes its colour of words.

    Parameters
    ----------
    svg : str
        As matplotlib writes it, text kept as text.
    width, height : float
        Its size on the page, in pixels.

    Returns
    -------
    Html
        Identifiers are its own on any page; style rules, fonts and metadata are left out.
    """
    root = ET.fromstring(svg)  # noqa: S314 - matplotlib wrote it just now
    there = {element.get("id") for element in root.iter()}
    used = dict.fromkeys(
        name for element in root.iter() for name in _references(element) if name in there
    )
    names = {name: f"{_OWN}-{number}" for number, name in enumerate(used)}
    for element in root.iter():
        for child in [child for child in element if child.tag in _OUT]:
            element.remove(child)
        _freed(element, names)
    shown = {"width": str(width), "height": f"{height:.0f}", "viewBox": root.get("viewBox", "")}
    root.attrib.clear()
    root.attrib.update({"aria-hidden": "true", "fill": "currentColor", **shown})
    drawn = _written(root)
    own = f"f{hashlib.sha256(drawn.encode()).hexdigest()[:8]}"
    return Html(drawn.replace(_OWN, own))


def _references(element: ET.Element) -> list[str]:
    """Return the identifiers an element refers to."""
    return [name for value in element.attrib.values() for name in _REFERENCE.findall(value)]


def _freed(element: ET.Element, names: Mapping[str, str]) -> None:
    """Take from an element what reaches beyond it, and give its identifiers a name of their own."""
    attributes = dict(element.attrib)
    style = attributes.pop("style", "")
    if _LINK in attributes:
        attributes["href"] = attributes.pop(_LINK)
    attributes |= attributes_of(style)
    own = names.get(attributes.pop("id", ""))
    if own:
        attributes["id"] = own
    element.attrib.clear()
    for name, value in attributes.items():
        known = _REFERENCE.sub(lambda found: f"#{names.get(found[1], found[1])}", value)
        known = rounded(known) if name in _PLACES else known
        element.set(name, _BLACK.sub("currentColor", known))


def _written(root: ET.Element) -> str:
    """Write the drawing as it stands in HTML, where SVG needs no names of vocabularies."""
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
        if element.tag != "text" and not (element.text or "").strip():
            element.text = None
        element.tail = None
    return ET.tostring(root, encoding="unicode")
