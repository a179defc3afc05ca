"""How WordprocessingML is read here: by local names, so that both of its namespaces work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["attribute", "child", "children", "is_on", "name_of", "number_in", "value"]

Element = Any  # lxml ships no types
_OFF = {"0", "false", "off", "none"}


def name_of(element: Element) -> str:
    """Return the local name of an element: ``p``, ``tbl``, ``tc``."""
    return str(element.tag).rpartition("}")[2]


def children(element: Element, name: str) -> Iterator[Element]:
    """Yield the children of a local name."""
    return (inner for inner in element if name_of(inner) == name)


def child(element: Element | None, *names: str) -> Element | None:
    """Return the first child at the end of a path of local names, or None."""
    for name in names:
        if element is None:
            return None
        element = next(children(element, name), None)
    return element


def attribute(element: Element, name: str) -> str | None:
    """Return an attribute by its local name, or None."""
    for key, content in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(content)
    return None


def value(element: Element | None) -> str | None:
    """Return the ``w:val`` of an element that may be missing."""
    return None if element is None else attribute(element, "val")


def number_in(element: Element | None, otherwise: int) -> int:
    """Return the ``w:val`` as a whole number, or another one where there is none."""
    content = value(element)
    try:
        return otherwise if content is None else int(content)
    except ValueError:
        return otherwise


def is_on(element: Element | None) -> bool:
    """Tell whether a switch such as ``w:vanish`` is there and not turned off."""
    return element is not None and (value(element) or "1").lower() not in _OFF
