"""Cells of the matrix of needs: need, supply, and the gap between them as a shade."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.analysis.statistics.proportions import Base
from workbench.presentation.charts.marks import GREY, SHADES, VEIL, hatch
from workbench.presentation.formats import format_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.needs.matrix import AreaNeeds, Cell, Gap
    from workbench.model.base import Language
    from workbench.presentation.charts.area_grid import Box
    from workbench.presentation.charts.drawing import Canvas

__all__ = ["STEPS", "UNKNOWN", "CellWords", "NeedAndSupply", "NeedCell", "needs_and_supplies"]

UNKNOWN = "?"
"""Stands for need or supply that is not known."""
STEPS = (0.25, 0.5, 0.75)
"""Where the shades of the gap change."""
_SINGLE, _ROUGH = "~", "*"


@dataclass(frozen=True, slots=True)
class NeedAndSupply:
    """Need and supply of an area or of one dimension.

    Parameters
    ----------
    need, supply : float or None
        Both 0 to 1; None where not known.
    gap : Gap
        What lies between them.
    hidden : bool
        Whether disclosure control holds the need back.
    counted : bool
        Whether the need was counted in a survey; else it speaks from single findings.
    rough : bool
        Whether so few answered that the number is indicative.
    """

    need: float | None
    supply: float | None
    gap: Gap
    hidden: bool
    counted: bool
    rough: bool

    @property
    def told(self) -> bool:
        """Tell whether there is anything to say."""
        return self.hidden or self.need is not None or self.supply is not None


@dataclass(frozen=True, slots=True)
class CellWords:
    """How need and supply are written.

    Parameters
    ----------
    language : str
        ``lt`` or ``en``.
    hidden : str
        The sign of a number held back.
    mixed : bool
        Whether needs from single findings stand among counted ones and are marked.
    """

    language: Language
    hidden: str
    mixed: bool

    def need(self, pair: NeedAndSupply) -> str:
        """Return a need with the sign of what it rests on.

        Parameters
        ----------
        pair : NeedAndSupply
            With the need.

        Returns
        -------
        str
        """
        if pair.hidden or pair.need is None:
            return self.hidden if pair.hidden else UNKNOWN
        number = format_number(pair.need, self.language, digits=2)
        if not pair.counted:
            return f"{_SINGLE}{number}" if self.mixed else number
        return f"{number}{_ROUGH}" if pair.rough else number

    def part(self, value: float | None) -> str:
        """Return a supply or a gap.

        Parameters
        ----------
        value : float or None
            0 to 1.

        Returns
        -------
        str
        """
        return UNKNOWN if value is None else format_number(value, self.language, digits=2)


@dataclass(frozen=True, slots=True)
class NeedCell:
    """One cell.

    Parameters
    ----------
    pair : NeedAndSupply
        What it shows.
    words : CellWords
        How it is written.
    """

    pair: NeedAndSupply
    words: CellWords

    def draw(self, canvas: Canvas, box: Box) -> None:
        """Draw the shade of the gap with need and supply on it.

        Parameters
        ----------
        canvas : Canvas
            Where.
        box : (float, float, float, float)
            Left, top, width and height.
        """
        self._ground(canvas, box)
        if not self.pair.told:
            return
        x, y, width, height = box
        middle = x + width / 2
        need, supply = self.words.need(self.pair), self.words.part(self.pair.supply)
        if canvas.narrow:
            canvas.write(middle, y + height * 0.28, need, align="center")
            canvas.write(middle, y + height * 0.74, supply, align="center")
        else:
            canvas.write(middle, y + height / 2, f"{need} / {supply}", align="center")

    def _ground(self, canvas: Canvas, box: Box) -> None:
        """Draw what is known of the gap."""
        gap = self.pair.gap.value
        if self.pair.hidden:
            hatch(canvas, *box)
        elif gap is not None:
            canvas.box(*box, fill=SHADES[sum(gap >= step for step in STEPS)])
        elif self.pair.need is not None:
            canvas.box(*box, line=GREY)
        else:
            canvas.box(*box, fill=VEIL)


def needs_and_supplies(judged: AreaNeeds) -> Iterator[NeedAndSupply]:
    """Yield need and supply of the area as a whole and of its dimensions.

    Parameters
    ----------
    judged : AreaNeeds
        The area.

    Yields
    ------
    NeedAndSupply
        The whole first, then the five dimensions.
    """
    parts: tuple[AreaNeeds | Cell, ...] = (judged, *judged.cells)
    for part in parts:
        share = part.measured.share
        yield NeedAndSupply(
            need=part.need,
            supply=_supply(part),
            gap=part.gap,
            hidden=share.hidden,
            counted=share.known,
            rough=share.base is Base.INDICATIVE,
        )


def _supply(part: AreaNeeds | Cell) -> float | None:
    """Return the supply, 0 to 1."""
    if part.supply is None or isinstance(part.supply, float):
        return part.supply
    return part.supply.level
