"""The surface of the house's figures, written as SVG at once: for what is redrawn at every touch.

It draws what :class:`workbench.presentation.charts.drawing.Canvas` draws, some hundred times as
quickly, because no layout stands between a call and its element.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.presentation.charts.drawing import INK, WIDE
from workbench.presentation.markup import Html, joined, tag

__all__ = ["Surface"]

_FONT_SIZE = "13"
_ANCHORS = {"left": None, "center": "middle", "right": "end"}


@dataclass(slots=True)
class Surface:
    """A surface with pixels from the upper left corner.

    Parameters
    ----------
    width : int
        Pixels.
    """

    width: int = WIDE
    _drawn: list[Html] = field(default_factory=list)

    def write(
        self, x: float, y: float, words: str, *, align: str = "left", bold: bool = False
    ) -> None:
        """Write one line; ``y`` is its middle.

        Parameters
        ----------
        x, y : float
            Pixels from the left and from above.
        words : str
            The line.
        align : str
            ``left``, ``center`` or ``right`` of ``x``.
        bold : bool
            Whether it stands out.
        """
        line = tag(
            "text",
            words,
            x=_short(x),
            y=_short(y),
            dy=".35em",
            text_anchor=_ANCHORS[align],
            font_weight="700" if bold else None,
        )
        self._drawn.append(line)

    def box(self, x: float, y: float, width: float, height: float, *, fill: str = INK) -> None:
        """Draw a rectangle.

        Parameters
        ----------
        x, y : float
            Its upper left corner.
        width, height : float
            Its size.
        fill : str
            Its colour.
        """
        places = {"x": x, "y": y, "width": width, "height": height}
        sizes = {name: _short(value) for name, value in places.items()}
        self._drawn.append(tag("rect", fill=None if fill == INK else fill, **sizes))

    def svg(self, height: float) -> Html:
        """Return the drawing.

        Parameters
        ----------
        height : float
            Pixels.

        Returns
        -------
        Html
            It takes the colour of the text around it.
        """
        size = {"width": str(self.width), "height": _short(height)}
        return tag(
            "svg",
            joined(*self._drawn),
            aria_hidden="true",
            fill="currentColor",
            font_size=_FONT_SIZE,
            viewBox=f"0 0 {size['width']} {size['height']}",
            **size,
        )


def _short(pixels: float) -> str:
    """Write pixels with one decimal at most."""
    return f"{pixels:.1f}".removesuffix(".0")
