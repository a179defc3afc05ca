"""The plane of importance and performance, with services as numbered points in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import ACCENT, INK, NARROW, WIDE, Canvas
from workbench.presentation.charts.label_places import label_places
from workbench.presentation.charts.legend import Key, draw_keys, height_of_keys
from workbench.presentation.charts.marks import FAINT, GREY, dot, letters, stroke
from workbench.presentation.formats import format_number
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.needs.labels import QUADRANT_WORDS
from workbench.presentation.palette import SERIES
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.needs.services import Service, Services
    from workbench.analysis.statistics.importance import Placed
    from workbench.model.base import Language
    from workbench.presentation.charts.marks import Segment

__all__ = ["ServicePoint", "ServicesPlane", "numbered"]

_LEFT, _RIGHT = 34.0, 8.0
_ABOVE, _BELOW = 46.0, 58.0
_PLANE = {WIDE: 420.0, NARROW: 262.0}
_RADIUS = 5.0
_LABEL = 15.0
_LEADER = 24.0
"""From this far on a label needs a line to its point."""


@dataclass(frozen=True, slots=True)
class ServicePoint:
    """A service that can be placed.

    Parameters
    ----------
    number : int
        Its number in the drawing, from 1.
    service : Service
        The service.
    placed : Placed
        Where it lies.
    importance, performance : float
        Its means.
    """

    number: int
    service: Service
    placed: Placed
    importance: float
    performance: float


def numbered(services: Services) -> tuple[ServicePoint, ...]:
    """Return the services that can be placed, numbered in the order of the questions.

    Parameters
    ----------
    services : Services
        All services.

    Returns
    -------
    tuple of ServicePoint
    """
    found: list[ServicePoint] = []
    for service in services.services:
        placed = service.placed
        if placed is None or placed.quadrant == "too_few":
            continue
        across, up = placed.performance.value, placed.importance.value
        if across is not None and up is not None:
            found.append(ServicePoint(len(found) + 1, service, placed, up, across))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class ServicesPlane:
    """The drawing: performance across, importance up.

    Parameters
    ----------
    services : Services
        With the scale and the crosshair.
    points : tuple of ServicePoint
        What is placed.
    language : str
        ``lt`` or ``en``.
    """

    services: Services
    points: tuple[ServicePoint, ...]
    language: Language

    def height(self, narrow: bool) -> float:  # noqa: FBT001 - asked by the drawing
        """Return the height of the plane with what stands around it."""
        width = NARROW if narrow else WIDE
        return _ABOVE + _PLANE[width] + _BELOW + height_of_keys(self._keys(), width)

    def draw(self, canvas: Canvas) -> None:
        """Draw the axes, the lines, the services and the keys."""
        self._axes(canvas)
        self._lines(canvas)
        self._quadrants(canvas)
        whiskers = [line for point in self.points for line in self._whiskers(canvas, point)]
        stroke(canvas, whiskers, color=GREY, width=1.5)
        for point in self.points:
            self._mark(canvas, point)
        self._labels(canvas, whiskers)
        draw_keys(canvas, self._keys(), _ABOVE + _PLANE[canvas.width] + _BELOW)

    def _x(self, canvas: Canvas, value: float) -> float:
        part = (value - self.services.low) / (self.services.high - self.services.low)
        return _LEFT + part * (canvas.width - _LEFT - _RIGHT)

    def _y(self, canvas: Canvas, value: float) -> float:
        part = (value - self.services.low) / (self.services.high - self.services.low)
        return _ABOVE + (1 - part) * _PLANE[canvas.width]

    def _axes(self, canvas: Canvas) -> None:
        """Draw the frame with the numbers of the scale, and say what runs along it."""
        low, high = self.services.low, self.services.high
        x, y = self._x(canvas, low), self._y(canvas, high)
        canvas.box(x, y, self._x(canvas, high) - x, _PLANE[canvas.width], line=FAINT)
        bottom = self._y(canvas, low)
        for step in range(low, high + 1):
            number = format_number(step, self.language)
            canvas.write(self._x(canvas, step), bottom + 12, number, align="center")
            at = min(max(self._y(canvas, step), y + 4), bottom - 4)
            canvas.write(x - 8, at, number, align="right")
        up = translate(text("↑ importance"), self.language)
        across = translate(text("how well it is done →"), self.language)
        canvas.write(0, 10, up)
        canvas.write(self._x(canvas, high), bottom + 46, across, align="right")

    def _lines(self, canvas: Canvas) -> None:
        """Draw the crosshair and the diagonal."""
        low, high = self.services.low, self.services.high
        left, right = self._x(canvas, low), self._x(canvas, high)
        top, bottom = self._y(canvas, high), self._y(canvas, low)
        stroke(canvas, [(left, bottom, right, top)], dashed=True)
        across, up = self.services.performance, self.services.importance
        if across is not None and up is not None:
            x, y = self._x(canvas, across), self._y(canvas, up)
            stroke(canvas, [(x, top, x, bottom), (left, y, right, y)], color=INK)

    def _quadrants(self, canvas: Canvas) -> None:
        """Name the quadrants outside the plane, each at its corner."""
        left, right = self._x(canvas, self.services.low), self._x(canvas, self.services.high)
        top = self._y(canvas, self.services.high) - 12
        bottom = self._y(canvas, self.services.low) + 28
        corners = (
            ("concentrate", left, top),
            ("keep_up", right, top),
            ("low_priority", left, bottom),
            ("possible_overkill", right, bottom),
        )
        for quadrant, x, y in corners:
            words = capital(translate(QUADRANT_WORDS[quadrant], self.language))
            canvas.write(x, y, words, align="left" if x == left else "right", bold=True)

    def _whiskers(self, canvas: Canvas, point: ServicePoint) -> list[Segment]:
        """Return both intervals of a service as lines."""
        x, y = self._x(canvas, point.performance), self._y(canvas, point.importance)
        across, up = point.placed.performance, point.placed.importance
        lines = []
        if across.low is not None and across.high is not None:
            lines.append((self._x(canvas, across.low), y, self._x(canvas, across.high), y))
        if up.low is not None and up.high is not None:
            lines.append((x, self._y(canvas, up.high), x, self._y(canvas, up.low)))
        return lines

    def _mark(self, canvas: Canvas, point: ServicePoint) -> None:
        """Draw the point by what is known of its quadrant."""
        x, y = self._x(canvas, point.performance), self._y(canvas, point.importance)
        if point.placed.quadrant == "concentrate":
            side = 2 * _RADIUS
            canvas.box(x - _RADIUS, y - _RADIUS, side, side, fill=SERIES[2])
        elif point.placed.quadrant == "undecided":
            canvas.ring(x, y, _RADIUS)
        else:
            dot(canvas, x, y, _RADIUS)

    def _labels(self, canvas: Canvas, lines: list[Segment]) -> None:
        """Write the numbers where there is room, with a line where that is far away."""
        spots = [
            (self._x(canvas, p.performance), self._y(canvas, p.importance)) for p in self.points
        ]
        numbers = [format_number(point.number, self.language) for point in self.points]
        sizes = [(letters(number, narrow=canvas.narrow) + 3, _LABEL) for number in numbers]
        left, right = self._x(canvas, self.services.low), self._x(canvas, self.services.high)
        frame = (
            left,
            self._y(canvas, self.services.high),
            right,
            self._y(canvas, self.services.low),
        )
        places = label_places(spots, sizes, frame, lines)
        far = [
            (x, y, to_x, to_y)
            for (x, y), (to_x, to_y) in zip(spots, places, strict=True)
            if abs(to_x - x) + abs(to_y - y) > _LEADER
        ]
        stroke(canvas, far, color=FAINT)
        for number, (x, y) in zip(numbers, places, strict=True):
            canvas.write(x, y, number, align="center", bold=True)

    def _keys(self) -> tuple[Key, ...]:
        """Return what the shapes mean."""
        return (
            Key("square", translate(QUADRANT_WORDS["concentrate"], self.language), SERIES[2]),
            Key("dot", translate(text("another quadrant"), self.language), ACCENT),
            Key("ring", translate(QUADRANT_WORDS["undecided"], self.language), ACCENT),
        )
