"""The key of a drawing: what its shades and signs mean, beside a sample of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.presentation.charts.drawing import ACCENT, INK, NARROW
from workbench.presentation.charts.marks import GREY, VEIL, dot, hatch, letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.presentation.charts.drawing import Canvas

__all__ = ["Key", "draw_keys", "height_of_keys"]

_SAMPLE = 22
_BOX = 14
_LINE = 20
_GAP = 14
_FOOT = 6

Sign = Literal["box", "hatch", "unknown", "frame", "dot", "ring", "square", "words"]


@dataclass(frozen=True, slots=True)
class Key:
    """A sign with its meaning.

    Parameters
    ----------
    sign : str
        Which sign is drawn; ``words`` writes the sample itself.
    meaning : str
        What it means.
    sample : str
        Its colour, or the words it is.
    """

    sign: Sign
    meaning: str
    sample: str = ACCENT


def height_of_keys(keys: Sequence[Key], width: int) -> float:
    """Return the room some keys take below a drawing.

    Parameters
    ----------
    keys : sequence of Key
        The keys.
    width : int
        Width of the drawing.

    Returns
    -------
    float
        Pixels.
    """
    rows = {row for _, _, row in _places(keys, width)}
    return len(rows) * _LINE + _GAP + _FOOT if rows else 0


def draw_keys(canvas: Canvas, keys: Sequence[Key], top: float) -> None:
    """Draw the keys, line by line.

    Parameters
    ----------
    canvas : Canvas
        Where.
    keys : sequence of Key
        The keys.
    top : float
        Where their room begins.
    """
    for key, x, row in _places(keys, canvas.width):
        y = top + _GAP + (row + 0.5) * _LINE - 3
        _sample(canvas, key, x, y)
        canvas.write(x + _room(key), y, key.meaning)


def _places(keys: Sequence[Key], width: int) -> Iterator[tuple[Key, float, int]]:
    """Yield each key with its place: beside the one before where there is room."""
    x, row = 0.0, 0
    for key in keys:
        room = _room(key) + letters(key.meaning, narrow=width == NARROW)
        if x and x + room > width:
            x, row = 0.0, row + 1
        yield key, x, row
        x += room + _GAP


def _room(key: Key) -> float:
    """Return the room of the sample."""
    return letters(key.sample, narrow=False) + _BOX / 2 if key.sign == "words" else _SAMPLE


def _sample(canvas: Canvas, key: Key, x: float, y: float) -> None:
    """Draw the sign itself."""
    box = (x, y - _BOX / 2, _BOX, _BOX)
    middle = x + _BOX / 2
    if key.sign == "words":
        canvas.write(x, y, key.sample, color=INK)
    elif key.sign == "hatch":
        hatch(canvas, *box)
    elif key.sign == "dot":
        dot(canvas, middle, y, 5, fill=key.sample)
    elif key.sign == "ring":
        dot(canvas, middle, y, 5, fill="none", line=key.sample)
    elif key.sign == "square":
        canvas.box(middle - 5, y - 5, 10, 10, fill=key.sample)
    else:
        fills = {"unknown": VEIL, "frame": "none", "box": key.sample}
        canvas.box(*box, fill=fills[key.sign], line=GREY if key.sign == "frame" else "none")
