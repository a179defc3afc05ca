"""Places for the labels of points, none of which lies on another or on a point."""

from __future__ import annotations

from math import cos, hypot, pi, sin
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Point = tuple[float, float]
    Frame = tuple[float, float, float, float]

__all__ = ["label_places"]

_FIRST = 13.0
_STEP = 4.0
_DIRECTIONS = (1, 3, 5, 7, 0, 2, 4, 6)
"""Eighths of a turn: beside whiskers rather than on them."""
_POINT = 6.0


def label_places(
    points: Sequence[Point],
    sizes: Sequence[Point],
    frame: Frame,
    obstacles: Sequence[Frame] = (),
) -> tuple[Point, ...]:
    """Return the middle of each label, as near to its point as there is room.

    Parameters
    ----------
    points : sequence of (float, float)
        Where the points lie.
    sizes : sequence of (float, float)
        Width and height of each label.
    frame : (float, float, float, float)
        Left, top, right and bottom of the plane, which no label leaves.
    obstacles : sequence of (float, float, float, float)
        What labels had better not lie on: lines.

    Returns
    -------
    tuple of (float, float)
    """
    dots = [_around(point, (_POINT * 2, _POINT * 2)) for point in points]
    placed: list[Frame] = []
    for point, size in zip(points, sizes, strict=True):
        places = list(_candidates(point, size, frame))
        # Rather on a line than on a point, rather on a point than on another label.
        for taken in ((*placed, *dots, *obstacles), (*placed, *dots), placed):
            at = next((at for at in places if _is_free(at, size, taken)), None)
            if at is not None:
                break
        placed.append(_around(at or point, size))
    middles = [((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) for box in placed]
    return tuple(middles)


def _candidates(point: Point, size: Point, frame: Frame) -> Iterator[Point]:
    """Yield places around a point in growing circles, as far as the plane reaches."""
    left, top, right, bottom = frame
    farthest = hypot(right - left, bottom - top)
    radius = _FIRST
    while radius < farthest:
        for turn in _DIRECTIONS:
            angle = pi * turn / 4
            x, y = point[0] + radius * cos(angle), point[1] - radius * sin(angle)
            if (
                left + size[0] / 2 <= x <= right - size[0] / 2
                and top + size[1] / 2 <= y <= bottom - size[1] / 2
            ):
                yield x, y
        radius += _STEP


def _around(middle: Point, size: Point) -> Frame:
    """Return the box around a middle."""
    x, y = middle
    width, height = size
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _is_free(at: Point, size: Point, taken: Sequence[Frame]) -> bool:
    """Tell whether a label overlaps nothing that is there already."""
    one = _around(at, size)
    return not any(
        one[0] < box[2] and box[0] < one[2] and one[1] < box[3] and box[1] < one[3] for box in taken
    )
