"""Drawing with matplotlib in the style of the pages, as SVG that lives inside a page.

Every figure is drawn twice, for a page and for a telephone, so that its letters have the size of
letters on both.  Text stays text: the reader's own fonts draw it, and it takes the colour of the
page around it, in light and in dark.
"""

from __future__ import annotations

import io
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings, filterwarnings

from workbench.presentation.charts.pictures import lighter
from workbench.presentation.charts.svg import tidied
from workbench.presentation.markup import clean
from workbench.presentation.palette import SERIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.presentation.markup import Html

__all__ = ["ACCENT", "INK", "NARROW", "WIDE", "Canvas", "draw_twice", "wrapped"]

WIDE = 680
"""Width of a figure on a page, in pixels."""
NARROW = 296
"""Width of a figure on a telephone, in pixels."""

INK = "#010203"
"""Stands for the colour of the text around the figure."""
ACCENT = SERIES[0]
"""Blue, at least 3:1 against the light and the dark page; prints as a middle grey."""
_FONT_SIZE = 13
_SMALL_FONT = 12
_DOTS = 72
_LETTER = 0.56
_LONGEST_WORD = 30
_STYLE: Any = {
    "svg.fonttype": "none",
    "svg.hashsalt": "workbench",
    "font.family": "sans-serif",
    "font.size": _FONT_SIZE,
}


@dataclass(frozen=True, slots=True)
class Canvas:
    """A surface with pixels from the upper left corner.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        The surface.
    width : int
        Pixels.
    """

    axes: Any
    width: int

    @property
    def narrow(self) -> bool:
        """Tell whether it is drawn for a telephone."""
        return self.width == NARROW

    def write(
        self,
        x: float,
        y: float,
        words: str,
        *,
        align: str = "left",
        bold: bool = False,
        color: str = INK,
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
        color : str
            Its colour.
        """
        self.axes.text(
            x,
            y,
            clean(words).replace("$", r"\$"),
            ha=align,
            va="center_baseline",
            color=color,
            weight="bold" if bold else "normal",
            size=_SMALL_FONT if self.narrow else _FONT_SIZE,
        )

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str = "none",
        line: str = "none",
    ) -> None:
        """Draw a rectangle.

        Parameters
        ----------
        x, y : float
            Its upper left corner.
        width, height : float
            Its size.
        fill, line : str
            Colours.
        """
        from matplotlib.patches import Rectangle  # noqa: PLC0415 - slow to import

        self.axes.add_patch(Rectangle((x, y), width, height, fc=fill, ec=line, clip_on=False))

    def ring(self, x: float, y: float, radius: float, *, filled: str = "") -> None:
        """Draw a circle: empty, half or full.

        Parameters
        ----------
        x, y, radius : float
            Its middle and size.
        filled : str
            ``""``, ``half`` or ``full``.
        """
        from matplotlib.patches import Circle, Wedge  # noqa: PLC0415 - slow to import

        fill = ACCENT if filled == "full" else "none"
        outline = Circle((x, y), radius, fc=fill, ec=ACCENT, lw=1.8, clip_on=False)
        self.axes.add_patch(outline)
        if filled == "half":
            half = Wedge((x, y), radius, 90, 270, fc=ACCENT, ec="none", clip_on=False)
            self.axes.add_patch(half)


def draw_twice(
    draw: Callable[[Canvas], None], height: Callable[[bool], float]
) -> tuple[Html, Html]:
    """Draw a figure for a page and for a telephone.

    Parameters
    ----------
    draw : callable
        Draws on a canvas of either width.
    height : callable
        Returns the height in pixels; True asks for the narrow one's.

    Returns
    -------
    tuple of (Html, Html)
        The wide and the narrow SVG.
    """
    wide, narrow = (_draw(draw, width, height(width == NARROW)) for width in (WIDE, NARROW))
    return wide, narrow


def wrapped(words: str, pixels: float, lines: int = 3) -> list[str]:
    """Cut a line so that each piece fits a width, by the usual width of letters.

    Parameters
    ----------
    words : str
        The line.
    pixels : float
        Room for it.
    lines : int
        How many pieces at most.

    Returns
    -------
    list of str
        What does not fit ends with an ellipsis.
    """
    letters = max(8, int(pixels / (_FONT_SIZE * _LETTER)))
    # A word broken anywhere is no word; one as long as this is none anyway.
    whole = max([letters, *(len(word) for word in words.split() if len(word) <= _LONGEST_WORD)])
    return textwrap.wrap(words, whole, max_lines=lines, placeholder=" …") or [""]


def _draw(draw: Callable[[Canvas], None], width: int, height: float) -> Html:
    """Draw on a canvas of one width."""
    from matplotlib import rc_context  # noqa: PLC0415 - slow to import
    from matplotlib.backends.backend_svg import FigureCanvasSVG  # noqa: PLC0415 - as above
    from matplotlib.figure import Figure  # noqa: PLC0415 - as above

    with rc_context(_STYLE), catch_warnings():
        # The reader's fonts draw the letters; those matplotlib lacks are nobody's concern.
        filterwarnings("ignore", "Glyph .* missing from font")
        figure = Figure(figsize=(width / _DOTS, height / _DOTS), dpi=_DOTS)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_axis_off()
        figure.patch.set_visible(False)
        axes.set_xlim(0, width)
        axes.set_ylim(height, 0)
        draw(Canvas(axes, width))
        buffer = io.StringIO()
        canvas: Any = FigureCanvasSVG(figure)
        canvas.print_svg(buffer, metadata={"Date": None, "Creator": None})
        svg = tidied(buffer.getvalue(), width, height, INK)
        return lighter(svg, figure, width, height)
