"""Marks beyond boxes: lines, hatching, coloured circles, and titles that do not collide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import ACCENT, NARROW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.presentation.charts.drawing import Canvas

    Segment = tuple[float, float, float, float]

__all__ = [
    "FAINT",
    "GREY",
    "SHADES",
    "VEIL",
    "dot",
    "hatch",
    "letters",
    "placed_on_levels",
    "stroke",
]

GREY = "#7f8c96"
"""Lines beside the data."""
FAINT = GREY + "66"
"""Lines behind the data."""
VEIL = GREY + "38"
"""What nothing is known of."""
SHADES = tuple(ACCENT + strength for strength in ("26", "52", "7a", "a6"))
"""From little to much; words are readable on each, in light and in dark."""

_WIDEST = 0.66
"""Width of a usual letter in sizes of the font, of the widest fonts in use."""
_SIZES = {True: 12, False: 13}
_HATCH = 10
_BETWEEN = 7


def stroke(
    canvas: Canvas,
    segments: Sequence[Segment],
    *,
    color: str = GREY,
    width: float = 1.0,
    dashed: bool = False,
) -> None:
    """Draw straight lines as one path.

    Parameters
    ----------
    canvas : Canvas
        Where.
    segments : sequence of (float, float, float, float)
        Beginning and end of each line; none draws nothing.
    color : str
        Their colour.
    width : float
        Their width in pixels.
    dashed : bool
        Whether they are broken.
    """
    from matplotlib.patches import PathPatch  # noqa: PLC0415 - slow to import
    from matplotlib.path import Path  # noqa: PLC0415 - as above

    if not segments:
        return
    points = [point for x, y, to_x, to_y in segments for point in ((x, y), (to_x, to_y))]
    codes = [Path.MOVETO, Path.LINETO] * len(segments)
    style = (0, (3, 3)) if dashed else "-"
    line = PathPatch(Path(points, codes), fc="none", ec=color, lw=width, ls=style, clip_on=False)
    canvas.axes.add_patch(line)


def hatch(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    """Draw a box that is hatched and framed.

    Parameters
    ----------
    canvas : Canvas
        Where.
    x, y : float
        Its upper left corner.
    width, height : float
        Its size.
    """
    canvas.box(x, y, width, height, line=GREY)
    stroke(canvas, _diagonals(x, y, width, height), color=FAINT)


def dot(
    canvas: Canvas, x: float, y: float, radius: float, *, fill: str = ACCENT, line: str = "none"
) -> None:
    """Draw a circle of any colour.

    Parameters
    ----------
    canvas : Canvas
        Where.
    x, y, radius : float
        Its middle and size.
    fill, line : str
        Its colours.
    """
    from matplotlib.patches import Circle  # noqa: PLC0415 - slow to import

    canvas.axes.add_patch(Circle((x, y), radius, fc=fill, ec=line, lw=1.8, clip_on=False))


def letters(words: str, *, narrow: bool) -> float:
    """Return the room a line takes, rather too much than too little.

    Parameters
    ----------
    words : str
        The line.
    narrow : bool
        Whether it is written for a telephone.

    Returns
    -------
    float
        Pixels.
    """
    return len(words) * _SIZES[narrow] * _WIDEST


def placed_on_levels(
    titles: Sequence[str], middles: Sequence[float], width: int
) -> tuple[tuple[float, int], ...]:
    """Return where the titles of columns go: as low as they can without touching another.

    Parameters
    ----------
    titles : sequence of str
        One line each.
    middles : sequence of float
        Middle of each column.
    width : int
        Width of the drawing, which no title leaves.

    Returns
    -------
    tuple of (float, int)
        Middle of each title, and its level; 0 is the lowest.
    """
    ends: list[float] = []
    found = []
    for title, middle in zip(titles, middles, strict=True):
        half = letters(title, narrow=width == NARROW) / 2
        at = min(max(middle, half), width - half)
        level = next((i for i, end in enumerate(ends) if at - half >= end), len(ends))
        ends[level : level + 1] = [at + half + _BETWEEN]
        found.append((at, level))
    return tuple(found)


def _diagonals(x: float, y: float, width: float, height: float) -> list[Segment]:
    """Return rising lines cut to a box."""
    found = []
    place = float(_HATCH)
    while place < width + height:
        start = (x + max(0.0, place - height), y + min(place, height))
        end = (x + min(place, width), y + max(0.0, place - width))
        found.append((*start, *end))
        place += _HATCH
    return found
