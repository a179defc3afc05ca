"""An SVG of matplotlib made fit to live inside a page.

What would reach beyond the drawing is taken out: style rules for the whole page, identifiers,
fonts, metadata.  What can be said shorter is: rectangles and circles become elements of their own.
"""

from __future__ import annotations

import re
from decimal import Decimal

from workbench.presentation.markup import Html

__all__ = ["tidied"]

_OUT = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        r"^.*?(?=<svg\b)",
        r"<metadata>.*?</metadata>",
        r"<defs>.*?</defs>",
        r"<!--.*?-->",
        r"</?g\b[^>]*>",
        r' (?:id|clip-path|transform|version|xmlns|xmlns:xlink)="[^"]*"',
        r' (?:width|height)="[\d.]+pt"',
        r"(?<=[\";]) ?font-family: [^;\"]*;?",
        r"(?<=[\";]) ?stroke-linejoin: miter;?",
        r"(?<=[\";]) ?text-anchor: start;?",
    )
)
_FONT = re.compile(r"font: (?:(\d+) )?([\d.]+)px [^;\"]*")
_LONG_NUMBER = re.compile(r"\d+\.\d{2,}")
_SIZES = re.compile(r"font-size:[\d.]+px;?")
_SPACES = re.compile(r"\s*\n\s*")
_STYLE = re.compile(r'style="[^"]*"')
_PATH = re.compile(r'<path d="([^"]*)"')
_NUMBER = re.compile(r"-?[\d.]+")
_CORNERS = re.compile(r"^M(?:[^LCz]*L){3,4}[^LCz]*z\s*$")
_ARCS = re.compile(r"^M(?:[^LCz]*C){8}[^LCz]*(?:L[^LCz]*)?z\s*$")


def tidied(svg: str, width: int, height: float, ink: str) -> Html:
    """Return a drawing that does nothing to the page around it.

    Parameters
    ----------
    svg : str
        As matplotlib writes it.
    width, height : float
        Its size in pixels.
    ink : str
        The colour to be replaced by that of the text around the drawing.

    Returns
    -------
    Html
    """
    svg = _FONT.sub(lambda found: "; ".join(_font(found[1], found[2])), svg)
    for pattern in _OUT:
        svg = pattern.sub("", svg)
    svg = _LONG_NUMBER.sub(lambda found: _short(found[0]), svg).replace(ink, "currentColor")
    svg = _PATH.sub(lambda found: _shape(found[1]), _SPACES.sub(" ", svg))
    svg = _STYLE.sub(lambda found: _packed(found[0]), svg)
    svg = svg.replace("> <", "><").replace(' style=""', "")
    common = _SIZES.search(svg)
    if common:
        svg = svg.replace(common[0], "").replace(' style="fill:currentColor"', "")
    size = f'width="{width}" height="{height:.0f}" fill="currentColor"'
    style = f' style="{common[0]}"' if common else ""
    head = f'<svg aria-hidden="true" focusable="false" {size}{style}'
    return Html(svg.replace("<svg", head, 1).strip())


def _font(weight: str | None, size: str) -> tuple[str, ...]:
    """Return a font's weight and size; its family is the page's."""
    return (f"font-weight: {weight}",) * bool(weight) + (f"font-size: {size}px",)


def _packed(style: str) -> str:
    """Return a style without the blanks it does not need."""
    return style.replace(": ", ":").replace("; ", ";").replace(';"', '"').replace(".0;", ";")


def _short(number: str) -> str:
    """Round a number to a tenth, small ones to a hundredth: they are opacities."""
    value = Decimal(number)
    return _plain(round(value, 1 if value > 1 else 2))


def _plain(value: Decimal) -> str:
    """Write a number without noughts at its end."""
    return f"{value.normalize():f}"


def _shape(path: str) -> str:
    """Return a path as the shape it draws."""
    numbers = [Decimal(number) for number in _NUMBER.findall(path)]
    across, down = numbers[::2], numbers[1::2]
    left, top = min(across), min(down)
    width, height = max(across) - left, max(down) - top
    if _CORNERS.match(path) and len(set(across)) == len(set(down)) == 2:  # noqa: PLR2004 - sides
        place = f'x="{_plain(left)}" y="{_plain(top)}"'
        return f'<rect {place} width="{_plain(width)}" height="{_plain(height)}"'
    if _ARCS.match(path) and abs(width - height) < 1:
        middle = f'cx="{_plain(left + width / 2)}" cy="{_plain(top + height / 2)}"'
        return f'<circle {middle} r="{_plain(width / 2)}"'
    return f'<path d="{path.strip()}"'
