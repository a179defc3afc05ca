"""The two things a style can say that change what is read: list numbers and hidden text.

The style sheet of a Word document is often ten times as large as its text, so it is parsed only
when a paragraph or a run names a style.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from workbench.store.documents.word_markup import (
    attribute,
    child,
    children,
    is_on,
    number_in,
    value,
)

if TYPE_CHECKING:
    from workbench.store.documents.guarded_archive import GuardedArchive

__all__ = ["WordStyles"]

_LONGEST_CHAIN = 20


class WordStyles:
    """Styles of a document, parsed at first use.

    Parameters
    ----------
    archive : GuardedArchive
        The document.
    part : str
        Name of the style sheet.
    """

    def __init__(self, archive: GuardedArchive, part: str) -> None:
        self._archive = archive
        self._part = part

    @cached_property
    def _sheet(self) -> dict[str, Any]:
        """Return the styles by their identifiers."""
        if self._part not in self._archive:
            return {}
        root = self._archive.tree(self._part)
        return {attribute(style, "styleId") or "": style for style in children(root, "style")}

    def _chain(self, style: str | None) -> list[Any]:
        """Return a style and those it is based on, nearest first."""
        chain: list[Any] = []
        while style and style in self._sheet and len(chain) < _LONGEST_CHAIN:
            chain.append(self._sheet[style])
            style = value(child(chain[-1], "basedOn"))
        return chain

    def list_of(self, style: str | None) -> tuple[str, int] | None:
        """Return the list a style puts its paragraphs into.

        Parameters
        ----------
        style : str or None
            Identifier of a paragraph style.

        Returns
        -------
        tuple of (str, int), or None
            The list and the level in it.
        """
        number: str | None = None
        level: int | None = None
        for element in self._chain(style):
            properties = child(element, "pPr", "numPr")
            number = number or value(child(properties, "numId"))
            if level is None and child(properties, "ilvl") is not None:
                level = number_in(child(properties, "ilvl"), 0)
        return None if number is None else (number, level or 0)

    def hides(self, style: str | None) -> bool:
        """Tell whether a style makes its text hidden.

        Parameters
        ----------
        style : str or None
            Identifier of a paragraph or character style.

        Returns
        -------
        bool
        """
        for element in self._chain(style):
            switch = child(element, "rPr", "vanish")
            if switch is not None:
                return is_on(switch)
        return False
