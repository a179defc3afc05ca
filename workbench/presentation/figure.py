"""A figure that says in words what is to be seen, names its source and carries its data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.presentation.display import Shown
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, as_plain, tag
from workbench.presentation.table import NUMBER, Table, source_line
from workbench.text import text

if TYPE_CHECKING:
    from workbench.model.base import Language

__all__ = ["Figure"]

_SHORTEST_DESCRIPTION = 20


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with its words and its data.

    Parameters
    ----------
    caption : str
        What it shows.
    description : str
        What is to be seen in it, for those who cannot see it; made from the data.
    source : str
        Where the data come from.
    wide, narrow : Html
        The drawing for a page and for a telephone.
    data : Table
        The data behind it.
    notes : tuple of str
        What to know when looking at it.
    name : str
        What links lead to; empty where none does.
    silent : bool
        Whether the drawing itself does not tell its numbers, so that paper needs the data too.
    """

    caption: str
    description: str
    source: str
    wide: Html
    narrow: Html
    data: Table
    notes: tuple[str, ...] = ()
    name: str = ""
    silent: bool = False

    def __post_init__(self) -> None:
        """Refuse a figure that some readers could not read or nobody could check."""
        if (
            len(self.description) < _SHORTEST_DESCRIPTION
            or as_plain(self.caption) in self.description
        ):
            msg = f"the figure {self.caption!r} does not say what is to be seen in it"
            raise ValueError(msg)
        if not self.source:
            msg = f"the figure {self.caption!r} has no source"
            raise ValueError(msg)

    def shown(self, language: Language) -> Shown:
        """Return the figure to look at.

        Parameters
        ----------
        language : str
            ``lt`` or ``en``.

        Returns
        -------
        Shown
        """
        narrow = tag("div", self.narrow, class_="narrow", hidden=True)
        wide = tag("div", self.wide, class_="wide")
        drawing = tag(
            "div", wide, narrow, class_="drawing", role="img", aria_label=self.description
        )
        summary = tag("summary", translate(text("The data of this figure"), language))
        parts = (
            tag("figcaption", NUMBER, self.caption),
            drawing,
            *(tag("p", item, class_="aside") for item in self.notes),
            source_line(self.source, language),
            tag("details", summary, self.data.region(), class_="paper" if self.silent else None),
        )
        plain = "\n".join((as_plain(self.caption), self.description))
        return Shown(tag("figure", *parts, id=self.name or None), plain)
