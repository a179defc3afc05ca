"""What a draft plan is worded with: the catalogue's fixed words in a language, on one line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.model.evidence import EVERYBODY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.model.base import Language, Words
    from workbench.model.case import Case
    from workbench.model.drafting import DraftWords
    from workbench.model.recommendations import Recommendation

__all__ = ["DraftVoice"]

_FIELD = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class DraftVoice:
    """Words what a draft says.

    Parameters
    ----------
    case : Case
        The municipality and the catalogue.
    language : str
        ``lt`` or ``en``.
    years : tuple of int
        The years of the plan.
    """

    case: Case
    language: Language
    years: tuple[int, ...]

    @property
    def words(self) -> DraftWords:
        """Return the fixed words."""
        return self.case.catalogue.draft

    @property
    def span(self) -> str:
        """Return the years as a plan writes them."""
        first, last = self.years[0], self.years[-1]
        return str(first) if first == last else f"{first}–{last}"

    def say(self, words: Words, **fields: str) -> str:
        """Return a wording on one line, its fields filled in; other braces stay as they are.

        Parameters
        ----------
        words : Words
            The wording.
        **fields : str
            What goes into it.

        Returns
        -------
        str
        """
        wording = words.of(self.language)
        filled = _FIELD.sub(lambda match: fields.get(match[1], match[0]), wording)
        return " ".join(filled.split())

    def fund(self, code: str) -> str:
        """Return the name of a fund.

        Parameters
        ----------
        code : str
            Of the catalogue.

        Returns
        -------
        str
        """
        cards = self.case.catalogue.selection.funds
        return next(self.say(card.name) for card in cards if card.code == code)

    def groups(self, item: Recommendation) -> Iterator[str]:
        """Yield the names of the groups a recommendation is for, everybody first.

        Parameters
        ----------
        item : Recommendation
            The recommendation.

        Yields
        ------
        str
        """
        cards = self.case.catalogue.needs.groups
        for code in sorted(item.groups, key=lambda group: group != EVERYBODY):
            yield from (self.say(card.name) for card in cards if card.code == code)
