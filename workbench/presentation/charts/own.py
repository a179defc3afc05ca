"""A consultant's own figure of matplotlib, with all that every other figure has."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from workbench.presentation.charts.drawing import NARROW, WIDE
from workbench.presentation.charts.embedding import embedded
from workbench.presentation.charts.pictures import lighter
from workbench.presentation.figure import Figure
from workbench.presentation.tables.frame import frame_table

if TYPE_CHECKING:
    import pandas as pd

    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.presentation.markup import Html

__all__ = ["show_figure"]

_DOTS = 72
_SETTLED = 2
_NARROW_SHAPE = 1.35
"""How much taller for its width a figure is on a telephone."""


def show_figure(
    figure: Any,  # noqa: ANN401 - matplotlib is untyped
    language: Language,
    *,
    caption: str,
    description: str,
    source: str,
    data: pd.DataFrame,
) -> Shown:
    """Return a figure of matplotlib with all its reader needs.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        Drawn with whatever style; it is drawn anew for a page and for a telephone.
    language : str
        ``lt`` or ``en``, of the words given.
    caption : str
        What it shows.
    description : str
        What is to be seen in it, for those who cannot see it: at least twenty letters.
    source : str
        Where the data come from.
    data : pandas.DataFrame
        The data behind it, its first column naming the rows.

    Returns
    -------
    Shown

    Raises
    ------
    ValueError
        If the description says nothing, or caption, source or data are missing.
    """
    across, down = figure.get_size_inches()
    try:
        wide = _drawn(figure, WIDE, WIDE * down / across)
        narrow = _drawn(figure, NARROW, NARROW * down / across * _NARROW_SHAPE)
    finally:
        figure.set_size_inches(across, down)
    table = frame_table(data, caption, source, language)
    return Figure(
        caption=caption,
        description=description,
        source=source,
        wide=wide,
        narrow=narrow,
        data=table,
        silent=True,
    ).shown(language)


def _drawn(figure: Any, width: int, height: float) -> Html:  # noqa: ANN401 - as above
    """Draw it in a size of the page."""
    from matplotlib import rc_context  # noqa: PLC0415 - slow to import

    figure.set_size_inches(width / _DOTS, height / _DOTS)
    buffer = io.StringIO()
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "workbench"}):
        for _ in range(_SETTLED):  # a layout of the former size must not show through
            figure.draw_without_rendering()
        nothing = {"Date": None, "Creator": None}
        figure.savefig(buffer, format="svg", dpi=_DOTS, transparent=True, metadata=nothing)
    svg = embedded(buffer.getvalue(), width, height)
    return lighter(svg, figure, width, height)
