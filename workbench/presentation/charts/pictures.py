"""A drawing as it goes into a page: SVG, or PNG where that is the lighter of the two."""

from __future__ import annotations

import base64
import io
from typing import Any

from workbench.presentation.markup import Html, tag

__all__ = ["lighter"]

_SMALL = 12_000
"""Letters of an SVG that nobody need weigh."""
_COLORS = 32
_SCALE = 1.5
"""Pixels of the picture for each of the page: 150 to an inch of paper."""


def lighter(svg: Html, figure: Any, width: int, height: float) -> Html:  # noqa: ANN401 - matplotlib is untyped
    """Return a drawing as whichever of SVG and PNG takes less room.

    Parameters
    ----------
    svg : Html
        The drawing as SVG.
    figure : matplotlib.figure.Figure
        The same drawing.
    width, height : float
        Its size on the page, in pixels.

    Returns
    -------
    Html
        An SVG of at most some kilobytes is taken without asking: its letters are the reader's.
    """
    if len(svg) <= _SMALL:
        return svg
    picture = _png(figure, width)
    if len(picture) >= len(svg):
        return svg
    return tag(
        "img",
        src=picture,
        alt="",
        aria_hidden="true",
        width=str(width),
        height=f"{height:.0f}",
    )


def _png(figure: Any, width: int) -> str:  # noqa: ANN401 - as above
    """Return a drawing as the address of a picture that stands in the page itself."""
    from PIL import Image  # noqa: PLC0415 - slow to import

    drawn, packed = io.BytesIO(), io.BytesIO()
    dots = _SCALE * width / figure.get_size_inches()[0]
    figure.savefig(drawn, format="png", dpi=dots, facecolor="white", metadata={"Software": None})
    Image.open(drawn).convert("RGB").quantize(_COLORS).save(packed, "PNG", optimize=True)
    return f"data:image/png;base64,{base64.b64encode(packed.getvalue()).decode()}"
