"""An SVG of our own canvas made fit to live inside a page, and as short as it can be.

What would reach beyond the drawing is left out: style rules, identifiers, fonts, metadata.  Shapes
painted alike become one path where nothing lies between them, texts set alike one group.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from workbench.presentation.markup import Html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["attributes_of", "rounded", "tidied"]

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_FONT = re.compile(r"(?:(?P<weight>\d+|bold) )?(?P<size>[\d.]+)px ")
_CORNERS = re.compile(r"M(?:[^LCz]*L){3,4}[^LCz]*z")
_ARCS = re.compile(r"M(?:[^LCz]*C){8}[^LCz]*(?:L[^LCz]*)?z")
_HALF = re.compile(r"M(?:[^LCz]*C){4}[^LCz]*L[^LCz]*z")
_USUAL = {
    "stroke-linejoin": "miter",
    "stroke-linecap": "butt",
    "text-anchor": "start",
    "font-weight": "400",
}
_SIDES = 2

_Box = tuple[Decimal, Decimal, Decimal, Decimal]
_Paint = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Shape:
    """A shape: how it is painted, its path or the circle it is, and the room it takes."""

    paint: _Paint
    drawn: str
    box: _Box

    @property
    def is_path(self) -> bool:
        """Tell whether it can be joined with others to one path."""
        return self.drawn.startswith("M")


def tidied(svg: str, width: int, height: float, ink: str) -> Html:
    """Return a drawing that does nothing to the page around it.

    Parameters
    ----------
    svg : str
        As matplotlib writes it, of shapes and texts alone.
    width, height : float
        Its size in pixels.
    ink : str
        The colour to be replaced by that of the text around the drawing.

    Returns
    -------
    Html
    """
    root = ET.fromstring(svg)  # noqa: S314 - as above
    shapes, texts = [], []
    for element in root.iter():
        kind = element.tag.rpartition("}")[2]
        if kind == "path" and "clip" not in element.get("id", ""):
            shapes.append(_shape(element, ink))
        elif kind == "text":
            texts.append(_text(element, ink))
    inside = "".join((*_joined_shapes(shapes), *_grouped_texts(texts)))
    size = f'width="{width}" height="{height:.0f}" viewBox="0 0 {width} {height:.0f}"'
    return Html(f'<svg aria-hidden="true" fill="currentColor" {size}>{inside}</svg>')


def attributes_of(style: str) -> dict[str, str]:
    """Return the declarations of a style as attributes; the page allows no style in elements.

    Parameters
    ----------
    style : str
        As ``fill: none; font: 13px 'DejaVu Sans'``; of a font only weight and size are kept.

    Returns
    -------
    dict of str to str
        Without what is usual.
    """
    found: dict[str, str] = {}
    for declaration in style.split(";"):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        font = _FONT.match(value) if name == "font" else None
        if font:
            found |= {"font-size": _short(font["size"])}
            found |= {"font-weight": font["weight"]} if font["weight"] else {}
        elif name and name not in {"font", "font-family"}:
            found[name] = rounded(value) if _NUMBER.fullmatch(value) else value
    return {name: value for name, value in found.items() if _USUAL.get(name) != value}


def rounded(words: str) -> str:
    """Return words whose numbers have a decimal at most, those below one two.

    Parameters
    ----------
    words : str
        A path, a list of points, a number.

    Returns
    -------
    str
    """
    return _NUMBER.sub(lambda found: _short(found[0]), words)


def _short(number: str) -> str:
    """Round a number; small ones are opacities."""
    value = Decimal(number)
    return _plain(round(value, 1 if abs(value) > 1 else 2))


def _plain(value: Decimal) -> str:
    """Write a number without noughts at its end."""
    return f"{value.normalize() + 0:f}"


def _paint(style: str, ink: str) -> _Paint:
    """Return how something is painted."""
    found = attributes_of(style.replace(ink, "currentColor"))
    if found.get("fill") == "currentColor":
        del found["fill"]
    return tuple(sorted(found.items()))


def _shape(element: ET.Element, ink: str) -> _Shape:
    """Return a path as the shape it draws."""
    path = element.get("d", "").replace("\n", " ").strip()
    numbers = [round(Decimal(number), 1) for number in _NUMBER.findall(path)]
    across, down = numbers[::2], numbers[1::2]
    left, top, right, bottom = min(across), min(down), max(across), max(down)
    width, height = right - left, bottom - top
    drawn = re.sub(r" *([MLCz]) *", r"\1", rounded(path))
    if _CORNERS.fullmatch(path) and len(set(across)) == len(set(down)) == _SIDES:
        drawn = f"M{_plain(left)} {_plain(top)}h{_plain(width)}v{_plain(height)}h{_plain(-width)}z"
    elif _ARCS.fullmatch(path) and abs(width - height) < 1:
        middle = f'cx="{_plain(left + width / 2)}" cy="{_plain(top + height / 2)}"'
        drawn = f'<circle {middle} r="{_plain(width / 2)}"'
    elif _HALF.fullmatch(path) and abs(2 * width - height) < 1:
        radius = _plain(width)
        start, end = f"{_plain(right)} {_plain(bottom)}", f"{_plain(right)} {_plain(top)}"
        drawn = f"M{start}A{radius} {radius} 0 0 1 {end}z"
    return _Shape(_paint(element.get("style", ""), ink), drawn, (left, top, right, bottom))


def _joined_shapes(shapes: Iterable[_Shape]) -> Iterator[str]:
    """Yield the shapes, those painted alike as one path unless another lies between them."""
    groups: list[list[_Shape]] = []
    for shape in shapes:
        home = _group_for(shape, groups)
        if home is None:
            groups.append([shape])
        else:
            home.append(shape)
    for group in groups:
        paint = _written(group[0].paint)
        if group[0].is_path:
            yield f'<path d="{"".join(shape.drawn for shape in group)}"{paint}/>'
        else:
            circles = "".join(f"{shape.drawn}/>" for shape in group)
            yield f"<g{paint}>{circles}</g>"


def _group_for(shape: _Shape, groups: list[list[_Shape]]) -> list[_Shape] | None:
    """Return the group a shape may join: painted alike, with nothing between them in its place."""
    for group in reversed(groups):
        alike = (group[0].paint, group[0].is_path) == (shape.paint, shape.is_path)
        touching = any(_overlap(shape.box, other.box) for other in group)
        if alike and not touching:
            return group
        if touching:
            return None
    return None


def _overlap(one: _Box, other: _Box) -> bool:
    """Tell whether two boxes share more than an edge."""
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]


def _text(element: ET.Element, ink: str) -> tuple[_Paint, str]:
    """Return how a text is set, and the text at its place."""
    places = ((name, _short(element.get(name, "0"))) for name in ("x", "y"))
    place = _written(tuple((name, value) for name, value in places if value != "0"))
    words = escape("".join(element.itertext()), quote=False)
    return _paint(element.get("style", ""), ink), f"<text{place}>{words}</text>"


def _grouped_texts(texts: Iterable[tuple[_Paint, str]]) -> Iterator[str]:
    """Yield the texts, those set alike in one group."""
    groups: dict[_Paint, list[str]] = {}
    for paint, one in texts:
        groups.setdefault(paint, []).append(one)
    for paint, alike in groups.items():
        yield f"<g{_written(paint)}>{''.join(alike)}</g>"


def _written(paint: _Paint) -> str:
    """Write attributes."""
    return "".join(f' {name}="{escape(value)}"' for name, value in paint)
