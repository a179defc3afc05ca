"""Bars of the share in need of everybody and of each group, with whiskers for their intervals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import ACCENT, wrapped
from workbench.presentation.explorer.surface import Surface
from workbench.presentation.explorer.words import percent, share_words
from workbench.presentation.palette import SERIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.needs.shares import Share
    from workbench.model.base import Language
    from workbench.presentation.markup import Html

__all__ = ["draw_bars"]

_LINE = 18
_BAR = 14
_GAP = 12
_TICKS = (0, 0.25, 0.5, 0.75, 1)
_TRACK = 560
"""Pixels that stand for a hundred per cent."""
_TRACK_FILL = "#7f8c9633"
_EVERYBODY = SERIES[2]
_WHISKER = 2


def draw_bars(rows: Sequence[tuple[str, Share]], language: Language) -> Html:
    """Draw one bar for each share.

    Parameters
    ----------
    rows : sequence of (str, Share)
        Name and share; the first is everybody, marked at the bars of all others.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    surface = Surface()
    top = 0
    for place, (name, share) in enumerate(rows):
        for line in wrapped(name, surface.width):
            surface.write(0, top + _LINE / 2, line, bold=place == 0)
            top += _LINE
        _bar(surface, share, top, language)
        if place:
            _mark_of_all(surface, rows[0][1], top)
        top += _BAR + _GAP
    for tick in _TICKS:
        side = "left" if tick == 0 else "center"
        surface.write(tick * _TRACK, top, percent(tick, language), align=side)
    return surface.svg(top + _LINE / 2)


def _bar(surface: Surface, share: Share, top: float, language: Language) -> None:
    """Draw one bar with its whisker, or words where there is no share."""
    surface.box(0, top, _TRACK, _BAR, fill=_TRACK_FILL)
    middle = top + _BAR / 2
    if share.value is None:
        surface.write(6, middle, share_words(share, language))
        return
    surface.box(0, top, max(share.value * _TRACK, 1), _BAR, fill=ACCENT)
    if share.low is not None and share.high is not None:
        low, high = share.low * _TRACK, share.high * _TRACK
        surface.box(low, middle - _WHISKER / 2, high - low, _WHISKER)
        for end in (low, high):
            surface.box(end - _WHISKER / 2, top + 2, _WHISKER, _BAR - 4)
    surface.write(_TRACK + _GAP, middle, percent(share.value, language), bold=True)


def _mark_of_all(surface: Surface, overall: Share, top: float) -> None:
    """Mark the share of everybody at the bar of a group."""
    if overall.value is not None:
        surface.box(overall.value * _TRACK - 1, top - 3, 2, _BAR + 6, fill=_EVERYBODY)
